"""Child processes that keep a window open, and say what that costs."""

from __future__ import annotations

import time

import psutil
from PySide6.QtWidgets import QApplication

from benchmarks.starting import tell
from benchmarks.waiting import run_for


def idle_bare(rows: int, settle_s: float, idle_s: float) -> None:
    """The bare window."""
    from benchmarks.bare import BareWindow

    app = QApplication([])
    window = BareWindow(rows)
    window.show()
    _live(settle_s, idle_s)
    del app, window


def idle_product(rows: int, settle_s: float, idle_s: float, late: bool) -> None:
    """A live show in which nobody does anything; `late`: the segment on air is over its time."""
    from benchmarks.performed import program_with
    from benchmarks.shows import show
    from stage_desktop.desk.clock import SystemClock
    from stage_desktop.instants import MINUTE, Millis
    from stage_desktop.show.commands import Start

    ago = Millis(3 * MINUTE if late else 5_000)
    with program_with(show(rows, start=SystemClock().now())) as program:
        model = program.stage.model
        assert model is not None
        assert model.send(Start(ago))
        _live(settle_s, idle_s)


def _live(settle_s: float, idle_s: float) -> None:
    process = psutil.Process()
    run_for(settle_s)
    before, began = process.cpu_times(), time.perf_counter()
    run_for(idle_s)
    after, took = process.cpu_times(), time.perf_counter() - began
    used = after.user + after.system - before.user - before.system
    memory = process.memory_full_info()
    tell(
        "lived",
        cpu_percent=100 * used / took,
        rss_mb=memory.rss / 1e6,
        pss_mb=getattr(memory, "pss", 0) / 1e6,
    )
