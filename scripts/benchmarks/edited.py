"""The editor: opening it, an edit of the first duration until it is painted, and a typed letter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.figures import Figure, Scope, figure
from benchmarks.peers import ELSEWHERE
from benchmarks.starting import tell
from benchmarks.waiting import Painted, run_for

PAINTED_MS = 33.0
OPENED_MS = 100.0
LETTER_MS = 33.0
DURATION, TITLE = 3, 1


def editing(scope: Scope) -> Iterator[Figure]:
    """An editor of so many rows, in the program before a show."""
    from benchmarks.windows import child

    for count in scope.windows:
        lines = child("edit_product", rows=count, edits=scope.presses)
        found = lines[-1][1]
        yield figure(
            f"editor/open/{count}",
            f"the editor opened, {count:,} rows",
            "ms",
            found["opened"],
            1.0,
            OPENED_MS,
        )
        for name, what, target in (
            ("edit", "first duration edited to all painted", PAINTED_MS),
            ("letter", "a letter typed into a cell to painted", LETTER_MS),
        ):
            for share in (0.5, 0.99):
                yield figure(
                    f"editor/{name}/{count}",
                    f"{what}, {count:,} rows",
                    "ms",
                    found[name],
                    share,
                    target if share == 0.99 else None,
                    elsewhere=ELSEWHERE["edited"] if name == "edit" else "",
                )


def edit_product(rows: int, edits: int) -> None:
    """In a child: the program with its editor open on a show of so many rows."""
    from PySide6.QtTest import QTest

    from benchmarks.performed import program_with
    from benchmarks.shows import show
    from stage_desktop.desk.clock import SystemClock
    from stage_desktop.instants import HOUR, Instant

    with program_with(show(rows, start=Instant(SystemClock().now() + HOUR))) as program:
        editor = program.editing
        while editor.page is None:
            run_for(0.1)
        run_for(0.5)
        whole = Painted(program.window)
        opened = whole.after(editor.toggle)
        grid, model = editor.page.grid, editor.page.grid.edit_model
        run_for(1.0)
        watch = Painted(grid.viewport())
        found: dict[str, list[float]] = {"edit": [], "letter": []}
        for at in range(edits):
            first = model.index(0, DURATION)
            edit = partial(model.setData, first, str(3 + at % 7))
            found["edit"].append(watch.after(edit))
            run_for(0.05)
        grid.go_to(1, TITLE)
        QTest.keyClicks(grid, "x")
        line = grid.indexWidget(grid.currentIndex())
        typed = Painted(line)
        for at in range(edits):
            found["letter"].append(typed.after(partial(QTest.keyClicks, line, "abc"[at % 3])))
            run_for(0.02)
        tell("edited", opened=[opened], **found)
