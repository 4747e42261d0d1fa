"""The head of the editor: back to the show, the tabs, what was done last, and a few buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QToolButton, QWidget

from stage_desktop.script.draft import Step
from stage_desktop.ui.editor.grid_keys import KEYS
from stage_desktop.ui.icons import icon
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.theme import Theme

TOOLS = (
    ("undo", "undo"),
    ("insert_below", "add"),
    ("remove", "remove"),
    ("move_up", "up"),
    ("move_down", "down"),
    ("find", "search"),
)
HISTORY_WIDTH = 150
ROOMY, NARROW = 1400, 1150
# What has keys as well, and gives way to the tabs in a narrow window.
SPARED = ("insert_below", "remove", "move_up", "move_down")


class EditorHead(QWidget):
    """`command_asked` carries the name of a command of the grid."""

    leave_asked = Signal()
    command_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.leave = self._tool()
        self.history = ElidedLabel("muted")
        self.history.setFixedWidth(HISTORY_WIDTH)
        self.history.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tools = {name: self._tool() for name, _ in TOOLS}
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(2)
        row.addWidget(self.leave)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.history)
        for name, tool in self.tools.items():
            tool.clicked.connect(lambda _on=False, name=name: self.command_asked.emit(name))
            row.addWidget(tool)
        self.leave.clicked.connect(self.leave_asked)
        self.set_theme(theme)

    @staticmethod
    def _tool() -> QToolButton:
        tool = QToolButton()
        tool.setAutoRaise(True)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return tool

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        ink, faint = theme.colour("text"), theme.colour("text_disabled")
        for name, shape in TOOLS:
            self.tools[name].setIcon(icon(shape, ink, faint))

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for name, tool in self.tools.items():
            keys = KEYS[name][0] if KEYS[name] else ""
            tool.setToolTip(f"{texts.command(name)}  {keys}".strip())
        back = texts.word("back")
        self.leave.setText("◀" if self.width() < ROOMY else f"◀ {back}")
        self.leave.setToolTip(f"{back}  Ctrl+E")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the tabs come first."""
        super().resizeEvent(event)
        is_narrow = self.width() < ROOMY
        self.history.setHidden(is_narrow)
        self.leave.setText("◀" if is_narrow else "◀ " + texts.word("back"))
        for name in SPARED:
            self.tools[name].setHidden(self.width() < NARROW)

    def show_history(self, last: Step | None) -> None:
        """Name what undo would take back."""
        self.tools["undo"].setEnabled(last is not None)
        self.history.show_text("" if last is None else texts.step(last.code, dict(last.data)))
