"""What a file changes, in a window of its own: a tick for each difference, Enter takes over."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script.merge import Change, Difference, Key, Merge
from stage_desktop.script.plan import Script
from stage_desktop.ui.icons import icon
from stage_desktop.ui.texts import merging as texts
from stage_desktop.ui.theme import Theme

_ORDER = (Change.KEPT, Change.REMOVED, Change.ADDED, Change.MOVED, Change.CHANGED)
_LOOKS = {
    Change.KEPT: ("warning", "warning"),
    Change.REMOVED: ("remove", "text_secondary"),
    Change.ADDED: ("add", "text_secondary"),
    Change.MOVED: ("more", "text_secondary"),
    Change.CHANGED: ("edit", "text_secondary"),
}
_OWN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_DIFFERENCE = Qt.ItemDataRole.UserRole
# As many numbers as fit beside the rest.
_MANY = 4
_WHAT, _FIELD, _BEFORE, _AFTER = range(4)


class MergeWindow(QWidget):
    """The differences of a merge, by what the file does.

    `applied` carries the keys of those that are turned the other way than the merge has them;
    `left` that all stays as it is. Never modal: the show goes on beside it.
    """

    applied = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._is_answered = True
        self._merge: Merge | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.intro, self.past = QLabel(), QLabel()
        for label in (self.intro, self.past):
            label.setWordWrap(True)
        self.list = self._list()
        self.apply_button, self.leave_button = QPushButton(), QPushButton()
        self.apply_button.setProperty("kind", "primary")
        self.apply_button.clicked.connect(self.apply)
        self.leave_button.clicked.connect(self.close)
        self._lay_out()
        self.resize(940, 560)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self.close)

    def _list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(4)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.itemChanged.connect(self._tie_moves)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(80)
        for column in (_WHAT, _BEFORE, _AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_FIELD, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.title, self.intro, self.past):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def show_merge(self, file: str, merge: Merge, script: Script, *, live: bool) -> None:
        """Show what the file of that name changes in the script; times in the zone of the show."""
        self._merge, self._is_answered = merge, False
        self.setWindowTitle(texts.word("window_title", file=file))
        self.title.setText(self.windowTitle())
        self.intro.setText(texts.word("intro_live" if live else "intro"))
        self.past.setText(texts.past_text(merge.past) if merge.past else "")
        self.past.setVisible(bool(merge.past))
        self.apply_button.setText(texts.word("apply"))
        self.leave_button.setText(texts.word("leave"))
        heads = ("column_what", "column_field", "column_before", "column_after")
        self.list.setHeaderLabels([texts.word(head) for head in heads])
        self._fill(merge, script)
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of another theme."""
        self._theme = theme
        for at in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(at)
            if group is not None and group.childCount():
                child = group.child(0)
                assert child is not None
                self._mark(group, child.data(_WHAT, _DIFFERENCE).change)

    def apply(self) -> None:
        """Take over what is ticked."""
        if self._is_answered:
            return
        self._is_answered = True
        self.close()
        self.applied.emit(self.turned())

    def turned(self) -> frozenset[Key]:
        """The differences whose tick was changed."""
        return frozenset(
            difference.key
            for item, difference in self._rows()
            if _is_ticked(item) != _is_taken(difference)
        )

    def event(self, event: QEvent) -> bool:
        """These keys are the window's own, whatever they are in the window of the show."""
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            leaves = self.leave_button.hasFocus()
            self.close() if leaves else self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.left.emit()
        super().closeEvent(event)

    def _rows(self) -> Iterator[tuple[QTreeWidgetItem, Difference]]:
        for at in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(at)
            for row in range(0 if group is None else group.childCount()):
                assert group is not None
                item = group.child(row)
                assert item is not None
                yield item, item.data(_WHAT, _DIFFERENCE)

    def _fill(self, merge: Merge, script: Script) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        numbers = [each for each in merge.differences if _is_number(each)]
        for change in _ORDER:
            found = [
                each for each in merge.differences if each.change is change and not _is_number(each)
            ]
            self._add_group(texts.group_text(change, len(found)), found, script)
        # A row put in above gives all behind it other numbers: they are there, and out of the way.
        several = self._add_group(texts.word("renumbered", count=len(numbers)), numbers, script)
        if several is not None:
            several.setExpanded(len(numbers) < _MANY)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem((first.child(0) if first.isExpanded() else None) or first)
        self.list.blockSignals(False)

    def _add_group(
        self, heading: str, found: list[Difference], script: Script
    ) -> QTreeWidgetItem | None:
        if not found:
            return None
        group = QTreeWidgetItem([heading])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.list.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        self._mark(group, found[0].change)
        for each in found:
            group.addChild(_row(each, script))
        group.setExpanded(True)
        return group

    def _mark(self, group: QTreeWidgetItem, change: Change) -> None:
        name, token = _LOOKS[change]
        group.setIcon(_WHAT, icon(name, self._theme.colour(token).name()))

    def _tie_moves(self, changed: QTreeWidgetItem) -> None:
        """Moves hold together: with one ticked or not, all are."""
        told = changed.data(_WHAT, _DIFFERENCE)
        if told is None or told.change is not Change.MOVED:
            return
        self.list.blockSignals(True)
        for item, each in self._rows():
            if each.change is Change.MOVED:
                item.setCheckState(_WHAT, changed.checkState(_WHAT))
        self.list.blockSignals(False)
        self.list.viewport().update()


def _row(told: Difference, script: Script) -> QTreeWidgetItem:
    before, after = texts.sides(told, script)
    item = QTreeWidgetItem([texts.thing_text(told), texts.field_text(told), before, after])
    item.setData(_WHAT, _DIFFERENCE, told)
    for column in (_WHAT, _BEFORE, _AFTER):
        item.setToolTip(column, item.text(column))
    flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    item.setFlags(flags if told.stays else flags | Qt.ItemFlag.ItemIsEnabled)
    ticked = Qt.CheckState.Checked if _is_taken(told) else Qt.CheckState.Unchecked
    item.setCheckState(_WHAT, ticked)
    return item


def _is_number(told: Difference) -> bool:
    return told.change is Change.CHANGED and told.field == "number"


def _is_taken(told: Difference) -> bool:
    """Whether the file's side of it holds where nobody turns it."""
    return told.change is not Change.KEPT


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(_WHAT) is Qt.CheckState.Checked
