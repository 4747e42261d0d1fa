"""`metrics` on the command line: a file comes in, is listed, moved, replaced, removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logged_shows import EIGHT, LONG_S, run_row, select
from stage_desktop.cli import cli
from stage_desktop.desk.journal import Journal
from stage_desktop.errors import FileTrouble, StoreTrouble
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.events import (
    EndCause,
    Event,
    PassEnded,
    PassStarted,
    RunKind,
    RunOpened,
    ShowEnded,
    ShowStarted,
)

END = Instant(EIGHT + 600_000)
SCRIPT = Script(
    "木棉衣橱",
    "Asia/Shanghai",
    (Segment("s1", "1", "羊毛大衣", Millis(600_000)),),
    planned_start=EIGHT,
    currency="CNY",
)
MINUTES = "时间,实时在线人数,成交金额\n20:00,100,10\n20:01,110,20.5\n20:02,105,0\n"


def facts() -> tuple[Event, ...]:
    return (
        RunOpened(at=EIGHT, kind=RunKind.LIVE, script=SCRIPT),
        ShowStarted(at=EIGHT, step=1),
        PassStarted(at=EIGHT, step=1, segment="s1"),
        PassEnded(at=END, step=2, segment="s1", cause=EndCause.SHOW_END),
        ShowEnded(at=END, step=2),
    )


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "stage.db"
    journal = Journal(path)
    log = journal.begin(run_row())
    changes = {"status": "ended", "started_at_ms": EIGHT, "ended_at_ms": END}
    log.append(facts(), END, changes=changes)
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    return path


def run(db: Path, *arguments: str) -> Result:
    command = ["metrics", *arguments, "--db", str(db)]
    return CliRunner().invoke(cli, command, catch_exceptions=False)


def written(folder: Path, text: str, name: str = "minutes.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def listed(db: Path) -> list[dict[str, object]]:
    found = json.loads(run(db, "list", "last", "--json").stdout)
    assert isinstance(found, list)
    return found


def test_a_file_comes_in_and_is_listed(db: Path, tmp_path: Path) -> None:
    result = run(db, "import", "last", written(tmp_path, MINUTES))
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].endswith("they are taken for those of the show of 2026-10-22.")
    assert lines[1] == (
        "minutes.csv is with run 1: 2 curves, 0 slots, 0 orders, 0 totals, 0 products, 0 sources."
    )
    assert lines[2] == "Curves: Online, GMV."
    (file,) = listed(db)
    assert (file["name"], file["kind"], file["offset_ms"]) == ("minutes.csv", "minutes", 0)
    assert file["first"] == "2026-10-22T20:00:00.000+08:00"
    assert file["last"] == "2026-10-22T20:03:00.000+08:00"
    assert (file["gmv"], file["currency"]) == ("30.5", "CNY")
    shown = run(db, "list", "1").stdout
    assert "minutes.csv" in shown
    assert "¥30.50" in shown


def test_what_was_read_as_json(db: Path, tmp_path: Path) -> None:
    slots = f"商品ID,商品名称,讲解开始时间戳,用户支付金额\n7,羊毛大衣,{EIGHT // 1_000 + 9},5\n"
    result = run(db, "import", "1", written(tmp_path, slots), "--json")
    found = json.loads(result.stdout)
    assert (found["slots"], found["curves"], found["replaced"]) == (1, 0, [])
    assert (found["suggested_offset_ms"], found["suggested_by"]) == (-9_000, "slots")
    assert found["findings"] == []


def test_the_suggested_offset_is_said_and_can_be_taken(db: Path, tmp_path: Path) -> None:
    slots = f"商品名称,讲解开始时间戳,用户支付金额\n羊毛大衣,{EIGHT // 1_000 + 9},5\n"
    path = written(tmp_path, slots)
    assert "at an offset of -9 s" in run(db, "import", "1", path).stdout
    assert run(db, "shift", "1", "minutes.csv", "--offset", "-9").exit_code == 0
    assert listed(db)[0]["offset_ms"] == -9_000
    again = run(db, "import", "1", path).stdout
    assert "It took the place of minutes.csv." in again
    assert "at an offset" not in again
    assert [file["offset_ms"] for file in listed(db)] == [-9_000]


def test_offset_and_zone_of_the_file(db: Path, tmp_path: Path) -> None:
    path = written(tmp_path, MINUTES.replace("20:0", "2026-10-22 12:0"))
    assert "8 h, as another time zone" in run(db, "import", "1", path).stdout
    result = run(db, "import", "1", path, "--zone", "UTC", "--offset", "1.5")
    assert "another time zone" not in result.stdout
    (file,) = listed(db)
    assert (file["zone"], file["offset_ms"]) == ("UTC", 1_500)
    with pytest.raises(FileTrouble, match="zone_unknown"):
        run(db, "import", "1", path, "--zone", "Mars")


def test_columns_are_assigned_kept_and_used_again(db: Path, tmp_path: Path) -> None:
    ours = written(tmp_path, "时刻,同屏,钱(分)\n20:00,100,5\n20:01,90,7\n", "ours.csv")
    with pytest.raises(FileTrouble, match="metrics_unknown"):
        run(db, "import", "1", ours)
    columns = ["--map", "同屏=online", "--map", "钱(分)=gmv"]
    assert run(db, "import", "1", ours, *columns, "--profile", "大屏").exit_code == 0
    assert run(db, "remove", "1", "ours.csv").exit_code == 0
    assert run(db, "import", "1", ours, "--profile", "大屏").exit_code == 0
    assert run(db, "import", "1", ours).exit_code == 0
    (file,) = listed(db)
    assert (file["profile"], file["gmv"]) == ("大屏", "0.12")
    with pytest.raises(FileTrouble, match="profile_unknown"):
        run(db, "import", "1", ours, "--profile", "none")


def test_a_file_is_removed_by_number_or_name(db: Path, tmp_path: Path) -> None:
    run(db, "import", "1", written(tmp_path, MINUTES))
    removed = run(db, "remove", "1", "1")
    assert removed.stdout == "minutes.csv is no longer with run 1.\n"
    assert run(db, "list", "1").stdout == "Run 1 has no figures of a platform.\n"
    with pytest.raises(StoreTrouble, match="metrics_file_unknown"):
        run(db, "remove", "1", "1")


def test_a_run_or_a_file_that_is_not_there(db: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="run_unknown"):
        run(db, "import", "9", written(tmp_path, MINUTES))
    with pytest.raises(FileTrouble, match="file_missing"):
        run(db, "import", "1", str(tmp_path / "none.csv"))
    assert run(db, "import", "1", "x.csv", "--kind", "nonsense").exit_code == 2


def test_the_log_is_as_it_was(db: Path, tmp_path: Path) -> None:
    before = select(db, "SELECT * FROM events")
    run(db, "import", "1", written(tmp_path, MINUTES))
    run(db, "remove", "1", "minutes.csv")
    assert select(db, "SELECT * FROM events") == before
