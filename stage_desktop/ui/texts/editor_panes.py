"""The words of the editor's panes: products, giveaways, boosts, cues and the preparation."""

from __future__ import annotations

from stage_desktop.formats.written import CHINESE, ENGLISH, Language
from stage_desktop.ui.texts.source import translate


def cell_language() -> Language:
    """The language of the words inside cells: that of the screens; cells are read in both."""
    # The translation says "Chinese": a text asks for the language that is installed.
    return ENGLISH if translate("EditorPanes", "English") == "English" else CHINESE
