"""Products put into a segment and taken out of it, by keyboard or mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script.plan import Script
from stage_desktop.ui.texts import editor_side as texts
from stage_desktop.ui.texts.amounts import money_text, stock_text
from stage_desktop.ui.theme import Theme

_CODE = Qt.ItemDataRole.UserRole
_SIZE = (420, 360)
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ProductPicker(QFrame):
    """A list of the products, those of the segment ticked; `chosen` carries codes in their order.

    What is typed narrows the list, Enter or a click puts a product in or out, Esc closes it.
    """

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("panel", True)
        self.title = QLabel()
        self.title.setProperty("role", "caption")
        self.wanted = QLineEdit()
        self.keys = QLabel()
        self.keys.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.wanted.installEventFilter(self)
        self.wanted.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._toggle)
        self._codes: tuple[str, ...] = ()
        self._script: Script | None = None
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.wanted)
        column.addWidget(self.list, 1)
        column.addWidget(self.keys)
        space = theme.spacing
        column.setContentsMargins(space.medium, space.medium, space.medium, space.medium)
        column.setSpacing(space.small)
        self.resize(*_SIZE)

    def ask(self, script: Script, codes: Sequence[str], at: QPoint) -> None:
        """Open at that place of the screen, with those codes ticked."""
        self._script, self._codes = script, tuple(codes)
        self.title.setText(texts.heading("pick"))
        self.keys.setText(texts.heading("pick_keys"))
        self.wanted.setPlaceholderText(texts.heading("find_product"))
        self.wanted.clear()
        self._fill()
        screen = self.screen().availableGeometry()
        left = min(at.x(), screen.right() - self.width())
        top = min(at.y(), screen.bottom() - self.height())
        self.move(max(left, screen.left()), max(top, screen.top()))
        self.show()
        self.wanted.setFocus()

    @property
    def codes(self) -> tuple[str, ...]:
        """What is in the segment, in its order there."""
        return self._codes

    def _fill(self) -> None:
        self.list.clear()
        for product in self._script.products if self._script else ():
            price = "" if product.live_price is None else money_text(product.live_price)
            stock = "" if product.stock is None else stock_text(product.stock)
            told = (f"{product.code} {product.name}".strip(), product.role, price, stock)
            item = QListWidgetItem(" · ".join(each for each in told if each))
            item.setData(_CODE, product.code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(self._state(product.code))
            self.list.addItem(item)
        self._narrow(self.wanted.text())

    def _state(self, code: str) -> Qt.CheckState:
        return Qt.CheckState.Checked if code in self._codes else Qt.CheckState.Unchecked

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        shown = []
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(wanted not in item.text().casefold())
            if not item.isHidden():
                shown.append(at)
        self.list.setCurrentRow(shown[0] if shown else -1)

    def _toggle(self, item: QListWidgetItem) -> None:
        code = str(item.data(_CODE))
        if code in self._codes:
            self._codes = tuple(each for each in self._codes if each != code)
        else:
            self._codes = (*self._codes, code)
        item.setCheckState(self._state(code))
        self.chosen.emit(self._codes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._step(-1 if key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None and not item.isHidden():
                    self._toggle(item)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        rows = [at for at in range(self.list.count()) if not self.list.item(at).isHidden()]
        if rows:
            now = self.list.currentRow()
            at = rows.index(now) if now in rows else -by
            self.list.setCurrentRow(rows[max(0, min(at + by, len(rows) - 1))])
