"""A run sheet as people write it in a chat: a line each, the time in front or behind.

今晚流程
20:00-20:05 开场
20:05 主推款 A01 15分钟
福袋（20:20-20:25）
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stage_desktop.formats.cells import normal
from stage_desktop.formats.columns import SEGMENT_COLUMNS
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit, duration_of
from stage_desktop.formats.time_ranges import range_of

_BULLET = re.compile(
    r"\s*(?:[-*•·●▪◦✅👉]\s*|[(（]?(\d{1,2})(?:[.、)）]\s*(?!\d)|\s+(?=\d{1,2}:\d\d)))?"
)
_BETWEEN = " \t:：,，、|｜—–-~)）]】"
_LENGTH = re.compile(
    r"[\s:：,，、|｜—–-]*[(（\[]?\s*((?:约|大约)?\s*(?:\d+(?:\.\d+)?\s*(?:小时|h|hours?|hrs?)\s*)?"
    r"(?:\d+(?:\.\d+)?\s*(?:分钟?|mins?|minutes?|m|′|'))?(?:\d+\s*(?:秒|s|″))?|半小时|一个半小时|一刻钟)"
    r"\s*[)）\]]?\s*$",
    re.IGNORECASE,
)
# "10-15min", and lengths in Chinese numerals: behind a space or sign, or they may be a word's.
_APART_LENGTH = re.compile(
    r"(?:^|[\s:：,，、|｜—–(（\[])\s*"
    r"(\d+(?:\.\d+)?\s*(?:分钟?|mins?|m)?\s*[-–~～到至]\s*\d+(?:\.\d+)?\s*(?:分钟?|mins?|minutes?|m|′)"
    r"|[一二两三四五六七八九十]+(?:个半?)?(?:小时|分钟?)半?)\s*[)）\]]?\s*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*\d[^()（）\[\]【】]*)[)）\]】]\s*$")
_LONGEST_TIME, _LONGEST_LINE = 26, 300
_SECTION = re.compile(r"[【\[](.+)[】\]]|(.{1,20})[:：]")


class Line(NamedTuple):
    """A line of a chat: what it says of number, time, length, and what is left."""

    number: str
    clock: str
    length: str
    text: str

    @property
    def timed(self) -> bool:
        return bool(self.clock or self.length)


def chat_rows(text: str) -> list[list[Raw]] | None:
    """The lines as rows under a header of ours; None where most lines have no time."""
    lines = [line for line in text.splitlines() if line.strip()]
    read = [read_line(line) for line in lines]
    timed = [at for at, line in enumerate(read) if line.timed and line.text]
    if len(timed) < 2 or len(timed) * 2 < len(lines) - timed[0]:
        return None
    header = [SEGMENT_COLUMNS[name].chinese[0] for name in ("number", "clock", "duration", "title")]
    rows: list[list[Raw]] = [[line.strip()] for line in lines[: timed[0]]]
    rows.append([*header, SEGMENT_COLUMNS["notes"].chinese[0]])
    for line, found in zip(lines[timed[0] :], read[timed[0] :], strict=True):
        if found.timed and found.text:
            rows.append([found.number, found.clock, found.length, found.text, ""])
            continue
        section = _SECTION.fullmatch(line.strip())
        if section:
            rows.append([section[1] or section[2]])
        else:
            note = line.strip().lstrip("-*•· ")
            rows[-1] = _with_note(rows[-1], note)
    return rows


def _with_note(row: list[Raw], note: str) -> list[Raw]:
    if len(row) < 5:
        return [f"{row[0]} {note}"]
    return [*row[:4], f"{row[4]}\n{note}".strip()]


def read_line(line: str) -> Line:
    """What a line says; `clock` and `length` are blank where it has none."""
    line = line.strip()
    if len(line) > _LONGEST_LINE:
        return Line("", "", "", line)
    bullet = _BULLET.match(line)
    number = (bullet[1] or "") if bullet else ""
    rest = line[bullet.end() :].strip() if bullet else line.strip()
    clock, rest = _time_in_front(rest)
    if not clock:
        bracket = _BRACKETED.search(rest)
        if bracket and range_of(bracket[1], Unit.MINUTES) is not None:
            clock, rest = bracket[1].strip(), rest[: bracket.start()].strip()
    length = ""
    first = re.split(rf"[{re.escape(_BETWEEN)}]", rest, maxsplit=1)
    if len(first) == 2 and not first[0].isdigit() and duration_of(first[0]) is not None:
        length, rest = first[0], first[1].lstrip(_BETWEEN)
    else:
        tail = max(0, len(rest) - _LONGEST_TIME)
        apart = _APART_LENGTH.search(rest, tail)
        match = apart or _LENGTH.search(rest, tail)
        is_length = match is not None and match[1] and (apart or duration_of(match[1]) is not None)
        if match is not None and match.start() and is_length:
            length, rest = match[1].strip(), rest[: match.start()].strip()
    return Line(number, clock, length, rest.strip())


def _time_in_front(text: str) -> tuple[str, str]:
    """The longest beginning of the text that is a time or a range of times, and what follows."""
    for end in range(min(len(text), _LONGEST_TIME), 2, -1):
        head = text[:end]
        following = text[end : end + 1]
        if head[-1].isalnum() and following.isalnum() and head[-1].isascii() == following.isascii():
            continue
        head = head.rstrip(_BETWEEN)
        if not head or normal(head).isdigit():
            continue
        if range_of(head) is not None:
            return head, text[end:].lstrip(_BETWEEN)
    return "", text
