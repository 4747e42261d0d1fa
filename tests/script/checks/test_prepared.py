"""Checks of whether the giveaways are ready: set up, with rules, within a budget."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from checked import of, subjects, told
from stage_desktop.script.check_settings import CheckSettings, Share
from stage_desktop.script.commerce import Giveaway, Money
from stage_desktop.script.plan import Script
from written_shows import product, segment, show


def yuan(amount: int) -> Money:
    return Money(Decimal(amount), "CNY")


def draw(code: str, **fields: Any) -> Giveaway:
    return Giveaway(code, "福袋", **({"draws": True} | fields))


def hour(*giveaways: Giveaway, **fields: Any) -> Script:
    return show(segment("1", 60, "interact"), giveaways=giveaways, **fields)


def test_a_giveaway_that_is_not_set_up_is_a_warning() -> None:
    script = hour(draw("G1", prepared=False), draw("G2", prepared=True), draw("G3"))
    (found,) = of("giveaway_unprepared", script)
    assert (found.place.subject, found.severity.value) == ("G1", "warning")
    assert subjects("prepared_unknown", script) == ["G3"]


def test_what_nobody_says_of_any_giveaway_is_told_once() -> None:
    script = hour(draw("G1"), draw("G2"))
    for code in ("prepared_unknown", "giveaway_without_rules", "giveaway_without_budget"):
        assert subjects(code, script) == [""]
        assert not of(code, hour())


def test_what_is_said_of_some_is_asked_of_the_others() -> None:
    script = hour(
        draw("G1", rules="关注即可", budget=yuan(100)),
        draw("G2", rules=" "),
        Giveaway("G3", "秒杀"),
    )
    assert subjects("giveaway_without_rules", script) == ["G2"]
    assert subjects("giveaway_without_budget", script) == ["G2", "G3"]


def test_prizes_are_worth_no_more_than_their_budget() -> None:
    """Three scarves of 129 are 387; as written, five of 100 yuan are 500."""
    scarf = product("A05", "129", "39.9")
    giveaways = (
        draw("G1", prize="A05", quantity=3, budget=yuan(386)),
        draw("G2", prize="A05", quantity=3, budget=yuan(387)),
        draw("G3", prize="¥100 红包", quantity=5, budget=yuan(400)),
        draw("G4", prize="A05", quantity=3, budget=Money(Decimal(1), "USD")),
        Giveaway("G5", "秒杀", prize="A05", quantity=80, budget=yuan(100)),
        draw("G6", prize="口红", quantity=3, budget=yuan(1)),
    )
    script = hour(*giveaways, products=(scarf,))
    found = of("prize_above_budget", script)
    assert [(each.place.subject, dict(each.data)["worth"]) for each in found] == [
        ("G1", "387"),
        ("G3", "500"),
    ]


def test_all_giveaways_cost_no_more_than_a_share_of_the_target() -> None:
    giveaways = (draw("G1", budget=yuan(600)), draw("G2", budget=yuan(500)))
    assert told("giveaways_above_share", hour(*giveaways, gmv_target=yuan(10_000))) == {
        "total": "1100",
        "percent": "10",
        "limit": "1000",
    }
    assert not of("giveaways_above_share", hour(*giveaways, gmv_target=yuan(11_000)))
    assert not of("giveaways_above_share", hour(*giveaways))
    generous = CheckSettings(giveaways_above_share=Share(11))
    script = hour(*giveaways, gmv_target=yuan(10_000))
    assert not of("giveaways_above_share", script, settings=generous)
