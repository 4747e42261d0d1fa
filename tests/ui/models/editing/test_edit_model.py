"""An edited table without a view: entries, blocks, rows, and what is announced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from performing import MINUTE, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.findings import Place, Severity, finding
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.blocks import Refusal, as_html, as_tsv, block_of
from stage_desktop.ui.models.editing.edit_model import (
    FINDINGS_ROLE,
    ROW_FINDINGS_ROLE,
    EditModel,
)
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.models.editing.rows import RowSteps
from stage_desktop.ui.models.editing.search import Search
from stage_desktop.ui.models.editing.segment_table import SEGMENTS

NUMBER, TITLE, START, DURATION, END = range(5)


def as_coded(_group: str, name: str) -> str:
    return name


class Table:
    """A rundown of so many segments of five minutes, from eight."""

    def __init__(self, count: int = 4, show: Script | None = None) -> None:
        self.edits = DraftEdits(show or script(*(segment(n, 5) for n in range(1, count + 1))))
        self.model = EditModel(SEGMENTS, self.edits, as_coded)
        self.steps = RowSteps(self.model)
        self.refused: list[Refusal] = []
        self.model.cells_refused.connect(self.refused.extend)

    @property
    def script(self) -> Script:
        return self.edits.script

    @property
    def numbers(self) -> list[str]:
        return [each.number for each in self.script.segments]

    def column(self, name: str) -> int:
        return self.model.column_at(name)

    def texts(self, column: int) -> list[str]:
        return [self.model.text_at(row, column) for row in range(self.model.rowCount())]

    def type(self, row: int, column: int, text: str) -> bool:
        return self.model.setData(self.model.index(row, column), text)


@pytest.fixture
def table(qapp: object) -> Table:
    return Table()


def test_an_entry_is_one_step_that_is_undone(table: Table) -> None:
    assert table.type(0, DURATION, "10")
    assert table.texts(START) == ["20:00", "20:10", "20:15", "20:20"]
    assert table.edits.last_step is not None
    assert (table.edits.last_step.code, table.edits.last_step.data) == (
        "typed",
        (("column", "duration"),),
    )
    table.edits.undo()
    assert table.texts(START) == ["20:00", "20:05", "20:10", "20:15"]
    table.edits.redo()
    assert table.texts(END) == ["20:10", "20:15", "20:20", "20:25"]


def test_what_a_cell_says_already_is_no_step(table: Table) -> None:
    assert not table.type(1, START, "20:05")
    assert table.edits.last_step is None


def test_a_refused_entry_keeps_the_cell_and_says_why(table: Table) -> None:
    assert not table.type(1, DURATION, "long")
    (refusal,) = table.refused
    assert (refusal.row, refusal.column, refusal.reason.code) == (1, DURATION, "entry_length")
    assert table.texts(DURATION)[1] == "5:00"
    assert table.edits.last_step is None


def test_a_change_is_announced_as_one_range(table: Table) -> None:
    told: list[tuple[int, int]] = []
    table.model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    table.type(0, DURATION, "10")
    assert told == [(0, 3)]


def test_nothing_is_computed_that_nobody_asks_for(qapp: object) -> None:
    asked: list[str] = []
    title = SEGMENTS.columns[TITLE]
    counted = replace(title, text=lambda sheet, each: asked.append(each.id) or each.title)
    columns = (SEGMENTS.columns[0], counted, *SEGMENTS.columns[2:])
    many = script(*(segment(n, 5) for n in range(1, 1_001)))
    model = EditModel(replace(SEGMENTS, columns=columns), DraftEdits(many), as_coded)
    model.setData(model.index(0, DURATION), "7")
    assert asked == []
    assert model.text_at(999, START) == "07:17"


def test_rows_come_and_go_as_rows(table: Table) -> None:
    told: list[tuple[str, int, int]] = []
    table.model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    table.model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    table.steps.insert(2)
    table.steps.remove([0, 1])
    assert told == [("in", 2, 2), ("out", 0, 1)]
    assert table.numbers == ["2a", "3", "4"]


def test_heads_are_worded_and_those_of_the_sheet_stand_as_they_are(qapp: object) -> None:
    table = Table(show=script(segment(1, 5, extra=(("灯光", "暖"),))))
    heads = [
        table.model.headerData(at, Qt.Orientation.Horizontal)
        for at in (TITLE, table.model.columnCount() - 1)
    ]
    assert heads == ["title", "灯光"]


def test_a_new_column_of_the_sheet_makes_a_new_table(qapp: object) -> None:
    table = Table()
    told: list[str] = []
    table.model.modelReset.connect(lambda: told.append("reset"))
    extra = (replace(table.script.segments[0], extra=(("灯光", "暖"),)), *table.script.segments[1:])
    table.edits.apply(replace(table.script, segments=extra), "merged")
    assert told == ["reset"]
    assert table.model.text_at(0, table.model.columnCount() - 1) == "暖"


def test_findings_stand_at_their_cells_and_their_rows(table: Table) -> None:
    found = finding("no_duration", Severity.WARNING, Place(subject="2"))
    table.model.set_findings({1: (("duration", found),)})
    assert table.model.index(1, DURATION).data(FINDINGS_ROLE) == [found]
    assert table.model.index(1, TITLE).data(FINDINGS_ROLE) == []
    assert table.model.index(1, TITLE).data(ROW_FINDINGS_ROLE) == [found]
    table.model.set_findings({})
    assert table.model.index(1, DURATION).data(FINDINGS_ROLE) == []


def test_another_script_is_shown_and_the_former_no_more(table: Table) -> None:
    former = table.edits
    table.model.set_edits(DraftEdits(script(segment(7, 5))))
    former.apply(script(), "removed")
    assert [each.number for each in table.model.things] == ["7"]


# Blocks


def test_a_copied_block_is_text_and_a_table() -> None:
    block = [["1", 'a "b"'], ["2", "two\nlines\there"]]
    text = as_tsv(block)
    assert text == '1\t"a ""b"""\r\n2\t"two\nlines\there"\r\n'
    assert block_of(text) == block
    assert block_of("no tabs here", as_html([["1", "two\nlines"]])) == [["1", "two\nlines"]]


_CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t\"'"), max_size=12
)


@given(
    st.integers(2, 4).flatmap(
        lambda wide: st.lists(st.lists(_CELLS, min_size=wide, max_size=wide), min_size=1)
    )
)
@settings(max_examples=60)
def test_any_block_reads_back_from_its_text(block: list[list[str]]) -> None:
    assert block_of(as_tsv(block)) == block


def test_lines_without_tabs_are_a_column() -> None:
    assert block_of("one\r\ntwo\r\n") == [["one"], ["two"]]
    assert block_of("") == []


def test_a_block_is_pasted_from_its_first_cell_on_as_one_step(table: Table) -> None:
    block = [["Open", "", "2"], ["Sale", "", "3:30"]]
    assert table.steps.paste(block, [1], [TITLE]) == range(1, 3)
    assert table.texts(TITLE) == ["Segment 1", "Open", "Sale", "Segment 4"]
    assert table.texts(DURATION) == ["5:00", "2:00", "3:30", "5:00"]
    assert table.texts(START) == ["20:00", "20:05", "20:07", "20:10:30"]
    table.edits.undo()
    assert table.edits.last_step is None


def test_a_block_longer_than_the_table_makes_rows(table: Table) -> None:
    table.steps.paste([["a"], ["b"], ["c"]], [3], [TITLE])
    assert table.texts(TITLE)[3:] == ["a", "b", "c"]
    assert table.numbers == ["1", "2", "3", "4", "5", "6"]


def test_one_cell_fills_a_selection_and_a_block_repeats_where_it_fits(table: Table) -> None:
    table.steps.paste([["Maya"]], [0, 1, 2], [table.column("host")])
    assert table.texts(table.column("host")) == ["Maya", "Maya", "Maya", ""]
    table.steps.paste([["x"], ["y"]], [0, 1, 2, 3], [TITLE])
    assert table.texts(TITLE) == ["x", "y", "x", "y"]


def test_a_pasted_column_of_ends_means_what_it_says(table: Table) -> None:
    table.steps.paste([["20:10"], ["20:12"], ["20:30"]], [0], [END])
    assert table.texts(DURATION) == ["10:00", "2:00", "18:00", "5:00"]
    assert table.texts(END) == ["20:10", "20:12", "20:30", "20:35"]


def test_whole_rows_that_are_copied_and_pasted_follow_as_the_first_did(qapp: object) -> None:
    table = Table(show=script(segment(1, 5), segment(2, 7, hard=10), segment(3, 5), segment(4, 5)))
    columns = range(table.model.columnCount())
    text, _ = table.steps.copied([0, 1], columns)
    table.steps.paste(block_of(text), [2], [0])
    again, fixed = table.script.segments[2:]
    assert (again.title, again.duration, again.hard_start) == ("Segment 1", 5 * MINUTE, None)
    assert (fixed.duration, fixed.hard_start) == (7 * MINUTE, table.script.segments[1].hard_start)


def test_cells_of_a_block_that_are_refused_keep_what_they_say(table: Table) -> None:
    table.steps.paste([["3"], ["long"], ["4"]], [0], [DURATION])
    assert table.texts(DURATION) == ["3:00", "5:00", "4:00", "5:00"]
    assert [(each.row, each.reason.code) for each in table.refused] == [(1, "entry_length")]


