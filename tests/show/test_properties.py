"""What holds after any sequence of commands."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import EndRule, Segment
from stage_desktop.show import commands as ask
from stage_desktop.show.cues import find_pending, pending
from stage_desktop.show.engine import decide, fold, opened, replayed
from stage_desktop.show.events import CueRaised, Event, PassEnded, PassStarted, RunKind, RunOpened
from stage_desktop.show.state import ShowState
from stage_desktop.show.timeline import cue_rows, project

SHOW = script(
    segment(1, 2),
    segment(2, 3, auto=True),
    segment(3, 2, auto=True),
    segment(4, 4, hard=9),
    segment(5, 1, skipped=True),
    segment(6, 3),
)
CUES = (
    Cue("clock", "note", ClockTime(Instant(EIGHT + 5 * MINUTE))),
    Cue("before", "boost_order", SegmentStart("s3"), Millis(-4 * MINUTE), once=True),
    Cue("effect", "boost_effect", AfterCue("before"), Millis(4 * MINUTE), once=True),
    Cue("pop", "explain_pop", SegmentStart("s2")),
    Cue("open", "giveaway_open", SegmentStart("s1"), Millis(90_000), once=True),
    Cue("draw", "giveaway_draw", AfterCue("open"), Millis(120_000), once=True),
    Cue("line", "transition", SegmentEnd("s4"), Millis(-30_000)),
    Cue("end", "explain_clear", SegmentEnd("s2")),
    Cue("revert", "price_change", SegmentEnd("s2"), Millis(60_000)),
)
OTHER_CUES = (
    Cue("clock", "note", ClockTime(Instant(EIGHT + 8 * MINUTE))),
    Cue("before", "boost_order", SegmentStart("s3"), Millis(-6 * MINUTE), once=True),
    Cue("open", "giveaway_open", SegmentStart("s4"), Millis(90_000), once=True),
    Cue("revert", "price_change", SegmentEnd("s1"), Millis(10_000)),
    Cue("more", "note", AfterCue("pop"), Millis(30_000)),
)

ids = st.sampled_from(["s1", "s2", "s3", "s4", "s5", "s6", "nobody"])
spans = st.integers(-200_000, 400_000).map(Millis)
keys = st.builds(
    ask.CueKey, st.sampled_from([*(cue.id for cue in CUES), "nothing"]), st.integers(1, 3)
)
segments = st.builds(
    Segment,
    id=ids,
    number=st.sampled_from(["2", "3", "9"]),
    title=st.just("edited"),
    duration=st.integers(-1_000, 300_000).map(Millis),
    end_rule=st.sampled_from(EndRule),
)
revised = st.builds(
    Segment,
    id=st.sampled_from(["s3", "s4", "s5", "s6", "s7", "s8"]),
    number=st.just("9"),
    title=st.just("revised"),
    duration=st.integers(0, 300_000).map(Millis),
    end_rule=st.sampled_from(EndRule),
    skipped=st.booleans(),
)


@dataclass(frozen=True)
class Rewrite:
    """A Revise of whatever is in force then: what is ahead becomes another, and the cues."""

    ahead: tuple[Segment, ...]
    cues: tuple[Cue, ...]


rewrites = st.builds(
    Rewrite,
    st.lists(revised, max_size=4, unique_by=lambda each: each.id).map(tuple),
    st.lists(st.sampled_from([*CUES, *OTHER_CUES]), max_size=8, unique_by=lambda each: each.id).map(
        tuple
    ),
)
Wish = ask.Command | Rewrite
commands: st.SearchStrategy[Wish] = st.one_of(
    rewrites,
    st.just(ask.Tick()),
    st.just(ask.Go()),
    st.just(ask.Go()),
    st.builds(ask.Start, ago=st.integers(0, 60_000).map(Millis)),
    st.builds(ask.MoveBack, spans),
    st.builds(ask.Jump, ids),
    st.builds(ask.Skip, ids),
    st.builds(ask.Unskip, ids),
    st.just(ask.Hold()),
    st.just(ask.Resume()),
    st.builds(ask.AddTime, spans),
    st.just(ask.Restart()),
    st.builds(ask.Insert, segments.map(lambda s: s), st.booleans()),
    st.builds(ask.Move, ids, st.none() | ids),
    st.builds(ask.Edit, segments),
    st.builds(
        ask.Replan,
        st.sampled_from(ask.ReplanKind),
        durations=st.lists(st.tuples(ids, spans), max_size=3).map(tuple),
        added=spans,
        skipped=st.lists(ids, max_size=2).map(tuple),
        inserted=st.none() | segments,
        before=st.none() | ids,
    ),
    st.builds(ask.RecordFigures, st.none() | st.decimals(0, 10**6, places=2)),
    st.builds(ask.CompleteCue, keys),
    st.builds(ask.SkipCue, keys),
    st.builds(ask.FireCue, keys),
    st.builds(ask.PostponeCue, keys, spans),
    st.builds(ask.Note, st.text(max_size=4)),
    st.builds(ask.Mark, st.text(max_size=4)),
    st.builds(ask.PlayIncident, st.just("host_over"), ids, spans, spans),
    st.builds(ask.Annotate, ids, st.none() | st.integers(1, 3), st.text(max_size=4)),
    st.just(ask.Undo()),
    st.just(ask.End()),
    st.builds(ask.AdjustClock, spans),
)
waits = st.one_of(st.integers(0, 500), st.integers(0, 90_000), st.integers(0, 600_000))
stories = st.lists(st.tuples(waits, commands), max_size=40)


def command_of(state: ShowState, wish: Wish, now: Instant) -> ask.Command:
    """The command for the state that the wish finds, after what was due by then."""
    if not isinstance(wish, Rewrite):
        return wish
    state = fold(state, decide(state, ask.Tick(), now))
    begun = state.script.segments[: state.position + 1]
    kept = {each.id for each in begun} | {each.segment for each in state.passes}
    ahead = [each for each in state.script.segments[len(begun) :] if each.id in kept]
    new = [each for each in wish.ahead if each.id not in kept]
    return ask.Revise(replace(state.script, segments=(*begun, *ahead, *new)), wish.cues)


def performed(story: Sequence[tuple[int, Wish]]) -> tuple[ShowState, list[Event], Instant]:
    """The run after a story of waits and commands; nothing but CommandRejected may be raised."""
    now = Instant(EIGHT - 120_000)
    events: list[Event] = [RunOpened(at=now, kind=RunKind.LIVE, script=SHOW, cues=CUES)]
    state = opened(events[0])  # type: ignore[arg-type]
    begin: tuple[tuple[int, Wish], ...] = ((0, ask.Tick()), (120_000, ask.Start()))
    for wait, wish in (*begin, *story):
        now = Instant(now + wait)
        try:
            happened = decide(state, command_of(state, wish, now), now)
        except CommandRejected:
            happened = decide(state, ask.Tick(), now)
        events.extend(happened)
        state = fold(state, happened)
    return state, events, now


def values(state: ShowState) -> dict[str, object]:
    """What a state says, without what it remembers to be quick and to undo."""
    left_out = {"memo", "trail"}
    return {f.name: getattr(state, f.name) for f in fields(state) if f.name not in left_out}


@given(stories)
def test_replay_is_the_state(story: list[tuple[int, Wish]]) -> None:
    state, events, _ = performed(story)
    again = replayed(events)
    assert values(again) == values(state)
    assert [mark.step for mark in again.trail] == [mark.step for mark in state.trail]


@given(stories)
def test_tick_twice_is_tick_once(story: list[tuple[int, Wish]]) -> None:
    state, _, now = performed(story)
    settled = fold(state, decide(state, ask.Tick(), now))
    assert decide(settled, ask.Tick(), now) == ()


@given(stories, st.integers(0, 900_000), st.integers(0, 900_000))
def test_when_somebody_looks_changes_nothing_but_when_a_cue_is_raised(
    story: list[tuple[int, Wish]], first: int, more: int
) -> None:
    state, _, now = performed(story)
    between, end = Instant(now + first), Instant(now + first + more)
    once = fold(state, decide(state, ask.Tick(), end))
    twice = fold(state, decide(state, ask.Tick(), between))
    twice = fold(twice, decide(twice, ask.Tick(), end))
    assert once.passes == twice.passes
    assert {key: life.due for key, life in once.cue_lives.items()} == {
        key: life.due for key, life in twice.cue_lives.items()
    }
    assert {key: life.status for key, life in once.cue_lives.items()} == {
        key: life.status for key, life in twice.cue_lives.items()
    }


@given(stories, commands, st.integers(0, 600_000))
def test_an_undo_before_anything_else_was_due_leaves_no_trace_but_in_the_log(
    story: list[tuple[int, Wish]], command: Wish, wait: int
) -> None:
    state, _, now = performed(story)
    state = fold(state, decide(state, ask.Tick(), now))
    later = Instant(now + wait)
    try:
        stepped = fold(state, decide(state, command_of(state, command, now), now))
    except CommandRejected:
        return
    if stepped.steps == state.steps or decide(state, ask.Tick(), later):
        return
    undone = fold(stepped, decide(stepped, ask.Undo(), later))
    expected, found = values(state), values(undone)
    for own in ("steps", "moved_at"):
        expected.pop(own), found.pop(own)
    assert found == expected
    assert decide(undone, ask.Tick(), later) == ()


@given(stories)
def test_a_pending_cue_is_found_by_its_key_and_listed_once(
    story: list[tuple[int, Wish]],
) -> None:
    state, _, _ = performed(story)
    listed = list(pending(state))
    by_key = {each.key: each for each in listed}
    assert len(by_key) == len(listed)
    assert all(find_pending(state, each.key) == each for each in listed)
    for cue in state.book.cues:
        for number in range(1, 5):
            key = ask.CueKey(cue.id, number)
            assert find_pending(state, key) == by_key.get(key)


@given(stories)
def test_the_numbers_hang_together(story: list[tuple[int, Wish]]) -> None:
    state, _, now = performed(story)
    timeline = project(state, now)
    if timeline.running is not None and timeline.remaining is not None:
        assert timeline.elapsed is not None
        assert timeline.elapsed + timeline.remaining == timeline.length
    before = now
    for row in timeline.upcoming():
        assert row.expected_start >= before
        assert row.expected_end - row.expected_start == row.segment.duration
        before = row.expected_end
    if state.ended_at is None and timeline.expected_end is not None:
        assert timeline.expected_end >= now
    assert len({row.key for row in cue_rows(state, now)}) == len(cue_rows(state, now))


@given(stories)
def test_passes_never_overlap_and_no_cue_is_raised_twice_for_a_pass_without_an_undo(
    story: list[tuple[int, Wish]],
) -> None:
    plain = [(wait, command) for wait, command in story if not isinstance(command, ask.Undo)]
    state, events, _ = performed(plain)
    for before, after in zip(state.passes, state.passes[1:], strict=False):
        assert before.ended_at is not None
        assert before.started_at <= before.ended_at <= after.started_at
    fired = [c.key for _, c in plain if isinstance(c, ask.FireCue | ask.PostponeCue)]
    raised = [e.key for e in events if isinstance(e, CueRaised) and e.key not in fired]
    assert len(raised) == len(set(raised))
    turns = [event for event in events if isinstance(event, PassStarted | PassEnded)]
    assert all(
        isinstance(after, PassEnded) if isinstance(event, PassStarted) else True
        for event, after in itertools.pairwise(turns)
    )
