"""Write docs/diagnosis.md from the rules themselves.

python scripts/diagnosis_doc.py            write it
python scripts/diagnosis_doc.py --check    change nothing; exit 1 when it is stale
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path
from typing import get_type_hints

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checks_doc import PARTS, written  # noqa: E402
from stage_desktop.review.diagnosis import DEFAULT_DIAGNOSIS, RULES, Rule  # noqa: E402
from stage_desktop.ui.texts.diagnosis import action_text  # noqa: E402

PAGE = ROOT / "docs" / "diagnosis.md"
HEAD = """# The diagnosis of a show

<!-- Written by scripts/diagnosis_doc.py; change the rules, not this page. -->

After a show the review says what went otherwise than it should: each finding names the segment (or
giveaway, boost, product, role) and the numbers that fired the rule, and what to do next time.
Nothing fires on missing data: without the platform's figures only the rules of timing speak.

Each rule has a setting of its code in the settings file, under `review` and `diagnosis`: `enabled`
(all are on), and its thresholds. Durations are milliseconds:

```json
{"review": {"diagnosis": {"late_start": {"limit": 120000}, "quick_rushed": {"enabled": false}}}}
```

The windows of the review stand beside them, under `review`: `attributed` (1, 3 and 5 minutes after
the start of a pass), `around` (5 minutes before and after a giveaway or boost), `opening` (10
minutes) and `on_time` (30 seconds: later is not in time).
"""


def threshold(code: str) -> str:
    """The default thresholds of a rule, as people write them."""
    setting = getattr(DEFAULT_DIAGNOSIS, code)
    hints = get_type_hints(type(setting))
    return "; ".join(
        written(field.name, hints[field.name], getattr(setting, field.name))
        for field in dataclasses.fields(setting)
        if field.name != "enabled"
    )


def what(rule: Rule) -> str:
    """What the rule finds, in a sentence."""
    return " ".join((rule.judge.__doc__ or "").split())


def page() -> str:
    """The whole page."""
    lines = [HEAD.rstrip("\n")]
    for section, title in PARTS.items():
        rules = [rule for rule in RULES if rule.section is section]
        if not rules:
            continue
        lines += ["", f"## {title}", ""]
        lines.append("| code | severity | what | default threshold | next time |")
        lines.append("| --- | --- | --- | --- | --- |")
        for rule in rules:
            cells = (f"`{rule.code}`", rule.severity.value, what(rule), threshold(rule.code))
            lines.append(f"| {' | '.join(cells)} | {action_text(rule.code)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only complain")
    if parser.parse_args().check:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        print("docs/diagnosis.md is up to date." if fresh else "docs/diagnosis.md is stale.")
        return 0 if fresh else 1
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
