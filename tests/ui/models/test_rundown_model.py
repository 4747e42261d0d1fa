"""The rundown without a view: rows, texts and which cells are announced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Product, SupplyItem
from stage_desktop.show.commands import AddTime, Go, Hold, Insert, Jump, Move, Restart, Skip, Start
from stage_desktop.ui.models.rundown_model import CELL_ROLE, COLUMNS, RundownModel
from stage_desktop.ui.models.rundown_rows import RowState, difference, rundown_rows

AT = {column.id: at for at, column in enumerate(COLUMNS)}


def show() -> Performance:
    return Performance(script(*(segment(n, 5) for n in range(1, 5))))


def texts(model: RundownModel, column: str) -> list[str]:
    return [model.index(row, AT[column]).data() for row in range(model.rowCount())]


def states(run: Performance) -> list[str]:
    return [f"{row.segment.number} {row.state}" for row in rundown_rows(run.state)]


class Cells:
    """The cells that a model announced, as rows and names of columns."""

    def __init__(self, model: RundownModel) -> None:
        self.found: list[tuple[range, tuple[str, ...]]] = []
        model.dataChanged.connect(self._take)

    def _take(self, first: QModelIndex, last: QModelIndex) -> None:
        names = tuple(column.id for column in COLUMNS[first.column() : last.column() + 1])
        self.found.append((range(first.row(), last.row() + 1), names))


@pytest.fixture
def model(qapp: object, qtmodeltester: ModelTester) -> RundownModel:
    made = RundownModel()
    qtmodeltester.check(made, force_py=True)
    return made


def test_before_the_show_all_is_ahead(model: RundownModel) -> None:
    model.set_timeline(show().look(-600))
    assert texts(model, "number") == ["1", "2", "3", "4"]
    assert texts(model, "planned") == ["20:00", "20:05", "20:10", "20:15"]
    assert texts(model, "start") == ["20:00:00", "20:05:00", "20:10:00", "20:15:00"]
    assert texts(model, "duration") == ["5:00"] * 4
    assert texts(model, "actual") == [""] * 4
    assert texts(model, "state") == ["next", "ahead", "ahead", "ahead"]
    assert model.current_row == 0


def test_a_segment_that_goes_on_by_itself_and_a_hard_start_are_marked(model: RundownModel) -> None:
    run = Performance(script(segment(1, 5, auto=True), segment(2, 5, hard=8), segment(3, 5)))
    model.set_timeline(run.look(-600))
    assert texts(model, "number") == ["1 »", "2", "3"]
    assert texts(model, "planned") == ["20:00", "= 20:08", "20:13"]


def test_actuals_and_overtime_stand_in_their_rows(model: RundownModel) -> None:
    """Started 10 s late, 40 s over: 2 begins at 20:05:50; 90 s later it has run 1:30."""
    run = show()
    run.do(10, Start())
    run.do(350, Go())
    model.set_timeline(run.look(440))
    assert texts(model, "start")[:3] == ["20:00:10", "20:05:50", "20:10:50"]
    assert texts(model, "actual")[:3] == ["5:40", "1:30", ""]
    assert texts(model, "over")[:3] == ["+0:40", "", ""]
    assert texts(model, "state")[:3] == ["done", "on_air", "next"]
    assert model.current_row == 1


def test_a_later_pass_has_a_row_of_its_own_and_no_plan(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    run.do(300, Go())
    run.do(600, Go())
    run.do(660, Jump("s2"))
    model.set_timeline(run.look(670))
    assert states(run) == ["1 done", "2 done", "2 on_air", "3 interrupted", "3 next", "4 ahead"]
    assert texts(model, "planned") == ["20:00", "20:05", "—", "20:10", "—", "20:15"]
    assert texts(model, "start")[2:5] == ["20:11:00", "20:10:00", "20:16:00"]
    assert model.current_row == 2
    assert model.row_of("s3") == 4


def test_what_a_jump_leaves_and_what_is_skipped() -> None:
    run = show()
    run.do(0, Start())
    run.do(10, Skip("s4"))
    run.do(60, Jump("s3"))
    assert states(run) == ["1 interrupted", "2 passed_over", "3 on_air", "4 skipped"]
    run.do(120, Restart())
    run.do(130, Hold())
    assert states(run)[2:4] == ["3 restarted", "3 held"]


def test_only_the_running_cells_change_while_the_clock_runs(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    model.set_timeline(run.look(10))
    cells = Cells(model)
    model.set_timeline(run.look(11))
    assert cells.found == [(range(1), ("actual", "over"))]


def test_in_overtime_only_what_slides_changes_too(model: RundownModel) -> None:
    """1 is 10 s over; 2 follows it and slides, 3 has a fixed start 5 minutes later and stays."""
    run = Performance(script(segment(1, 5), segment(2, 5), segment(3, 5, hard=15), segment(4, 5)))
    run.do(0, Start())
    model.set_timeline(run.look(310))
    assert texts(model, "start") == ["20:00:00", "20:05:10", "20:15:00", "20:20:00"]
    cells = Cells(model)
    model.set_timeline(run.look(311))
    assert cells.found == [
        (range(1, 2), ("start",)),
        (range(1), ("actual", "over")),
    ]
    assert texts(model, "start")[1] == "20:05:11"


def test_added_time_moves_the_starts_and_no_row(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    model.set_timeline(run.look(10))
    run.do(20, AddTime(Millis(60_000)))
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.set_timeline(run.look(20))
    assert texts(model, "start") == ["20:00:00", "20:06:00", "20:11:00", "20:16:00"]
    assert not resets


def test_rows_are_inserted_and_removed_not_reset(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    model.set_timeline(run.look(10))
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    run.do(20, Insert(segment(9, 2), at_once=False))
    model.set_timeline(run.look(20))
    assert inserted == [(1, 1)]
    assert texts(model, "number") == ["1", "9", "2", "3", "4"]
    assert texts(model, "planned")[1] == "—"


def test_a_move_changes_the_rows_between(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    before = rundown_rows(run.state)
    run.do(10, Move("s4", "s3"))
    assert difference(before, rundown_rows(run.state)) == (2, 2, 2)
    assert difference(before, before) is None


def test_ten_thousand_rows_announce_one_row_a_second(model: RundownModel) -> None:
    run = Performance(script(*(segment(n, 1) for n in range(1, 10_001))))
    run.do(0, Start())
    model.set_timeline(run.look(10))
    cells = Cells(model)
    model.set_timeline(run.look(11))
    assert [len(rows) for rows, _names in cells.found] == [1]


def test_states_have_a_place_in_the_words(qapp: object) -> None:
    from stage_desktop.ui.texts.operator import COLUMN_HEADS, ROW_STATES

    assert set(ROW_STATES) == {state.value for state in RowState}
    assert set(COLUMN_HEADS) == {column.id for column in COLUMNS}


def test_what_is_not_ready_is_told_of_slots_that_still_come(model: RundownModel) -> None:
    supply = (SupplyItem("samples", False), SupplyItem("stock", True), SupplyItem("card", False))
    goods = (Product("A1", "coat", supply=supply), Product("A2", "scarf"))
    slots = (segment(1, 5, products=("A1",)), segment(2, 5, products=("A2", "gone")))
    run = Performance(script(*slots, segment(3, 5, products=("A1",)), products=goods))

    def missing() -> list[tuple[str, ...]]:
        cells = [model.index(row, AT["title"]).data(CELL_ROLE) for row in range(model.rowCount())]
        return [cell.unready for cell in cells]

    model.set_timeline(run.look(-60))
    assert missing() == [("samples", "card"), (), ("samples", "card")]
    tip = model.index(0, AT["title"]).data(Qt.ItemDataRole.ToolTipRole)
    assert "samples\ncard" in tip
    run.do(0, Start())
    run.do(300, Go())
    run.do(301, Skip("s3"))
    model.set_timeline(run.look(302))
    assert missing() == [(), (), ()]


def test_a_cell_says_all_that_it_is_painted_by(model: RundownModel) -> None:
    run = show()
    run.do(0, Start())
    run.do(330, Go())
    model.set_timeline(run.look(331))
    cell = model.index(0, AT["over"]).data(CELL_ROLE)
    assert (cell.text, cell.over, cell.row.segment.id) == ("+0:30", 30_000, "s1")
