"""A file of a platform's figures read for a run: tables → sheets recognised → values and findings.

The log is never touched: what a file says stands beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from math import isfinite
from pathlib import Path
from zoneinfo import ZoneInfo

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.books import OLE, ZIP, read_workbook
from stage_desktop.formats.cells import text_of
from stage_desktop.formats.csvs import read_csv
from stage_desktop.formats.mapping import headers_in
from stage_desktop.formats.metrics.columns import MetricsKind, is_known
from stage_desktop.formats.metrics.curves import read_curves
from stage_desktop.formats.metrics.fitting import Span, tell_fit
from stage_desktop.formats.metrics.listed import Window, read_orders, read_slots
from stage_desktop.formats.metrics.moments import Times
from stage_desktop.formats.metrics.profiles import (
    NOTHING_ASSIGNED,
    Assigned,
    MetricsProfile,
    fitting,
)
from stage_desktop.formats.metrics.sheets import MetricsSheet, recognised
from stage_desktop.formats.metrics.summed import (
    read_campaigns,
    read_channels,
    read_figures,
    read_products,
    read_stream,
)
from stage_desktop.formats.metrics.values import Values
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.formats.vocabulary import zone_of
from stage_desktop.formats.whole_file import refuse_others, whole_file
from stage_desktop.instants import ZERO, Instant, Millis, to_datetime
from stage_desktop.review.metrics import (
    MetricsFile,
    Order,
    PlatformSlot,
    ProductTotal,
    Series,
    SourceTotal,
    Total,
)
from stage_desktop.script.findings import Finding, Place, Severity

_BRACKETED = re.compile(r"[(（\[](.{1,40}?)[)）\]]")
_SHOWN_HEADINGS = 20


@dataclass(frozen=True, slots=True)
class ShowFrame:
    """What is known of the run: its zone, from when to when it was on, its currency ("" = none)."""

    zone: str
    start: Instant | None = None
    end: Instant | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the one who imports says.

    `zone` is that of the file's times, "" as it comes; `offset` is added to them. `assigned` goes
    before `profiles`, of which the one is taken that fits. `sheet` is the only one to read, "" =
    all.
    """

    zone: str = ""
    offset: Millis = ZERO
    assigned: Assigned = NOTHING_ASSIGNED
    profiles: tuple[MetricsProfile, ...] = ()
    sheet: str = ""


AS_IT_COMES = Wish()


@dataclass(frozen=True, slots=True)
class SeenFigures:
    """A sheet as it was read: its header row (from 1) and each heading with its field, "" = none.

    `kind` is None for one that is none of figures.
    """

    name: str
    kind: MetricsKind | None
    header_row: int
    columns: tuple[tuple[str, str], ...]

    @property
    def headers(self) -> frozenset[str]:
        """Its headings as profiles compare them."""
        return headers_in(label for label, _ in self.columns)


@dataclass(frozen=True, slots=True)
class ReadMetrics:
    """What a file says, what was doubtful, and its cells as JSON: [[sheet, rows], …]."""

    file: MetricsFile
    findings: tuple[Finding, ...]
    sheets: tuple[SeenFigures, ...]
    rows: str


class NoFigures(FileTrouble):
    """A file without figures that anybody knows; its sheets and what was found are kept."""

    def __init__(
        self, code: str, sheets: tuple[SeenFigures, ...], findings: tuple[Finding, ...]
    ) -> None:
        labels = [label for sheet in sheets for label, _ in sheet.columns if label]
        shown = ", ".join(dict.fromkeys(labels[:_SHOWN_HEADINGS]))
        super().__init__(code, headings=shown)
        self.sheets = sheets
        self.findings = findings


@dataclass(slots=True)
class _Gathered:
    """What all sheets of a file say together."""

    series: list[Series] = field(default_factory=list)
    slots: list[PlatformSlot] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    products: list[ProductTotal] = field(default_factory=list)
    sources: list[SourceTotal] = field(default_factory=list)
    started_at: Instant | None = None
    ended_at: Instant | None = None
    currency: str = ""

    def is_empty(self) -> bool:
        return not (
            self.series or self.slots or self.orders or self.totals or self.products or self.sources
        )


