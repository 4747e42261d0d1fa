"""The trials in the environment of the checkout: `torture.py` starts this."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from torturing import trials
from torturing.results import Result, heading, row
from torturing.trials import QUICK, Extent

TRIALS: dict[str, Callable[[Extent], Iterator[Result]]] = {
    "kill": trials.kills,
    "mend": trials.mending,
    "power": trials.power,
    "clock": trials.clocks,
    "marathon": trials.marathon,
}


def main(arguments: list[str] | None = None, extent: Extent | None = None) -> int:
    """Try them, print the table; 1 when a promise was broken or a trial failed."""
    parser = argparse.ArgumentParser(prog="torture.py", description=__doc__)
    parser.add_argument("--only", metavar="NAME", choices=TRIALS, action="append")
    parser.add_argument("--quick", action="store_true", help="less of each: some minutes")
    parser.add_argument("--soak", metavar="HOURS", type=float, help="a show in real time, only")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the table there")
    given = parser.parse_args(arguments)
    extent = extent or (QUICK if given.quick else Extent())
    names = given.only or list(TRIALS)
    runs = [(name, TRIALS[name](extent)) for name in names]
    if given.soak:
        runs = [("soak", trials.soak(given.soak))]
    print(heading(), flush=True)
    results: list[Result] = []
    failed = []
    for name, run in runs:
        try:
            for each in run:
                results.append(each)
                print(row(each), flush=True)
        except Exception:  # the others are still worth trying
            traceback.print_exc()
            failed.append(name)
            print(f"{name}: FAILED", flush=True)
    broken = [each for each in results if each.is_kept is False]
    print(f"\n{len(results)} promises, {len(broken)} broken, {len(failed)} trials failed.")
    if given.json is not None:
        text = json.dumps([asdict(each) for each in results], ensure_ascii=False, indent=1)
        given.json.write_text(f"{text}\n", encoding="utf-8")
    return 1 if broken or failed else 0


if __name__ == "__main__":
    sys.exit(main())
