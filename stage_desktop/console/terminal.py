"""What the command line shows: tables, findings, and a show that runs in the terminal."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from types import TracebackType
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from stage_desktop.desk.clock import Clock, ScaledClock
from stage_desktop.desk.library import RunSummary
from stage_desktop.desk.session import Session
from stage_desktop.desk.simulation import Rejected
from stage_desktop.instants import (
    Instant,
    clock_text,
    countdown_text,
    duration_text,
    to_datetime,
)
from stage_desktop.review.report import Report
from stage_desktop.script.findings import Finding, Severity
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import Readiness, Verdict
from stage_desktop.show.events import CueRaised, Event
from stage_desktop.show.state import Phase, ShowState
from stage_desktop.show.timeline import Timeline, cue_rows, project
from stage_desktop.ui.texts import amounts, words
from stage_desktop.ui.texts.console import (
    columns_text,
    cues_text,
    open_run_text,
    run_text,
    runs_columns_text,
    summary_text,
)
from stage_desktop.ui.texts.findings import finding_text, place_text
from stage_desktop.ui.texts.readiness import (
    headings_text,
    percent_text,
    section_text,
    state_text,
    verdict_text,
)
from stage_desktop.ui.texts.rejections import rejection_text
from stage_desktop.ui.texts.source import UNKNOWN

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
VERDICT_STYLES = {Verdict.READY: "bold green", Verdict.LOOK: "yellow", Verdict.BLOCKED: "bold red"}
FRAME_S = 0.1
UPCOMING_CUES = 6


def print_findings(console: Console, findings: Iterable[Finding]) -> None:
    """One line a finding: its severity in a word, its place, and the sentence."""
    for each in findings:
        line = Text()
        line.append(f"{words.severity(each.severity)}  ", STYLES[each.severity])
        if place := place_text(each.place):
            line.append(f"{place}  ", "bold")
        line.append(finding_text(each))
        console.print(line, soft_wrap=True)


def print_summary(console: Console, script: Script, findings: Iterable[Finding]) -> None:
    """What was read, and how much there is to look at."""
    counts = Counter(each.severity for each in findings)
    console.print(summary_text(script, counts), soft_wrap=True)


def print_readiness(console: Console, ready: Readiness) -> None:
    """The five parts of the preparation, how ready each is and what it lacks, and the verdict."""
    table = Table(box=None, pad_edge=False)
    for heading in headings_text():
        table.add_column(heading)
    for part in ready.sections:
        table.add_row(section_text(part.section), percent_text(part.percent), state_text(part))
    console.print(table)
    console.print(verdict_text(ready.verdict), style=VERDICT_STYLES[ready.verdict], soft_wrap=True)


def print_report(
    console: Console, finished: Report, run: int | None, rejected: Iterable[Rejected]
) -> None:
    """Planned against actual, and what was refused."""
    zone = finished.state.script.zone_info
    table = Table(box=None, pad_edge=False)
    for heading in columns_text():
        table.add_column(heading)
    for row in finished.segments:
        table.add_row(
            row.segment.number,
            row.segment.title,
            *(
                UNKNOWN if each is None else clock_text(each, zone)
                for each in (row.planned_start, row.actual_start, row.actual_end)
            ),
            UNKNOWN if row.over is None else duration_text(row.over, sign=True),
            words.outcome(row.outcome),
        )
    console.print(table)
    for each in rejected:
        sentence = rejection_text(each.reason, each.cause.data)
        console.print(f"{clock_text(each.at, zone)}  {each.command}: {sentence}", markup=False)
    done = Counter(row.outcome for row in finished.cues)
    console.print(cues_text({words.cue_outcome(each): number for each, number in done.items()}))
    if finished.state.phase is Phase.ENDED:
        said = run_text(run, amounts.drift_text(finished.final_drift))
    else:
        said = open_run_text(run)
    console.print(said, markup=False)


def print_runs(console: Console, runs: Iterable[RunSummary]) -> None:
    """The runs in the log, the newest first."""
    table = Table(box=None, pad_edge=False)
    for heading in runs_columns_text():
        table.add_column(heading)
    for run in runs:
        opened = to_datetime(run.opened_at, ZoneInfo(run.zone)).strftime("%Y-%m-%d %H:%M")
        table.add_row(
            str(run.id),
            words.run_kind(run.kind),
            opened,
            amounts.drift_text(run.drift),
            run.title,
        )
    console.print(table)


class LiveShow:
    """A simulated show paced by real time, with a display that is drawn ten times a second.

    It only waits: every virtual instant is entered exactly, whatever the pace.
    """

    def __init__(self, console: Console, clock: Clock, speed: float) -> None:
        self._console = console
        self._base = clock
        self._speed = speed
        self._paced: ScaledClock | None = None
        self._live = Live(console=console, auto_refresh=False, transient=True)
        self._never = threading.Event()

    def __enter__(self) -> LiveShow:
        if self._console.is_terminal:
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def pace(self, session: Session, until: Instant) -> None:
        """Wait until the paced clock reaches that instant, and draw meanwhile."""
        if self._paced is None:
            self._paced = ScaledClock(self._base, session.clock.now(), self._speed)
        while (now := self._paced.now()) < until:
            self._draw(session, now)
            left_s = (until - now) / 1_000 / self._speed
            self._never.wait(min(FRAME_S, left_s))
        self._draw(session, until)

    def heard(self, state: ShowState, events: tuple[Event, ...]) -> None:
        """Say each cue that is raised, above the display."""
        for event in events:
            if isinstance(event, CueRaised):
                cue = state.book.by_id[event.key.cue]
                at = clock_text(event.at, state.script.zone_info)
                who = words.role(cue.role)
                self._console.print(f"{at}  ▸ {words.cue_title(cue)}  [{who}]", markup=False)

    def _draw(self, session: Session, now: Instant) -> None:
        if self._console.is_terminal:
            self._live.update(screen(project(session.state, now)), refresh=True)


def screen(timeline: Timeline) -> RenderableType:
    """The running show in a few lines: badge, drift, countdown with its bar, the next cues."""
    state = timeline.state
    zone = state.script.zone_info
    head = Text()
    head.append(f" {words.run_badge(state.kind)} ", "reverse bold")
    head.append(f"  {state.script.title}  {clock_text(timeline.now, zone)}  ")
    head.append(amounts.drift_text(timeline.drift), "bold")
    lines: list[RenderableType] = [Text(), head]
    if timeline.current is not None and timeline.length is not None:
        lines.append(_on_air(timeline))
    else:
        lines.append(Text(words.phase(state.phase), "dim"))
    coming = state.next_segment
    if coming is not None and timeline.next_start is not None:
        wait = duration_text(max(0, timeline.next_start - timeline.now))
        lines.append(Text(f"→ {coming.number} {coming.title}  {wait}", "dim"))
    for row in cue_rows(state, timeline.now, UPCOMING_CUES)[:UPCOMING_CUES]:
        due = "—" if row.due is None else countdown_text(row.due - timeline.now)
        status, what = words.cue_state(row.status), words.cue_title(row.cue)
        lines.append(Text(f"  {due:>8}  {status}  {what}  {words.role(row.cue.role)}"))
    return Group(*lines)


def _on_air(timeline: Timeline) -> RenderableType:
    segment, length = timeline.current, timeline.length
    assert segment is not None and length is not None
    remaining = timeline.remaining or 0
    grid = Table.grid(padding=(0, 2))
    done = min(length, max(0, length - remaining))
    grid.add_row(
        Text(f"{segment.number} {segment.title}", "bold"),
        Text(countdown_text(remaining), "bold red" if remaining < 0 else "bold green"),
        ProgressBar(total=max(1, length), completed=done, width=30),
    )
    return grid
