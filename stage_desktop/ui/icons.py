"""Icons: one-coloured shapes from our own SVG files, drawn in any colour of the theme.

State and kind are told by shape first: a colour only repeats what the shape says.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from stage_desktop.script.cues import CueKind
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.state import CueStatus
from stage_desktop.ui.resources import resource

CUE_ICONS: Mapping[str, str] = {
    CueKind.NOTE: "cue",
    CueKind.GIVEAWAY_STANDBY: "giveaway",
    CueKind.GIVEAWAY_OPEN: "giveaway",
    CueKind.GIVEAWAY_START: "giveaway",
    CueKind.GIVEAWAY_DRAW: "kind-lottery",
    CueKind.GIVEAWAY_END: "giveaway",
    CueKind.GIVEAWAY_ANNOUNCE: "announce",
    CueKind.BOOST_ORDER: "boost",
    CueKind.BOOST_EFFECT: "people",
    CueKind.BOOST_END: "boost",
    CueKind.PREPARE: "product",
    CueKind.CHECK_LINK: "link",
    CueKind.PRICE_CHANGE: "price",
    CueKind.EXPLAIN_POP: "card",
    CueKind.TRANSITION: "kind-transition",
    CueKind.EXPLAIN_CLEAR: "card-off",
    CueKind.PRICE_BACK: "price-back",
}

_SIZES = (16, 22, 32)
_KINDS = frozenset(str(kind) for kind in SegmentKind)


def state_icon(status: CueStatus) -> str:
    """The icon's name for the state of a cue; each state has a shape of its own."""
    return f"state-{status}"


def cue_icon(kind: str) -> str:
    """The icon's name for a cue kind; one for all kinds that are plain text."""
    return CUE_ICONS.get(kind, "cue")


def segment_icon(kind: str) -> str:
    """The icon's name for a segment kind; one for all kinds that are plain text."""
    return f"kind-{kind if kind in _KINDS else 'other'}"


@lru_cache(maxsize=1024)
def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` logical pixels, drawn once for each colour (#rrggbb).

    `ratio` is the screen's devicePixelRatio. FileNotFoundError for a name that there is not.
    """
    from PySide6.QtSvg import QSvgRenderer  # late: not every first window has an icon

    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    made = QPixmap(QSize(1, 1) * round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, colour: QColor | str, disabled: QColor | str | None = None) -> QIcon:
    """The icon for buttons and menus in that colour and, when disabled, in the other."""
    made = QIcon()
    _add(made, name, QColor(colour).name(), QIcon.Mode.Normal)
    if disabled is not None:
        _add(made, name, QColor(disabled).name(), QIcon.Mode.Disabled)
    return made


def _add(made: QIcon, name: str, colour: str, mode: QIcon.Mode) -> None:
    for size in _SIZES:
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, size, colour, ratio), mode)
