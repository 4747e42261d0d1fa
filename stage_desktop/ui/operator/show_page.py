"""The page of the show: its panels, how they share the room, and the keys below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from stage_desktop.ui.operator.cue_panel import CuePanel
from stage_desktop.ui.operator.forecast_strip import ForecastStrip
from stage_desktop.ui.operator.lanes import LanesView
from stage_desktop.ui.operator.now_panel import NowPanel
from stage_desktop.ui.operator.rundown_view import RundownView
from stage_desktop.ui.operator.transport import Transport

GAP = 6
LOW_LANES = 126


class ShowPage(QWidget):
    """Rundown and now panel side by side, cues, lanes, forecast and transport.

    The room is shared out by the size of the window until somebody moves a splitter. In a low
    window the forecast is seen only when something will be missed, and the lanes make room for it.
    """

    def __init__(
        self,
        rundown: RundownView,
        now: NowPanel,
        cues: CuePanel,
        lanes: LanesView,
        forecast: ForecastStrip,
        transport: Transport,
    ) -> None:
        super().__init__()
        self._lanes, self._forecast = lanes, forecast
        self._low, self._shared_out = False, True
        right = self._splitter(Qt.Orientation.Vertical, now, cues)
        right.setSizes([190, 220])
        right.setStretchFactor(0, 2)
        right.setStretchFactor(1, 3)
        upper = self._splitter(Qt.Orientation.Horizontal, rundown, right)
        upper.setSizes([580, 440])
        upper.setStretchFactor(0, 3)
        upper.setStretchFactor(1, 2)
        self._whole = self._splitter(Qt.Orientation.Vertical, upper, lanes)
        self._whole.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, 0)
        column.setSpacing(0)
        column.addWidget(self._whole, 1)
        column.addWidget(forecast)
        column.addWidget(transport)
        forecast.shown_changed.connect(self._share_out)

    def _splitter(self, orientation: Qt.Orientation, first: QWidget, second: QWidget) -> QSplitter:
        splitter = QSplitter(orientation)
        splitter.addWidget(first)
        splitter.addWidget(second)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(GAP)
        splitter.splitterMoved.connect(self._keep_shares)
        return splitter

    def set_low(self, low: bool) -> None:
        """In a low window the lanes give room to the cues."""
        self._low = low
        self._forecast.set_low(low)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _keep_shares(self) -> None:
        """Somebody has moved a splitter: their shares count from now on."""
        self._shared_out = False

    def _share_out(self) -> None:
        if not self._shared_out:
            return
        lanes = self._lanes.sizeHint().height()
        if self._low:
            taken = 0 if self._forecast.isHidden() else self._forecast.height()
            lanes = LOW_LANES - taken
        self._whole.setSizes([self._whole.height() - lanes, lanes])
