"""The cue list without a view: order, keys, roles, what was missed."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.cues import Cue, Role, SegmentStart
from stage_desktop.show.commands import CompleteCue, CueKey, Start
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.models.cue_model import CueModel


def cue(name: str, seconds: int, role: Role = Role.OPERATOR) -> Cue:
    return Cue(name, "note", SegmentStart("s1"), Millis(seconds * 1_000), role=role, text=name)


def show(*cues: Cue) -> Performance:
    run = Performance(script(segment(1, 30), segment(2, 30)), *cues)
    run.do(0, Start())
    return run


def rows(model: CueModel) -> list[tuple[str, int | None, str, int | None]]:
    shown = [model.row(at) for at in range(model.rowCount())]
    return [
        (each.row.key.cue, each.key, each.status.value, None if each.wait is None else each.wait)
        for each in shown
    ]


@pytest.fixture
def model(qapp: object, qtmodeltester: ModelTester) -> CueModel:
    made = CueModel()
    qtmodeltester.check(made, force_py=True)
    return made


def test_cues_stand_in_time_order_with_key_state_and_countdown(model: CueModel) -> None:
    """At 100.5 s: c (100 s) is due, b (130 s) within its 30 s stand-by, a (200 s) planned."""
    run = show(cue("a", 200), cue("b", 130), cue("c", 100))
    model.set_timeline(run.look(100.5))
    assert rows(model) == [
        ("c", 1, "due", 0),
        ("b", 2, "standby", 30_000),
        ("a", 3, "planned", 100_000),
    ]


def test_a_done_cue_leaves_and_the_keys_move_up(model: CueModel) -> None:
    run = show(cue("a", 100), cue("b", 200))
    model.set_timeline(run.look(100))
    run.do(101, CompleteCue(CueKey("a")))
    model.set_timeline(run.look(101))
    assert rows(model) == [("b", 1, "planned", 99_000)]
    assert model.key_of(0) == CueKey("b")
    assert model.key_of(1) is None


def test_a_role_sees_its_own_cues_also_those_far_ahead(model: CueModel) -> None:
    many = [cue(f"o{n}", 100 + n) for n in range(60)]
    run = show(*many, cue("ads", 900, Role.AD_BUYER))
    model.set_timeline(run.look(1))
    assert model.rowCount() == 24
    model.set_role(Role.AD_BUYER)
    assert rows(model) == [("ads", 1, "planned", 899_000)]
    assert model.roles() == [Role.OPERATOR, Role.AD_BUYER]


def test_only_nine_cues_have_a_key(model: CueModel) -> None:
    model.set_timeline(show(*(cue(f"o{n}", 100 + n) for n in range(12))).look(1))
    assert [row[1] for row in rows(model)] == [*range(1, 10), None, None, None]


def test_a_missed_cue_gives_its_key_away_after_half_a_minute(model: CueModel) -> None:
    """Due at 100 s and 60 s of tolerance: missed at 160 s, out of the way after 190 s."""
    run = show(cue("a", 100), cue("b", 900))
    model.set_timeline(run.look(190))
    assert rows(model)[0] == ("a", 1, CueStatus.MISSED.value, -90_000)
    model.set_timeline(run.look(191))
    assert [row[0] for row in rows(model)] == ["b"]
    assert model.missed_before == 1
    model.set_all_missed(True)
    assert [row[0] for row in rows(model)] == ["a", "b"]


def test_a_second_changes_rows_without_a_reset(model: CueModel) -> None:
    run = show(cue("a", 100), cue("b", 200))
    model.set_timeline(run.look(10))
    changed: list[tuple[int, int]] = []
    resets: list[object] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(None))
    model.set_timeline(run.look(10.4))
    model.set_timeline(run.look(11))
    assert (changed, resets) == ([(0, 1)], [])
