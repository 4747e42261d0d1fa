"""The chapters of a recording: what was on air from when on."""

from __future__ import annotations

from dataclasses import dataclass

from stage_desktop.instants import SECOND, ZERO, Millis
from stage_desktop.review.report import Report

# Shorter chapters are not taken by the platforms that show them.
SHORTEST = Millis(10 * SECOND)


@dataclass(frozen=True, slots=True)
class Chapter:
    """From `start` to `end` of the recording; `end` None = to its end."""

    start: Millis
    end: Millis | None
    number: str
    title: str


def chapters(
    report: Report, offset: Millis = ZERO, shortest: Millis = SHORTEST
) -> tuple[Chapter, ...]:
    """The chapters of a recording that had been running for `offset` when the show began.

    Negative where it began later: what was over by then is left out. The first chapter begins with
    the recording, as platforms want it. One that is shorter than `shortest` goes to the one before,
    the first to the one behind it.
    """
    begun = report.state.started_at
    if begun is None:
        return ()
    found: list[Chapter] = []
    rows = [row for row in report.segments if row.actual_start is not None]
    for row in sorted(rows, key=lambda row: row.index or 0):
        start = Millis((row.actual_start or begun) - begun + offset)
        end = None if row.actual_end is None else Millis(row.actual_end - begun + offset)
        if end is not None and end <= 0:
            continue
        at = max(ZERO, start) if found else ZERO
        chapter = Chapter(at, end, row.segment.number, row.segment.title)
        if end is not None and end - at < shortest and found:
            found[-1] = _until(found[-1], end)
            continue
        if len(found) == 1 and at - found[0].start < shortest:
            chapter = Chapter(found.pop().start, end, chapter.number, chapter.title)
        elif found:
            found[-1] = _until(found[-1], at)
        found.append(chapter)
    return tuple(found)


def _until(chapter: Chapter, end: Millis) -> Chapter:
    return Chapter(chapter.start, end, chapter.number, chapter.title)
