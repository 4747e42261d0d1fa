"""A new database in the place of a damaged one, which is kept: whole at any instant.

The program may be killed between any two of the steps: the next one that opens the database
takes those that are left.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

BESIDE = ("", "-wal", "-shm")


def replace_by(made: Path, path: Path) -> Path:
    """Put the closed database `made` in the place of `path`; where the damaged one is kept."""
    made.replace(_whole(path))
    return _put_in_place(path)


def finish_replacing(path: Path) -> Path | None:
    """Take the steps that were left when the program was killed; where the old database is kept.

    None where nothing was left, as ever; OSError where it cannot be done.
    """
    return _put_in_place(path) if _whole(path).exists() else None


def _put_in_place(path: Path) -> Path:
    """The damaged files get another name, the database itself last; then the new one gets theirs.

    A write-ahead log never lies beside a database that it does not belong to.
    """
    number = next(each for each in count(1) if not _kept(path, each).exists())
    kept = _kept(path, number if path.exists() else max(1, number - 1))
    for ending in reversed(BESIDE):
        damaged = path.with_name(path.name + ending)
        if damaged.exists():
            damaged.replace(kept.with_name(kept.name + ending))
    _whole(path).replace(path)
    return kept


def _whole(path: Path) -> Path:
    """Where the new database is from the instant on at which it is whole."""
    return path.with_name(f"{path.name}.salvaged")


def _kept(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.damaged-{number}")
