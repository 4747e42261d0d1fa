"""The review: opening a show of twelve hours, panning and zooming it, the trend of many shows."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, Scope, figure
from benchmarks.shows import EIGHT, run_of, show
from stage_desktop.instants import HOUR, MINUTE, Instant
from stage_desktop.review.metrics import Measure, Metrics, MetricsFile, Point, Series
from stage_desktop.show.commands import CompleteCue, End, Go, Start, Tick
from stage_desktop.show.engine import decide, evolve, opened
from stage_desktop.show.events import Event
from stage_desktop.show.state import CueStatus, ShowState

if TYPE_CHECKING:
    from stage_desktop.app.reviewing import Loaded
    from stage_desktop.ui.review.window import ReviewWindow

SEGMENTS, CURVES = 500, 15
LENGTH = 12 * HOUR // SEGMENTS
SHOWS = 1_000
OPEN_MS, FRAME_MS, TREND_MS = 700.0, 33.0, 500.0
WIDTH, HEIGHT = 1_280, 760
PAGES = ("table", "timeline", "diagnosis", "figures")


def performed(seed: int = 3) -> tuple[ShowState, tuple[Event, ...]]:
    """Twelve hours of five hundred segments, some over their time, most cues done: about 9,000
    facts.
    """
    chances = random.Random(seed)
    first: Event = run_of(show(SEGMENTS, LENGTH))
    events, state = [first], opened(first)  # type: ignore[arg-type]

    def do(at: int, *commands: Tick | Start | Go | End | CompleteCue) -> None:
        nonlocal state
        for command in (Tick(), *commands):
            for event in decide(state, command, Instant(at)):
                state = evolve(state, event)
                events.append(event)

    now = int(EIGHT)
    do(now, Start())
    for number in range(SEGMENTS):
        length = int(LENGTH * chances.uniform(0.85, 1.4 if number % 7 == 3 else 1.1))
        do(now + length // 2)
        due = [key for key, life in state.cue_lives.items() if life.status is CueStatus.DUE]
        done = [CompleteCue(key) for key in due if chances.random() < 0.9]
        do(now + length // 2 + chances.randrange(500, 9_000), *done)
        now += length
        do(now, Go() if number < SEGMENTS - 1 else End())
    return state, tuple(events)


def platform_figures(state: ShowState, seed: int = 4) -> Metrics:
    """Fifteen curves by the minute over the show."""
    chances = random.Random(seed)
    first = (state.started_at or EIGHT) // MINUTE * MINUTE
    count = ((state.ended_at or EIGHT) - first) // MINUTE + 1
    made = []
    for measure in list(Measure)[:CURVES]:
        value, points = chances.uniform(200, 800), []
        for at in range(count):
            value = max(5.0, value + chances.gauss(0, 40))
            points.append(Point(Instant(first + at * MINUTE), Decimal(round(value))))
        made.append(Series(measure, tuple(points), unit="CNY" if measure is Measure.GMV else ""))
    return Metrics((MetricsFile("minutes.xlsx", "0" * 64, "Asia/Shanghai", tuple(made)),))


def write_log(path: Path, state: ShowState, events: tuple[Event, ...], known: Metrics) -> int:
    """Keep the run with its figures in a database; its id."""
    from stage_desktop.desk.journal import Journal
    from stage_desktop.desk.metrics_rows import ImportedFile
    from stage_desktop.desk.recorder import all_rows, run_changes, run_row

    journal = Journal(path)
    log = journal.begin(run_row(state))
    log.append(events, Instant(events[-1].at), all_rows(state), run_changes(state))
    journal.flush(60)
    for file in known.files:
        journal.keep_metrics(log.id or 0, ImportedFile(file), Instant(events[-1].at))
    journal.flush(60)
    journal.close()
    return log.id or 0


def reviewing(scope: Scope) -> Iterator[Figure]:
    """Open, pan, zoom; then the trend of a thousand shows."""
    state, events = performed()
    known = platform_figures(state)
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.db")
        run = write_log(path, state, events, known)
        yield from _window(scope, path, run)
        copy_runs(path, SHOWS - 1)
        yield _trend(scope, path)


def _window(scope: Scope, path: Path, run: int) -> Iterator[Figure]:
    """The window on that run: until it is painted, and each frame of the timeline."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from stage_desktop.app.reviewing import reading
    from stage_desktop.desk.library import Library
    from stage_desktop.review.steps import finished
    from stage_desktop.ui.fonts import load_fonts
    from stage_desktop.ui.review.picture_of import known_measures
    from stage_desktop.ui.review.window import ReviewWindow
    from stage_desktop.ui.theme import apply, load_theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    theme = load_theme()
    apply(app, theme)
    library = Library(path)

    def opened_window() -> tuple[ReviewWindow, Loaded]:
        window = ReviewWindow(theme)
        window.resize(WIDTH, HEIGHT)
        loaded = finished(reading(library, library.find_run(str(run))))
        window.show_runs([loaded.run], {}, run)
        window.show_review(loaded.shown)
        window.show()
        app.processEvents()
        return window, loaded

    whole: list[float] = []
    pages: dict[str, list[float]] = {name: [] for name in PAGES}
    for _ in range(max(3, scope.repeats // 3)):
        began = time.perf_counter_ns()
        window, loaded = opened_window()
        whole.append((time.perf_counter_ns() - began) / 1e6)
        for name in PAGES:
            pages[name].append(_timed(partial(_turned, window, name)))
        frames = _frames(window, known_measures(loaded.shown.review), scope.turns)
        window.close()
        window.deleteLater()
        app.processEvents()
    what = f"{SEGMENTS} segments of 12 hours, {CURVES} curves"
    yield figure("review/open", f"review opened, {what}", "ms", whole, 0.5, OPEN_MS)
    for name, samples in pages.items():
        yield figure(f"review/page/{name}", f"page {name} turned to, {what}", "ms", samples)
    for name, samples in frames.items():
        yield figure(f"review/{name}", f"a frame of {name}, {what}", "ms", samples, 0.99, FRAME_MS)


def _frames(
    window: ReviewWindow, measures: tuple[Measure, ...], count: int
) -> dict[str, list[float]]:
    """Frames of the timeline with all of its curves: the whole show panned, and zoomed into."""
    from PySide6.QtWidgets import QApplication

    window.show_page("timeline")
    window.timeline.choose_measures(measures)
    canvas = window.timeline.canvas
    QApplication.processEvents()
    found: dict[str, list[float]] = {"pan": [], "zoom": []}
    for at in range(count):
        canvas.pan(7 if at % 2 else -5)
        found["pan"].append(_timed(canvas.repaint))
    canvas.show_whole()
    for at in range(count):
        canvas.zoom(1 / 1.15 if at % 20 < 10 else 1.15)
        found["zoom"].append(_timed(canvas.repaint))
    return found


def _turned(window: ReviewWindow, name: str) -> None:
    window.show_page(name)
    window.grab()


def _trend(scope: Scope, path: Path) -> Figure:
    from stage_desktop.desk.library import Library
    from stage_desktop.review.trend import trend

    library = Library(path)

    def look() -> None:
        found = trend(library.run_rows(), library.host_rows())
        assert len(found.shows) == SHOWS

    samples = [_timed(look) for _ in range(max(3, scope.repeats // 2))]
    return figure("review/trend", f"trend of {SHOWS:,} shows", "ms", samples, 0.5, TREND_MS)


def copy_runs(path: Path, count: int) -> None:
    """So many more runs in the tables by which shows are compared, each a week after the last."""
    import sqlite3
    from contextlib import closing

    week = 7 * 24 * HOUR
    with closing(sqlite3.connect(path)) as conn, conn:
        for table, key in (("runs", "id"), ("segment_timings", "run")):
            names = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
            rows = conn.execute(f"SELECT * FROM {table} WHERE {key} = 1").fetchall()
            rows = rows[:30]  # a show of thirty segments
            marks = ", ".join("?" * len(names))
            for number in range(count):
                moved = (
                    tuple(_moved(pair, number, week, key) for pair in zip(names, row, strict=True))
                    for row in rows
                )
                conn.executemany(f"INSERT INTO {table} VALUES ({marks})", moved)


def _moved(pair: tuple[str, object], number: int, week: int, key: str) -> object:
    name, value = pair
    if name == key:
        return number + 2
    if name == "uid":
        return f"{value}-{number}"
    if name.endswith("_ms") and isinstance(value, int) and value > EIGHT // 2:
        return value + (number + 1) * week
    return value


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / 1e6
