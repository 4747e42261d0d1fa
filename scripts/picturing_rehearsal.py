"""What `screenshots.py` draws of rehearsals: takes that are compared, a drill, and its score."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

import picturing_late
from stage_desktop.desk.clock import ManualClock, ScaledClock
from stage_desktop.desk.playing import play_to
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.instants import SECOND, Instant, Millis, shift
from stage_desktop.review.drill import drill_score
from stage_desktop.review.incidents import LIMIT, OVER, Incident
from stage_desktop.review.takes import Pick, Take, compared
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.commands import End, Mark, PlayIncident, Replan, ReplanKind
from stage_desktop.show.events import Event, RunKind
from stage_desktop.show.replan import offered
from stage_desktop.show.state import ShowState
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.rehearsal.drill_bar import DrillBar
from stage_desktop.ui.rehearsal.drill_window import DrillWindow
from stage_desktop.ui.rehearsal.takes_window import TakesWindow
from stage_desktop.ui.texts import drill as texts
from stage_desktop.ui.theme import apply, load_theme

SIZE, BESIDE = (1280, 720), (1040, 640)
# How much longer than written the takes of the second and third segment were, in seconds.
TAKES = {1: (-21, 48, 12, 30), 2: (70, 41)}


def draw_guide(
    app: QApplication, folder: Path, code: str, plain: Script, theme: str = "dark"
) -> Iterator[Path]:
    """Takes with a length that the script gets, an incident in the show, and the score."""
    look = load_theme(theme)
    apply(app, look)
    short = code[:2]
    takes = TakesWindow(look)
    _show_takes(takes, plain)
    yield _shot(app, takes, BESIDE, folder / f"rehearse_takes_{short}.png")
    drill = Drill(picturing_late.tight(plain))
    window, bar = OperatorWindow(look), DrillBar()
    window.frame.column.insertWidget(1, bar)
    drill.play(bar)
    model = SessionModel(drill.session)
    window.set_session(model)

    def close() -> None:
        model.close()
        window.ahead.close_down()

    yield _shot(app, window, SIZE, folder / f"rehearse_drill_{short}.png", close)
    drill.answer_and_end()
    scored = DrillWindow(look)
    scored.show_script(plain, frozenset(Incident))
    scored.show_score(drill.session.state.written, drill_score(drill.events))
    yield _shot(app, scored, BESIDE, folder / f"rehearse_score_{short}.png")


def _show_takes(window: TakesWindow, script: Script) -> None:
    start = script.planned_start or Instant(0)
    takes = [
        Take(
            (segment := script.segments[row]).id,
            shift(start, -7_200_000 + at * 600_000),
            segment.duration,
            Millis(segment.duration + extra * SECOND),
            run=1,
            pass_index=at,
        )
        for row, extras in TAKES.items()
        for at, extra in enumerate(extras)
    ]
    takes.insert(0, replace(takes[0], duration=Millis(14 * SECOND), counts=False))
    window.show_takes(script, [compared(each, takes) for each in script.segments])
    window.model.choose(list(TAKES))
    window.table.go_to_row(1)
    window.model.pick([1], Pick.MEDIAN)


class Drill:
    """A rehearsal of the sample with three incidents, the first of which stands."""

    def __init__(self, script: Script) -> None:
        self.events: list[Event] = []
        start = script.planned_start or Instant(0)
        self.clock = ScaledClock(ManualClock(start), shift(start, -60_000))
        self.clock.pause()
        cues = all_cues(script)
        self.session = Session.begin(
            script, cues, RunKind.REHEARSAL, self.clock, ManualWakeups(), [self._heard]
        )

    def _heard(self, _state: ShowState, events: Sequence[Event]) -> None:
        self.events.extend(events)

    def _to(self, segment: int, seconds: int) -> None:
        """So long after the planned start of a segment."""
        state = self.session.state
        start = state.planned.starts[state.written.segments[segment].id]
        play_to(self.session, self.clock, shift(start, seconds * SECOND))

    def _let(self, kind: Incident, subject: str, added: int = 0) -> None:
        self.session.dispatch(PlayIncident(kind.value, subject, Millis(added), LIMIT))

    def play(self, bar: DrillBar) -> None:
        """Let the host of the third segment go over."""
        script = self.session.state.script
        self._to(2, script.segments[2].duration // SECOND * 8 // 10)
        host = script.segments[2]
        self._let(Incident.HOST_OVER, host.id, OVER)
        self.clock.jump_to(shift(self.clock.now(), 9 * SECOND))
        story = texts.incident_story(Incident.HOST_OVER, f"{host.number} {host.title}")
        bar.show_incident(1, 3, story, texts.incident_keys(Incident.HOST_OVER))
        bar.show_left(Millis(LIMIT - 9 * SECOND))
        self.clock.unpause()

    def answer_and_end(self) -> None:
        """Replan, answer the second too late and the third not at all, and end the show."""
        self.clock.pause()
        state, now = self.session.state, self.clock.now()
        offer = offered(state, now)
        plan = Replan(ReplanKind.SLIDE) if offer is None else offer.choices[0].plan
        self.session.dispatch(plan)
        play_to(self.session, self.clock, shift(now, 400 * SECOND))
        self._let(Incident.STREAM_STUTTERS, "")
        self.clock.jump_to(shift(now, 485 * SECOND))
        self.session.dispatch(Mark())
        play_to(self.session, self.clock, shift(now, 900 * SECOND))
        self._let(Incident.PHONE_DEAD, "")
        play_to(self.session, self.clock, state.planned.show_end or now)
        self.session.dispatch(End())


def _shot(
    app: QApplication,
    window: QWidget,
    size: tuple[int, int],
    path: Path,
    afterwards: Callable[[], None] = lambda: None,
) -> Path:
    window.resize(*size)
    window.show()
    for _ in range(6):
        app.processEvents()
    window.grab().save(str(path))
    afterwards()
    window.hide()
    window.deleteLater()
    app.processEvents()
    return path
