"""A show performed on the operator window by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from performing import script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import CueKey
from stage_desktop.show.state import CueStatus, Phase
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from ui.operator.desk import ALT, CONTROL, SHIFT, Desk, MakeDesk

Key = Qt.Key


def show() -> Script:
    return script(*(segment(n, 5) for n in range(1, 6)))


def cue(name: str, seconds: int) -> Cue:
    return Cue(name, "note", SegmentStart("s1"), Millis(seconds * 1_000), text=name)


@pytest.fixture
def at_desk(desk: MakeDesk) -> Desk:
    return desk(show(), cue("a", 60), cue("b", 120))


@pytest.fixture
def on_air(at_desk: Desk) -> Desk:
    at_desk.to(0).press(Key.Key_Space)
    return at_desk.to(10)


def durations(desk: Desk) -> list[int]:
    return [each.duration // 60_000 for each in desk.run.session.state.script.segments]


def numbers(desk: Desk) -> list[str]:
    return [each.number for each in desk.run.session.state.script.segments]


def test_space_starts_and_goes_on(at_desk: Desk) -> None:
    at_desk.press(Key.Key_Space)
    assert (at_desk.phase, at_desk.current) == (Phase.ON_AIR, "1")
    at_desk.to(300).press(Key.Key_Space)
    assert at_desk.current == "2"


def test_a_second_go_at_once_is_refused_with_a_reason(on_air: Desk) -> None:
    on_air.press(Key.Key_Space)
    on_air.to(10.2).press(Key.Key_Space)
    assert on_air.current == "2"
    assert on_air.window.strip.level is Level.WARNING
    assert "second press" in on_air.message


def test_a_key_that_repeats_is_one_press(on_air: Desk) -> None:
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_M, Key.Key_End):
        on_air.hold_down(key)
    state = on_air.run.session.state
    assert (on_air.current, state.steps, on_air.window.steps.armed) == ("1", 1, None)


def test_hold_and_resume(on_air: Desk) -> None:
    on_air.press(Key.Key_H)
    assert on_air.run.model.timeline.is_held
    assert on_air.window.transport.buttons["hold"].text() == "Resume"
    on_air.press(Key.Key_H)
    assert not on_air.run.model.timeline.is_held


def test_arrows_change_the_time_of_the_segment_on_air(on_air: Desk) -> None:
    """+15 s, +1 min, −15 s, −15 s, −1 min: 15 s less than the 5 minutes written."""
    on_air.press(Key.Key_Right)
    on_air.press(Key.Key_Right, SHIFT)
    on_air.press(Key.Key_Left)
    on_air.press(Key.Key_Left)
    on_air.press(Key.Key_Left, SHIFT)
    assert on_air.run.model.timeline.length == 285_000


def test_undo_takes_the_last_step_back_and_says_which(on_air: Desk) -> None:
    on_air.press(Key.Key_Space)
    on_air.press(Key.Key_U)
    assert on_air.current == "1"
    assert on_air.message == "Undone: On air: 2 Segment 2"
    on_air.press(Key.Key_Z, CONTROL)
    assert on_air.phase is Phase.READY


def test_number_keys_complete_and_skip_cues(on_air: Desk) -> None:
    on_air.to(70).press(Key.Key_1)
    lives = on_air.run.session.state.cue_lives
    assert lives[CueKey("a")].status is CueStatus.DONE
    on_air.window.steps.still_timer.timeout.emit()
    on_air.press(Key.Key_1, SHIFT)
    assert on_air.run.session.state.cue_lives[CueKey("b")].status is CueStatus.SKIPPED
    on_air.press(Key.Key_9)
    assert on_air.message == "There is no cue with that number."


def test_quick_number_keys_mean_the_cues_that_were_read(on_air: Desk) -> None:
    on_air.to(70).press(Key.Key_1)
    on_air.press(Key.Key_1)
    assert "already done" in on_air.message
    assert CueKey("b") not in on_air.run.session.state.cue_lives
    on_air.press(Key.Key_2)
    assert on_air.run.session.state.cue_lives[CueKey("b")].status is CueStatus.DONE


def test_cue_keys_while_the_list_has_the_keyboard(on_air: Desk) -> None:
    panel = on_air.window.cues
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(1))
    on_air.press(Key.Key_F4)
    assert on_air.run.session.state.cue_lives[CueKey("b")].status is CueStatus.DUE
    assert panel.model.key_of(panel.list.currentIndex().row()) == CueKey("b")
    on_air.press(Key.Key_Return)
    assert on_air.run.session.state.cue_lives[CueKey("b")].status is CueStatus.DONE


def test_the_cue_menu_keeps_its_cue_while_rows_move(on_air: Desk) -> None:
    menu = on_air.window.cues.menu_for(1)
    on_air.press(Key.Key_1)
    menu.actions()[3].trigger()
    menu.close()
    assert on_air.run.session.state.cue_lives[CueKey("b")].postponed == 60_000


def test_the_end_is_asked_twice(on_air: Desk) -> None:
    on_air.press(Key.Key_End)
    assert on_air.phase is Phase.ON_AIR
    assert on_air.window.transport.buttons["end"].text() == "End: sure?"
    assert on_air.message == "Press again to end the show."
    on_air.press(Key.Key_End)
    assert on_air.phase is Phase.ENDED
    on_air.press(Key.Key_U)
    assert on_air.phase is Phase.ON_AIR


def test_the_end_is_forgotten_after_three_seconds_or_another_step(on_air: Desk) -> None:
    on_air.press(Key.Key_End)
    assert on_air.window.steps.armed_timer.interval() == 3_000
    on_air.window.steps.armed_timer.timeout.emit()
    on_air.press(Key.Key_End)
    assert on_air.phase is Phase.ON_AIR
    on_air.press(Key.Key_M)
    on_air.press(Key.Key_End)
    assert on_air.phase is Phase.ON_AIR


def test_skip_and_back_and_jump_to_the_selected_row(on_air: Desk) -> None:
    on_air.window.rundown.select("s4")
    on_air.press(Key.Key_S)
    assert on_air.run.session.state.script.segment("s4").skipped
    assert on_air.window.transport.buttons["skip"].text() == "Unskip 4"
    on_air.press(Key.Key_S)
    assert not on_air.run.session.state.script.segment("s4").skipped
    on_air.press(Key.Key_Return)
    assert on_air.current == "4"


def test_jump_without_a_selection_says_what_to_do(on_air: Desk) -> None:
    on_air.press(Key.Key_J)
    assert on_air.current == "1"
    assert on_air.message == "Select a segment first: ↑ ↓ or a click."


def test_the_down_key_begins_at_the_row_on_air(on_air: Desk) -> None:
    on_air.press(Key.Key_Space)
    on_air.press(Key.Key_Down)
    assert on_air.window.rundown.selected == "s3"
    on_air.press(Key.Key_Escape)
    assert on_air.window.rundown.selected is None


def test_moving_keeps_the_selection_on_its_segment(on_air: Desk) -> None:
    on_air.window.rundown.select("s4")
    on_air.press(Key.Key_Up, ALT)
    assert numbers(on_air) == ["1", "2", "4", "3", "5"]
    on_air.press(Key.Key_Down, ALT)
    on_air.press(Key.Key_Down, ALT)
    assert numbers(on_air) == ["1", "2", "3", "5", "4"]
    assert on_air.window.rundown.selected == "s4"


def test_restart_needs_shift(on_air: Desk) -> None:
    on_air.press(Key.Key_R)
    assert len(on_air.run.session.state.passes) == 1
    on_air.press(Key.Key_R, SHIFT)
    assert len(on_air.run.session.state.passes) == 2


def test_what_is_typed_is_no_command(on_air: Desk) -> None:
    on_air.press(Key.Key_N)
    on_air.type("go home 123")
    on_air.press(Key.Key_Left)
    on_air.press(Key.Key_Z, CONTROL)
    on_air.press(Key.Key_End)
    on_air.type(" SUM")
    assert (on_air.current, on_air.run.session.state.steps) == ("1", 1)
    assert on_air.window.steps.armed is None
    on_air.press(Key.Key_Escape)
    assert not on_air.window.strip.asking
    assert not on_air.run.session.state.remarks
    on_air.press(Key.Key_Space)
    assert on_air.current == "2"


def test_tab_between_two_values_keeps_the_keyboard_from_the_show(on_air: Desk) -> None:
    on_air.press(Key.Key_F)
    on_air.type("12000")
    on_air.press(Key.Key_Tab)
    on_air.type("850")
    on_air.press(Key.Key_Return)
    (figure,) = on_air.run.session.state.figures
    assert (figure.gmv, figure.online) == (12_000, 850)
    assert on_air.current == "1"
    assert not on_air.window.strip.asking


def test_what_was_asked_before_the_show_does_not_hide_what_happens_in_it(at_desk: Desk) -> None:
    findings = MessageAction("Look", lambda: None)
    at_desk.window.show_message("3 findings", [findings], Level.WARNING)
    at_desk.to(0).press(Key.Key_Space)
    assert not at_desk.window.strip.choices
    at_desk.to(5).press(Key.Key_Right)
    assert at_desk.window.strip.message.text() == "+0:15 for this segment."


def test_a_note_is_written_with_enter(on_air: Desk) -> None:
    on_air.press(Key.Key_N)
    on_air.type("price read wrong")
    on_air.press(Key.Key_Return)
    assert [each.text for each in on_air.run.session.state.remarks] == ["price read wrong"]
    assert on_air.message == "Noted: price read wrong"


def test_insert_now_and_a_mistake_that_stays_open(on_air: Desk) -> None:
    on_air.press(Key.Key_I)
    on_air.type("Answers")
    on_air.press(Key.Key_Return)
    assert on_air.window.strip.mistake.text() == "Write a title and how many minutes it takes."
    on_air.type(" 2:30")
    assert on_air.window.strip.mistake.text() == ""
    on_air.press(Key.Key_Return)
    assert on_air.current == "1a"
    assert on_air.run.model.timeline.length == 150_000


def test_it_started_earlier(on_air: Desk) -> None:
    on_air.press(Key.Key_B)
    on_air.type("1:30")
    on_air.press(Key.Key_Return)
    assert on_air.run.model.timeline.elapsed == 90_000


def test_duration_of_the_segment_that_was_asked_about(on_air: Desk) -> None:
    """The next one is asked about; it stays so although GO is pressed with the mouse meanwhile."""
    on_air.press(Key.Key_D)
    assert on_air.window.strip.prompt.text() == "Duration of segment 2:"
    assert on_air.window.strip.entry.text() == "5:00"
    on_air.type("8")
    on_air.press(Key.Key_Return)
    assert durations(on_air) == [5, 8, 5, 5, 5]


def test_the_asked_segment_may_come_on_air_while_it_is_typed(on_air: Desk) -> None:
    on_air.press(Key.Key_D)
    on_air.window.steps.do("go")
    on_air.type("8")
    on_air.press(Key.Key_Return)
    assert durations(on_air) == [5, 5, 5, 5, 5]
    assert on_air.message == "Segment 2 is on air now."


def test_f1_shows_the_keys_and_takes_them_away(on_air: Desk) -> None:
    on_air.press(Key.Key_F1)
    assert on_air.window.overlay.isVisible()
    on_air.press(Key.Key_F1)
    assert not on_air.window.overlay.isVisible()
    on_air.press(Key.Key_F1)
    on_air.press(Key.Key_Escape)
    assert not on_air.window.overlay.isVisible()


def test_space_is_go_also_after_a_click_on_another_button(on_air: Desk) -> None:
    on_air.window.transport.buttons["mark"].click()
    on_air.press(Key.Key_Space)
    assert on_air.current == "2"
    assert len(on_air.run.session.state.remarks) == 1


def test_after_the_last_segment_go_says_what_to_do(on_air: Desk) -> None:
    for second in range(20, 24):
        on_air.to(second).press(Key.Key_Space)
    assert on_air.current == "5"
    on_air.to(30).press(Key.Key_Space)
    assert on_air.message == "This is the last segment. Press End to end the show."
