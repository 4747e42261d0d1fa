"""The sheets of a show put together to a script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.axis import Axis
from stage_desktop.formats.boost_rows import read_boosts
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.column_times import settle_columns
from stage_desktop.formats.cue_rows import read_cues
from stage_desktop.formats.dates import named_date
from stage_desktop.formats.giveaway_rows import read_giveaways
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import AS_IT_COMES, Choices
from stage_desktop.formats.preamble import read_preamble
from stage_desktop.formats.preparation_rows import read_preparation
from stage_desktop.formats.product_rows import Assortment, read_products
from stage_desktop.formats.releases import with_releases
from stage_desktop.formats.segment_rows import SegmentRows, read_segments, segment_rows
from stage_desktop.formats.segment_times import first_reading
from stage_desktop.formats.sheet import Findings, Row
from stage_desktop.formats.show_rows import (
    ShowFacts,
    currency_in,
    day_in,
    hard_end_in,
    money_in,
    start_in,
    zone_in,
)
from stage_desktop.formats.sorting import SortedShow, sorted_tables
from stage_desktop.formats.tables import Table
from stage_desktop.formats.vocabulary import zone_of, zone_of_moment
from stage_desktop.formats.windows import Windows
from stage_desktop.instants import Instant, at_wall, clock_text, from_datetime, to_datetime
from stage_desktop.script.derive import all_cues
from stage_desktop.script.findings import Place, Severity
from stage_desktop.script.plan import Script, rescheduled
from stage_desktop.script.spoken import with_spoken

_YEARS = range(1990, 2200)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the one who opens the files says: another start, and a zone and a date for sheets
    that have none."""

    start: datetime | None
    zone: str | None
    today: date

    def __post_init__(self) -> None:
        if self.start is not None and self.start.year not in _YEARS:
            raise FileTrouble("start_out_of_range", start=self.start.isoformat())

    def start_in(self, zone: ZoneInfo) -> Instant | None:
        """The wanted start; one without an offset is local."""
        if self.start is None:
            return None
        if self.start.tzinfo is not None:
            return from_datetime(self.start)
        return at_wall(self.start.date(), self.start.time(), zone)

    def day_in(self, zone: ZoneInfo) -> date:
        """The date of the wanted start, else today."""
        start = self.start_in(zone)
        return self.today if start is None else to_datetime(start, zone).date()


def script_of(
    tables: Sequence[tuple[Table, SheetKind | None]],
    wanted: Wanted,
    name: str,
    findings: Findings,
    choices: Choices = AS_IT_COMES,
) -> Script:
    """The script that the tables make; `name` is its title where they have none.

    A table comes with its kind where its file or sheet is named so. FileTrouble `no_segments`
    when none of them holds segments, `sheet_unknown` when the chosen one is not there.
    """
    show = sorted_tables(tables, choices, findings)
    segments = show.sheets.get(SheetKind.SEGMENTS)
    if segments is None:
        raise FileTrouble("no_segments")
    found = segment_rows(segments)
    rows = found.rows
    if not rows:
        raise FileTrouble("no_segments")
    read_preamble(segments, show.facts)
    settle_columns(segments, rows)
    zone = _zone(show.facts, wanted, findings)
    axis = _axis(show.facts, rows, zone, wanted, (segments.name, name))
    script = _script(show, found, axis, findings)
    title = script.title or name
    script = replace(script, title=title, extra=(*script.extra, *_leftovers(show), *found.below))
    if SheetKind.CUES not in show.sheets:  # a team that keeps cues on a sheet has them all there
        spoken = with_spoken(script, all_cues(script, ()))
        findings.found.extend(spoken.findings)
        script = spoken.script
    script = with_releases(script, show.sheets.get(SheetKind.PRODUCTS), findings)
    start = wanted.start_in(axis.zone)
    return script if start is None else rescheduled(script, start)


def _zone(facts: ShowFacts, wanted: Wanted, findings: Findings) -> str:
    """The zone of the sheet, else the one wanted, else that of the wanted start."""
    zone = zone_in(facts, findings)
    if zone is not None:
        return zone
    if wanted.zone:
        known = zone_of(wanted.zone)
        if known is None:
            raise FileTrouble("zone_unknown", zone=wanted.zone)
    else:
        known = None if wanted.start is None else zone_of_moment(wanted.start)
    taken = known or "UTC"
    severity = Severity.INFO if known else Severity.WARNING
    findings.add("zone_assumed", severity, Place(), zone=taken)
    return taken


