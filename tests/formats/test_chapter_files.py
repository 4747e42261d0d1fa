"""Chapters for descriptions, players and editors."""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.chapter_files import (
    RATES,
    chapters_csv,
    chapters_edl,
    chapters_text,
    chapters_vtt,
    frame_rate,
    timecode,
)
from stage_desktop.instants import Millis
from stage_desktop.review.chapters import Chapter

MINUTE = 60_000
FIRST = Chapter(Millis(0), Millis(4 * MINUTE), "1", "开场 暖场")
HARMFUL = Chapter(Millis(4 * MINUTE), Millis(9 * MINUTE + 1_500), "2", "a < b --> c\n& |D:9 d")
LAST = Chapter(Millis(9 * MINUTE + 1_500), None, "3", "")
FOUND = (FIRST, HARMFUL, LAST)


def test_a_description_has_a_line_for_each() -> None:
    assert chapters_text(FOUND) == "00:00 开场 暖场\n04:00 a < b --> c & |D:9 d\n09:01 3\n"


def test_hours_are_told_in_all_lines_where_one_needs_them() -> None:
    late = Chapter(Millis(3_600_000), None, "4", "Finale")
    assert chapters_text((FIRST, late)) == "00:00:00 开场 暖场\n01:00:00 Finale\n"


def test_no_chapters_are_no_lines() -> None:
    assert chapters_text(()) == ""
    assert chapters_vtt(()) == "WEBVTT\n"


def test_webvtt_escapes_what_players_would_read_as_more() -> None:
    assert chapters_vtt(FOUND) == (
        "WEBVTT\n\n"
        "1\n00:00:00.000 --> 00:04:00.000\n开场 暖场\n\n"
        "2\n00:04:00.000 --> 00:09:01.500\na &lt; b --&gt; c &amp; |D:9 d\n\n"
        "3\n00:09:01.500 --> 99:59:59.999\n3\n"
    )


def test_an_edit_list_has_a_marker_of_one_frame_for_each() -> None:
    assert chapters_edl(FOUND[:2], "木棉\n衣橱", "25").splitlines() == [
        "TITLE: 木棉 衣橱",
        "FCM: NON-DROP FRAME",
        "",
        "001  AX       V     C        00:00:00:00 00:00:00:01 01:00:00:00 01:00:00:01",
        " |C:ResolveColorGreen |M:开场 暖场 |D:1",
        "",
        "002  AX       V     C        00:04:00:00 00:04:00:01 01:04:00:00 01:04:00:01",
        " |C:ResolveColorBlue |M:a < b --> c & /D:9 d |D:1",
    ]


def test_a_timeline_may_begin_elsewhere() -> None:
    assert " 00:04:00:00 00:04:00:01\n" in chapters_edl(FOUND, "x", "25", Millis(0))


def test_markers_are_told_as_time_code_seconds_and_frames() -> None:
    rows = list(csv.DictReader(StringIO(chapters_csv(FOUND, "50"))))
    assert rows[1] == {
        "number": "2",
        "title": "a < b --> c & |D:9 d",
        "start": "01:04:00:00",
        "end": "01:09:01:25",
        "start_s": "240.000",
        "end_s": "541.500",
        "start_frame": "12000",
        "rate": "50",
    }
    assert (rows[2]["end"], rows[2]["end_s"]) == ("", "")


@pytest.mark.parametrize(
    ("at", "rate", "code"),
    [
        (0, "25", "00:00:00:00"),
        (999, "25", "00:00:00:24"),
        (3_600_000, "24", "01:00:00:00"),
        # An hour of 29.97 is 107,892 frames: 3.6 seconds of its time code are missing.
        (3_600_000, "29.97", "00:59:56:12"),
        (3_600_000, "23.976", "00:59:56:09"),
    ],
)
def test_time_codes_count_frames(at: int, rate: str, code: str) -> None:
    assert timecode(Millis(at), RATES[rate]) == code


def test_the_first_frame_has_the_time_code_of_the_timeline_at_any_rate() -> None:
    for rate in RATES.values():
        assert timecode(Millis(0), rate, Millis(3_600_000)) == "01:00:00:00"


@given(st.integers(0, 48 * 3_600_000), st.sampled_from(sorted(RATES)))
def test_a_time_code_says_the_frame_that_is_shown(at: int, name: str) -> None:
    rate = RATES[name]
    hours, minutes, seconds, frame = map(int, timecode(Millis(at), rate).split(":"))
    whole = round(rate)
    counted = ((hours * 60 + minutes) * 60 + seconds) * whole + frame
    shown = Fraction(counted * 1_000) / rate
    assert frame < whole
    assert shown <= at < shown + 1_000 / rate


@given(st.lists(st.text(max_size=30), max_size=5))
def test_no_title_breaks_out_of_its_line(titles: list[str]) -> None:
    found = [
        Chapter(Millis(at * MINUTE), Millis((at + 1) * MINUTE), str(at), title)
        for at, title in enumerate(titles)
    ]
    assert len(chapters_text(found).split("\n")) == len(found) + 1
    assert chapters_vtt(found).count("-->") == len(found)
    assert len(re.findall(r"^\d{3}  AX ", chapters_edl(found, "x"), re.MULTILINE)) == len(found)


def test_an_unknown_rate_is_told_with_those_that_there_are() -> None:
    with pytest.raises(FileTrouble) as caught:
        frame_rate("31")
    assert (caught.value.code, caught.value.data["rate"]) == ("rate_unknown", "31")
