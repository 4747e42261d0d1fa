"""Checks of beats and groups: whether a slot is filled and a group holds together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checked import of, subjects, told
from stage_desktop.script.check_settings import CheckSettings, Limit
from stage_desktop.script.plan import Beat, Script
from written_shows import minutes, segment, show


def slot(*lengths: float | None) -> Script:
    """One segment of ten minutes with beats of those minutes."""
    beats = tuple(
        Beat(f"beat {at}", None if each is None else minutes(each))
        for at, each in enumerate(lengths, 1)
    )
    return show(segment("1", 10, "hero", beats=beats))


@pytest.mark.parametrize(
    ("lengths", "long", "short"),
    [
        ((4, 6), False, False),
        ((4, 6.5), True, False),
        ((11,), True, False),
        ((11, None), True, False),
        ((4, 5), False, True),
        ((4, None), False, False),
        ((10, None), False, False),
        ((), False, False),
    ],
)
def test_beats_fill_their_segment(
    lengths: tuple[float | None, ...], long: bool, short: bool
) -> None:
    """The last beat without a time has the rest."""
    script = slot(*lengths)
    assert bool(of("beats_too_long", script)) is long
    assert bool(of("beats_too_short", script)) is short


def test_beats_are_told_with_their_length_and_what_is_left() -> None:
    assert told("beats_too_long", slot(4, 6.5)) == {"length": "10:30", "duration": "10:00"}
    assert told("beats_too_short", slot(4, 5)) == {"length": "1:00", "duration": "10:00"}


def test_how_far_beats_may_be_off_is_a_setting() -> None:
    settings = CheckSettings(beats_too_long=Limit(minutes(1)), beats_too_short=Limit(minutes(1)))
    assert not of("beats_too_long", slot(11), settings=settings)
    assert of("beats_too_long", slot(11.1), settings=settings)
    assert not of("beats_too_short", slot(9), settings=settings)
    assert of("beats_too_short", slot(8.9), settings=settings)


def test_only_the_last_beat_may_be_without_a_time() -> None:
    script = slot(2, None, 3, None)
    assert told("beat_untimed", script) == {"beat": "beat 2"}


def test_a_hero_without_beats_is_told_where_others_have_them() -> None:
    bare = (segment("1", 10, "hero"), segment("2", 10, "profit"), segment("3", 10, "finale"))
    assert not of("missing_beats", show(*bare))
    beats = segment("4", 10, "quick", beats=(Beat("报价"),))
    assert subjects("missing_beats", show(*bare, beats)) == ["1", "3"]


def test_a_group_that_comes_twice_is_two_groups() -> None:
    names = ("开场", "开场", "", "主推", "开场", "", "主推")
    rows = tuple(segment(str(at), group=name) for at, name in enumerate(names, 1))
    assert subjects("group_split", show(*rows)) == ["5", "7"]
    assert not of("group_split", show(*rows[:4]))


def test_a_group_that_is_skipped_as_a_whole_is_told() -> None:
    one, two, three = (segment(str(at), group="开场" if at < 3 else "") for at in (1, 2, 3))
    skipped = tuple(replace(each, skipped=True) for each in (one, two))
    script = show(*skipped, three)
    assert (subjects("group_skipped", script), told("group_skipped", script)) == (
        ["1"],
        {"group": "开场"},
    )
    assert not of("group_skipped", show(skipped[0], two, three))
