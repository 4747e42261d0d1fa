"""Times that a sheet shows without stating them: in brackets, as they follow from the rows above.

A start that is stated holds where rows above it change; one in brackets is worked out anew.
"""

from __future__ import annotations

import re

from stage_desktop.formats.cells import normal
from stage_desktop.formats.tables import Raw

_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]*\d[^()\[\]]*?)\s*[)\]]")


def computed(text: str) -> str:
    """The time as a cell has one that follows from the rows above."""
    return f"({text})"


def uncomputed(raw: Raw) -> str | None:
    """The time that stands in such a cell; None for any other cell."""
    match = _BRACKETED.fullmatch(normal(raw)) if isinstance(raw, str) else None
    return None if match is None else match[1]
