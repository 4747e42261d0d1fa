"""A thousand shows compared: their trend, and what their passes teach, from the tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Scope, figure, python_yardstick, timed
from benchmarks.shows import EIGHT, plain_show
from stage_desktop.desk.library import Library
from stage_desktop.desk.recorder import all_rows, run_changes, run_row
from stage_desktop.desk.rows import change_run, insert_run, table, write_timings
from stage_desktop.desk.simulation import simulate
from stage_desktop.desk.store import open_store, transaction
from stage_desktop.instants import MINUTE
from stage_desktop.review.learned import learned_from
from stage_desktop.review.trend import Trend, trend

TREND_S = 0.5
SEGMENTS = 40


def comparing(scope: Scope) -> Iterator[Figure]:
    """Live shows of forty segments whose sales are known."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.db")
        log_shows(path, scope.runs)
        library = Library(path)

        def whole_trend() -> Trend:
            return trend(library.run_rows(), library.host_rows())

        followed = timed(whole_trend, scope.repeats)
        taught = timed(lambda: learned_from(library.pass_lengths()), max(1, scope.repeats // 3))
    yardstick = python_yardstick()
    what = f"{scope.runs:,} runs of {SEGMENTS} segments:"
    yield figure(
        "trend",
        f"{what} drift, overrun, GMV of shows and hosts",
        "s",
        [each / 1_000 for each in followed],
        target=TREND_S,
        yardstick=yardstick,
    )
    yield figure(
        "learned",
        f"{what} durations learned, in the background",
        "s",
        [each / 1_000 for each in taught],
        yardstick=yardstick,
    )


def log_shows(path: Path, count: int) -> None:
    """So many live runs in the tables, each with the rows of the same performed show."""
    state = simulate(plain_show(SEGMENTS, MINUTE, EIGHT), (), None).state
    rows, changes, begun = all_rows(state), run_changes(state), run_row(state)
    sold = [{"pass_index": at, "gmv": "123.45", "units": "3"} for at in range(SEGMENTS)]
    with closing(open_store(path)) as db, transaction(db):
        for number in range(count):
            run = insert_run(db, {**begun, "uid": str(number), "kind": "live"})
            change_run(db, run, changes)
            write_timings(db, run, rows)
            table(db, "segment_figures").insert_all({"run": run, **row} for row in sold)
