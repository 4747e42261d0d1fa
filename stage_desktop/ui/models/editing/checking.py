"""Findings beside the cells: looked for a moment after the last change, a check at a time.

No check runs while a key is being handled: a timer begins when nothing was typed for a moment, and
between two checks the screens have their turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.checks import CHECKS
from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.cues import Cue
from stage_desktop.script.derive import DEFAULT_SLOT_CUES, SlotCue, deriving
from stage_desktop.script.editing import NAME_OF, things_of
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform

WAIT_MS = 200
# A long show is checked when the keyboard has rested longer, as it takes longer.
SEGMENTS_IN_A_MS = 10
THINGS_AT_ONCE = 100

# The column of the rundown that a finding is about; others are about the row.
COLUMN_OF: Mapping[str, str] = {
    "duplicate_number": "number",
    "unknown_product": "products",
    "missing_product": "products",
    "missing_price": "products",
    "missing_host": "host",
    "negative_duration": "duration",
    "no_duration": "duration",
    "shortest_above": "shortest",
    "longest_below": "longest",
    "gap": "start",
    "hard_conflict": "start",
    "stated_gap": "start",
    "overlap": "start",
    "hard_differs": "start",
    "explanation_short": "duration",
    "product_rushed": "duration",
    "talk_too_long": "duration",
    "duplicate_product": "code",
    "duplicate_code": "code",
    "duplicate_cue": "id",
    "duplicate_sku": "sku",
    "repeated_link": "link",
    "live_above_list": "live_price",
    "zero_price": "live_price",
    "no_stock": "stock",
    "missing_stock": "stock",
    "missing_limit": "limit",
    "prize_missing": "prize",
    "quantity_missing": "quantity",
    "giveaway_without_points": "selling_points",
}

RowFindings = Mapping[int, tuple[tuple[str, Finding], ...]]


class Checker(QObject):
    """Checks a script some time after it changed; `found` comes once for each script checked."""

    found = Signal()

    def __init__(
        self,
        settings: CheckSettings | None = None,
        platforms: tuple[Platform, ...] = (),
        slots: tuple[SlotCue, ...] = DEFAULT_SLOT_CUES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self._settings = settings or CheckSettings()
        self._platforms, self._slots = platforms, slots
        self._script: Script | None = None
        self._rest: Iterator[tuple[Finding, ...]] | None = None
        self._is_stale = False
        self._gathered: list[Finding] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on)

    def look_at(self, script: Script) -> None:
        """Check that script when nothing more changes for a moment."""
        # What is under way is let go with the next look: that alone takes a while in a long show.
        self._script, self._is_stale = script, True
        self._timer.start(WAIT_MS + len(script.segments) // SEGMENTS_IN_A_MS)

    def finish(self) -> None:
        """Check at once what waits to be checked."""
        while self._timer.isActive():
            self._timer.stop()
            self._on()

    def close(self) -> None:
        """Check no more."""
        self._timer.stop()
        self._rest = None

    def rows(self, script: Script, part: str) -> RowFindings:
        """The findings about things of that part, by their row."""
        return rows_of(self.findings, script, part)

    def _on(self) -> None:
        if self._is_stale and self._script is not None:
            self._is_stale, self._gathered = False, []
            self._rest = self._checks(self._script)
        found = None if self._rest is None else next(self._rest, None)
        if found is not None:
            self._gathered += found
            self._timer.start(0)
            return
        self._rest = None
        self.findings = tuple(self._gathered)
        self.found.emit()

    def _checks(self, script: Script) -> Iterator[tuple[Finding, ...]]:
        found: dict[str, Cue] = {}
        for at, cues in enumerate(chain((script.cues,), deriving(script, self._slots)), 1):
            for cue in cues:
                found.setdefault(cue.id, cue)
            if at % THINGS_AT_ONCE == 0:
                yield ()
        reading = Reading(script, tuple(found.values()), self._settings, self._platforms)
        for each in CHECKS:
            if getattr(self._settings, each.code).enabled:
                yield tuple(each(reading))


# What a check of one of these looks at marks no other; the rest may be about any of them.
_TABLES = frozenset({"segments", "products", "boosts", "giveaways", "cues"})
_ABOUT = {each.code: str(each.about) for each in CHECKS}


def rows_of(findings: tuple[Finding, ...], script: Script, part: str) -> RowFindings:
    """The findings about things of that part, by their row, each with the column it is about."""
    rows = _rows_by_name(script, part)
    by_row: defaultdict[int, list[tuple[str, Finding]]] = defaultdict(list)
    for each in findings:
        about = _ABOUT.get(each.code, "show")
        if about in _TABLES and about != part:
            continue
        for row in rows.get(each.place.subject, ()):
            by_row[row].append((COLUMN_OF.get(each.code, ""), each))
    return {row: tuple(found) for row, found in by_row.items()}


def _rows_by_name(script: Script, part: str) -> Mapping[str, list[int]]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    field = NAME_OF.get(part)
    if field is None:
        return rows
    for row, thing in enumerate(things_of(script, part)):
        name = getattr(thing, field) or getattr(thing, "id", "")
        if name:
            rows[name].append(row)
    return rows
