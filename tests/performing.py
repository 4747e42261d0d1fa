"""Shows to perform in tests: a script of a few lines, and a run driven by offsets."""

from __future__ import annotations

from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show.commands import Command, CueKey, Tick
from stage_desktop.show.engine import decide, evolve, opened
from stage_desktop.show.events import Event, RunKind, RunOpened
from stage_desktop.show.timeline import Timeline, cue_rows, project

EIGHT = Instant(1_792_670_400_000)  # 2026-10-22 20:00 in Shanghai
SECOND = 1_000
MINUTE = 60_000


def segment(number: int, minutes: float, **fields: object) -> Segment:
    """A segment that ends by hand unless told otherwise; `hard` = minutes after the start."""
    values: dict[str, object] = {"end_rule": EndRule.BY_HAND}
    if (hard := fields.pop("hard", None)) is not None:
        values["hard_start"] = Instant(EIGHT + int(float(str(hard)) * MINUTE))
    if fields.pop("auto", False):
        values["end_rule"] = EndRule.BY_ITSELF
    values.update({"title": f"Segment {number}", **fields})
    duration = Millis(int(minutes * MINUTE))
    return Segment(id=f"s{number}", number=str(number), duration=duration, **values)  # type: ignore[arg-type]


def script(*segments: Segment, planned: Instant | None = EIGHT, **fields: object) -> Script:
    """A script that starts at eight in Shanghai."""
    return Script("Show", "Asia/Shanghai", segments, planned, **fields)  # type: ignore[arg-type]


class Performance:
    """A run driven by hand; times are seconds after eight."""

    def __init__(self, show: Script, *cues: Cue, opened_at: float = -1_800) -> None:
        self.events: list[Event] = [
            RunOpened(at=at(opened_at), kind=RunKind.LIVE, script=show, cues=cues)
        ]
        self.state = opened(self.events[0])  # type: ignore[arg-type]

    def do(self, seconds: float, command: Command) -> tuple[Event, ...]:
        """Dispatch as the session does: what was due first, then the command's own."""
        now = at(seconds)
        happened: list[Event] = []
        for each in (Tick(), command):
            events = decide(self.state, each, now)
            for event in events:
                self.state = evolve(self.state, event)
            self.events.extend(events)
            happened.extend(events)
        return tuple(happened)

    def refused(self, seconds: float, command: Command) -> str:
        """The reason why the command is refused."""
        try:
            self.do(seconds, command)
        except CommandRejected as rejection:
            return rejection.code
        return "not refused"

    def look(self, seconds: float) -> Timeline:
        """The numbers as of then, after what was due."""
        self.do(seconds, Tick())
        return project(self.state, at(seconds))

    def due_of(self, cue: str, seconds: float, occurrence: int = 1) -> float | None:
        """When the cue is, was or will be due, in seconds after eight."""
        self.do(seconds, Tick())
        rows = {row.key: row for row in cue_rows(self.state, at(seconds))}
        row = rows.get(CueKey(cue, occurrence))
        return None if row is None or row.due is None else (row.due - EIGHT) / 1_000

    def status_of(self, cue: str, seconds: float, occurrence: int = 1) -> str:
        """Where the cue stands in its life."""
        self.do(seconds, Tick())
        rows = {row.key: row for row in cue_rows(self.state, at(seconds))}
        return rows[CueKey(cue, occurrence)].status.value


def at(seconds: float) -> Instant:
    """The instant so many seconds after eight."""
    return Instant(EIGHT + round(seconds * 1_000))
