"""A reviewed run to be written out: numbers worked out by hand, and a title that means harm."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from performing import MINUTE, Performance, script, segment
from reviewing import by_minute, metrics, review
from stage_desktop.instants import Millis
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.review.reviewed import Review
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    Annotate,
    CompleteCue,
    CueKey,
    End,
    Go,
    Mark,
    Note,
    Start,
)
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import RunKind, RunOpened

HOSTILE = "<script>alert(1)</script> & \"x\" 'y' </title>{{ 7*7 }}"
GMV = [100, 100, 200, 200, 0, 300, 300, 300, 60, 60, 60, 60]
ONLINE = [50, 60, 80, 100, 90, 90, 120, 110, 60, 40, 40, 40, 30]


def plan(title: str = "木棉衣橱") -> Script:
    """Three segments of four minutes, a giveaway in the first, a boost that feeds the second."""
    written = script(
        segment(1, 4, title="开场暖场", kind="warmup", host="小满"),
        segment(2, 4, title=HOSTILE, kind="hero", host="小满", products=("A01",)),
        segment(3, 4, title="利润款", kind="profit", host="阿杰", hard=8),
        platform="Kuaishou",
        currency="CNY",
        giveaways=(
            Giveaway(
                *("G1", "抽奖", SegmentStart("s1")),
                offset=Millis(MINUTE),
                countdown=Millis(2 * MINUTE),
                draws=True,
                prize="围巾",
            ),
        ),
        boosts=(
            Boost(
                *("B1", "磁力金牛", SegmentStart("s2")),
                offset=Millis(-2 * MINUTE),
                lead=Millis(3 * MINUTE),
                window=Millis(4 * MINUTE),
                target="s2",
                budget=Money(Decimal(300), "CNY"),
            ),
        ),
    )
    return replace(written, title=title)


def performed(title: str = "木棉衣橱") -> Performance:
    """4, 5 and 3 minutes: the second a minute over, the hard start a minute late."""
    show = plan(title)
    run = Performance(show, *derived_cues(show))
    run.do(0, Start())
    run.do(60, CompleteCue(CueKey("G1.open")))
    run.do(125, CompleteCue(CueKey("B1.order")))
    run.do(182, CompleteCue(CueKey("G1.draw")))
    run.do(240, Go())
    run.do(300, Note("弹幕问尺码 <b>"))
    run.do(310, Mark("peak"))
    run.do(540, Go())
    run.do(720, End())
    run.do(900, Annotate("s2", 1, "问尺码的人多"))
    return run


def figures() -> Metrics:
    """GMV and people online by the minute, from eight on."""
    return metrics(by_minute(Measure.GMV, GMV, unit="CNY"), by_minute(Measure.ONLINE, ONLINE))


def reviewed_run(
    title: str = "木棉衣橱", kind: RunKind = RunKind.LIVE, known: Metrics | None = None
) -> Review:
    """The review of that run, as one of that kind."""
    opening, *others = performed(title).events
    assert isinstance(opening, RunOpened)
    state = replayed((replace(opening, kind=kind), *others))
    return review(state, figures() if known is None else known)
