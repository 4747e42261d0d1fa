"""Keeps one working copy after the other, and says which is saved, until it is killed."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from logged_shows import EIGHT, SCRIPT
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.script_rows import ScriptKey
from stage_desktop.instants import Millis, shift

if __name__ == "__main__":
    journal = Journal(Path(sys.argv[1]))
    key = ScriptKey("/shows/a.xlsx")
    journal.remember(key, SCRIPT, EIGHT)
    before = None
    for number in count():
        at = shift(EIGHT, Millis(number))
        edited = replace(SCRIPT, title=f"edit {number}")
        task = journal.keep_working_copy(key, edited, at, before)
        before = at
        if number % 3 == 0:
            journal.flush(10)
        if task.is_saved:
            os.write(sys.stdout.fileno(), f"{number}\n".encode())
