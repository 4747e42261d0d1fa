"""The heads of the columns: the spreadsheet's letter, and below it what the column is read as."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.mapping import IGNORED, KEPT
from stage_desktop.formats.tables import column_letter
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.preview.sheet_model import SheetModel
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.theme import Theme

_LETTER_HEIGHT, _BOX_HEIGHT, _GAP = 20, 26, 3
_ARROW = 12

# What is found of columns that no field has, and that are kept with each row.
_KEPT_AS_IT_IS = ("column_kept", "column_unnamed", "column_repeated")


class ColumnHeader(QHeaderView):
    """Each head is a chooser: a click, or F4 in its column, opens the fields.

    `chooser_asked` carries the column.
    """

    chooser_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.chinese = False
        self.current = -1
        self.setMinimumSectionSize(56)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.viewport().update()

    def set_current(self, column: int) -> None:
        """Mark the column in which the current cell is."""
        self.current = column
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LETTER_HEIGHT + _BOX_HEIGHT + 2 * _GAP)

    def words(self, column: int) -> str:
        """What the column is read as, in words."""
        model = self._sheet()
        if model is None or column >= len(model.fields):
            return ""
        kind = SheetKind.SEGMENTS if model.seen is None else model.seen.kind
        doubt = model.columns.get(column)
        name = model.fields[column]
        if not name and doubt is not None and doubt.finding.code in _KEPT_AS_IT_IS:
            name = KEPT
        return texts.field_word(kind, name, chinese=self.chinese)

    def width_of(self, column: int) -> int:
        """How much room the head wants."""
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(self.words(column)) + _ARROW + 28

    def below(self, column: int) -> QPoint:
        """Where the chooser of the column opens, on the screen."""
        left = self.sectionViewportPosition(column) + _GAP
        return self.viewport().mapToGlobal(QPoint(max(0, left), self.height()))

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        model = self._sheet()
        if model is None:
            return
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        top = QRect(rect.left(), rect.top() + 1, rect.width(), _LETTER_HEIGHT)
        painter.setFont(ui_font(theme.fonts.caption, bold=True))
        current = column == self.current
        painter.setPen(theme.colour("accent" if current else "text_secondary"))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, column_letter(column))
        doubt = model.columns.get(column)
        if doubt is not None:
            shape, token = ("warning", "warning") if doubt.asks else ("info", "text_secondary")
            drawn = pixmap(shape, 14, theme.colour(token).name(), self._ratio())
            painter.drawPixmap(top.left() + 6, top.top() + 3, drawn)
        box = QRect(rect.left() + _GAP, top.bottom() + 1, rect.width() - 2 * _GAP, _BOX_HEIGHT)
        self._paint_box(painter, box, column, current)
        painter.setPen(theme.colour("border"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, column: int, current: bool) -> None:
        """The box of a chooser: full for a field, dashed where nothing reads the column."""
        theme, model = self._theme, self._sheet()
        name = "" if model is None else model.fields[column]
        read = name not in ("", KEPT, IGNORED)
        pen = painter.pen()
        pen.setColor(theme.colour("focus" if current else "border_strong"))
        pen.setWidth(2 if current else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if read else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface_raised" if read else "surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, theme.radii.small, theme.radii.small)
        painter.setFont(ui_font(theme.fonts.body))
        painter.setPen(theme.colour("text" if read else "text_secondary"))
        room = inner.adjusted(6, 0, -_ARROW - 6, 0)
        words = painter.fontMetrics().elidedText(
            self.words(column), Qt.TextElideMode.ElideRight, room.width()
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(middle), words)
        arrow = pixmap("down", _ARROW, theme.colour("text_secondary").name(), self._ratio())
        painter.drawPixmap(inner.right() - _ARROW - 3, inner.center().y() - _ARROW // 2, arrow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = self.logicalIndexAt(event.position().toPoint())
        resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        if event.button() is Qt.MouseButton.LeftButton and column >= 0 and not resizing:
            self.chooser_asked.emit(column)
            return
        super().mousePressEvent(event)

    def _sheet(self) -> SheetModel | None:
        model = self.model()
        return model if isinstance(model, SheetModel) else None

    def _ratio(self) -> float:
        return self.devicePixelRatioF()
