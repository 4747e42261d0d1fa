"""Write docs/checks.md from the checks themselves.

python scripts/checks_doc.py            write it
python scripts/checks_doc.py --check    change nothing; exit 1 when it is stale
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path
from typing import NewType, get_type_hints

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stage_desktop.instants import Millis, duration_text  # noqa: E402
from stage_desktop.script.check_settings import CheckSettings  # noqa: E402
from stage_desktop.script.checks import CHECKS, Section  # noqa: E402

PAGE = ROOT / "docs" / "checks.md"
PARTS = {
    Section.GOODS: "盘货品 Goods",
    Section.SCRIPT: "盘直播 Script",
    Section.ADS: "盘商业化 Ads",
    Section.GIFTS: "盘福利 Giveaways",
    Section.EARLY: "盘花絮 Warm-up and preview",
}
HEAD = """# The checks of a script

<!-- Written by scripts/checks_doc.py; change the checks, not this page. -->

`stage-desktop check SCRIPT` says what is wrong with a script before it is performed, and how ready
each of the five parts of its preparation (盘) is. An **error** means that the show cannot be run as
written, a **warning** that somebody should look, an **info** is worth knowing.

Each check has a setting of its code in the settings file, under `checks`: `enabled` (all are on),
and its thresholds. Durations are milliseconds:

```json
{"checks": {"giveaway_gap": {"limit": 1800000}, "no_boosts": {"enabled": false}}}
```

`roles_off_target` holds the assortment against a structure of your own, in per cent of the products
on sale: a role as the sheet writes it, or `traffic`, `welfare`, `flash`, `hero`, `gift`:

```json
{"checks": {"roles_off_target": {"roles": [{"role": "hero", "lowest": 20, "highest": 40}]}}}
```

In the window, `Ctrl+K` shows the readiness; there `Del` switches a check off for this machine.

What platforms allow is a table for each in `resources/platforms/*.toml`. A file of the same name in
the folder `platforms` beside the settings file replaces it; one of a new name adds a platform.

A part's percentage is the share of its checks that pass, of those that have something to look at. A
check fails by a warning or an error; one marked **asks** wants something that the method asks for,
and fails by any finding. The show can go (可开播) when there is no error.

The source is a section of the domain notes (rows with #), or a rule of timing.
"""


def threshold(code: str) -> str:
    """The default thresholds of a check, as people write them."""
    setting = getattr(CheckSettings(), code)
    hints = get_type_hints(type(setting))
    parts = []
    for field in dataclasses.fields(setting):
        if field.name != "enabled":
            parts.append(written(field.name, hints[field.name], getattr(setting, field.name)))
    return "; ".join(parts)


def written(name: str, kind: object, value: object) -> str:
    """One threshold with its name."""
    if isinstance(kind, NewType) and kind is Millis and isinstance(value, int):
        return f"{name} {duration_text(value)}"
    if isinstance(value, frozenset | tuple):
        names = sorted(map(str, value)) if isinstance(value, frozenset) else value
        return f"{name} {', '.join(names) or 'none'}"
    return f"{name} {value}"


def page() -> str:
    """The whole page."""
    lines = [HEAD.rstrip("\n")]
    for section, title in PARTS.items():
        lines += ["", f"## {title}", "", "| code | severity | what | default threshold | source |"]
        lines.append("| --- | --- | --- | --- | --- |")
        for each in CHECKS:
            if each.section is section:
                grade = f"{each.severity.value}{', asks' if each.asks else ''}"
                cells = (f"`{each.code}`", grade, each.what, threshold(each.code), each.source)
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only complain")
    if parser.parse_args().check:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        print("docs/checks.md is up to date." if fresh else "docs/checks.md is stale.")
        return 0 if fresh else 1
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
