"""The command line: builds what a command needs, runs it, and says what went wrong."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stage_desktop import __version__
from stage_desktop.console.choosing import choices, keep_profile, sheet_options
from stage_desktop.console.comparing import compare
from stage_desktop.console.exporting import export, report
from stage_desktop.console.metrics import metrics
from stage_desktop.console.options import DB, LANG, database, is_chinese, library, say_in
from stage_desktop.console.rehearsing import drill, takes
from stage_desktop.errors import FileTrouble, StageError, StoreTrouble

if TYPE_CHECKING:
    from rich.console import Console

    from stage_desktop.formats.opened import Opened

EXIT_FINDINGS, EXIT_FILE, EXIT_STORE = 1, 2, 3


class AppByDefault(click.Group):
    """A group whose command is `app` when none is named: `stage-desktop SCRIPT` opens it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "--version")):
            args = ["app", *args]
        return super().parse_args(ctx, args)


START = click.option(
    "--start", metavar="WHEN", help="Planned start, such as 2026-10-22T20:00+08:00."
)
ZONE = click.option("--zone", metavar="ZONE", help="Time zone of the sheet, such as Asia/Shanghai.")
WRITTEN_LANG = click.option(
    "--lang",
    type=click.Choice(["en", "zh_CN"]),
    help="Language of the sentences and of what is written; without it OUT is in the script's.",
)
ROLES = ["host", "assistant", "operator", "ad_buyer", "all"]
SCRIPT = click.argument("script", type=click.Path(path_type=Path))


@click.group(cls=AppByDefault)
@click.version_option(__version__, prog_name="stage-desktop")
def cli() -> None:
    """Run-of-show assistant for live-commerce: `stage-desktop [SCRIPT]` opens the window."""


@cli.command()
@click.argument("script", type=click.Path(path_type=Path), required=False)
@click.option("--lang", type=click.Choice(["en", "zh_CN"]), help="Language of the window.")
@click.option("--theme", help="Theme: dark, light or contrast.")
@click.option(
    "--rehearse", type=click.FloatRange(1, 60), metavar="SPEED", help="Open as rehearsal."
)
@START
@ZONE
@DB
def app(
    script: Path | None,
    lang: str | None,
    theme: str | None,
    rehearse: float | None,
    start: str | None,
    zone: str | None,
    db: Path | None,
) -> None:
    """Open the operator's window, with SCRIPT if given."""
    from stage_desktop.app import Wishes, run

    wishes = Wishes(script, lang, theme, rehearse, _moment(start), zone, db)
    sys.exit(run(wishes))


@cli.command()
@SCRIPT
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON on standard output.")
@click.option(
    "--readiness", "ready", is_flag=True, help="With --json: an object of findings and readiness."
)
@START
@ZONE
@sheet_options
@LANG
def check(script: Path, as_json: bool, ready: bool, start: str | None, zone: str | None) -> None:
    """Say what is wrong with SCRIPT and how ready it is; exit 1 when there are errors."""
    from stage_desktop.console.checking import checked
    from stage_desktop.script.findings import Severity, worst

    opened = _opened(script, start, zone)
    result = checked(opened.script, opened.findings)
    if result.trouble is not None:
        _complain(result.trouble)
    if as_json:
        from stage_desktop.console.documents import findings_document, readiness_document

        found = findings_document(result.findings)
        document = {"findings": found, "readiness": readiness_document(result.readiness)}
        click.echo(json.dumps(document if ready else found, ensure_ascii=False, indent=2))
    else:
        from stage_desktop.console.terminal import (
            print_findings,
            print_readiness,
            print_summary,
        )

        print_findings(_console(), result.findings)
        print_summary(_console(), opened.script, result.findings)
        print_readiness(_console(), result.readiness)
    if worst(result.findings) is Severity.ERROR:
        sys.exit(EXIT_FINDINGS)


