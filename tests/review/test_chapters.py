"""Chapters of a recording."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.review.chapters import SHORTEST, chapters
from stage_desktop.review.report import Report, report
from stage_desktop.show.commands import End, Go, Jump, Start

SECOND = 1_000


def performed(*seconds: float) -> Report:
    """Segments 1, 2, 3 … that took so many seconds."""
    show = Performance(script(*(segment(n, 5) for n in range(1, len(seconds) + 1))))
    at = 0.0
    show.do(0, Start())
    for each in seconds[:-1]:
        at += each
        show.do(at, Go())
    show.do(at + seconds[-1], End())
    return report(show.state)


def listed(found: Report, offset: int = 0) -> list[tuple[float, str]]:
    return [(each.start / SECOND, each.number) for each in chapters(found, Millis(offset * SECOND))]


def test_chapters_are_counted_from_the_start_of_the_recording() -> None:
    assert listed(performed(60, 120, 30)) == [(0, "1"), (60, "2"), (180, "3")]
    assert listed(performed(60, 120, 30), offset=90) == [(0, "1"), (150, "2"), (270, "3")]


def test_what_was_before_the_recording_is_left_out() -> None:
    assert listed(performed(60, 120, 30), offset=-70) == [(0, "2"), (110, "3")]


def test_what_is_too_short_goes_to_its_neighbour() -> None:
    assert listed(performed(60, 5, 30)) == [(0, "1"), (65, "3")]
    assert listed(performed(5, 60, 30)) == [(0, "2"), (65, "3")]


def test_a_chapter_ends_where_the_next_begins() -> None:
    found = chapters(performed(60, 5, 30))
    assert [(each.start, each.end) for each in found] == [(0, 65 * SECOND), (65_000, 95_000)]


def test_a_segment_that_came_again_has_a_chapter_of_its_own() -> None:
    show = Performance(script(segment(1, 5), segment(2, 5)))
    show.do(0, Start())
    show.do(60, Go())
    show.do(120, Jump("s1"))
    show.do(200, End())
    assert listed(report(show.state)) == [(0, "1"), (60, "2"), (120, "1")]


def test_a_show_that_never_began_has_none() -> None:
    assert chapters(report(Performance(script(segment(1, 5))).state)) == ()


@given(
    st.lists(st.integers(1, 300), min_size=1, max_size=12),
    st.integers(-600, 600),
)
def test_chapters_begin_with_the_recording_and_are_long_enough(
    seconds: list[int], offset: int
) -> None:
    found = chapters(performed(*seconds), Millis(offset * SECOND))
    assert not found or found[0].start == 0
    starts = [each.start for each in found]
    assert all(later - one >= SHORTEST for one, later in pairwise(starts))
    assert all(one.end == other.start for one, other in pairwise(found))
