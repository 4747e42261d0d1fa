"""Workbooks drawn as text, so that a layout can be read in the test's own folder.

A sheet begins with `# NAME` (`# NAME hidden` for a hidden one); each line is a row of cells parted
by `|`. A cell `^` belongs to the one above it, `<` to the one on its left; a line that begins with
`~` is a hidden row, one that begins with `x~` is struck through, a line of `-` alone a blank one.
`\\n` is a line break. A cell may have a type in front: `time:20:00`, `length:0:05:00`,
`moment:2026-10-22 20:00`, `number:0.5`, `formula:SUM(A1:A2)=15`; whole and decimal numbers are
numbers unless a `'` stands before them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def drawn(text: str) -> bytes:
    """The XLSX file of that drawing."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    formats = {
        "time": book.add_format({"num_format": "hh:mm"}),
        "length": book.add_format({"num_format": "[h]:mm:ss"}),
        "struck": book.add_format({"font_strikeout": True}),
        "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
    }
    seen = False
    for name, lines in _sheets(text):
        page = book.add_worksheet(name.removesuffix(" hidden"))
        if name.endswith(" hidden"):
            page.hide()
        elif not seen:
            seen = True
            page.set_first_sheet()
            page.activate()
        _fill(page, lines, formats)
    book.close()
    return target.getvalue()


def _sheets(text: str) -> list[tuple[str, list[str]]]:
    sheets: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("# "):
            sheets.append((line[2:].strip(), []))
        elif line.strip():
            sheets[-1][1].append(line)
    return sheets


def _fill(page: Any, lines: list[str], formats: dict[str, Any]) -> None:
    grid = [_cells(line) for line in lines]
    for at, line in enumerate(lines):
        if line.startswith("~"):
            page.set_row(at, None, None, {"hidden": True})
    for at, row in enumerate(grid):
        for column, cell in enumerate(row):
            if cell in ("", "^", "<"):
                continue
            right = column
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            bottom = at
            while bottom + 1 < len(grid) and grid[bottom + 1][column : column + 1] == ["^"]:
                bottom += 1
            if (bottom, right) != (at, column):
                page.merge_range(at, column, bottom, right, "")
            if lines[at].startswith("x~"):
                page.write_string(at, column, cell, formats["struck"])
            else:
                _write(page, at, column, cell, formats)


def _typed(text: str) -> float | str:
    return float(text) if _NUMBER.fullmatch(text) else text


def _cells(line: str) -> list[str]:
    line = line.removeprefix("x~").removeprefix("~").strip()
    if set(line) == {"-"}:
        return []
    return [cell.strip().replace("\\n", "\n") for cell in line.split("|")]


def _write(page: Any, at: int, column: int, cell: str, formats: dict[str, Any]) -> None:
    kind, _, rest = cell.partition(":")
    if kind == "time":
        page.write_datetime(at, column, datetime.strptime(rest, "%H:%M").time(), formats[kind])  # noqa: DTZ007
    elif kind == "length":
        hours, minutes, seconds = map(int, rest.split(":"))
        length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        page.write_datetime(at, column, length, formats[kind])
    elif kind == "moment":
        page.write_datetime(at, column, datetime.fromisoformat(rest), formats[kind])
    elif kind == "number":
        page.write_number(at, column, float(rest))
    elif kind == "formula":
        formula, _, value = rest.rpartition("=")
        page.write_formula(at, column, f"={formula}", None, _typed(value))
    elif _NUMBER.fullmatch(cell):
        page.write_number(at, column, float(cell))
    else:
        page.write_string(at, column, cell.removeprefix("'"))
