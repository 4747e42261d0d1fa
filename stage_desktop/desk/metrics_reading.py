"""A platform's file read for a run of the library, as the window and the command line do it.

The readers are imported at the first use: the window is painted before.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from stage_desktop.desk.library import Library
from stage_desktop.desk.metrics_rows import ImportedFile, MetricsSummary
from stage_desktop.desk.settings import settings_path
from stage_desktop.instants import ZERO, Instant, Millis
from stage_desktop.review.lineup import Suggestion, suggested_offset
from stage_desktop.review.report import Report, report
from stage_desktop.script.findings import Finding, worst
from stage_desktop.script.plan import Script
from stage_desktop.show.engine import replayed

if TYPE_CHECKING:
    from stage_desktop.formats.metrics.profiles import Assigned
    from stage_desktop.formats.metrics.reading import ReadMetrics, ShowFrame


@dataclass(frozen=True, slots=True)
class FigureWish:
    """What the one who imports says: the zone of the file ("" = the show's), what to add to its
    times (None = as before, or nothing), what its columns mean (None = by name and profile), the
    only sheet to read ("" = all).
    """

    zone: str = ""
    offset: Millis | None = None
    assigned: Assigned | None = None
    sheet: str = ""


AS_IT_COMES = FigureWish()


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """A file that was read for a run and waits to be kept.

    `suggestion` is the offset by which it fits the log, `replaces` the files of the run that give
    way to it.
    """

    read: ReadMetrics
    imported: ImportedFile
    suggestion: Suggestion | None
    replaces: tuple[MetricsSummary, ...]

    @property
    def gravest(self) -> Finding | None:
        """What is most worth saying of it, where there is room for one sentence."""
        found = self.read.findings
        severity = worst(found)
        return next((each for each in found if each.severity is severity), None)

    def lined_up(self) -> ImportedFile:
        """The file at the offset that is suggested, unless somebody has set one before."""
        if self.replaces or self.suggestion is None or self.imported.offset is not None:
            return self.imported
        return replace(self.imported, offset=self.suggestion.offset)


def metrics_profiles() -> Path:
    """The folder of the columns that were assigned in figures before, beside the settings."""
    return settings_path(os.environ).parent / "metrics"


def read_figures(
    library: Library, run: int, path: Path, wish: FigureWish = AS_IT_COMES
) -> ReadFigures:
    """The figures in the file at `path`, as they belong to the run; nothing is written yet.

    NoFigures and FileTrouble as `read_metrics`; StageError as `Library.load_events`.
    """
    performed = report(replayed(library.load_events(run)))
    return figures_for(performed, library.metric_files(run), path, wish)


def figures_for(
    performed: Report, files: Sequence[MetricsSummary], path: Path, wish: FigureWish = AS_IT_COMES
) -> ReadFigures:
    """The same for a run that is loaded already and has these files of figures."""
    from stage_desktop.formats.metrics.profiles import NOTHING_ASSIGNED, load_metrics_profiles
    from stage_desktop.formats.metrics.reading import Wish, read_metrics

    here = Wish(
        wish.zone,
        wish.offset or ZERO,
        wish.assigned or NOTHING_ASSIGNED,
        load_metrics_profiles(metrics_profiles()),
        wish.sheet,
    )
    read = read_metrics(path, show_frame(performed), here)
    return ReadFigures(
        read,
        ImportedFile(read.file, read.findings, read.rows, wish.offset),
        suggested_offset(read.file, performed),
        tuple(each for each in files if each.gives_way_to(read.file)),
    )


def show_frame(performed: Report) -> ShowFrame:
    """What the reader must know of a run: its zone, when it was on, what it sells in."""
    from stage_desktop.formats.metrics.reading import ShowFrame

    state = performed.state
    start = state.started_at or state.planned.show_start
    end = state.ended_at or _last_seen(performed) or state.planned.show_end
    if start is None or end is None or end < start:
        end = None
    return ShowFrame(state.script.zone, start, end, _currency(state.script))


def _last_seen(performed: Report) -> Instant | None:
    """When the last pass began or ended, of a run that nobody ended."""
    told = (at for row in performed.segments for at in (row.actual_start, row.actual_end))
    return max((at for at in told if at is not None), default=None)


def _currency(script: Script) -> str:
    """The currency of the script, else the one that most of its prices have."""
    if script.currency:
        return script.currency
    prices = (product.live_price or product.list_price for product in script.products)
    named = Counter(price.currency for price in prices if price is not None and price.currency)
    return named.most_common(1)[0][0] if named else ""
