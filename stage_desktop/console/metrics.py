"""`stage-desktop metrics`: the platform's figures of a run come in, are listed, moved, removed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stage_desktop.console.options import DB, LANG, database, library
from stage_desktop.errors import FileTrouble, StoreTrouble
from stage_desktop.instants import Instant, Millis

if TYPE_CHECKING:
    from stage_desktop.desk.journal import Journal
    from stage_desktop.desk.library import Library
    from stage_desktop.desk.metrics_reading import FigureWish, ReadFigures
    from stage_desktop.desk.metrics_rows import MetricsSummary
    from stage_desktop.formats.metrics.profiles import Assigned
    from stage_desktop.formats.metrics.reading import SeenFigures

# How long the database is waited for: another program may be writing to it.
PATIENCE_S = 30.0
_FARTHEST_S = 100 * 3_600

RUN = click.argument("run")
OFFSET = click.FloatRange(-_FARTHEST_S, _FARTHEST_S)


@click.group()
def metrics() -> None:
    """The platform's figures of a run; nothing of its log is ever changed by them."""


@metrics.command("import")
@RUN
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--profile", metavar="NAME", help="Read by the columns kept under NAME, or keep those of --map."
)
@click.option(
    "--map",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    help="What a column means, as 支付GMV=gmv or pay=gmv:fen; FIELD may be ignore.",
)
@click.option("--kind", metavar="KIND", help="What the sheets hold, where it is not told.")
@click.option("--sheet", metavar="NAME", default="", help="The only sheet to read.")
@click.option("--offset", type=OFFSET, metavar="S", help="Seconds to add to the file's times.")
@click.option("--zone", metavar="ZONE", help="Time zone of the file, where not the show's.")
@click.option("--json", "as_json", is_flag=True, help="What was read as JSON on standard output.")
@LANG
@DB
def import_file(
    run: str,
    file: Path,
    profile: str | None,
    columns: tuple[str, ...],
    kind: str | None,
    sheet: str,
    offset: float | None,
    zone: str | None,
    as_json: bool,
    db: Path | None,
) -> None:
    """Read the platform's export FILE into RUN (an id, or "last").

    XLSX, XLS, ODS or CSV. The same file again, or a newer one of its kind, takes the place of the
    one before.
    """
    from rich.console import Console

    from stage_desktop.console.metrics_shown import imported_document, print_imported
    from stage_desktop.desk.metrics_reading import FigureWish

    held = library(db)
    summary = held.find_run(run)
    assigned = _assigned(profile, columns, kind)
    millis = None if offset is None else Millis(round(offset * 1_000))
    wish = FigureWish(_zone(zone), millis, assigned, sheet)
    found = _told(held, summary.id, file, wish)
    if profile and columns and assigned is not None:
        _keep_profile(assigned, found.read.sheets)
    with _Writer(database(db)) as journal:
        journal.keep_metrics(summary.id, found.imported, _now())
    kept = next(
        each for each in held.metric_files(summary.id) if each.digest == found.read.file.digest
    )
    if as_json:
        document = imported_document(found, kept)
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        print_imported(Console(highlight=False), found, kept)


def _told(held: Library, run: int, file: Path, wish: FigureWish) -> ReadFigures:
    """What the file says; where it says nothing, what was found is printed before the trouble."""
    from rich.console import Console

    from stage_desktop.console.terminal import print_findings
    from stage_desktop.desk.metrics_reading import read_figures
    from stage_desktop.formats.metrics.reading import NoFigures

    try:
        return read_figures(held, run, file, wish)
    except NoFigures as trouble:
        print_findings(Console(stderr=True, highlight=False), trouble.findings)
        raise


@metrics.command("list")
@RUN
@click.option("--json", "as_json", is_flag=True, help="As JSON on standard output.")
@LANG
@DB
def list_files(run: str, as_json: bool, db: Path | None) -> None:
    """List the files of figures that RUN has."""
    from rich.console import Console

    from stage_desktop.console.metrics_shown import files_document, print_files

    held = library(db)
    summary = held.find_run(run)
    files = held.metric_files(summary.id)
    if as_json:
        click.echo(json.dumps(files_document(files), ensure_ascii=False, indent=2))
    else:
        print_files(Console(highlight=False), summary.id, files)


