"""Options that commands share, and what they mean: the language, the log's database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from stage_desktop.desk.library import Library
    from stage_desktop.review.reviewed import Review

DB = click.option(
    "--db", type=click.Path(path_type=Path, dir_okay=False), help="The log's database file."
)


def is_chinese(code: str | None) -> bool:
    """Whether that is the language: as asked, else Chinese where the locale is."""
    import os

    named = (os.environ.get(each) for each in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((each for each in named if each), "")
    return code == "zh_CN" or (code is None and locale.lower().startswith("zh"))


def say_in(code: str | None) -> None:
    """Install the language of the sentences.

    English needs no Qt, so that the command line works on a machine without its libraries.
    """
    if is_chinese(code):
        from stage_desktop.ui.language import speak

        speak("zh_CN")


def spoken(_ctx: click.Context, _option: click.Parameter, code: str | None) -> str | None:
    """Install the language as soon as the option is read; the callback of `--lang`."""
    say_in(code)
    return code


LANG = click.option(
    "--lang",
    type=click.Choice(["en", "zh_CN"]),
    callback=spoken,
    expose_value=False,
    help="Language of the sentences.",
)


def database(db: Path | None) -> Path:
    """The log's database: as asked, else where it always is."""
    import os

    from stage_desktop.desk.store import database_path

    return database_path(db, os.environ)


def library(db: Path | None) -> Library:
    """The library of that database."""
    from stage_desktop.desk.library import Library

    return Library(database(db))


def review_of(shelf: Library, run: int) -> Review:
    """The review of that run, by the user's settings."""
    from stage_desktop.desk.settings import load_settings
    from stage_desktop.review.report import report
    from stage_desktop.review.reviewed import reviewed
    from stage_desktop.show.engine import replayed

    settings = load_settings().settings.review
    return reviewed(report(replayed(shelf.load_events(run))), shelf.metrics_of(run), settings)
