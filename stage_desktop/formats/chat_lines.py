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
from stage_desktop.formats.columns import SEGMENT_COLUMNS, SHOW_KEYS
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit, duration_of, time_of
from stage_desktop.formats.time_ranges import range_of

_BULLET = re.compile(
    r"\s*(?:[-*•·●▪◦✅👉]\s*|[(（]?(\d{1,2})"
    r"(?:[.、)）]\s*(?!\d)|[、)）]\s*(?!\d+\s*[、号])|\.(?=\d{1,2}[:：])|\s+(?=\d{1,2}:\d\d)))?"
)
_BETWEEN = " \t:：,，、|｜—–-~)）]】"
_LENGTH = re.compile(
    r"[\s:：,，、|｜—–-]*[(（\[]?\s*((?:约|大约)?\s*(?:\d+(?:\.\d+)?\s*(?:小时|h|hours?|hrs?)\s*)?"
    r"(?:\d+(?:\.\d+)?\s*(?:分钟?|mins?|minutes?|m|′|'))?(?:\d+\s*(?:秒|s|″))?"
    r"|半小时|一个半小时|一刻钟|half an? hour|an hour and a half|an hour)"
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
# The same at the front, behind a start: "21:00-10-15min 连麦".
_SPAN_IN_FRONT = re.compile(
    r"(\d+(?:\.\d+)?\s*(?:分钟?|mins?|m)?\s*[-–~～到至]\s*\d+(?:\.\d+)?\s*(?:分钟?|mins?|minutes?|m|′))"
    r"(?![A-Za-z])",
    re.IGNORECASE,
)
# Within the line, where it is no time of something else: "开场5分钟 抽福袋".
_INNER_LENGTH = re.compile(
    r"(?<![\d.:~～–-])(\d{1,3}(?:\.\d)?\s*(?:分钟|mins?|minutes?|个?小时|hours?))(?=[\s,，;；])",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"(?:福袋|红包|抽奖|开奖|秒杀|倒计时|优惠券|券|每|第|前|后|提前|giveaway|draw|every|in|first|last)\W*$",
    re.IGNORECASE,
)
# A time further on in the line is of what happens within it: "精华 20:20发福袋".
_THEN = re.compile(
    r"(?<!\bat)(?<!\bby)(?<!\bto)(?<!\btill)(?<!\buntil)(?<!from)\s+"
    r"(?=\d{1,2}[:：][0-5]\d\s*[^\W\d])",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"(?<![\d.])第?\s*\d{1,3}(?:\s*号(?:链接?)?)?(?:\s*[+＋、&]\s*第?\d{1,3}\s*(?:号(?:链接?)?)?)*"
    r"(?<=[号链接])"
)
_LINK_AND_NAME = re.compile(r"\s+([^\s\d][^\s\d]*)")
_OVER = (
    r"(?:预计|计划)?(?:直播)?(?:下播|收播|下线|结束)"
    r"|end(?: of (?:show|stream|live))?|off air|stream ends?"
)
_OVER_ONLY = re.compile(rf"(?:{_OVER})[。.!！]?", re.IGNORECASE)
_OVER_AT = re.compile(
    rf"(?:{_OVER})\s*(?:时间|at)?\s*[:：]?\s*(?=\d|[凌晚]|次日)(.+)", re.IGNORECASE
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*\d[^()（）\[\]【】]*)[)）\]】]\s*$")
_FOR = re.compile(r"\s+for\s*$", re.IGNORECASE)
# A number that stands apart behind a time is of what follows: "20点 1号链接", "20点1号链接".
_NUMBER_BEHIND = re.compile(r"[^\s~～—–至到-]\s+\d{1,4}$")
_COUNTED = re.compile(r"[点时分]\d{1,3}$")
_LONGEST_TIME, _LONGEST_LINE = 26, 300
_COLUMNS = ("number", "clock", "duration", "title", "products", "operator_notes", "notes")
_SECTION = re.compile(r"[【\[](.+)[】\]]|(.{1,20})[:：]")


