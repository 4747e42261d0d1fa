"""Disks that fail under a running log: full, read-only, taken away, damaged. The real thing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, note, opening, run_row
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.runlog import LogState, RunLog
from stage_desktop.desk.store import open_store
from stage_desktop.instants import Instant, Millis
from stage_desktop.show.events import NoteTaken

QUICK_S = (0.001, 0.01)
LARGE = "x" * 40_000


def journal_at(path: Path) -> Journal:
    return Journal(path, opener=lambda where: open_store(where, Millis(1)), retry_s=QUICK_S)


def wait_for_trouble(journal: Journal) -> str:
    with journal.changed:
        while journal.outage is None:
            assert journal.changed.wait(LONG_S) or journal.outage is not None
        return journal.outage.code


def mount(*arguments: str) -> bool:
    program = shutil.which("mount")
    if program is None or sys.platform != "linux":
        return False
    return subprocess.run([program, *arguments], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)):
        pytest.skip("no disk may be mounted here")
    yield folder
    program = shutil.which("umount")
    assert program is not None
    subprocess.run([program, "-l", str(folder)], check=True)


def large(number: int) -> NoteTaken:
    return NoteTaken(at=Instant(EIGHT + number), step=number, text=f"{number} {LARGE}")


def began(journal: Journal) -> RunLog:
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    assert journal.flush(LONG_S)
    return log


def test_a_disk_that_is_full_loses_nothing_and_catches_up_when_there_is_room(disk: Path) -> None:
    path = disk / "a.db"
    journal = journal_at(path)
    log = began(journal)
    (disk / "video").write_bytes(b"x" * 500_000)
    for number in range(1, 31):
        log.append([large(number)], EIGHT)
    assert wait_for_trouble(journal) in ("store_full", "store_unavailable")
    assert log.state.behind > 0
    (disk / "video").unlink()
    assert mount("-o", "remount,size=8m", str(disk))
    assert journal.flush(LONG_S)
    assert log.state == LogState(33, 33)
    assert journal.close() == 0
    assert Library(path).load_events(1)[3:] == tuple(large(number) for number in range(1, 31))


def test_a_disk_that_stays_full_leaves_the_rest_on_another(
    disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    journal = journal_at(disk / "a.db")
    log = began(journal)
    for number in range(1, 61):
        log.append([large(number)], EIGHT)
    wait_for_trouble(journal)
    assert journal.close() > 0
    assert journal.aside is not None
    assert journal.aside.parent == tmp_path


def test_a_disk_that_becomes_read_only_is_told_and_caught_up_with(disk: Path) -> None:
    path = disk / "a.db"
    journal = journal_at(path)
    log = began(journal)
    assert journal.close() == 0
    journal = journal_at(path)
    assert mount("-o", "remount,ro", str(disk))
    log = journal.resume(1, 3)
    log.append([note(1)], EIGHT)
    assert wait_for_trouble(journal) in ("store_readonly", "store_unavailable")
    assert mount("-o", "remount,rw", str(disk))
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    assert Library(path).load_events(1) == (*opening(), note(1))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_a_folder_that_is_removed_under_the_log_is_made_again_with_everything(
    tmp_path: Path,
) -> None:
    path = tmp_path / "disk" / "a.db"
    journal = journal_at(path)
    log = began(journal)
    shutil.rmtree(path.parent)
    log.append([note(1)], EIGHT)
    assert journal.flush(LONG_S)
    assert log.state == LogState(4, 4)
    log.append([note(2)], EIGHT)
    assert journal.close() == 0
    assert Library(path).load_events(1) == (*opening(), note(1), note(2))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_a_folder_that_cannot_be_made_for_a_while_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "disk" / "a.db"
    journal = journal_at(path)
    log = began(journal)
    shutil.rmtree(path.parent)
    path.parent.write_text("a file where the folder was")
    log.append([note(1)], EIGHT)
    wait_for_trouble(journal)
    path.parent.unlink()
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    assert Library(path).load_events(1) == (*opening(), note(1))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing stops root")
def test_a_folder_without_permission_is_told_and_caught_up_with(tmp_path: Path) -> None:
    path = tmp_path / "disk" / "a.db"
    path.parent.mkdir(mode=0o500)
    journal = journal_at(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    wait_for_trouble(journal)
    path.parent.chmod(0o700)
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    assert Library(path).load_events(1) == opening()


def test_a_damaged_database_is_salvaged_by_the_log_itself_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    journal = journal_at(path)
    began(journal)
    assert journal.close() == 0
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(data)
    journal = journal_at(path)
    log = journal.resume(1, 3)
    log.append([note(1)], EIGHT)
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    assert journal.salvaged is not None
    assert (journal.salvaged.runs, journal.salvaged.events) == (1, 3)
    assert journal.salvaged.kept.read_bytes() == bytes(data)
    assert Library(path).load_events(1) == (*opening(), note(1))
