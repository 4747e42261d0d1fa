"""Reading runs of the log for a review: at once, or while a show is on air in small steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer

from stage_desktop.desk.clock import SystemClock
from stage_desktop.desk.library import Library, RunSummary
from stage_desktop.errors import StageError
from stage_desktop.instants import Millis
from stage_desktop.review.diagnosis import diagnosed
from stage_desktop.review.lineup import suggested_offset
from stage_desktop.review.metrics import Metrics
from stage_desktop.review.report import Report, reporting
from stage_desktop.review.review_settings import DEFAULT_REVIEW, ReviewSettings
from stage_desktop.review.reviewed import reviewing
from stage_desktop.review.steps import Steps
from stage_desktop.script.findings import Finding
from stage_desktop.show.engine import evolve, opened
from stage_desktop.show.events import Event, RunOpened
from stage_desktop.show.state import ShowState
from stage_desktop.ui.review.shown import Shown

# While a show is on air: so long in one go, and so long a rest until the next.
STEP_MS = 3
REST_MS = 12


@dataclass(frozen=True)
class Loaded:
    """A run as it was read: its log, what that means, the platform's figures, what is shown."""

    run: RunSummary
    events: tuple[Event, ...]
    state: ShowState
    metrics: Metrics
    shown: Shown = field(repr=False)


Doubt = tuple[str, Finding]
Reading = Steps[Loaded]


def reading(
    library: Library, run: RunSummary, settings: ReviewSettings = DEFAULT_REVIEW
) -> Reading:
    """Read a run and review it; rests wherever it may be interrupted.

    StageError as `Library.events_of` and `metrics_of`.
    """
    events: list[Event] = []
    state: ShowState | None = None
    for event in library.events_of(run.id):
        if state is None:
            assert isinstance(event, RunOpened), "a log begins with the opening of its run"
            state = opened(event)
        else:
            state = evolve(state, event)
        events.append(event)
        yield
    assert state is not None, "a run without a log is refused before"
    metrics, doubts = library.metrics_of(run.id), doubts_of(library, run.id)
    yield
    return (yield from looked_back(run, tuple(events), state, metrics, settings, doubts))


def doubts_of(library: Library, run: int) -> tuple[Doubt, ...]:
    """What was doubtful in the files of figures that a run has."""
    files = library.metric_files(run)
    return tuple((file.name, each) for file in files for each in file.findings)


def looked_back(
    run: RunSummary,
    events: tuple[Event, ...],
    state: ShowState,
    metrics: Metrics,
    settings: ReviewSettings = DEFAULT_REVIEW,
    doubts: tuple[Doubt, ...] = (),
) -> Reading:
    """Review a run whose log is known."""
    found = yield from reporting(state)
    review = yield from reviewing(found, metrics, settings)
    yield
    shown = Shown(run, review, diagnosed(review), _suggested(found, metrics), doubts)
    return Loaded(run, events, state, metrics, shown)


def once_more(
    loaded: Loaded,
    state: ShowState | None = None,
    events: tuple[Event, ...] | None = None,
    metrics: Metrics | None = None,
) -> Reading:
    """Review a run again of which something is other than it was."""
    return looked_back(
        loaded.run,
        loaded.events if events is None else events,
        loaded.state if state is None else state,
        loaded.metrics if metrics is None else metrics,
        loaded.shown.review.settings,
        loaded.shown.doubts,
    )


def _suggested(report: Report, metrics: Metrics) -> dict[str, Millis]:
    """Offsets by which the files would fit the log, where anything tells."""
    found = ((file.digest, suggested_offset(file, report)) for file in metrics.files)
    return {digest: each.offset for digest, each in found if each is not None}


class Reader(QObject):
    """Reads one run at a time: what is asked for later takes the place of what is not done yet."""

    def __init__(self, hurries: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hurries = hurries
        self._clock = SystemClock()
        self._work: Reading | None = None
        self._then: Callable[[Loaded], object] = lambda _loaded: None
        self._failed: Callable[[StageError], object] = lambda _trouble: None
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._step)

    def read(
        self,
        work: Reading,
        then: Callable[[Loaded], object],
        failed: Callable[[StageError], object],
    ) -> None:
        """Do the work, and tell `then`: before this returns, unless a show is on air."""
        self.stop()
        self._work, self._then, self._failed = work, then, failed
        if self._hurries():
            self._timer.start()
        else:
            self._go_on(until=None)

    def stop(self) -> None:
        """Forget what is not done."""
        self._timer.stop()
        self._work = None

    def _step(self) -> None:
        self._go_on(until=self._clock.now() + STEP_MS)

    def _go_on(self, until: int | None) -> None:
        work = self._work
        if work is None:
            self._timer.stop()
            return
        try:
            while until is None or self._clock.now() < until:
                next(work)
        except StopIteration as done:
            self.stop()
            self._then(done.value)
        except StageError as trouble:
            self.stop()
            self._failed(trouble)
