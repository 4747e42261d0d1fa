"""The beat of the pass on air: which it is, what is left of it, and what follows."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.plan import Beat
from stage_desktop.show.beats import beat_at, beat_now, stretches
from stage_desktop.show.commands import AddTime, Go, Hold, Resume, Start
from stage_desktop.show.timeline import project

MINUTE = 60_000


def beat(title: str, minutes: float | None = None) -> Beat:
    return Beat(title, None if minutes is None else Millis(int(minutes * MINUTE)))


# Five minutes: two of value, one of offer, the last has the other two.
VALUE, OFFER, CLOSE = beat("塑品", 2), beat("报价", 1), beat("逼单", 1)
THREE = (VALUE, OFFER, CLOSE)


def run() -> Performance:
    made = Performance(script(segment(1, 5, beats=THREE), segment(2, 5)))
    made.do(0, Start())
    return made


def seen(made: Performance, seconds: float) -> tuple[str, int, str | None]:
    now = beat_now(made.look(seconds))
    assert now is not None
    return now.beat.title, now.remaining, None if now.following is None else now.following.title


def test_beats_follow_one_another_from_the_start_of_the_pass() -> None:
    made = run()
    assert seen(made, 0) == ("塑品", 120_000, "报价")
    assert seen(made, 119.999) == ("塑品", 1, "报价")
    assert seen(made, 120) == ("报价", 60_000, "逼单")
    assert seen(made, 180) == ("逼单", 120_000, None)


def test_past_the_end_of_the_pass_the_last_beat_is_over_its_time() -> None:
    assert seen(run(), 330) == ("逼单", -30_000, None)


def test_time_that_is_added_belongs_to_the_last_beat() -> None:
    made = run()
    made.do(10, AddTime(Millis(MINUTE)))
    assert seen(made, 60) == ("塑品", 60_000, "报价")
    assert seen(made, 180) == ("逼单", 180_000, None)


def test_time_that_is_taken_away_cuts_off_the_beats_that_no_longer_fit() -> None:
    made = run()
    made.do(10, AddTime(Millis(-int(2.5 * MINUTE))))
    assert seen(made, 60) == ("塑品", 60_000, "报价")
    assert seen(made, 120) == ("报价", 30_000, None)
    assert seen(made, 160) == ("逼单", -10_000, None)


def test_time_held_is_no_time_of_the_beat() -> None:
    made = run()
    made.do(60, Hold())
    assert seen(made, 100) == ("塑品", 60_000, "报价")
    made.do(160, Resume())
    assert seen(made, 219) == ("塑品", 1_000, "报价")
    assert seen(made, 220) == ("报价", 60_000, "逼单")


def test_a_segment_without_beats_has_none_and_neither_has_a_show_that_is_not_on_air() -> None:
    made = run()
    made.do(200, Go())
    assert beat_now(made.look(201)) is None
    before = Performance(script(segment(1, 5, beats=THREE)))
    assert beat_now(project(before.state, made.look(-60).now)) is None


def test_beats_without_a_duration_share_what_the_others_leave_in_whole_seconds() -> None:
    beats = (beat("a"), beat("b", 1), beat("c"), beat("d"))
    # 5:00 − 1:00 = 4:00 for three; of 4:01 the last one has the second that is left.
    assert stretches(beats, 300_000, 300_000) == [
        (0, 80_000),
        (80_000, 140_000),
        (140_000, 220_000),
        (220_000, 300_000),
    ]
    three = (beat("a"), beat("b"), beat("c", 1))
    assert stretches(three, 301_000, 301_000) == [
        (0, 120_000),
        (120_000, 241_000),
        (241_000, 301_000),
    ]


def test_a_beat_that_has_no_time_is_passed_over() -> None:
    beats = (beat("a", 5), beat("b"), beat("c", 1))
    now = beat_at(beats, 300_000, 360_000, 299_999)
    assert now is not None and (now.beat.title, now.following) == ("a", beats[2])
    later = beat_at(beats, 300_000, 360_000, 300_000)
    assert later is not None and (later.number, later.count, later.remaining) == (3, 3, 60_000)


spans = st.integers(-10 * MINUTE, 10 * MINUTE)
some_beats = st.lists(st.none() | spans.map(Millis), min_size=1, max_size=8).map(
    lambda found: tuple(Beat(str(at), each) for at, each in enumerate(found))
)


@given(some_beats, spans, spans, spans)
def test_the_beats_fill_the_pass_without_a_hole_whatever_they_are(
    beats: tuple[Beat, ...], duration: int, length: int, elapsed: int
) -> None:
    found = stretches(beats, duration, length)
    assert found[0].start == 0 and found[-1].end == max(0, length)
    assert all(one.end == two.start for one, two in pairwise(found))
    assert all(each.start <= each.end for each in found)
    now = beat_at(beats, duration, length, elapsed)
    assert now is not None
    inside = max(0, elapsed) < max(0, length)
    assert (now.remaining > 0) is inside
    assert now.remaining <= max(0, length) or not inside
