"""Child processes in which keys are pressed, and when the answer is on the screen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication

from benchmarks.starting import tell
from benchmarks.waiting import Painted, run_for

# GO is refused within 400 ms of the last one.
BETWEEN_S = 0.11
ROUND = ("go", "more", "hold", "hold", "skip")


def press_product(rows: int, presses: int) -> None:
    """A live show; GO, time, hold, go on, skip, and another duration of the next segment."""
    from benchmarks.performed import program_with
    from benchmarks.shows import show
    from stage_desktop.desk.clock import SystemClock
    from stage_desktop.instants import SECOND, Millis
    from stage_desktop.show.commands import Edit

    with program_with(show(rows, start=SystemClock().now())) as program:
        model, steps = program.stage.model, program.window.steps
        assert model is not None
        panel = Painted(program.window.now)
        whole = Painted(program.window)
        steps.do("go")
        run_for(1.0)
        found: dict[str, list[float]] = {name: [] for name in (*ROUND, "duration")}
        for _ in range(min(presses, (rows - 3) // 2)):
            for name in ROUND:
                watch = whole if name == "skip" else panel
                found[name].append(watch.after(partial(steps.do, name)))
                run_for(BETWEEN_S)
            coming = model.timeline.state.next_segment
            assert coming is not None
            edit = Edit(replace(coming, duration=Millis(coming.duration + 5 * SECOND)))
            found["duration"].append(whole.after(partial(steps.send, edit)))
            run_for(BETWEEN_S)
        tell("pressed", **found)


def press_bare(rows: int, presses: int) -> None:
    """The bare window: another text on its label."""
    from benchmarks.bare import BareWindow

    app = QApplication([])
    window = BareWindow(rows)
    window.show()
    run_for(0.5)
    label = Painted(window.label)
    found: list[float] = []
    for at in range(presses):
        found.append(label.after(partial(window.label.setText, f"pressed {at}")))
        run_for(BETWEEN_S / 10)
    tell("pressed", label=found)
    del app