def read_metrics(path: Path, frame: ShowFrame, wish: Wish = AS_IT_COMES) -> ReadMetrics:
    """The figures in a file of a platform, of a collector, or of anybody's own.

    NoFigures `metrics_unknown` where no heading is known, `metrics_empty` where nothing stands
    below; FileTrouble as for run sheets.
    """
    findings = Findings()
    try:
        data = whole_file(path)
        tables = _tables(path, data, findings)
    except FileTrouble as trouble:
        trouble.data.setdefault("path", str(path))
        raise
    except OSError as trouble:
        detail = trouble.strerror or str(trouble)
        raise FileTrouble("file_unreadable", path=str(path), detail=detail) from trouble
    digest = sha256(data).hexdigest()
    return read_tables(tables, frame, wish, name=path.name, digest=digest, findings=findings)


def _tables(path: Path, data: bytes, findings: Findings) -> list[Table]:
    if data.startswith((ZIP, OLE)):
        return read_workbook(data)
    refuse_others(path, data)
    return [read_csv(data, path.name, findings, is_known)]


def read_tables(
    tables: Sequence[Table],
    frame: ShowFrame,
    wish: Wish,
    *,
    name: str,
    digest: str,
    findings: Findings,
) -> ReadMetrics:
    """The figures in tables; `name` and `digest` are those of their file. Trouble as above."""
    wanted = [each for each in tables if wish.sheet in ("", each.name) and not each.concealed]
    sheets = _recognised(wanted, wish, findings)
    seen = tuple(_seen(table, sheets.get(table.name)) for table in wanted)
    if not sheets:
        raise NoFigures("metrics_unknown", seen, tuple(findings.found))
    reader = _Reader(frame, wish, findings)
    for sheet in sheets.values():
        reader.read(sheet)
    gathered = reader.gathered
    if gathered.is_empty():
        raise NoFigures("metrics_empty", seen, tuple(findings.found))
    file = _file(gathered, sheets.values(), reader.zone, wish.offset)
    file = replace(file, name=name, digest=digest)
    tell_fit(file.span, reader.show, ZoneInfo(reader.zone), findings, name)
    return ReadMetrics(file, tuple(findings.found), seen, _kept(tables))


def _file(
    gathered: _Gathered, sheets: Collection[MetricsSheet], zone: str, offset: Millis
) -> MetricsFile:
    """What was gathered as a file that has no name yet."""
    kinds = dict.fromkeys(sheet.kind.value for sheet in sheets)
    return MetricsFile(
        "",
        "",
        zone,
        tuple(gathered.series),
        tuple(gathered.slots),
        tuple(gathered.orders),
        _first_of_each(gathered.totals),
        tuple(gathered.products),
        next((sheet.assigned.name for sheet in sheets if sheet.assigned.name), ""),
        offset,
        "+".join(kinds),
        _layout(sheets),
        gathered.started_at,
        gathered.ended_at,
        gathered.currency,
        tuple(gathered.sources),
    )


def _recognised(tables: Sequence[Table], wish: Wish, findings: Findings) -> dict[str, MetricsSheet]:
    found: dict[str, MetricsSheet] = {}
    unread: list[str] = []
    for table in tables:
        assigned = wish.assigned
        if assigned is NOTHING_ASSIGNED:
            assigned = fitting(wish.profiles, table) or NOTHING_ASSIGNED
        sheet = recognised(table, assigned, findings)
        if sheet is not None:
            found[table.name] = sheet
        elif any(not is_blank(cell) for row in table.rows for cell in row):
            unread.append(table.name)
    if found:
        for sheet_name in unread:
            findings.add("metrics_sheet_unread", Severity.INFO, Place(sheet_name))
    return found


