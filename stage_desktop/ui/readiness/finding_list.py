"""The list of findings: what was found, what to do about it, and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stage_desktop.script.findings import Severity
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.readiness.looks import DONE_LOOK, LOOKS
from stage_desktop.ui.readiness.rows import Row, RowKind
from stage_desktop.ui.texts import words
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_WRAPPED = (
    Qt.TextFlag.TextWordWrap.value
    | Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignTop.value
)
_NOWHERE = QModelIndex()
HIGH = 10_000


class RowsModel(QAbstractListModel):
    """The rows; headings and the line that says there is nothing cannot be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show those rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(part for part in (row.text, row.fix, row.where) if part)
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if row.kind in (RowKind.HEAD, RowKind.NOTHING):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Paints a row in the colours of a theme; what is measured is kept for its width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        self._theme = theme
        self._body = ui_font(theme.fonts.body)
        self._small = ui_font(theme.fonts.caption)
        self._head = ui_font(theme.fonts.caption, bold=True)
        self._measured: dict[tuple[bool, str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        gap = self._theme.spacing.small
        if row.kind is RowKind.HEAD:
            return QSize(width, QFontMetrics(self._head).height() + 2 * gap)
        text, fix, where = self._heights(row, self._room(row, width))
        return QSize(width, text + fix + where + 2 * gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        if row.kind is RowKind.HEAD:
            self._paint_head(painter, rect, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, theme.colour("selection"))
                stripe = QRect(rect.left(), rect.top(), theme.spacing.tiny, rect.height())
                painter.fillRect(stripe, theme.colour("focus"))
            self._paint_icon(painter, rect, row)
            self._paint_texts(painter, rect, row)
            painter.setPen(theme.colour("border"))
            painter.drawLine(rect.left() + self._left(), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()

    def _left(self) -> int:
        """Where the texts begin, after the icon."""
        return self._theme.sizes.icon + 2 * self._theme.spacing.medium

    def _room(self, row: Row, width: int) -> int:
        """How wide the texts may be, beside the icon and the word for how grave it is."""
        gap = self._theme.spacing.medium
        grade = "" if row.severity is None else words.severity(row.severity)
        return width - self._left() - QFontMetrics(self._small).horizontalAdvance(grade) - 2 * gap

    def _heights(self, row: Row, width: int) -> tuple[int, int, int]:
        return (
            self._height(row.text, width, small=False),
            self._height(f"→ {row.fix}", width, small=False) if row.fix else 0,
            self._height(row.where, width, small=True) if row.where else 0,
        )

    def _height(self, text: str, width: int, *, small: bool) -> int:
        key = (small, text, width)
        if key not in self._measured:
            metrics = QFontMetrics(self._small if small else self._body)
            room = QRect(0, 0, max(width, 80), HIGH)
            self._measured[key] = metrics.boundingRect(room, _WRAPPED, text).height()
        return self._measured[key]

    def _paint_head(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.colour("surface_raised"))
        painter.setFont(self._head)
        painter.setPen(theme.colour("text_secondary"))
        line = rect.adjusted(theme.spacing.medium, 0, -theme.spacing.medium, 0)
        flags = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value
        painter.drawText(line, flags, row.text)

    def _paint_icon(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._theme
        if row.kind is RowKind.NOTHING:
            name, token = DONE_LOOK
        elif row.severity is None:
            name, token = "state-skipped", "skipped"
        else:
            name, token = LOOKS[row.severity]
        view = self.parent()
        ratio = view.devicePixelRatioF() if isinstance(view, QWidget) else 1.0
        image = pixmap(name, theme.sizes.icon, theme.colour(token).name(), ratio)
        down = (QFontMetrics(self._body).height() - theme.sizes.icon) // 2
        top = rect.top() + theme.spacing.small + down
        painter.drawPixmap(rect.left() + theme.spacing.medium, top, image)

    def _paint_grade(self, painter: QPainter, rect: QRect, grade: Severity) -> None:
        """The word for how grave it is, at the right of the first line."""
        theme = self._theme
        token = "text_secondary" if grade is Severity.INFO else LOOKS[grade][1]
        painter.setFont(self._small)
        painter.setPen(theme.colour(token))
        line = QRect(rect.left(), rect.top() + theme.spacing.small, rect.width(), 0)
        line.setHeight(QFontMetrics(self._body).height())
        line.setRight(rect.right() - theme.spacing.medium)
        flags = Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value
        painter.drawText(line, flags, words.severity(grade))

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme, gap = self._theme, self._theme.spacing.small
        dim = row.kind is RowKind.OFF
        left, width = rect.left() + self._left(), self._room(row, rect.width())
        text, fix, where = self._heights(row, width)
        top = rect.top() + gap
        if row.severity is not None:
            self._paint_grade(painter, rect, row.severity)
        for font, token, sentence, height in (
            (self._body, "text_secondary" if dim else "text", row.text, text),
            (self._body, "text_secondary", f"→ {row.fix}", fix),
            (self._small, "text_secondary", row.where, where),
        ):
            if height:
                painter.setFont(font)
                painter.setPen(theme.colour(token))
                painter.drawText(QRect(left, top, width, height), _WRAPPED, sentence)
                top += height


class FindingList(QListView):
    """The list with the focus and all keys of the window.

    `part_asked` carries 0 for everything, else the part's number; `part_stepped` +1 or -1;
    `row_chosen` comes with Enter or a double click, `row_switched` with Del.
    """

    part_asked = Signal(int)
    part_stepped = Signal(int)
    severity_stepped = Signal()
    row_chosen = Signal()
    row_switched = Signal()
    closed = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.delegate = RowDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QListView:focus { border: none; }")  # it always has the focus
        self.doubleClicked.connect(lambda _index: self.row_chosen.emit())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit())
        self._does: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self.row_chosen.emit,
            Qt.Key.Key_Enter: self.row_chosen.emit,
            Qt.Key.Key_Delete: self.row_switched.emit,
            Qt.Key.Key_Backspace: self.row_switched.emit,
            Qt.Key.Key_Escape: self.closed.emit,
            Qt.Key.Key_F: self.severity_stepped.emit,
            Qt.Key.Key_Left: lambda: self.part_stepped.emit(-1),
            Qt.Key.Key_Right: lambda: self.part_stepped.emit(1),
        }
        for number in range(7):
            self._does[Qt.Key(Qt.Key.Key_0 + number)] = partial(self.part_asked.emit, number)

    @property
    def current(self) -> Row | None:
        """The row that is selected."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.delegate.set_theme(theme)
        self.doItemsLayout()

    def show_rows(self, rows: Sequence[Row], keep: Row | None) -> None:
        """Show those rows with that one selected where it is still there, else the first."""
        before = self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self.rows.set_rows(rows)
        able = [at for at, row in enumerate(rows) if row.code]
        same = next((at for at in able if keep is not None and rows[at] == keep), None)
        if same is None and keep is not None and able:
            same = min(able, key=lambda at: abs(at - before))
        at = same if same is not None else next(iter(able), None)
        if at is None:
            self.moved.emit()
            return
        self.setCurrentIndex(self.rows.index(at))
        self.verticalScrollBar().setValue(scrolled if same is not None else 0)
        self.scrollTo(self.currentIndex())

    def event(self, event: QEvent) -> bool:
        """Its own keys are no commands of the show."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            moves = (Qt.Key.Key_Up, Qt.Key.Key_Down)
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and (event.key() in self._does or event.key() in moves):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if does is not None and plain:
            if not event.isAutoRepeat() or event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                does()
            return
        super().keyPressEvent(event)
        first = next((at for at, row in enumerate(self.rows.rows) if row.code), -1)
        if self.currentIndex().row() == first:
            self.scrollToTop()  # with the heading above it
