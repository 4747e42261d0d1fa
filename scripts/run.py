#!/usr/bin/env python3
"""Start Stage Desktop from a checkout: `python3 scripts/run.py [ARGS...]`.

Needs nothing but Python 3.11. Without a script, or with options alone, it opens a sample show;
arguments go on to `stage-desktop` as they are. Without a display the show is performed in the
terminal.
"""

import locale
import os
import subprocess
import sys
from pathlib import Path

import python_check  # noqa: F401  (an older Python ends here, with advice)

# isort: split
import environment
import system_needs

ROOT = Path(__file__).resolve().parent.parent
HEADLESS = (
    *("check", "convert", "template", "simulate", "runs", "export"),
    *("compare", "drill", "metrics", "report", "takes"),
    *("report", "metrics", "compare", "drill", "takes"),
    *("--help", "--version"),
)
# Options of the window whose value is an argument of its own.
VALUED = ("--lang", "--theme", "--rehearse", "--start", "--zone", "--db")
SPEED = "60"
DATABASE = Path("build", "sample_show", "show.db")


def main(arguments: list[str]) -> int:
    """Prepare the environment and hand over; the exit code."""
    wants_window = not any(argument in HEADLESS for argument in arguments)
    platform = system_needs.platform_of(os.environ)
    advice = None
    if wants_window:
        advice = system_needs.provide(system_needs.missing_for(platform, ROOT))
        if advice and platform is not None:
            return _refuse(advice)
    try:
        python = environment.prepare(ROOT)
    except environment.SetupTrouble as trouble:
        return _refuse(str(trouble))
    script = script_of(arguments)
    if wants_window and platform is None and script is not None:
        return perform_in_terminal(python, script, advice)
    sample = [str(script)] if script is not None and str(script) not in arguments else []
    return hand_over([*program(python), *arguments, *sample])


def program(python: Path) -> list[str]:
    """The application; -P keeps the folder it is started from out of its imports."""
    return [str(python), "-P", "-m", "stage_desktop"]


def sample_for(language: str) -> Path:
    """The sample show for a locale: the American one for English, the Chinese one for others."""
    english = language.lower().startswith("en")
    name = "skincare_90min" if english else "apparel_1h"
    return ROOT / "resources" / "samples" / f"{name}_segments.csv"


def locale_name() -> str:
    """The locale that the person chose, as in en_US.UTF-8; empty where there is none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return (locale.getlocale()[0] or "") if sys.platform == "win32" else ""


def script_of(arguments: list[str]) -> Path | None:
    """The script that the arguments open; the sample with options alone, None where unclear."""
    named = []
    following = iter(arguments)
    for each in following:
        if each in VALUED:
            next(following, None)
        elif each in HEADLESS:
            return None
        elif not each.startswith("-") and each != "app":
            named.append(each)
    if not named:
        return sample_for(_language(arguments))
    return next((Path(each) for each in named if Path(each).exists()), None)


def _language(arguments: list[str]) -> str:
    """The language that the arguments ask for, else that of the locale."""
    for at, each in enumerate(arguments):
        if each == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
        if each.startswith("--lang="):
            return each.partition("=")[2]
    return locale_name()


def speed_in_terminal() -> str:
    """How fast: as the environment says, 60 where somebody watches, at once where nobody does."""
    return os.environ.get("STAGE_DESKTOP_RUN_SPEED") or (SPEED if sys.stdout.isatty() else "max")


def perform_in_terminal(python: Path, script: Path, advice: str | None) -> int:
    """Perform the script without a window and end with the exported log; the exit code."""
    speed = speed_in_terminal()
    print("There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so no window.")
    if advice:
        print(f"With a display: {advice}")
    print(f"Performing {script.name} in the terminal, --speed {speed}.", flush=True)
    database = ROOT / DATABASE
    database.parent.mkdir(parents=True, exist_ok=True)
    for left_over in database.parent.glob(f"{database.name}*"):
        left_over.unlink()
    at = ["--db", str(database)]
    code = call([*program(python), "simulate", str(script), "--speed", speed, *at])
    if code == 0:
        print(f"\nThe log of this run, kept in {database}, as exported:\n", flush=True)
        code = call([*program(python), "export", "last", "--format", "csv", *at])
    return code


def hand_over(command: list[str]) -> int:
    """Become the command; on Windows, where that cannot be, wait for it."""
    if os.name == "nt":
        return call(command)
    sys.stdout.flush()
    return os.execv(command[0], command)


def call(command: list[str]) -> int:
    """Run a command to its end; its exit code, 130 when the person interrupted it."""
    with subprocess.Popen(command) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.wait()
            return 130


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
