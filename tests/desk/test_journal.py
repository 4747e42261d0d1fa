"""The journal: in order, nothing lost, and the show never waits."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from logged_shows import EIGHT, LONG_S, note, opening, run_row, select
from stage_desktop.desk.claims import is_claimed
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.rows import TimingRows
from stage_desktop.desk.runlog import LogState, RunLog
from stage_desktop.desk.store import open_store
from stage_desktop.errors import StoreTrouble
from stage_desktop.instants import Instant, Millis, shift
from stage_desktop.show.events import NoteTaken, RunKind

QUICK_S = (0.001, 0.002)


def impatient(path: Path | None) -> Database:
    """Opens the store as the journal does, but does not wait for a lock."""
    return open_store(path, Millis(1))


@contextmanager
def journal_at(
    path: Path | None,
    listener: Callable[[], None] | None = None,
    opener: Callable[[Path | None], Database] = impatient,
) -> Iterator[Journal]:
    journal = Journal(path, listener, opener=opener, retry_s=QUICK_S)
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Another program that holds the database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        yield
        conn.execute("ROLLBACK")


class Bell:
    """A listener that lets a test wait for what the log says."""

    def __init__(self) -> None:
        self._rung = threading.Condition()
        self._times = 0

    def __call__(self) -> None:
        with self._rung:
            self._times += 1
            self._rung.notify_all()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self._rung:
            assert self._rung.wait_for(condition, LONG_S)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def seqs(path: Path, run: int = 1) -> list[object]:
    return [seq for (seq,) in select(path, f"SELECT seq FROM events WHERE run = {run}")]


def segment(index: int, **columns: object) -> dict[str, object]:
    return {
        "pass_index": index,
        "segment": f"s{index}",
        "number": str(index),
        "title": "开场",
        "kind": "warmup",
        "outcome": "on_air",
        **columns,
    }


# What is written


def test_events_are_numbered_from_one_and_written_in_order(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
        assert log.append(opening(), EIGHT) == 3
        assert log.append([note(1)], shift(EIGHT, 5)) == 4
        assert journal.flush(LONG_S)
        assert log.state == LogState(appended=4, saved=4)
    found = select(path, "SELECT seq, kind, step, at_ms - recorded_ms FROM events")
    assert found == [
        (1, "run_opened", 0, 0),
        (2, "show_started", 1, 0),
        (3, "pass_started", 1, 0),
        (4, "note_taken", 1, -4),
    ]
    assert Library(path).load_events(1) == (*opening(), note(1))


def test_a_run_that_had_no_event_leaves_no_trace(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
        assert journal.flush(LONG_S)
        assert log.id is None
    assert Library(path).list_runs() == ()


def test_a_preview_has_no_place_in_the_log(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row(RunKind.PREVIEW))
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        assert log.state.trouble is not None
        assert log.state.trouble.code == "store_refused"
    assert Library(path).list_runs() == ()


def test_a_run_has_its_number_when_it_is_saved(path: Path) -> None:
    with journal_at(path) as journal:
        first, second = journal.begin(run_row()), journal.begin(run_row(RunKind.REHEARSAL))
        second.append(opening(), EIGHT)
        first.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        assert (first.id, second.id) == (2, 1)
    assert select(path, "SELECT id, kind FROM runs ORDER BY id") == [(1, "rehearsal"), (2, "live")]


def test_two_programs_on_one_database_keep_their_runs_apart(path: Path) -> None:
    with journal_at(path, opener=open_store) as one, journal_at(path, opener=open_store) as two:
        logs = [one.begin(run_row(title="one")), two.begin(run_row(title="two"))]
        for number in range(1, 41):
            for log in logs:
                log.append([note(number)], EIGHT)
        assert one.flush(LONG_S)
        assert two.flush(LONG_S)
        for log in logs:
            assert seqs(path, log.id or 0) == list(range(1, 41))
        assert {log.id for log in logs} == {1, 2}


def test_timings_and_changes_of_the_run_are_written_with_the_events(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
        log.append(
            opening(),
            EIGHT,
            TimingRows(segments=(segment(0, actual_start_ms=EIGHT),)),
            {"started_at_ms": EIGHT},
        )
        log.append(
            [note(1)],
            EIGHT,
            TimingRows(
                segments=(segment(0, actual_start_ms=EIGHT, outcome="done"), segment(1)),
                cues=(
                    {
                        "cue": "G1.open",
                        "occurrence": 1,
                        "kind": "giveaway_open",
                        "role": "operator",
                        "segment": "s1",
                        "due_ms": EIGHT,
                        "lateness_ms": 250,
                        "outcome": "done",
                    },
                ),
            ),
        )
        assert journal.flush(LONG_S)
    assert select(
        path, "SELECT run, pass_index, outcome, actual_start_utc FROM segment_timings"
    ) == [(1, 0, "done", "2026-10-22T12:00:00.000Z"), (1, 1, "on_air", None)]
    assert select(path, "SELECT run, cue, due_utc, raised_ms, lateness_ms FROM cue_timings") == [
        (1, "G1.open", "2026-10-22T12:00:00.000Z", None, 250)
    ]
    assert select(path, "SELECT started_at_utc, status FROM runs") == [
        ("2026-10-22T12:00:00.000Z", "open")
    ]


def test_timings_that_replace_leave_other_runs_alone(path: Path) -> None:
    rows = TimingRows(segments=(segment(0), segment(1)))
    with journal_at(path) as journal:
        for _ in range(2):
            journal.begin(run_row()).append(opening(), EIGHT, rows)
        log = journal.begin(run_row())
        log.append(opening(), EIGHT, rows)
        log.append([note(1)], EIGHT, TimingRows(segments=(segment(5),), replace=True))
        assert journal.flush(LONG_S)
    assert select(path, "SELECT run, pass_index FROM segment_timings ORDER BY 1, 2") == [
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
        (3, 5),
    ]


def test_text_that_is_no_unicode_does_not_stop_the_log(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row(title="开\ud83d"))
        log.append([NoteTaken(at=EIGHT, text="补\ud83d")], EIGHT)
        assert journal.flush(LONG_S)
        assert log.state == LogState(1, 1)
    assert select(path, "SELECT title FROM runs") == [("开?",)]
    assert Library(path).load_events(1) == (NoteTaken(at=EIGHT, text="补\ud83d"),)


def test_without_a_path_the_journal_keeps_everything_in_memory() -> None:
    with journal_at(None) as journal:
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        assert (log.id, log.state.saved) == (1, 3)


# Going on


def test_a_run_goes_on_where_its_log_ends(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(run_row()).append(opening(), EIGHT)
    with journal_at(path) as journal:
        log = journal.resume(1, 3)
        assert log.id == 1
        assert log.append([note(9)], EIGHT) == 4
        assert journal.flush(LONG_S)
    assert Library(path).load_events(1) == (*opening(), note(9))


def test_a_live_run_is_claimed_while_it_is_open_and_no_longer(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        eventually(lambda: is_claimed(path, 1))
        assert Library(path).unfinished_live_runs() == ()
        with journal_at(path) as other, pytest.raises(StoreTrouble, match="run_elsewhere"):
            other.resume(1, 3)
        log.append([note(1)], EIGHT, changes={"status": "ended"})
        assert journal.flush(LONG_S)
    assert not is_claimed(path, 1)
    assert [each.name for each in path.parent.iterdir()] == ["a.db"]


def eventually(condition: Callable[[], bool]) -> None:
    """Wait for what follows a commit at once, in another thread."""
    pause = threading.Event()
    for _ in range(3_000):
        if condition():
            return
        pause.wait(0.01)
    pytest.fail("it never came")


def test_a_closed_journal_lets_its_runs_go(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(run_row()).append(opening(), EIGHT)
    assert [run.id for run in Library(path).unfinished_live_runs()] == [1]


def test_only_live_runs_are_claimed(path: Path) -> None:
    with journal_at(path) as journal:
        for kind in (RunKind.REHEARSAL, RunKind.SIMULATED):
            journal.begin(run_row(kind)).append(opening(), EIGHT, changes={"status": "open"})
        live = journal.begin(run_row())
        live.append(opening(), EIGHT)
        eventually(lambda: is_claimed(path, 3))
        assert not is_claimed(path, 1)
        assert not is_claimed(path, 2)


def test_an_abandoned_run_is_not_offered_again(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(run_row()).append(opening(), EIGHT)
    with journal_at(path) as journal:
        journal.abandon(1)
    assert Library(path).unfinished_live_runs() == ()
    assert Library(path).find_run("1").status == "abandoned"


# Trouble


def test_while_the_database_is_locked_the_log_is_behind_and_then_catches_up(path: Path) -> None:
    bell = Bell()
    with journal_at(path, bell) as journal:
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        with lock(path):
            for number in range(1, 6):
                log.append([note(number)], shift(EIGHT, number))
            bell.wait_for(lambda: log.state.trouble is not None)
            state = log.state
            assert (state.appended, state.saved, state.behind) == (8, 3, 5)
            assert state.unsaved_since == EIGHT + 1
            assert state.trouble is not None
            assert state.trouble.code == "store_locked"
            assert journal.trouble == state.trouble
            assert not journal.flush(0.01)
        assert journal.flush(LONG_S)
        bell.wait_for(lambda: log.state == LogState(8, 8))
    assert seqs(path) == list(range(1, 9))


def test_a_full_disk_loses_nothing_and_keeps_the_order(path: Path) -> None:
    room = {"pages": 40}

    def on_a_small_disk(where: Path | None) -> Database:
        db = impatient(where)
        db.execute(f"PRAGMA max_page_count = {room['pages']}")
        return db

    bell = Bell()
    with journal_at(path, bell, on_a_small_disk) as journal:
        log = journal.begin(run_row())
        texts = [f"{number} {'x' * 9_000}" for number in range(60)]
        for number, text in enumerate(texts):
            log.append([NoteTaken(at=Instant(number), text=text)], EIGHT)
        bell.wait_for(lambda: log.state.trouble is not None)
        state = log.state
        assert state.trouble is not None
        assert state.trouble.code == "store_full"
        assert state.behind > 0
        room["pages"] = 100_000
        assert journal.flush(LONG_S)
        assert log.state == LogState(60, 60)
    notes = Library(path).load_events(1)
    assert [note.text for note in notes if isinstance(note, NoteTaken)] == texts


def test_a_database_that_cannot_be_opened_is_told_before_the_first_run(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    bell = Bell()
    with journal_at(path, bell) as journal:
        journal.open()
        bell.wait_for(lambda: journal.trouble is not None)
        assert journal.trouble is not None
        assert journal.trouble.code == "store_damaged"
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        path.unlink()  # somebody moved it out of the way
        assert journal.flush(LONG_S)
        assert log.state == LogState(3, 3)


def test_what_cannot_be_saved_is_told_at_the_end(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    journal = Journal(path, opener=impatient, retry_s=QUICK_S)
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    log.append([note(1)], EIGHT)
    assert journal.close() == 4
    assert log.state.behind == 4


def test_closing_writes_what_is_left(path: Path) -> None:
    journal = Journal(path)
    log = journal.begin(run_row())
    for number in range(200):
        log.append([note(number)], EIGHT)
    assert journal.close() == 0
    assert seqs(path) == list(range(1, 201))


def test_a_closed_journal_takes_nothing_more(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
    for late in (
        lambda: log.append([note(1)], EIGHT),
        lambda: journal.begin(run_row()),
        lambda: journal.abandon(1),
    ):
        with pytest.raises(StoreTrouble, match="journal_closed"):
            late()
    assert log.state == LogState()


def test_a_journal_that_was_never_used_opens_nothing(path: Path) -> None:
    with journal_at(path) as journal:
        assert journal.flush(0)
    assert not path.exists()


def test_a_row_that_does_not_fit_never_keeps_a_fact_from_being_written(path: Path) -> None:
    with journal_at(path) as journal:
        log = journal.begin(run_row())
        log.append(opening(), EIGHT, TimingRows(segments=(segment(0, held_ms="long"),)))
        log.append([note(1)], EIGHT, TimingRows(segments=(segment(0, colour="red"),)))
        log.append([note(2)], EIGHT, TimingRows(segments=(segment(0, actual_end_ms=10**18),)))
        log.append([note(3)], EIGHT, TimingRows(segments=(segment(0, added_ms=10**30),)))
        assert journal.flush(LONG_S)
        state = log.state
        assert (state.saved, state.behind) == (6, 0)
        assert state.trouble is not None
        assert state.trouble.code == "timings_unwritable"
        log.append([note(4)], EIGHT, TimingRows(segments=(segment(0),)))
        assert journal.flush(LONG_S)
        assert log.state == LogState(7, 7)
    assert seqs(path) == [1, 2, 3, 4, 5, 6, 7]
    assert select(path, "SELECT count(*) FROM segment_timings") == [(1,)]


def test_a_log_that_another_program_wrote_into_ends_but_not_the_others(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(run_row()).append(opening(), EIGHT)
        assert journal.flush(LONG_S)
    with journal_at(path) as journal:
        clashing = journal.resume(1, 1)  # as if the log ended after its first event
        other = journal.begin(run_row())
        clashing.append([note(1)], EIGHT)
        other.append(opening(), EIGHT)
        clashing.append([note(2)], EIGHT)
        assert journal.flush(LONG_S)
        state = clashing.state
        assert (state.saved, state.behind) == (1, 2)
        assert state.trouble is not None
        assert state.trouble.code == "store_refused"
        assert other.state == LogState(3, 3)
        clashing.append([note(3)], EIGHT)
        assert journal.flush(LONG_S)
        assert clashing.state.behind == 3
        assert journal.trouble is not None
        assert journal.close() == 3
    assert Library(path).load_events(1) == opening()


def test_a_commit_that_failed_but_reached_the_disk_is_not_written_twice(path: Path) -> None:
    """The disk says no after the write-ahead log has it: a reopened database shows the rows."""
    failures = [True]

    class Unsure(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
            cursor = super().execute(sql, *values)  # type: ignore[arg-type]
            if sql == "COMMIT" and "events" in self.touched and failures:
                failures.clear()
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
                raise error
            self.touched += sql
            return cursor

        touched = ""

    def on_a_bad_disk(where: Path | None) -> Database:
        impatient(where).close()
        conn = sqlite3.connect(str(where), isolation_level=None, factory=Unsure)
        return Database(conn, execute_plugins=False)

    with journal_at(path, opener=on_a_bad_disk) as journal:
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        assert failures == []
        assert (log.id, log.state) == (1, LogState(3, 3))
        log.append([note(1)], EIGHT)
    assert select(path, "SELECT count(*) FROM runs") == [(1,)]
    assert seqs(path) == [1, 2, 3, 4]


def test_a_listener_that_fails_does_not_end_the_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def gone() -> None:
        raise RuntimeError("the window is gone")

    with journal_at(path, gone) as journal, caplog.at_level(logging.CRITICAL):
        log = journal.begin(run_row())
        log.append(opening(), EIGHT)
        assert journal.flush(LONG_S)
        log.append([note(1)], EIGHT)
        assert journal.flush(LONG_S)
        assert log.state == LogState(4, 4)


def test_appending_does_not_wait_for_a_disk_that_stalls(path: Path) -> None:
    stalled, released = threading.Event(), threading.Event()

    def slow(where: Path | None) -> Database:
        stalled.set()
        assert released.wait(LONG_S)
        return impatient(where)

    journal = Journal(path, opener=slow)
    try:
        log: RunLog = journal.begin(run_row())
        assert stalled.wait(LONG_S)
        for number in range(1_000):
            log.append([note(number)], EIGHT)
        assert log.state.behind == 1_000
        assert log.id is None
        assert journal.close(timeout_s=0.01) == 1_000
        released.set()
    finally:
        released.set()
        journal.close()
    assert journal.close() == 0
    assert seqs(path) == list(range(1, 1_001))
