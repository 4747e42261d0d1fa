"""The forecast strip: the next fixed moment, what will be missed, and one key for each way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QWidget

from stage_desktop.instants import Instant, Millis, clock_text
from stage_desktop.review.history import Outlook
from stage_desktop.script.plan import Script
from stage_desktop.show.boost_lead import SlippedBoost
from stage_desktop.show.fixed import FixedKind, FixedMoment
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.models.forecast_model import WORSE, Forecast
from stage_desktop.ui.operator.drift_plot import DriftPlot
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel, set_property
from stage_desktop.ui.operator.ways_out import Way, boost_ways, numbers, replan_ways
from stage_desktop.ui.texts import forecast as texts
from stage_desktop.ui.texts.history import outlook_text, outlook_tip
from stage_desktop.ui.theme import Theme

AROUND, SPACE = 6, 10
# What the words at the left need to tell anything.
LEAST_WORDS = 220
BUTTONS = 5
# So long it takes to see that a key has become that of another way out.
READING_MS = 700


class ForecastStrip(QWidget):
    """What is ahead, in one line: when something will be missed, with what can be done.

    In a low window it is seen only when something will be missed; `shown_changed` tells.
    `asked` carries the command of the way that was taken, `needed` asks for the forecast as of now
    before one is, `refused` tells that a key has just become another's. `looked_at` carries the
    Choice that the pointer is on, or None: its result is drawn on the lanes.
    """

    asked = Signal(object)
    needed = Signal()
    refused = Signal()
    looked_at = Signal(object)
    shown_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._forecast: Forecast | None = None
        self._outlook: Outlook | None = None
        self._timeline: Timeline | None = None
        self._accepted: dict[str, Millis] = {}
        self._new: set[str] = set()
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READING_MS)
        self._reading.timeout.connect(self._new.clear)
        self._low = False
        self.icon = QLabel()
        self.next = ElidedLabel("label")
        self.state = QLabel()
        self.pace = SteadyLabel("muted")
        self.by_history = SteadyLabel("muted")
        self.drift = DriftPlot(theme)
        self.buttons = tuple(QPushButton() for _ in range(BUTTONS))
        self.ways: tuple[Way, ...] = ()
        self._lay_out()

    def _lay_out(self) -> None:
        self._fit()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 5)
        row.setSpacing(SPACE)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.icon)
        row.addWidget(self.next, 1)
        row.addWidget(self.state)
        row.addWidget(self.pace)
        row.addWidget(self.by_history)
        row.addWidget(self.drift)
        for at, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, at=at: self._click(at))
            button.installEventFilter(self)
            button.hide()
            row.addWidget(button)

    def _fit(self) -> None:
        """As high as its buttons, seen or not: nothing moves when they come."""
        self.setFixedHeight(self._theme.sizes.control_height + AROUND)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self._fit()
        self.drift.set_theme(theme)
        self._show()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.pace.forget_width()
        self.by_history.forget_width()
        self._show()

    def set_low(self, low: bool) -> None:
        """Spare the room where there is little, unless something will be missed."""
        if low != self._low:
            self._low = low
            self._show_or_hide()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """The countdown to the next fixed moment goes with that projection."""
        self._timeline = timeline
        if timeline is None:
            self._accepted.clear()
        self._show_next()

    def show_forecast(self, forecast: Forecast | None) -> None:
        """Show that forecast; None without a run."""
        self._forecast = forecast
        self._show()

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Show when the show ends by earlier passes; None where they do not tell."""
        self._outlook = outlook
        self._show_outlook()

    def _show_outlook(self) -> None:
        outlook, timeline = self._outlook, self._timeline
        known = outlook is not None and timeline is not None
        self.by_history.setVisible(known and not self.ways)
        if outlook is None or timeline is None:
            return
        zone, offset = timeline.state.script.zone_info, timeline.state.wall_offset
        self.by_history.show_text(outlook_text(outlook, zone, offset))
        self.by_history.setToolTip(outlook_tip(outlook, zone, offset))

    def press(self, keys: str) -> bool:
        """Take the way of that key, as it is now; False when it has none, or just got another."""
        read = self._way(keys)
        if read is None:
            return False
        self.needed.emit()
        way = self._way(keys)
        if way is None or way.what != read.what or keys in self._new:
            self.refused.emit()
            return False
        if way.command is None:
            self._accept()
        else:
            self.asked.emit(way.command)
        return True

    def _click(self, at: int) -> None:
        if at < len(self.ways):
            self.press(self.ways[at].keys)

    def _way(self, keys: str) -> Way | None:
        return next((way for way in self.ways if way.keys == keys), None)

    def _accept(self) -> None:
        forecast = self._forecast
        slipped = None if forecast is None else self._slipped(forecast)
        if slipped is not None:
            self._accepted[slipped.moment.ref] = slipped.moment.missed_by
        self._show()

    # What is shown

    def _show(self) -> None:
        forecast = self._forecast
        self.drift.show_points(() if forecast is None else forecast.drift)
        self.pace.show_text(self._pace(forecast))
        self._show_next()
        self._put(self._ways(forecast))
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self.ways))
            if at < len(self.ways):
                way = self.ways[at]
                button.setToolTip(f"{way.label} {way.detail}")
        for widget in (self.pace, self.drift):
            widget.setVisible(not self.ways)
        self._show_outlook()
        self._word_buttons()
        self._show_or_hide()
        self._look(next((at for at, each in enumerate(self.buttons) if each.underMouse()), 0))

    def _word_buttons(self) -> None:
        """What comes of each way beside its name; the names alone where there is no room for it."""
        for whole in (True, False):
            for way, button in zip(self.ways, self.buttons, strict=False):
                said = f"{way.label} {way.detail}" if whole else way.label
                if button.text() != f"{said}  {way.keys}":
                    button.setText(f"{said}  {way.keys}")
            shown = self.buttons[: len(self.ways)]
            needed = sum(button.sizeHint().width() + SPACE for button in shown)
            room = self.width() - self.state.sizeHint().width() - LEAST_WORDS
            if needed <= room or not self.isVisible():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_buttons()

    def _put(self, ways: tuple[Way, ...]) -> None:
        """Offer those; a key that was another's until now is not taken before it can be read."""
        before = {way.keys: way.what for way in self.ways}
        new = {way.keys for way in ways if before.get(way.keys, way.what) != way.what}
        if new:
            self._new |= new
            self._reading.start()
        self.ways = ways

    def close_down(self) -> None:
        """Stop the timer."""
        self._reading.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The choice that the pointer is on is the one whose result is drawn."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            at = self.buttons.index(watched) if watched in self.buttons else 0
            self._look(at if event.type() is QEvent.Type.Enter else 0)
        return super().eventFilter(watched, event)

    def _look(self, at: int) -> None:
        offer = None if self._forecast is None else self._forecast.offer
        shown = () if offer is None or not self.ways else offer.choices
        by_command = {id(each.plan): each for each in shown}
        command = self.ways[at].command if at < len(self.ways) else None
        self.looked_at.emit(by_command.get(id(command)))

    def _show_or_hide(self) -> None:
        forecast = self._forecast
        # A way out that nobody sees has no key either.
        is_told = bool(self.ways) or (forecast is not None and forecast.missed is not None)
        wanted = not self._low or is_told
        if wanted == self.isHidden():
            self.setVisible(wanted)
            self.shown_changed.emit()

    def _show_next(self) -> None:
        forecast, timeline = self._forecast, self._timeline
        moment = None if forecast is None else _spoken_of(forecast)
        if forecast is None or timeline is None or moment is None:
            self.next.show_text("")
            self.state.clear()
            self.icon.clear()
            return
        script = timeline.state.script
        clock = clock_text(timeline.wall(moment.at), script.zone_info).removesuffix(":00")
        wait = Millis(max(0, moment.at - timeline.now))
        missed = moment.missed_by >= 1_000
        text = texts.slack_text(moment) if missed else self._clash(forecast, script)
        if (slipped := self._slipped(forecast)) is not None:
            self.next.show_text(self._slipped_text(slipped, script))
            text = ""
        else:
            self.next.show_text(texts.next_text(clock, _name(moment, script), wait))
        self.state.setText(text or texts.slack_text(moment))
        set_property(self.state, "tone", "over" if missed else None)
        icon, token = ("warning", "over") if missed else ("fixed-start", "text_secondary")
        size = self._theme.sizes.icon
        colour = self._theme.colour(token).name()
        self.icon.setPixmap(pixmap(icon, size, colour, self.devicePixelRatioF()))

    def _clash(self, forecast: Forecast, script: Script) -> str:
        if not forecast.near:
            return ""
        one, other = forecast.near[0]
        apart = Millis(other.at - one.at)
        return texts.clash_text(_name(one, script), _name(other, script), apart)

    def _pace(self, forecast: Forecast | None) -> str:
        if forecast is None or self._timeline is None or forecast.pace.figure is None:
            return ""
        script = self._timeline.state.script
        online = texts.online_text(forecast.pace.figure.online)
        parts = (texts.pace_text(forecast.pace, script.currency), online)
        return " · ".join(part for part in parts if part)

    def _ways(self, forecast: Forecast | None) -> tuple[Way, ...]:
        if forecast is None or self._timeline is None:
            return ()
        slipped, offer = self._slipped(forecast), forecast.offer
        if slipped is not None:
            return boost_ways(slipped)
        if offer is None or offer.moment.kind is FixedKind.EFFECT:
            return ()
        return replan_ways(offer, self._timeline.state.script)

    def _slipped(self, forecast: Forecast) -> SlippedBoost | None:
        """The boost to be answered first: when nothing else is missed before it."""
        offer = forecast.offer
        if offer is not None and offer.moment.kind is not FixedKind.EFFECT:
            return None
        return next((each for each in forecast.slipped if not self._is_accepted(each.moment)), None)

    def _is_accepted(self, moment: FixedMoment) -> bool:
        """Whether it was accepted as it is, or nearly so."""
        accepted = self._accepted.get(moment.ref)
        return accepted is not None and moment.missed_by <= accepted + WORSE

    def _slipped_text(self, slipped: SlippedBoost, script: Script) -> str:
        moment = slipped.moment
        clock = clock_text(self._wall(moment), script.zone_info)
        number = "".join(numbers((moment.segment,), script))
        return texts.slipped_text(moment.ref, clock, number, moment.missed_by)

    def _wall(self, moment: FixedMoment) -> Instant:
        return moment.at if self._timeline is None else self._timeline.wall(moment.at)


def _spoken_of(forecast: Forecast) -> FixedMoment | None:
    """The one that the ways out are about, else the first that will be missed, else the next."""
    if forecast.offer is not None:
        return forecast.offer.moment
    return forecast.missed or forecast.next


def _name(moment: FixedMoment, script: Script) -> str:
    at = script.positions.get(moment.segment)
    segment = None if at is None else script.segments[at]
    number, title = ("", "") if segment is None else (segment.number, segment.title)
    return texts.moment_name(moment, number, title)
