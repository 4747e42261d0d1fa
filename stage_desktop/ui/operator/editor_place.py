"""Where the editor stands in the operator window: in the place of the show's panels."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from stage_desktop.ui.operator.steps import Steps

NOTHING, SHOW = 0, 1


class EditorPlace:
    """A page of the window's stack. While it is seen, keys are for it and not for the show."""

    def __init__(self, stack: QStackedWidget, steps: Steps, keyboard: QWidget) -> None:
        self._stack, self._steps, self._keyboard = stack, steps, keyboard
        self._page: QWidget | None = None
        self._countdown: QWidget | None = None

    @property
    def countdown(self) -> QWidget | None:
        """Where the show is seen while the editor is; None while it is not."""
        return self._countdown if self.is_open else None

    @property
    def is_open(self) -> bool:
        """Whether the editor is what is seen."""
        return self._page is not None and self._stack.currentWidget() is self._page

    def hold(self, page: QWidget, countdown: QWidget) -> None:
        """Take the page in, behind what is seen; in it the line that shows the countdown."""
        self._page, self._countdown = page, countdown
        self._stack.addWidget(page)

    def show(self) -> None:
        """Put the page in the place of the panels."""
        if self._page is not None:
            self._stack.setCurrentWidget(self._page)
            self._steps.suspend(True)
            self._page.setFocus()

    def leave(self, *, has_show: bool) -> None:
        """Back to the panels of the show, or to the empty window."""
        self._stack.setCurrentIndex(SHOW if has_show else NOTHING)
        self._steps.suspend(False)
        if has_show:
            self._keyboard.setFocus()
