"""The cue panel: who has to do what next, and one key to say that it is done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.instants import MINUTE, Millis
from stage_desktop.show.commands import CompleteCue, CueKey, FireCue, PostponeCue, SkipCue
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.models.cue_model import CueModel
from stage_desktop.ui.operator.cue_delegate import CueDelegate
from stage_desktop.ui.texts import actions, operator, words
from stage_desktop.ui.theme import Theme

# What can be done to a cue: words, the key while the list has the focus, and the command.
_DEEDS = (
    ("cue_done", (Qt.Key.Key_Return, Qt.Key.Key_Enter), CompleteCue),
    ("cue_skip", (Qt.Key.Key_Delete,), SkipCue),
    ("cue_fire", (Qt.Key.Key_F4,), FireCue),
    ("cue_postpone", (Qt.Key.Key_F5,), lambda key: PostponeCue(key, Millis(MINUTE))),
)


class CueList(QListView):
    """The list itself; Enter, Delete, F4 and F5 do to the selected cue what its menu says."""

    deed_asked = Signal(int, int)
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        for number, (_name, keys, _make) in enumerate(_DEEDS):
            if event.key() in keys:
                if at >= 0 and not event.isAutoRepeat():
                    self.deed_asked.emit(number, at)
                return
        super().keyPressEvent(event)


class CuePanel(QFrame):
    """The next cues with a filter by role. `command_asked` carries a command for a cue."""

    command_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.model = CueModel(self)
        self.delegate = CueDelegate(theme, self)
        self.caption = QLabel()
        self.caption.setProperty("role", "caption")
        self.roles = QComboBox()
        self.roles.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.roles.activated.connect(self._on_role)
        self.missed = QToolButton()
        self.missed.setCheckable(True)
        self.missed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.missed.toggled.connect(self._on_missed)
        self.list = CueList()
        self.empty = QLabel()
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offered: list[str] = []
        self._set_up()

    def _set_up(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        view.deed_asked.connect(self._do)
        view.resized.connect(self._fit_rows)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 6, 0)
        head.setSpacing(8)
        head.addWidget(self.caption)
        head.addStretch(1)
        head.addWidget(self.missed)
        head.addWidget(self.roles)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(view, 1)
        column.addWidget(self.empty, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self.delegate.set_theme(theme)
        self._fit_rows()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.caption.setText(operator.word("cues"))
        self.empty.setText(operator.word("no_cues"))
        self.delegate.reword()
        self._offered = []
        self._offer_roles()
        self._show_counts()
        self.list.viewport().update()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """Show that projection."""
        selected = self.model.key_of(self.list.currentIndex().row())
        self.model.set_timeline(timeline)
        if selected is not None and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(self.model.row_of(selected)))
        self._offer_roles()
        self._show_counts()

    def key_at(self, at: int) -> CueKey | None:
        """The cue of that row, counted from 0; None when there is none."""
        return self.model.key_of(at)

    def menu_for(self, at: int) -> QMenu:
        """The menu of the cue in that row."""
        key = self.model.key_of(at)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (name, keys, _make) in enumerate(_DEEDS):
            action = menu.addAction(actions.action_title(name))
            action.setShortcut(keys[0])
            action.triggered.connect(
                lambda _on=False, deed=number: self._ask(deed, key)  # rows move while it is open
            )
        return menu

    def _fit_rows(self) -> None:
        before = self.delegate.row_height
        self.delegate.set_room(self.list.viewport().height())
        if self.delegate.row_height != before:
            self.list.scheduleDelayedItemsLayout()

    def _offer_roles(self) -> None:
        offered = self.model.roles()
        if offered == self._offered and self.roles.count():
            return
        self._offered = offered
        self.roles.clear()
        self.roles.addItem(operator.word("all_roles"), None)
        for role in offered:
            self.roles.addItem(words.role(role), role)
        at = self.roles.findData(self.model.role) if self.model.role in offered else 0
        self.roles.setCurrentIndex(max(0, at))

    def _show_counts(self) -> None:
        missed = self.model.missed_before
        self.missed.setVisible(missed > 0)
        self.missed.setText(f"✕ {operator.missed_text(missed)}")
        empty = self.model.rowCount() == 0
        self.list.setVisible(not empty)
        self.empty.setVisible(empty)

    def _on_role(self, at: int) -> None:
        self.model.set_role(self.roles.itemData(at))
        self._show_counts()

    def _on_missed(self, wanted: bool) -> None:
        self.model.set_all_missed(wanted)

    def _on_menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            self.menu_for(index.row()).popup(self.list.viewport().mapToGlobal(where))

    def _do(self, deed: int, at: int) -> None:
        self._ask(deed, self.model.key_of(at))

    def _ask(self, deed: int, key: CueKey | None) -> None:
        if key is not None:
            self.command_asked.emit(_DEEDS[deed][2](key))
