"""A simulated show in the terminal: performed, logged, and said in a few lines."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from stage_desktop.console.terminal import LiveShow, print_report
from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import Recorder
from stage_desktop.desk.settings import load_settings
from stage_desktop.desk.simulation import simulate
from stage_desktop.formats.actions import read_actions
from stage_desktop.formats.run_json import Plain, simulation_document
from stage_desktop.instants import MINUTE, Instant
from stage_desktop.review.report import report
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script, rescheduled
from stage_desktop.ui.texts.console import unattended_text

SAVE_WITHIN_S = 30.0


@dataclass(frozen=True, slots=True)
class Performance:
    """What to perform: the speed is times real time, None as fast as it goes."""

    script: Script
    actions: Path | None
    speed: float | None
    database: Path


def perform(wish: Performance, console: Console) -> Plain:
    """Perform the script, keep the run in the log, and return its JSON document."""
    clock = SystemClock()
    script = wish.script
    if script.planned_start is None:
        next_minute = Instant(clock.now() // MINUTE * MINUTE + MINUTE)
        script = rescheduled(script, next_minute)
    actions = None if wish.actions is None else read_actions(wish.actions, script)
    cues = all_cues(script, load_settings().settings.slot_cues)
    with ExitStack() as stack:
        journal = Journal(wish.database)
        stack.callback(journal.close)
        recorder = Recorder(journal, clock)
        if wish.speed is None:
            result = simulate(script, cues, actions, [recorder.heard])
        else:
            live = stack.enter_context(LiveShow(console, clock, wish.speed))
            result = simulate(script, cues, actions, [recorder.heard, live.heard], live.pace)
        if not journal.flush(SAVE_WITHIN_S) and journal.trouble is not None:
            raise journal.trouble
    rejected = [(each.at, each.command, each.reason) for each in result.rejected]
    finished = report(result.state)
    print_report(console, finished, recorder.run, result.rejected)
    if actions is None:
        console.print(unattended_text(), style="dim", soft_wrap=True)
    return simulation_document(finished, recorder.run, result.probes, rejected)