@cli.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--role", type=click.Choice(ROLES), default="all", help="Whose call sheet, for PDF.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="For PDF.")
@START
@ZONE
@sheet_options
@WRITTEN_LANG
def convert(
    source: Path,
    target: Path,
    role: str,
    paper: str,
    start: str | None,
    zone: str | None,
    lang: str | None,
) -> None:
    """Read the script IN and write it to OUT, by file type; findings go to standard error.

    A PDF is the call sheet of one role.
    """
    from stage_desktop.console.terminal import print_findings

    on_paper = target.suffix.casefold() == ".pdf"
    if on_paper:
        from stage_desktop.console.papers import ready_to_draw, write_paper

        ready_to_draw()
    say_in(lang)
    opened = _opened(source, start, zone)
    print_findings(_console(stderr=True), opened.findings)
    if on_paper:
        write_paper(opened.script, target, role, lang, paper)
        return
    from stage_desktop.formats.script_files import left_out, save_script
    from stage_desktop.formats.written import Language

    if target.exists() and target.resolve() in {each.resolve() for each in opened.sources}:
        raise FileTrouble("file_is_source", path=str(target))
    save_script(opened.script, target, None if lang is None else Language(lang == "zh_CN"))
    print_findings(_console(stderr=True), left_out(opened.script, target))


@cli.command()
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(["en", "zh_CN"]), help="Language of the template.")
def template(target: Path, lang: str | None) -> None:
    """Write a blank run sheet to fill in (XLSX) to OUT."""
    from stage_desktop.ui.templates import save_template

    say_in(lang)
    save_template(target, "zh_CN" if is_chinese(lang) else "en")


@cli.command()
@SCRIPT
@click.option("--actions", type=click.Path(path_type=Path), help="CSV of at,command,argument.")
@START
@ZONE
@sheet_options
@click.option("--speed", default="max", show_default=True, help="max, or times real time.")
@DB
@click.option("--json", "json_to", metavar="FILE", help="Write the result as JSON; - for stdout.")
@LANG
def simulate(
    script: Path,
    actions: Path | None,
    start: str | None,
    zone: str | None,
    speed: str,
    db: Path | None,
    json_to: str | None,
) -> None:
    """Perform SCRIPT without people, on a virtual clock (docs/simulate.md)."""
    from stage_desktop.console.performing import Performance, perform

    opened = _opened(script, start, zone)
    console = _console(stderr=json_to == "-")
    wish = Performance(opened.script, actions, _speed(speed), database(db))
    document = perform(wish, console)
    if json_to is not None:
        _write(json_to, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


@cli.command()
@DB
@click.option("--json", "as_json", is_flag=True, help="As JSON on standard output.")
@LANG
def runs(db: Path | None, as_json: bool) -> None:
    """List the runs in the log, the newest first."""
    from stage_desktop.console.documents import runs_document
    from stage_desktop.console.terminal import print_runs

    found = library(db).list_runs()
    if as_json:
        click.echo(json.dumps(runs_document(found), ensure_ascii=False, indent=2))
    else:
        print_runs(_console(), found)


cli.add_command(compare)
cli.add_command(export)
cli.add_command(report)
cli.add_command(metrics)
cli.add_command(drill)
cli.add_command(takes)


@cli.command("read-workbook", hidden=True)
@click.argument("kind")
def read_workbook(kind: str) -> None:
    """Read a workbook from standard input for another process of this program (a bundle's way)."""
    from stage_desktop.formats.isolated import main as read

    sys.exit(read([kind]))


def _opened(path: Path, start: str | None, zone: str | None) -> Opened:
    import os

    from stage_desktop.desk.reading import read_script
    from stage_desktop.desk.settings import kept_columns

    made = choices(kept_columns(os.environ))
    opened = read_script(path, _moment(start), zone, made)
    keep_profile(opened, made)
    return opened


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise FileTrouble("start_unreadable", text=text) from None


def _speed(text: str) -> float | None:
    """Times real time; None for as fast as it goes."""
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 100_000:
        raise click.BadParameter("max, or a number above 0", param_hint="--speed")
    return speed


def _complain(trouble: StageError) -> None:
    from stage_desktop.ui.texts.errors import error_text

    click.echo(error_text(trouble), err=True)


def _console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def _write(target: str, text: str) -> None:
    if target == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(target).write_text(text, encoding="utf-8")
    except OSError as trouble:
        raise FileTrouble("file_unwritable", path=target, detail=trouble.strerror) from trouble


def main() -> None:
    """The entry point: a sentence and an exit code for everything that can be said."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        cli.main(prog_name="stage-desktop", standalone_mode=False)
    except StageError as trouble:
        _complain(trouble)
        sys.exit(EXIT_STORE if isinstance(trouble, StoreTrouble) else EXIT_FILE)
    except click.ClickException as trouble:
        trouble.show()
        sys.exit(trouble.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