def _axis(
    facts: ShowFacts, rows: Sequence[Row], zone_name: str, wanted: Wanted, names: Iterable[str]
) -> Axis:
    """The planned start: of the show's sheet, else the first clock time, else the wanted one.

    Its date is that of the show's sheet or of the rows, else that in the names of sheet and file.
    """
    findings = rows[0].sheet.findings
    zone = ZoneInfo(zone_name)
    assumed = wanted.day_in(zone)
    day = day_in(facts, assumed, findings)
    by_name = None
    if wanted.start is None and not _is_dated(facts, rows):
        by_name = next(filter(None, (named_date(name, day) for name in names)), None)
    day = by_name or day
    start = start_in(facts, zone, day, findings)
    undated = Axis(zone, None, day)
    if start is None:
        start = _first_clock(rows, undated)
        if start is not None and by_name is not None:
            findings.add("date_from_name", Severity.INFO, Place(), date=day.isoformat())
        elif start is not None and wanted.start is None and not _is_dated(facts, rows):
            findings.add("date_assumed", Severity.INFO, Place(), date=day.isoformat())
    if start is None:
        start = wanted.start_in(zone)
    return Axis(zone, start, day)


def _first_clock(rows: Sequence[Row], undated: Axis) -> Instant | None:
    for name in ("clock", "start"):
        reading = first_reading(rows, name)
        if reading is None:
            continue
        if reading.moment is not None:
            return undated.at_moment(reading.moment)
        sheet = rows[0].sheet
        if undated.style_of(sheet.header(name), [reading]).as_clock:
            at = undated.first_clock(reading.millis)
            if reading.vague:
                place = Place(sheet.name, rows[0].number, sheet.header(name))
                told = {"text": rows[0].text(name), "taken": clock_text(at, undated.zone)[:5]}
                sheet.findings.add("half_day_open", Severity.WARNING, place, **told)
            return at
    return None


def _is_dated(facts: ShowFacts, rows: Sequence[Row]) -> bool:
    if {"start", "date"} & set(facts.values):
        return True
    readings = (first_reading(rows, name) for name in ("clock", "start"))
    return any(each is not None and each.moment is not None for each in readings)


def _script(show: SortedShow, rows: SegmentRows, axis: Axis, findings: Findings) -> Script:
    facts, sheets = show.facts, show.sheets
    currency = currency_in(facts)
    products = sheets.get(SheetKind.PRODUCTS)
    assortment = Assortment() if products is None else read_products(products, currency)
    hard_end = hard_end_in(facts, axis.zone, axis.start, axis.day, findings)
    segments = read_segments(
        sheets[SheetKind.SEGMENTS],
        rows,
        axis,
        assortment,
        currency=currency,
        host=facts.host,
        until=hard_end,
    )
    windows = Windows(segments, axis.origin)
    giveaways = sheets.get(SheetKind.GIVEAWAYS)
    boosts = sheets.get(SheetKind.BOOSTS)
    cues = sheets.get(SheetKind.CUES)
    read, cue_extra = ((), []) if cues is None else read_cues(cues, axis, windows)
    prepared = read_preparation(sheets, axis, windows.end, currency)
    return Script(
        facts.text("title"),
        axis.zone.key,
        segments,
        planned_start=axis.start,
        hard_end=hard_end,
        platform=facts.text("platform"),
        currency=currency,
        gmv_target=money_in(facts, "gmv_target", currency, findings),
        ad_budget=money_in(facts, "ad_budget", currency, findings),
        people=tuple(facts.people),
        products=tuple(assortment.products),
        giveaways=() if giveaways is None else read_giveaways(giveaways, axis, windows, currency),
        boosts=() if boosts is None else read_boosts(boosts, axis, windows, currency),
        cues=read,
        audience=facts.text("audience"),
        hosts=prepared.hosts,
        spend_bands=prepared.spend_bands,
        warmup=prepared.warmup,
        checklist=prepared.checklist,
        reservations=prepared.reservations,
        extra=(*facts.extra, *cue_extra, *prepared.extra),
    )


def _leftovers(show: SortedShow) -> list[tuple[str, str]]:
    """What stands above the headers of the sheets."""
    extra: list[tuple[str, str]] = []
    for sheet in show.sheets.values():
        for number, cells in sheet.preamble:
            text = " ".join(text_of(cell) for cell in cells)
            sheet.findings.add("preamble_row", Severity.INFO, Place(sheet.name, number), text=text)
            extra.append((f"{sheet.name} {number}", text))
    return extra
