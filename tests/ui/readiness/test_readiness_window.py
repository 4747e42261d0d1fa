"""The readiness window, as its keys drive it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.script.check_settings import CheckSettings, Switch
from stage_desktop.script.checks import check
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import readiness
from stage_desktop.ui.language import install_language
from stage_desktop.ui.readiness.window import ReadinessWindow
from stage_desktop.ui.theme import apply, available_themes, load_theme
from written_shows import minutes, segment, show

VERDICTS = {
    "en": "Can go live; look at the warnings first.",
    "zh_CN": "可开播。请先看一遍注意项。",
}
UNREAD = finding("cue_without_anchor", Severity.WARNING, Place("cues", 4))


def lottery() -> Script:
    """A draw while nobody announces it."""
    draw = Giveaway(
        "G1", "福袋", SegmentStart("s1"), countdown=minutes(5), draws=True, prize="围巾"
    )
    return show(segment("1", 10, "warmup"), segment("2", 20, "hero"), giveaways=(draw,))


def fill(
    window: ReadinessWindow,
    script: Script,
    *read: Finding,
    settings: CheckSettings | None = None,
) -> None:
    asked = settings or CheckSettings()
    found = (*read, *check(script, settings=asked))
    window.show_readiness(script, readiness(script, found, asked), asked)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, restored_look: None) -> Iterator[ReadinessWindow]:
    look = load_theme("dark")
    apply(qapp, look)
    made = ReadinessWindow(look)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def current(window: ReadinessWindow) -> str:
    row = window.list.current
    return "" if row is None else row.code


def test_the_verdict_stands_on_top_in_words(window: ReadinessWindow) -> None:
    fill(window, lottery())
    assert window.verdict.text() == "Can go live; look at the warnings first."
    assert window.verdict.property("tone") == "warning"
    fill(window, show())
    assert window.verdict.text().startswith("Cannot go live")
    assert window.verdict.property("tone") == "over"
    assert window.counts.text().startswith("1 errors")


def test_digits_and_arrows_choose_a_part(qtbot: QtBot, window: ReadinessWindow) -> None:
    fill(window, lottery())
    seen = [window.part]
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_0):
        qtbot.keyClick(window.list, key)
        seen.append(window.part)
    assert seen == [None, "gifts", "early", None, "early", None]
    qtbot.keyClick(window.list, Qt.Key.Key_6)
    assert window.part is None
    fill(window, lottery(), UNREAD)
    qtbot.keyClick(window.list, Qt.Key.Key_6)
    assert window.part == "file"
    assert [tile.isChecked() for tile in window.tiles] == [False] * 5 + [True]


def test_a_tile_that_is_pressed_again_gives_way_to_everything(
    qtbot: QtBot, window: ReadinessWindow
) -> None:
    fill(window, lottery())
    qtbot.mouseClick(window.tiles[3], Qt.MouseButton.LeftButton)
    assert window.part == "gifts"
    qtbot.mouseClick(window.tiles[3], Qt.MouseButton.LeftButton)
    assert window.part is None
    assert not any(tile.isChecked() for tile in window.tiles)


def test_f_goes_through_the_severities(qtbot: QtBot, window: ReadinessWindow) -> None:
    fill(window, lottery())
    seen = []
    for _ in range(4):
        qtbot.keyClick(window.list, Qt.Key.Key_F)
        seen.append((window.severity, len(window.list.rows.rows)))
    assert [grade for grade, _ in seen] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
        None,
    ]
    assert seen[0][1] == 1  # the line that there is nothing


def test_enter_goes_to_the_place_and_only_where_there_is_one(
    qtbot: QtBot, window: ReadinessWindow
) -> None:
    fill(window, lottery())
    qtbot.keyClick(window.list, Qt.Key.Key_4)
    assert current(window) == "quantity_missing"
    with qtbot.waitSignal(window.place_chosen) as chosen:
        qtbot.keyClick(window.list, Qt.Key.Key_Return)
    assert chosen.args == [Place(subject="G1")]
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert current(window) == "prepared_unknown"
    assert not window.go.isEnabled()
    with qtbot.assertNotEmitted(window.place_chosen):
        qtbot.keyClick(window.list, Qt.Key.Key_Return)


def test_arrows_pass_over_headings(qtbot: QtBot, window: ReadinessWindow) -> None:
    fill(window, lottery())
    qtbot.keyClick(window.list, Qt.Key.Key_4)
    seen = [current(window)]
    for _ in range(4):
        qtbot.keyClick(window.list, Qt.Key.Key_Down)
        seen.append(current(window))
    assert seen == [
        "quantity_missing",
        "prepared_unknown",
        "giveaway_without_rules",
        "giveaway_without_budget",
        "draw_outside",
    ]
    qtbot.keyClick(window.list, Qt.Key.Key_Up)
    assert current(window) == "giveaway_without_budget"


def test_del_switches_a_check_off_and_on_again(qtbot: QtBot, window: ReadinessWindow) -> None:
    fill(window, lottery())
    qtbot.keyClick(window.list, Qt.Key.Key_3)
    asked = []
    window.check_switched.connect(lambda code, on: asked.append((code, on)))
    first = current(window)
    qtbot.keyClick(window.list, Qt.Key.Key_Delete)
    off = CheckSettings(**{first: Switch(enabled=False)})  # type: ignore[arg-type]
    fill(window, lottery(), settings=off)
    while window.list.current is not None and window.list.current.kind != "off":
        before = window.list.currentIndex().row()
        qtbot.keyClick(window.list, Qt.Key.Key_Down)
        assert window.list.currentIndex().row() > before
    assert window.switch.text().startswith("Switch it on again")
    qtbot.keyClick(window.list, Qt.Key.Key_Delete)
    assert asked == [(first, False), (first, True)]


def test_what_comes_from_no_check_cannot_be_switched_off(
    qtbot: QtBot, window: ReadinessWindow
) -> None:
    fill(window, lottery(), UNREAD)
    qtbot.keyClick(window.list, Qt.Key.Key_6)
    assert not window.switch.isEnabled()
    with qtbot.assertNotEmitted(window.check_switched):
        qtbot.keyClick(window.list, Qt.Key.Key_Delete)


def test_what_was_chosen_stays_when_the_script_changes(
    qtbot: QtBot, window: ReadinessWindow
) -> None:
    fill(window, lottery())
    qtbot.keyClick(window.list, Qt.Key.Key_4)
    for _ in range(4):
        qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert current(window) == "draw_outside"
    changed = lottery()
    fill(window, show(*changed.segments, giveaways=changed.giveaways, audience="老粉"))
    assert (window.part, current(window)) == ("gifts", "draw_outside")
    fill(window, show(*changed.segments))
    assert (window.part, current(window)) == ("gifts", "no_giveaways")


def test_esc_closes_it(qtbot: QtBot, window: ReadinessWindow) -> None:
    fill(window, lottery())
    qtbot.keyClick(window.list, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("theme", available_themes())
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_is_painted_in_every_theme_and_language_at_its_smallest(
    qapp: QApplication, window: ReadinessWindow, theme: str, language: str, restored_language: None
) -> None:
    """Every line has room: no row is lower than its texts, and none is cut off at the side."""
    fill(window, lottery(), UNREAD)
    install_language(qapp, language)
    look = load_theme(theme)
    apply(qapp, look)
    window.set_theme(look)
    window.resize(window.minimumSize())
    qapp.processEvents()
    assert not window.grab().isNull()
    wide = window.list.viewport().width()
    for at in range(window.list.rows.rowCount()):
        box = window.list.visualRect(window.list.rows.index(at))
        assert box.width() <= wide
        assert box.height() >= look.fonts.caption
    assert window.verdict.text() == VERDICTS[language]
    assert window.verdict.width() >= window.verdict.sizeHint().width()
