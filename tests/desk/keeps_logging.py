"""Logs a live run without end, and says on standard output what is saved, until it is killed."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from logged_shows import EIGHT, note, opening, run_row
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.runlog import RunLog

logs: list[RunLog] = []


def tell() -> None:
    """One write for each report, so that a kill cuts no line."""
    for log in logs:
        os.write(sys.stdout.fileno(), f"{log.id or 0} {log.state.saved}\n".encode())


if __name__ == "__main__":
    journal = Journal(Path(sys.argv[1]), tell)
    if len(sys.argv) > 2:
        logs.append(journal.resume(int(sys.argv[2]), int(sys.argv[3])))
    else:
        logs.append(journal.begin(run_row()))
        logs[0].append(opening(), EIGHT)
    for number in count():
        logs[0].append([note(number), note(number)], EIGHT)
        if logs[0].state.behind > 20:
            journal.flush(10)
