"""The words at the left of the lanes, and the button above them that brings the view back."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from stage_desktop.show.bars import Lane
from stage_desktop.ui.fonts import ui_font
from stage_desktop.ui.lanes.bands import AXIS, Band, Bands
from stage_desktop.ui.texts import lanes as words
from stage_desktop.ui.theme import Theme

# A thin strip is lower than its word, which may stand out of it.
_SET = (
    Qt.AlignmentFlag.AlignRight.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextDontClip.value
)


def legend_font(theme: Theme) -> QFont:
    """The font of the words."""
    return ui_font(theme.fonts.caption, bold=True)


def legend_width(theme: Theme) -> int:
    """How wide the widest of the words is, with the space around it."""
    metrics = QFontMetrics(legend_font(theme))
    names = (
        *map(words.lane_word, Lane),
        words.spend_word(),
        words.cues_word(),
        words.back_words(),
    )
    widest = max(metrics.horizontalAdvance(name) for name in names)
    return widest + theme.spacing.small + theme.spacing.medium


def draw_legend(painter: QPainter, bands: Bands, width: int, theme: Theme) -> None:
    """A word beside each lane; the planned and the actual segments share one."""
    painter.setFont(legend_font(theme))
    painter.setPen(theme.colour("text_secondary"))
    both = Band(bands.planned.top, bands.segments.bottom - bands.planned.top)
    for word, band in (
        (words.lane_word(Lane.SEGMENTS), both),
        (words.lane_word(Lane.GIVEAWAYS), bands.giveaways),
        (words.lane_word(Lane.BOOSTS), bands.boosts),
        (words.spend_word(), bands.spend),
        (words.cues_word(), bands.cues),
    ):
        if band.height:
            box = QRect(0, band.top, width - theme.spacing.small, band.height)
            painter.drawText(box, _SET, word)


def back_box(width: int) -> QRect:
    """Where the button is: above the words, where nothing else is."""
    return QRect(2, 1, width - 4, AXIS - 2)


def draw_back(painter: QPainter, width: int, theme: Theme) -> None:
    """The button that brings a moved view back to now."""
    box = back_box(width)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_fill"))
    painter.drawRoundedRect(box, theme.radii.small, theme.radii.small)
    painter.setFont(legend_font(theme))
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.back_words())
