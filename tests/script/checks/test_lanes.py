"""Checks of giveaways and boosts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checked import of, subjects, told
from stage_desktop.script.check_settings import CheckSettings, KindsWithin
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import ClockTime, Cue, SegmentStart
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script
from written_shows import (
    minutes,
    seconds,
    segment,
    show,
    wall,
)


def drawn_at(offset: float, **changes: Any) -> Script:
    """A lottery drawn that many minutes after 20:00; an announcing segment is on 20:10-20:15."""
    lottery = Giveaway(
        "G1", "抽奖", ClockTime(wall("20:00")), minutes(offset - 5), minutes(5), draws=True
    )
    rows = (segment("1", 10), segment("2", 5, "lottery"), segment("3", 10))
    return show(*rows, giveaways=(replace(lottery, **changes),))


@pytest.mark.parametrize("after", [9.5, 10, 12, 15, 15.5])
def test_a_draw_falls_into_an_announcing_segment_or_half_a_minute_around_it(after: float) -> None:
    assert not of("draw_outside", drawn_at(after))


@pytest.mark.parametrize(("after", "on_air"), [(9.49, "1"), (15.51, "3"), (30, "")])
def test_a_draw_outside_an_announcing_segment_is_told_with_who_is_on_air(
    after: float, on_air: str
) -> None:
    (found,) = of("draw_outside", drawn_at(after))
    assert found.severity is Severity.WARNING
    assert (found.place.subject, dict(found.data)["segment"]) == ("G1", on_air)


@pytest.mark.parametrize("kind", ["lottery", "interact", "closing"])
def test_three_kinds_of_segments_announce(kind: str) -> None:
    script = drawn_at(12)
    rows = (*script.segments[:1], segment("2", 5, kind), *script.segments[2:])
    assert not of("draw_outside", replace(script, segments=rows))


def test_a_skipped_segment_announces_nothing() -> None:
    script = drawn_at(9)
    rows = (script.segments[0], replace(script.segments[1], skipped=True), script.segments[2])
    assert subjects("draw_outside", replace(script, segments=rows)) == ["G1"]


def test_only_a_draw_needs_somebody_to_announce_it() -> None:
    assert not of("draw_outside", drawn_at(5, draws=False))


def test_which_kinds_announce_and_how_far_around_are_settings() -> None:
    lottery, warmup = frozenset({"lottery"}), frozenset({"warmup"})
    wide = CheckSettings(draw_outside=KindsWithin(lottery, minutes(5)))
    other = CheckSettings(draw_outside=KindsWithin(warmup, minutes(0)))
    off = CheckSettings(draw_outside=KindsWithin(lottery, minutes(0), enabled=False))
    assert of("draw_outside", drawn_at(5))
    assert not of("draw_outside", drawn_at(5), settings=wide)
    assert not of("draw_outside", drawn_at(5), settings=other)
    assert not of("draw_outside", drawn_at(5), settings=off)


def test_a_giveaway_has_a_launch() -> None:
    (found,) = of("giveaway_unanchored", drawn_at(5, anchor=None))
    assert found.severity is Severity.WARNING
    assert found.place.subject == "G1"


def test_a_draw_has_a_time() -> None:
    assert subjects("draw_untimed", drawn_at(5, countdown=seconds(0))) == ["G1"]


def test_a_written_draw_stands_for_the_derived_one() -> None:
    draw = Cue("G1.draw", "giveaway_draw", SegmentStart("s2"))
    untimed = replace(drawn_at(5, countdown=seconds(0)), cues=(draw,))
    assert not of("draw_untimed", untimed)
    assert not of("draw_outside", untimed)
    assert not of("draw_outside", replace(drawn_at(5), cues=(draw,)))


def boosted(effect: float, **changes: Any) -> Script:
    """A boost whose people enter that many minutes after 20:00, for the slot of 20:10-20:15."""
    boost = Boost(
        "B1", "粉条", ClockTime(wall("20:00")), minutes(effect - 7), minutes(7), target="s2"
    )
    rows = (segment("1", 10), segment("2", 5), segment("3", 10))
    return show(*rows, boosts=(replace(boost, **changes),))


@pytest.mark.parametrize("effect", [9.5, 10, 14.99])
def test_rule_16_a_boost_takes_effect_in_its_slot_or_just_before_it(effect: float) -> None:
    assert not of("effect_misses", boosted(effect))


@pytest.mark.parametrize("effect", [9.49, 15, 20])
def test_rule_16_a_boost_that_misses_its_slot_is_told(effect: float) -> None:
    (found,) = of("effect_misses", boosted(effect))
    assert found.severity is Severity.WARNING
    assert found.place.subject == "B1"
    data = dict(found.data)
    assert (data["target"], data["start"], data["end"]) == ("2", "20:10:00", "20:15:00")


@pytest.mark.parametrize("changes", [{"lead": None}, {"target": None}])
def test_a_boost_of_unknown_lead_or_slot_is_not_judged(changes: dict[str, None]) -> None:
    assert not of("effect_misses", boosted(30, **changes))


def test_a_boost_is_for_a_segment_that_exists() -> None:
    assert told("target_unknown", boosted(10, target="老粉专场")) == {"target": "老粉专场"}


def test_a_boost_is_for_a_segment_that_is_performed() -> None:
    script = boosted(10)
    rows = (script.segments[0], replace(script.segments[1], skipped=True), script.segments[2])
    assert told("target_skipped", replace(script, segments=rows)) == {"target": "2"}


def test_a_boost_has_an_order_time_or_a_slot_and_a_lead_to_find_it_by() -> None:
    assert not of("boost_unanchored", boosted(10, anchor=None, offset=0))
    (found,) = of("boost_unanchored", boosted(10, anchor=None, lead=None))
    assert (found.severity, found.place.subject) == (Severity.WARNING, "B1")
