"""A script as a run sheet in Markdown, for chats, wikis and repositories.

Its tables have the plain headers of the sheets, so that they can be pasted back. Signs that would
be marks are escaped as CommonMark has it, a line break in a cell is `<br>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from stage_desktop.formats.headers import COLUMNS, SheetKind
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.written import Language, WrittenSheet
from stage_desktop.formats.written_cells import Cell, cell_text
from stage_desktop.script.plan import Script

# What a table always has; any other column is left out where it is blank in every row.
_CORE: Mapping[SheetKind, frozenset[str]] = {
    SheetKind.SEGMENTS: frozenset({"number", "duration", "title"}),
    SheetKind.PRODUCTS: frozenset({"code", "name"}),
    SheetKind.GIVEAWAYS: frozenset({"code", "tool"}),
    SheetKind.BOOSTS: frozenset({"code", "tool"}),
    SheetKind.CUES: frozenset({"id", "anchor", "text"}),
    SheetKind.HOSTS: frozenset({"name"}),
    SheetKind.SPEND: frozenset({"code", "start", "end", "share"}),
    SheetKind.WARMUP: frozenset({"code", "due", "title"}),
    SheetKind.CHECKLIST: frozenset({"code", "due", "title"}),
    SheetKind.RESERVATIONS: frozenset({"at", "count"}),
}
_RARE = {kind: frozenset(COLUMNS[kind]) - core for kind, core in _CORE.items()}
_MARKS = re.compile(r"([\\`*<|\[\]])")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def markdown_of(script: Script, language: Language | None = None) -> bytes:
    """Title, facts of the show, and a table for each sheet that has rows; UTF-8.

    `language` is that of headers and words, by default the script's own.
    """
    show, *tables = script_sheets(script, language=language, rare=_RARE)
    lines = [f"# {_line(script.title)}", ""]
    facts = [(_line(cell_text(key)), _line(cell_text(value))) for key, value in show.rows[2:]]
    lines += [f"- {key}: {value}" for key, value in facts if value]
    for sheet in tables:
        if len(sheet.rows) > 1:
            lines += ["", f"## {sheet.name}", "", *_table(sheet)]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def _table(sheet: WrittenSheet) -> Iterator[str]:
    header, *rows = sheet.rows
    yield _row(header)
    yield "|" + " --- |" * len(header)
    yield from map(_row, rows)


def _row(cells: list[Cell]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(cell: Cell) -> str:
    """The text of a cell of a table, on one line."""
    return _BREAK.sub("<br>", _escaped(cell_text(cell)))


def _line(text: str) -> str:
    """The text of a line of its own."""
    return _BREAK.sub(" ", _escaped(text))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
