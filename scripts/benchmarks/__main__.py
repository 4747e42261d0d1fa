"""The benchmarks in the environment of the checkout: `bench.py` starts this."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks import (
    comparing,
    core,
    cueing,
    edited,
    files,
    journal,
    replanning,
    replaying,
    reporting,
    restarting,
    reviewing,
    windows,
)
from benchmarks.display import display
from benchmarks.figures import QUICK, Figure, Scope, load
from benchmarks.peers import SOURCE
from benchmarks.table import heading, peers_lines, row

Benchmark = Callable[[Scope], Iterable[Figure]]

BENCHMARKS: dict[str, Benchmark] = {
    "project": core.projection,
    "tick": core.tick,
    "go": core.command,
    "check": core.checking,
    "replan": replanning.replanning,
    "open": files.opening,
    "simulate": files.simulation,
    "journal": journal.saving,
    "replay": replaying.replaying,
    "library": replaying.library,
    "trend": comparing.comparing,
    "first_paint": windows.first_paint,
    "idle": windows.idle,
    "late": windows.lateness,
    "painted": windows.answers,
    "editor": edited.editing,
    "report": reporting.reporting,
    "review": reviewing.reviewing,
    "cue": cueing.cues,
    "restart": restarting.restarting,
}


def main(arguments: list[str] | None = None, scope: Scope | None = None) -> int:
    """Measure, print the table, write the JSON; 1 when a benchmark failed, 0 whatever is slow."""
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    parser.add_argument("--json", metavar="FILE", type=Path, help="write all figures there")
    parser.add_argument("--only", metavar="NAME", choices=BENCHMARKS, action="append")
    parser.add_argument("--quick", action="store_true", help="fewer repeats, less exact")
    given = parser.parse_args(arguments)
    scope = scope or (QUICK if given.quick else Scope())
    with display() as where:
        machine = described(where, quick=given.quick)
        print(heading(machine), flush=True)
        figures, failed = measured(given.only or list(BENCHMARKS), scope)
    machine["load_after"] = load()
    print("\n".join(peers_lines(figures)))
    missed = [each for each in figures if each.is_over]
    print(f"\n{len(figures)} figures, {len(missed)} over target; load {machine['load_after']}.")
    if given.json is not None:
        document = {"schema": 1, "machine": machine, "failed": failed}
        document |= {"figures": [each.document() for each in figures], "elsewhere": SOURCE}
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        given.json.write_text(text, encoding="utf-8")
    return 1 if failed else 0


def measured(names: Iterable[str], scope: Scope) -> tuple[list[Figure], list[str]]:
    """The figures of those benchmarks, printed as they come, and which benchmarks failed."""
    figures: list[Figure] = []
    failed = []
    for name in names:
        try:
            for each in BENCHMARKS[name](scope):
                figures.append(each)
                print(row(each), flush=True)
        except Exception:  # the others are still worth measuring
            traceback.print_exc()
            print(f"{name}: FAILED", flush=True)
            failed.append(name)
    return figures, failed


def described(where: str, *, quick: bool) -> dict[str, Any]:
    """The machine and what was installed on it."""
    from PySide6 import __version__ as qt

    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qt,
        "cores": os.cpu_count(),
        "display": where,
        "quick": quick,
        "load_before": load(),
    }


if __name__ == "__main__":
    sys.exit(main())
