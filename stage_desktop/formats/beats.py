"""The beats of a segment in one cell: 塑品 3′ → 报价 1′ → 逼单, 0-1 留人；1-3 塑品, 痛点1+塑品2.

Three ways to say how long a beat is: its length, its span from the start of the segment, or which
minutes of the segment it takes (1′ 留人 / 2–3′ 介绍). Where a cell could be read in two of them and
the segment's own duration does not tell which, it is not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from stage_desktop.formats.cells import normal
from stage_desktop.formats.listed import has_unquoted, quoted, split_unquoted, unquoted
from stage_desktop.formats.traditional import simplified
from stage_desktop.instants import DAY, MINUTE, SECOND, ZERO, Millis
from stage_desktop.script.plan import Beat

_ARROW = r"\s*(?:→|⟶|➜|➔|=+>|-+>|>)\s*"
# The first that a cell has parts its beats; what is weaker belongs to their names.
_SEPARATORS = (_ARROW, r"\n", r"[;；]", r"\|", r"[/／]", r"[,，]", r"、", r"[+＋]")
# Names alone are beats only where they are clearly a row of steps.
_STEPS = (_ARROW, r"、")
_LONGEST_CELL, _LONGEST_NAME = 600, 40
_UNIT = r"分钟?|mins?|minutes?|m|′|'|秒钟?|seconds?|secs?|s|″|\"|′′|''"
_NUMBER = r"\d{1,3}(?:\.\d+)?"
_LENGTH = (
    r"\d{1,3}:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?"
    rf"|\d{{1,3}}\s*(?:分钟?|min|m|′|')\s*[0-5]?\d\s*(?:秒|s|″|\"|′′|'')?"
    rf"|{_NUMBER}\s*(?:{_UNIT})?"
)
_BEHIND = re.compile(rf"(.*?)\s*[(\[:：]?\s*(?<![\d.A-Za-z])({_LENGTH})\s*[)\]]?", re.I | re.S)
# A number that is no length has its measure word behind it at once: 3件套, 第1轮.
_AHEAD = re.compile(
    rf"(第)?\s*({_LENGTH})(?![\d.])(?:(?<=[\d.])[\s:：]+|(?<![\d.])\s*[:：]?\s*)(.+)", re.I | re.S
)
_RANGE = re.compile(
    rf"(第)?\s*(\d{{1,3}}(?::[0-5]\d)?)\s*(?:{_UNIT})?\s*(?:-+|~+|—+|至|到|\bto\b)\s*"
    rf"(\d{{1,3}}(?::[0-5]\d)?)\s*({_UNIT})?\s*[:：]?\s*(.+)",
    re.I | re.S,
)
_CLOCKED = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?")
_BOTH = re.compile(r"(\d{1,3})\s*(?:分钟?|min|m|′|')\s*([0-5]?\d)\s*(?:秒|s|″|\"|′′|'')?", re.I)
_ONE = re.compile(rf"({_NUMBER})\s*({_UNIT})?", re.I)
_OF_SECONDS = ("秒", "s", "″", '"', "′′", "''")


class _Part(NamedTuple):
    """A beat as written: its name, its numbers in milliseconds, how they stand.

    `first` alone is a length, with `last` it is a span; `nth` tells that minutes are counted;
    `united` that the number has a unit; `ahead` that it stands before the name.
    """

    title: str
    first: Millis | None = None
    last: Millis | None = None
    nth: bool = False
    united: bool = False
    ahead: bool = False


@lru_cache(4_096)
def beats_of(cell: str, duration: Millis) -> tuple[Beat, ...] | None:
    """The beats in a cell of a segment that long; None where it cannot be told what they are."""
    text = cell.strip()
    if not text or len(text) > _LONGEST_CELL:
        return None
    separator = next((each for each in _SEPARATORS if has_unquoted(text, each)), None)
    texts = [text] if separator is None else split_unquoted(text, separator)
    texts = [each for each in texts if each]
    parts = [_part(each) for each in texts]
    if not parts or not all(parts):
        return None
    known = [part for part in parts if part is not None]
    if all(part.first is None for part in known):
        return _untimed(known, separator)
    if any(part.last is not None for part in known):
        return _spans(known)
    return _lengths(known, texts, duration)


def beats_text(beats: Sequence[Beat]) -> str:
    """The beats as a cell has them: 塑品 3′ → 报价 1′ → 逼单; `beats_of` reads the same."""
    texts = [_written(beat, each) for beat in beats for each in (beat.title,)]
    plain = _row_of(texts)
    if beats_of(plain, ZERO) == tuple(beats):
        return plain
    return _row_of([_written(beat, quoted(beat.title)) for beat in beats])


def _row_of(texts: Sequence[str]) -> str:
    return "→ " + texts[0] if len(texts) == 1 else " → ".join(texts)


def _written(beat: Beat, title: str) -> str:
    if beat.duration is None:
        return title
    minutes, rest = divmod(beat.duration, MINUTE)
    if rest % SECOND or minutes > 999 or beat.duration < 0:
        whole, milli = divmod(beat.duration, SECOND)
        clock = f"{whole // 3_600}:{whole // 60 % 60:02}:{whole % 60:02}.{milli:03}"
        return f"{title} {clock}"
    seconds = rest // SECOND
    length = f"{minutes}′" if not seconds else f"{minutes}′{seconds:02}″" if minutes else ""
    return f"{title} {length or f'{seconds}″'}"


def _part(text: str) -> _Part | None:
    """One beat; None where it has no name."""
    if text.startswith('"'):
        return _quoted_part(text)
    plain = simplified(normal(text)) if not text.isascii() else text
    span = _RANGE.fullmatch(plain)
    if span:
        first, last = (_millis(each, span[4]) for each in span.group(2, 3))
        return _named(span[5], first, last, nth=bool(span[1]), united=bool(span[4]), ahead=True)
    ahead = _AHEAD.fullmatch(plain)
    if ahead:
        length, nth = _length(ahead[2]), bool(ahead[1])
        return _named(ahead[3], length, None, nth=nth, united=_has_unit(ahead[2]), ahead=True)
    behind = _BEHIND.fullmatch(plain)
    if behind and behind[1].strip():
        title = text[: len(behind[1])] if len(plain) == len(text) else behind[1]
        return _named(title, _length(behind[2]), None, united=_has_unit(behind[2]))
    return _named(text, None, None)


def _quoted_part(text: str) -> _Part | None:
    match = re.fullmatch(r'("(?:[^"]|"")*")\s*(.*)', text, re.S)
    if match is None:
        return None
    if not match[2]:
        return _Part(unquoted(match[1]))
    length = _length(normal(match[2]))
    return None if length is None else _Part(unquoted(match[1]), length, united=True)


def _named(
    title: str,
    first: Millis | None,
    last: Millis | None,
    *,
    nth: bool = False,
    united: bool = False,
    ahead: bool = False,
) -> _Part | None:
    name = title.strip(" :：")
    if not name or len(name) > _LONGEST_NAME:
        return None
    return _Part(name, first, last, nth, united, ahead)


def _has_unit(length: str) -> bool:
    return not length.replace(".", "").strip().isdigit()


def _length(text: str) -> Millis | None:
    """A length as it stands beside a name; a bare number counts minutes."""
    text = text.strip()
    clock = _CLOCKED.fullmatch(text)
    if clock:
        first, second, third, milli = clock.groups()
        if third is None:
            return Millis(int(first) * MINUTE + int(second) * SECOND)
        whole = int(first) * 3_600 + int(second) * 60 + int(third)
        return Millis(whole * SECOND + int((milli or "0").ljust(3, "0")))
    both = _BOTH.fullmatch(text)
    if both:
        return Millis(int(both[1]) * MINUTE + int(both[2]) * SECOND)
    one = _ONE.fullmatch(text)
    return _millis(one[1], one[2]) if one else None


def _millis(number: str, unit: str | None) -> Millis:
    if ":" in number:
        minutes, seconds = number.split(":")
        return Millis(int(minutes) * MINUTE + int(seconds) * SECOND)
    counted = SECOND if unit and unit.casefold().startswith(_OF_SECONDS) else MINUTE
    return Millis(round(float(number) * counted))


def _untimed(parts: Sequence[_Part], separator: str | None) -> tuple[Beat, ...] | None:
    if separator not in _STEPS:
        return None
    return tuple(Beat(part.title) for part in parts)


def _spans(parts: Sequence[_Part]) -> tuple[Beat, ...] | None:
    """Spans that run on from one another: from 0 as times, from 1 as minutes of the segment."""
    pairs = [(part.first, part.first if part.last is None else part.last) for part in parts]
    ends = [(first, last) for first, last in pairs if first is not None and last is not None]
    if len(ends) != len(parts) or any(last < first for first, last in ends):
        return None
    whole = all(part.last is not None for part in parts)
    if whole and ends[0][0] == 0 and all(a[1] == b[0] for a, b in pairwise(ends)):
        return _beats(parts, [last - first for first, last in ends])
    if _are_minutes(ends):
        return _beats(parts, [last - first + MINUTE for first, last in ends])
    return None


def _are_minutes(ends: Sequence[tuple[Millis, Millis]]) -> bool:
    """Whether the spans are whole minutes of the segment, from the first on and without gaps."""
    return ends[0][0] == MINUTE and all(a[1] + MINUTE == b[0] for a, b in pairwise(ends))


def _lengths(
    parts: Sequence[_Part], texts: Sequence[str], duration: Millis
) -> tuple[Beat, ...] | None:
    """Lengths; numbers without a unit are lengths only where every beat has one."""
    bare = [part.first is not None and not part.united for part in parts]
    if any(bare) and not all(part.first is not None for part in parts[:-1]):
        return tuple(Beat(text) for text in texts) if not any(p.united for p in parts) else None
    if any(bare) and len(parts) < 2:
        return None
    total = sum(part.first or 0 for part in parts)
    each = [(part.first, part.first) for part in parts if part.first is not None]
    counted = all(part.ahead for part in parts) and len(each) == len(parts) > 1
    if counted and _are_minutes(each):
        minutes = len(parts) * MINUTE
        if all(part.nth for part in parts) or (duration == minutes != total):
            return _beats(parts, [MINUTE] * len(parts))
        if duration != total or total == minutes:
            return None
    if total > DAY:
        return None
    return _beats(parts, [part.first for part in parts])


def _beats(parts: Sequence[_Part], lengths: Sequence[int | None]) -> tuple[Beat, ...]:
    return tuple(
        Beat(part.title, None if length is None else Millis(length))
        for part, length in zip(parts, lengths, strict=True)
    )
