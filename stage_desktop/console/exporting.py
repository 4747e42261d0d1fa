"""The commands by which a run goes out: `export` to any format, `report` as a page or on paper."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stage_desktop.console.options import DB, library, review_of, say_in
from stage_desktop.errors import FileTrouble
from stage_desktop.instants import Millis

if TYPE_CHECKING:
    from stage_desktop.desk.library import Library
    from stage_desktop.ui.reportsheet.writing import Wish

PARQUET, EVERY = "parquet", "all"
FORMATS = (
    *("csv", "xlsx", "json", "html", "pdf", "chapters", "vtt", "edl", "markers"),
    PARQUET,
)
_REPORTS = (".html", ".htm", ".pdf")

_PAPER = click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="For PDF.")


@click.command()
@click.argument("run")
@click.option("--format", "--kind", "kind", type=click.Choice(FORMATS), default=None)
@click.option(
    "--out", type=click.Path(path_type=Path), help="File to write, folder for Parquet; else stdout."
)
@click.option(
    "--lang",
    type=click.Choice(["en", "zh_CN"]),
    help="Language; without it a CSV has the columns' stable names, a report that of the script.",
)
@click.option(
    "--offset",
    type=float,
    default=0.0,
    metavar="S",
    help="Chapters: seconds that the recording had run when the show began; may be negative.",
)
@click.option("--rate", default="25", show_default=True, help="Markers: frames a second.")
@click.option(
    "--timeline-start",
    "begins",
    default="01:00:00",
    show_default=True,
    metavar="HH:MM:SS",
    help="Markers: time code of the first frame of the editor's timeline.",
)
@click.option("--room", help="Parquet: the room; by default the script's, else its title.")
@_PAPER
@DB
def export(
    run: str,
    kind: str | None,
    out: Path | None,
    lang: str | None,
    offset: float,
    rate: str,
    begins: str,
    room: str | None,
    paper: str,
    db: Path | None,
) -> None:
    """Export RUN (an id, or "last"): tables, a report, chapters of the recording, Parquet.

    The format is that of OUT's name unless told. With Parquet RUN may be "all": every run that is
    over, into one folder.
    """
    named = kind or _kind_of(out)
    _ready(named, lang)
    if named == PARQUET:
        _to_parquet(library(db), run, out, room)
        return
    from stage_desktop.ui.reportsheet.writing import Wish

    moment = Millis(round(offset * 1_000))
    wish = Wish(lang, lang is not None, moment, rate, _timecode(begins), paper)
    _write(library(db), run, named, out, wish)


@click.command()
@click.argument("run")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="An .html or a .pdf file.",
)
@click.option(
    "--lang", type=click.Choice(["en", "zh_CN"]), help="Language; by default that of the script."
)
@_PAPER
@DB
def report(run: str, out: Path, lang: str | None, paper: str, db: Path | None) -> None:
    """Write the report of RUN (an id, or "last") as a page that opens offline, or as PDF."""
    suffix = out.suffix.lower()
    if suffix not in _REPORTS:
        raise FileTrouble("export_type_unknown", path=str(out), known="html, pdf")
    kind = "pdf" if suffix == ".pdf" else "html"
    _ready(kind, lang)
    from stage_desktop.ui.reportsheet.writing import Wish

    _write(library(db), run, kind, out, Wish(lang, paper=paper))


def _kind_of(out: Path | None) -> str:
    """The format by the name of the file; CSV for standard output."""
    if out is None:
        return "csv"
    from stage_desktop.ui.reportsheet.writing import SUFFIXES

    found = SUFFIXES.get(out.suffix.lower())
    if found is None:
        raise FileTrouble("export_type_unknown", path=str(out), known=", ".join(FORMATS))
    return found.value


def _ready(kind: str, language: str | None) -> None:
    """Make the program able to draw where it has to, then let it speak the language."""
    if kind == "pdf":
        from stage_desktop.console.papers import ready_to_draw

        ready_to_draw()
    say_in(language)


def _write(shelf: Library, run: str, kind: str, out: Path | None, wish: Wish) -> None:
    from stage_desktop.ui.reportsheet.writing import ReviewKind, review_bytes, write_review

    summary = shelf.find_run(run)
    review = review_of(shelf, summary.id)
    if out is None:
        sys.stdout.buffer.write(review_bytes(review, summary.id, ReviewKind(kind), wish))
        return
    for path in write_review(review, summary.id, out, ReviewKind(kind), wish):
        click.echo(str(path), err=True)


def _to_parquet(shelf: Library, run: str, folder: Path | None, room: str | None) -> None:
    from stage_desktop.formats.parquet_files import room_of, write_parquet
    from stage_desktop.ui.reportsheet.outgoing import outgoing

    if folder is None:
        raise click.UsageError("Parquet needs --out FOLDER.")
    if run == EVERY:
        chosen = [each for each in shelf.list_runs() if each.ended_at is not None]
    else:
        chosen = [shelf.find_run(run)]
    for summary in chosen:
        review = review_of(shelf, summary.id)
        events = shelf.load_events(summary.id)
        named = room or room_of(review.report.state.script)
        out = outgoing(review, summary.id)
        for path in write_parquet(out, events, folder, shelf.uid_of(summary.id), named):
            click.echo(str(path), err=True)


def _timecode(text: str) -> Millis:
    """HH:MM:SS as a length of time."""
    parts = text.split(":")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        raise click.BadParameter("HH:MM:SS", param_hint="--timeline-start")
    hours, minutes, seconds = map(int, parts)
    return Millis(((hours * 60 + minutes) * 60 + seconds) * 1_000)
