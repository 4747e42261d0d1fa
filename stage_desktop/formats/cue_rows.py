"""Cues written as rows of their own."""

from __future__ import annotations

from stage_desktop.formats.axis import Axis
from stage_desktop.formats.cells import mark_of
from stage_desktop.formats.giveaway_rows import MomentReader
from stage_desktop.formats.product_rows import unique
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.vocabulary import cue_kind_of, role_of
from stage_desktop.formats.windows import Windows
from stage_desktop.instants import HALF_MINUTE, MINUTE, ZERO, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.findings import Severity

Extra = tuple[str, str]


def read_cues(sheet: Sheet, axis: Axis, windows: Windows) -> tuple[tuple[Cue, ...], list[Extra]]:
    """The cues of their sheet, and what no cue can hold: unknown columns, rows without a moment."""
    moments = MomentReader(sheet, axis, windows)
    cues: list[Cue] = []
    extra: list[Extra] = []
    taken: set[str] = set()
    for position, row in enumerate(sheet.rows, start=1):
        cue_id = unique(row, "id", row.text("id") or f"cue{position}", taken)
        cue = _cue(row, cue_id, moments)
        if cue is None:
            row.note("cue_without_anchor", Severity.ERROR, "anchor", text=row.text("anchor"))
            extra.append((cue_id, " | ".join(row.texts)))
            continue
        taken.add(cue_id)
        cues.append(cue)
        extra.extend((f"{cue_id} {header}", text) for header, text in row.extra())
    return tuple(cues), extra


def _cue(row: Row, cue_id: str, moments: MomentReader) -> Cue | None:
    found = moments.windows.read_anchor(row.text("anchor"), moments.axis)
    if found is None:
        return None
    anchor, ahead = found
    return Cue(
        cue_id,
        cue_kind_of(row.text("kind")),
        anchor,
        Millis(ahead + _length(row, moments, "offset", ZERO)),
        role=role_of(row.text("role")),
        standby=_length(row, moments, "standby", HALF_MINUTE),
        tolerance=_length(row, moments, "tolerance", MINUTE),
        text=row.text("text"),
        subject=row.text("subject"),
        once=row.read("once", mark_of, "mark") or False,
    )


def _length(row: Row, moments: MomentReader, name: str, otherwise: Millis) -> Millis:
    length = moments.length(row, name, Unit.SECONDS)
    return otherwise if length is None else length
