"""Options by which a command says which sheet of a file to read, and what its columns mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from stage_desktop.formats.mapping import Choices
    from stage_desktop.formats.opened import Opened

_KEY = "stage_desktop.choices"


def _keep(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    ctx.meta.setdefault(_KEY, {})[option.name] = value


_OPTIONS = (
    click.option(
        "--map",
        "columns",
        multiple=True,
        metavar="HEADING=FIELD",
        callback=_keep,
        expose_value=False,
        help="What a column means; FIELD may be ignore or keep. May be given several times.",
    ),
    click.option(
        "--profile",
        metavar="NAME",
        callback=_keep,
        expose_value=False,
        help="Keep what --map says under NAME, or use what is kept there.",
    ),
    click.option(
        "--sheet",
        metavar="NAME",
        callback=_keep,
        expose_value=False,
        help="The sheet that holds the segments, of a file with several.",
    ),
)


def sheet_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; what they say is asked for by `choices`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def choices(profiles: Path) -> Choices:
    """What the options of the command being run say; `profiles` is the folder that keeps them."""
    from stage_desktop.formats.mapping import Choices, mapping_of

    said = _said()
    columns = said.get("columns") or ()
    mapping = mapping_of(columns) if columns else None
    named = said.get("profile") or ""
    return Choices(mapping, said.get("sheet") or "", named, profiles)


def keep_profile(opened: Opened, made: Choices) -> None:
    """Save the mapping under its name, for the headings of the sheet that it was given for."""
    from stage_desktop.formats.headers import SheetKind
    from stage_desktop.formats.mapping import Profile, save_profile

    if made.mapping is None or not made.profile or made.profiles is None:
        return
    headers = next((s.headers for s in opened.sheets if s.kind is SheetKind.SEGMENTS), frozenset())
    save_profile(made.profiles, Profile(made.profile, made.mapping, headers))


def _said() -> dict[str, Any]:
    context = click.get_current_context(silent=True)
    found: dict[str, Any] = {} if context is None else context.meta.get(_KEY, {})
    return found
