"""A file read for a run of the library: its frame from the log, the offset suggested, what goes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, run_row
from performing import Performance, script, segment
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.metrics_reading import (
    FigureWish,
    metrics_profiles,
    read_figures,
    show_frame,
)
from stage_desktop.errors import FileTrouble, StoreTrouble
from stage_desktop.formats.metrics.profiles import Assigned, MetricsProfile, save_metrics_profile
from stage_desktop.formats.metrics.reading import ShowFrame
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import Report, report
from stage_desktop.script.commerce import Money, Product
from stage_desktop.show.commands import End, Go, Start

COAT = Product("P1", "羊毛大衣", list_price=Money(Decimal(599), "CNY"))


def performance(*, ended: bool = True, started: bool = True) -> Performance:
    show = script(segment(1, 5), segment(2, 5, products=("P1",)), products=(COAT,))
    run = Performance(show)
    if started:
        run.do(90, Start())
        run.do(300, Go())
    if ended:
        run.do(700, End())
    return run


def performed(**fields: bool) -> Report:
    return report(performance(**fields).state)


def after(seconds: int) -> Instant:
    return Instant(EIGHT + seconds * 1_000)


def test_the_frame_of_a_show_is_when_it_was_on_and_what_its_prices_are_in() -> None:
    assert show_frame(performed()) == ShowFrame("Asia/Shanghai", after(90), after(700), "CNY")


def test_the_frame_of_a_show_that_nobody_ended_reaches_to_what_is_known() -> None:
    assert show_frame(performed(ended=False)).end == after(300)
    planned = show_frame(performed(started=False, ended=False))
    assert (planned.start, planned.end) == (EIGHT, after(600))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stage.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    writer = Journal(path)
    writer.begin(run_row()).append(tuple(performance().events), EIGHT)
    assert writer.flush(LONG_S)
    yield writer
    assert writer.close() == 0


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


SLOTS = (
    f"商品名称,讲解开始时间戳,成交件数\n羊毛大衣,{EIGHT // 1_000 + 312},5\n"  # 12 s after the pass
)


def test_a_file_is_read_kept_and_replaced(journal: Journal, path: Path, tmp_path: Path) -> None:
    library = Library(path)
    file = written(tmp_path / "slots.csv", SLOTS)
    found = read_figures(library, 1, file)
    assert found.replaces == ()
    assert found.suggestion is not None
    assert found.suggestion.offset == -12_000
    assert library.metrics_of(1).files == ()  # nothing is written by reading
    journal.keep_metrics(1, found.imported, EIGHT)
    assert journal.flush(LONG_S)
    (kept,) = library.metrics_of(1).files
    assert (kept.name, kept.slots[0].units) == ("slots.csv", 5)
    again = read_figures(library, 1, file, FigureWish(offset=Millis(-12_000)))
    assert [each.name for each in again.replaces] == ["slots.csv"]
    journal.keep_metrics(1, again.imported, EIGHT)
    assert journal.flush(LONG_S)
    (kept,) = library.metrics_of(1).files
    assert kept.offset == -12_000


def test_a_new_file_takes_the_offset_suggested_and_a_later_one_that_of_before(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    library = Library(path)
    file = written(tmp_path / "slots.csv", SLOTS)
    found = read_figures(library, 1, file)
    assert found.lined_up().offset == -12_000
    assert read_figures(library, 1, file, FigureWish(offset=Millis(5))).lined_up().offset == 5
    journal.keep_metrics(1, found.lined_up(), EIGHT)
    assert journal.flush(LONG_S)
    journal.shift_metrics(library.metric_files(1)[0].id, Millis(-4_000))
    assert journal.flush(LONG_S)
    journal.keep_metrics(1, read_figures(library, 1, file).lined_up(), EIGHT)
    assert journal.flush(LONG_S)
    assert [each.offset for each in library.metric_files(1)] == [-4_000]


def test_the_gravest_doubt_comes_before_the_first(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    text = "时间,在线人数,x\n20:02,1,\n20:02,2,\n"
    found = read_figures(Library(path), 1, written(tmp_path / "a.csv", text))
    assert found.read.findings[0].code == "metrics_columns_unread"
    assert found.gravest is not None
    assert found.gravest.code == "metrics_time_repeated"
    sure = read_figures(Library(path), 1, written(tmp_path / "slots.csv", SLOTS))
    assert sure.gravest is None


def test_profiles_beside_the_settings_apply_by_themselves(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    file = written(tmp_path / "ours.csv", "时刻,同屏\n20:02,100\n20:03,110\n")
    with pytest.raises(FileTrouble, match="metrics_unknown"):
        read_figures(Library(path), 1, file)
    assigned = Assigned((("同屏", "online"),), None, "大屏")
    profile = MetricsProfile(assigned, frozenset({"时刻", "同屏"}))
    save_metrics_profile(metrics_profiles(), profile)
    found = read_figures(Library(path), 1, file)
    assert (found.read.file.profile, len(found.read.file.series)) == ("大屏", 1)


def test_a_run_that_is_not_there(journal: Journal, path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="run_unknown"):
        read_figures(Library(path), 7, written(tmp_path / "slots.csv", SLOTS))
