"""The table of actions: what each key means in each situation."""

from __future__ import annotations

import pytest

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.show.commands import (
    AddTime,
    Command,
    Edit,
    Go,
    Hold,
    Insert,
    Jump,
    Move,
    MoveBack,
    Resume,
    Skip,
    Start,
    Unskip,
)
from stage_desktop.ui.actions import ACTIONS, BY_ID, OTHER_KEYS, TRANSPORT, Situation, number_of
from stage_desktop.ui.texts import actions as words


def show() -> Performance:
    return Performance(script(*(segment(n, 5) for n in range(1, 6))))


def situation(run: Performance, seconds: float, selected: str | None = None) -> Situation:
    return Situation(run.look(seconds), selected)


def made(name: str, where: Situation) -> Command | None:
    make = BY_ID[name].make
    assert make is not None
    return make(where)


def read(name: str, where: Situation, text: str) -> Command | None:
    entry = BY_ID[name].entry
    assert entry is not None
    return entry.read(where, text)


def allowed(where: Situation) -> set[str]:
    return {action.id for action in ACTIONS if action.allowed(where)}


def test_each_action_has_words_and_each_key_belongs_to_one() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    for action in ACTIONS:
        assert words.action_sentence(action.id)
        assert words.group_title(action.group)
        assert (action.make is None) is (action.entry is not None)
        if action.entry is not None:
            assert words.prompt(action.id, "3")
            assert words.example(action.id)
            assert words.mistake(action.id)
    for name, group, _keys in OTHER_KEYS:
        assert words.action_sentence(name)
        assert words.group_title(group)
    assert all(name is None or name in BY_ID for name in TRANSPORT)


def test_space_starts_and_then_goes_on() -> None:
    run = show()
    before = situation(run, -10)
    assert (made("go", before), BY_ID["go"].title(before)) == (Start(), "go:start")
    run.do(0, Start())
    on_air = situation(run, 10)
    assert (made("go", on_air), BY_ID["go"].title(on_air)) == (Go(), "go")


def test_before_the_show_nothing_on_air_can_be_changed() -> None:
    assert allowed(situation(show(), -10)) == {
        "go", "skip", "mark", "note", "started_ago", "insert", "duration", "move_up", "move_down",
    }  # fmt: skip


def test_after_the_end_only_undo_and_remarks_are_left() -> None:
    run = show()
    run.do(0, Start())
    end = made("end", situation(run, 10))
    assert end is not None
    run.do(10, end)
    assert allowed(situation(run, 20)) == {"undo", "mark", "note"}


def test_hold_is_a_toggle() -> None:
    run = show()
    run.do(0, Start())
    assert made("hold", situation(run, 10)) == Hold()
    run.do(10, Hold())
    held = situation(run, 20)
    assert (made("hold", held), BY_ID["hold"].title(held)) == (Resume(), "hold:resume")


@pytest.mark.parametrize(
    ("name", "amount"),
    [("less_minute", -60_000), ("less", -15_000), ("more", 15_000), ("more_minute", 60_000)],
)
def test_arrows_add_and_take_time(name: str, amount: int) -> None:
    assert made(name, situation(show(), 0)) == AddTime(Millis(amount))


def test_skip_takes_the_selected_segment_ahead_or_else_the_next() -> None:
    run = show()
    run.do(0, Start())
    assert made("skip", situation(run, 10)) == Skip("s2")
    assert made("skip", situation(run, 10, "s4")) == Skip("s4")
    assert made("skip", situation(run, 10, "s1")) == Skip("s2")
    assert number_of(BY_ID["skip"], situation(run, 10, "s4")) == "4"
    run.do(20, Skip("s4"))
    skipped = situation(run, 30, "s4")
    assert (made("skip", skipped), BY_ID["skip"].title(skipped)) == (Unskip("s4"), "skip:back")


def test_jump_needs_a_selection() -> None:
    run = show()
    run.do(0, Start())
    assert made("jump", situation(run, 10)) is None
    assert made("jump", situation(run, 10, "s3")) == Jump("s3")


def test_moving_puts_a_segment_one_place_up_or_down() -> None:
    run = show()
    run.do(0, Start())
    assert made("move_up", situation(run, 10, "s4")) == Move("s4", "s3")
    assert made("move_down", situation(run, 10, "s3")) == Move("s3", "s5")
    assert made("move_down", situation(run, 10, "s4")) == Move("s4", None)
    assert run.refused(10, Move("s5", "s5")) == "nothing_changes"
    assert made("move_down", situation(run, 10, "s5")) == Move("s5", "s5")


def test_it_started_earlier_before_the_start_and_after() -> None:
    run = show()
    assert read("started_ago", situation(run, 0), "1:30") == Start(Millis(90_000))
    run.do(0, Start())
    assert read("started_ago", situation(run, 10), "1:30") == MoveBack(Millis(90_000))
    assert read("started_ago", situation(run, 10), "soon") is None


def test_an_inserted_segment_gets_a_free_number() -> None:
    run = show()
    run.do(0, Start())
    command = read("insert", situation(run, 10), "Answer questions 2:30")
    assert isinstance(command, Insert)
    assert command.at_once
    inserted = command.segment
    assert (inserted.number, inserted.title, inserted.duration, inserted.kind) == (
        "1a",
        "Answer questions",
        150_000,
        "insert",
    )


def test_a_new_duration_is_written_into_the_selected_segment() -> None:
    run = show()
    run.do(0, Start())
    where = situation(run, 10, "s3")
    command = read("duration", where, "8:00")
    assert isinstance(command, Edit)
    assert (command.segment.id, command.segment.duration) == ("s3", 480_000)
    entry = BY_ID["duration"].entry
    assert entry is not None
    assert entry.filled(where) == "5:00"