@metrics.command("shift")
@RUN
@click.argument("file")
@click.option("--offset", type=OFFSET, metavar="S", required=True, help="Seconds to add.")
@LANG
@DB
def shift_file(run: str, file: str, offset: float, db: Path | None) -> None:
    """Add the offset to the times of FILE (its number or name), in place of the one before."""
    from rich.console import Console

    from stage_desktop.console.metrics_shown import print_files

    held = library(db)
    found = _file(held, run, file)
    with _Writer(database(db)) as journal:
        journal.shift_metrics(found.id, Millis(round(offset * 1_000)))
    print_files(Console(highlight=False), found.run, held.metric_files(found.run))


@metrics.command("remove")
@RUN
@click.argument("file")
@LANG
@DB
def remove_file(run: str, file: str, db: Path | None) -> None:
    """Take the figures of FILE (its number or name) away from RUN."""
    from stage_desktop.ui.texts.metrics import removed_text

    found = _file(library(db), run, file)
    with _Writer(database(db)) as journal:
        journal.remove_metrics(found.id)
    click.echo(removed_text(found.name, found.run))


class _Writer:
    """A journal for one thing to write; StoreTrouble when it is not written."""

    def __init__(self, path: Path) -> None:
        from stage_desktop.desk.journal import Journal

        self._journal = Journal(path)

    def __enter__(self) -> Journal:
        return self._journal

    def __exit__(self, kind: object, *_: object) -> None:
        saved = self._journal.flush(PATIENCE_S) if kind is None else False
        trouble = self._journal.trouble
        self._journal.close()
        if kind is None and (not saved or trouble is not None):
            raise trouble or StoreTrouble("store_unavailable", path="", reason="")


def _file(held: Library, run: str, wanted: str) -> MetricsSummary:
    """The file of the run that has that number or name."""
    summary = held.find_run(run)
    files = held.metric_files(summary.id)
    found = [each for each in files if wanted in (str(each.id), each.name)]
    if not found:
        known = ", ".join(f"{each.id} {each.name}" for each in files) or "—"
        raise StoreTrouble("metrics_file_unknown", run=summary.id, file=wanted, known=known)
    return found[-1]


def _assigned(profile: str | None, columns: tuple[str, ...], kind: str | None) -> Assigned | None:
    from stage_desktop.desk.metrics_reading import metrics_profiles
    from stage_desktop.formats.metrics.columns import MetricsKind
    from stage_desktop.formats.metrics.profiles import assigned_of, load_metrics_profile

    if kind is not None and kind not in set(MetricsKind):
        raise click.BadParameter(", ".join(MetricsKind), param_hint="--kind")
    if columns or kind:
        return assigned_of(columns, kind or "", profile or "")
    return load_metrics_profile(metrics_profiles(), profile).assigned if profile else None


def _keep_profile(assigned: Assigned, sheets: tuple[SeenFigures, ...]) -> None:
    """Keep the columns under their name, for the headings that they were given for."""
    from stage_desktop.desk.metrics_reading import metrics_profiles
    from stage_desktop.formats.metrics.profiles import MetricsProfile, save_metrics_profile

    said = {field.partition(":")[0] for _, field in assigned.columns}
    best = max(sheets, key=lambda sheet: len(said & {field for _, field in sheet.columns}))
    save_metrics_profile(metrics_profiles(), MetricsProfile(assigned, best.headers))


def _zone(zone: str | None) -> str:
    from stage_desktop.formats.vocabulary import zone_of

    if zone is None:
        return ""
    found = zone_of(zone)
    if found is None:
        raise FileTrouble("zone_unknown", zone=zone)
    return found


def _now() -> Instant:
    from stage_desktop.desk.clock import SystemClock

    return SystemClock().now()
