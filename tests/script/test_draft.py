"""A draft and its history: any steps that were taken can be taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, script, segment
from stage_desktop.instants import DAY, HOUR, Instant
from stage_desktop.script import editing
from stage_desktop.script.commerce import Product
from stage_desktop.script.draft import MOST_STEPS, Draft, draft_of
from stage_desktop.script.plan import Script, rescheduled


def show() -> Script:
    return script(*(segment(n, 5) for n in range(1, 5)), products=(Product("A01", "Scarf"),))


def titled(before: Script, title: str) -> Script:
    return replace(before, title=title)


def test_a_new_draft_has_nothing_to_undo_and_is_not_modified() -> None:
    draft = draft_of(show())
    assert (draft.undone(), draft.redone(), draft.is_modified) == (draft, draft, False)


def test_undo_goes_back_and_redo_goes_on() -> None:
    first = show()
    draft = draft_of(first).changed(titled(first, "Two"), "typed", column="title")
    assert draft.is_modified
    assert draft.past[-1].data == (("column", "title"),)
    back = draft.undone()
    assert (back.script, back.is_modified) == (first, False)
    assert back.redone().script.title == "Two"


def test_a_step_that_changes_nothing_is_none() -> None:
    draft = draft_of(show())
    assert draft.changed(replace(draft.script), "typed") is draft


def test_a_step_after_undo_forgets_what_was_undone() -> None:
    first = show()
    draft = draft_of(first).changed(titled(first, "Two"), "typed").undone()
    assert draft.changed(titled(first, "Three"), "typed").future == ()


def test_letters_of_one_group_are_one_step() -> None:
    first = show()
    draft = draft_of(first)
    for text in ("H", "He", "Hel"):
        draft = draft.changed(titled(draft.script, text), "typed", group="title")
    draft = draft.changed(titled(draft.script, "Other"), "typed", group="else")
    assert len(draft.past) == 2
    assert draft.undone().script.title == "Hel"
    assert draft.undone().undone().script == first


def test_a_group_does_not_go_on_over_an_undo() -> None:
    draft = draft_of(show())
    draft = draft.changed(titled(draft.script, "H"), "typed", group="title")
    draft = draft.changed(titled(draft.script, "x"), "typed").undone()
    draft = draft.changed(titled(draft.script, "He"), "typed", group="title")
    assert draft.undone().script.title == "H"


def test_what_was_saved_is_not_modified_and_undo_makes_it_so_again() -> None:
    draft = draft_of(show())
    draft = draft.changed(titled(draft.script, "Two"), "typed").marked_saved()
    assert not draft.is_modified
    assert draft.undone().is_modified


def test_history_is_bounded() -> None:
    draft = draft_of(show())
    for number in range(MOST_STEPS + 5):
        draft = draft.changed(titled(draft.script, f"T{number}"), "typed")
    assert len(draft.past) == MOST_STEPS
    for _ in range(MOST_STEPS):
        draft = draft.undone()
    assert (draft.script.title, draft.past) == ("T4", ())


_PARTS = ("segments", "products")


@st.composite
def _operations(draw: st.DrawFn) -> list[tuple[str, str, int, int]]:
    step = st.tuples(
        st.sampled_from(("insert", "remove", "duplicate", "move", "rename", "group", "number")),
        st.sampled_from(_PARTS),
        st.integers(0, 9),
        st.integers(0, 9),
    )
    return draw(st.lists(step, max_size=12))


def _carried_out(before: Script, step: tuple[str, str, int, int]) -> Script:
    name, part, one, other = step
    own = editing.things_of(before, part)
    row, to = one % max(len(own), 1), other % (len(own) + 1)
    match name:
        case "insert" if part == "segments":
            return editing.inserted(before, part, to, [editing.new_segment(before, to - 1)])
        case "remove" if own:
            return editing.removed(before, part, {row})
        case "duplicate" if own:
            return editing.duplicated(before, part, {row})[0]
        case "move" if own:
            return editing.moved(before, part, {row, (row + 1) % len(own)}, to)[0]
        case "rename" if own:
            field = editing.NAME_OF[part]
            return editing.replaced(before, part, {row: replace(own[row], **{field: f"N{other}"})})
        case "group" if before.segments:
            return editing.grouped(before, [one % len(before.segments)], f"G{other % 2}")
        case "number":
            return editing.renumbered(before)
    return before


@given(_operations())
def test_any_steps_undone_give_the_first_script_and_redone_the_last(
    steps: list[tuple[str, str, int, int]],
) -> None:
    first = show()
    draft: Draft = draft_of(first)
    for step in steps:
        draft = draft.changed(_carried_out(draft.script, step), step[0])
        ids = [each.id for each in draft.script.segments]
        assert len(set(ids)) == len(ids)
    last = draft.script
    taken = len(draft.past)
    for _ in range(taken):
        draft = draft.undone()
    assert draft.script == first
    for _ in range(taken):
        draft = draft.redone()
    assert draft.script == last


def test_another_start_is_no_step_and_no_undo_goes_back_to_the_old_one() -> None:
    first = script(segment(1, 5), segment(2, 5, hard=10))
    draft = draft_of(first).changed(titled(first, "Two"), "typed")
    tomorrow = Instant(EIGHT + DAY)
    put = draft.put_to(rescheduled(draft.script, tomorrow))
    assert len(put.past) == 1
    back = put.undone()
    assert back.script == rescheduled(first, tomorrow)
    assert back.redone().script == rescheduled(titled(first, "Two"), tomorrow)


def test_a_start_that_was_typed_is_still_undone_after_the_show_was_put_to_another_day() -> None:
    first = show()
    draft = draft_of(first).changed(rescheduled(first, Instant(EIGHT + HOUR)), "typed")
    put = draft.put_to(rescheduled(draft.script, Instant(EIGHT + HOUR + DAY)))
    assert put.undone().script.planned_start == EIGHT + DAY
