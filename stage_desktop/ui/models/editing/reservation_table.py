"""How many people had reserved the show, and when: an edited table."""

from __future__ import annotations

from typing import Any

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.entered_commerce import entered_count
from stage_desktop.formats.entered_moments import entered_moment, moment_text
from stage_desktop.instants import DAY, EPOCH, Instant
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Reservation
from stage_desktop.ui.models.editing.column import EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import column


def _read_at(sheet: Sheet, typed: str) -> Any:
    rows = sheet.script.reservations
    near = rows[-1].at if rows else sheet.script.planned_start
    at = entered_moment(typed, sheet.script, near)
    if at is None:
        raise EntryRefused("entry_time", text=typed)
    return at


def _read_count(sheet: Sheet, typed: str) -> Any:
    del sheet
    return entered_count(typed) or 0


def _blank(script: Script) -> Reservation:
    """A day after the last count, no later than the show; the first a week before it."""
    start, rows = script.planned_start, script.reservations
    if not rows:
        return Reservation(Instant(EPOCH if start is None else start - 7 * DAY), 0)
    at = rows[-1].at + DAY
    return Reservation(Instant(at if start is None else min(at, start)), rows[-1].count)


RESERVATIONS: EditTable[Reservation] = EditTable(
    "reservations",
    (
        column(
            "at",
            lambda sheet, value: moment_text(value, sheet.script),
            _read_at,
            width=16,
            numeric=True,
        ),
        column("count", lambda _, value: str(value), _read_count, width=8, numeric=True),
    ),
    _blank,
)