def test_fill_down_takes_the_first_row_or_the_one_above(table: Table) -> None:
    table.type(0, TITLE, "Open")
    table.steps.fill_down([0, 1, 2], [TITLE])
    assert table.texts(TITLE) == ["Open", "Open", "Open", "Segment 4"]
    table.steps.fill_down([3], [TITLE])
    assert table.texts(TITLE)[3] == "Open"
    assert not table.steps.fill_down([0], [TITLE])


def test_cells_are_cleared_as_one_step(table: Table) -> None:
    table.steps.clear([(0, TITLE), (1, TITLE), (1, DURATION)])
    assert table.texts(TITLE)[:2] == ["", ""]
    assert table.texts(DURATION)[1] == "5:00"
    assert len(table.edits.draft.past) == 1


# Rows


def test_rows_are_inserted_duplicated_and_removed_with_what_to_select_then(table: Table) -> None:
    assert table.steps.insert(1) == range(1, 2)
    assert table.steps.duplicate([2, 3]) == range(4, 6)
    assert table.numbers == ["1", "1a", "2", "3", "2a", "3a", "4"]
    assert table.steps.remove([5, 6]) == range(4, 5)
    assert len(table.edits.draft.past) == 3


def test_rows_move_past_their_neighbours_and_stop_at_the_ends(table: Table) -> None:
    assert table.steps.move_by([1, 2], 1) == range(2, 4)
    assert table.numbers == ["1", "4", "2", "3"]
    assert table.steps.move_by([2, 3], 1) is None
    assert table.steps.move_by([2, 3], -1) == range(1, 3)
    assert table.steps.move_by([0], -1) is None
    assert table.steps.move([0], 4) == range(3, 4)


def test_rows_are_grouped_taken_out_and_numbered(table: Table) -> None:
    table.steps.move([3], 0)
    assert table.steps.group([0, 1], "Opening") == range(2)
    assert [each.group for each in table.script.segments] == ["Opening", "Opening", "", ""]
    table.steps.group([0], "")
    table.steps.renumber()
    assert table.numbers == ["1", "2", "3", "4"]
    assert [step.code for step in table.edits.draft.past] == [
        *("moved", "grouped", "ungrouped", "renumbered")
    ]


_STEPS: Sequence[Callable[[Table, int], object]] = (
    lambda table, at: table.steps.insert(at),
    lambda table, at: table.steps.duplicate([at % max(len(table.numbers), 1)]),
    lambda table, at: table.steps.remove([at]) if at < len(table.numbers) else None,
    lambda table, at: table.steps.move([0], at) if table.numbers else None,
    lambda table, at: (
        table.steps.paste([["x", "", "3"], ["y", "", "4"]], [at], [TITLE])
        if at < len(table.numbers)
        else None
    ),
    lambda table, at: table.type(at, END, "21:00") if at < len(table.numbers) else None,
    lambda table, at: table.type(at, START, "20:30") if at < len(table.numbers) else None,
    lambda table, at: table.edits.undo(),
    lambda table, at: table.edits.redo(),
)


@given(st.lists(st.tuples(st.sampled_from(_STEPS), st.integers(0, 5)), max_size=15))
@settings(max_examples=60, deadline=None)
def test_the_table_is_the_script_whatever_is_done_and_undone(
    steps: list[tuple[Callable[[Table, int], object], int]],
) -> None:
    table = Table()
    first = table.script
    for step, at in steps:
        step(table, at)
        assert table.model.rowCount() == len(table.script.segments)
        assert table.model.things == table.script.segments
    while table.edits.undo():
        pass
    assert table.script == first


def test_an_index_outside_is_nothing(table: Table) -> None:
    assert not table.model.setData(QModelIndex(), "x")
    assert table.model.data(QModelIndex()) is None
    assert table.model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


# Find


def test_a_text_is_found_in_all_columns_in_reading_order(qapp: object) -> None:
    table = Table(600)
    table.model.put({(3, TITLE): "Scarf", (500, table.column("notes")): "a SCARF more"}, "typed")
    search = Search()
    search.start(table.model, "scarf")
    assert not search.is_over
    search.finish()
    assert search.hits == [(3, TITLE), (500, table.column("notes"))]
    assert search.after((0, 0)) == (3, TITLE)
    assert search.after((500, table.column("notes"))) == (3, TITLE)
    assert search.after((3, TITLE), back=True) == (500, table.column("notes"))
    search.start(table.model, " ")
    assert (search.hits, search.is_over, search.after((0, 0))) == ([], True, None)


def test_a_duration_below_a_second_reads_back(table: Table) -> None:
    odd = replace(table.script.segments[0], duration=Millis(1_500))
    table.edits.apply(replace(table.script, segments=(odd, *table.script.segments[1:])), "x")
    assert not table.type(0, DURATION, table.texts(DURATION)[0])
