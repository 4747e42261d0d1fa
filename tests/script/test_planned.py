"""Planned times of segments (rule 1) and of cues."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.instants import Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.script.planned import planned_due, planned_times
from written_shows import apparel, minutes, seconds, segment, show, skincare, wall


def test_each_segment_follows_the_one_before() -> None:
    times = planned_times(show(segment("1", 5), segment("2", 6), segment("3", 10)))
    assert times.starts == {"s1": wall("20:00"), "s2": wall("20:05"), "s3": wall("20:11")}
    assert times.ends == {"s1": wall("20:05"), "s2": wall("20:11"), "s3": wall("20:21")}
    assert (times.show_start, times.show_end) == (wall("20:00"), wall("20:21"))


def test_a_skipped_segment_takes_no_time_and_has_no_planned_times() -> None:
    times = planned_times(show(segment("1", 5), segment("2", 6, skipped=True), segment("3", 10)))
    assert times.starts == {"s1": wall("20:00"), "s3": wall("20:05")}
    assert times.show_end == wall("20:15")


def test_a_hard_start_later_than_the_chain_leaves_a_gap() -> None:
    hard = segment("2", 5, hard_start=wall("20:30"))
    times = planned_times(show(segment("1", 5), hard, segment("3", 5)))
    assert times.ends["s1"] == wall("20:05")
    assert (times.starts["s2"], times.starts["s3"]) == (wall("20:30"), wall("20:35"))


def test_a_hard_start_earlier_than_the_chain_still_is_its_clock_time() -> None:
    hard = segment("2", 5, hard_start=wall("20:03"))
    times = planned_times(show(segment("1", 5), hard, segment("3", 5)))
    assert (times.ends["s1"], times.starts["s2"]) == (wall("20:05"), wall("20:03"))
    assert times.starts["s3"] == wall("20:08")


def test_without_a_start_the_times_are_unknown_up_to_the_first_hard_start() -> None:
    hard = segment("2", 5, hard_start=wall("21:00"))
    times = planned_times(show(segment("1", 5), hard, segment("3", 5), start=None))
    assert times.starts == {"s2": wall("21:00"), "s3": wall("21:05")}
    assert times.show_end == wall("21:10")


def test_without_any_clock_time_nothing_is_known() -> None:
    times = planned_times(show(segment("1"), start=None))
    assert (dict(times.starts), times.show_start, times.show_end) == ({}, None, None)


def test_a_show_without_segments_ends_when_it_starts() -> None:
    times = planned_times(show())
    assert (times.show_start, times.show_end) == (wall("20:00"), wall("20:00"))


@given(st.lists(st.integers(0, 10_000_000), max_size=50))
def test_a_chain_of_soft_starts_sums_up_to_the_millisecond(lengths: list[int]) -> None:
    segments = tuple(segment(str(i), ms / 60_000) for i, ms in enumerate(lengths))
    times = planned_times(show(*segments))
    assert times.show_end == wall("20:00") + sum(lengths)


def test_cues_are_due_by_the_start_the_end_the_clock_and_each_other() -> None:
    cues = (
        Cue("announce", "note", AfterCue("draw"), seconds(10)),
        Cue("draw", "note", AfterCue("open"), minutes(6)),
        Cue("open", "note", SegmentStart("s1"), minutes(3)),
        Cue("wrap", "note", SegmentEnd("s1"), seconds(-30)),
        Cue("news", "note", ClockTime(wall("20:30")), seconds(-1)),
    )
    assert planned_due(show(segment("1", 5)), cues) == {
        "announce": wall("20:09:10"),
        "draw": wall("20:09"),
        "open": wall("20:03"),
        "wrap": wall("20:04:30"),
        "news": wall("20:29:59"),
    }


def test_cues_of_unknown_instant_are_left_out_and_circles_end() -> None:
    cues = (
        Cue("gone", "note", SegmentStart("s9")),
        Cue("skipped", "note", SegmentEnd("s2")),
        Cue("after gone", "note", AfterCue("gone")),
        Cue("after nothing", "note", AfterCue("never written")),
        Cue("a", "note", AfterCue("b")),
        Cue("b", "note", AfterCue("a")),
        Cue("self", "note", AfterCue("self")),
        Cue("behind the circle", "note", AfterCue("a")),
    )
    script = show(segment("1"), segment("2", skipped=True))
    assert planned_due(script, cues) == {}


def test_a_long_row_of_cues_after_cues_is_resolved() -> None:
    first = Cue("c0", "note", SegmentStart("s1"))
    row = [Cue(f"c{i}", "note", AfterCue(f"c{i - 1}"), Millis(1)) for i in range(1, 5_000)]
    due = planned_due(show(segment("1")), [*reversed(row), first])
    assert due["c4999"] == wall("20:00") + 4_999


def _due(script: Script) -> dict[str, int]:
    return dict(planned_due(script, all_cues(script)))


def test_the_apparel_sample_is_planned_as_its_sheet_says() -> None:
    times, due = planned_times(apparel()), _due(apparel())
    assert (times.starts["s6"], times.show_end) == (wall("20:33"), wall("21:00"))
    told = {
        "G1.open": "20:03", "G1.end": "20:06", "G2.open": "20:16", "G2.draw": "20:22",
        "G3.open": "20:36", "G3.start": "20:36:30", "G3.end": "20:39:30", "G4.draw": "20:56",
        "B1.order": "19:50", "B1.effect": "20:00", "B1.end": "20:30",
        "B2.order": "20:04", "B2.effect": "20:11", "B3.order": "20:33", "B3.effect": "20:39",
    }  # fmt: skip
    assert {cue: due[cue] for cue in told} == {cue: wall(text) for cue, text in told.items()}


def test_the_skincare_sample_is_planned_as_its_sheet_says() -> None:
    script = skincare()
    due, start = _due(script), script.planned_start or 0
    told = {
        "GA1.draw": 14, "GA2.draw": 32, "GA3.draw": 56, "GA4.draw": 86,
        "GF1.start": 27, "GF1.end": 31, "GF2.start": 69, "GF2.end": 73,
        "K1.order": -15, "K1.effect": 0, "K2.order": -5, "K2.effect": 7, "K3.order": 36,
    }  # fmt: skip
    assert {cue: due[cue] - start for cue in told} == {
        cue: minutes(after) for cue, after in told.items()
    }
    assert planned_times(script).show_end == start + minutes(90)
