"""The panel beside the grid: the selected row with its long texts, and what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script import editing
from stage_desktop.script.editing import things_of
from stage_desktop.script.findings import Finding
from stage_desktop.ui.editor.gutter import MARKS
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.editor.pane import Pane
from stage_desktop.ui.editor.side_fields import FieldForm
from stage_desktop.ui.editor.side_picker import ProductPicker
from stage_desktop.ui.icons import pixmap
from stage_desktop.ui.models.editing.column import Sheet
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Standing
from stage_desktop.ui.models.editing.script_moments import moments
from stage_desktop.ui.texts import editor_side as texts
from stage_desktop.ui.texts.findings import finding_text
from stage_desktop.ui.theme import Theme

_WIDTH, _LEAST_WIDTH = 310, 220
_MARK = 16
_PAUSE_MS, _MOST_FACTS = 90, 30
_PRODUCTS_KEYS = "Ctrl+P"
SIDE_KEYS = "Ctrl+B"

# Parts of which nothing more is to be said than their table does.
_BARE = frozenset({"people"})

# The fields that are worth more room than a cell has, in the order in which they are worked on.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "segments": (
        *("title", "products", "beats", "host_points"),
        *("assistant_notes", "operator_notes", "notes"),
    ),
    "products": ("name", "live_price", "stock", "release", "offer", "style", "supply"),
    "giveaways": ("tool", "when", "prize", "selling_points", "entry_rule", "rules", "note"),
    "boosts": ("tool", "target", "when", "goal", "audience", "budget"),
    "cues": ("when", "role", "text"),
    "hosts": ("persona", "phrases", "avoided", "note"),
    "spend_bands": ("share", "spent", "note"),
    "warmup": ("title", "due", "owner", "note"),
    "checklist": ("title", "due", "owner", "note"),
}


class FactLine(QPushButton):
    """A fact; one that leads to another thing can be pressed."""

    def __init__(self, fact: texts.Fact) -> None:
        super().__init__(fact.text)
        self.fact = fact
        self.setProperty("kind", "fact")
        self.setEnabled(bool(fact.pane))
        self.setToolTip(fact.text)
        self.setMinimumWidth(40)


class FindingLabel(QWidget):
    """A finding: its shape, and the sentence with what to do."""

    def __init__(self, shape: str, ink: QColor, sentence: str) -> None:
        super().__init__()
        mark, text = QLabel(), QLabel(sentence)
        mark.setPixmap(pixmap(shape, _MARK, ink.name()))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.addWidget(mark)
        row.addWidget(text, 1)


class SidePanel(QScrollArea):
    """What belongs to the row that the keyboard is in."""

    def __init__(self, page: EditorPage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent or page)
        self._page, self._theme = page, theme
        self._pane: Pane | None = None
        self._row: int | None = None
        self._part = ""
        self.forms: dict[str, FieldForm] = {}
        self.title, self.span = QLabel(), QLabel()
        self.pick = QPushButton()
        self.picker = ProductPicker(theme, self)
        self.lines: list[QWidget] = []
        # What belongs to a row is looked up when nothing moves for a moment: it takes the whole
        # script, and typing never waits for it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_facts)
        self._set_up()
        self.set_theme(theme)
        self.reword()
        page.row_changed.connect(self.show_row)
        page.script_changed.connect(lambda _script: self.refresh())
        self.show_row(page.pane, page.grid.currentIndex().row())

    def _set_up(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title.setProperty("role", "title")
        self.span.setProperty("role", "muted")
        for label in (self.title, self.span):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.pick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pick.clicked.connect(self.choose_products)
        self.picker.chosen.connect(self._on_chosen)
        shortcut = QShortcut(QKeySequence(_PRODUCTS_KEYS), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose_products)
        back = QShortcut(QKeySequence(SIDE_KEYS), self._page)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_in_or_out)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._forms = QVBoxLayout()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.span)
        self._column.addWidget(self.pick)
        self._column.addLayout(self._forms)
        self._column.addLayout(self._facts)
        self._column.addStretch()
        self.setWidget(inside)
        self.setMinimumWidth(_LEAST_WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and lengths of that theme."""
        self._theme = theme
        space = theme.spacing
        self._column.setContentsMargins(space.medium, space.small, space.medium, space.medium)
        self._column.setSpacing(space.small)
        for form in self.forms.values():
            form.set_theme(theme)
        self.refresh()

    def reword(self) -> None:
        """Say everything again in the language that is installed."""
        self.pick.setText(texts.heading("choose_products"))
        self.title.setToolTip(texts.heading("in_and_out"))
        for form in self.forms.values():
            form.reword()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    # What is shown

    def show_row(self, pane: Pane, row: int | None) -> None:
        """Show that row of that pane; None for no row."""
        self._pane, self._row = pane, row
        self.refresh()

    def refresh(self) -> None:
        """Show the row as it is now."""
        script = self._page.script
        part = "" if self._pane is None else self._pane.table.part
        things = things_of(script, part) if part else ()
        if self._row is None or not 0 <= self._row < len(things):
            part = ""
        for name, form in self.forms.items():
            form.setVisible(name == part)
        self.pick.setVisible(part == "segments")
        self.setVisible(part not in _BARE)
        self._part = part
        self.span.setVisible(part == "segments")
        known = part and self._row is not None
        self.title.setText(
            texts.title_of(things[self._row or 0]) if known else texts.heading("nothing")
        )
        if self._row is not None and part in _FIELDS:
            is_ahead = self._page.edits.standing(part, self._row) is Standing.AHEAD
            self.pick.setEnabled(is_ahead)
            self._form(part).show_thing(Sheet(script), things[self._row], enabled=is_ahead)
            self.forms[part].show()
        self._later.start(_PAUSE_MS)

    def go_in_or_out(self) -> None:
        """From the grid into the first field of the panel, and back."""
        now = QApplication.focusWidget()
        fields = self.forms[self._part].fields if self._part in self.forms else {}
        if now is not None and self.isAncestorOf(now):
            self._page.grid.setFocus()
        elif fields:
            field = next(iter(fields.values()))
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the grid where a field does not take it."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.grid.setFocus()
        else:
            super().keyPressEvent(event)

    def finish(self) -> None:
        """Show at once what waits to be shown."""
        if self._later.isActive():
            self._later.stop()
            self._show_facts()

    def _show_facts(self) -> None:
        self._clear()
        part, row = self._part, self._row
        if not part or row is None or self._page.pane.table.part != part:
            return
        sheet = self._model().sheet
        if part == "segments":
            segment = sheet.script.segments[row]
            self.span.setText(texts.span_text(sheet.script, sheet.planned, segment))
        self._show_findings([each for _, each in self._model().findings(row)])
        for section in texts.sections(part, sheet.script, row, moments(sheet).due):
            self._show_section(section)

    def _form(self, part: str) -> FieldForm:
        if part not in self.forms:
            model = self._model()
            columns = [model.columns[model.column_at(name)] for name in _FIELDS[part]]
            say = self._pane.say if self._pane is not None else None

            def said(name: str) -> str:
                return name if say is None else say("column", name)

            form = FieldForm(columns, said, self._put, self._theme)
            self.forms[part] = form
            self._forms.addWidget(form)
        return self.forms[part]

    def _model(self) -> EditModel:
        pane = self._pane or self._page.pane
        return self._page.grid_of(pane.id).edit_model

    def _clear(self) -> None:
        for line in self.lines:
            self._facts.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []

    def _add(self, line: QWidget) -> None:
        self.lines.append(line)
        self._facts.addWidget(line)

    def _head(self, text: str) -> None:
        head = QLabel(text)
        head.setProperty("role", "caption")
        head.setContentsMargins(0, self._theme.spacing.small, 0, self._theme.spacing.tiny)
        self._add(head)

    def _show_section(self, section: texts.Section) -> None:
        if not section.facts:
            return
        self._head(texts.heading(section.heading))
        for fact in section.facts[:_MOST_FACTS]:
            line = FactLine(fact)
            line.clicked.connect(lambda _on=False, fact=fact: self._go(fact))
            self._add(line)
        more = len(section.facts) - _MOST_FACTS
        if more > 0:
            self._add(FactLine(texts.Fact(texts.more_text(more))))

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        self._head(texts.heading("findings"))
        for finding in findings:
            shape, token = MARKS[finding.severity]
            line = FindingLabel(shape, self._theme.colour(token), finding_text(finding))
            self._add(line)

    # What is done

    def choose_products(self) -> None:
        """Open the list of products for the segment that is shown."""
        model = self._model()
        if model.table.part != "segments" or self._row is None or not self.pick.isEnabled():
            return
        at = self._page.grid.mapToGlobal(self._page.grid.rect().center())
        self.picker.ask(self._page.script, self._page.script.segments[self._row].products, at)

    def _on_chosen(self, codes: tuple[str, ...]) -> None:
        model = self._model()
        if self._row is None or model.table.part != "segments":
            return
        script = self._page.script
        changed = replace(script.segments[self._row], products=codes)
        script = editing.replaced(script, "segments", {self._row: changed})
        self._page.edits.apply(script, "typed", column="products")

    def _put(self, name: str, text: str) -> bool:
        model = self._model()
        if self._row is None:
            return False
        cell = (self._row, model.column_at(name))
        done = model.put({cell: text}, "typed", column=name)
        self.refresh()
        return done

    def _go(self, fact: texts.Fact) -> None:
        self._page.show_pane(fact.pane, fact.row)
        self.finish()
