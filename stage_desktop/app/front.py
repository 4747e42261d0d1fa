"""What the parts of the program share: the window, what is said in it, and the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from stage_desktop.desk.settings import Settings, save_settings
from stage_desktop.errors import StageError
from stage_desktop.ui.language import install_language
from stage_desktop.ui.operator.status_strip import Level, MessageAction
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.texts.errors import error_text
from stage_desktop.ui.theme import Theme, apply, load_theme


class Front(QObject):
    """The operator's window with its settings: theme, language, what is remembered."""

    def __init__(self, app: QApplication, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._app = app
        self.settings = settings
        self.theme = theme
        apply(app, theme)
        self.window = OperatorWindow(theme)

    def say(
        self, text: str, level: Level = Level.INFO, actions: Sequence[MessageAction] = ()
    ) -> None:
        """Say something in the status strip."""
        self.window.show_message(text, actions, level)

    def ask(
        self, prompt: str, example: str, filled: str, take: Callable[[str], str | None]
    ) -> None:
        """Ask for a line in the strip; `take` answers what to say when it cannot be taken."""
        self.window.steps.ask_line(prompt, example, filled, take)

    def keep(self, **changes: object) -> None:
        """Change settings and save them; what cannot be saved is said and holds until the end."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        try:
            save_settings(self.settings)
        except StageError as trouble:
            self.say(error_text(trouble), Level.WARNING)

    def set_theme(self, name: str) -> None:
        """Take the colours of that theme, now and at the next start."""
        self.theme = load_theme(name)
        apply(self._app, self.theme)
        self.window.set_theme(self.theme)
        self.keep(theme=name)

    def set_language(self, code: str) -> None:
        """Speak that language, now and at the next start."""
        self.window.show_language(install_language(self._app, code))
        self.keep(language=code)
