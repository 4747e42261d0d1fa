"""What the File menu has for paper and for beginners: call sheets as PDF, a blank template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from stage_desktop.app.front import Front
from stage_desktop.app.stage import Stage
from stage_desktop.script.derive import all_cues
from stage_desktop.ui.callsheet.parts import SheetRole
from stage_desktop.ui.language import chosen_language
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import callsheet as words
from stage_desktop.ui.texts import program as texts

Saving = Callable[[str, str, list[str]], QFileDialog]
Writing = Callable[[Path, Callable[[], object], str], object]


class Papers(QObject):
    """Asks where to, and writes; `saving` makes the dialog, `writing` says how it went."""

    def __init__(self, front: Front, stage: Stage, saving: Saving, writing: Writing) -> None:
        super().__init__(front)
        self._front, self._stage = front, stage
        self._saving, self._writing = saving, writing
        self.menu = QMenu(front.window)
        self._actions: dict[SheetRole | None, QAction] = {}
        for role in (*SheetRole, None):
            action = self.menu.addAction("")
            action.triggered.connect(lambda _on=False, role=role: self.ask_for_call_sheet(role))
            self._actions[role] = action
        self.menu.insertSeparator(self._actions[None])

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.menu.setTitle(texts.word("call_sheet"))
        for role, action in self._actions.items():
            action.setText(texts.word("every_role") if role is None else f"{_name(role)}…")

    def ask_for_template(self) -> None:
        """Ask where to put a copy of the blank template."""
        dialog = self._saving(
            texts.word("template_title"), texts.word("template_name"), ["XLSX (*.xlsx)"]
        )
        dialog.fileSelected.connect(lambda path: self.save_template(Path(path)))
        dialog.open()

    def save_template(self, path: Path) -> None:
        """Put a copy of the template in the language of the screens there."""
        from stage_desktop.ui.templates import save_template

        target = path if path.suffix else path.with_suffix(".xlsx")
        code = chosen_language([QLocale().name()])
        self._writing(target, lambda: save_template(target, code), "template_saved")

    def ask_for_call_sheet(self, role: SheetRole | None) -> None:
        """Ask where to write the call sheet of a role, or with None those of all roles."""
        script = self._stage.kept_script
        if script is None or self._stage.is_busy:
            told = "nothing_open" if script is None else "print_later"
            self._front.say(texts.word(told), Level.WARNING)
            return
        title = script.title
        name = f"{title}.pdf" if role is None else f"{title} {_name(role)}.pdf"
        dialog = self._saving(texts.word("call_sheet_title"), name, ["PDF (*.pdf)"])
        dialog.fileSelected.connect(lambda path: self.write_call_sheet(Path(path), role))
        dialog.open()

    def write_call_sheet(self, path: Path, role: SheetRole | None) -> None:
        """Write the call sheet; with None one file for each role, its name behind that of `path`.

        In the language of the script, on the paper that is usual where the machine is.
        """
        from stage_desktop.ui.callsheet.writing import write_call_sheet
        from stage_desktop.ui.paper import Paper

        script = self._stage.kept_script
        if script is None:
            return
        cues = all_cues(script, self._front.settings.slot_cues)
        usual = QLocale.system().measurementSystem()
        paper = Paper.LETTER if usual is QLocale.MeasurementSystem.ImperialUSSystem else Paper.A4
        target = path if path.suffix else path.with_suffix(".pdf")
        files = {role: target}
        if role is None:
            files = {each: target.with_stem(f"{target.stem} {_name(each)}") for each in SheetRole}

        def write() -> None:
            for each, file in files.items():
                if each is not None:
                    write_call_sheet(script, cues, each, file, paper=paper)

        self._writing(target if role is not None else target.parent, write, "printed")


def _name(role: SheetRole) -> str:
    return words.word(f"badge.{role}")
