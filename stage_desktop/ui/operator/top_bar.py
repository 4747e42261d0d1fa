"""The top bar: which show, what kind of run, what time it is, and how late it will be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from stage_desktop.instants import clock_text, duration_text
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel, set_property
from stage_desktop.ui.operator.pace import Pace
from stage_desktop.ui.texts import UNKNOWN, operator, words
from stage_desktop.ui.texts.amounts import drift_text, ends_text, log_text, on_air_text
from stage_desktop.ui.theme import Theme

TOLERATED = 5_000
BADLY = 60_000
LOW_HEIGHT = 40

_SHAPES = {RunKind.LIVE: "●", RunKind.REHEARSAL: "◇", RunKind.SIMULATED: "△", RunKind.PREVIEW: "□"}
_LOG_ICONS = {"saved": ("saved", "on_time"), "behind": ("behind", "warning")}
_LOG_TROUBLE = ("error", "over")


class TopBar(QWidget):
    """One line above everything; words, shape and colour say what kind of run it is."""

    speed_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._log = (log_text(0), "saved")
        self._low = False
        self.title = ElidedLabel("title")
        self.badge = QLabel()
        self.badge.setProperty("badge", RunKind.LIVE.value)
        self.pace = Pace(theme)
        self.pace.speed_changed.connect(self.speed_changed)
        self.on_air = SteadyLabel("label")
        self.clock = SteadyLabel("value")
        self.ends = SteadyLabel("label")
        self.drift = SteadyLabel()
        self.log_icon = QLabel()
        self.log = SteadyLabel("muted")
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.pace)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.on_air)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addStretch(1)
        row.addWidget(self.ends)
        row.addWidget(self.drift)
        row.addStretch(1)
        row.addWidget(self.log_icon)
        row.addWidget(self.log)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and lengths of that theme."""
        self._theme = theme
        self.pace.set_theme(theme)
        self._fit_height()
        self._show_log()

    def set_low(self, low: bool) -> None:
        """Take less height, in a window that has little."""
        if low != self._low:
            self._low = low
            self._fit_height()

    def _fit_height(self) -> None:
        usual = self._theme.sizes.top_bar_height
        self.setFixedHeight(min(usual, LOW_HEIGHT) if self._low else usual)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.pace.reword()
        self.clock.setToolTip(operator.word("local_time"))
        for label in (self.on_air, self.ends, self.drift, self.log):
            label.forget_width()
        self.set_timeline(self._timeline)

    def set_log_state(self, text: str, level: str) -> None:
        """Say how far the log is; `level` is saved, behind or trouble."""
        self._log = (text, level)
        self._show_log()

    def show_speed(self, speed: float) -> None:
        """Show the speed that the clock has."""
        self.pace.show_pace(speed)

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection."""
        self._timeline = timeline
        self.setVisible(timeline is not None)
        if timeline is None:
            return
        state, zone = timeline.state, timeline.state.script.zone_info
        self.title.show_text(state.script.title)
        self._show_kind(state.kind, timeline.phase)
        self.on_air.show_text(self._on_air(timeline))
        self.clock.show_text(clock_text(timeline.wall(timeline.now), zone))
        end = timeline.expected_end
        self.ends.show_text(
            ends_text(UNKNOWN if end is None else clock_text(timeline.wall(end), zone))
        )
        self._show_drift(timeline)

    def _show_kind(self, kind: RunKind, phase: Phase) -> None:
        off_air = kind is RunKind.LIVE and phase in (Phase.READY, Phase.ENDED)
        word = words.off_air_badge() if off_air else words.run_badge(kind)
        set_property(self.badge, "badge", "off_air" if off_air else kind.value)
        self.badge.setText(f"{word} {'○' if off_air else _SHAPES[kind]}")
        self.pace.setVisible(kind is RunKind.REHEARSAL)

    @staticmethod
    def _on_air(timeline: Timeline) -> str:
        if timeline.on_air_for is None or timeline.phase is Phase.ENDED:
            return words.phase(timeline.phase)
        return on_air_text(_long(timeline.on_air_for))

    def _show_drift(self, timeline: Timeline) -> None:
        drift = timeline.drift
        tone = "on_time"
        if drift is None:
            tone = ""
        elif drift >= BADLY:
            tone = "over"
        elif abs(drift) >= TOLERATED:
            tone = "warning"
        set_property(self.drift, "tone", tone)
        self.drift.show_text(drift_text(drift))
        relative = timeline.relative_drift
        self.drift.setToolTip(
            ""
            if relative is None
            else operator.since_start_text(duration_text(relative, sign=True))
        )

    def _show_log(self) -> None:
        text, level = self._log
        name, token = _LOG_ICONS.get(level, _LOG_TROUBLE)
        colour = self._theme.colour(token).name()
        size = self._theme.sizes.icon
        self.log_icon.setPixmap(pixmap(name, size, colour, self.devicePixelRatioF()))
        self.log_icon.setVisible(level != "saved")  # whose words have a tick already
        self.log.show_text(text)
        set_property(self.log, "tone", "" if level == "saved" else token)


def _long(duration: int) -> str:
    """A duration that always has hours, so that it is of one width for the whole show."""
    text = duration_text(duration)
    return text if text.count(":") == 2 else f"0:{text.zfill(5)}"
