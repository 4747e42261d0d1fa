"""What a report says of cues whose instants are not known."""

from __future__ import annotations

from performing import Performance, script, segment
from stage_desktop.instants import Millis
from stage_desktop.review.report import CueOutcome, report
from stage_desktop.script.cues import AfterCue, Cue, SegmentStart
from stage_desktop.show.commands import CueKey, End, Go, SkipCue, Start


def outcomes(show: Performance) -> dict[str, CueOutcome]:
    return {row.cue.id: row.outcome for row in report(show.state).cues}


def test_before_a_show_without_a_planned_start_its_cues_are_planned() -> None:
    cues = (
        Cue("open", "giveaway_open", SegmentStart("s1")),
        Cue("draw", "giveaway_draw", AfterCue("open"), Millis(60_000)),
        Cue("left out", "note", SegmentStart("s2")),
    )
    show = Performance(script(segment(1, 1), segment(2, 1, skipped=True), planned=None), *cues)
    assert outcomes(show) == {
        "open": CueOutcome.PLANNED,
        "draw": CueOutcome.PLANNED,
        "left out": CueOutcome.SKIPPED,
    }
    show.do(0, SkipCue(CueKey("open")))
    assert outcomes(show)["draw"] is CueOutcome.SKIPPED


def test_what_the_show_did_not_come_to_was_not_reached() -> None:
    cues = (Cue("a", "note", SegmentStart("s2")), Cue("b", "note", SegmentStart("s3")))
    show = Performance(script(segment(1, 1), segment(2, 1), segment(3, 1)), *cues)
    show.do(0, Start())
    show.do(30, Go())
    assert outcomes(show) == {"a": CueOutcome.PLANNED, "b": CueOutcome.PLANNED}
    show.do(31, End())
    assert outcomes(show) == {"a": CueOutcome.MISSED, "b": CueOutcome.NOT_REACHED}
