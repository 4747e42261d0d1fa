"""Ranges of time in one cell: clock times, minutes from the start, and how long it takes at most.

"20:00-20:05" is two clock times, "5-10min" two offsets; what the numbers of "5-10" count shows by
the column they stand in, so that the reader of the column says it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stage_desktop.formats.cells import normal, text_of
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import (
    DOTTED,
    LATE,
    LONGEST_TEXT,
    TIME,
    UNIT_MILLIS,
    Reading,
    Unit,
    duration_of,
    of_match,
    time_of,
)
from stage_desktop.formats.time_words import in_digits, split_bracket, without_frame
from stage_desktop.instants import HOUR, Millis

_RANGE = re.compile(
    TIME.format(n=1)
    + r"\s*(?:--?>?|~+|—+|―|→|>|/|至|到|\n|\bto\b|\btill?\b|\buntil\b)\s*"
    + TIME.format(n=2)
)
_MILITARY = re.compile(
    r"([0-2]\d)([0-5]\d)(?:\s*h(?:rs)?)?\s*[-~—至到]+\s*([0-2]\d)([0-5]\d)(?:\s*h(?:rs)?)?"
)
# Minutes from the start of the show, "5-10min", "第5-10分钟", "0'-5'"; bare ones by their column.
_SPAN = re.compile(
    r"第?\s*(\d{1,3}(?:\.\d+)?)\s*(分钟?|mins?|m|'|′)?\s*(?:--?|~+|—+|→|至|到|\bto\b)\s*"
    r"第?\s*(\d{1,3}(?:\.\d+)?)\s*(分钟?|mins?|minutes?|m|'|′|小时|hours?|h|秒|s)?",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*(?:--?|~+|—+|→|至|到)\s*")


def range_of(raw: Raw, bare: Unit | None = None) -> tuple[Reading, Reading | None] | None:
    """A range "20:00-20:05" (also ~ 至 to), or its start alone.

    `bare` is what the numbers of "5-10" count: minutes from the start, or hours of the day (20-22).
    """
    if isinstance(raw, str) and len(raw) <= LONGEST_TEXT:
        found = _range_of_text(raw) or _span_of_text(raw, bare)
        if found is not None:
            return found
    start = time_of(raw)
    return None if start is None else (start, None)


def bare_span(raw: Raw) -> tuple[float, float] | None:
    """The numbers of a range that says neither unit nor clock, "5-10"."""
    short = isinstance(raw, str) and len(raw) <= LONGEST_TEXT
    match = _SPAN.fullmatch(normal(raw)) if short and isinstance(raw, str) else None
    if match is None or match[2] or match[4]:
        return None
    return float(match[1]), float(match[3])


def duration_span(raw: Raw, unit: Unit = Unit.MINUTES) -> tuple[Millis, Millis] | None:
    """The least and the most of a duration given as a range, "5-8分钟"."""
    short = isinstance(raw, str) and len(raw) <= LONGEST_TEXT
    match = _SPAN.fullmatch(in_digits(raw)) if short and isinstance(raw, str) else None
    if match is None:
        return None
    least, most = (
        duration_of(part + (match[4] or match[2] or ""), unit) for part in match.group(1, 3)
    )
    return None if least is None or most is None or most < least else (least, most)


@lru_cache(16_384)
def _range_of_text(raw: str) -> tuple[Reading, Reading | None] | None:
    text = without_frame(in_digits(split_bracket(text_of(raw))[0]))
    text = _MILITARY.sub(r"\1:\2-\3:\4", DOTTED.sub(r"\1:\2", text))
    match = _RANGE.fullmatch(text)
    if not match:
        return None
    start, end = of_match(match, "1"), of_match(match, "2")
    if start is None or end is None:
        return None
    if match["pm2"] and not match["pm1"] and start.millis <= 12 * HOUR:
        both = of_match(match, "1", match["pm2"])
        start = both if both is not None and both.millis <= end.millis else start
    late = match["pm1"] or ("pm" if (match["part1"] or "") in LATE else "")
    if late and not (match["pm2"] or match["part2"]) and end.millis <= start.millis:
        end = of_match(match, "2", late) or end
    return start, end


@lru_cache(16_384)
def _span_of_text(raw: str, bare: Unit | None) -> tuple[Reading, Reading] | None:
    """ "5-10min", or "5-10" where the column counts so."""
    text = in_digits(split_bracket(raw)[0])
    match = _SPAN.fullmatch(text)
    if match is None:
        return _both_lengths(text)
    unit = match[4] or match[2] or ""
    first, last = float(match[1]), float(match[3])
    if unit:
        return _offsets(*(duration_of(part + unit) for part in match.group(1, 3)))
    if bare is Unit.HOURS:
        return _clock_hour(first), _clock_hour(last)
    if bare is None:
        return None
    return _offsets(*(Millis(round(number * UNIT_MILLIS[bare])) for number in (first, last)))


def _both_lengths(text: str) -> tuple[Reading, Reading] | None:
    """ "5分30秒-8分": two lengths with their units, from the start of the show."""
    parts = [part.lstrip("第") for part in _PARTED.split(text)]
    if len(parts) != 2 or not all(part.rstrip()[-1:].isalpha() for part in parts):
        return None
    return _offsets(*(duration_of(part) for part in parts))


def _offsets(start: Millis | None, end: Millis | None) -> tuple[Reading, Reading] | None:
    if start is None or end is None:
        return None
    return Reading(start, signed=True), Reading(end, signed=True)


def _clock_hour(hours: float) -> Reading:
    return Reading(Millis(round(hours * HOUR)), fine=False)
