"""What a file changes, as people read it."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.merge import Change, Difference
from stage_desktop.script.plan import Beat, Person, Script, Segment
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task
from stage_desktop.ui.language import install_language
from stage_desktop.ui.texts import merging as texts

SHOW = script(segment(1, 5), segment(2, 6))
COUNTS = (Reservation(EIGHT, 90), Reservation(EIGHT, 1_250))


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    install_language(qapp, "en")


def changed(field: str, before: object, after: object, part: str = "segment") -> Difference:
    return Difference(Change.CHANGED, part, "3", "主推款", field, before, after, "s3")


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("duration", 10 * MINUTE, "10:00"),
        ("offset", -30_000, "−0:30"),
        ("due", -2 * 60 * MINUTE, "−2:00:00"),
        ("hard_start", EIGHT + 65 * MINUTE, "21:05:00"),
        ("planned_start", EIGHT, "2026-10-22 20:00"),
        ("live_price", Money(Decimal("159"), "CNY"), "¥159"),
        ("share", Decimal("12.50"), "12.5 %"),
        ("stock", 1_200, "1,200"),
        ("skipped", True, "yes"),
        ("prepared", None, "—"),
        ("products", ("A01", "A02"), "A01, A02"),
        ("beats", (Beat("塑品", Millis(120_000)), Beat("逼单")), "塑品 2:00, 逼单"),
        ("supply", (SupplyItem("样品", True), SupplyItem("质检", False)), "样品 ✓, 质检"),
        ("people", (Person("主播", "小满"),), "主播 小满"),
        ("extra", (("灯光", "暖"),), "灯光: 暖"),
        ("reservations", COUNTS, "counts: 2, the last 1,250"),
        ("hosts", (HostCard("小满"),), "entries: 1"),
        ("anchor", SegmentStart("s2"), "start of 2"),
        ("anchor", SegmentEnd("gone"), "end of gone"),
        ("anchor", AfterCue("G1.open"), "after G1.open"),
        ("target", "s2", "2"),
        ("end_rule", "by_itself", "ends by itself"),
        ("host_points", "讲\n面料", "讲 面料"),
    ],
)  # fmt: skip
def test_a_value_is_shown_as_people_write_it(field: str, value: object, shown: str) -> None:
    assert texts.sides(changed(field, value, None), SHOW) == (shown, "—")


def test_whole_things_are_told_by_their_main_figure() -> None:
    new = segment(9, 2, title="红包雨", hard=30)
    added = Difference(Change.ADDED, "segment", "9", "红包雨", after=new)
    assert texts.sides(added, SHOW) == ("not there yet", "20:30 2:00")
    gone = Difference(
        Change.REMOVED, "products", "A01", "打底T", before=Product("A01", "打底T", stock=3)
    )
    assert texts.thing_text(gone) == "Product A01 打底T"
    assert texts.sides(gone, SHOW) == ("", "not there any more")
    moved = Difference(Change.MOVED, "segment", "2")
    assert texts.sides(moved, SHOW) == ("", "another place")


def test_every_field_that_can_differ_has_a_word() -> None:
    kinds = (Script, Segment, Product, Giveaway, Boost, Cue, HostCard, SpendBand, Task)
    names = {each.name for kind in kinds for each in fields(kind)}
    assert names - set(texts.FIELDS) == {"id", "stated_start", "segments"}


def test_every_change_and_every_part_has_a_word() -> None:
    assert set(texts.GROUPS) == set(Change)
    assert texts.thing_text(Difference(Change.CHANGED, "show", "")) == "Show"


def test_what_has_been_on_air_is_said_with_numbers() -> None:
    assert texts.past_text(("3",)).startswith("Segment 3 is different")
    assert texts.past_text([str(n) for n in range(1, 12)]).startswith(
        "Segments 1, 2, 3, 4, 5, 6, 7, 8… are different"
    )


def test_instants_are_those_of_the_zone_of_the_show() -> None:
    berlin = Script("Show", "Europe/Berlin", planned_start=EIGHT)
    told = changed("hard_end", Instant(EIGHT), None, "show")
    assert texts.sides(told, berlin)[0] == "14:00:00"
