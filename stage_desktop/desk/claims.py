"""Which runs are being performed by a program that lives.

A run whose program was killed looks in the tables like one that another window is performing right
now. So who performs a run holds a lock that ends with the process, however it ends: an exclusive
transaction on an empty SQLite file beside the database, which is the same on every system.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path


def claim_path(store: Path, run: int) -> Path:
    """The lock file of a run."""
    return store.with_name(f"{store.name}-run-{run}.lock")


class Claim:
    """The lock of one run, held until `release`. For the thread that made it."""

    def __init__(self, conn: sqlite3.Connection, path: Path) -> None:
        self._conn = conn
        self._path = path

    def release(self) -> None:
        """Let the run go, and take the file away where that can be done."""
        self._conn.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def claim(store: Path, run: int, wait_s: float = 0) -> Claim | None:
    """Claim the run; None when a living program performs it, also after `wait_s`.

    sqlite3.Error when no lock can be made there, which says nothing about the run.
    """
    path = claim_path(store, run)
    conn = sqlite3.connect(path, timeout=wait_s, isolation_level=None)
    try:
        conn.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        conn.close()
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            return None
        raise
    return Claim(conn, path)


def is_claimed(store: Path, run: int) -> bool:
    """Whether a living program performs the run; what a killed one left behind is taken away."""
    if not claim_path(store, run).exists():
        return False
    try:
        held = claim(store, run)
    except sqlite3.Error:
        return False
    if held is None:
        return True
    held.release()
    return False
