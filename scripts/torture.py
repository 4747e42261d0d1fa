#!/usr/bin/env python3
"""What the program survives: `python3 scripts/torture.py [--quick] [--only NAME] [--soak HOURS]`.

Kills it, takes its power away, sets its clocks, lets it run for hours, and prints one table: what
is promised, how it was tried, what came of it. The exit code is 0 only when nothing was broken.
"""

import os
import subprocess
import sys
from pathlib import Path

import python_check  # noqa: F401  (an older Python ends here, with advice)

# isort: split
import environment
import system_needs

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Prepare the environment and try everything in it; the exit code."""
    try:
        advice = system_needs.provide(system_needs.missing_for("offscreen", ROOT))
        if advice:
            raise environment.SetupTrouble(advice)
        python = environment.prepare(ROOT, ["dev"])
    except environment.SetupTrouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    own = {"PYTHONPATH": str(ROOT / "scripts"), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(python), "-m", "torturing", *arguments]
    return subprocess.run(command, env=os.environ | own, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
