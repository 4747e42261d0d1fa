"""What earlier versions wrote stays readable: a small show, as dumps in `tests/golden/`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from logged_shows import select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library, RunStatus
from stage_desktop.desk.schema import SCHEMA_VERSION, migrations
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.desk.takes import takes_of
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.metrics import Measure
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import EndCause, RunKind
from stage_desktop.show.state import CueStatus, Phase

GOLDEN = Path(__file__).parents[1] / "golden"
EIGHT = Instant(1_792_670_400_000)


def dumped(folder: Path, name: str) -> Path:
    """The database that the dump was made of."""
    found = folder / "stage.db"
    with closing(sqlite3.connect(found)) as conn:
        conn.executescript((GOLDEN / name).read_text(encoding="utf-8"))
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return dumped(tmp_path, "store_v1.sql")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return dumped(tmp_path, "store_v2.sql")


def test_the_run_of_version_1_is_listed(path: Path) -> None:
    (run,) = Library(path).list_runs()
    assert (run.id, run.kind, run.status) == (1, RunKind.LIVE, RunStatus.ENDED)
    assert (run.title, run.platform, run.zone) == ("秋冬新款第一场", "快手", "Asia/Shanghai")
    assert (run.opened_at, run.planned_start) == (EIGHT - 60_000, EIGHT)
    assert (run.planned_end, run.started_at) == (EIGHT + 570_000, EIGHT + 1_500)
    assert (run.ended_at, run.drift, run.events) == (EIGHT + 600_000, 30_000, 32)


def test_the_log_of_version_1_is_replayed(path: Path) -> None:
    state = replayed(Library(path).load_events(1))
    assert state.phase is Phase.ENDED
    passes = [
        (each.segment, each.started_at - EIGHT, (each.ended_at or EIGHT) - EIGHT, each.cause)
        for each in state.passes
    ]
    assert passes == [
        ("s1", 1_500, 320_000, EndCause.BY_HAND),
        ("s2", 330_000, 510_000, EndCause.BY_ITSELF),
        ("s3", 510_000, 600_000, EndCause.SHOW_END),
    ]
    assert (state.passes[0].held, state.passes[0].added) == (10_000, 15_000)
    assert [remark.text for remark in state.remarks] == ["补货 80 件", "高光"]
    done = [key.cue for key, life in state.cue_lives.items() if life.status is CueStatus.DONE]
    assert done == ["G1.open"]


def test_the_tables_of_version_1_are_there(path: Path) -> None:
    assert select(
        path, "SELECT number, pass, actual_start_utc, held_ms, outcome FROM segment_timings"
    ) == [
        ("1", 1, "2026-10-22T12:00:01.500Z", 10_000, "done"),
        ("2", 1, "2026-10-22T12:05:30.000Z", 0, "done"),
        ("3", 1, "2026-10-22T12:08:30.000Z", 0, "done"),
        ("4", None, None, None, "skipped"),
    ]
    assert select(
        path, "SELECT due_utc, done_utc, lateness_ms FROM cue_timings WHERE outcome = 'done'"
    ) == [("2026-10-22T12:01:01.500Z", "2026-10-22T12:01:02.000Z", 500)]


def test_the_script_of_version_1_is_loaded(path: Path) -> None:
    (known,) = Library(path).list_scripts()
    script = Library(path).load_script(known.id)
    assert [segment.title for segment in script.segments] == ["开场", "整点秒杀", "收尾", "返场"]
    assert script.giveaways[0].prize == "围巾"
    assert (known.zone, known.platform, known.segments) == ("Asia/Shanghai", "快手", 4)
    assert (known.planned_start, known.worked_at, known.archived_at) == (EIGHT, None, None)
    assert Library(path).working_copy(known.key) is None


@pytest.mark.parametrize("content", ["no JSON", "[]", "7", '{"planned_start": "x", "segments": 1}'])
def test_a_script_of_version_1_that_nobody_can_read_does_not_stop_the_others(
    path: Path, content: str
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("UPDATE scripts SET content = ?", [content])
    (known,) = Library(path).list_scripts()
    assert (known.planned_start, known.segments) == (None, 0)
    assert replayed(Library(path).load_events(1)).phase is Phase.ENDED


def test_a_database_of_version_1_can_be_written(path: Path) -> None:
    journal = Journal(path)
    journal.abandon(1)
    assert journal.close() == 0
    assert Library(path).find_run("last").status is RunStatus.ABANDONED
    assert select(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_the_migrations_of_version_1_are_as_they_were_released(path: Path) -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as conn:
        migrations().apply(Database(conn, execute_plugins=False), stop_before="m002_working_copies")
        made = conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    assert select(path, "SELECT name, sql FROM sqlite_master ORDER BY name") == made


# Version 2


def test_the_library_of_version_2_is_read(second: Path) -> None:
    library = Library(second)
    (thursday,) = library.list_scripts("羊毛大衣")
    assert (thursday.title, thursday.path) == ("秋冬新款第二场", "/shows/thursday.show.json")
    assert thursday.worked_at == EIGHT + 2_000
    working = library.working_copy(thursday.key)
    assert working is not None
    assert (working.script.title, working.base.title) == ("秋冬新款第二场", "秋冬新款第一场")
    _, archived = library.list_scripts(archived=True)
    assert (archived.path, archived.archived_at) == ("", EIGHT + 3_000)
    assert library.load_script(archived.id) == working.base


def test_the_migrations_of_version_2_are_as_they_were_released(second: Path) -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as conn:
        migrations().apply(Database(conn, execute_plugins=False), stop_before="m003_metric_files")
        made = conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    assert select(second, "SELECT name, sql FROM sqlite_master ORDER BY name") == made


# Version 3


@pytest.fixture
def third(tmp_path: Path) -> Path:
    return dumped(tmp_path, "store_v3.sql")


def test_the_figures_of_version_3_are_read(third: Path) -> None:
    library = Library(third)
    (file,) = library.metric_files(1)
    assert (file.name, file.offset, file.gmv) == ("分钟数据.xlsx", 2_000, Decimal(3_580))
    gmv = library.metrics_of(1).series(Measure.GMV)
    assert gmv is not None
    assert gmv.amount(Instant(EIGHT + 2_000), Instant(EIGHT + 182_000)) == 400


def test_what_version_3_did_not_know_is_not_known(third: Path) -> None:
    Journal(third).close()
    library = Library(third)
    assert library.find_run("last").events == 32
    sql = "SELECT host, products, reason FROM segment_timings UNION "
    sql += "SELECT currency, typed_gmv, NULL FROM runs"
    assert select(third, sql) == [(None, None, None)]


def test_a_run_of_version_3_is_compared_once_its_figures_are_moved(third: Path) -> None:
    """From 20:00:00 on: 320 s into six minutes of 100 100 200 200 100 0, then the sale."""
    journal = Journal(third)
    journal.shift_metrics(1, Millis(0))
    assert journal.close() == 0
    assert select(third, "SELECT pass_index, gmv, units FROM segment_figures") == [
        (0, "697.5", None),
        (1, "2250", None),
        (2, "540", None),
    ]


def test_the_migrations_of_version_3_are_as_they_were_released(third: Path) -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as conn:
        migrations().apply(Database(conn, execute_plugins=False), stop_before="m004_compared")
        made = conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    assert select(third, "SELECT name, sql FROM sqlite_master ORDER BY name") == made


# Version 4


@pytest.fixture
def fourth(tmp_path: Path) -> Path:
    return dumped(tmp_path, "store_v4.sql")


def test_a_database_of_version_4_has_no_takes_and_can_be_given_some(fourth: Path) -> None:
    assert takes_of(fourth, ScriptKey("/shows/thursday.show.json")) == ()
    sql = "SELECT host, products FROM segment_timings WHERE pass_index = 0"
    assert select(fourth, sql) == [("小满", '["P1"]')]
    assert select(fourth, "SELECT gmv, orders FROM segment_figures") == [("697.5", "9")]


def test_the_migrations_of_version_4_are_as_they_were_released(fourth: Path) -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as conn:
        migrations().apply(Database(conn, execute_plugins=False), stop_before="m005_takes")
        made = conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    assert select(fourth, "SELECT name, sql FROM sqlite_master ORDER BY name") == made
