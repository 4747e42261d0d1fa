"""One of the five parts at a glance: its key, its name, how ready it is, what is to do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stage_desktop.script.findings import Severity
from stage_desktop.ui.fonts import tabular, ui_font
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.readiness.looks import DONE_LOOK, LOOKS
from stage_desktop.ui.readiness.rows import Tile
from stage_desktop.ui.texts.readiness import percent_text
from stage_desktop.ui.theme import Theme

_BARS = {Severity.ERROR: "fill_over", Severity.WARNING: "fill_warning", None: "fill_on_time"}


class PartTile(QAbstractButton):
    """A part as a button that stays pressed while its findings are shown; `key` is its digit."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._theme = key, theme
        self._tile: Tile | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def part(self) -> str | None:
        """The part that it stands for."""
        return None if self._tile is None else self._tile.part

    def show_tile(self, tile: Tile) -> None:
        """Show that part."""
        self._tile = tile
        self.setAccessibleName(f"{tile.name} {percent_text(tile.percent)}")
        self.setToolTip(f"{tile.name}: {tile.text}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and lengths of that theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        lines = sum(
            QFontMetrics(ui_font(size)).height()
            for size in (theme.fonts.label, theme.fonts.value, theme.fonts.caption)
        )
        gaps = 2 * theme.spacing.medium + 3 * theme.spacing.tiny + _bar_height(theme)
        return QSize(150, lines + gaps)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tile is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = self.rect().adjusted(*self._margins())
        inner.setTop(self._paint_name(painter, inner) + self._theme.spacing.tiny)
        inner.setTop(self._paint_percent(painter, inner) + self._theme.spacing.tiny)
        self._paint_rest(painter, inner)
        painter.end()

    def _margins(self) -> tuple[int, int, int, int]:
        gap = self._theme.spacing.medium
        return gap, gap, -gap, -gap

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        chosen = self.isChecked()
        ground = "selection" if chosen else "surface_hover" if self.underMouse() else "surface"
        width = theme.sizes.focus_width if chosen else theme.sizes.hairline
        painter.setPen(QPen(theme.colour("focus" if chosen else "border"), width))
        painter.setBrush(theme.colour(ground))
        edge = (width + 1) // 2
        box = self.rect().adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, theme.radii.large, theme.radii.large)

    def _paint_name(self, painter: QPainter, inner: QRect) -> int:
        """The name with its key at the right; where they end."""
        theme = self._theme
        key, name = ui_font(theme.fonts.caption, bold=True), ui_font(theme.fonts.label, bold=True)
        height = QFontMetrics(name).height()
        room = QFontMetrics(key).horizontalAdvance(self._key) + 2 * theme.spacing.tiny
        cap = QRect(inner.right() - room + 1, inner.top(), room, height)
        painter.setPen(QPen(theme.colour("border_strong"), theme.sizes.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, theme.radii.small, theme.radii.small)
        painter.setFont(key)
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(name)
        painter.setPen(theme.colour("text"))
        text = "" if self._tile is None else self._tile.name
        width = inner.width() - room - theme.spacing.small
        elided = QFontMetrics(name).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(inner.left(), inner.top(), width, height), _LEFT, elided)
        return inner.top() + height

    def _paint_percent(self, painter: QPainter, inner: QRect) -> int:
        """How ready it is, with the shape of the gravest finding; where they end."""
        theme, tile = self._theme, self._tile
        font = tabular(ui_font(theme.fonts.value, bold=True))
        height = QFontMetrics(font).height()
        line = QRect(inner.left(), inner.top(), inner.width(), height)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(line, _LEFT, percent_text(None if tile is None else tile.percent))
        grade = None if tile is None else tile.worst
        name, token = DONE_LOOK if grade is None else LOOKS[grade]
        size = theme.sizes.icon_large
        top = inner.top() + (height - size) // 2
        image = pixmap(name, size, theme.colour(token).name(), self.devicePixelRatioF())
        painter.drawPixmap(inner.right() - size + 1, top, image)
        return inner.top() + height

    def _paint_rest(self, painter: QPainter, inner: QRect) -> None:
        """The bar, and how much there is to do."""
        theme, tile = self._theme, self._tile
        high = _bar_height(theme)
        bar = QRect(inner.left(), inner.top(), inner.width(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        percent = 0 if tile is None or tile.percent is None else tile.percent
        bar.setWidth(inner.width() * percent // 100)
        grade = None if tile is None else tile.worst
        if bar.width():
            painter.setBrush(theme.colour(_BARS.get(grade, "accent_fill")))
            painter.drawRoundedRect(bar, high / 2, high / 2)
        font = ui_font(theme.fonts.caption)
        painter.setFont(font)
        painter.setPen(theme.colour("text_secondary"))
        text = "" if tile is None else tile.text
        line = inner.adjusted(0, high + theme.spacing.tiny, 0, theme.spacing.small)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _TOP, elided)


def _bar_height(theme: Theme) -> int:
    return max(4, theme.sizes.progress_height // 2)


_LEFT = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value
_TOP = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
