"""The tables of the platforms that the program comes with."""

from __future__ import annotations

from pathlib import Path

from stage_desktop.formats.platforms import load_platforms

FOLDER = Path(__file__).parent.parent / "resources" / "platforms"
PLATFORMS = load_platforms(FOLDER)
