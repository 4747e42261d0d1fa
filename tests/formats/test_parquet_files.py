"""Runs as Parquet: reopened by DuckDB, as `docs/parquet.md` says."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from outgoing_runs import HOSTILE, performed, reviewed_run
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.parquet_files import partition_value, room_of, write_parquet
from stage_desktop.formats.parquet_tables import parquet_tables
from stage_desktop.review.metrics import Metrics
from stage_desktop.script.plan import Script
from stage_desktop.ui.reportsheet.outgoing import outgoing

DOCUMENT = (Path(__file__).parents[2] / "docs" / "parquet.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"### `(\w+)`[^\n]*\n(.*?)(?=\n###|\Z)", DOCUMENT, re.S))
QUERIES = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.S)
UID = "0123abcd"


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    written(tmp_path / "lake")
    return tmp_path / "lake"


def written(folder: Path, room: str = "木棉衣橱", uid: str = UID) -> tuple[Path, ...]:
    return write_parquet(outgoing(reviewed_run(), 7), performed().events, folder, uid, room)


def asked(query: str, *values: object) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        found: list[tuple[object, ...]] = connection.execute(query, list(values)).fetchall()
        return found


def read(lake: Path, table: str) -> str:
    return f"read_parquet('{lake}/{table}/*/*/*.parquet', hive_partitioning = true)"


def test_each_table_has_a_folder_partitioned_by_room_and_date(lake: Path) -> None:
    found = sorted(path.relative_to(lake).as_posix() for path in lake.rglob("*.*"))
    tables = ("boosts", "cues", "curves", "diagnosis", "events", "giveaways", "hosts", "notes")
    assert found == [
        f"{table}/room=木棉衣橱/date=2026-10-22/run-{UID}.parquet"
        for table in (*tables, "runs", "segments")
    ]


def test_what_was_written_is_read_again(lake: Path) -> None:
    columns = "room, date, run_kind, title, actual_duration_ms, over_ms, gmv, online_change, reason"
    rows = asked(f"SELECT {columns} FROM {read(lake, 'segments')} ORDER BY place")
    room = ("木棉衣橱", date(2026, 10, 22), "live")
    assert rows[0] == (*room, "开场暖场", 240_000, 0, Decimal("600.0000"), 40.0, None)
    assert rows[1] == (*room, HOSTILE, 300_000, 60_000, Decimal("960.0000"), -50.0, "问尺码的人多")
    assert [row[4:7] for row in rows[2:]] == [(180_000, -60_000, Decimal("180.0000"))]


def test_instants_are_exact_and_know_their_zone(lake: Path) -> None:
    query = (
        f"SELECT typeof(effect), epoch_ms(ordered), epoch_ms(effect) FROM {read(lake, 'boosts')}"
    )
    ordered = 1_792_670_400_000 + 125_000
    assert asked(query) == [("TIMESTAMP WITH TIME ZONE", ordered, ordered + 180_000)]


def test_the_log_itself_goes_with_it(lake: Path) -> None:
    count = len(performed().events)
    query = (
        f"SELECT count(*), min(seq), max(seq), first(kind ORDER BY seq) FROM {read(lake, 'events')}"
    )
    assert asked(query) == [(count, 1, count, "run_opened")]
    found = asked(f"SELECT body ->> '$.script.title' FROM {read(lake, 'events')} WHERE seq = 1")
    assert found == [("木棉衣橱",)]


def test_a_run_that_is_written_again_takes_the_place_of_its_former_self(lake: Path) -> None:
    bare = Outgoing(reviewed_run(known=Metrics()), 7)
    write_parquet(bare, performed().events, lake, UID, "木棉衣橱")
    assert asked(f"SELECT count(*), count(gmv) FROM {read(lake, 'segments')}") == [(3, 0)]
    assert not list((lake / "curves").rglob("*.parquet"))
    assert not list((lake / "diagnosis").rglob("*.parquet"))
    assert not list(lake.rglob(".*"))


def test_runs_of_many_rooms_go_into_one_folder(lake: Path) -> None:
    written(lake, "room/2: 100%", "ffff")
    found = asked(
        f"SELECT room, count(*) FROM {read(lake, 'segments')} GROUP BY room ORDER BY room"
    )
    assert found == [("room/2: 100%", 3), ("木棉衣橱", 3)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("木棉 衣橱", "木棉 衣橱"),
        ("a/b\\c:d", "a%2Fb%5Cc%3Ad"),
        ("..", "__HIVE_DEFAULT_PARTITION__"),
        ("  ", "__HIVE_DEFAULT_PARTITION__"),
        ("x\n=y", "x%0A%3Dy"),
        ("x" * 200, "x" * 80),
    ],
)
def test_a_room_is_a_name_that_folders_may_have(text: str, name: str) -> None:
    assert partition_value(text) == name


def test_the_room_is_what_the_script_says_else_its_title() -> None:
    assert room_of(Script("双11  专场", "UTC")) == "双11 专场"
    assert room_of(Script("双11", "UTC", extra=(("直播间", " 木棉旗舰店 "),))) == "木棉旗舰店"
    assert room_of(Script("双11", "UTC", extra=(("Room", "A"), ("店铺", "B")))) == "A"


def test_the_document_names_every_column_of_every_table() -> None:
    tables = list(parquet_tables(outgoing(reviewed_run(), 7), performed().events, UID))
    assert sorted(SECTIONS) == sorted(table.name for table in tables)
    for table in tables:
        told = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", SECTIONS[table.name], re.M)
        assert told == [(field.name, field.type) for field in table.fields]


@pytest.fixture
def beside_the_lake(lake: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(lake.parent)
    yield


@pytest.mark.usefixtures("beside_the_lake")
def test_the_worked_questions_are_answered() -> None:
    hosts, boosts = QUERIES
    # 小满 sold 1,560 in nine minutes planned as eight, 阿杰 180 in three planned as four.
    assert asked(hosts) == [
        ("木棉衣橱", "小满", 1, 0.15, 10_400.0, 12.5),
        ("木棉衣橱", "阿杰", 1, 0.05, 3_600.0, -25.0),
    ]
    assert asked(boosts) == [("木棉衣橱", "磁力金牛", 1, None, None, 0)]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "lake").write_bytes(b"")
    with pytest.raises(FileTrouble) as caught:
        written(tmp_path / "lake")
    assert caught.value.code == "file_unwritable"


def test_without_the_extra_it_is_said_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "duckdb":
            raise ImportError(name)
        return imported(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(FileTrouble) as caught:
        written(tmp_path)
    assert (caught.value.code, caught.value.data["extra"]) == ("parquet_missing", "parquet")
