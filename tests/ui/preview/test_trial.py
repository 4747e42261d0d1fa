"""What is tried on a sheet: assigned, corrected, taken back, kept."""

from __future__ import annotations

from datetime import date

import pytest

from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import IGNORED, KEPT, Choices, Profile, save_profile
from stage_desktop.formats.opened import Material, Unrecognised
from stage_desktop.formats.pasted import open_pasted
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.preview.trial import Trial

MIN = 60_000
SHEET = "时间\t环节\t时长\t说法\n20:00\t开场\t10\t欢迎\n20:10\t主推\t20\t讲解\n"


def unchecked(_script: Script) -> tuple[Finding, ...]:
    return ()


def material(text: str, choices: Choices | None = None) -> Material:
    found = open_pasted(
        text, start=None, zone="UTC", today=date(2026, 10, 22), choices=choices or Choices()
    )
    assert found.material is not None
    return found.material


def trial_on(text: str) -> Trial:
    return Trial(material(text), unchecked)


def titles(trial: Trial) -> list[str]:
    assert trial.opened is not None
    return [segment.title for segment in trial.opened.script.segments]


def test_a_field_that_is_assigned_leaves_the_column_that_had_it() -> None:
    trial = trial_on(SHEET)
    assert [trial.field_at("pasted", at) for at in range(4)] == ["clock", "title", "duration", ""]
    trial.assign("pasted", 3, "title")
    trial.read()
    assert titles(trial) == ["欢迎", "讲解"]
    assert [trial.field_at("pasted", at) for at in range(4)] == ["clock", KEPT, "duration", "title"]
    assert trial.opened is not None
    assert trial.opened.script.segments[0].extra == (("环节", "开场"),)


def test_columns_that_are_read_together_share_a_field() -> None:
    trial = trial_on(SHEET.replace("时长", "话术"))
    trial.assign("pasted", 3, "host_points")
    trial.read()
    assert trial.opened is not None
    assert trial.opened.script.segments[0].host_points == "10\n欢迎"


def test_steps_are_taken_back_and_again() -> None:
    trial = trial_on(SHEET)
    trial.correct("pasted", 2, 1, "暖场")
    trial.read()
    trial.assign("pasted", 3, IGNORED)
    trial.read()
    assert titles(trial) == ["暖场", "主推"]
    assert trial.undo() and trial.field_at("pasted", 3) == ""
    assert trial.undo() and titles(trial) == ["开场", "主推"]
    assert not trial.undo()
    assert trial.redo() and titles(trial) == ["暖场", "主推"]
    assert trial.redo() and trial.field_at("pasted", 3) == IGNORED
    assert not trial.redo()


def test_a_cell_with_its_own_text_again_is_no_correction() -> None:
    trial = trial_on(SHEET)
    trial.correct("pasted", 2, 1, "暖场")
    trial.correct("pasted", 2, 1, "开场")
    assert trial.corrections == ()


def test_a_sheet_of_which_nothing_is_known_is_assigned_from_nothing() -> None:
    with pytest.raises(Unrecognised) as caught:
        material("第一栏\t第二栏\n开场\t五\n主推\t二十\n")
    trial = Trial(caught.value.material, unchecked)
    assert trial.opened is None
    assert trial.trouble is not None and trial.trouble.code == "no_segments"
    trial.assign("pasted", 0, "title")
    trial.read()
    trial.assign("pasted", 1, "duration")
    trial.read()
    assert titles(trial) == ["开场", "主推"]
    assert trial.opened is not None
    assert [s.duration // MIN for s in trial.opened.script.segments] == [5, 20]


def test_a_sheet_may_be_left_out_or_hold_something_else() -> None:
    trial = trial_on(SHEET)
    trial.set_kind("pasted", None)
    trial.read()
    assert trial.opened is None
    trial.set_kind("pasted", SheetKind.SEGMENTS)
    trial.read()
    assert titles(trial) == ["开场", "主推"]


def test_the_profile_holds_every_column_and_reads_the_next_sheet_without_asking(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("columns")
    strange = "几点\t谁讲\t讲啥\t备案\n20:00-20:10\t小雨\t开场\ta\n20:10-20:30\t阿May\t主推\tb\n"
    with pytest.raises(Unrecognised) as caught:
        material(strange)
    trial = Trial(caught.value.material, unchecked)
    for column, name in ((0, "clock"), (1, "host"), (2, "title"), (3, IGNORED)):
        trial.assign("pasted", column, name)
        trial.read()
    profile = trial.profile("周四")
    assert profile is not None
    assert profile == Profile("周四", profile.mapping, frozenset({"几点", "谁讲", "讲啥", "备案"}))
    assert profile.mapping.columns == (
        ("几点", "clock"), ("谁讲", "host"), ("讲啥", "title"), ("备案", IGNORED),
    )  # fmt: skip
    save_profile(folder, profile)
    again = Trial(material(strange, Choices(profiles=folder)), unchecked)
    assert titles(again) == ["开场", "主推"]
    assert [each for each in again.doubts if each.asks] == []
    assert again.field_at("pasted", 3) == IGNORED
