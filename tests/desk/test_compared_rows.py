"""Shows are compared by the tables that were written beside their logs, and only by those."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from logged_shows import LONG_S, select
from performing import EIGHT, MINUTE, Performance, at, script, segment
from reviewing import by_minute, metrics
from stage_desktop.desk.amending import amend
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.metrics_rows import ImportedFile
from stage_desktop.desk.recorder import Recorder
from stage_desktop.errors import CommandRejected, StoreTrouble
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.learned import boost_leads, leads_from, learned, learned_from
from stage_desktop.review.metrics import Measure, PlatformSlot
from stage_desktop.review.trend import trend
from stage_desktop.script.commerce import Boost
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    Annotate,
    Command,
    CompleteCue,
    CueKey,
    End,
    Go,
    Hold,
    Jump,
    Mark,
    Note,
    RecordFigures,
    Start,
)
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import Event, RunKind, RunOpened
from stage_desktop.show.state import Phase, ShowState


def plan() -> Script:
    return script(
        segment(1, 5, kind="warmup", host="Lin"),
        segment(2, 5, kind="hero", host="Lin、Mo", products=("A01", "A02")),
        segment(3, 5, kind="hero", host="Mo", products=("A03",)),
        boosts=(Boost("B1", "粉条", lead=Millis(2 * MINUTE), target="s3"),),
        currency="CNY",
    )


class Logged(Performance):
    """A run whose facts are written down as they happen."""

    def __init__(self, journal: Journal, kind: RunKind = RunKind.LIVE) -> None:
        super().__init__(plan(), *derived_cues(plan(), ()))
        opened = self.events[0]
        assert isinstance(opened, RunOpened)
        self.events[0] = replace(opened, kind=kind)
        self.state = replace(self.state, kind=kind)
        self.recorder = Recorder(journal, ManualClock(EIGHT))
        self.recorder.heard(self.state, tuple(self.events))

    def do(self, seconds: float, command: Command) -> tuple[Event, ...]:
        happened = super().do(seconds, command)
        self.recorder.heard(self.state, happened)
        return happened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "stage.db"


def perform(path: Path, *turns: float, kind: RunKind = RunKind.LIVE) -> ShowState:
    """Started at eight, GO at these minutes, ended at the last; the boost takes three minutes."""
    journal = Journal(path)
    show = Logged(journal, kind)
    show.do(0, Start())
    show.do(30, CompleteCue(CueKey("B1.order")))
    show.do(210, CompleteCue(CueKey("B1.effect")))
    show.do(220, RecordFigures(Decimal("499.50")))
    for minute in turns[:-1]:
        show.do(minute * 60, Go())
    show.do(turns[-1] * 60, End())
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    return show.state


def test_a_logged_show_is_a_row_of_the_trend(path: Path) -> None:
    perform(path, 5, 11, 17)
    library = Library(path)
    (run,) = library.run_rows()
    assert (run.kind, run.title, run.drift) == (RunKind.LIVE, "Show", 2 * MINUTE)
    assert (run.gmv, run.currency, run.is_typed) == (Decimal("499.50"), "CNY", True)
    (show,) = trend([run], library.host_rows()).shows
    lin, mo = show.hosts
    assert (lin.host, lin.passes, lin.on_air, lin.over) == ("Lin", 2, 11 * MINUTE, MINUTE)
    assert (mo.host, mo.passes, mo.on_air, mo.over) == ("Mo", 2, 12 * MINUTE, 2 * MINUTE)
    assert (lin.gmv, show.overrun) == (None, Decimal(2) / 15)


def test_rehearsals_stand_apart(path: Path) -> None:
    perform(path, 5, 10, 15, kind=RunKind.REHEARSAL)
    library = Library(path)
    assert (library.run_rows(), library.host_rows(), library.pass_lengths()) == ((), (), ())
    assert [row.run for row in library.run_rows(RunKind.REHEARSAL)] == [1]


def import_file(path: Path, minutes: int = 20, offset: int = 0) -> None:
    """A file of 60 a minute, and six pieces."""
    curves = (
        by_minute(Measure.GMV, [60] * minutes, unit="CNY"),
        by_minute(Measure.UNITS, [6] * minutes),
    )
    (file,) = metrics(*curves).files
    journal = Journal(path)
    journal.keep_metrics(1, ImportedFile(file, offset=Millis(offset)), Instant(at(9_000)))
    assert journal.close() == 0


def test_imported_figures_are_shared_out_over_the_passes(path: Path) -> None:
    perform(path, 5, 11, 17)
    import_file(path)
    assert select(path, "SELECT pass_index, gmv, units, orders FROM segment_figures") == [
        (0, "300", "30", None),
        (1, "360", "36", None),
        (2, "360", "36", None),
    ]
    library = Library(path)
    (run,) = library.run_rows()
    assert (run.gmv, run.is_typed) == (1_200, False)
    (show,) = trend([run], library.host_rows()).shows
    assert [(each.host, each.gmv) for each in show.hosts] == [("Lin", 480), ("Mo", 540)]


def test_figures_that_move_or_go_are_shared_out_anew(path: Path) -> None:
    perform(path, 5, 11, 17)
    import_file(path, minutes=11)
    counted = "SELECT pass_index, gmv FROM segment_figures"
    assert select(path, counted) == [(0, "300"), (1, "360")]
    journal = Journal(path)
    journal.shift_metrics(1, Millis(-2 * MINUTE))
    assert journal.flush(LONG_S)
    assert select(path, counted) == [(0, "300")]
    journal.remove_metrics(1)
    assert journal.close() == 0
    assert select(path, counted) == []


def test_a_file_without_curves_or_of_a_run_without_passes_is_kept_all_the_same(path: Path) -> None:
    journal = Journal(path)
    show = Logged(journal)
    show.do(-60, Note("early"))
    slot = PlatformSlot("A01", "", Instant(EIGHT))
    (file,) = metrics(slots=(slot,)).files
    assert journal.flush(LONG_S)
    journal.keep_metrics(1, ImportedFile(file), EIGHT)
    assert journal.close() == 0
    assert len(Library(path).metric_files(1)) == 1
    assert select(path, "SELECT * FROM segment_figures") == []


def test_the_rows_teach_what_the_logs_do(path: Path) -> None:
    states = [perform(path, *turns) for turns in ((5, 11, 17), (4, 9, 15), (6, 11, 18))]
    library = Library(path)
    assert learned_from(library.pass_lengths()).lengths == learned(states).lengths
    assert leads_from(library.boost_leads()) == boost_leads(states)
    assert leads_from(library.boost_leads())["粉条"].median == 3 * MINUTE


def test_what_was_cut_off_or_held_teaches_nothing(path: Path) -> None:
    journal = Journal(path)
    show = Logged(journal)
    show.do(0, Start())
    show.do(60, Hold())
    show.do(300, Go())
    show.do(400, Jump("s1"))
    show.do(500, End())  # before the last segment: the second pass was cut off
    assert journal.close() == 0
    assert Library(path).pass_lengths() == ()


def test_a_library_that_is_not_there_yet_has_nothing(path: Path) -> None:
    library = Library(path)
    found = (library.run_rows(), library.host_rows(), library.pass_lengths(), library.boost_leads())
    assert found == ((), (), (), ())


# Afterwards


def test_a_reason_is_written_after_the_show_and_stands_in_the_table(path: Path) -> None:
    perform(path, 5, 11, 17)
    journal, library = Journal(path), Library(path)
    log = library.load_events(1)
    log = amend(journal, 1, log, Annotate("s2", 1, "questions"), at(90_000))
    log = amend(journal, 1, log, Note("good show"), at(90_010))
    assert journal.close() == 0
    assert library.load_events(1) == log
    state = replayed(log)
    assert (state.phase, state.reasons) == (Phase.ENDED, {("s2", 1): "questions"})
    sql = "SELECT number, host, products, reason FROM segment_timings ORDER BY pass_index"
    assert select(path, sql) == [
        ("1", "Lin", "[]", None),
        ("2", "Lin、Mo", '["A01","A02"]', "questions"),
        ("3", "Mo", '["A03"]', None),
    ]
    assert select(path, "SELECT status, drift_ms FROM runs") == [("ended", 2 * MINUTE)]


def test_time_does_not_go_on_in_an_abandoned_run(path: Path) -> None:
    journal = Journal(path)
    show = Logged(journal)
    show.do(0, Start())
    show.recorder.abandon()
    assert journal.flush(LONG_S)
    log = amend(journal, 1, Library(path).load_events(1), Mark("later"), at(90_000))
    assert journal.close() == 0
    assert [type(event).__name__ for event in log][-2:] == ["PassStarted", "Marked"]
    assert select(path, "SELECT status FROM runs") == [("abandoned",)]


def test_what_means_nothing_is_refused_and_written_nowhere(path: Path) -> None:
    perform(path, 5, 11, 17)
    journal, library = Journal(path), Library(path)
    log = library.load_events(1)
    with pytest.raises(CommandRejected, match="no_such_pass"):
        amend(journal, 1, log, Annotate("s2", 2, "x"), at(90_000))
    journal.close()
    assert library.load_events(1) == log


def test_a_show_on_air_is_told_by_its_own_session(path: Path) -> None:
    journal = Journal(path)
    show = Logged(journal)
    for seconds, command in ((0, Start()), (5, Note("on air"))):
        show.do(seconds, command)
        assert journal.flush(LONG_S)  # claimed after the first, by the second at the latest
    with pytest.raises(StoreTrouble, match="run_elsewhere"):
        amend(journal, 1, Library(path).load_events(1), Note("x"), at(10))
    show.do(60, End())
    assert journal.close() == 0
