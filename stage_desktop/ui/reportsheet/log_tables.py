"""The tables of a report about what people did: cues, hard starts, figures, notes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from stage_desktop.formats.report_document import Cell, Column, Table, Tone
from stage_desktop.formats.report_tables import notes_table as logged_notes
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.figure import FigureGroup, FigureValue
from stage_desktop.review.punctual import HardStart, Lateness
from stage_desktop.review.report import CueOutcome, CueTiming
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.reportsheet import cells
from stage_desktop.ui.reportsheet.cells import Field, table
from stage_desktop.ui.texts import figures, words
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts.reportsheet import word

# More rows than this are for a workbook to be looked through.
MOST_CUES = 120


def lateness_table(review: Review) -> Table:
    """The lateness of each role's cues, all together first."""
    rows = (review.cues, *(row for row in review.by_role if len(review.by_role) > 1))
    limit = review.settings.on_time
    fields: tuple[Field[Lateness], ...] = (
        Field("role", 2.0, lambda row: cells.words(words.role(row.role) or word("all")), False),
        Field("done", 1.0, lambda row: cells.counted(row.count)),
        Field("missed", 1.0, _missed),
        Field("skipped", 1.0, lambda row: cells.counted(row.skipped)),
        Field("median", 1.0, lambda row: cells.difference(row.median, limit)),
        Field("p90", 1.0, lambda row: cells.difference(row.p90, limit)),
        Field("worst", 1.0, lambda row: cells.difference(row.worst, limit)),
    )
    return table(fields, rows)


def _missed(row: Lateness) -> Cell:
    found = cells.counted(row.missed)
    return Cell(found.text, found.order, Tone.BAD) if row.missed else found


def not_in_time(review: Review) -> list[CueTiming]:
    """The cues that were missed, skipped, or done later than the review allows, by their due."""
    return [
        row
        for row in review.report.cues
        if row.outcome in (CueOutcome.MISSED, CueOutcome.SKIPPED)
        or (row.lateness is not None and row.lateness > review.settings.on_time)
    ]


def cues_table(review: Review, rows: list[CueTiming]) -> Table:
    """A row for each of those cues."""
    zone = review.report.state.script.zone_info
    fields: tuple[Field[CueTiming], ...] = (
        Field("due", 1.1, lambda row: cells.clock(row.due, zone)),
        Field("what", 4.0, lambda row: cells.words(words.cue_title(row.cue)), numeric=False),
        Field("role", 1.2, lambda row: cells.words(words.role(row.cue.role)), numeric=False),
        Field("segment", 2.6, _segment, numeric=False),
        Field("outcome", 1.1, _outcome, numeric=False),
        Field("late", 1.1, lambda row: cells.difference(row.lateness)),
    )
    return table(fields, rows)


def _segment(row: CueTiming) -> Cell:
    segment = row.segment
    return Cell() if segment is None else cells.words(f"{segment.number} {segment.title}")


def _outcome(row: CueTiming) -> Cell:
    tone = Tone.BAD if row.outcome is CueOutcome.MISSED else Tone.PLAIN
    return Cell(words.cue_outcome(row.outcome), None, tone)


def hard_starts_table(review: Review) -> Table:
    """A row for each start that the clock had fixed."""
    zone = review.report.state.script.zone_info
    limit = review.settings.diagnosis.hard_start_error.limit
    fields: tuple[Field[HardStart], ...] = (
        Field(
            "segment",
            4.0,
            lambda row: cells.words(f"{row.segment.number} {row.segment.title}"),
            numeric=False,
        ),
        Field("fixed", 1.2, lambda row: cells.clock(row.at, zone)),
        Field("actual", 1.2, lambda row: cells.clock(row.actual, zone)),
        Field("error", 1.2, lambda row: cells.difference(row.error, limit)),
    )
    return table(fields, review.hard)


def figures_tables(found: Iterable[FigureValue]) -> tuple[Table, ...]:
    """The figures with how they are reckoned, a table for each group."""
    return tuple(
        _of_group(group, list(members)) for group, members in groupby(found, lambda f: f.group)
    )


def _of_group(group: FigureGroup, found: list[FigureValue]) -> Table:
    columns = (
        Column(figures.figure_group(group), 2.4),
        Column(word("value"), 1.2, numeric=True),
        Column(word("formula"), 3.0),
    )
    return Table(columns, tuple(_figure(each) for each in found))


def _figure(figure: FigureValue) -> tuple[Cell, ...]:
    value = None if figure.value is None else float(figure.value)
    return (
        Cell(figures.figure_name(figure.code)),
        Cell(figures.figure_text(figure), value),
        Cell(figures.figure_note(figure), None, Tone.QUIET),
    )


def notes_table(review: Review) -> Table:
    """Notes and marks, with the time since the show began and the segment on air."""
    zone = review.report.state.script.zone_info
    columns = (
        Column(word("at"), 1.0, numeric=True),
        Column(word("on_air"), 1.0, numeric=True),
        Column(word("segment"), 0.8, numeric=True),
        Column(word("kind"), 0.8),
        Column(word("text"), 6.0),
    )
    rows = []
    for at, since, number, kind, text in logged_notes(review.report).rows:
        instant = None if at is None else Instant(int(at))
        after = None if since is None else Millis(int(since))
        rows.append(
            (
                cells.clock(instant, zone),
                Cell(texts.signed_text(after), None if after is None else float(after)),
                cells.number_cell("" if number is None else str(number)),
                Cell(word(str(kind))),
                cells.words(str(text)),
            )
        )
    return Table(columns, tuple(rows))
