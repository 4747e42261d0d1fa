"""What `screenshots.py` draws of a show that runs late: the ways out, and after one was taken."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication

from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import MINUTE, Instant, Millis, shift
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import Command, CompleteCue, Go, RecordFigures, Start, Tick
from stage_desktop.show.events import RunKind
from stage_desktop.show.pace import line_at
from stage_desktop.show.state import CueStatus
from stage_desktop.show.timeline import cue_rows
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.theme import apply, load_theme

SIZE = (1280, 720)
LATE = 170  # seconds


def draw_guide(
    app: QApplication, folder: Path, code: str, plain: Script, theme: str = "dark"
) -> Iterator[Path]:
    """The choices with the first one drawn on the lanes, and the show after it."""
    short = code[:2]
    yield _shot(app, plain, folder / f"late_choices_{short}.png", theme, taken=False)
    yield _shot(app, plain, folder / f"late_taken_{short}.png", theme, taken=True)


def tight(plain: Script) -> Script:
    """The sample with a hard start, a hard end and segments that can be shortened."""
    start = plain.planned_start or Instant(0)
    at = start + sum(each.duration for each in plain.segments[:5])
    segments = [replace(s, shortest=Millis(s.duration * 7 // 10)) for s in plain.segments]
    segments[5] = replace(segments[5], hard_start=Instant(at))
    length = sum(each.duration for each in plain.segments)
    return replace(plain, segments=tuple(segments), hard_end=Instant(start + length + 2 * MINUTE))


def _shot(app: QApplication, plain: Script, path: Path, theme: str, *, taken: bool) -> Path:
    script = tight(plain)
    start = script.planned_start or Instant(0)
    clock = ManualClock(shift(start, -60_000))
    session = Session.begin(script, all_cues(script), RunKind.LIVE, clock, ManualWakeups())
    lengths = [each.duration // 1_000 for each in script.segments]
    turns = (0, lengths[0] + LATE // 2, lengths[0] + lengths[1] + LATE)
    steps: tuple[Command, ...] = (Start(), Go(), Go())
    for seconds, command in zip(turns, steps, strict=True):
        clock.set(shift(start, seconds * 1_000))
        session.dispatch(command)
        _done(session)
    clock.set(shift(start, (turns[-1] + 95) * 1_000))
    session.dispatch(Tick())
    _done(session)
    line = line_at(session.state, clock.now()) or Decimal(6_000)
    session.dispatch(RecordFigures((line * Decimal("0.93")).quantize(Decimal(1)), 2_310))
    look = load_theme(theme)
    apply(app, look)
    window, model = OperatorWindow(look), SessionModel(session)
    window.resize(*SIZE)
    window.show()
    window.set_session(model)
    _settle(app, window)
    if taken:
        window.ahead.strip.press("F6")
        _settle(app, window)
    window.grab().save(str(path))
    model.close()
    window.ahead.close_down()
    window.hide()
    window.deleteLater()
    app.processEvents()
    return path


def _done(session: Session) -> None:
    """What is due has been done, as by somebody who keeps up."""
    for row in cue_rows(session.state, session.clock.now()):
        if row.status in (CueStatus.DUE, CueStatus.MISSED):
            session.dispatch(CompleteCue(row.key))


def _settle(app: QApplication, window: OperatorWindow) -> None:
    window.ahead.model.look()
    for _ in range(4):
        app.processEvents()
