"""The editor as a page: a tab for each edited table, what was found, find, and the show's strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.errors import StageError
from stage_desktop.instants import HOUR
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script, Segment
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.editor.find_bar import FindBar
from stage_desktop.ui.editor.findings_line import FindingsLine
from stage_desktop.ui.editor.grid_keys import command_of, is_for_cells
from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.editor.head import EditorHead
from stage_desktop.ui.editor.now_strip import NowStrip
from stage_desktop.ui.editor.pane import Pane
from stage_desktop.ui.editor.pane_frame import PaneFrame
from stage_desktop.ui.models.editing.blocks import Refusal
from stage_desktop.ui.models.editing.checking import Checker
from stage_desktop.ui.models.editing.column import Sheet
from stage_desktop.ui.models.editing.edit_model import EditModel
from stage_desktop.ui.models.editing.edits import Edits, Standing
from stage_desktop.ui.models.editing.segment_table import SEGMENTS, start_leap
from stage_desktop.ui.operator.labels import ElidedLabel, set_property
from stage_desktop.ui.own_keys import claimed
from stage_desktop.ui.texts import editor as texts
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.theme import Theme


def rundown_pane() -> Pane:
    """The rundown as a tab."""
    return Pane("segments", SEGMENTS, lambda: texts.word("rundown"), texts.rundown_say)


class EditorPage(QWidget):
    """All of the editor. `script_changed` carries the Script after each step, `leave_asked` that
    the show is wanted back, `row_changed` the pane and the row that the keyboard is in (None:
    none), `save_asked` that the script is to be kept.
    """

    script_changed = Signal(object)
    history_changed = Signal()
    leave_asked = Signal()
    save_asked = Signal()
    row_changed = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        edits: Edits,
        checker: Checker,
        panes: Sequence[Pane] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._edits, self.checker = theme, edits, checker
        self.panes = (rundown_pane(), *panes)
        self._grids: dict[str, GridView] = {}
        self._frames: dict[str, PaneFrame] = {}
        self.strip = NowStrip()
        self.head = EditorHead(theme)
        self.tabs = self.head.tabs
        self.stack = QStackedWidget()
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.findings = FindingsLine(theme)
        self.message = ElidedLabel("error")
        self.finder = FindBar(theme)
        _lay_out(self)
        self._connect()
        self.reword()
        self._take(edits)
        self.tabs.setCurrentIndex(0)
        self._show_tab(0)
        self._show_end()

    # What it is about

    @property
    def edits(self) -> Edits:
        return self._edits

    @property
    def script(self) -> Script:
        """The script as it stands."""
        return self._edits.script

    @property
    def pane(self) -> Pane:
        """The tab that is shown."""
        return self.panes[max(self.tabs.currentIndex(), 0)]

    @property
    def grid(self) -> GridView:
        """The grid that is shown."""
        return self._grid_of(self.pane)

    def grid_of(self, pane: str) -> GridView:
        """The grid of that pane, made when it is first asked for; StopIteration for no pane."""
        return self._grid_of(next(each for each in self.panes if each.id == pane))

    def set_edits(self, edits: Edits) -> None:
        """Edit that from now on: a draft, or the script of a show that is on."""
        before, self._edits = self._edits, edits
        before.script_changed.disconnect(self._on_script)
        before.history_changed.disconnect(self._on_history)
        before.refused.disconnect(self._on_refused_step)
        self._take(edits)
        for frame in self._frames.values():
            frame.set_edits(edits)
        for grid in self._grids.values():
            grid.edit_model.set_edits(edits)
        self._on_row()
        self._show_end()

    def _take(self, edits: Edits) -> None:
        edits.script_changed.connect(self._on_script)
        edits.history_changed.connect(self._on_history)
        edits.refused.connect(self._on_refused_step)
        self.checker.look_at(edits.script)
        self._on_history()

    def set_timeline(self, timeline: Timeline | None) -> None:
        """The show as of now, for the strip."""
        self.strip.set_timeline(timeline)

    def set_side(self, side: QWidget) -> None:
        """Put a panel beside the grid."""
        self.body.addWidget(side)
        self.body.setStretchFactor(0, 1)
        self.body.setStretchFactor(1, 0)
        self.body.setCollapsible(1, True)

    def show_pane(self, name: str, row: int | None = None, column: str = "") -> None:
        """Show that tab, and a row of it."""
        at = next(at for at, pane in enumerate(self.panes) if pane.id == name)
        self.tabs.setCurrentIndex(at)
        if row is not None:
            grid = self.grid
            grid.go_to(row, max(grid.edit_model.column_at(column), 0))
        self.grid.setFocus()

    def finish_entry(self) -> None:
        """Take what is being typed, as if it had been ended with Enter."""
        if self.grid.state() == QAbstractItemView.State.EditingState:
            self.grid.setFocus()

    def close_down(self) -> None:
        """Stop all timers."""
        self.checker.close()
        self.finder.close_down()

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of that theme."""
        self._theme = theme
        self.findings.set_theme(theme)
        self.finder.set_theme(theme)
        for grid in self._grids.values():
            grid.set_theme(theme)
        self.head.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        for at, pane in enumerate(self.panes):
            self.tabs.setTabText(at, pane.title())
        self.head.reword()
        for grid in self._grids.values():
            grid.edit_model.reword()
            grid.fit_columns()
        for frame in self._frames.values():
            frame.reword()
        for part in (self.finder, self.findings, self.strip):
            part.reword()
        self._on_history()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.head.leave_asked.connect(self.leave_asked)
        self.head.command_asked.connect(self.do)
        self.checker.found.connect(self._on_found)
        self.finder.hit.connect(self._on_hit)
        self.finder.named.connect(self._on_named)
        self.finder.closed.connect(self._to_grid)
        self.findings.chosen.connect(self._on_hit)

    # Tabs

    def _grid_of(self, pane: Pane) -> GridView:
        if pane.id not in self._grids:
            model = EditModel(pane.table, self._edits, pane.say, self)
            grid = GridView(model, self._theme, pane.frozen)
            grid.row_changed.connect(lambda _row: self._on_row())
            grid.commands.find_asked.connect(self._on_find)
            grid.commands.group_asked.connect(self._on_group)
            model.cells_refused.connect(self._on_refused)
            if pane.id == "segments":
                model.cell_entered.connect(self._on_entered)
            self._grids[pane.id] = grid
            self.stack.addWidget(self._framed(pane, grid))
            self._mark(pane)
        return self._grids[pane.id]

    def _framed(self, pane: Pane, grid: GridView) -> QWidget:
        """The grid, with what stands around it."""
        if pane.frame is None:
            return grid
        frame = self._frames[pane.id] = pane.frame(grid, self._theme)
        frame.told.connect(self._say)
        return frame

    def _show_tab(self, _at: int) -> None:
        grid = self.grid
        self.stack.setCurrentWidget(self._frames.get(self.pane.id, grid))
        self.setFocusProxy(grid)
        if not grid.currentIndex().isValid():
            grid.go_to(0, 1)
        self._on_row()

    # What happens

    def do(self, name: str) -> None:
        """Carry out a command of the grid that is shown."""
        self.grid.commands.do(name)

    def _on_script(self, script: Script) -> None:
        self._say("")
        self.checker.look_at(script)
        self.script_changed.emit(script)

    def _on_history(self) -> None:
        self.head.show_history(self._edits.last_step)
        for grid in self._grids.values():
            grid.edit_model.refresh()
        self._show_end()
        self.history_changed.emit()

    def _show_end(self) -> None:
        """The end as edited; on air the strip above has the drift of the run."""
        if (rundown := self._grids.get("segments")) is not None:
            self.findings.show_end(_end_as_edited(rundown.edit_model))

    def _on_entered(self, row: int, column: int, before: Sheet, old: Segment) -> None:
        """A start that leaps is told: of 6 and 18 maybe the other was meant."""
        if told := _leap(self.grid_of("segments").edit_model, row, column, before, old):
            self._say(told, "warning")

    def _on_found(self) -> None:
        for pane in self.panes:
            if pane.id in self._grids:
                self._mark(pane)
        self._on_row()

    def _mark(self, pane: Pane) -> None:
        model = self._grids[pane.id].edit_model
        model.set_findings(self.checker.rows(self.script, pane.table.part))

    def _on_row(self) -> None:
        grid = self.grid
        row = grid.currentIndex().row()
        model = grid.edit_model
        if not 0 <= row < len(model.things):
            note = "" if model.things else texts.word("empty")
            self.findings.show_row((), note)
            self.row_changed.emit(self.pane, None)
            return
        standing = model.standing(row)
        note = "" if standing is Standing.AHEAD else texts.word(standing.value)
        found = sorted(model.findings(row), key=lambda each: _ORDER.index(each[1].severity))
        cells = [(row, model.column_at(name), each) for name, each in found]
        self.findings.show_row(cells, note)
        self.row_changed.emit(self.pane, row)

    def _on_refused(self, refusals: Sequence[Refusal]) -> None:
        self._say(_refusal_text(refusals))

    def _on_refused_step(self, reason: StageError) -> None:
        self._say(error_text(reason))

    def _say(self, text: str, tone: str = "") -> None:
        set_property(self.message, "tone", tone)
        self.message.show_text(text)
        self.message.setVisible(bool(text))

    # Find, and names of groups

    def _on_find(self) -> None:
        current = self.grid.currentIndex()
        self.finder.find_in(self.grid.edit_model, (current.row(), current.column()))

    def _to_grid(self) -> None:
        self.grid.setFocus()

    def _on_hit(self, row: int, column: int) -> None:
        self.grid.go_to(row, max(column, 0))

    def _on_group(self) -> None:
        if self.grid.rows:
            self.finder.ask_name(_group_name(self.script, self.grid.rows))

    def _on_named(self, name: str) -> None:
        rows = self.grid.commands.steps.group(self.grid.rows, name)
        if rows is not None:
            self.grid.select_range(rows)

    def event(self, event: QEvent) -> bool:
        """What is typed anywhere on the page is for the page."""
        return claimed(event, is_for_cells) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the show when nothing else wants it; Ctrl+PgUp/PgDn to another tab."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        name = command_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif name is not None:
            self.do(name)
        elif by is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(self.panes))
            self.grid.setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)


