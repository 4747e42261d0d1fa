"""A small show that was performed, to be exported: late, held, early, with notes."""

from __future__ import annotations

from dataclasses import replace

from performing import EIGHT, Performance, segment
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.instants import Millis
from stage_desktop.review.report import Report, report
from stage_desktop.review.reviewed import reviewed
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import (
    AddTime,
    CompleteCue,
    CueKey,
    End,
    Go,
    Hold,
    Mark,
    Note,
    Resume,
    Start,
)

FORMULA = "=1+cmd|' /C calc'!A0"
WIDE_FORMULA = '＝HYPERLINK("http://x")'

SHOW = Script(
    "木棉衣橱",
    "Asia/Shanghai",
    (
        segment(1, 5),
        replace(
            segment(2, 10),
            title="主推款 第一轮",
            kind="hero",
            host="小满",
            products=("A02", "A03"),
        ),
        segment(3, 5, skipped=True),
        replace(segment(4, 5), title=FORMULA),
    ),
    planned_start=EIGHT,
)
CUES = (
    Cue("n1", "note", SegmentStart("s1"), Millis(60_000), role="host", text="greet"),
    Cue("n2", "note", SegmentStart("s2"), Millis(60_000), tolerance=Millis(30_000)),
)


def outgoing_run(run: int | None = None) -> Outgoing:
    """The run below on its way out, without the platform's figures."""
    return Outgoing(reviewed(performed()), run)


def performed() -> Report:
    """Started 10 s late, 5:20.250 in the first segment, the last one cut short by 1:40."""
    run = Performance(SHOW, *CUES)
    run.do(-600, Note("sound check"))
    run.do(10, Start())
    run.do(75.5, CompleteCue(CueKey("n1")))
    run.do(330.25, Go())
    run.do(400, AddTime(Millis(-15_000)))
    run.do(410, Note(WIDE_FORMULA))
    run.do(420, Mark("peak"))
    run.do(500, Hold())
    run.do(520, Resume())
    run.do(900, Go())
    run.do(1_100, End())
    run.do(1_200, Note("over"))
    return report(run.state)
