"""Says which Python is needed, in words that an older Python can read too. Import it first.

Nothing here may be newer than Python 3.6, and so the annotations are text.
"""

import shutil
import sys
from collections.abc import Callable, Sequence

NEEDED = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
INSTALLS = (
    ("winget", "winget install Python.Python.3.13"),
    ("brew", "brew install python@3.13"),
    ("apt-get", "sudo apt-get install python3.11 python3.11-venv"),
    ("dnf", "sudo dnf install python3.13"),
    ("pacman", "sudo pacman -S python"),
)


def advice(
    version: "Sequence[object]",
    script: str,
    which: "Callable[[str], str | None]" = shutil.which,
) -> str:
    """One sentence for a Python of that version, with the command that mends it."""
    said = f"Stage Desktop needs Python 3.11 or newer; this is Python {version[0]}.{version[1]}."
    for name in NEWER:
        if which(name):
            return f'{said} Run: {name} "{script}"'
    for tool, command in INSTALLS:
        if which(tool):
            return f"{said} Install one with: {command}"
    return f"{said} Install one, then run {script} with it."


if sys.version_info < NEEDED:
    sys.exit(advice(sys.version_info, sys.argv[0]))