def _lay_out(page: EditorPage) -> None:
    for pane in page.panes:
        page.tabs.addTab(pane.title())
    page.body.addWidget(page.stack)
    page.body.setHandleWidth(6)
    page.message.hide()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page.strip)
    column.addWidget(page.head)
    column.addWidget(page.body, 1)
    for below in (page.finder, page.message, page.findings):
        column.addWidget(below)


def _end_as_edited(model: EditModel) -> str:
    if model.edits.is_live:
        return ""
    return texts.end_text(model.sheet.planned, model.sheet.script.zone_info)


def _leap(model: EditModel, row: int, column: int, before: Sheet, old: Segment) -> str:
    """What to say of a start that was entered; nothing of one near to what it was."""
    if model.columns[column].id not in ("start", "hard_start"):
        return ""
    leap = start_leap(before, old, model.sheet, model.things[row])
    if leap is None or abs(leap) <= HOUR:
        return ""
    return texts.leap_text(old, leap, model.text_at(row, column))


def _refusal_text(refusals: Sequence[Refusal]) -> str:
    reason = error_text(refusals[0].reason)
    if len(refusals) == 1:
        return reason
    return texts.word("more_refused", reason=reason, count=len(refusals))


def _group_name(script: Script, rows: Sequence[int]) -> str:
    """The group that the rows are in already, or a name like Group 3."""
    segments = script.segments
    chosen = {segments[row].group for row in rows if row < len(segments)} - {""}
    count = len({segment.group for segment in segments} - {""}) + 1
    return min(chosen) if chosen else texts.word("group_name", count=count)


_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
