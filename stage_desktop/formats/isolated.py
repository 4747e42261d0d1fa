"""Workbooks read by a process of its own, with limits to its memory and time.

    python -P -m stage_desktop.formats.isolated xls < FILE

What the library does with a hostile file may end its process; so it is not ours. The child writes
the tables as JSON; whatever else happens to it is one FileTrouble.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS, Merge, Raw, Table
from stage_desktop.formats.xlsx import Hints, hints_of

# The hidden command of the command line that does the same as this module.
COMMAND = "read-workbook"
_SECONDS = 4.0
_MEMORY = 280 * 1024 * 1024
_ADDRESSES = 1024 * 1024 * 1024
_MOST_CELLS = 2_000_000
_MOST_TEXT = 40_000_000
_MOST_MERGES = 20_000


def read_isolated(data: bytes, kind: str) -> list[Table]:
    """The sheets of the workbook, as `load_tables` gives them, read by a process of its own.

    FileTrouble `file_too_demanding` when it takes more memory or time than any run sheet.
    """
    try:
        done = subprocess.run(
            [*_program(), kind],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as trouble:
        raise FileTrouble("file_too_demanding") from trouble
    try:
        answer = json.loads(done.stdout)
    except ValueError as trouble:
        raise FileTrouble("file_too_demanding") from trouble
    if "trouble" in answer:
        raise FileTrouble(answer["trouble"], **answer["data"])
    return [_table(each) for each in answer["tables"]]


def _program() -> list[str]:
    """How this program is started again as a reader; a bundle has no interpreter to call."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-P", "-m", __name__]


def load_xlsx(data: bytes) -> list[Table]:
    """The sheets of an XLSX workbook, with what only its parts say of them.

    FileTrouble as `load_tables`.
    """
    hints = hints_of(data)
    return [
        _hinted(table, hints[table.name]) if table.name in hints else table
        for table in load_tables(data, "xlsx")
    ]


def _hinted(table: Table, hints: Hints) -> Table:
    return replace(table, hidden=hints.hidden, unvalued=hints.unvalued, struck=hints.struck)


def load_tables(data: bytes, kind: str) -> list[Table]:
    """The sheets of a workbook, in its order; worksheets only.

    FileTrouble `file_encrypted`, `file_too_large` or `file_unreadable`.
    """
    from python_calamine import (  # not needed for CSV
        CalamineError,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
        load_workbook,
    )

    try:
        with load_workbook(BytesIO(data)) as book:
            tables = []
            for index, meta in enumerate(book.sheets_metadata):
                if meta.typ is SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_index(index)
                    concealed = meta.visible is not SheetVisibleEnum.Visible
                    tables.append(_sheet_table(sheet, meta.name, concealed))
            return tables
    except PasswordError as trouble:
        raise FileTrouble("file_encrypted") from trouble
    except (CalamineError, OSError, ValueError, OverflowError) as trouble:
        raise FileTrouble("file_unreadable", detail=kind) from trouble
    except BaseException as panic:
        # A panic of the library's native part is no Exception, so that it is not caught by chance.
        if type(panic).__name__ != "PanicException":
            raise
        raise FileTrouble("file_unreadable", detail=kind) from panic


def _sheet_table(sheet: Any, name: str, concealed: bool) -> Table:
    rows: list[list[Raw]] = []
    for row in sheet.to_python(skip_empty_area=False):
        width = len(row)
        while width and row[width - 1] == "":
            width -= 1
        rows.append(row[:width])
    while rows and not rows[-1]:
        rows.pop()
    if len(rows) > MAX_ROWS:
        raise FileTrouble("file_too_large", rows=len(rows), limit=MAX_ROWS)
    widest = max(map(len, rows), default=0)
    if widest > MAX_COLUMNS:
        raise FileTrouble("file_too_large", columns=widest, limit=MAX_COLUMNS)
    merges = [
        Merge(top, left, bottom, right)
        for (top, left), (bottom, right) in (sheet.merged_cell_ranges or ())[:_MOST_MERGES]
    ]
    return Table(name, rows, tuple(merges), concealed=concealed)


def main(arguments: Sequence[str]) -> int:
    """The child: reads a workbook from standard input, writes its tables to standard output."""
    _limit()
    try:
        data, kind = sys.stdin.buffer.read(), arguments[0]
        tables = load_xlsx(data) if kind == "xlsx" else load_tables(data, kind)
        cells = sum(len(row) for table in tables for row in table.rows)
        if cells > _MOST_CELLS:
            raise FileTrouble("file_too_large", cells=cells, limit=_MOST_CELLS)
        answer: dict[str, Any] = {"tables": [_plain_table(table) for table in tables]}
        text = json.dumps(answer, ensure_ascii=False)
        if len(text) > _MOST_TEXT:
            raise FileTrouble("file_too_large", size=len(text), limit=_MOST_TEXT)
    except FileTrouble as trouble:
        text = json.dumps({"trouble": trouble.code, "data": trouble.data})
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    return 0


def _limit() -> None:
    """Take no more memory and time than a run sheet needs; Windows has only the parent's clock."""
    try:
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_AS", _ADDRESSES),
        ("RLIMIT_DATA", _MEMORY),
        ("RLIMIT_CPU", int(_SECONDS) + 1),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
    ):
        limit = getattr(resource, name, None)
        if limit is not None:
            try:
                resource.setrlimit(limit, (most, most))
            except (OSError, ValueError):
                continue  # a lower one is in force already, or the system has none


def _plain_table(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "concealed": table.concealed,
        "hidden": sorted(table.hidden),
        "unvalued": table.unvalued,
        "struck": sorted(table.struck),
        "merged": [[each.top, each.left, each.bottom, each.right] for each in table.merged],
        "rows": [[_plain(cell) for cell in row] for row in table.rows],
    }


def _plain(cell: Raw) -> object:
    if isinstance(cell, str | int | float) or cell is None:
        return cell
    if isinstance(cell, timedelta):
        return {"length": cell // timedelta(microseconds=1)}
    kinds = ((datetime, "moment"), (date, "date"), (time, "time"))
    return next({name: cell.isoformat()} for kind, name in kinds if isinstance(cell, kind))


def _table(answer: dict[str, Any]) -> Table:
    return Table(
        answer["name"],
        [[_raw(cell) for cell in row] for row in answer["rows"]],
        tuple(Merge(*each) for each in answer["merged"]),
        frozenset(answer["hidden"]),
        answer["concealed"],
        answer["unvalued"],
        struck=frozenset(answer["struck"]),
    )


def _raw(cell: Any) -> Raw:
    if not isinstance(cell, dict):
        return cell  # type: ignore[no-any-return]
    ((name, value),) = cell.items()
    if name == "length":
        return timedelta(microseconds=value)
    kinds = {"moment": datetime, "date": date, "time": time}
    return kinds[name].fromisoformat(value)  # type: ignore[attr-defined,no-any-return]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
