"""How a cell of the sheet is painted: doubtful ones marked, corrected ones too, headings apart."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.preview.sheet_model import CELL_ROLE, CellLook, Part
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _SHAPE = 6, 14
_TINT = 46


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a SheetModel; a triangle is a doubt, a pencil a correction."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self._plain = tabular(ui_font(theme.fonts.body))
        self._bold = tabular(ui_font(theme.fonts.body, bold=True))
        self._struck = QFont(self._plain)
        self._struck.setStrikeOut(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.sizes.row_height - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look: CellLook = index.data(CELL_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.fillRect(rect, self._ground(look, index.row()))
        if look.doubt is not None and look.doubt.asks:
            tint = QColor(self._of("warning"))
            tint.setAlpha(_TINT)
            painter.fillRect(rect, tint)
        inner = self._paint_shapes(painter, rect, look)
        painter.setFont(self._font(look))
        painter.setPen(self._ink(look))
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(middle), text)
        if look.doubt is not None and look.doubt.asks:
            self._underline(painter, rect)
        if state & QStyle.StateFlag.State_Selected:
            pen = painter.pen()
            pen.setColor(self._of("focus"))
            pen.setWidth(self._theme.sizes.focus_width)
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_shapes(self, painter: QPainter, rect: QRect, look: CellLook) -> QRect:
        """The shapes of what is the matter; returns the room for the text."""
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        top = rect.center().y() - _SHAPE // 2 + 1
        ratio = painter.device().devicePixelRatioF()
        if look.doubt is not None:
            shape, token = ("warning", "warning") if look.doubt.asks else ("info", "text_secondary")
            drawn = pixmap(shape, _SHAPE, self._of(token).name(), ratio)
            painter.drawPixmap(rect.left() + _MARGIN, top, drawn)
            inner = inner.adjusted(_SHAPE + 4, 0, 0, 0)
        if look.corrected:
            drawn = pixmap("edit", _SHAPE, self._of("accent").name(), ratio)
            painter.drawPixmap(rect.right() - _MARGIN - _SHAPE, top, drawn)
            inner = inner.adjusted(0, 0, -_SHAPE - 4, 0)
        return inner

    def _underline(self, painter: QPainter, rect: QRect) -> None:
        pen = painter.pen()
        pen.setColor(self._of("warning"))
        pen.setWidth(2)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(rect.left() + 1, rect.bottom() - 1, rect.right() - 1, rect.bottom() - 1)

    def _ground(self, look: CellLook, row: int) -> QColor:
        if look.part is Part.HEADING:
            return self._of("surface_hover")
        if look.part is Part.PREAMBLE:
            return self._of("surface_sunken")
        return self._of("row_alternate" if row % 2 else "surface")

    def _font(self, look: CellLook) -> QFont:
        if look.unread and look.part is Part.BODY:
            return self._struck
        return self._bold if look.corrected or look.part is Part.HEADING else self._plain

    def _ink(self, look: CellLook) -> QColor:
        if look.part is Part.PREAMBLE or look.unread:
            return self._of("text_past")
        return self._of("text")

    def _of(self, token: str) -> QColor:
        return self._theme.colour(token)
