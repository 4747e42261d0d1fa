"""Runs beside each other on the command line: as tables, or as JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stage_desktop.console.options import DB, LANG, library, review_of

if TYPE_CHECKING:
    from rich.console import Console

    from stage_desktop.desk.library import RunSummary
    from stage_desktop.review.compare import ComparedFigure, ComparedRow, Comparison
    from stage_desktop.review.rows import ReviewRow
    from stage_desktop.review.trend import HostShare, Trend

Plain = dict[str, object]


@click.command()
@click.argument("runs", metavar="RUN RUN...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="As JSON on standard output.")
@DB
@LANG
def compare(runs: tuple[str, ...], as_json: bool, db: Path | None) -> None:
    """Compare RUNs (ids, or "last") of one script or series, segment by segment."""
    from rich.console import Console

    from stage_desktop.review.compare import compared
    from stage_desktop.review.trend import trend

    shelf = library(db)
    summaries = tuple({found.id: found for found in map(shelf.find_run, runs)}.values())
    reviews = [review_of(shelf, each.id) for each in summaries]
    kinds = {each.kind for each in summaries}
    ids = {each.id for each in summaries}
    rows = [row for kind in kinds for row in shelf.run_rows(kind) if row.run in ids]
    hosts = [row for kind in kinds for row in shelf.host_rows(kind) if row.run in ids]
    found, over_time = compared(reviews), trend(rows, hosts)
    if as_json:
        document = comparison_document(summaries, found, over_time)
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        print_comparison(Console(highlight=False), summaries, found, over_time)


def comparison_document(
    summaries: tuple[RunSummary, ...], found: Comparison, over_time: Trend
) -> Plain:
    """The comparison as JSON: runs, one row a pass with a cell for each run, figures, trend."""
    return {
        "runs": [
            {"id": run.id, "title": run.title, "kind": run.kind.value, "drift_ms": run.drift}
            for run in summaries
        ],
        "segments": [
            {
                "number": row.number,
                "title": row.title,
                "pass": row.pass_number,
                "runs": [None if cell is None else _cell(cell) for cell in row.cells],
            }
            for row in found.rows
        ],
        "figures": {each.code: [_number(value) for value in each.values] for each in found.figures},
        "trend": [
            {
                "run": show.run.run,
                "drift_ms": show.run.drift,
                "relative_drift_ms": show.run.relative_drift,
                "overrun": None if show.overrun is None else round(float(show.overrun), 4),
                "gmv": _number(show.run.gmv),
                "gmv_per_hour": _number(show.run.gmv_per_hour),
                "currency": show.run.currency,
                "hosts": [_host(each) for each in show.hosts],
            }
            for show in over_time.shows
        ],
        "hosts": [_host(each) for each in over_time.hosts],
    }


def _cell(row: ReviewRow) -> Plain:
    timing, figures = row.timing, row.figures
    return {
        "outcome": timing.outcome.value,
        "planned_ms": timing.planned_duration,
        "actual_ms": timing.actual_duration,
        "over_ms": timing.over,
        "start_slip_ms": row.start_slip,
        "reason": row.reason,
        "gmv": _number(figures.gmv),
        "units": _number(figures.units),
        "gmv_per_minute": _number(figures.gmv_per_minute),
    }


def _host(share: HostShare) -> Plain:
    return {
        "host": share.host,
        "shows": share.shows,
        "on_air_ms": share.on_air,
        "over_ms": share.over,
        "gmv": _number(share.gmv),
        "gmv_per_hour": _number(share.gmv_per_hour),
    }


def _number(value: Decimal | None) -> float | int | None:
    """To the hundredth, as JSON has numbers."""
    if value is None:
        return None
    whole = value == value.to_integral_value()
    return int(value) if whole else round(float(value), 2)


def print_comparison(
    console: Console, summaries: tuple[RunSummary, ...], found: Comparison, over_time: Trend
) -> None:
    """Segments with a column for each run, then the figures, then the hosts."""
    from rich.table import Table
    from rich.text import Text

    from stage_desktop.ui.texts import comparing

    names = [comparing.run_name(each.id) for each in summaries]
    for each in summaries:
        console.print(Text(comparing.run_line(each.id, each.title, each.kind, each.drift)))
    table = Table(box=None, pad_edge=False)
    for heading in (*comparing.segment_columns(), *names):
        table.add_column(Text(heading))
    for row in found.rows:
        table.add_row(row.number, Text(row.title), *(Text(text) for text in _texts(row)))
    console.print(table)
    figures = Table(box=None, pad_edge=False)
    for heading in (comparing.figure_column(), *names):
        figures.add_column(Text(heading))
    for figure in found.figures:
        figures.add_row(*_figure_texts(figure))
    console.print(figures)
    for share in over_time.hosts:
        console.print(Text(comparing.host_line(share)))


def _texts(row: ComparedRow) -> list[str]:
    from stage_desktop.ui.texts.comparing import pass_text

    return [pass_text(cell) for cell in row.cells]


def _figure_texts(figure: ComparedFigure) -> list[str]:
    from stage_desktop.review.figure import FigureGroup, FigureValue
    from stage_desktop.review.totals import Source
    from stage_desktop.ui.texts.figures import figure_name, figure_text

    values = (
        FigureValue(figure.code, FigureGroup.TIMING, figure.unit, value, Source.LOG)
        for value in figure.values
    )
    return [figure_name(figure.code), *(figure_text(value) for value in values)]
