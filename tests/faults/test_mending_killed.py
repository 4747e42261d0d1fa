"""Killed while a database is brought up to date, salvaged or filled: the next start ends the same.

`scripts/torture.py` does it more often.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, opening, run_row
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.replacing import replace_by
from stage_desktop.desk.salvage import Salvaged, finish_salvage, salvage
from torturing.mending import WAYS, killed_while_mending


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_while_mending_changes_nothing_about_its_end(way: str, tmp_path: Path) -> None:
    found = killed_while_mending(WAYS[way], tmp_path, 3)
    assert (found.kills, found.wrong) == (3, 0)


def damaged(folder: Path) -> Path:
    """A database without a header, with a write-ahead log that belongs to it."""
    path = folder / "a.db"
    journal = Journal(folder / "live" / "a.db")
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.flush(LONG_S)
    for name in ("a.db", "a.db-wal"):
        shutil.copy(folder / "live" / name, folder / name)
    journal.close()
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    return path


class Killed(BaseException):
    """In the place of the signal."""


@pytest.mark.parametrize("after", range(4))
def test_a_salvage_that_is_cut_off_between_two_renames_is_finished_by_whoever_opens_it(
    after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes(), path.with_name("a.db-wal").read_bytes()
    replaced = 0
    replace = Path.replace

    def counted(source: Path, target: Path) -> Path:
        nonlocal replaced
        if replaced == after:
            raise Killed
        replaced += 1
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", counted)
    with pytest.raises(Killed):
        salvage(path)
    monkeypatch.undo()

    if after == 0:
        salvage(path)
    assert Library(path).load_events(1) == opening()
    kept = tmp_path / "a.db.damaged-1"
    assert (kept.read_bytes(), kept.with_name(f"{kept.name}-wal").read_bytes()) == before
    assert not (tmp_path / "a.db.damaged-2").exists()
    assert finish_salvage(path) is None


def test_what_was_salvaged_before_the_kill_is_told_at_the_next_start(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    whole = tmp_path / "whole" / "a.db"
    journal = Journal(whole)
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.close() == 0
    whole.replace(tmp_path / "a.db.salvaged")
    assert finish_salvage(path) == Salvaged(tmp_path / "a.db.damaged-1", 1, 3, 0, 0)


def test_a_second_salvage_keeps_what_the_first_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for number in (1, 2):
        path.write_bytes(b"old %d" % number)
        made = tmp_path / "made"
        made.write_bytes(b"new %d" % number)
        assert replace_by(made, path).read_bytes() == b"old %d" % number
        assert path.read_bytes() == b"new %d" % number
    assert (tmp_path / "a.db.damaged-1").read_bytes() == b"old 1"
