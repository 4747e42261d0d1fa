"""The host window: on which display it is, and what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from stage_desktop.app.front import Front
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.display_choice import Display, chosen, displays
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.status_strip import Level
from stage_desktop.ui.texts import program as texts

if TYPE_CHECKING:
    from stage_desktop.ui.host.host_window import HostWindow


class HostScreen(QObject):
    """Shows the run that is on stage to the host, on the display that the operator picked."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._front, self._operator = front, front.window
        self._window: HostWindow | None = None
        self._model: SessionModel | None = None
        self._displays = QMenu(self._operator.menus.view)
        self._operator.menus.view.addMenu(self._displays)
        self._displays.aboutToShow.connect(self._fill_displays)
        self.reword()

    @property
    def window(self) -> HostWindow | None:
        """The window while it is open."""
        return self._window

    def follow(self, model: SessionModel | None) -> None:
        """Show that run from now on; what was shown last stays until there is another."""
        if self._model is not None:
            self._model.timeline_changed.disconnect(self._show)
        self._model = model
        if model is not None:
            model.timeline_changed.connect(self._show)
            self._show(model.timeline)

    def toggle(self) -> None:
        """Open it where it was last, or close it."""
        if self._window is not None and self._window.isVisible():
            self.close()
            return
        screen = self._operator.screen()
        operators = "" if screen is None else screen.name()
        self.open_on(chosen(displays(), self._front.settings.host_display, operators))

    def open_on(self, display: Display | None) -> None:
        """Open it there: full screen, or as a window where it would cover the operator's own."""
        if display is None:
            return
        if self._window is None:
            from stage_desktop.ui.host.host_window import HostWindow

            self._window = HostWindow()
            self._window.display_lost.connect(self._say_lost)
        if self._model is not None:
            self._window.set_timeline(self._model.timeline)
        self._front.keep(host_display=display.name)
        if display.screen is self._operator.screen():
            self._window.show_as_window()
            self._window.raise_()
        else:
            self._window.show_on(display.screen)
            self._operator.activateWindow()

    def ask_message(self) -> None:
        """Ask, in the strip, what to tell the host."""
        prompt, example = texts.word("message_prompt"), texts.word("message_example")
        self._front.ask(prompt, example, "", self.set_message)

    def set_message(self, text: str) -> None:
        """Show a message to the host; an empty one clears it."""
        if text and (self._window is None or not self._window.isVisible()):
            self.toggle()
        if self._window is not None:
            self._window.set_message(text)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self._displays.setTitle(texts.word("displays"))

    def close(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _show(self, timeline: Timeline) -> None:
        if self._window is not None:
            self._window.set_timeline(timeline)

    def _say_lost(self, _display: str) -> None:
        self._front.say(texts.word("host_lost"), Level.WARNING)

    def _fill_displays(self) -> None:
        self._displays.clear()
        for display in displays():
            action = self._displays.addAction(display.label)
            action.triggered.connect(lambda _on=False, display=display: self.open_on(display))
        if self._window is not None:
            self._displays.addSeparator()
            self._displays.addAction(texts.word("display_off")).triggered.connect(self.close)
