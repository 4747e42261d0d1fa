"""Runs of one script or series beside each other, segment by segment.

Segments of two runs are one line when they are the same segment of the same script; else when they
have the same products, else when they have the same title.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.review.figure import FigureUnit
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow
from stage_desktop.script.plan import Segment


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One pass of one segment in all runs, None where a run did not have it.

    `number` and `title` are those of the first run that has the segment; `pass_number` is None
    where no run had it on air.
    """

    number: str
    title: str
    pass_number: int | None
    cells: tuple[ReviewRow | None, ...]


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """One figure of all runs, by its code; None where it is not known."""

    code: str
    unit: FigureUnit
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Runs beside each other: rows in the order of the first run's script, and figures."""

    reviews: tuple[Review, ...]
    rows: tuple[ComparedRow, ...]
    figures: tuple[ComparedFigure, ...]


@dataclass(slots=True)
class _Line:
    """One segment in all runs: the last run's value of it, and its passes by run."""

    segment: Segment
    first: Segment
    passes: dict[int, list[ReviewRow]]


def compared(reviews: Sequence[Review]) -> Comparison:
    """The comparison of the runs in the order given.

    What only a later run has stands behind what it stood behind in its own script.
    """
    lines: list[_Line] = []
    for index, review in enumerate(reviews):
        _add(lines, index, review)
    rows = [row for line in lines for row in _rows(line, len(reviews))]
    return Comparison(tuple(reviews), tuple(rows), _figures(reviews))


def _add(lines: list[_Line], index: int, review: Review) -> None:
    by_segment: dict[str, list[ReviewRow]] = {}
    segments: dict[str, Segment] = {}
    for row in review.rows:
        segments[row.timing.segment.id] = row.timing.segment
        by_segment.setdefault(row.timing.segment.id, []).append(row)
    matched = _matches(lines, list(segments.values()))
    behind = 0
    for segment in segments.values():
        line = matched.get(segment.id)
        if line is None:
            line = _Line(segment, segment, {})
            lines.insert(behind, line)
        line.segment = segment
        line.passes[index] = by_segment[segment.id]
        behind = next(at for at, each in enumerate(lines) if each is line) + 1


def _matches(lines: list[_Line], segments: list[Segment]) -> dict[str, _Line]:
    """The line of each segment that is there already, by the segment's id."""
    found: dict[str, _Line] = {}
    free = list(lines)
    keys: list[Callable[[Segment], Hashable]] = [_products, _title]
    if _is_same_script(lines, segments):
        keys.insert(0, lambda segment: segment.id)
    for key in keys:
        waiting: dict[Hashable, list[_Line]] = {}
        for line in free:
            waiting.setdefault(key(line.segment), []).append(line)
        for segment in segments:
            name = key(segment)
            if segment.id not in found and name and waiting.get(name):
                found[segment.id] = waiting[name].pop(0)
        taken = {id(line) for line in found.values()}
        free = [line for line in free if id(line) not in taken]
    return found


def _is_same_script(lines: list[_Line], segments: list[Segment]) -> bool:
    """Whether at least half of the ids that both have mean the same: sheets number rows anew."""
    by_id = {line.segment.id: line.segment for line in lines}
    shared = [(by_id[each.id], each) for each in segments if each.id in by_id]
    alike = sum(
        _title(one) == _title(other) or (bool(one.products) and one.products == other.products)
        for one, other in shared
    )
    return 2 * alike >= len(shared)


def _products(segment: Segment) -> Hashable:
    return tuple(sorted(segment.products))


def _title(segment: Segment) -> Hashable:
    return segment.title.strip().casefold()


def _rows(line: _Line, runs: int) -> list[ComparedRow]:
    """A row for each pass; one where no run had any."""
    passes = {
        index: {row.timing.pass_number: row for row in rows} for index, rows in line.passes.items()
    }
    numbers = {number for each in passes.values() for number in each if number is not None}
    found: list[ComparedRow] = []
    in_order: list[int | None] = [*sorted(numbers)] or [None]
    for number in in_order:
        cells = tuple(_cell(passes.get(index, {}), number) for index in range(runs))
        found.append(ComparedRow(line.first.number, line.first.title, number, cells))
    return found


def _cell(passes: dict[int | None, ReviewRow], number: int | None) -> ReviewRow | None:
    """The pass; a segment that was never on air stands beside the first pass of others."""
    return passes.get(number, passes.get(None) if number == 1 else None)


def _figures(reviews: Sequence[Review]) -> tuple[ComparedFigure, ...]:
    """The figures that at least one run knows, in their order."""
    if not reviews:
        return ()
    found = (
        ComparedFigure(
            figure.code,
            figure.unit,
            tuple(review.by_code[figure.code].value for review in reviews),
        )
        for figure in reviews[0].figures
    )
    return tuple(each for each in found if any(value is not None for value in each.values))
