"""Panes with more than their table: the shares of spend, the warm-up, the show itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from stage_desktop.errors import EntryRefused
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform
from stage_desktop.ui.editor.curve import ReservationCurve
from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.editor.pane_frame import PaneFrame
from stage_desktop.ui.editor.share_bar import ShareBar
from stage_desktop.ui.editor.side_fields import FieldForm
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.models.editing.blocks import Refusal
from stage_desktop.ui.models.editing.column import Sheet
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Edits
from stage_desktop.ui.models.editing.reservation_table import RESERVATIONS
from stage_desktop.ui.models.editing.show_table import show_fields
from stage_desktop.ui.texts import editor_panes as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.theme import Theme

_COUNTS_LETTERS, _COUNTS_REST, _COUNTS_HEIGHT = 30, 110, 216
_FORM_WIDTH = 480
_IN_FIRST_HALF = 5
_TEAM_ROWS = 7


class SpendFrame(PaneFrame):
    """The bands of spend below two bars of their shares, planned and actual."""

    def __init__(self, grid: GridView, theme: Theme) -> None:
        self.bar = ShareBar(theme)
        super().__init__(grid, theme, texts.share_text)
        self.column.insertWidget(1, self.bar)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar.set_theme(theme)

    def show_script(self, script: Script) -> None:
        super().show_script(script)
        self.sums.setVisible(bool(script.spend_bands))
        self.bar.show_script(script)


class WarmupFrame(PaneFrame):
    """The pieces of the warm-up; below them how many have reserved, as a curve and as a table."""

    def __init__(self, grid: GridView, theme: Theme) -> None:
        edits = grid.edit_model.edits
        self.title = QLabel()
        self.title.setProperty("role", "caption")
        self.reserved = QLabel()
        self.reserved.setWordWrap(True)
        self.curve = ReservationCurve(theme)
        self.counts = PaneFrame(
            GridView(EditModel(RESERVATIONS, edits, texts.say), theme, 0), theme
        )
        super().__init__(grid, theme)
        self.counts.grid.edit_model.setParent(self)
        self.counts.grid.edit_model.cells_refused.connect(self._on_refused)
        self.column.addWidget(self._below())

    def _below(self) -> QWidget:
        below = QWidget()
        below.setFixedHeight(_COUNTS_HEIGHT)
        left = QVBoxLayout()
        left.setContentsMargins(12, 8, 0, 0)
        left.addWidget(self.title)
        left.addWidget(self.reserved)
        left.addWidget(self.curve, 1)
        left.addStretch()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.counts)
        return below

    def set_edits(self, edits: Edits) -> None:
        super().set_edits(edits)
        self.counts.set_edits(edits)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.curve.set_theme(theme)
        self.counts.set_theme(theme)
        letter = QFontMetrics(ui_font(theme.fonts.body)).horizontalAdvance("0")
        self.counts.setFixedWidth(_COUNTS_LETTERS * letter + _COUNTS_REST)
        self.counts.grid.set_theme(theme)

    def reword(self) -> None:
        super().reword()
        self.title.setText(texts.reservations_title())
        self.counts.reword()
        self.counts.grid.edit_model.reword()

    def show_script(self, script: Script) -> None:
        super().show_script(script)
        self.reserved.setText(texts.reserved_text(script))
        self.curve.show_script(script)

    def _on_refused(self, refusals: Sequence[Refusal]) -> None:
        self.told.emit(error_text(refusals[0].reason))


class ShowFrame(PaneFrame):
    """What the show goes by as a form, and the team below it."""

    def __init__(self, grid: GridView, theme: Theme, platforms: Sequence[Platform] = ()) -> None:
        self.fields = {column.id: column for column in show_fields(platforms)}
        columns = tuple(self.fields.values())
        halves = (columns[:_IN_FIRST_HALF], columns[_IN_FIRST_HALF:])
        self.forms = tuple(FieldForm(half, texts.field, self._put, theme) for half in halves)
        self.team = QLabel()
        self.team.setProperty("role", "caption")
        super().__init__(grid, theme)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(24)
        for form in self.forms:
            form.setMaximumWidth(_FORM_WIDTH)
            row.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._holder, self._scroll = holder, scroll
        holder.installEventFilter(self)
        self.column.insertWidget(0, scroll)
        self.column.insertWidget(1, self.team)
        self.team.setContentsMargins(12, 4, 12, 4)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for form in self.forms:
            form.set_theme(theme)

    def reword(self) -> None:
        super().reword()
        for form in self.forms:
            form.reword()
        self.team.setText(texts.team_text())

    def show_script(self, script: Script) -> None:
        super().show_script(script)
        for form in self.forms:
            form.show_thing(Sheet(script), script)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form may need another height as soon as it is laid out."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """The form has all the room it needs, but for a few rows of the team."""
        rows = _TEAM_ROWS * self.grid.verticalHeader().defaultSectionSize()
        room = max(self.height() // 2, self.height() - rows)
        self._scroll.setFixedHeight(min(self._holder.sizeHint().height(), room))

    def _put(self, name: str, text: str) -> bool:
        column, script = self.fields[name], self._edits.script
        if column.take is None:
            return False
        try:
            changed = column.take(Sheet(script), script, text)
        except EntryRefused as reason:
            self.told.emit(error_text(reason))
            return False
        if not self._edits.apply(changed, "typed", column=name):
            self.show_script(self._edits.script)
            return False
        self.told.emit("")
        return True
