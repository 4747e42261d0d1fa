"""Replanning: all choices of a late show, worked out and each put into the show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.shows import EIGHT, run_of, show
from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.commerce import Money
from stage_desktop.show.commands import Start, Tick
from stage_desktop.show.engine import decide, fold, opened
from stage_desktop.show.replan import offered
from stage_desktop.show.state import ShowState

TARGET_MS = 10.0
COUNT = 100


def late_show() -> ShowState:
    """A hundred segments ahead of a hard end that will be missed by eight minutes.

    Lengths and targets differ from segment to segment, so that no two ways to drop are alike.
    """
    plain = show(COUNT + 1)
    segments = tuple(
        replace(
            each,
            duration=Millis(150_000 + 7_919 * at % 90_001),
            shortest=None if at % 3 else Millis(140_000),
            gmv_target=Money(Decimal(500 + 613 * at % 4_001), "CNY"),
            hard_start=None,
        )
        for at, each in enumerate(plain.segments)
    )
    length = sum(each.duration for each in segments)
    script = replace(plain, segments=segments, hard_end=Instant(EIGHT + length - 8 * MINUTE))
    state = opened(run_of(script))
    for command, at in ((Start(), EIGHT), (Tick(), Instant(EIGHT + MINUTE))):
        state = fold(state, decide(state, command, at))
    return state


def replanning(scope: Scope) -> Iterator[Figure]:
    """All choices for a hundred remaining segments."""
    state, now = late_show(), Instant(EIGHT + MINUTE)

    def choices() -> int:
        state.memo.clear()
        found = offered(state, now)
        assert found is not None
        return len(found.choices)

    assert choices() >= 3
    yield figure(
        f"replan/{COUNT}",
        f"all replan choices, {COUNT} segments ahead",
        "ms",
        timed(choices, scope.repeats),
        target=TARGET_MS,
        yardstick=python_yardstick(),
    )
