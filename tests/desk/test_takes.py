"""Takes are kept beside the log of their run, under the script that they are of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, opening, run_row, select
from performing import script, segment
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.takes import count_take, keep_takes, takes_of
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.takes import Take

FILE = ScriptKey("/shows/thursday.show.json")
SHOW = script(segment(1, 5))


def take(index: int, seconds: int, *, counts: bool = True) -> Take:
    began = Instant(EIGHT + index * 600_000)
    length = Millis(seconds * 1_000)
    return Take("s1", began, Millis(300_000), length, counts, pass_index=index)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal(tmp_path / "stage.db")
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stage.db"


def logged(journal: Journal) -> str:
    log = journal.begin(run_row())
    log.append(opening(), EIGHT)
    return log.uid


def keep(journal: Journal, run: str, key: ScriptKey, *takes: Take) -> None:
    journal.queue_task(lambda db: keep_takes(db, run, key, takes))
    assert journal.flush(LONG_S)


def test_takes_are_read_as_they_were_kept_the_oldest_first(journal: Journal, path: Path) -> None:
    journal.remember(FILE, SHOW, EIGHT)
    run = logged(journal)
    keep(journal, run, FILE, take(1, 280), take(0, 330, counts=False))
    found = takes_of(path, FILE)
    assert [(t.pass_index, t.duration, t.counts, t.run) for t in found] == [
        (0, 330_000, False, 1),
        (1, 280_000, True, 1),
    ]
    assert found[1].taken_at == EIGHT + 600_000
    assert select(path, "SELECT taken_at_utc FROM takes WHERE pass_index = 1") == [
        ("2026-10-22T12:10:00.000Z",)
    ]


def test_the_takes_of_a_run_take_the_place_of_those_it_had(journal: Journal, path: Path) -> None:
    run = logged(journal)
    keep(journal, run, FILE, take(0, 330), take(1, 280))
    keep(journal, run, FILE, take(0, 330))
    assert [each.duration for each in takes_of(path, FILE)] == [330_000]


def test_takes_stay_with_a_script_that_is_saved_to_a_file(journal: Journal, path: Path) -> None:
    unsaved = ScriptKey(uid="5c1e")
    journal.remember(unsaved, SHOW, EIGHT)
    keep(journal, logged(journal), unsaved, take(0, 330))
    journal.saved_to(unsaved, FILE.path, SHOW, EIGHT)
    assert journal.flush(LONG_S)
    assert len(takes_of(path, FILE)) == 1
    assert takes_of(path, ScriptKey("/shows/friday.show.json")) == ()


def test_a_take_is_left_out_and_counts_again(journal: Journal, path: Path) -> None:
    keep(journal, logged(journal), FILE, take(0, 330))
    for counts in (False, True):
        journal.queue_task(lambda db, counts=counts: count_take(db, 1, 0, counts=counts))
        assert journal.flush(LONG_S)
        assert [each.counts for each in takes_of(path, FILE)] == [counts]


def test_a_run_that_is_not_in_the_log_has_no_takes(journal: Journal, path: Path) -> None:
    keep(journal, "nobody", FILE, take(0, 330))
    assert takes_of(path, FILE) == ()
    assert journal.trouble is None


def test_no_database_has_no_takes(tmp_path: Path) -> None:
    assert takes_of(tmp_path / "none.db", FILE) == ()
