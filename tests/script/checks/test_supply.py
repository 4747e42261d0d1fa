"""Checks of what stands behind the products: rounds of release, supply, structure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checked import of, subjects, told
from stage_desktop.script.check_settings import CheckSettings, RoleShare, Structure
from stage_desktop.script.commerce import Giveaway, Product, SupplyItem
from stage_desktop.script.plan import Script
from written_shows import minutes, product, segment, show


def selling(*products: Product, **fields: object) -> Script:
    """A show that sells all of them in one segment."""
    codes = tuple(each.code for each in products)
    return show(segment("1", 30, "hero", products=codes), products=products, **fields)


@pytest.mark.parametrize(
    ("release", "stock", "found"),
    [((80, 120), 200, False), ((80, 120), 210, True), ((80, 120), None, False), ((), 200, False)],
)
def test_the_rounds_of_release_sum_to_the_stock(
    release: tuple[int, ...], stock: int | None, found: bool
) -> None:
    script = selling(replace(product("A1", "9", "5"), release=release, stock=stock))
    assert bool(of("release_sum_differs", script)) is found


def test_the_rounds_are_told_with_their_sum() -> None:
    script = selling(replace(product("A1", "9", "5"), release=(80, 120), stock=210))
    assert told("release_sum_differs", script) == {
        "rounds": "80 + 120",
        "total": "200",
        "stock": "210",
    }


READY = (SupplyItem("样品", True),)
LATE = (SupplyItem("样品", True), SupplyItem("质检报告", False), SupplyItem("库存确认", False))


def test_each_point_of_the_supply_that_is_not_ready_is_told() -> None:
    script = selling(
        Product("A1", "one", supply=LATE),
        Product("A2", "two", supply=READY),
        Product("A3", "three"),
    )
    found = of("supply_not_ready", script)
    assert [(each.place.subject, dict(each.data)["item"]) for each in found] == [
        ("A1", "质检报告"),
        ("A1", "库存确认"),
    ]
    assert all(each.severity.value == "warning" for each in found)


def test_the_supply_of_a_prize_counts_and_that_of_a_product_nobody_needs_does_not() -> None:
    prize = Product("P1", "scarf", supply=LATE[1:2])
    spare = Product("X1", "spare", supply=LATE)
    script = show(
        segment("1", 30, "hero", products=("A1",)),
        products=(Product("A1", "one", supply=READY), prize, spare),
        giveaways=(Giveaway("G1", "福袋", prize="P1 scarf", countdown=minutes(5)),),
    )
    assert subjects("supply_not_ready", script) == ["P1"]


def test_a_supply_that_nobody_speaks_of_is_told_once_else_for_each() -> None:
    silent = selling(Product("A1", "one"), Product("A2", "two"))
    assert subjects("supply_unknown", silent) == [""]
    some = selling(Product("A1", "one", supply=READY), Product("A2", "two"))
    assert subjects("supply_unknown", some) == ["A2"]
    assert not of("supply_unknown", show(segment("1")))


def test_the_share_of_a_role_keeps_to_the_structure_that_was_set() -> None:
    """One of four is a hook (25 %), two are 利润款 (50 %), one has no role."""
    roles = ("引流款", "利润", "利润", "")
    script = selling(*(Product(f"A{i}", "x", role=role) for i, role in enumerate(roles)))
    assert not of("roles_off_target", script)

    def wanted(*shares: RoleShare) -> list[dict[str, str]]:
        settings = CheckSettings(roles_off_target=Structure(shares))
        return [dict(each.data) for each in of("roles_off_target", script, settings=settings)]

    assert wanted(RoleShare("traffic", 25, 25), RoleShare("利润", 50, 60)) == []
    assert wanted(RoleShare("traffic", 30), RoleShare("利润", 0, 40), RoleShare("hero", 10)) == [
        {"role": "traffic", "percent": "25", "lowest": "30", "highest": "100"},
        {"role": "利润", "percent": "50", "lowest": "0", "highest": "40"},
        {"role": "hero", "percent": "0", "lowest": "10", "highest": "100"},
    ]
