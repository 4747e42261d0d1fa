"""Which part of the axis is seen, and where its lines stand."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.instants import Instant, Millis, at_wall
from stage_desktop.ui.lanes.span import Span, aligned, fitted, following, scale_of, ticks

SHANGHAI = ZoneInfo("Asia/Shanghai")
EIGHT = at_wall(date(2026, 10, 22), time(20), SHANGHAI)
MINUTE = 60_000


def test_following_keeps_now_at_a_sixth() -> None:
    span = following(Instant(EIGHT), Millis(60 * MINUTE), 900)
    assert span == Span(Instant(EIGHT - 10 * MINUTE), 4_000)
    assert span.x(EIGHT) == 150
    assert span.at(900) == EIGHT + 50 * MINUTE


def test_following_moves_by_whole_pixels_and_now_stays() -> None:
    spans = {following(Instant(EIGHT + ms), Millis(60 * MINUTE), 900) for ms in range(0, 8_000, 50)}
    assert {span.start - EIGHT + 10 * MINUTE for span in spans} == {0, 4_000}
    for ms in range(0, 8_000, 50):
        now = Instant(EIGHT + ms)
        assert following(now, Millis(60 * MINUTE), 900).x(now) == 150


def test_zooming_keeps_the_instant_under_the_pointer() -> None:
    span = aligned(EIGHT, 4_000)
    closer = span.zoomed(0.5, 300, 900)
    assert closer.scale == 2_000
    assert closer.at(300) == span.at(300)


def test_zooming_has_bounds() -> None:
    assert scale_of(Millis(1), 600) == 200  # two minutes at the least
    assert scale_of(Millis(10**12), 600) == 288_000  # two days at the most


@given(st.integers(0, 10**8), st.integers(1, 10**8), st.integers(50, 3_000))
def test_the_whole_show_fits(first: int, length: int, width: int) -> None:
    begin, end = Instant(EIGHT + first), Instant(EIGHT + first + length)
    span = fitted(begin, end, width)
    assert span.x(begin) >= 0
    assert span.x(end) <= width


def test_panning_moves_by_pixels() -> None:
    assert aligned(EIGHT, 4_000).panned(25).start == EIGHT + 100_000


def labels(span: Span, width: int, offset: int = 0) -> list[tuple[int, str]]:
    found = ticks(span, width, 64, SHANGHAI, Millis(offset))
    return [(span.x(tick.at), tick.label) for tick in found if tick.label]


def test_lines_stand_at_round_wall_times() -> None:
    span = following(Instant(EIGHT), Millis(60 * MINUTE), 900)  # 64 px are 4:16, so every 5 min
    assert labels(span, 300) == [
        (0, "19:50"),
        (75, "19:55"),
        (150, "20:00"),
        (225, "20:05"),
        (300, "20:10"),
    ]


def test_lines_follow_the_corrected_clock() -> None:
    span = following(Instant(EIGHT), Millis(60 * MINUTE), 900)
    assert labels(span, 200, offset=60_000) == [(60, "19:55"), (135, "20:00")]


def test_seconds_are_written_where_lines_are_closer_than_a_minute() -> None:
    assert labels(aligned(EIGHT, 200), 200) == [(0, "20:00:00"), (150, "20:00:30")]


def test_lines_go_on_across_a_change_of_the_clocks() -> None:
    new_york = ZoneInfo("America/New_York")
    start = at_wall(date(2026, 11, 1), time(0), new_york)  # at two it is one again
    found = ticks(aligned(start, 60_000), 300, 60, new_york, Millis(0))
    assert [tick.label for tick in found if tick.label] == [
        "00:00",
        "01:00",
        "01:00",
        "02:00",
        "03:00",
        "04:00",
    ]
