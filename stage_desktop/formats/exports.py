"""A run that was looked back on as files: CSV and XLSX for people, JSON for programs.

Exports hold identifiers. `labels` gives the words of a language for them, the identifier stands
where one is missing: a column or sheet by its name ("planned_start", "segments"), a word of a
vocabulary by both ("outcome.done", "kind.hero", "cue.boost_order", "role.host", "run.live",
"phase.ended", "remark.note", "answer.yes", "sold.slot"). Headers are worded in CSV and XLSX,
words in XLSX only.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO
from zoneinfo import ZoneInfo

from stage_desktop.formats.cells import neutralised
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.report_tables import Cell, Column, ReportTable, Unit
from stage_desktop.formats.review_json import review_document
from stage_desktop.formats.review_tables import TableName, table_named
from stage_desktop.formats.saving import save
from stage_desktop.formats.workbook import workbook_bytes
from stage_desktop.instants import Instant, iso

Target = Path | BinaryIO

NO_LABELS: Mapping[str, str] = MappingProxyType({})


def export_csv(
    out: Outgoing,
    target: Target,
    labels: Mapping[str, str] = NO_LABELS,
    table: TableName = TableName.SEGMENTS,
) -> None:
    """One table as CSV: UTF-8 with a byte-order mark, instants in ISO 8601, durations in ms.

    The mark makes Excel read Chinese right. Texts that a spreadsheet would run as a formula have
    an apostrophe before them. FileTrouble `file_unwritable` when the path cannot be written.
    """
    zone = out.report.state.script.zone_info
    _deliver(target, _csv_bytes(table_named(out, table), zone, labels))


def export_csv_set(
    out: Outgoing, path: Path, labels: Mapping[str, str] = NO_LABELS
) -> tuple[Path, ...]:
    """All tables as CSV: the segments at `path`, the others beside it as `<name>_cues.csv` …

    Cues and notes are always written, of the others those that have rows. The paths written, in the
    order of the tables. FileTrouble as `export_csv`.
    """
    zone, paths = out.report.state.script.zone_info, []
    for name in TableName:
        table = table_named(out, name)
        if not table.rows and name not in _ALWAYS:
            continue
        is_first = name is TableName.SEGMENTS
        each = path if is_first else path.with_name(f"{path.stem}_{name.value}{path.suffix}")
        _deliver(each, _csv_bytes(table, zone, labels))
        paths.append(each)
    return tuple(paths)


_ALWAYS = frozenset({TableName.SEGMENTS, TableName.CUES, TableName.NOTES})


def export_xlsx(out: Outgoing, target: Target, labels: Mapping[str, str] = NO_LABELS) -> None:
    """A workbook with a sheet for each table of the run, a summary and charts before them.

    Instants are dates of the show's zone, lengths are durations, differences are seconds (a
    spreadsheet cannot show a time below zero). FileTrouble as `export_csv`.
    """
    _deliver(target, workbook_bytes(out, labels))


def export_json(out: Outgoing, target: Target) -> None:
    """The run as `review_json` documents it, in UTF-8. FileTrouble as `export_csv`."""
    text = json.dumps(review_document(out), ensure_ascii=False, indent=2)
    _deliver(target, (text + "\n").encode("utf-8", "replace"))


def _csv_bytes(table: ReportTable, zone: ZoneInfo, labels: Mapping[str, str]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([neutralised(_csv_header(column, labels)) for column in table.columns])
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        writer.writerow([_csv_cell(column, cell, zone) for column, cell in pairs])
    # Half a surrogate pair, which JSON can hold and UTF-8 cannot, becomes a question mark.
    return text.getvalue().encode("utf-8-sig", "replace")


def _csv_header(column: Column, labels: Mapping[str, str]) -> str:
    label = labels.get(column.name)
    if column.unit in (Unit.LENGTH, Unit.DIFFERENCE):
        return f"{column.name}_ms" if label is None else f"{label} (ms)"
    return column.name if label is None else label


def _csv_cell(column: Column, cell: Cell, zone: ZoneInfo) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutralised(cell)
    if isinstance(cell, Decimal):
        return plain(cell)
    return iso(Instant(cell), zone) if column.unit is Unit.INSTANT else str(cell)


def plain(value: Decimal) -> str:
    """The number without an exponent, to six decimals at the most."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _deliver(target: Target, data: bytes) -> None:
    if isinstance(target, Path):
        save(target, data)
    else:
        target.write(data)
