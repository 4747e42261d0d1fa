"""A pane of the editor: one edited table in a tab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from stage_desktop.ui.editor.grid_view import GridView
from stage_desktop.ui.editor.pane_frame import PaneFrame
from stage_desktop.ui.models.editing.column import EditTable
from stage_desktop.ui.models.editing.edit_model import Wording
from stage_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Pane:
    """A tab of the editor. `say("column", id)` words its heads; `title` the tab, when asked.

    The first `frozen` columns stay in sight when the others are scrolled. `frame` makes what stands
    around the grid, where it does not stand alone.
    """

    id: str
    table: EditTable[Any]
    title: Callable[[], str]
    say: Wording
    frozen: int = 2
    frame: Callable[[GridView, Theme], PaneFrame] | None = None
