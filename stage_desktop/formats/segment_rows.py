"""The rows of a segments sheet to segments: which rows are segments at all, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.beats import beats_of
from stage_desktop.formats.cell_words import NOBODY
from stage_desktop.formats.cells import end_rule_of, mark_of, normal, text_of
from stage_desktop.formats.product_rows import Assortment, money
from stage_desktop.formats.row_spans import continues, is_set_aside, joined, part_of
from stage_desktop.formats.segment_times import RowTimes, SegmentTimes
from stage_desktop.formats.sheet import Row, Sheet, is_header_again
from stage_desktop.formats.vocabulary import kind_of
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Beat, EndRule, Segment

_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|汇总|总时长|累计)[\s:：]*.{0,16}"
    r"|(?:grand\s+total|sub-?total|totals?|sum)(?:\s+(?:time|duration|length))?\s*:?\s*[\d:.]*",
    re.IGNORECASE,
)
# The titles of parts, where they stand alone in the column of the segments' titles.
_HEADING = re.compile(
    r"第.{1,3}(?:场|部分|阶段|段|节|趴|轮)(?:\W.*)?|(?:part|act|block|section|hour)\s+\w+(?:\W.*)?"
    r"|[【\[].+[】\]]|[一二三四五六七八九十]{1,3}[、.].+|.{1,20}[:：]",
    re.IGNORECASE,
)
_TIMED = ("clock", "start", "end", "duration")
_GROUP, _GROUP_END, _MILESTONE, _LEFT_OUT = "group", "group end", "milestone", "left out"
_ROW_ROLES = {
    "group": _GROUP,
    "group-start": _GROUP,
    "block": _GROUP,
    "group-end": _GROUP_END,
    "skip-import": _LEFT_OUT,
    "milestone": _MILESTONE,
}
_LONGEST_NUMBER = 16


@dataclass(slots=True)
class SegmentRows:
    """The rows that are segments, the group of each, and the titles that stand below them all."""

    rows: list[Row] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    below: list[tuple[str, str]] = field(default_factory=list)


def segment_rows(sheet: Sheet) -> SegmentRows:
    """The rows that are segments; a title between rows is the group of those below it.

    Totals, repeated headers and titles between rows are told as findings.
    """
    found = SegmentRows()
    rows = found.rows
    group = ""
    titles: list[tuple[int, str]] = []
    said: list[tuple[str, str]] = []
    numbered = "number" in sheet.columns and any(row.text("number") for row in sheet.rows)
    for row in sheet.rows:
        role = _ROW_ROLES.get(row.text("row_type").casefold(), "")
        if role == _LEFT_OUT:
            continue
        if role == _GROUP_END:
            group = ""
        elif role == _GROUP:
            titles = [(row.number, row.text("title"))]
            row.note("section_row", Severity.INFO, text=row.text("title"))
        elif role == _MILESTONE:
            words = " ".join(filter(None, (row.text("number"), row.text("title"))))
            row.note("milestone_row", Severity.INFO, text=words)
            said.append((_MILESTONE, words))
        elif is_header_again(row):
            row.note("header_repeated", Severity.INFO)
        elif _is_total(row):
            row.note("total_row", Severity.INFO, text=" ".join(row.texts))
        elif rows and not titles and continues(row, rows[-1]):
            rows[-1] = joined(rows[-1], row)
        elif (text := _section(row, numbered)) is not None:
            row.note("section_row", Severity.INFO, text=text)
            titles.append((row.number, text))
        else:
            group = " / ".join(text for _, text in titles) if titles else group
            titles = []
            row.said.extend(said)
            said.clear()
            rows.append(row)
            found.groups.append(row.text("group") or group)
    found.below.extend((f"{sheet.name} {number}", text) for number, text in titles)
    if rows:
        rows[-1].said.extend(said)
    return found


def _is_total(row: Row) -> bool:
    """Whether the first that the row says is that it adds the others up."""
    first = text_of(next(cell for cell in row.cells if cell is not None))
    return _TOTAL.fullmatch(normal(first)) is not None and row.text("title") in ("", first)


def _section(row: Row, numbered: bool) -> str | None:
    """The text of a row that is one cell and no segment: a title over those that follow."""
    if len(row.cells) - row.cells.count(None) > 3:
        return None
    texts = row.texts
    if len(set(texts)) != 1 or any(row.raw(name) is not None for name in _TIMED[1:]):
        return None
    clock = row.raw("clock")
    if clock is not None and any(character.isdigit() for character in texts[0]):
        return None
    banner = row.number in row.sheet.banners or _HEADING.fullmatch(texts[0]) is not None
    if row.text("title") and not banner and not (numbered and not row.text("number")):
        return None
    return texts[0]


def read_segments(
    sheet: Sheet,
    found: SegmentRows,
    axis: Axis,
    assortment: Assortment,
    *,
    currency: str,
    host: str,
    until: Instant | None = None,
) -> tuple[Segment, ...]:
    """The segments of those rows; `host` presents where the row names nobody.

    A last row that says no length takes what is left to `until`.
    """
    rows = found.rows
    times = SegmentTimes(sheet, rows, axis, until)
    taken: set[str] = set()
    numbers: dict[str, None] = {}
    segments: list[Segment] = []
    read = zip(rows, found.groups, times.read(), strict=True)
    for position, (row, group, timed) in enumerate(read, start=1):
        number = _number(row, position, numbers)
        name = _Name(_id(row, number, taken), number, group)
        sheet.findings.rows[name.id] = row.number
        segments.append(_segment(row, timed, times, assortment, name, currency, host))
    return tuple(segments)


class _Name(NamedTuple):
    """What a segment is called: its id, its number, the group that it belongs to."""

    id: str
    number: str
    group: str


def _segment(
    row: Row,
    timed: RowTimes,
    times: SegmentTimes,
    assortment: Assortment,
    name: _Name,
    currency: str,
    host: str,
) -> Segment:
    text = row.text
    kind = kind_of(text("kind"))
    shortest = times.length(row, "shortest")
    products = assortment.codes(row)
    return Segment(
        name.id,
        name.number,
        _title(row, name.number),
        timed.duration,
        kind,
        shortest=timed.least if shortest is None else shortest,
        longest=times.length(row, "longest"),
        hard_start=timed.hard,
        stated_start=timed.start,
        end_rule=row.read("end_rule", end_rule_of, "manual or auto") or EndRule.BY_HAND,
        skipped=(row.read("skipped", mark_of, "mark") or False) or is_set_aside(row),
        host="" if text("host") == NOBODY else text("host") or host,
        products=products,
        price_text=text("price"),
        stock_text=text("stock"),
        gmv_target=money(row, "gmv_target", currency),
        host_points=row.all_text("host_points"),
        assistant_notes=text("assistant_notes"),
        operator_notes=row.all_text("operator_notes"),
        notes=text("notes"),
        colour=text("colour"),
        group=name.group,
        beats=_beats(row, timed.duration),
        extra=row.extra(),
    )


def _beats(row: Row, duration: Millis) -> tuple[Beat, ...]:
    """The beats of the row; only the last may lack a length."""
    beats = row.read("beats", lambda raw: beats_of(text_of(raw), duration), "beats") or ()
    if any(beat.duration is None for beat in beats[:-1]):
        row.note("beats_untimed", Severity.WARNING, "beats", text=row.text("beats"))
    return beats


def _number(row: Row, position: int, numbers: dict[str, None]) -> str:
    number = normal(row.text("number"))
    if len(number) > _LONGEST_NUMBER:
        # A column "Cue" may hold what is called instead of a number.
        row.kept.append(row.sheet.columns["number"])
        number = ""
    if not number and (row.number, "number") in row.sheet.covered:
        number = part_of(numbers)
    number = number or str(position)
    if number in numbers:
        row.note("number_repeated", Severity.WARNING, "number", number=number)
    numbers[number] = None
    return number


def segment_id_of(number: str) -> str:
    """The id that a segment of that number has unless its sheet says another."""
    return "s" + "".join(number.split())


def _id(row: Row, number: str, taken: set[str]) -> str:
    wanted = row.text("id") or segment_id_of(number)
    segment_id, count = wanted, 2
    while segment_id in taken:
        segment_id = f"{wanted}-{count}"
        count += 1
    taken.add(segment_id)
    return segment_id


def _title(row: Row, number: str) -> str:
    title = row.text("title")
    if title:
        return title
    title = row.text("products").replace("\n", ", ") or row.text("kind") or number
    row.note("no_title", Severity.WARNING, "title", taken=title)
    return title
