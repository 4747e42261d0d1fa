"""Runs as Parquet, partitioned by room and date: for many rooms' logs, in any engine.

`FOLDER/segments/room=…/date=2026-10-22/run-….parquet`: each run has a file of its own in each
table, so that runs of many machines go into one folder, and one that is written again takes the
place of its former self. Written by DuckDB, an extra of the package: it takes 60 MB where PyArrow
takes 163, and needs no NumPy.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.parquet_tables import FlatTable, parquet_tables
from stage_desktop.instants import to_datetime
from stage_desktop.script.plan import Script
from stage_desktop.show.events import Event
from stage_desktop.show.state import ShowState

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# What the sheets of teams call the room, in the columns of the show that are their own.
ROOM_KEYS = ("room", "live room", "shop", "account", "直播间", "店铺", "账号")
# Hive's name for a partition whose value is not known.
_NO_VALUE = "__HIVE_DEFAULT_PARTITION__"
_UNSAFE = frozenset('/\\:*?"<>|%=#\x7f')
_LONGEST = 80


def write_parquet(
    out: Outgoing, events: Sequence[Event], folder: Path, uid: str, room: str
) -> tuple[Path, ...]:
    """Write the run into the folder; the files written. `uid` tells it from all other runs.

    FileTrouble `parquet_missing` without the extra, `file_unwritable`.
    """
    connection = _connection()
    state = out.report.state
    partition = f"room={partition_value(room)}", f"date={_date(state)}"
    written = []
    try:
        for table in parquet_tables(out, events, uid):
            target = folder.joinpath(table.name, *partition, f"run-{uid}.parquet")
            if _write(connection, table, target):
                written.append(target)
    except OSError as trouble:
        detail = trouble.strerror or str(trouble)
        raise FileTrouble("file_unwritable", path=str(folder), detail=detail) from trouble
    finally:
        connection.close()
    return tuple(written)


def room_of(script: Script) -> str:
    """The room that the script names in a field of its own, else the title of the show."""
    named = {key.strip().casefold(): text.strip() for key, text in script.extra}
    found = (named.get(key, "") for key in ROOM_KEYS)
    return next((each for each in found if each), " ".join(script.title.split()))


def partition_value(text: str) -> str:
    """The text as the name of a folder: what a system or an engine would misread as %XX."""
    cut = text.strip()[:_LONGEST].strip(". ")
    return "".join(_written(sign) for sign in cut) or _NO_VALUE


def _written(sign: str) -> str:
    if sign not in _UNSAFE and sign >= " ":
        return sign.encode("utf-8", "replace").decode("utf-8")
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))


def _date(state: ShowState) -> str:
    """The day on which the show began, in its own zone."""
    began = state.started_at or state.planned.show_start or state.opened_at
    return to_datetime(began, state.script.zone_info).date().isoformat()


def _connection() -> DuckDBPyConnection:
    try:
        import duckdb  # an extra, and not needed before the first export
    except ImportError as trouble:
        raise FileTrouble("parquet_missing", extra="parquet") from trouble
    # Nothing is fetched: what writing needs is built in.
    settings = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    return duckdb.connect(config={**settings, "threads": 1})


def _write(connection: DuckDBPyConnection, table: FlatTable, target: Path) -> bool:
    """Put the table in the place of the file; an empty table takes it away. Whether it is there."""
    import duckdb

    if table.is_empty:
        target.unlink(missing_ok=True)
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    columns = ", ".join(
        f'{_column(field.type, number)} AS "{field.name}"'
        for number, field in enumerate(table.fields, start=1)
    )
    values = [list(column) for column in table.columns]
    connection.execute(f"CREATE OR REPLACE TEMP TABLE out AS SELECT {columns}", values)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as beside:
        fresh = Path(beside, "fresh")
        name = str(fresh).replace("'", "''")
        try:
            connection.execute(f"COPY out TO '{name}' (FORMAT parquet, COMPRESSION zstd)")
        except duckdb.IOException as trouble:
            raise OSError(str(trouble)) from trouble
        fresh.replace(target)
    return True


def _column(kind: str, number: int) -> str:
    if kind == "TIMESTAMPTZ":
        return f"make_timestamptz(unnest(${number}::BIGINT[]) * 1000)"
    if kind.startswith("DECIMAL"):
        return f"CAST(unnest(${number}::VARCHAR[]) AS {kind})"
    return f"unnest(${number}::{kind}[])"
