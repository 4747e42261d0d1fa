"""How links, spend bands and the preparation look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from stage_desktop.show.bars import Lane, TaskStanding
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.icons import pixmap, state_icon
from stage_desktop.ui.lanes.beside import PlacedLink, PlacedShare, PlacedTasks
from stage_desktop.ui.texts import lanes as words
from stage_desktop.ui.theme import Theme

HEAD = 4.5
SHAPE = 12
PADDING = 4

# An open circle, a filled shape, a tick: told apart without their colours, as cues are.
_LOOKS = {
    TaskStanding.DONE: ("done", CueStatus.DONE),
    TaskStanding.OPEN: ("planned", CueStatus.PLANNED),
    TaskStanding.OVERDUE: ("due", CueStatus.DUE),
}
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def draw_link(painter: QPainter, link: PlacedLink, theme: Theme) -> None:
    """A dotted line for a giveaway, a dashed one for a boost; a cross where it misses its slot."""
    colour = theme.colour("over") if link.misses else theme.lane(str(link.lane))
    style = Qt.PenStyle.DotLine if link.lane is Lane.GIVEAWAYS else Qt.PenStyle.DashLine
    painter.setPen(QPen(colour, 1.5 if link.misses else 1, style))
    painter.drawLine(QPointF(link.x + 0.5, link.top), QPointF(link.slot_x + 0.5, link.foot))


def draw_head(painter: QPainter, link: PlacedLink, theme: Theme, ground: QColor) -> None:
    """Where a link meets its slot: a point for a giveaway, an arrow for a boost, or a cross."""
    x, y = link.slot_x + 0.5, float(link.foot)
    colour = theme.colour("over") if link.misses else theme.lane(str(link.lane))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if link.misses:
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x - HEAD, y - HEAD), QPointF(x + HEAD, y + HEAD))
        painter.drawLine(QPointF(x - HEAD, y + HEAD), QPointF(x + HEAD, y - HEAD))
    else:
        painter.setPen(QPen(ground, 1))
        painter.setBrush(colour)
        if link.lane is Lane.GIVEAWAYS:
            painter.drawEllipse(QPointF(x, y - 1), HEAD - 1, HEAD - 1)
        else:
            tip = QPointF(x, y - HEAD - 2)
            foot = (QPointF(x + HEAD, y + 2), QPointF(x - HEAD, y + 2))
            painter.drawPolygon(QPolygonF([tip, *foot]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_share(
    painter: QPainter, share: PlacedShare, theme: Theme, fonts: tuple[QFont, QColor]
) -> None:
    """An outline with the planned share in it; the foot fills up with what was spent of that."""
    font, fill = fonts
    box = QRect(share.x, share.band.top, share.width - 1, share.band.height)
    colour = theme.lane("boosts")
    painter.fillRect(box, fill)
    if share.spent is not None and share.share > 0:
        part = min(1.0, float(share.spent / share.share))
        painter.fillRect(box.x(), box.bottom() - 1, round(box.width() * part), 2, colour)
    painter.setPen(QPen(theme.colour("text_secondary"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    small = QFont(font)
    small.setPixelSize(min(font.pixelSize(), box.height() - 2))
    room = QRect(max(box.x(), 0) + PADDING, box.y() - 1, 0, box.height())
    room.setRight(box.right() - PADDING)
    metrics = QFontMetrics(small)
    for text in words.share_labels(share.code, share.share, share.spent):
        if metrics.horizontalAdvance(text) <= room.width():
            painter.setFont(small)
            painter.setPen(theme.colour("text"))
            painter.drawText(room, _CENTRE, text)
            return


def draw_tasks(
    painter: QPainter, tasks: PlacedTasks, theme: Theme, font: QFont, ratio: float
) -> None:
    """A shape and as many of its words as there is room for; a chip for what lies before."""
    token, status = _LOOKS[tasks.standing]
    left = PADDING if tasks.is_earlier else tasks.x - SHAPE // 2
    shape = pixmap(state_icon(status), SHAPE, theme.colour(token).name(), ratio)
    painter.drawPixmap(left, tasks.y - SHAPE // 2, shape)
    room = QRect(left + SHAPE + 3, tasks.y - 9, tasks.room - left - SHAPE - 3, 18)
    metrics = QFontMetrics(font)
    text = words.tasks_label(tasks.marks, is_earlier=tasks.is_earlier)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    if len(shown) < min(len(text), 4):
        return
    is_open = tasks.standing is not TaskStanding.DONE
    painter.setFont(font)
    painter.setPen(theme.colour("text" if is_open else "text_secondary"))
    painter.drawText(room, _CENTRE, shown)
