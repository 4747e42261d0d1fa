"""The blank templates that people fill in, one in each language."""

from __future__ import annotations

from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.saving import save
from stage_desktop.ui.resources import resource


def template_path(code: str) -> Path:
    """The template of that language; FileTrouble `language_unknown` where there is none."""
    template = resource("templates", f"stage_desktop_{code}.xlsx")
    if not template.is_file():
        found = sorted(resource("templates").glob("stage_desktop_*.xlsx"))
        names = ", ".join(each.stem.removeprefix("stage_desktop_") for each in found)
        raise FileTrouble("language_unknown", name=code, names=names)
    return template


def save_template(path: Path, code: str) -> None:
    """Put a copy of the template of that language there.

    FileTrouble `language_unknown` for a language without one, `file_unwritable`.
    """
    save(path, template_path(code).read_bytes())
