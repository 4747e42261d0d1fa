"""The diagnosis page: what went otherwise than it should, by how grave it is, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from stage_desktop.instants import clock_text
from stage_desktop.review.diagnosis import Diagnosis, next_actions
from stage_desktop.script.findings import Severity
from stage_desktop.ui.readiness.finding_list import RowDelegate, RowsModel
from stage_desktop.ui.readiness.rows import SEVERITIES, Row, RowKind
from stage_desktop.ui.review.plot.picture import Key
from stage_desktop.ui.review.shown import Shown
from stage_desktop.ui.texts.diagnosis import action_text, diagnosis_text, next_action_line
from stage_desktop.ui.texts.findings import finding_text, place_text, what_and_fix
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.theme import Theme

_HEADS = {
    Severity.ERROR: "found_errors",
    Severity.WARNING: "found_warnings",
    Severity.INFO: "found_infos",
}


class FindingPage(QListView):
    """The findings; `place_entered` carries the Key of the segment of one that Enter asks for."""

    place_entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.delegate = RowDelegate(theme, self)
        self.found: tuple[Diagnosis, ...] = ()
        self._shown: Shown | None = None
        self._of_row: list[Diagnosis | None] = []
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _index: self._enter())

    def show_findings(self, shown: Shown | None) -> None:
        """Show what was found in the run, then what was doubtful in its files of figures.

        The line that was selected stays selected.
        """
        row = self.currentIndex().row()
        self._shown = shown
        self.found = () if shown is None else shown.found
        lines = list(self._lines())
        self._of_row = [about for _, about in lines]
        self.rows.set_rows([line for line, _ in lines])
        able = [at for at, about in enumerate(self._of_row) if about is not None]
        if able:
            self.setCurrentIndex(self.rows.index(row if row in able else able[0]))

    @property
    def chosen(self) -> Diagnosis | None:
        """The finding that is selected."""
        row = self.currentIndex().row()
        return self._of_row[row] if 0 <= row < len(self._of_row) else None

    def next_show(self) -> str:
        """What to do better in the next show, a line each."""
        return "\n".join(next_action_line(action) for action in next_actions(self.found))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self.delegate.set_theme(theme)
        self.doItemsLayout()

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.show_findings(self._shown)

    def _lines(self) -> Iterator[tuple[Row, Diagnosis | None]]:
        if not self.found:
            yield Row(RowKind.NOTHING, word("found_nothing")), None
        for grade in SEVERITIES:
            of_grade = [each for each in self.found if each.severity is grade]
            if of_grade:
                yield Row(RowKind.HEAD, f"{word(_HEADS[grade])} · {len(of_grade)}"), None
            for each in of_grade:
                text, fix = diagnosis_text(each), action_text(each.code)
                row = Row(RowKind.FINDING, text, fix, self._where(each), grade, code=each.code)
                yield row, each
        for row in self._doubts():
            yield row, None

    def _doubts(self) -> Iterator[Row]:
        doubts = () if self._shown is None else self._shown.doubts
        if doubts:
            yield Row(RowKind.HEAD, f"{word('found_in_files')} · {len(doubts)}")
        for name, each in sorted(doubts, key=lambda pair: SEVERITIES.index(pair[1].severity)):
            what, fix = what_and_fix(finding_text(each))
            where = " · ".join(part for part in (name, place_text(each.place)) if part)
            yield Row(RowKind.FINDING, what, fix, where, each.severity)

    def _where(self, found: Diagnosis) -> str:
        if self._shown is None:
            return ""
        state = self._shown.review.report.state
        parts = []
        if found.segment in state.script.positions:
            segment = state.script.segment(found.segment)
            parts.append(f"{segment.number} {segment.title}".strip())
        elif found.subject:
            parts.append(found.subject)
        if found.at is not None:
            parts.append(clock_text(found.at, state.script.zone_info))
        return " · ".join(parts)

    def _enter(self) -> None:
        found = self.chosen
        if found is not None and found.segment:
            key: Key = found.segment, found.evidence.pass_number
            self.place_entered.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap otherwise at another width: also where a scroll bar has come."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        super().keyPressEvent(event)
