"""Below the timeline: which curves are seen, and the slider that lines a file up with the log."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)

from stage_desktop.instants import SECOND, Millis
from stage_desktop.review.metrics import Measure, Metrics, MetricsFile
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.texts.figures import figure_name
from stage_desktop.ui.texts.review import word

REACH_S = 600  # of the slider; the field beside it takes any offset
FARTHEST_S = 48 * 3_600
FEW_S, MANY_S = 1, 10
FIELD_WIDTH = 110


class OffsetBar(QWidget):
    """Chooses curves and shifts files.

    `moved` carries the digest of a file and by how much its curves are to be seen later than they
    are kept; `settled` its digest and the offset that is to be kept. `measures_chosen` comes when
    other curves are to be seen.
    """

    moved = Signal(str, int)
    settled = Signal(str, int)
    measures_chosen = Signal(tuple)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves, self.menu = QPushButton(), QMenu(self)
        self.file = QComboBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.field = QSpinBox()
        self.suggest, self.remove = QPushButton(), QPushButton()
        self.nothing = ElidedLabel("muted")
        self.name = QLabel()
        self._files: tuple[MetricsFile, ...] = ()
        self._suggested: Mapping[str, Millis] = {}
        self._shown: tuple[Measure, ...] = ()
        self._quiet = False
        self._lay_out()
        self._connect()
        self.reword()

    def _lay_out(self) -> None:
        self.curves.setMenu(self.menu)
        self.name.setProperty("role", "label")
        self.slider.setRange(-REACH_S, REACH_S)
        self.slider.setSingleStep(FEW_S)
        self.slider.setPageStep(MANY_S)
        self.slider.setMinimumWidth(140)
        self.field.setRange(-FARTHEST_S, FARTHEST_S)
        self.field.setKeyboardTracking(False)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.file.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.file.setMinimumContentsLength(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.curves)
        row.addWidget(self.nothing, 1)
        row.addWidget(self.name)
        row.addWidget(self.file)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        row.addWidget(self.suggest)
        row.addWidget(self.remove)

    def _connect(self) -> None:
        self.file.currentIndexChanged.connect(lambda _at: self._show_file())
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._settle)
        self.field.valueChanged.connect(self._typed)
        self.suggest.clicked.connect(self._take_suggested)
        self.remove.clicked.connect(lambda _on=False: self.removal_asked.emit(self.digest))

    def show_files(
        self,
        metrics: Metrics,
        known: tuple[Measure, ...],
        shown: tuple[Measure, ...],
        suggested: Mapping[str, Millis],
    ) -> None:
        """Offer those files and curves; `suggested` are offsets by which they would fit."""
        before = self.digest
        self._files, self._suggested, self._shown = metrics.files, suggested, shown
        self._quiet = True
        self.file.clear()
        self.file.addItems([each.name for each in metrics.files])
        digests = [each.digest for each in metrics.files]
        if before in digests:
            self.file.setCurrentIndex(digests.index(before))
        self._quiet = False
        self._fill_menu(known)
        some = bool(metrics.files)
        for widget in (self.name, self.file, self.slider, self.field, self.remove):
            widget.setVisible(some)
        self.file.setVisible(len(metrics.files) > 1)
        self.curves.setVisible(bool(known))
        self.nothing.setVisible(not some)
        self._show_file()

    @property
    def digest(self) -> str:
        """The file that is lined up."""
        at = self.file.currentIndex()
        return self._files[at].digest if 0 <= at < len(self._files) else ""

    def nudge(self, seconds: int) -> None:
        """Shift the file by so many seconds more, and keep that."""
        if self._files:
            self.field.setValue(self.field.value() + seconds)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.curves.setText(word("curves"))
        self.name.setText(word("offset"))
        self.field.setSuffix(f" {word('seconds')}")
        self.field.setAccessibleName(word("offset"))
        self.slider.setAccessibleName(word("offset"))
        self.slider.setToolTip(word("offset_hint"))
        self.nothing.show_text(word("no_figures"))
        self.remove.setText(word("remove"))
        self._show_file()

    # The file

    @property
    def _file(self) -> MetricsFile | None:
        at = self.file.currentIndex()
        return self._files[at] if 0 <= at < len(self._files) else None

    def _show_file(self) -> None:
        file = self._file
        if file is None or self._quiet:
            self.suggest.setVisible(file is not None and self.suggest.isVisible())
            return
        seconds = round(file.offset / SECOND)
        self._set(seconds)
        found = self._suggested.get(file.digest)
        self.suggest.setVisible(found is not None and round(found / SECOND) != seconds)
        if found is not None:
            self.suggest.setText(word("suggested", seconds=f"{round(found / SECOND):+d}"))

    def _set(self, seconds: int) -> None:
        self._quiet = True
        self.slider.setValue(max(-REACH_S, min(REACH_S, seconds)))
        self.field.setValue(seconds)
        self._quiet = False

    def _slid(self, seconds: int) -> None:
        if self._quiet or self._file is None:
            return
        self._set(seconds)
        self._look(seconds)
        if not self.slider.isSliderDown():
            self._settle()

    def _typed(self, seconds: int) -> None:
        if self._quiet or self._file is None:
            return
        self._set(seconds)
        self._look(seconds)
        self._settle()

    def _take_suggested(self) -> None:
        if self._file is not None and self._file.digest in self._suggested:
            self._typed(round(self._suggested[self._file.digest] / SECOND))

    def _look(self, seconds: int) -> None:
        if self._file is not None:
            self.moved.emit(self._file.digest, seconds * SECOND - self._file.offset)

    def _settle(self) -> None:
        file = self._file
        if file is not None and self.field.value() * SECOND != file.offset:
            self.settled.emit(file.digest, self.field.value() * SECOND)

    # The curves

    def _fill_menu(self, known: tuple[Measure, ...]) -> None:
        self.menu.clear()
        for measure in known:
            action = self.menu.addAction(figure_name(measure.value))
            action.setCheckable(True)
            action.setChecked(measure in self._shown)
            action.toggled.connect(lambda on, measure=measure: self._choose(measure, on))

    def _choose(self, measure: Measure, on: bool) -> None:
        kept = tuple(each for each in self._shown if each is not measure)
        self._shown = (*kept, measure) if on else kept
        self.measures_chosen.emit(self._shown)
