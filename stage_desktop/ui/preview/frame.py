"""What stands around the sheet in the preview: its head, the script it makes, its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.errors import StageError
from stage_desktop.formats.headers import SheetKind
from stage_desktop.instants import clock_text, duration_text, to_datetime
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment
from stage_desktop.script.planned import planned_times
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.preview.result_view import ResultView
from stage_desktop.ui.preview.trial import Trial
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.texts.source import UNKNOWN
from stage_desktop.ui.theme import Theme

_LONGEST_NAME = 60


class Head(QWidget):
    """What is doubtful, and the way to it."""

    next_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shape = QLabel()
        self.state = ElidedLabel("title")
        self.hint = ElidedLabel("muted")
        self.next = QPushButton()
        self.next.clicked.connect(self.next_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.state)
        words.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.shape)
        row.addLayout(words, 1)
        row.addWidget(self.next)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme

    def reword(self) -> None:
        """Say everything in the language of the screens."""
        self.hint.show_text(texts.word("keys"))
        self.next.setText(texts.word("next"))

    def show_state(self, name: str, asking: int, marked: int, trouble: StageError | None) -> None:
        """Say how many places are doubtful, or why the sheet makes no script."""
        sentence = texts.doubt_count(asking, marked)
        shape, token = ("warning", "warning") if asking else ("saved", "done")
        if trouble is not None:
            sentence, shape, token = error_text(trouble), "error", "over"
        ratio = self.devicePixelRatioF()
        self.shape.setPixmap(pixmap(shape, 24, self._theme.colour(token).name(), ratio))
        self.state.show_text(f"{name} — {sentence}")
        self.next.setEnabled(asking > 0)


class Tools(QWidget):
    """The sheets of the file, and what the shown one is: what it holds, its headings, columns."""

    kind_chosen = Signal(object)
    column_asked = Signal()
    heading_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self._holds = QLabel()
        self.kind = QComboBox()
        self._holds.setBuddy(self.kind)
        self.kind.activated.connect(lambda at: self.kind_chosen.emit(self.kind.itemData(at)))
        self.column = QPushButton()
        self.column.clicked.connect(self.column_asked)
        self.heading = QPushButton()
        self.heading.clicked.connect(self.heading_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._holds)
        row.addWidget(self.kind)
        row.addWidget(self.heading)
        row.addWidget(self.column)
        row.addStretch(1)
        row.addWidget(self.tabs, 10)

    def reword(self, kinds: Sequence[SheetKind | None]) -> None:
        """Say everything in the language of the screens; `kinds` are what a sheet may hold."""
        self._holds.setText(texts.word("holds"))
        self.column.setText(texts.word("column"))
        self.heading.setText(texts.word("heading"))
        self.heading.setToolTip(texts.word("no_heading"))
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(texts.kind_word(kind), kind)
        self.kind.setAccessibleName(texts.word("holds"))

    def show_kind(self, kind: SheetKind | None) -> None:
        """Say what the sheet is read as."""
        found = (at for at in range(self.kind.count()) if self.kind.itemData(at) == kind)
        self.kind.setCurrentIndex(next(found, -1))


class Side(QFrame):
    """The segments that come of it, with their totals."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", True)
        self.caption = QLabel()
        self.caption.setProperty("role", "caption")
        self.totals = QLabel()
        self.totals.setProperty("role", "title")
        self.totals.setWordWrap(True)
        self.more = QLabel()
        self.more.setProperty("role", "muted")
        self.more.setWordWrap(True)
        self.result = ResultView()
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.totals)
        column.addWidget(self.more)
        column.addWidget(self.result, 1)

    def reword(self) -> None:
        """Say everything in the language of the screens."""
        self.caption.setText(texts.word("result"))
        self.result.setAccessibleName(texts.word("result"))

    def show_trial(self, trial: Trial) -> None:
        """Show the script that the sheet makes now."""
        opened = trial.opened
        self.result.set_opened(opened)
        if opened is None:
            self.totals.setText(texts.word("nothing"))
            self.more.setText(texts.word("how_to"))
            return
        script = opened.script
        times = planned_times(script)
        length = duration_text(times.length)
        self.totals.setText(texts.word("totals", count=len(script.segments), length=length))
        lines = []
        if times.show_start is not None and times.show_end is not None:
            zone = script.zone_info
            day = to_datetime(times.show_start, zone).date().isoformat()
            start, end = (
                clock_text(at, zone, seconds=False) for at in (times.show_start, times.show_end)
            )
            lines.append(texts.word("show_from", day=day, start=start, end=end))
        found = (*opened.findings, *trial.checks)
        for name, severity in (("errors", Severity.ERROR), ("warnings", Severity.WARNING)):
            count = sum(each.severity is severity for each in found)
            if count:
                lines.append(texts.word(name, count=count))
        self.more.setText(" · ".join(lines))

    def segment_text(self, segment: Segment) -> str:
        """What a segment is, in one line."""
        return texts.word(
            "in_segment",
            number=segment.number,
            title=segment.title,
            start=self.result.result.start_of(segment) or UNKNOWN,
            length=duration_text(segment.duration),
        )


class Foot(QWidget):
    """Keeping the columns under a name, forgetting kept ones, taking it, leaving it."""

    forgotten = Signal(str)
    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.keep = QCheckBox()
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setMaximumWidth(260)
        self.keep.toggled.connect(self.name.setEnabled)
        self.name.setEnabled(False)
        self.name.returnPressed.connect(self.taken)
        self.applied = ""
        self.forget = QPushButton()
        self.forget.clicked.connect(lambda: self.forgotten.emit(self.applied))
        self.leave = QPushButton()
        self.leave.clicked.connect(self.left)
        self.take = QPushButton()
        self.take.setProperty("kind", "primary")
        self.take.clicked.connect(self.taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.keep)
        row.addWidget(self.name, 1)
        row.addWidget(self.forget)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.take)

    @property
    def profile_name(self) -> str:
        """The name under which the columns are to be kept; "" for none."""
        kept = self.keep.isChecked() and self.keep.isEnabled()
        return self.name.text().strip() if kept else ""

    def reword(self, name: str, *, kept: bool) -> None:
        """Say everything in the language of the screens; `name` is the first to be offered."""
        self.keep.setText(texts.word("keep"))
        self.name.setAccessibleName(texts.word("keep_name"))
        self.name.setText(name[:_LONGEST_NAME])
        self.keep.setChecked(kept)
        self.take.setText(texts.word("take"))
        self.leave.setText(texts.word("leave"))

    def show_applied(self, name: str) -> None:
        """Offer to forget the columns by which the sheet is read; "" for none."""
        self.applied = name
        self.forget.setText(texts.word("forget", profile=name))
        self.forget.setVisible(bool(name))

    def set_takeable(self, can: bool) -> None:
        """Whether there is a script to be taken."""
        self.take.setEnabled(can)

    def set_keepable(self, can: bool) -> None:
        """Whether the sheet has headings by which it is known again."""
        self.keep.setEnabled(can)
        self.name.setEnabled(can and self.keep.isChecked())
