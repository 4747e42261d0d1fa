"""Whatever happens in a show: everything that is looked at can be worked out, and every choice that
is offered does exactly what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.history import outlook
from stage_desktop.review.learned import Learned, learned
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import SegmentEnd, SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Beat, EndRule, Segment
from stage_desktop.script.preparation import SpendBand, Task
from stage_desktop.script.reminders import next_look, overdue, upcoming
from stage_desktop.show import commands as ask
from stage_desktop.show.beats import beat_now
from stage_desktop.show.boost_lead import slipped_boosts
from stage_desktop.show.commands import CueKey
from stage_desktop.show.engine import decide, fold, opened, replayed
from stage_desktop.show.events import Event, RunKind, RunOpened
from stage_desktop.show.fixed import clashes, drift_curve, fixed_moments
from stage_desktop.show.lanes import extent, lanes
from stage_desktop.show.nudges import NudgeSettings, nudge
from stage_desktop.show.pace import pace
from stage_desktop.show.prompt import prompt
from stage_desktop.show.replan import Choice, expected_after, moment_key, offered
from stage_desktop.show.state import ShowState
from stage_desktop.show.timeline import cue_rows, project
from stage_desktop.show.worth import ReplanSettings, kept, least, most


def minutes(count: float) -> Millis:
    return Millis(round(count * MINUTE))


FED: dict[str, Giveaway | Boost] = {
    "G1": Giveaway("G1", "bag", SegmentStart("s1"), minutes(1), minutes(1), minutes(2), True),
    "G2": Giveaway("G2", "bag", SegmentStart("s4"), minutes(1), active=minutes(3), draws=True),
    "G3": Giveaway("G3", "bag", SegmentEnd("s2"), minutes(-1), minutes(3), minutes(4), True),
    "B1": Boost("B1", "a", SegmentStart("s3"), minutes(-4), minutes(4), minutes(3), "s3"),
    "B2": Boost("B2", "b", None, minutes(0), minutes(5), minutes(3), "s6"),
}
FULL = script(
    segment(
        1, 3, kind="warmup", shortest=minutes(1), longest=minutes(5), beats=(Beat("a"), Beat("b"))
    ),
    segment(2, 4, auto=True, kind="hero", shortest=minutes(2), products=("A",), group="g"),
    segment(3, 2, auto=True, kind="welfare", products=("B",), group="g"),
    segment(4, 4, hard=11, kind="flash", shortest=minutes(1), longest=minutes(6)),
    segment(5, 2, kind="interact", shortest=minutes(1), gmv_target=Money(Decimal(9), "CNY")),
    segment(6, 3, kind="hero", longest=minutes(5), products=("A", "unknown")),
    segment(7, 0, auto=True, kind="transition"),
    segment(8, 2, hard=25, auto=True, kind="profit", longest=minutes(4)),
    segment(9, 2, kind="closing", shortest=minutes(1)),
    giveaways=tuple(each for each in FED.values() if isinstance(each, Giveaway)),
    boosts=tuple(each for each in FED.values() if isinstance(each, Boost)),
    products=(Product("A", "Lipstick"), Product("B", "Serum")),
    hard_end=Instant(EIGHT + 30 * MINUTE),
    ad_budget=Money(Decimal(0), "CNY"),
    spend_bands=(SpendBand("b", minutes(0), minutes(10), Decimal(30), Money(Decimal(3), "CNY")),),
    warmup=(Task("t", "Post", minutes(-60)), Task("t", "Post", minutes(5))),
)
SHOWS = {
    "full": FULL,
    "empty": script(planned=None),
    "without a start": replace(
        FULL,
        planned_start=None,
        segments=tuple(replace(each, hard_start=None) for each in FULL.segments),
    ),
    "all skipped": replace(
        FULL, segments=tuple(replace(each, skipped=True) for each in FULL.segments)
    ),
    "no time at all": replace(
        FULL, segments=tuple(replace(each, duration=Millis(0)) for each in FULL.segments)
    ),
}
WISHES = (ReplanSettings(), ReplanSettings(floor_share=30))

# A wish becomes a command in the state that it finds, after what was due by then.
Wish = Callable[[ShowState, Instant], ask.Command]
ids = st.sampled_from([each.id for each in FULL.segments])
spans = st.integers(-200_000, 400_000).map(Millis)
keys = st.builds(
    CueKey,
    st.sampled_from([f"{code}.{what}" for code in FED for what in ("open", "order", "draw")]),
    st.integers(1, 2),
)
starts = st.none() | st.integers(0, 30).map(lambda count: Instant(EIGHT + count * MINUTE))
rows = st.builds(
    Segment,
    id=st.sampled_from(["s6", "s7", "s8", "s9", "x1", "x2"]),
    number=st.just("9"),
    title=st.just("new"),
    duration=st.integers(0, 300_000).map(Millis),
    kind=st.sampled_from(["hero", "closing", "interact"]),
    hard_start=starts,
    end_rule=st.sampled_from(EndRule),
    skipped=st.booleans(),
)


def plainly(command: ask.Command) -> Wish:
    return lambda _state, _now: command


def taking(at: int) -> Wish:
    """The choice at that place of those that are offered."""

    def wish(state: ShowState, now: Instant) -> ask.Command:
        found = offered(state, now)
        return found.choices[at].plan if found and at < len(found.choices) else ask.Tick()

    return wish


def answering(at: int) -> Wish:
    """The choice at that place of those for the first boost whose slot has slipped."""

    def wish(state: ShowState, now: Instant) -> ask.Command:
        found = slipped_boosts(state, now)
        choices = found[0].choices if found else ()
        return (choices[at].command if at < len(choices) else None) or ask.Tick()

    return wish


def rewriting(new: Sequence[Segment], codes: Sequence[str], is_cut: bool) -> Wish:
    """What is ahead becomes another, and giveaways and boosts come and go."""

    def wish(state: ShowState, now: Instant) -> ask.Command:
        begun = state.script.segments[: state.position + 1]
        been = {each.segment for each in state.passes}
        rest = state.script.segments[len(begun) :]
        ahead = [each for each in rest if each.id in been or not is_cut]
        have = {each.id for each in (*begun, *ahead)}
        more = [each for each in new if each.id not in have]
        fed = [FED[code] for code in codes]
        after = replace(
            state.script,
            segments=(*begun, *ahead, *more),
            giveaways=tuple(each for each in fed if isinstance(each, Giveaway)),
            boosts=tuple(each for each in fed if isinstance(each, Boost)),
        )
        return ask.Revise(after, all_cues(after))

    return wish


plain: st.SearchStrategy[ask.Command] = st.one_of(
    st.sampled_from([ask.Go(), ask.Go(), ask.Go(), ask.Hold(), ask.Resume(), ask.Restart()]),
    st.sampled_from([ask.Undo(), ask.Undo(), ask.End(), ask.Tick(), ask.Start()]),
    st.builds(ask.MoveBack, spans),
    st.builds(ask.Jump, ids),
    st.builds(ask.Skip, ids),
    st.builds(ask.AddTime, spans),
    st.builds(ask.Move, ids, st.none() | ids),
    st.builds(ask.AdjustClock, spans),
    st.builds(ask.RecordFigures, st.decimals(0, 10**6, places=2)),
    st.builds(ask.PostponeCue, keys, spans),
    st.builds(ask.CompleteCue, keys),
    st.builds(ask.CompleteCue, keys),
    st.builds(ask.FireCue, keys),
)
wishes: st.SearchStrategy[Wish] = st.one_of(
    plain.map(plainly),
    plain.map(plainly),
    st.integers(0, 3).map(taking),
    st.integers(0, 4).map(answering),
    st.builds(
        rewriting,
        st.lists(rows, max_size=3, unique_by=lambda each: each.id),
        st.lists(st.sampled_from([*FED]), unique=True),
        st.booleans(),
    ),
)
waits = st.one_of(st.integers(0, 500), st.integers(0, 90_000), st.integers(0, 600_000))
stories = st.lists(st.tuples(waits, wishes), max_size=12)


def taught() -> Learned:
    """What three shows teach in which every segment took a hundred seconds."""
    state = opened(RunOpened(at=EIGHT, kind=RunKind.LIVE, script=FULL))
    for at, command in enumerate([ask.Start(), *[ask.Go()] * 6]):
        now = Instant(EIGHT + at * 100_000)
        state = fold(state, decide(state, command, now))
    return learned([state] * 3)


LEARNED = taught()


def told(state: ShowState) -> dict[str, object]:
    """What a state says, without what it remembers to be quick and to undo."""
    left_out = {"memo", "trail", "steps", "moved_at"}
    return {f.name: getattr(state, f.name) for f in fields(state) if f.name not in left_out}


def looked_at(state: ShowState, now: Instant) -> None:
    """Everything that a screen asks for."""
    timeline = project(state, now)
    clashes(fixed_moments(state, now)), drift_curve(state, now), pace(state, now)
    nudge(state, now, now, NudgeSettings()), prompt(timeline), beat_now(timeline)
    cue_rows(state, now), cue_rows(state, now, 5), outlook(state, now, LEARNED)
    overdue(state.script, now), upcoming(state.script, now), next_look(state.script, now, {})
    first, last = extent(timeline)
    for begin, end in ((first, last), (now, Instant(now + 1)), (last, Instant(last + MINUTE))):
        lanes(timeline, begin, end)
    for slipped in slipped_boosts(state, now, Millis(0)):
        for each in slipped.choices:
            if each.command is not None:
                after = fold(state, decide(state, each.command, now))
                assert fixed_moments(after, now) == each.after


def holds_what_it_says(
    state: ShowState, now: Instant, each: Choice, wishes: ReplanSettings
) -> None:
    """The choice taken at once: its figures, its bounds, what it leaves alone, and its undo."""
    after = fold(state, decide(state, each.plan, now))
    assert fixed_moments(after, now) == each.after
    assert project(after, now).expected_end == each.end_after
    assert tuple(project(after, now).upcoming()) == expected_after(state, now, each.plan)
    missed = {moment_key(moment) for moment in each.before if moment.missed_by}
    assert all(moment_key(m) in missed for m in each.after if m.missed_by)
    for ref, duration in each.plan.durations:
        written = state.script.segment(ref)
        assert least(written, wishes) <= duration <= most(written)
    assert not kept(state, wishes) & set(each.plan.skipped)
    assert not {boost.target for boost in state.script.boosts} & set(each.plan.skipped)
    begun = state.position + 1
    assert after.script.segments[:begun] == state.script.segments[:begun]
    past = [each for each in state.passes if each.ended_at is not None]
    assert list(after.passes[: len(past)]) == past
    assert told(fold(after, decide(after, ask.Undo(), now))) == told(state)


@pytest.mark.parametrize("name", SHOWS)
@settings(deadline=None, max_examples=50)
@given(story=stories)
def test_nothing_raises_and_every_choice_does_what_it_says(
    name: str, story: Sequence[tuple[int, Wish]]
) -> None:
    now = Instant(EIGHT - 60_000)
    opening = RunOpened(at=now, kind=RunKind.LIVE, script=SHOWS[name], cues=all_cues(SHOWS[name]))
    events: list[Event] = [opening]
    state = opened(opening)
    begin = [(0, plainly(ask.Tick())), (70_000, plainly(ask.Start()))]
    for wait, wish in (*begin, *story):
        now = Instant(now + wait)
        settled = fold(state, decide(state, ask.Tick(), now))
        try:
            happened = decide(state, wish(settled, now), now)
        except CommandRejected:
            happened = decide(state, ask.Tick(), now)
        state = fold(state, happened)
        more = decide(state, ask.Tick(), now)
        state = fold(state, more)
        events += (*happened, *more)
        looked_at(state, now)
        for wishes in WISHES:
            found = offered(state, now, wishes)
            for each in () if found is None else found.choices:
                holds_what_it_says(state, now, each, wishes)
    assert told(replayed(events)) == told(state)
