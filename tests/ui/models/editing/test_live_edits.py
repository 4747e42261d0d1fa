"""Edits while the show is on: through the engine, undoable, the past read-only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from performing import MINUTE, script, segment
from stage_desktop.errors import CommandRejected
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import Go, Skip, Start
from stage_desktop.show.events import ScriptRevised, StepReverted
from stage_desktop.ui.models.editing.blocks import Refusal
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Standing
from stage_desktop.ui.models.editing.live_edits import LiveEdits
from stage_desktop.ui.models.editing.rows import RowSteps
from stage_desktop.ui.models.editing.segment_table import SEGMENTS
from ui.live import LiveRun

TITLE, START, DURATION, END, FIXED = 1, 2, 3, 4, 15


class OnAir:
    """Five segments of five minutes; the second is on air since 20:05."""

    def __init__(self) -> None:
        self.run = LiveRun(script(*(segment(n, 5) for n in range(1, 6))))
        self.run.to(0, Start())
        self.run.to(300, Go())
        self.run.later(10)
        self.edits = LiveEdits(self.run.model, all_cues)
        self.model = EditModel(SEGMENTS, self.edits, lambda _, name: name)
        self.steps = RowSteps(self.model)
        self.refused: list[Refusal] = []
        self.rejected: list[CommandRejected] = []
        self.heard: list[object] = []
        self.edited: list[Script] = []
        self.model.cells_refused.connect(self.refused.extend)
        self.run.model.rejected.connect(self.rejected.append)
        self.run.model.events_happened.connect(self.heard.extend)
        self.edits.edited.connect(self.edited.append)

    @property
    def script(self) -> Script:
        return self.run.session.state.script

    def type(self, row: int, column: int, text: str) -> bool:
        return self.model.setData(self.model.index(row, column), text)


@pytest.fixture
def show(qapp: object) -> Iterator[OnAir]:
    made = OnAir()
    yield made
    made.edits.close()
    made.run.model.close()


def test_an_edit_of_what_is_coming_is_an_event_of_the_show(show: OnAir) -> None:
    assert show.type(3, DURATION, "8")
    assert show.script.segments[3].duration == 8 * MINUTE
    assert [type(event) for event in show.heard] == [ScriptRevised]
    assert show.model.text_at(3, DURATION) == "8:00"
    assert show.edited == [show.script]


def test_several_cells_are_one_event_and_one_step(show: OnAir) -> None:
    show.steps.paste([["a", "", "1"], ["b", "", "2"]], [2], [TITLE])
    assert [type(event) for event in show.heard] == [ScriptRevised]
    show.edits.undo()
    assert [each.title for each in show.script.segments[2:4]] == ["Segment 3", "Segment 4"]


def test_undo_is_the_engines_and_redo_applies_again(show: OnAir) -> None:
    before = show.script
    show.type(3, DURATION, "8")
    assert show.edits.undo()
    assert isinstance(show.heard[-1], StepReverted)
    assert show.script == before
    assert show.edits.redo()
    assert show.script.segments[3].duration == 8 * MINUTE
    assert show.edits.undo()
    assert not show.edits.undo()


def test_undo_after_a_go_takes_back_the_edit_and_not_the_go(show: OnAir) -> None:
    show.type(3, DURATION, "8")
    show.run.later(60)
    show.run.model.send(Go())
    show.edits.undo()
    assert show.script.segments[3].duration == 5 * MINUTE
    current = show.run.session.state.current
    assert current is not None and current.number == "3"


def test_the_past_is_read_only_and_says_so(show: OnAir) -> None:
    assert not show.type(0, TITLE, "x")
    assert show.refused[0].reason.code == "entry_past"
    assert show.steps.remove([0]) is None
    assert show.steps.move([0], 4) is None
    assert show.heard == []
    standings = [show.model.standing(row) for row in range(3)]
    assert standings == [Standing.PAST, Standing.ON_AIR, Standing.AHEAD]


def test_of_what_is_on_air_only_texts_may_change(show: OnAir) -> None:
    assert show.type(1, TITLE, "Now")
    assert show.script.segments[1].title == "Now"
    assert not show.type(1, DURATION, "9")
    assert show.refused[0].reason.code == "entry_past"


def test_new_rows_and_moved_ones_stay_behind_what_is_on_air(show: OnAir) -> None:
    assert show.steps.insert(0) == range(2, 3)
    assert [each.number for each in show.script.segments] == ["1", "2", "2a", "3", "4", "5"]
    assert show.steps.move([4], 0) == range(2, 3)
    assert show.steps.duplicate([0]) == range(2, 3)
    assert [each.number for each in show.script.segments][:4] == ["1", "2", "1a", "4"]


def test_what_the_show_changes_is_shown_and_is_no_edit(show: OnAir) -> None:
    skipped = show.model.column_at("skipped")
    show.run.model.send(Skip("s4"))
    assert show.model.text_at(3, skipped) == "✓"
    assert (show.edited, show.edits.last_step) == ([], None)


def test_a_step_that_the_engine_refuses_changes_nothing(show: OnAir) -> None:
    twice = (*show.script.segments, show.script.segments[4])
    assert not show.edits.apply(replace(show.script, segments=twice), "pasted")
    assert show.rejected[0].code == "segment_twice"
    assert show.edits.last_step is None


def test_a_paste_on_air_adds_no_rows_and_a_line_of_chat_is_no_price(show: OnAir) -> None:
    price = show.model.column_at("price_text")
    show.steps.paste([["20:00-20:10 Welcome"], ["99"], ["129"]], [3], [price])
    assert len(show.script.segments) == 5
    assert [each.price_text for each in show.script.segments[3:]] == ["", "99"]
    assert sorted(each.reason.code for each in show.refused) == ["entry_no_rows", "entry_price"]


def times(show: OnAir) -> list[tuple[str, str]]:
    return [(show.model.text_at(row, START), show.model.text_at(row, END)) for row in range(5)]


def test_on_air_starts_and_ends_are_those_of_the_run(qapp: object) -> None:
    late = OnAir()
    try:
        late.run.to(301, Go())  # the third, five minutes before its time
        late.run.to(310)
        assert times(late) == [
            ("20:00", "20:05"),
            ("20:05", "20:05:01"),
            ("20:05:01", "20:10:01"),
            ("20:10:01", "20:15:01"),
            ("20:15:01", "20:20:01"),
        ]
    finally:
        late.edits.close()
        late.run.model.close()


def test_without_a_planned_start_the_run_gives_the_times(qapp: object) -> None:
    run = LiveRun(script(segment(1, 5), segment(2, 5), planned=None))
    run.to(71, Start())
    edits = LiveEdits(run.model, all_cues)
    model = EditModel(SEGMENTS, edits, lambda _, name: name)
    assert [model.text_at(row, START) for row in (0, 1)] == ["20:01:11", "20:06:11"]
    edits.close()
    run.model.close()


def test_in_overtime_the_times_ahead_move_and_say_so(show: OnAir) -> None:
    moved: list[object] = []
    show.edits.times_changed.connect(lambda: moved.append(show.model.text_at(2, START)))
    show.run.to(599)
    assert moved == []
    show.run.to(660)
    show.run.to(661)
    assert moved == ["20:11", "20:11:01"]
    assert times(show)[1] == ("20:05", "20:11:01")


def test_on_air_a_typed_end_is_held_against_the_expected_start(show: OnAir) -> None:
    show.run.to(660)  # a minute over: the third is expected at 20:11
    assert show.type(2, END, "20:15")
    assert show.script.segments[2].duration == 4 * MINUTE


def test_on_air_a_start_that_was_planned_can_be_fixed(show: OnAir) -> None:
    show.run.to(660)
    assert show.type(3, START, "20:15")  # as planned, but expected at 20:16
    assert show.model.text_at(3, FIXED) == "20:15"
    assert show.model.text_at(3, START) == "20:16"


def test_on_air_a_column_of_ends_is_taken_from_the_top(show: OnAir) -> None:
    show.steps.paste([["20:12"], ["20:14"], ["20:20"]], [2], [END])
    assert [each.duration for each in show.script.segments[2:]] == [
        2 * MINUTE,
        2 * MINUTE,
        6 * MINUTE,
    ]
