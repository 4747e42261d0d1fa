"""A disk that never comes back: what happened is in a side file, and comes back later."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, SCRIPT, note, opening, run_row, select
from stage_desktop.desk.aside import BroughtBack, bring_back, side_files
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library, RunStatus
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.store import open_store
from stage_desktop.instants import Millis, shift
from stage_desktop.show.events import EndCause, PassEnded, ShowEnded

QUICK_S = (0.001, 0.002)
KEY = ScriptKey("/shows/a.xlsx")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database in a folder that may go away; the user's folder is another."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk" / "a.db"


def journal_at(path: Path) -> Journal:
    return Journal(path, opener=lambda where: open_store(where, Millis(1)), retry_s=QUICK_S)


def remove_disk(path: Path) -> None:
    """The folder is gone, and a file stands where it was: nothing can be made there."""
    shutil.rmtree(path.parent)
    path.parent.write_text("")


def bring_disk_back(path: Path) -> None:
    path.parent.unlink()
    path.parent.mkdir()


def kept(path: Path) -> list[dict[str, object]]:
    (found,) = side_files(path)
    return [json.loads(line) for line in found.read_text(encoding="utf-8").splitlines()]


def test_a_folder_that_never_comes_back_leaves_all_events_in_a_side_file(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    log.append([note(1)], EIGHT)
    assert journal.close() == 4
    assert journal.aside is not None
    assert journal.aside.parent == Path.home()
    assert len(kept(path)) == 2


def test_what_was_kept_aside_is_in_the_log_at_the_next_start(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    log = journal.begin(run_row(title="first"))
    log.append(opening(), EIGHT)
    end = shift(EIGHT, Millis(60_000))
    passed = PassEnded(at=end, step=9, segment="s1", cause=EndCause.SHOW_END)
    log.append([passed, ShowEnded(at=end, step=9)], EIGHT)
    journal.keep_working_copy(KEY, replace(SCRIPT, title="edited"), EIGHT)
    assert journal.close() == 5
    side = journal.aside
    assert side is not None
    bring_disk_back(path)
    assert bring_back(path) == [BroughtBack(side.with_name(side.name + ".restored"), 5)]
    library = Library(path)
    (run,) = library.list_runs()
    assert (run.title, run.events, run.status) == ("first", 5, RunStatus.ENDED)
    assert run.ended_at == EIGHT + 60_000
    assert library.load_events(1)[:3] == opening()
    assert select(path, "SELECT segment, outcome FROM segment_timings") == [("s1", "done")]
    copy = library.working_copy(KEY)
    assert copy is not None
    assert copy.script.title == "edited"
    assert bring_back(path) == []


def test_a_run_that_had_begun_goes_on_in_its_log(path: Path) -> None:
    journal = journal_at(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    assert journal.flush(LONG_S)
    saved = path.parent.with_name("saved")
    shutil.copytree(path.parent, saved)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        log.append([note(1)], EIGHT)
        log.append([note(2)], EIGHT)
        assert journal.close() == 2
    assert [record["run"] for record in kept(path)] == [1, 1]
    (found,) = bring_back(path)
    assert (found.events, found.failed) == (2, False)
    assert Library(path).load_events(1) == (*opening(), note(1), note(2))


def test_a_side_file_is_there_while_the_disk_is_away_and_gone_when_it_is_back(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    with journal.changed:
        assert journal.changed.wait_for(lambda: journal._aside is not None, LONG_S)
    log.append([note(1)], EIGHT)
    while len(kept(path)) < 2:  # the next attempt keeps it as well
        with journal.changed:
            journal.changed.wait(0.01)
    bring_disk_back(path)
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    assert side_files(path) == []
    assert Library(path).load_events(1) == (*opening(), note(1))


def test_a_side_file_of_events_that_are_in_the_log_already_changes_nothing(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    journal.close()
    assert journal.aside is not None
    copy = journal.aside.with_name(journal.aside.name.replace(str(os.getpid()), "1"))
    shutil.copy(journal.aside, copy)
    bring_disk_back(path)
    assert [found.failed for found in bring_back(path)] == [False, False]
    assert len(Library(path).list_runs()) == 1
    assert Library(path).load_events(1) == opening()


def test_what_can_never_be_written_is_kept_aside_and_told(path: Path) -> None:
    journal = journal_at(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.close() == 0
    journal = journal_at(path)
    clashing = journal.resume(1, 1)  # as if another program had written
    clashing.append([note(7)], EIGHT)
    assert journal.flush(LONG_S)
    assert journal.close() == 1
    (found,) = bring_back(path)
    assert found.failed
    assert found.path.name.endswith(".refused")
    assert found.path.exists()
    assert Library(path).load_events(1) == opening()


def test_a_side_file_that_nobody_can_read_is_kept_under_another_name(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    journal.close()
    assert journal.aside is not None
    journal.aside.write_text(journal.aside.read_text()[:-40])
    bring_disk_back(path)
    (found,) = bring_back(path)
    assert found.failed
    assert found.path.exists()
    assert Library(path).list_runs() == ()
    assert side_files(path) == []


def test_while_the_disk_is_still_away_the_side_file_stays(path: Path) -> None:
    remove_disk(path)
    journal = journal_at(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    journal.close()
    (found,) = bring_back(path)
    assert (found.failed, found.path) == (True, journal.aside)
    assert side_files(path) == [journal.aside]
