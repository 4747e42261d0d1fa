"""Where the doubts of a trial are looked at, and what is told of a cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from stage_desktop.formats.doubt import Doubt
from stage_desktop.formats.headers import SheetKind
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Segment
from stage_desktop.ui.preview.sheet_model import Part
from stage_desktop.ui.preview.trial import Cell, Trial
from stage_desktop.ui.texts import preview as texts

# A cell among all: the index of its sheet, its row from 1, its column from 0.
Spot = tuple[int, int, int]


class Told(NamedTuple):
    """What was found at a cell, and texts that may have been meant instead."""

    findings: tuple[Finding, ...]
    instead: tuple[str, ...]


def next_place(trial: Trial, here: Spot, step: int) -> Spot | None:
    """The next place that asks, or with a negative step the one before; around at the end."""
    places = sorted({_spot(trial, each) for each in trial.doubts if each.asks})
    if not places:
        return None
    if step > 0:
        return next((place for place in places if place > here), places[0])
    return next((place for place in reversed(places) if place < here), places[-1])


def _spot(trial: Trial, doubt: Doubt) -> Spot:
    """Where to look for a doubt: of a column at its heading, of a row at its first cell."""
    names = [table.name for table in trial.tables]
    seen = trial.seen(doubt.sheet)
    head = 1 if seen is None else max(1, seen.header_row)
    sheet = names.index(doubt.sheet) if doubt.sheet in names else 0
    return sheet, doubt.row or head, doubt.column or 0


def told_at(trial: Trial, sheet: str, row: int, column: int, part: Part) -> Told:
    """What is told of the cell: what is doubtful first, then how it was read."""
    own = [each for each in trial.doubts if _is_at(each, sheet, row, column, part)]
    notes = [each for each in trial.notes if _is_at(each, sheet, row, column, part)]
    codes = {each.finding.code for each in own}
    told = own + [each for each in notes if each.finding.code not in codes]
    if "column_may_be_times" in codes:
        told = [each for each in told if each.finding.code != "column_kept"]
    instead = next((each.instead for each in own if each.instead), ())
    return Told(tuple(each.finding for each in told), instead)


def first_sheet(trial: Trial) -> int:
    """The index of the sheet to begin with: one that asks, else the one with the segments."""
    names = [table.name for table in trial.tables]
    wanted = [each.sheet for each in trial.doubts if each.asks]
    wanted += [each.name for each in trial.sheets if each.kind is SheetKind.SEGMENTS]
    return next((names.index(name) for name in wanted if name in names), 0)


def segment_at(trial: Trial, sheet: str, row: int) -> Segment | None:
    """The segment that was read from that row; None where there is none."""
    seen = trial.seen(sheet)
    holds = seen is not None and seen.kind is SheetKind.SEGMENTS
    return trial.segments.get(row) if holds else None


def meaning_at(trial: Trial, cell: Cell, part: Part, say: Callable[[Segment], str]) -> str:
    """What the row of the cell is, and what the file says in it where it was corrected."""
    sheet, row, _ = cell
    said = []
    if cell in trial.tried.corrections:
        own = trial.own_text(*cell)
        said.append(texts.word("own", text=own) if own else texts.word("own_blank"))
    seen = trial.seen(sheet)
    if part is not Part.BODY:
        said.append(texts.word("heading_row" if part is Part.HEADING else "preamble_row"))
    elif seen is not None and seen.kind is SheetKind.SEGMENTS:
        segment = segment_at(trial, sheet, row)
        said.append(texts.word("no_segment") if segment is None else say(segment))
    return " ".join(said)


def _is_at(doubt: Doubt, sheet: str, row: int, column: int, part: Part) -> bool:
    """Whether the doubt is told when that cell is the current one."""
    if doubt.sheet != sheet:
        return False
    if doubt.row is None:
        if doubt.column is None:
            return part is Part.HEADING or row == 1
        return part is Part.HEADING and doubt.column == column
    return doubt.row == row and doubt.column in (column, None)