class Line(NamedTuple):
    """A line of a chat: what it says of number, time, length, and what is left.

    `then` is what is left from a second time on; `links` are the products that it names.
    """

    number: str
    clock: str
    length: str
    text: str
    then: str = ""
    links: str = ""

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
    above: list[list[Raw]] = [[line.strip()] for line in lines[: timed[0]]]
    rows: list[list[Raw]] = []
    for line, found in zip(lines[timed[0] :], read[timed[0] :], strict=True):
        over = _over_at(found)
        if over:
            above.append([f"{SHOW_KEYS['hard_end'].chinese[2]}：{over}"])
        elif found.timed and found.text:
            columns = (found.number, found.clock, found.length, found.text, found.links)
            rows.append([*columns, found.then, ""])
        elif section := _SECTION.fullmatch(line.strip()):
            rows.append([section[1] or section[2]])
        else:
            note = line.strip().lstrip("-*•· ")
            if rows:
                rows[-1] = _with_note(rows[-1], note)
    return [*above, [SEGMENT_COLUMNS[name].chinese[0] for name in _COLUMNS], *rows]


def _over_at(line: Line) -> str:
    """When the show is over, by a line that says nothing else: 下播 20:55, 22:00下播."""
    if line.clock and not line.length and _OVER_ONLY.fullmatch(line.text):
        found = range_of(line.clock)
        return line.clock if found is not None and found[1] is None else ""
    if line.timed:
        return ""
    match = _OVER_AT.fullmatch(line.text)
    return match[1] if match and time_of(match[1]) is not None else ""


def _with_note(row: list[Raw], note: str) -> list[Raw]:
    if len(row) < len(_COLUMNS):
        return [f"{row[0]} {note}"]
    return [*row[:-1], f"{row[-1]}\n{note}".strip()]


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
    parts = _THEN.split(rest, maxsplit=1) if clock else [rest]
    rest, then = parts[0], parts[1] if len(parts) > 1 else ""
    length, rest = _length_in(rest, bool(clock))
    text = rest.strip()
    return Line(number, clock, length, text, then.strip(), _links_in(text) if clock else "")


def _length_in(rest: str, clocked: bool) -> tuple[str, str]:
    """The length that the text begins or ends with, or names beside its start; what is left."""
    span = _SPAN_IN_FRONT.match(rest)
    if span and rest[span.end() :].strip():
        return span[1], rest[span.end() :].lstrip(_BETWEEN)
    first = re.split(rf"[{re.escape(_BETWEEN)}]", rest, maxsplit=1)
    if len(first) == 2 and not first[0].isdigit() and duration_of(first[0]) is not None:
        return first[0], first[1].lstrip(_BETWEEN)
    tail = max(0, len(rest) - _LONGEST_TIME)
    apart = _APART_LENGTH.search(rest, tail)
    match = apart or _LENGTH.search(rest, tail)
    is_length = match is not None and match[1] and (apart or duration_of(match[1]) is not None)
    if match is not None and match.start() and is_length:
        left = _FOR.sub("", rest[: match.start()]).strip()
        return match[1].strip(), left
    inner = list(_INNER_LENGTH.finditer(rest)) if clocked else []
    if len(inner) != 1 or _OF_SOMETHING_ELSE.search(rest[: inner[0].start()]):
        return "", rest
    before, after = rest[: inner[0].start()].strip(), rest[inner[0].end() :].strip(_BETWEEN)
    return (inner[0][1], f"{before} {after}") if before else ("", rest)


def _links_in(text: str) -> str:
    """The links of the shopping bag that the text names, a line each; with a name behind one."""
    found = list(_LINKS.finditer(text))
    links = [f"{digits}号链接" for each in found for digits in re.findall(r"\d+", each[0])]
    if len(links) == 1 and found[0].start() == 0:
        name = _LINK_AND_NAME.match(text, found[0].end())
        return f"{links[0]} {name[1]}" if name else links[0]
    return "\n".join(dict.fromkeys(links))


def _time_in_front(text: str) -> tuple[str, str]:
    """The longest beginning of the text that is a time or a range of times, and what follows."""
    for end in range(min(len(text), _LONGEST_TIME), 2, -1):
        head = text[:end]
        following = text[end : end + 1]
        if head[-1].isalnum() and following.isalnum() and head[-1].isascii() == following.isascii():
            continue
        if _NUMBER_BEHIND.search(head) or (following == "号" and _COUNTED.search(head)):
            continue
        head = head.rstrip(_BETWEEN)
        if not head or normal(head).isdigit():
            continue
        if range_of(head) is not None:
            return head, text[end:].lstrip(_BETWEEN)
    return "", text
