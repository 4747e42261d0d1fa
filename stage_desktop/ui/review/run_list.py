"""The list of runs at the left: what, when, how late, what it sold. Rehearsals are marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stage_desktop.desk.library import RunSummary
from stage_desktop.instants import to_datetime
from stage_desktop.script.commerce import Money
from stage_desktop.show.events import RunKind
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import drift_text, money_text
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
RUN_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_BOX = 14


def run_zone(run: RunSummary) -> ZoneInfo:
    """The zone of the show; UTC where this machine does not know it."""
    try:
        return ZoneInfo(run.zone)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def run_date(run: RunSummary) -> str:
    """When it began, or was opened, in the show's own time."""
    return f"{to_datetime(run.started_at or run.opened_at, run_zone(run)):%Y-%m-%d %H:%M}"


def run_line(run: RunSummary, sold: Money | None) -> str:
    """When, how late, and what was sold where that is known."""
    parts = [run_date(run), word("not_ended") if run.ended_at is None else drift_text(run.drift)]
    return " · ".join([*parts, *([money_text(sold)] if sold is not None else [])])


def found_runs(runs: Iterable[RunSummary], search: str) -> tuple[RunSummary, ...]:
    """The runs that have every word of the search in title, date, kind or number."""
    wanted = search.casefold().split()
    return tuple(run for run in runs if all(each in _words_of(run) for each in wanted))


def _words_of(run: RunSummary) -> str:
    kind = words.run_kind(run.kind)
    return f"{run.title} {run.platform} {run_date(run)} {kind} #{run.id}".casefold()


class RunModel(QAbstractListModel):
    """The runs that have the words searched for, the newest first; `compared` are their ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs: tuple[RunSummary, ...] = ()
        self.compared: set[int] = set()
        self.sold: Mapping[int, Money] = {}

    def set_runs(self, runs: Iterable[RunSummary], sold: Mapping[int, Money]) -> None:
        """Show these."""
        self.beginResetModel()
        self.runs, self.sold = tuple(runs), sold
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Take a run into the comparison, or out of it."""
        self.compared ^= {self.runs[row].id}
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.runs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        run = self.runs[index.row()]
        if role == RUN_ROLE:
            return run
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            kind = words.run_kind(run.kind)
            return f"{run.title} · {kind} · {run_line(run, self.sold.get(run.id))} · #{run.id}"
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = run.id in self.compared
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None


class RunDelegate(QStyledItemDelegate):
    """Two lines a run; what was not live has its kind as a badge, hatched like its frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self._body = ui_font(theme.fonts.body)
        self._small = ui_font(theme.fonts.caption)
        self._badge = ui_font(theme.fonts.caption - 2, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return QSize(option.rect.width(), lines + 2 * self._theme.spacing.tiny + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        run: RunSummary = index.data(RUN_ROLE)
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
            stripe = QRect(rect.x(), rect.y(), theme.spacing.tiny, rect.height())
            painter.fillRect(stripe, theme.colour("focus"))
        inside = rect.adjusted(theme.spacing.medium, 2, -theme.spacing.small, -2)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        if ticked:
            inside.setRight(inside.right() - _BOX - 4)
            self._paint_tick(painter, QRect(inside.right() + 4, inside.y() + 4, _BOX, _BOX))
        first = QRect(inside.x(), inside.y(), inside.width(), QFontMetrics(self._body).height())
        if run.kind is not RunKind.LIVE:
            first.setLeft(self._paint_badge(painter, first, run.kind) + theme.spacing.small)
        self._paint_line(painter, first, self._body, "text", run.title)
        second = QRect(inside)
        second.setTop(first.bottom() + 1)
        model = index.model()
        sold = model.sold.get(run.id) if isinstance(model, RunModel) else None
        self._paint_line(painter, second, self._small, "text_secondary", run_line(run, sold))
        painter.setPen(theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_line(
        self, painter: QPainter, box: QRect, font: QFont, token: str, text: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        metrics = painter.fontMetrics()
        painter.drawText(
            box, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        )

    def _paint_badge(self, painter: QPainter, box: QRect, kind: RunKind) -> int:
        """The kind in words on its ground; where it ends."""
        token = "simulated" if kind is RunKind.SIMULATED else "rehearsal"
        text = words.run_badge(kind)
        painter.setFont(self._badge)
        wide = painter.fontMetrics().horizontalAdvance(text) + 10
        badge = QRect(box.x(), box.y() + 2, wide, box.height() - 4)
        painter.fillRect(badge, self._theme.colour(f"fill_{token}"))
        if kind is RunKind.REHEARSAL:
            hatch = QBrush(self._theme.colour("hatch_rehearsal"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(badge, hatch)
        painter.setPen(self._theme.colour(f"on_{token}"))
        painter.drawText(badge, _CENTRE, text)
        return badge.right()

    def _paint_tick(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(box, self._theme.colour("accent_fill"))
        painter.setPen(QPen(self._theme.colour("on_accent"), 2))
        corner = box.topLeft()
        painter.drawPolyline([corner + QPoint(*at) for at in ((3, 7), (6, 10), (11, 4))])


class RunList(QListView):
    """The list; `run_chosen` carries the run that is looked at, `compared` comes with Space."""

    run_chosen = Signal(object)
    compared = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs = RunModel(self)
        self.delegate = RunDelegate(theme, self)
        self.setModel(self.runs)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_row)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        self._does: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
            Qt.Key.Key_Space: self.toggle_compared,
        }
        self._quiet = False

    @property
    def current(self) -> RunSummary | None:
        """The run that is looked at."""
        index = self.currentIndex()
        return self.runs.runs[index.row()] if index.isValid() else None

    def show_runs(
        self, runs: Sequence[RunSummary], sold: Mapping[int, Money], wanted: int | None
    ) -> None:
        """List these with the run of that id chosen, else the first; tells only another choice."""
        before = None if self.current is None else self.current.id
        self._quiet = True
        self.runs.set_runs(runs, sold)
        row = next((at for at, run in enumerate(runs) if run.id == wanted), 0)
        if runs:
            self.setCurrentIndex(self.runs.index(row))
        self._quiet = False
        if self.current is not None and self.current.id != before:
            self.run_chosen.emit(self.current)

    def choose(self, run: int) -> None:
        """Look at the run of that id, where it is listed."""
        row = next((at for at, each in enumerate(self.runs.runs) if each.id == run), None)
        if row is not None:
            self.setCurrentIndex(self.runs.index(row))

    def toggle_compared(self) -> None:
        """Take the run into the comparison, or out of it."""
        if self.currentIndex().isValid():
            self.runs.toggle(self.currentIndex().row())
            self.compared.emit()

    def step(self, by: int) -> None:
        """To the run so many rows below."""
        count = self.runs.rowCount()
        if count:
            row = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.runs.index(row))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self.delegate.set_theme(theme)
        self.doItemsLayout()

    def _on_row(self) -> None:
        if not self._quiet and self.current is not None:
            self.run_chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does.get(Qt.Key(event.key()))
        if does is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                does()
            return
        super().keyPressEvent(event)
