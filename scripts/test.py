#!/usr/bin/env python3
"""The whole suite from nothing: `python3 scripts/test.py [pytest arguments]`.

Makes the environment where needed, then format, lint, types, imports and tests, all of them also
after one has failed. The exit code is 0 only when every step passed.
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
LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"
)
STEPS = (
    ("format", ("-m", "ruff", "format", "--check", "--quiet", "--diff")),
    ("lint", ("-m", "ruff", "check", "--quiet")),
    ("types", ("-m", "mypy")),
    ("imports", ("-c", LINT_IMPORTS)),
    ("tests", ("-m", "pytest")),
)
# By file: what a module makes once for its tests is made by one worker.
BOTH_CORES = ("-n", "2", "--dist", "loadfile")


def main(arguments: list[str]) -> int:
    """Prepare the environment and take every step; the exit code."""
    try:
        advice = system_needs.provide(system_needs.missing_for("offscreen", ROOT))
        if advice:
            raise environment.SetupTrouble(advice)
        python = environment.prepare(ROOT, ["dev"])
    except environment.SetupTrouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    failed = [
        name
        for name, command in STEPS
        if not passes(name, [str(python), *command, *last_arguments(name, arguments)])
    ]
    if failed:
        print(f"\nFailed: {', '.join(failed)}.", flush=True)
    return 1 if failed else 0


def last_arguments(step: str, given: list[str]) -> tuple[str, ...]:
    """What a step gets besides its own command: the arguments are for pytest."""
    if step != "tests":
        return ()
    return tuple(given) or BOTH_CORES


def passes(name: str, command: list[str]) -> bool:
    """Take one step in the checkout, without keyboard and screen; whether it passed."""
    print(f"== {name}", flush=True)
    without_screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=without_screen, stdin=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
