"""The windows of rehearsals: in every language and theme, by keyboard, at their smallest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.drill import DrillScore, Held, Scored, Tightest
from stage_desktop.review.incidents import Incident
from stage_desktop.review.takes import Pick, Take, compared
from stage_desktop.show.fixed import FixedKind
from stage_desktop.ui.language import LANGUAGES, install_language
from stage_desktop.ui.operator.pace import SPEEDS, Pace, next_speed
from stage_desktop.ui.rehearsal import drill_window, takes_window
from stage_desktop.ui.rehearsal.drill_bar import DrillBar
from stage_desktop.ui.rehearsal.drill_window import DrillWindow
from stage_desktop.ui.rehearsal.takes_window import TakesWindow
from stage_desktop.ui.texts import drill as texts
from stage_desktop.ui.theme import apply, available_themes, load_theme

SHOW = script(*(segment(number, 5) for number in range(1, 9)))
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def take(row: int, seconds: float, at: int, *, counts: bool = True) -> Take:
    length = Millis(round(seconds * 1_000))
    began = Instant(EIGHT + at * MINUTE)
    return Take(SHOW.segments[row].id, began, Millis(300_000), length, counts, 1, at)


TAKES = (take(0, 280, 1), take(0, 330.5, 2), take(0, 12, 3, counts=False), take(1, 301, 4))


@pytest.fixture
def shown(
    qapp: QApplication, restored_look: None, restored_language: None
) -> Iterator[list[QWidget]]:
    """Windows that are put away after the test."""
    install_language(qapp, "en")
    made: list[QWidget] = []
    yield made
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def takes(shown: list[QWidget]) -> TakesWindow:
    window = TakesWindow(load_theme("dark"))
    shown.append(window)
    window.show_takes(SHOW, [compared(each, TAKES) for each in SHOW.segments])
    window.show()
    return window


@pytest.fixture
def drill(shown: list[QWidget]) -> DrillWindow:
    window = DrillWindow(load_theme("dark"))
    shown.append(window)
    window.show_script(SHOW, frozenset({Incident.HOST_OVER}))
    window.show()
    return window


SCORE = DrillScore(
    (
        Scored(
            1,
            "host_over",
            "s1",
            EIGHT,
            "s1",
            Millis(60_000),
            "replanned",
            Millis(12_000),
            Tightest(FixedKind.HARD_START, "s4", Millis(0), Millis(-240_000), Millis(-60_000)),
        ),
        Scored(2, "phone_dead", "", EIGHT, "s2", Millis(60_000)),
    ),
    (
        Held(FixedKind.HARD_START, "s4", EIGHT, Millis(5_000)),
        Held(FixedKind.HARD_END, "", EIGHT, None),
    ),
    Millis(0),
)


@pytest.mark.parametrize("theme", available_themes())
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_windows_stand_in_every_language_and_theme(
    takes: TakesWindow, drill: DrillWindow, language: str, theme: str, qapp: QApplication
) -> None:
    install_language(qapp, language)
    look = load_theme(theme)
    apply(qapp, look)
    for window, smallest in (
        (takes, takes_window.SMALLEST),
        (drill, drill_window.SMALLEST),
    ):
        window.set_theme(look)
        window.resize(*smallest)
        qapp.processEvents()
        assert (window.width(), window.height()) == smallest
        assert not window.grab().isNull()
    drill.show_score(SHOW, SCORE)
    assert not drill.grab().isNull()
    assert takes.hint.shown_text == takes.hint.text()
    assert drill.hint.shown_text == drill.hint.text()


def test_takes_stand_beside_the_script_and_beside_each_other(takes: TakesWindow) -> None:
    row = [takes.model.text(0, name) for name in ("written", "count", "last", "best", "spread")]
    assert row == ["5:00", "2 (+1)", "5:31", "4:40", "4:40–5:30"]
    listed = [
        [takes.list_model.text(at, name) for name in ("nth", "took", "over", "against", "counts")]
        for at in range(3)
    ]
    assert listed == [
        ["3", "0:12", "−4:48", "−4:53", "left out"],
        ["2", "5:30", "+0:30", "+0:25", "counts"],
        ["1", "4:40", "−0:20", "−0:25", "counts"],
    ]
    assert takes.model.text(2, "median") == "—"


def test_segments_are_chosen_and_picked_by_keys(takes: TakesWindow) -> None:
    asked: list[object] = []
    takes.talk_asked.connect(asked.append)
    takes.lengths_asked.connect(asked.append)
    takes.table.go_to_row(0)
    QTest.keyClick(takes.table, KEY.Key_Space)
    QTest.keyClick(takes.table, KEY.Key_B)
    assert takes.model.text(0, "becomes") == "4:40 best (−0:20)"
    QTest.keyClick(takes.table, KEY.Key_W)
    assert takes.model.text(0, "becomes") == ""
    QTest.keyClick(takes.table, KEY.Key_L)
    QTest.keyClick(takes.table, KEY.Key_Return, CONTROL)
    QTest.keyClick(takes.table, KEY.Key_Return)
    assert asked == [{"s1": Millis(331_000)}, frozenset({"s1"})]
    QTest.keyClick(takes.table, KEY.Key_A)
    assert len(takes.model.chosen) == 8
    QTest.keyClick(takes.table, KEY.Key_A)
    assert not takes.model.chosen


def test_a_box_is_ticked_with_the_mouse_too(takes: TakesWindow) -> None:
    index = takes.model.index(2, 0)
    state = Qt.ItemDataRole.CheckStateRole
    assert takes.model.setData(index, Qt.CheckState.Checked.value, state)
    assert takes.model.chosen == {"s3"}
    assert index.data(state) == Qt.CheckState.Checked.value


def test_while_a_talk_through_is_on_space_belongs_to_it(takes: TakesWindow) -> None:
    takes.show_on("1 Segment 1 · take 2")
    assert takes.badge.isVisible()
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, KEY.Key_Space, Qt.KeyboardModifier.NoModifier, " "
    )
    event.ignore()
    QApplication.sendEvent(takes.table, event)
    assert not event.isAccepted()
    assert not takes.buttons["talk"].isEnabled()
    takes.show_on("")
    event.ignore()
    QApplication.sendEvent(takes.table, event)
    assert event.isAccepted()


def test_what_was_picked_stays_when_a_take_comes(takes: TakesWindow) -> None:
    takes.model.pick([1], Pick.LAST)
    more = (*TAKES, take(1, 310, 9))
    takes.show_takes(SHOW, [compared(each, more) for each in SHOW.segments])
    assert takes.model.text(1, "becomes") == "5:10 last (+0:10)"


def test_the_kinds_without_a_place_say_so(drill: DrillWindow) -> None:
    cells = [drill.model.text(row, "places") for row in range(drill.model.rowCount())]
    assert cells[0] == ""
    assert set(cells[1:]) == {"no place in this script"}


def test_the_score_is_told_in_words(drill: DrillWindow) -> None:
    assert "when the drill is over" in drill.result.text()
    drill.show_score(SHOW, SCORE)
    assert drill.result.text() == "1 of 2 answered in time, 50 %, usually 0:12"
    assert drill.moments.text() == "hard start of 4: missed by 0:05 · hard end: not reached"
    columns = ("incident", "segment", "answer", "after", "verdict", "slack")
    assert [drill.score_model.text(0, name) for name in columns] == [
        "Host over by 4 minutes",
        "1",
        "replan",
        "0:12",
        "✓ in time",
        "0:00 → −4:00 → −1:00 (hard start of 4)",
    ]
    assert [drill.score_model.text(1, name) for name in columns[2:]] == [
        "—",
        "—",
        "× not answered",
        "—",
    ]


def test_every_incident_has_its_words() -> None:
    for kind in Incident:
        assert texts.incident_name(kind)
        assert texts.incident_story(kind, "x")
        assert texts.incident_keys(kind)


def test_the_bar_counts_down_and_on(shown: list[QWidget]) -> None:
    bar = DrillBar()
    shown.append(bar)
    bar.show_incident(2, 5, "It burns", "H hold")
    bar.show_left(Millis(60_000))
    assert (bar.badge.text(), bar.left.text()) == ("DRILL 2/5", "01:00")
    bar.show_left(Millis(-3_000))
    assert bar.left.text() == "−00:03"
    bar.show_answered("Hold after 1:03", in_time=False)
    assert bar.badge.text() == "△ TOO LATE"
    assert not bar.left.isVisible()


def test_the_pace_says_when_the_clock_stands(shown: list[QWidget]) -> None:
    pace = Pace(load_theme("dark"))
    shown.append(pace)
    pace.reword()
    pace.show_pace(5)
    assert (pace.speed.currentText(), pace.pause.text()) == ("×5", "")
    pace.show_pace(0)
    assert (pace.speed.currentText(), pace.pause.text()) == ("×5", "stands")
    pace.set_fixed(True)
    assert not pace.speed.isEnabled()


def test_speeds_go_up_and_down_to_their_ends() -> None:
    up = [next_speed(each, 1) for each in SPEEDS]
    assert up == [2, 5, 10, 30, 60, 60]
    assert [next_speed(each, -1) for each in SPEEDS] == [1, 1, 2, 5, 10, 30]
    assert next_speed(7.5, 1) == 10
