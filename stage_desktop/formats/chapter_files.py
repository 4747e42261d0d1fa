"""Chapters of a recording as files: for descriptions of videos, for players, for editors."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from io import StringIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cells import neutralised
from stage_desktop.instants import HOUR, MINUTE, SECOND, ZERO, Millis
from stage_desktop.review.chapters import Chapter

# The frame rates of video (SMPTE ST 12-1), by how editors write them.
RATES: Mapping[str, Fraction] = {
    "23.976": Fraction(24_000, 1_001),
    "24": Fraction(24),
    "25": Fraction(25),
    "29.97": Fraction(30_000, 1_001),
    "30": Fraction(30),
    "50": Fraction(50),
    "59.94": Fraction(60_000, 1_001),
    "60": Fraction(60),
}
USUAL_RATE = "25"
# Where editors usually let a timeline begin.
TIMELINE_START = Millis(HOUR)

# A player stops a chapter without an end with the recording.
_NO_END = Millis(100 * HOUR - 1)
_LONGEST = 120
_COLOURS = ("ResolveColorBlue", "ResolveColorGreen")


def chapters_text(chapters: Sequence[Chapter]) -> str:
    """A line for each, as descriptions of videos have them: `00:00 Welcome`.

    With hours in all of them where one begins after an hour.
    """
    long = any(each.start >= HOUR for each in chapters)
    return "".join(f"{_clock(each.start, long=long)} {_line(each)}\n" for each in chapters)


def chapters_vtt(chapters: Sequence[Chapter]) -> str:
    """A WebVTT file of chapters (W3C WebVTT 1)."""
    blocks = ["WEBVTT\n"]
    for number, each in enumerate(chapters, start=1):
        end = _NO_END if each.end is None else max(each.end, each.start + 1)
        title = _line(each).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        blocks.append(f"{number}\n{_exact(each.start)} --> {_exact(end)}\n{title}\n")
    return "\n".join(blocks)


def chapters_edl(
    chapters: Sequence[Chapter],
    title: str,
    rate: str = USUAL_RATE,
    begins: Millis = TIMELINE_START,
) -> str:
    """An edit decision list (CMX 3600) with a marker for each, as DaVinci Resolve imports them.

    Time codes are non-drop-frame, `begins` is that of the first frame of the timeline.
    """
    head = f"TITLE: {_plain(title)[:70]}\nFCM: NON-DROP FRAME\n"
    return "\n".join([head, *_edl_events(chapters, frame_rate(rate), begins)])


def chapters_csv(
    chapters: Sequence[Chapter], rate: str = USUAL_RATE, begins: Millis = TIMELINE_START
) -> str:
    """Markers as CSV: number, title, start and end as time codes, in seconds, and as frames."""
    exact, text = frame_rate(rate), StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("number", "title", "start", "end", "start_s", "end_s", "start_frame", "rate"))
    for each in chapters:
        end = "" if each.end is None else timecode(each.end, exact, begins)
        writer.writerow(
            (
                neutralised(each.number),
                neutralised(_plain(each.title)),
                timecode(each.start, exact, begins),
                end,
                f"{each.start / SECOND:.3f}",
                "" if each.end is None else f"{each.end / SECOND:.3f}",
                _frames(each.start, exact),
                rate,
            )
        )
    return text.getvalue()


def frame_rate(name: str) -> Fraction:
    """The exact rate of that name; FileTrouble `rate_unknown` with `known`."""
    if name not in RATES:
        raise FileTrouble("rate_unknown", rate=name, known=", ".join(RATES))
    return RATES[name]


def timecode(at: Millis, rate: Fraction, begins: Millis = ZERO) -> str:
    """HH:MM:SS:FF without dropped frames, in a timeline whose first frame has that time code.

    Of 29.97 frames a second, 30 are a second of time code: it falls behind the clock.
    """
    whole = -(-rate.numerator // rate.denominator)
    seconds, frame = divmod(_frames(at, rate) + begins // SECOND * whole, whole)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{frame:02}"


def _frames(at: Millis, rate: Fraction) -> int:
    """The frame that is shown then, counted from 0."""
    return int(at * rate / SECOND)


def _edl_events(chapters: Sequence[Chapter], rate: Fraction, begins: Millis) -> Iterator[str]:
    frame = Millis(int(SECOND / rate) + 1)
    for number, each in enumerate(chapters, start=1):
        at, after = each.start, Millis(each.start + frame)
        source = timecode(at, rate), timecode(after, rate)
        record = timecode(at, rate, begins), timecode(after, rate, begins)
        yield (
            f"{number:03}  AX       V     C        {' '.join((*source, *record))}\n"
            f" |C:{_COLOURS[number % 2]} |M:{_line(each).replace('|', '/')} |D:1\n"
        )


def _clock(at: Millis, *, long: bool) -> str:
    hours, rest = divmod(at, HOUR)
    minutes, seconds = divmod(rest, MINUTE)
    clock = f"{minutes:02}:{seconds // SECOND:02}"
    return f"{hours:02}:{clock}" if long else clock


def _exact(at: int) -> str:
    seconds, millis = divmod(at, SECOND)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{millis:03}"


def _line(chapter: Chapter) -> str:
    """The title on one line; the number where there is none."""
    return _plain(chapter.title) or chapter.number


def _plain(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
