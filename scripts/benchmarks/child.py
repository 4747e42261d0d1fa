"""A measurement in a process of its own: `python -m benchmarks.child NAME '{"key": value}'`.

Writes one line of JSON for each thing that it has to tell, as soon as it is known.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

# What has to be imported for each of them is part of what is measured: nothing more is.
WHERE = {
    "start_bare": "benchmarks.starting",
    "start_product": "benchmarks.starting",
    "idle_bare": "benchmarks.living",
    "idle_product": "benchmarks.living",
    "late_bare": "benchmarks.turning",
    "late_product": "benchmarks.turning",
    "press_bare": "benchmarks.pressing",
    "press_product": "benchmarks.pressing",
    "edit_product": "benchmarks.edited",
    "restart_product": "benchmarks.restarting",
    "cue_product": "benchmarks.cueing",
}

if __name__ == "__main__":
    name, given = sys.argv[1:3]
    getattr(import_module(WHERE[name]), name)(**json.loads(given))
