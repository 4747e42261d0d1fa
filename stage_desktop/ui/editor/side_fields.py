"""Fields of one thing below one another: lines with pickers, and several lines for long texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from stage_desktop.ui.editor.cell_editors import LineCell, LinesCell, Picker
from stage_desktop.ui.models.editing.column import Choice, EditColumn, Sheet
from stage_desktop.ui.theme import Theme

_LEAST_LINES, _MOST_LINES, _AROUND = 1, 7, 16
_LINE_HEIGHT = 26
_LABEL_LETTERS = 14

# Puts a text into the field of that id; whether it was taken.
Put = Callable[[str, str], bool]


class FieldLine(LineCell):
    """One line; Enter enters, Esc takes back what was typed, leaving enters too."""

    entered = Signal(str)

    def __init__(self, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.setProperty("cell", None)
        self.setFrame(True)
        self.said = ""
        self._entering = False
        self._several = several
        self._choices: Sequence[Choice] = ()
        self.source: Callable[[], Sequence[Choice]] = tuple

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look up what there is to choose from when somebody may want to choose."""
        choices = self.source()
        if choices != self._choices:
            self._choices = choices
            self.picker = Picker(choices, self, several=self._several)
            self.setCompleter(self.picker)
        super().focusInEvent(event)

    def show_text(self, text: str) -> None:
        """Say that, unless somebody is typing something else."""
        taken = self._entering and text != self.said
        typing = self.hasFocus() and self.text() != self.said and not taken
        self.said = text
        if not typing:
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.said:
            self.setText(self.said)
            return
        popup = None if self.picker is None else self.picker.popup()
        choosing = popup is not None and popup.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not choosing:
            self._enter()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()
            self.setText(self.said)
            self.setCursorPosition(0)
        super().focusOutEvent(event)

    def _enter(self) -> None:
        if self.text() != self.said:
            self._entering = True
            self.entered.emit(self.text())
            self._entering = False


class FieldLines(LinesCell):
    """Several lines; Ctrl+Enter or leaving enters, Esc takes back what was typed."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cell", None)
        self.said = ""
        self._entering = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.left.connect(self._enter)
        self.textChanged.connect(self.fit)
        self.fit()

    def show_text(self, text: str) -> None:
        """Say that, unless somebody is typing something else."""
        taken = self._entering and text != self.said
        typing = self.hasFocus() and self.toPlainText() != self.said and not taken
        self.said = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def fit(self) -> None:
        """Be as high as the text, within bounds; a blank one is a single line."""
        lines = int(self.document().size().height())
        shown = max(_LEAST_LINES, min(lines, _MOST_LINES))
        policy = Qt.ScrollBarPolicy
        scrolls = lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        strong = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self.said:
            self.setPlainText(self.said)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and strong:
            self._enter()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.toPlainText() != self.said:
            self._entering = True
            self.entered.emit(self.toPlainText())
            self._entering = False


class FieldForm(QWidget):
    """The fields of one thing, by columns of its table; `put` takes what was entered."""

    def __init__(
        self,
        columns: Sequence[EditColumn[Any]],
        say: Callable[[str], str],
        put: Put,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._say, self._put = tuple(columns), say, put
        self.labels: dict[str, QLabel] = {}
        self.fields: dict[str, FieldLine | FieldLines] = {}
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the lengths of that theme."""
        space = theme.spacing
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(space.small)
        self._form.setVerticalSpacing(space.small)
        for each in self.fields.values():
            if isinstance(each, FieldLines):
                each.fit()

    def show_thing(self, sheet: Sheet, thing: Any, *, enabled: bool = True) -> None:
        """Show what the fields of that thing say, each with what there is to choose from."""
        if not self.fields:
            for column in self._columns:
                self._add(column)
            self.reword()
        for column in self._columns:
            field = self.fields[column.id]
            field.show_text(column.text(sheet, thing))
            field.setReadOnly(not enabled or column.take is None)
            if isinstance(field, FieldLine) and column.choices is not None:
                field.source = partial(column.choices, sheet)

    def reword(self) -> None:
        """Say the names of the fields again; the lines begin where the longest of them ends."""
        if not self.fields:
            return
        for name, label in self.labels.items():
            label.setText(self._say(name))
        short = [self.labels[column.id] for column in self._columns if not column.long]
        most = self.fontMetrics().horizontalAdvance("n") * _LABEL_LETTERS
        widths = [label.fontMetrics().horizontalAdvance(label.text()) for label in short]
        for label in short:
            label.setFixedWidth(min(max(widths), most) + 2)

    def _add(self, column: EditColumn[Any]) -> None:
        field: FieldLine | FieldLines
        several = column.several
        field = FieldLines(self) if column.long else FieldLine(several=several, parent=self)
        field.entered.connect(lambda text, name=column.id: self._enter(name, text))
        label = QLabel()
        label.setProperty("role", "muted")
        label.setBuddy(field)
        self.labels[column.id], self.fields[column.id] = label, field
        if column.long:
            # Long texts have the whole width, below their name.
            self._form.addRow(label)
            self._form.addRow(field)
            return
        label.setMinimumHeight(_LINE_HEIGHT)
        label.setWordWrap(True)
        self._form.addRow(label, field)

    def _enter(self, name: str, text: str) -> None:
        # What was taken is shown again as it is written, by whoever shows the thing.
        self._put(name, text)
