"""What is going to be missed and what can be done, worked out beside the countdown.

Working out the choices costs milliseconds where a look at the clock costs microseconds: it is done
after the screens have shown what happened, and while time slides once in a while.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.show.boost_lead import SlippedBoost, slipped_boosts
from stage_desktop.show.commands import Command, Replan, ReplanKind
from stage_desktop.show.fixed import FixedMoment, clashes, drift_curve, fixed_moments
from stage_desktop.show.pace import Pace, pace
from stage_desktop.show.replan import Offer, moment_key, offered
from stage_desktop.show.state import Phase, ShowState
from stage_desktop.show.timeline import Timeline
from stage_desktop.show.worth import ReplanSettings

# After something has happened; the screens come first.
AFTER_MS = 60
# While time slides: often for a show of a usual length, seldom for a huge one.
OFTEN, SELDOM = Millis(1_000), Millis(10_000)
USUAL_LENGTH = 300
# Let slide once, a moment is offered again when it is missed by so much more.
WORSE = MINUTE


@dataclass(frozen=True)
class Forecast:
    """What is ahead as of `now`. `moments` are by time; `offer` what calls for a replan, if any."""

    now: Instant
    moments: tuple[FixedMoment, ...]
    near: tuple[tuple[FixedMoment, FixedMoment], ...]
    offer: Offer | None
    slipped: tuple[SlippedBoost, ...]
    pace: Pace
    drift: tuple[tuple[Instant, Millis], ...]

    @property
    def next(self) -> FixedMoment | None:
        """The fixed moment that comes next."""
        return self.moments[0] if self.moments else None

    @property
    def missed(self) -> FixedMoment | None:
        """The first that will be missed by a second or more."""
        return next((each for each in self.moments if each.missed_by >= OFTEN), None)


def forecast(
    state: ShowState,
    now: Instant,
    settings: ReplanSettings,
    let_be: Mapping[str, Millis] | None = None,
) -> Forecast:
    """Everything that is ahead as of now; `let_be` as in `offered`."""
    moments = fixed_moments(state, now)
    is_on = state.phase not in (Phase.READY, Phase.ENDED)
    return Forecast(
        now,
        moments,
        clashes(moments),
        offered(state, now, settings, let_be or {}) if is_on else None,
        slipped_boosts(state, now) if is_on else (),
        pace(state, now),
        drift_curve(state, now),
    )


class ForecastModel(QObject):
    """Keeps the forecast of the run that is shown; `changed` carries it, or None without a run."""

    changed = Signal(object)

    def __init__(self, settings: ReplanSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._timeline: Timeline | None = None
        self._state: ShowState | None = None
        self._looked_at = Instant(0)
        self._let_slide: dict[str, Millis] = {}
        self._forecast: Forecast | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.look)

    @property
    def forecast(self) -> Forecast | None:
        """The last forecast."""
        return self._forecast

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Follow that projection; the forecast comes a moment later."""
        before, self._timeline = self._timeline, timeline
        if timeline is None:
            self._timer.stop()
            self._state, self._forecast = None, None
            self._let_slide.clear()
            self.changed.emit(None)
            return
        if before is None or before.state.opened_at != timeline.state.opened_at:
            self._let_slide.clear()
        if self._is_old(timeline) and not self._timer.isActive():
            self._timer.start()

    def taken(self, command: Command) -> None:
        """A choice was taken: what was let slide is not offered again until it gets worse."""
        offer = None if self._forecast is None else self._forecast.offer
        slides = isinstance(command, Replan) and command.kind is ReplanKind.SLIDE
        if isinstance(command, Replan) and offer is not None and slides:
            worse = WORSE if offer.by > 0 else -WORSE
            self._let_slide[command.moment] = Millis(offer.by + worse)

    def look(self) -> None:
        """Work the forecast out now."""
        timeline = self._timeline
        if timeline is None:
            return
        self._state, self._looked_at = timeline.state, timeline.now
        self._forecast = forecast(timeline.state, timeline.now, self._settings, self._let_slide)
        self._forget_met(self._forecast.moments)
        self.changed.emit(self._forecast)

    def close_down(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def _is_old(self, timeline: Timeline) -> bool:
        if timeline.state is not self._state:
            return True
        ahead = len(timeline.state.script.segments) - timeline.chain.first
        pause = OFTEN if ahead <= USUAL_LENGTH else SELDOM
        return not 0 <= timeline.now - self._looked_at < pause

    def _forget_met(self, moments: Iterable[FixedMoment]) -> None:
        """What was let slide and will be met after all is offered as soon as it is missed again."""
        missed = {moment_key(each) for each in moments if each.missed_by}
        for name, bound in tuple(self._let_slide.items()):
            if bound > 0 and name not in missed:
                del self._let_slide[name]
