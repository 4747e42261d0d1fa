"""The rows of a segments sheet to segments: which rows are segments at all, and what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.cells import end_rule_of, mark_of, normal, text_of
from stage_desktop.formats.product_rows import Assortment, money
from stage_desktop.formats.row_spans import continues, hidden_in, joined, part_of
from stage_desktop.formats.segment_times import RowTimes, SegmentTimes
from stage_desktop.formats.sheet import Row, Sheet, is_header_again
from stage_desktop.formats.vocabulary import kind_of
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import EndRule, Segment

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
SECTION = "group"
_GROUP, _MILESTONE, _LEFT_OUT = "group", "milestone", "left out"
_ROW_ROLES = {
    "group": _GROUP,
    "group-start": _GROUP,
    "block": _GROUP,
    "group-end": _LEFT_OUT,
    "skip-import": _LEFT_OUT,
    "milestone": _MILESTONE,
}
_LONGEST_NUMBER = 16


def segment_rows(sheet: Sheet) -> tuple[list[Row], Mapping[int, str]]:
    """The rows that are segments, and section titles by the number of the row they stand above.

    Totals, repeated headers and titles between rows are told as findings.
    """
    rows: list[Row] = []
    sections: dict[int, str] = {}
    title = ""
    said: list[tuple[str, str]] = []
    numbered = "number" in sheet.columns and any(row.text("number") for row in sheet.rows)
    for row in sheet.rows:
        role = _ROW_ROLES.get(row.text("row_type").casefold(), "")
        if role == _LEFT_OUT:
            continue
        if role == _GROUP:
            title = row.text("title")
            row.note("section_row", Severity.INFO, text=title)
        elif role == _MILESTONE:
            words = " ".join(filter(None, (row.text("number"), row.text("title"))))
            row.note("milestone_row", Severity.INFO, text=words)
            said.append((_MILESTONE, words))
        elif is_header_again(row):
            row.note("header_repeated", Severity.INFO)
        elif _is_total(row):
            row.note("total_row", Severity.INFO, text=" ".join(row.texts))
        elif rows and not title and continues(row, rows[-1]):
            rows[-1] = joined(rows[-1], row)
        elif (text := _section(row, numbered)) is not None:
            row.note("section_row", Severity.INFO, text=text)
            title = f"{title} / {text}" if title else text
        else:
            if title:
                sections[row.number] = title
                title = ""
            row.said.extend(said)
            said.clear()
            rows.append(row)
    if title:
        sections[0] = title
    if rows:
        rows[-1].said.extend(said)
    return rows, sections


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
    rows: Sequence[Row],
    sections: Mapping[int, str],
    axis: Axis,
    assortment: Assortment,
    *,
    currency: str,
    host: str,
) -> tuple[Segment, ...]:
    """The segments of those rows; `host` presents where the row names nobody."""
    times = SegmentTimes(sheet, rows, axis)
    taken: set[str] = set()
    numbers: dict[str, None] = {}
    segments: list[Segment] = []
    for position, (row, timed) in enumerate(zip(rows, times.read(), strict=True), start=1):
        number = _number(row, position, numbers)
        segment_id = _id(row, number, taken)
        sheet.findings.rows[segment_id] = row.number
        segment = _segment(row, timed, times, assortment, segment_id, number, currency, host)
        section = sections.get(row.number)
        if section is not None:
            segment = replace(segment, extra=(*segment.extra, (SECTION, section)))
        segments.append(segment)
    return tuple(segments)


def _segment(
    row: Row,
    timed: RowTimes,
    times: SegmentTimes,
    assortment: Assortment,
    segment_id: str,
    number: str,
    currency: str,
    host: str,
) -> Segment:
    text = row.text
    kind = kind_of(text("kind"))
    shortest = times.length(row, "shortest")
    products = assortment.codes(row)
    return Segment(
        segment_id,
        number,
        _title(row, number),
        timed.duration,
        kind,
        shortest=timed.least if shortest is None else shortest,
        longest=times.length(row, "longest"),
        hard_start=timed.hard,
        stated_start=timed.start,
        end_rule=row.read("end_rule", end_rule_of, "manual or auto") or EndRule.BY_HAND,
        skipped=(row.read("skipped", mark_of, "mark") or False) or hidden_in(row),
        host=text("host") or host,
        products=products,
        price_text=text("price"),
        stock_text=text("stock"),
        gmv_target=money(row, "gmv_target", currency),
        host_points=row.all_text("host_points"),
        assistant_notes=text("assistant_notes"),
        operator_notes=row.all_text("operator_notes"),
        notes=text("notes"),
        colour=text("colour"),
        extra=row.extra(),
    )


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
