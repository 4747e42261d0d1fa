"""A long run as it is looked back on: twelve hours of segments, and curves of the platform."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import sin
from random import Random

from benchmarks.shows import run_of, show
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import HOUR, MINUTE, SECOND, Instant, Millis
from stage_desktop.review.metrics import LEVELS, Measure, Metrics, MetricsFile, Point, Series
from stage_desktop.review.report import report
from stage_desktop.review.reviewed import Review, reviewed
from stage_desktop.show.commands import Command, CompleteCue, End, Go, Note, Start, Tick
from stage_desktop.show.engine import decide, evolve, opened
from stage_desktop.show.state import CueStatus, ShowState

LENGTH = Millis(12 * HOUR)
MEASURES = tuple(Measure)[:15]
_SEED = 2021


def long_review(segments: int = 500, minutes: int = 720) -> Review:
    """The review of a run of so many segments, with fifteen curves of so many minutes."""
    state = performed(segments)
    return reviewed(report(state), curves(state.started_at or state.opened_at, minutes))


def performed(segments: int) -> ShowState:
    """A run to its end: GO a little early or late, most cues done in time, notes now and then."""
    chance = Random(_SEED)
    length = LENGTH // segments
    hosts = ("小满", "阿杰", "Maya")
    written = show(segments, length)
    presented = (
        replace(each, host=hosts[at * len(hosts) // segments])
        for at, each in enumerate(written.segments)
    )
    event = run_of(replace(written, segments=tuple(presented)))
    now = Instant((written.planned_start or event.at) + MINUTE)
    state = _after(opened(event), Start(), now)
    for number in range(segments):
        until = Instant(now + int(length * chance.uniform(0.8, 1.22)))
        state = _with_cues_done(state, now, until, chance)
        now = until
        if number % 25 == 3:
            state = _after(state, Note(f"第 {number} 段:弹幕问尺码"), now)
        state = _after(state, Go() if number < segments - 1 else End(), now)
    return state


def _with_cues_done(state: ShowState, begun: Instant, until: Instant, chance: Random) -> ShowState:
    """What is due before that is raised, and nearly all of it done soon after."""
    step = min(30 * SECOND, max(20 * SECOND, (until - begun) // 3))
    for at in range(begun + step, until + step, step):
        now = Instant(min(at, until - 1))
        state = _after(state, Tick(), now)
        due = [key for key, life in state.cue_lives.items() if life.status is CueStatus.DUE]
        for key in due:
            if chance.random() < 0.96:
                state = _after(state, CompleteCue(key), now)
    return state


def _after(state: ShowState, command: Command, now: Instant) -> ShowState:
    for each in (Tick(), command):
        try:
            events = decide(state, each, now)
        except CommandRejected:
            continue
        for event in events:
            state = evolve(state, event)
    return state


def curves(start: Instant, minutes: int) -> Metrics:
    """Fifteen curves by the minute, with waves as people come and go."""
    chance = Random(_SEED)
    series = tuple(
        Series(measure, _points(start, minutes, at, chance), MINUTE, _unit(measure))
        for at, measure in enumerate(MEASURES)
    )
    return Metrics((MetricsFile("minutes.xlsx", "0" * 64, "Asia/Shanghai", series),))


def _points(start: Instant, minutes: int, place: int, chance: Random) -> tuple[Point, ...]:
    return tuple(
        Point(
            Instant(start + at * MINUTE),
            Decimal(round(400 + 300 * sin(at / 40 + place) + chance.uniform(-80, 80))),
        )
        for at in range(minutes)
    )


def _unit(measure: Measure) -> str:
    return "CNY" if measure is Measure.GMV and measure not in LEVELS else ""
