#!/usr/bin/env python3
"""Draw the pictures of the guide: both windows, in both languages, in the middle of a sample show.

    python3 scripts/screenshots.py [--to FOLDER] [--all]

`--all` draws every theme, size and phase as well, to be looked at before a release.
"""

import argparse
import os
import sys
from pathlib import Path

import python_check  # noqa: F401  (an older Python ends here, with advice)

# isort: split
import environment

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Go on in the project's environment, where Qt is."""
    python = environment.prepare(ROOT)
    if Path(sys.executable).resolve() != python.resolve() or sys.prefix == sys.base_prefix:
        os.execv(python, [str(python), __file__, *sys.argv[1:]])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--all", action="store_true")
    wishes = parser.parse_args()
    import picturing

    for path in picturing.draw(wishes.to, everything=wishes.all):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
