"""The findings of a script in a window of their own, which can stay open beside the show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stage_desktop.script.findings import Finding, Severity
from stage_desktop.ui.icons import icon
from stage_desktop.ui.texts import program, words
from stage_desktop.ui.texts.findings import finding_text, place_text
from stage_desktop.ui.theme import Theme

_LOOKS = {
    Severity.ERROR: ("error", "over"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "text_secondary"),
}
_ORDER = tuple(_LOOKS)


class FindingsWindow(QWidget):
    """A list: severity in a word and a shape, place, sentence. The gravest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(False)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        self.resize(860, 480)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def show_findings(self, name: str, findings: Sequence[Finding]) -> None:
        """Show the findings of the script of that name."""
        self.setWindowTitle(program.word("findings_title", title=name))
        self.title.setText(name if findings else program.word("no_findings"))
        self.list.clear()
        heads = ("column_severity", "column_place", "column_finding")
        self.list.setHeaderLabels([program.word(head) for head in heads])
        for each in sorted(findings, key=lambda finding: _ORDER.index(finding.severity)):
            row = QTreeWidgetItem(
                [words.severity(each.severity), place_text(each.place), finding_text(each)]
            )
            name_of_icon, token = _LOOKS[each.severity]
            row.setIcon(0, icon(name_of_icon, self._theme.colour(token).name()))
            row.setToolTip(2, finding_text(each))
            self.list.addTopLevelItem(row)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.show()
        self.raise_()
