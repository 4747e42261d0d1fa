"""What `stage-desktop metrics` shows: a file that was read, the files of a run; as JSON too."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from stage_desktop.console.documents import findings_document
from stage_desktop.console.terminal import print_findings
from stage_desktop.desk.metrics_reading import ReadFigures
from stage_desktop.desk.metrics_rows import MetricsSummary
from stage_desktop.formats.run_json import Plain, when
from stage_desktop.instants import Instant, clock_text, to_datetime
from stage_desktop.review.metrics import MetricsFile
from stage_desktop.script.commerce import Money
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts.metrics import (
    columns_text,
    curves_text,
    imported_text,
    kind_text,
    no_files_text,
    offset_text,
    replaced_text,
    suggestion_text,
)
from stage_desktop.ui.texts.source import UNKNOWN

# What a file holds may take several lines.
_MAY_WRAP = 2


def print_imported(console: Console, found: ReadFigures, kept: MetricsSummary) -> None:
    """What was doubtful, what was read, what it replaced, and how it would line up."""
    print_findings(console, found.read.findings)
    said = [imported_text(kept, counts(found.read.file))]
    if found.read.file.series:
        said.append(curves_text(series.measure for series in found.read.file.series))
    if found.replaces:
        said.append(replaced_text(", ".join(each.name for each in found.replaces)))
    suggestion = found.suggestion
    if suggestion is not None and suggestion.offset != kept.offset:
        said.append(suggestion_text(suggestion))
    for sentence in said:
        console.print(sentence, markup=False, soft_wrap=True)


def print_files(console: Console, run: int, files: Sequence[MetricsSummary]) -> None:
    """The files of a run, one line each."""
    if not files:
        console.print(no_files_text(run), markup=False)
        return
    table = Table(box=None, pad_edge=False)
    for at, heading in enumerate(columns_text()):
        table.add_column(heading, no_wrap=at != _MAY_WRAP)
    for each in files:
        zone = ZoneInfo(each.zone)
        table.add_row(
            str(each.id),
            each.name,
            kind_text(each.kind),
            _moment(each.first, zone),
            UNKNOWN if each.last is None else clock_text(each.last, zone, seconds=False),
            offset_text(each.offset),
            amounts.money_text(None if each.gmv is None else Money(each.gmv, each.currency)),
        )
    console.print(table)


def counts(file: MetricsFile) -> dict[str, int]:
    """How much of each there is in a file."""
    return {
        "curves": len(file.series),
        "slots": len(file.slots),
        "orders": len(file.orders),
        "totals": len(file.totals),
        "products": len(file.products),
        "sources": len(file.sources),
    }


def imported_document(found: ReadFigures, kept: MetricsSummary) -> Plain:
    """The file that was kept, with what was found and the offset that is suggested."""
    suggestion = found.suggestion
    return {
        **_document(kept),
        **counts(found.read.file),
        "replaced": [each.name for each in found.replaces],
        "suggested_offset_ms": None if suggestion is None else suggestion.offset,
        "suggested_by": None if suggestion is None else suggestion.found_by.value,
        "findings": findings_document(found.read.findings),
    }


def files_document(files: Sequence[MetricsSummary]) -> list[Plain]:
    """One object a file."""
    return [_document(each) for each in files]


def _document(file: MetricsSummary) -> Plain:
    zone = ZoneInfo(file.zone)
    return {
        "id": file.id,
        "run": file.run,
        "name": file.name,
        "digest": file.digest,
        "kind": file.kind,
        "profile": file.profile,
        "zone": file.zone,
        "offset_ms": file.offset,
        "first": when(file.first, zone),
        "last": when(file.last, zone),
        "gmv": None if file.gmv is None else str(file.gmv),
        "currency": file.currency or None,
        "imported_at": when(file.imported_at, zone),
    }


def _moment(at: Instant | None, zone: ZoneInfo) -> str:
    return UNKNOWN if at is None else to_datetime(at, zone).strftime("%Y-%m-%d %H:%M")
