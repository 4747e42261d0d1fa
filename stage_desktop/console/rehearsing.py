"""Rehearsals on the command line: the score of a fire drill, the takes of a script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stage_desktop.console.options import DB, LANG, database, library
from stage_desktop.errors import StoreTrouble

if TYPE_CHECKING:
    from stage_desktop.desk.library import RunSummary
    from stage_desktop.review.drill import DrillScore
    from stage_desktop.review.takes import Compared
    from stage_desktop.script.plan import Script

Plain = dict[str, object]
AS_JSON = click.option("--json", "as_json", is_flag=True, help="As JSON on standard output.")


@click.command()
@click.argument("run")
@AS_JSON
@DB
@LANG
def drill(run: str, as_json: bool, db: Path | None) -> None:
    """Score the fire drill of RUN (an id, or "last") from its log."""
    from stage_desktop.review.drill import drill_score
    from stage_desktop.show.engine import replayed

    shelf = library(db)
    summary = shelf.find_run(run)
    events = shelf.load_events(summary.id)
    score = drill_score(events)
    if not score.incidents:
        raise StoreTrouble("no_drill", run=summary.id)
    if as_json:
        click.echo(json.dumps(drill_document(summary, score), ensure_ascii=False, indent=2))
    else:
        _print_drill(replayed(events).script, score)


@click.command()
@click.argument("script", type=click.Path(path_type=Path))
@AS_JSON
@DB
@LANG
def takes(script: Path, as_json: bool, db: Path | None) -> None:
    """List the takes of SCRIPT's segments: how long each was when it was talked through."""
    from stage_desktop.desk.script_rows import ScriptKey
    from stage_desktop.desk.takes import takes_of
    from stage_desktop.review.takes import compared

    shelf, key = library(db), ScriptKey(str(script.resolve()))
    known = shelf.find_script(key)
    if known is None:
        raise StoreTrouble("script_unknown", script=str(script), path=str(database(db)))
    copy = shelf.working_copy(key)
    written = shelf.load_script(known.id) if copy is None else copy.script
    found = takes_of(database(db), key)
    rows = [compared(segment, found) for segment in written.segments]
    if as_json:
        click.echo(json.dumps([_takes(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        _print_takes(rows)


def drill_document(run: RunSummary, score: DrillScore) -> Plain:
    """The score of a run; durations and slacks in milliseconds, null where not known."""
    return {
        "run": run.id,
        "kind": run.kind.value,
        "per_cent": score.per_cent,
        "usual_ms": score.usual,
        "drift_ms": score.drift,
        "incidents": [
            {
                "number": each.number,
                "code": each.code,
                "subject": each.subject or None,
                "at_ms": each.at,
                "segment": each.segment or None,
                "limit_ms": each.limit,
                "answer": each.answer or None,
                "after_ms": each.after,
                "verdict": each.verdict.value,
                "slack": None
                if each.tightest is None
                else {
                    "moment": each.tightest.kind,
                    "ref": each.tightest.ref or None,
                    "before_ms": each.tightest.before,
                    "hit_ms": each.tightest.hit,
                    "answered_ms": each.tightest.answered,
                },
            }
            for each in score.incidents
        ],
        "moments": [
            {
                "moment": each.kind.value,
                "ref": each.ref or None,
                "at_ms": each.at,
                "missed_by_ms": each.missed_by,
            }
            for each in score.moments
        ],
    }


def _print_drill(script: Script, score: DrillScore) -> None:
    from rich.console import Console
    from rich.table import Table

    from stage_desktop.instants import clock_text, duration_text
    from stage_desktop.ui.texts import UNKNOWN
    from stage_desktop.ui.texts import drill as texts

    console = Console(highlight=False)
    columns = ("nth", "at", "incident", "segment", "answer", "after", "verdict", "slack")
    table = Table(*(texts.head(name) for name in columns))
    for each in score.incidents:
        table.add_row(
            str(each.number),
            clock_text(each.at, script.zone_info),
            texts.incident_name(each.code),
            texts.number_text(script, each.segment),
            texts.answer_name(each.answer),
            UNKNOWN if each.after is None else duration_text(each.after),
            texts.verdict_name(each.verdict),
            texts.slack_text(script, each.tightest),
        )
    console.print(table)
    console.print(texts.score_text(score), style="bold", markup=False)
    numbers = {each.id: each.number for each in script.segments}
    for held in score.moments:
        console.print(texts.held_text(held, numbers.get(held.ref, "")), markup=False)


def _takes(row: Compared) -> Plain:
    return {
        "segment": row.segment.id,
        "number": row.segment.number,
        "title": row.segment.title,
        "duration_ms": row.segment.duration,
        "count": row.count,
        "last_ms": row.last,
        "best_ms": row.best,
        "median_ms": row.median,
        "shortest_ms": row.shortest,
        "longest_ms": row.longest,
        "takes": [
            {
                "run": each.run,
                "taken_at_ms": each.taken_at,
                "planned_ms": each.planned,
                "duration_ms": each.duration,
                "counts": each.counts,
            }
            for each in row.takes
        ],
    }


def _print_takes(rows: list[Compared]) -> None:
    from rich.console import Console
    from rich.table import Table

    from stage_desktop.instants import duration_text
    from stage_desktop.review.takes import Pick
    from stage_desktop.ui.texts import UNKNOWN
    from stage_desktop.ui.texts import rehearsal as texts

    columns = ("number", "title", "written", "count", "last", "best", "median", "spread")
    table = Table(*(texts.head(name) for name in columns))
    for row in rows:
        lengths = (row.length(pick) for pick in (Pick.LAST, Pick.BEST, Pick.MEDIAN))
        spread = UNKNOWN
        if row.shortest is not None and row.longest is not None and row.count > 1:
            spread = f"{duration_text(row.shortest)}–{duration_text(row.longest)}"
        table.add_row(
            row.segment.number,
            row.segment.title,
            duration_text(row.segment.duration),
            str(row.count),
            *(UNKNOWN if each is None else duration_text(each) for each in lengths),
            spread,
        )
    Console(highlight=False).print(table)
