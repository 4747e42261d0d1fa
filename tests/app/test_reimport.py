"""The open file is read again, in the real program: looked at, taken over or left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.app.program import Program, Wishes
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.settings import load_settings
from stage_desktop.formats.script_files import save_script
from stage_desktop.instants import HOUR, Millis, shift
from stage_desktop.script.merge import Change
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.commands import End, Go, Start, Undo
from stage_desktop.show.events import ScriptRevised
from stage_desktop.ui.language import install_language
from stage_desktop.ui.reimport.window import MergeWindow

WRITTEN = (
    Segment("s1", "1", "开场", Millis(300_000)),
    Segment("s2", "2", "主推款", Millis(600_000)),
    Segment("s3", "3", "收尾", Millis(180_000)),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    start = shift(SystemClock().now(), 24 * HOUR)
    path = tmp_path / "show.show.json"
    save_script(Script("木棉衣橱", "Asia/Shanghai", WRITTEN, start), path)
    return path


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, file: Path) -> Iterator[Program]:
    install_language(qapp, "en")
    made = Program(qapp, Wishes(file), load_settings())
    made.window.show()
    made.wake_up()
    qtbot.waitUntil(lambda: not made.working._soon.isActive())
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()


def rewrite(program: Program, file: Path, at: int, **changes: object) -> None:
    """Somebody else changes a segment in the file."""
    base = program.reimport._bases[str(file.resolve())]
    segments = list(base.segments)
    segments[at] = replace(segments[at], **changes)  # type: ignore[arg-type]
    save_script(replace(base, segments=tuple(segments)), file)


def window(program: Program) -> MergeWindow:
    found = program.reimport.window
    assert found is not None and found.isVisible()
    return found


def durations(program: Program) -> list[int]:
    model = program.stage.model
    assert model is not None
    return [each.duration // 1_000 for each in model.session.state.script.segments]


def said(program: Program) -> str:
    return program.window.strip.message.text()


def go_live(program: Program) -> None:
    model = program.stage.model
    assert model is not None
    assert model.send(Start())
    assert program.stage.is_busy


def test_before_the_show_the_changed_file_is_looked_at_and_taken_over(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    rewrite(program, file, 1, duration=Millis(480_000))
    program.reimport.read_again()
    found = window(program)
    assert durations(program) == [300, 600, 180]
    qtbot.keyClick(found.list, Qt.Key.Key_Return)
    assert durations(program) == [300, 480, 180]
    assert not found.isVisible()
    assert said(program) == "Taken over from show.show.json."
    assert not program.working.is_modified


def test_what_was_edited_here_stays_and_waits_to_be_saved(program: Program, file: Path) -> None:
    script = program.stage.script
    assert script is not None
    longer = replace(WRITTEN[0], duration=Millis(360_000))
    mine = replace(script, segments=(longer, *WRITTEN[1:]))
    program.stage.show(mine)
    program.working.edited(mine)
    rewrite(program, file, 0, duration=Millis(240_000), host="小满")
    program.reimport.read_again()
    window(program).apply()
    assert program.stage.script is not None
    first = program.stage.script.segments[0]
    assert (first.duration, first.host) == (360_000, "小满")
    assert program.working.is_modified


def test_a_difference_that_is_not_ticked_stays_as_it_is_here(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    rewrite(program, file, 1, duration=Millis(480_000), title="主推")
    program.reimport.read_again()
    found = window(program)
    group = found.list.topLevelItem(0)
    assert group is not None
    assert [group.child(at).text(1) for at in range(2)] == ["title", "duration"]
    found.list.setCurrentItem(group.child(1))
    qtbot.keyClick(found.list, Qt.Key.Key_Space)
    found.apply()
    assert durations(program) == [300, 600, 180]
    assert program.stage.script is not None
    assert program.stage.script.segments[1].title == "主推"
    program.reimport.read_again()  # what was left is not offered again
    assert said(program) == "show.show.json says nothing new."


def test_escape_leaves_all_as_it_is(program: Program, file: Path, qtbot: QtBot) -> None:
    rewrite(program, file, 1, duration=Millis(480_000))
    program.reimport.read_again()
    qtbot.keyClick(window(program), Qt.Key.Key_Escape)
    assert durations(program) == [300, 600, 180]
    assert said(program) == "Nothing was taken over from show.show.json."
    program.reimport.read_again()
    assert window(program).isVisible()


def test_the_same_file_opened_again_is_merged_and_another_is_opened(
    program: Program, file: Path, tmp_path: Path
) -> None:
    rewrite(program, file, 1, duration=Millis(480_000))
    program.files.open(file)
    window(program).close()
    assert durations(program) == [300, 600, 180]
    other = tmp_path / "other.show.json"
    save_script(Script("别的", "Asia/Shanghai", WRITTEN[:1]), other)
    program.files.open(other)
    assert durations(program) == [300]


def test_while_live_it_is_one_step_that_u_undoes_and_the_past_stays(
    program: Program, file: Path
) -> None:
    go_live(program)
    base = program.reimport._bases[str(file.resolve())]
    changed = tuple(
        replace(each, duration=Millis(each.duration - 60_000)) for each in base.segments
    )
    save_script(replace(base, segments=changed), file)
    heard: list[object] = []
    model = program.stage.model
    assert model is not None
    model.events_happened.connect(heard.extend)
    program.files.open(file)
    found = window(program)
    assert found.past.text() == (
        "Segment 1 is different in the file, but has been on air: it stays."
    )
    found.apply()
    assert durations(program) == [300, 540, 120]
    assert [type(event) for event in heard] == [ScriptRevised]
    assert program.stage.is_busy
    model.send(Undo())
    assert durations(program) == [300, 600, 180]


def test_a_segment_that_went_on_air_meanwhile_is_not_changed_unseen(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    go_live(program)
    base = program.reimport._bases[str(file.resolve())]
    shorter = tuple(replace(each, duration=Millis(60_000)) for each in base.segments)
    save_script(replace(base, segments=shorter), file)
    program.reimport.read_again()
    model = program.stage.model
    assert model is not None
    qtbot.wait(420)  # a second press within 400 ms is not taken
    assert model.send(Go())
    window(program).apply()
    assert durations(program) == [300, 600, 180]
    assert said(program).startswith("The show has moved on.")
    assert window(program).past.text().startswith("Segments 1, 2 ")


def test_after_the_show_opening_the_file_puts_it_on_anew(program: Program, file: Path) -> None:
    go_live(program)
    model = program.stage.model
    assert model is not None
    model.send(End())
    program.files.open(file)
    assert program.stage.model is not model
    assert durations(program) == [300, 600, 180]


def test_a_change_on_the_disk_is_said_and_nothing_more(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    rewrite(program, file, 1, duration=Millis(480_000))
    qtbot.waitUntil(lambda: "changed on the disk" in said(program), timeout=5_000)
    assert durations(program) == [300, 600, 180]
    (offer,) = program.window.strip.choices
    offer.run()
    assert window(program).turned() == frozenset()


def test_a_script_without_a_file_has_nothing_to_be_read_again(program: Program) -> None:
    program.working.key = None
    program.reimport.read_again()
    assert said(program).startswith("This script was not opened from a file.")


def test_moves_are_ticked_together(program: Program, file: Path) -> None:
    base = program.reimport._bases[str(file.resolve())]
    one, two, three = base.segments
    four = replace(one, id="s4", number="4", title="抽奖")
    program.stage.show(replace(base, segments=(one, two, three, four)))
    program.reimport._bases[str(file.resolve())] = replace(base, segments=(one, two, three, four))
    save_script(replace(base, segments=(four, three, two, one)), file)
    program.reimport.read_again()
    found = window(program)
    group = found.list.topLevelItem(0)
    assert group is not None and group.childCount() == 3
    group.child(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert {key.change for key in found.turned()} == {Change.MOVED}
    assert len(found.turned()) == 3
    found.apply()
    assert program.stage.script is not None
    assert [each.id for each in program.stage.script.segments] == ["s1", "s2", "s3", "s4"]
