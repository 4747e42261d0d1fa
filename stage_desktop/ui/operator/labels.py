"""Labels that stand still: one that never gets narrower, one that ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from stage_desktop.ui.fonts import tabular

SLACK = 2  # pixels by which digits of one width still differ, by rounding


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again when it is another."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()


class SteadyLabel(QLabel):
    """A label with even digits that keeps the width of its widest text: nothing beside it jumps."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._width = 0

    def show_text(self, text: str) -> None:
        """Show that text, unless it stands there already."""
        if text != self.text():
            self.setText(text)
            self._keep_width()

    def forget_width(self) -> None:
        """Start again with the present text: another language, another look."""
        self._width = 0
        self.setMinimumWidth(0)
        self._keep_width()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self.setFont(tabular(self.font()))
        elif event.type() == QEvent.Type.StyleChange:
            self.forget_width()
        return handled

    def _keep_width(self) -> None:
        width = super().sizeHint().width()
        if width > self._width:
            self._width = width + SLACK
            self.setMinimumWidth(self._width)


class ElidedLabel(QLabel):
    """A label that takes what room there is and ends in an ellipsis; the tooltip has all of it."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(0)

    def show_text(self, text: str) -> None:
        """Show that text, unless it stands there already."""
        if text != self.text():
            self.setText(text)
            self._hint()

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 3, super().sizeHint().height())

    @property
    def shown_text(self) -> str:
        """The text as it is painted."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        style = self.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        style.drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown_text,
            self.foregroundRole(),
        )

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._hint()

    def _hint(self) -> None:
        self.setToolTip(self.text() if self.shown_text != self.text() else "")
