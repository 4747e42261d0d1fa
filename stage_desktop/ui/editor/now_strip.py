"""A slim strip above the editor while a show is on: editing never hides the countdown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from stage_desktop.instants import countdown_text
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline, cue_rows
from stage_desktop.ui.models.now_facts import Mode, now_facts
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel, set_property
from stage_desktop.ui.texts import UNKNOWN, operator, words
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.texts.amounts import drift_text, in_text

_TONES = {
    Mode.RUNNING: "on_time",
    Mode.LAST_MINUTE: "warning",
    Mode.OVER: "over",
    Mode.HELD: "standby",
    Mode.FINISHED: "over",
    Mode.OVERDUE: "over",
}
CUES_LOOKED_AT = 1


class NowStrip(QWidget):
    """What is on air, how long it still has, the next cue, and the drift; one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mode = QLabel()
        self.mode.setProperty("badge", "plain")
        self.title = ElidedLabel("title")
        self.count = SteadyLabel("heading")
        self.cue = ElidedLabel("muted")
        self.drift = SteadyLabel("label")
        self._timeline: Timeline | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self.mode)
        row.addWidget(self.title, 3)
        row.addWidget(self.count)
        row.addWidget(self.cue, 4)
        row.addWidget(self.drift)
        self.hide()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection; away before the show and after it."""
        self._timeline = timeline
        is_on = timeline is not None and timeline.phase not in (Phase.READY, Phase.ENDED)
        if is_on == self.isHidden():
            self.setVisible(is_on)
        if timeline is not None and is_on:
            self._show(timeline)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for steady in (self.count, self.drift):
            steady.forget_width()
        if self._timeline is not None:
            self.set_timeline(self._timeline)

    def _show(self, timeline: Timeline) -> None:
        facts = now_facts(timeline)
        tone = _TONES.get(facts.mode, "plain")
        if self.mode.text() != operator.mode_word(facts.mode):
            self.mode.setText(operator.mode_word(facts.mode))
        set_property(self.mode, "badge", tone)
        segment = facts.segment or facts.coming
        self.title.show_text("" if segment is None else f"{segment.number}  {segment.title}")
        self.count.show_text(UNKNOWN if facts.count is None else countdown_text(facts.count))
        set_property(self.count, "tone", "" if tone in ("plain", "on_time") else tone)
        self.cue.show_text(self._next_cue(timeline))
        self.drift.show_text(drift_text(timeline.drift))

    def _next_cue(self, timeline: Timeline) -> str:
        rows = cue_rows(timeline.state, timeline.now, CUES_LOOKED_AT)
        if not rows:
            return ""
        row = rows[0]
        name = " · ".join(
            part for part in (words.cue_kind(row.cue.kind), row.cue.subject, row.cue.text) if part
        )
        if row.due is None:
            return f"{texts.word('next_cue')}: {name}"
        left = row.due - timeline.now
        when = in_text(countdown_text(left)) if left > 0 else words.cue_state(row.status)
        return f"{texts.word('next_cue')}: {name} · {when}"
