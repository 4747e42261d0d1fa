"""How a cue is painted: its number key, its state by shape and word, its countdown, what to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stage_desktop.instants import DAY, HOUR, MINUTE, duration_text
from stage_desktop.script.cues import CueKind
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import cue_icon, pixmap, state_icon
from stage_desktop.ui.models.cue_model import CUE_ROLE, ShownCue
from stage_desktop.ui.texts import UNKNOWN, amounts, words
from stage_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

CAP = 22
GAP = 8
ENOUGH = 5
KEPT = 512
_LEFT = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextDontClip.value
)
_GROUNDS = {
    CueStatus.DUE: ("fill_due", "on_due"),
    CueStatus.STANDBY: ("fill_standby", "on_standby"),
}


def wait_text(shown: ShownCue) -> str:
    """How long until a cue is due, an hour or more in words; with a plus how long ago that was."""
    if shown.wait is None:
        return UNKNOWN
    if shown.wait >= HOUR:
        return amounts.coarse_text(shown.wait)
    return duration_text(shown.wait) if shown.wait > 0 else duration_text(-shown.wait, sign=True)


class CueDelegate(QStyledItemDelegate):
    """Paints the rows of a CueModel in the colours of a theme; what it measures is kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self._theme = theme
        self._body = ui_font(theme.fonts.body)
        self._strong = ui_font(theme.fonts.body, bold=True)
        self._small = ui_font(theme.fonts.caption)
        self._count = tabular(ui_font(theme.fonts.title, bold=True))
        self._heights = QFontMetrics(self._strong).height(), QFontMetrics(self._small).height()
        self._metrics = {True: QFontMetrics(self._strong), False: QFontMetrics(self._small)}
        self._colours: dict[str, QColor] = {}
        self._shortened: dict[tuple[bool, str, int], str] = {}
        self._row_height = theme.sizes.cue_row_height
        self.reword()

    def reword(self) -> None:
        """Make room for the words of another language."""
        small = QFontMetrics(self._small)
        states = (CueStatus.PLANNED, CueStatus.STANDBY, CueStatus.DUE, CueStatus.MISSED)
        widest = max(small.horizontalAdvance(words.cue_state(status)) for status in states)
        counts = ("+0:00:00", amounts.coarse_text(DAY - MINUTE), amounts.coarse_text(100 * DAY - 1))
        count = QFontMetrics(self._count)
        self._state_width = max(widest, *(count.horizontalAdvance(each) for each in counts))

    def set_room(self, height: int) -> None:
        """Set the rows closer where there is little room."""
        usual = self._theme.sizes.cue_row_height
        lines = sum(self._heights) + 2
        self._row_height = usual if height >= ENOUGH * usual else min(usual, lines)

    @property
    def row_height(self) -> int:
        """The height of a row in pixels."""
        return self._row_height

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: ShownCue = index.data(CUE_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ground, ink = _GROUNDS.get(shown.status, ("surface", "text"))
        painter.save()
        painter.fillRect(rect, self._of(ground))
        inner = rect.adjusted(GAP, 0, -GAP, 0)
        self._key(painter, QRect(inner.left(), inner.top(), CAP, inner.height()), shown, ink)
        inner.setLeft(inner.left() + CAP + GAP)
        inner.setLeft(self._state(painter, inner, shown, ink))
        self._task(painter, inner, shown, ink)
        painter.setPen(self._of("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._of("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _key(self, painter: QPainter, rect: QRect, shown: ShownCue, ink: str) -> None:
        """A key cap with the number that completes the cue."""
        if shown.key is None:
            return
        cap = QRect(rect.left(), rect.center().y() - CAP // 2 + 1, CAP, CAP)
        colour = self._of(ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(cap, self._theme.radii.small, self._theme.radii.small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._strong)
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), str(shown.key))

    def _state(self, painter: QPainter, rect: QRect, shown: ShownCue, ink: str) -> int:
        """Shape, countdown and word of the state; returns where the rest begins."""
        size = self._theme.sizes.icon
        token = ink if shown.status in _GROUNDS else shown.status.value
        colour = self._of(token)
        shape = pixmap(state_icon(shown.status), size, colour.name(), self._ratio(painter))
        upper, lower = self._lines(rect)
        painter.drawPixmap(QPoint(rect.left(), rect.center().y() - size // 2 + 1), shape)
        left = rect.left() + size + GAP
        painter.setPen(colour if shown.status is CueStatus.MISSED else self._of(ink))
        painter.setFont(self._count)
        upper.setLeft(left)
        upper.setWidth(self._state_width)
        painter.drawText(upper, _LEFT, wait_text(shown))
        painter.setPen(colour if shown.status is not CueStatus.PLANNED else self._quiet(ink))
        painter.setFont(self._small)
        lower.setLeft(left)
        lower.setWidth(self._state_width)
        painter.drawText(lower, _LEFT, words.cue_state(shown.status))
        return left + self._state_width + GAP

    def _task(self, painter: QPainter, rect: QRect, shown: ShownCue, ink: str) -> None:
        """What to do and, below, who does it and what is written about it."""
        size, cue = self._theme.sizes.icon, shown.row.cue
        shape = pixmap(cue_icon(cue.kind), size, self._of(ink).name(), self._ratio(painter))
        upper, lower = self._lines(rect)
        painter.drawPixmap(QPoint(rect.left(), upper.center().y() - size // 2 + 1), shape)
        text_left = rect.left() + size + GAP
        upper.setLeft(text_left)
        self._line(painter, upper, words.cue_title(cue), self._of(ink), bold=True)
        lower.setLeft(text_left)
        role = words.role(cue.role)
        detail = "" if cue.kind == CueKind.NOTE else cue.text
        self._line(
            painter,
            lower,
            " · ".join(part for part in (role, detail) if part),
            self._quiet(ink),
            bold=False,
        )

    def _line(
        self, painter: QPainter, rect: QRect, text: str, colour: QColor, *, bold: bool
    ) -> None:
        painter.setFont(self._strong if bold else self._small)
        painter.setPen(colour)
        painter.drawText(rect, _LEFT, self._fitting(text, rect.width(), bold))

    def _fitting(self, text: str, width: int, bold: bool) -> str:
        """The text in one line as far as it has room, with an ellipsis."""
        key = bold, text, width
        found = self._shortened.get(key)
        if found is None:
            if len(self._shortened) >= KEPT:
                self._shortened.clear()
            line = " ".join(text.split())
            found = self._metrics[bold].elidedText(line, Qt.TextElideMode.ElideRight, width)
            self._shortened[key] = found
        return found

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        """The two lines of a row, one right below the other in its middle."""
        strong, small = self._heights
        top = rect.top() + (rect.height() - strong - small) // 2
        upper = QRect(rect.left(), top, rect.width(), strong)
        return upper, QRect(rect.left(), top + strong, rect.width(), small)

    def _quiet(self, ink: str) -> QColor:
        return self._of("text_secondary" if ink == "text" else ink)

    def _of(self, token: str) -> QColor:
        found = self._colours.get(token)
        if found is None:
            found = self._colours.setdefault(token, self._theme.colour(token))
        return found

    @staticmethod
    def _ratio(painter: QPainter) -> float:
        return painter.device().devicePixelRatioF()
