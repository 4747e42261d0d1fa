#!/usr/bin/env python3
"""How fast it is: `python3 scripts/bench.py [--json FILE] [--only NAME] [--quick]`.

Measures in the checkout's environment, which is made where needed, and prints a table: what was
measured, its target, how it compares with a yardstick of the same run. A missed target is marked
and is no failure: the exit code is 0 unless a benchmark itself fails.
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
    """Prepare the environment and measure in it; the exit code."""
    try:
        advice = system_needs.provide(system_needs.missing_for("offscreen", ROOT))
        if advice:
            raise environment.SetupTrouble(advice)
        python = environment.prepare(ROOT, ["dev"])
    except environment.SetupTrouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    command = [str(python), "-m", "benchmarks", *arguments]
    return subprocess.run(command, env=with_benchmarks(), check=False).returncode


def with_benchmarks() -> dict[str, str]:
    """The environment in which the modules beside this script are found."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
