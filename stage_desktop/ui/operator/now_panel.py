"""The now panel: one number that is read from two metres, what it counts, and what is next."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.instants import (
    Instant,
    clock_text,
    countdown_text,
    duration_text,
    to_datetime,
)
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.script.preparation import HostCard
from stage_desktop.script.reminders import upcoming
from stage_desktop.show.prompt import presenting
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.digits import DigitsLabel
from stage_desktop.ui.models.now_facts import (
    FULL,
    Mode,
    NowFacts,
    now_facts,
    products_of,
    unready,
)
from stage_desktop.ui.models.rundown_model import BY_ITSELF
from stage_desktop.ui.operator.labels import ElidedLabel, SteadyLabel, set_property
from stage_desktop.ui.texts import UNKNOWN, operator, reminders, slots
from stage_desktop.ui.texts.amounts import (
    drift_text,
    held_text,
    in_text,
    long_countdown_text,
    of_text,
)
from stage_desktop.ui.theme import Theme

# The colour of the number and the ground of the word beside it.
_LOOKS = {
    Mode.UNPLANNED: ("text_secondary", "plain"),
    Mode.READY: ("text", "plain"),
    Mode.OVERDUE: ("over", "over"),
    Mode.RUNNING: ("text", "on_time"),
    Mode.LAST_MINUTE: ("warning", "warning"),
    Mode.OVER: ("over", "over"),
    Mode.HELD: ("standby", "standby"),
    Mode.WAITING: ("accent", "plain"),
    Mode.FINISHED: ("over", "over"),
    Mode.ENDED: ("text_secondary", "plain"),
}
_BEFORE = frozenset({Mode.UNPLANNED, Mode.READY, Mode.OVERDUE})
_BAR_TONES = {Mode.OVER: "over", Mode.LAST_MINUTE: "warning", Mode.HELD: "warning"}


class NowPanel(QFrame):
    """The segment on air, its countdown, its product, and what comes next and in how long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._timeline: Timeline | None = None
        self.caption = QLabel()
        self.caption.setProperty("role", "caption")
        self.title = ElidedLabel("heading")
        self.kind = QLabel()
        self.kind.setProperty("role", "muted")
        self.digits = DigitsLabel(theme, alignment=Qt.AlignmentFlag.AlignLeft, smallest=56)
        self.digits.setMaximumHeight(180)
        self.mode = QLabel()
        self.mode.setProperty("badge", "plain")
        self.mode.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.detail = SteadyLabel("label")
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.beat_row = QWidget()
        self.beat_number = SteadyLabel("caption")
        self.beat_left = SteadyLabel("title")
        self.beat = ElidedLabel("title")
        self.beat_then = ElidedLabel("muted")
        self._script: Script | None = None
        self._has_beats = False
        self.product = ElidedLabel()
        self.unready = QLabel()
        self.unready.setTextFormat(Qt.TextFormat.PlainText)
        self.unready.setProperty("badge", "warning")
        self.unready.hide()
        self.next_caption = QLabel()
        self.next_caption.setProperty("role", "caption")
        self.next_title = ElidedLabel("title")
        self.next_in = SteadyLabel("title")
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.caption)
        head.addWidget(self.title, 1)
        head.addWidget(self.kind)
        column.addLayout(head)
        self._middle = middle = QGridLayout()
        middle.setHorizontalSpacing(16)
        middle.addWidget(self.digits, 0, 0, 4, 1)
        middle.setRowStretch(0, 1)
        middle.addWidget(self.mode, 1, 1)
        middle.addWidget(self.detail, 2, 1)
        middle.setRowStretch(3, 1)
        middle.setColumnStretch(0, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addWidget(self.beat_row)
        goods = QHBoxLayout()
        goods.setSpacing(10)
        goods.addWidget(self.product, 1)
        goods.addWidget(self.unready)
        column.addLayout(goods)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.next_caption)
        foot.addWidget(self.next_title, 1)
        foot.addWidget(self.next_in)
        column.addLayout(foot)

        self.set_low(False)
        beats = QHBoxLayout(self.beat_row)
        beats.setContentsMargins(0, 0, 0, 0)
        beats.setSpacing(10)
        beats.addWidget(self.beat_number)
        beats.addWidget(self.beat_left)
        beats.addWidget(self.beat, 3)
        beats.addWidget(self.beat_then, 2)
        self.beat_row.hide()

    def set_low(self, low: bool) -> None:
        """Set the lines closer, in a window that has little height."""
        margin, spacing = (4, 2) if low else (10, 6)
        self._column.setContentsMargins(16, margin, 16, margin)
        self._column.setSpacing(spacing)
        self._middle.setVerticalSpacing(0 if low else 4)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.digits.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.caption.setText(operator.word("now"))
        self.detail.forget_width()
        self.next_in.forget_width()
        self.beat_number.forget_width()
        self._reserve_beat()
        self.set_timeline(self._timeline)

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection."""
        self._timeline = timeline
        if timeline is None:
            return
        facts = now_facts(timeline)
        colour, ground = _LOOKS[facts.mode]
        self.digits.set_text(_big(facts))
        self.digits.set_colour(colour)
        self.mode.setText(operator.mode_word(facts.mode))
        set_property(self.mode, "badge", ground)
        self._show_head(timeline, facts)
        self.detail.show_text(_detail(timeline, facts))
        self.bar.setVisible(facts.progress is not None)
        self._show_progress(facts.progress or 0)
        set_property(self.bar, "tone", _BAR_TONES.get(facts.mode, ""))
        self._show_beat(timeline, facts)
        self._show_product(timeline, facts)
        self._show_next(timeline, facts)

    def _show_progress(self, progress: int) -> None:
        """Qt's bar paints itself, and all that waits to be painted, at once: it waits like all."""
        if progress != self.bar.value():
            self.bar.setUpdatesEnabled(False)
            self.bar.setValue(progress)
            self.bar.setUpdatesEnabled(True)

    def _show_head(self, timeline: Timeline, facts: NowFacts) -> None:
        first = facts.mode in _BEFORE
        self.caption.setText(operator.word("first" if first else "now"))
        self.caption.setVisible(facts.segment is not None)
        self.title.show_text(_headline(timeline, facts))
        kind = "" if facts.segment is None else facts.segment.kind
        cards = self._cards(timeline, facts)
        names = (card.name for card in cards)
        words = (operator.rundown_word("kind", kind), *names)
        self.kind.setText(" · ".join(word for word in words if word))
        self.kind.setToolTip("\n".join(slots.card_lines(cards)))

    @staticmethod
    def _cards(timeline: Timeline, facts: NowFacts) -> tuple[HostCard, ...]:
        about = facts.about
        return () if about is None else presenting(timeline.state.script, about)

    def _show_beat(self, timeline: Timeline, facts: NowFacts) -> None:
        """A show that has beats anywhere keeps their line throughout: nothing above it moves.

        Before the show the line says what has to be prepared next, and in how long.
        """
        script, now = timeline.state.script, facts.beat
        if script is not self._script:
            self._script = script
            self._has_beats = any(segment.beats for segment in script.segments)
        wall = timeline.wall(timeline.now)
        task = upcoming(script, wall) if facts.mode in _BEFORE else None
        self.beat_row.setVisible(self._has_beats or task is not None)
        if task is not None:
            self.beat_number.show_text(reminders.prepare_word())
            self.beat_left.show_text(countdown_text(task.at - wall))
            self.beat.show_text(reminders.task_text(task.task))
            self.beat_then.hide()
            return
        self.beat_number.show_text("" if now is None else slots.beat_number(now))
        self.beat_left.show_text("" if now is None else countdown_text(now.remaining))
        self.beat.show_text("" if now is None else now.beat.title)
        then = "" if now is None else slots.then_text(now.following)
        self.beat_then.show_text(then)
        self.beat_then.setVisible(bool(then))

    def _reserve_beat(self) -> None:
        """Room for a countdown with its sign, before there is one."""
        shown = self.beat_left.text()
        self.beat_left.show_text("−00:00")
        self.beat_left.show_text(shown)

    def _show_product(self, timeline: Timeline, facts: NowFacts) -> None:
        segment = facts.about
        script = timeline.state.script
        texts: list[str] = []
        if segment is not None:
            texts = [_goods(product, segment) for product in products_of(script, segment)]
            texts = texts or [t for t in (segment.price_text, segment.host_points) if t]
        self.product.show_text("   ".join(texts))
        missing = () if segment is None else unready(script, segment)
        self.unready.setVisible(bool(missing))
        self.unready.setText(slots.unready_text(missing))
        self.unready.setToolTip(slots.unready_tip(missing) if missing else "")

    def _show_next(self, timeline: Timeline, facts: NowFacts) -> None:
        self.next_caption.setText(operator.word("next"))
        coming = facts.coming
        if facts.mode in _BEFORE:
            self.next_title.show_text(operator.word("press_start"))
        elif coming is not None:
            self.next_title.show_text(_named(coming))
        else:
            on_air = facts.segment is not None
            self.next_title.show_text(operator.word("last_segment") if on_air else "")
        self.next_caption.setVisible(coming is not None and facts.mode not in _BEFORE)
        wait = facts.next_in
        self.next_in.show_text("" if wait is None else in_text(long_countdown_text(wait)))


