"""The rows of what is ahead, made once and taken over where the script stays the same."""

from __future__ import annotations

from dataclasses import replace

from stage_desktop.ui.models.rundown_rows import RowState, rows_ahead
from written_shows import segment, show

A, B, C = segment("1"), segment("2"), segment("3")


def test_there_is_a_row_for_each_segment_and_skipped_ones_say_so() -> None:
    rows = rows_ahead(show(A, replace(B, skipped=True), C))
    assert [row.segment.number for row in rows] == ["1", "2", "3"]
    assert [row.state for row in rows] == [RowState.AHEAD, RowState.SKIPPED, RowState.AHEAD]


def test_an_edit_makes_one_row_anew() -> None:
    before = rows_ahead(show(A, B, C))
    longer = replace(B, duration=B.duration * 2)
    after = rows_ahead(show(A, longer, C), before)
    assert [row.segment for row in after] == [A, longer, C]
    assert (after[0] is before[0], after[2] is before[2]) == (True, True)


def test_rows_that_come_go_or_change_places_are_the_same_as_made_anew() -> None:
    before = rows_ahead(show(A, B, C))
    for changed in ((A, C), (A, C, B), (B, C), (A, B), (A, segment("2a"), B, C), (), (A, A, B, C)):
        assert rows_ahead(show(*changed), before) == rows_ahead(show(*changed))
