"""Figures of a run in the database: kept beside the log, replaced, moved, removed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, opening, run_row, select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.metrics_rows import ImportedFile
from stage_desktop.errors import StageError
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.metrics import (
    Measure,
    MetricsFile,
    Order,
    PlatformSlot,
    Point,
    ProductTotal,
    Series,
    SourceTotal,
    Total,
)
from stage_desktop.script.findings import Place, Severity, finding

MINUTE = 60_000
NOON = Instant(EIGHT + 9_000_000)


def curve(first: int, *values: str) -> Series:
    points = (
        Point(Instant(EIGHT + (first + n) * MINUTE), Decimal(v)) for n, v in enumerate(values)
    )
    return Series(Measure.GMV, tuple(points), unit="CNY")


def minutes(digest: str, first: int = 0, **fields: object) -> MetricsFile:
    return MetricsFile(
        f"{digest}.xlsx",
        digest,
        "Asia/Shanghai",
        (curve(first, "10.50", "20"),),
        kind="minutes",
        layout="L1",
        **fields,  # type: ignore[arg-type]
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stage.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    writer = Journal(path)
    writer.begin(run_row()).append(opening(), EIGHT)
    yield writer
    assert writer.close() == 0


def names(journal: Journal, path: Path) -> list[str]:
    assert journal.flush(LONG_S)
    assert journal.trouble is None
    return [each.name for each in Library(path).metric_files(1)]


def test_a_file_comes_back_as_it_was_read(journal: Journal, path: Path) -> None:
    whole = MetricsFile(
        "单场.xlsx",
        "ab12",
        "Asia/Shanghai",
        series=(curve(0, "1.10", "2"),),
        slots=(PlatformSlot("p1", "外套", EIGHT, Instant(EIGHT + 5), Decimal("9.9"), 3, -12),),
        orders=(Order(EIGHT, Decimal("99.00"), "外套", 2, refunded=True),),
        totals=(Total(Measure.VIEWS, Decimal(4_000)),),
        products=(ProductTotal("p1", "外套", (Total(Measure.GMV, Decimal(5), "CNY"),)),),
        profile="ours",
        kind="overview+slots",
        layout="L2",
        started_at=EIGHT,
        currency="CNY",
        sources=(SourceTotal("推荐feed", (Total(Measure.ENTRIES, Decimal(7)),)),),
    )
    told = (finding("metrics_gap", Severity.WARNING, Place("讲解", 3, "时间"), count=2),)
    journal.keep_metrics(1, ImportedFile(whole, told, '[["讲解",[[1]]]]', Millis(-12_000)), NOON)
    assert journal.flush(LONG_S)
    (kept,) = Library(path).metrics_of(1).files
    assert kept == replace(whole, offset=Millis(-12_000))
    (summary,) = Library(path).metric_files(1)
    assert (summary.offset, summary.imported_at, summary.findings) == (-12_000, NOON, told)
    assert (summary.first, summary.last) == (EIGHT, EIGHT + 2 * MINUTE)
    assert (summary.gmv, summary.currency) == (Decimal("3.10"), "CNY")
    assert select(path, "SELECT rows, first_utc FROM metric_files") == [
        ('[["讲解",[[1]]]]', "2026-10-22T12:00:00.000Z")
    ]


def test_a_run_without_figures_has_none(journal: Journal, path: Path) -> None:
    assert journal.flush(LONG_S)
    assert Library(path).metrics_of(1).files == ()
    assert Library(path).metric_files(1) == ()
    assert Library(path.with_name("none.db")).metrics_of(1).files == ()


def test_the_log_is_as_it_was(journal: Journal, path: Path) -> None:
    assert journal.flush(LONG_S)
    tables = ("events", "runs", "segment_timings", "cue_timings")
    before = [select(path, f"SELECT * FROM {name}") for name in tables]
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    journal.shift_metrics(1, Millis(500))
    assert names(journal, path) == ["a.xlsx"]
    assert [select(path, f"SELECT * FROM {name}") for name in tables] == before


def test_the_same_file_again_takes_its_own_place(journal: Journal, path: Path) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a"), offset=Millis(-9_000)), NOON)
    journal.keep_metrics(1, ImportedFile(replace(minutes("a"), zone="UTC")), NOON)
    assert names(journal, path) == ["a.xlsx"]
    (kept,) = Library(path).metric_files(1)
    assert (kept.zone, kept.offset) == ("UTC", -9_000)  # the offset was set by hand: it stays


def test_a_newer_file_of_the_kind_takes_the_place_of_the_older(
    journal: Journal, path: Path
) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    journal.keep_metrics(1, ImportedFile(minutes("b", 1), offset=Millis(1)), NOON)
    assert names(journal, path) == ["b.xlsx"]


def test_the_second_half_of_a_show_stands_beside_the_first(journal: Journal, path: Path) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    journal.keep_metrics(1, ImportedFile(minutes("b", 2)), NOON)
    journal.keep_metrics(1, ImportedFile(replace(minutes("c"), layout="L9")), NOON)
    assert names(journal, path) == ["a.xlsx", "b.xlsx", "c.xlsx"]


def test_a_file_is_moved_and_removed(journal: Journal, path: Path) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    journal.keep_metrics(1, ImportedFile(minutes("b", 5)), NOON)
    journal.shift_metrics(2, Millis(-30_000))
    journal.remove_metrics(1)
    assert names(journal, path) == ["b.xlsx"]
    (kept,) = Library(path).metrics_of(1).files
    assert kept.offset == -30_000


def test_figures_of_a_run_that_is_not_there_are_refused(journal: Journal, path: Path) -> None:
    task = journal.keep_metrics(7, ImportedFile(minutes("a")), NOON)
    assert journal.flush(LONG_S)
    assert not task.is_saved
    assert journal.trouble is not None
    assert journal.trouble.code == "store_refused"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("version = 2", "metrics_newer"),
        ("content = 'no JSON'", "malformed"),
        ("content = '{}'", "malformed"),
    ],
)
def test_content_that_cannot_be_read_is_told(
    journal: Journal, path: Path, change: str, code: str
) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    assert journal.flush(LONG_S)
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(f"UPDATE metric_files SET {change}")
    with pytest.raises(StageError) as caught:
        Library(path).metrics_of(1)
    assert caught.value.code == code
    assert len(Library(path).metric_files(1)) == 1


def test_what_is_listed_needs_no_content(journal: Journal, path: Path) -> None:
    journal.keep_metrics(1, ImportedFile(minutes("a")), NOON)
    assert journal.flush(LONG_S)
    ((content,),) = select(path, "SELECT content FROM metric_files")
    assert json.loads(str(content))["kind"] == "minutes"