def _goods(product: Product | str, segment: Segment) -> str:
    """A product with price and stock, and the rounds in which that is released."""
    parts = (operator.product_text(product, segment), slots.release_text(product))
    return " · ".join(part for part in parts if part)


def _big(facts: NowFacts) -> str:
    if facts.count is None:
        return "--:--" if facts.mode is not Mode.ENDED else UNKNOWN
    if facts.mode is Mode.ENDED:
        return duration_text(facts.count)
    return long_countdown_text(facts.count)


def _headline(timeline: Timeline, facts: NowFacts) -> str:
    zone = timeline.state.script.zone_info
    if facts.mode is Mode.WAITING:
        return operator.waiting_text(
            UNKNOWN if facts.until is None else clock_text(facts.until, zone)
        )
    if facts.mode is Mode.FINISHED:
        return operator.word("last_over")
    if facts.mode is Mode.ENDED:
        return operator.word("show_over")
    return "" if facts.segment is None else _named(facts.segment)


def _detail(timeline: Timeline, facts: NowFacts) -> str:
    zone = timeline.state.script.zone_info
    match facts.mode:
        case Mode.READY | Mode.OVERDUE if facts.until is not None:
            return operator.planned_start_text(_with_day(facts.until, timeline.now, zone))
        case Mode.HELD if facts.held is not None:
            return held_text(duration_text(facts.held))
        case Mode.ENDED:
            return drift_text(timeline.drift)
        case _:
            length = "" if facts.length is None else of_text(duration_text(facts.length))
            by_itself = facts.segment is not None and facts.segment.end_rule is EndRule.BY_ITSELF
            return f"{length} {BY_ITSELF}" if length and by_itself else length


def _with_day(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """The clock time, with its day where that is not today's."""
    clock, day = clock_text(instant, zone), to_datetime(instant, zone).date()
    return clock if day == to_datetime(now, zone).date() else f"{day:%m-%d} {clock}"


def _named(segment: Segment) -> str:
    return f"{segment.number}  {segment.title}".strip()
