"""The menus of the operator window, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from stage_desktop.ui.actions import ACTIONS
from stage_desktop.ui.language import LANGUAGES
from stage_desktop.ui.operator.steps import Steps
from stage_desktop.ui.texts import actions, editor, operator
from stage_desktop.ui.theme import available_themes

_GROUPS = ("show", "time", "script", "log")


class Menus(QObject):
    """File (for whoever opens files), Show and View."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    host_window_requested = Signal()
    keys_requested = Signal()
    follow_requested = Signal()
    editor_requested = Signal()

    def __init__(self, window: QMainWindow, steps: Steps) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self.file = bar.addMenu("")
        self.show = bar.addMenu("")
        self.view = bar.addMenu("")
        for group in _GROUPS:
            for action in ACTIONS:
                if action.group == group:
                    self.show.addAction(steps.qactions[action.id])
            self.show.addSeparator()
        self.editor = self._single(window, self.show, "Ctrl+E")
        self.editor.triggered.connect(self.editor_requested)
        self.follow = self._single(window, self.show, "Home")
        self.follow.triggered.connect(self.follow_requested)
        self.host = self._single(window, self.view, "Ctrl+H")
        self.host.triggered.connect(self.host_window_requested)
        self.themes = self.view.addMenu("")
        self.languages = self.view.addMenu("")
        self._theme_choices = self._choices(self.themes, available_themes(), self.theme_chosen)
        self._language_choices = self._choices(self.languages, LANGUAGES, self.language_chosen)
        for code, choice in self._language_choices.items():
            choice.setText(LANGUAGES[code])
        self.view.addSeparator()
        self.keys = self._single(window, self.view, "F1")
        self.keys.triggered.connect(self.keys_requested)

    @staticmethod
    def _single(window: QMainWindow, menu: QMenu, keys: str) -> QAction:
        made = menu.addAction("")
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        made.setAutoRepeat(False)
        window.addAction(made)
        return made

    def _choices(self, menu: QMenu, names: Iterable[str], chosen: object) -> dict[str, QAction]:
        group = QActionGroup(menu)
        made: dict[str, QAction] = {}
        for name in names:
            action = menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(
                lambda _on=False, name=name: chosen.emit(name)  # type: ignore[attr-defined]
            )
            made[name] = action
        return made

    def show_theme(self, name: str) -> None:
        """Tick the theme that is in force."""
        if name in self._theme_choices:
            self._theme_choices[name].setChecked(True)

    def show_language(self, code: str) -> None:
        """Tick the language that is in force."""
        if code in self._language_choices:
            self._language_choices[code].setChecked(True)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.file.setTitle(operator.word("menu_file"))
        self.show.setTitle(operator.word("menu_show"))
        self.view.setTitle(operator.word("menu_view"))
        self.themes.setTitle(operator.word("menu_theme"))
        self.languages.setTitle(operator.word("menu_language"))
        self.host.setText(operator.word("menu_host"))
        self.keys.setText(actions.action_sentence("keys"))
        self.follow.setText(actions.action_sentence("follow"))
        self.editor.setText(editor.word("open"))
        for name, action in self._theme_choices.items():
            action.setText(operator.theme_name(name))
