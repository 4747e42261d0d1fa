"""A short show with a giveaway, a boost and figures, as the review window shows it."""

from __future__ import annotations

from performing import EIGHT, Performance, script, segment
from reviewing import by_minute, metrics, review
from stage_desktop.desk.library import RunStatus, RunSummary
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.diagnosis import diagnosed
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.review.reviewed import Review
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.show.commands import CompleteCue, CueKey, End, Go, Start
from stage_desktop.show.events import RunKind
from stage_desktop.ui.review.shown import Shown

GMV = [100, 100, 200, 200, 0, 300, 300, 300, 60, 60, 60, 60]
ONLINE = [50, 60, 80, 100, 90, 90, 120, 110, 60, 40, 40, 40, 30]


def performed() -> Performance:
    """4, 5 and 3 minutes of 4 planned each; G1 opened at 1 and drawn at 3, B1 ordered at 2."""
    minute = 60_000
    show = script(
        segment(1, 4, kind="warmup", host="Lin"),
        segment(2, 4, kind="hero", host="Lin", products=("A01",)),
        segment(3, 4, kind="profit", host="Mo"),
        giveaways=(
            Giveaway(
                *("G1", "lucky bag", SegmentStart("s1")),
                offset=Millis(minute),
                countdown=Millis(2 * minute),
                draws=True,
            ),
        ),
        boosts=(
            Boost(
                *("B1", "taurus", SegmentStart("s2")),
                offset=Millis(-2 * minute),
                lead=Millis(3 * minute),
                window=Millis(4 * minute),
            ),
        ),
    )
    run = Performance(show, *derived_cues(show))
    run.do(0, Start())
    run.do(60, CompleteCue(CueKey("G1.open")))
    run.do(125, CompleteCue(CueKey("B1.order")))
    run.do(182, CompleteCue(CueKey("G1.draw")))
    run.do(240, Go())
    run.do(540, Go())
    run.do(720, End())
    return run


def figures(offset: int = 0) -> Metrics:
    """GMV and people online by the minute, from eight on."""
    return metrics(by_minute(Measure.GMV, GMV), by_minute(Measure.ONLINE, ONLINE), offset=offset)


def reviewed_run(known: Metrics | None = None) -> Review:
    """The review of that show."""
    return review(performed().state, figures() if known is None else known)


def summary(number: int = 7, kind: RunKind = RunKind.LIVE, title: str = "Show") -> RunSummary:
    """A run of the library, begun at eight."""
    return RunSummary(
        *(number, kind, title, "", "Asia/Shanghai", Instant(EIGHT - 1_800_000), EIGHT, None),
        started_at=Instant(EIGHT + number),
        ended_at=Instant(EIGHT + 720_000),
        drift=Millis(0),
        status=RunStatus.ENDED,
        app_version="0",
        events=9,
        last_recorded=None,
    )


def shown(number: int = 7, kind: RunKind = RunKind.LIVE) -> Shown:
    """That show with its figures and what was found."""
    found = reviewed_run()
    return Shown(summary(number, kind), found, diagnosed(found))
