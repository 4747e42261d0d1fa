"""A small show's facts, rows and helpers that the tests of the log share."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from stage_desktop.desk.rows import Row
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.events import Event, NoteTaken, PassStarted, RunKind, RunOpened, ShowStarted

EIGHT = Instant(1_792_670_400_000)  # 2026-10-22T12:00:00Z, 20:00 in Shanghai
LONG_S = 30.0  # how long a test waits for what has to come; it comes within milliseconds

SCRIPT = Script("木棉衣橱", "Asia/Shanghai", (Segment("s1", "1", "开场", Millis(300_000)),))


def run_row(kind: RunKind = RunKind.LIVE, title: str = "木棉衣橱") -> Row:
    return {
        "kind": kind.value,
        "title": title,
        "platform": "快手",
        "zone": "Asia/Shanghai",
        "opened_at_ms": EIGHT,
        "app_version": "0.1.0",
    }


def opening() -> tuple[Event, ...]:
    """The first three facts of a show."""
    return (
        RunOpened(at=EIGHT, kind=RunKind.LIVE, script=SCRIPT),
        ShowStarted(at=EIGHT, step=1),
        PassStarted(at=EIGHT, step=1, segment="s1"),
    )


def note(number: int) -> NoteTaken:
    return NoteTaken(at=Instant(EIGHT + number), step=number, text=f"note {number}")


def select(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What another program finds in the database."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
        return conn.execute(sql).fetchall()