class _Reader:
    """Reads sheet after sheet; `show` is when the show was on by the times of the file."""

    def __init__(self, frame: ShowFrame, wish: Wish, findings: Findings) -> None:
        self.frame = frame
        self.wish = wish
        self.findings = findings
        self.zone = wish.zone or frame.zone
        self.gathered = _Gathered()
        start, end = (
            None if each is None else Instant(each - wish.offset)
            for each in (frame.start, frame.end)
        )
        self.window = Window(start, end)
        self.show: Span | None = None if start is None or end is None else (start, end)

    def read(self, sheet: MetricsSheet) -> None:
        """Add what the sheet says, and tell what is odd about it."""
        zone = self._zone(sheet)
        times = Times(ZoneInfo(zone), self.window.start)
        values = Values(sheet, self.frame.currency)
        self._gather(sheet, values, times)
        values.tell()
        _tell_times(sheet, times)
        sheet.doubts.tell(self.findings)
        self.gathered.currency = self.gathered.currency or values.currency

    def _gather(self, sheet: MetricsSheet, values: Values, times: Times) -> None:
        into = self.gathered
        match sheet.kind:
            case MetricsKind.MINUTES:
                curves = read_curves(sheet, values, times)
                into.series.extend(curves.series)
                into.totals.extend(curves.totals)
            case MetricsKind.SLOTS:
                into.slots.extend(read_slots(sheet, values, times))
            case MetricsKind.ORDERS:
                into.orders.extend(read_orders(sheet, values, times, self.window))
            case MetricsKind.SHOWS:
                stream = read_stream(sheet, values, times)
                into.started_at = into.started_at or stream.started_at
                into.ended_at = into.ended_at or stream.ended_at
                into.totals[:0] = stream.totals
            case MetricsKind.CAMPAIGNS:
                totals, sources = read_campaigns(sheet, values, times)
                into.totals.extend(totals)
                into.sources.extend(sources)
            case MetricsKind.FIGURES:
                into.totals.extend(read_figures(sheet, values))
            case MetricsKind.CHANNELS:
                into.sources.extend(read_channels(sheet, values))
            case MetricsKind.PRODUCTS:
                into.products.extend(read_products(sheet, values))

    def _zone(self, sheet: MetricsSheet) -> str:
        """The zone of the sheet's times: as wished, as a heading says, or the show's."""
        if self.wish.zone:
            return self.wish.zone
        for name in ("time", "captured", "start", "paid_at"):
            bracket = _BRACKETED.search(sheet.label(name))
            named = zone_of(bracket[1]) if bracket else None
            if named is not None and named != self.zone:
                sheet.doubt("metrics_zone_of_heading", Severity.INFO, None, name, zone=named)
                self.zone = named
        return self.zone


def _tell_times(sheet: MetricsSheet, times: Times) -> None:
    if times.took_date and times.start is not None:
        day = to_datetime(times.start, times.zone).date().isoformat()
        sheet.doubts.note("metrics_date_of_show", Severity.INFO, date=day)
    if times.counted:
        sheet.doubts.note("metrics_times_counted", Severity.INFO)
    if times.exchanged:
        sheet.doubts.note("metrics_month_first", Severity.INFO)


def _first_of_each(totals: Iterable[Total]) -> tuple[Total, ...]:
    """Of each measure the first figure: overviews stand before what was counted."""
    found: dict[str, Total] = {}
    for total in totals:
        found.setdefault(total.measure, total)
    return tuple(found.values())


def _seen(table: Table, sheet: MetricsSheet | None) -> SeenFigures:
    if sheet is None:
        widest = max(table.rows[:40], key=len, default=())
        return SeenFigures(table.name, None, 0, tuple((text_of(cell), "") for cell in widest))
    taken = {at: name for name, at in sheet.head.columns.items()}
    columns = tuple((label, taken.get(at, "")) for at, label in enumerate(sheet.head.labels))
    row = 0 if sheet.upright else sheet.head.at + 1
    return SeenFigures(table.name, sheet.kind, row, columns)


def _layout(sheets: Iterable[MetricsSheet]) -> str:
    """Tells the headings of a file from those of others."""
    parts = sorted([each.kind, *sorted(headers_in(each.head.labels))] for each in sheets)
    return sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _kept(tables: Sequence[Table]) -> str:
    """The cells of all sheets as JSON; what JSON has no word for as people write it."""
    plain = [
        [table.name, [[_plain(cell) for cell in row] for row in table.rows]] for table in tables
    ]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _plain(raw: Raw) -> object:
    if isinstance(raw, float) and not isfinite(raw):
        return None
    return raw if raw is None or isinstance(raw, str | int | float) else text_of(raw)
