"""Open sheets made at random for a while: each is a script or one clear trouble, and soon.

    python scripts/fuzz_import.py [--seconds 60] [--seed 1]

The short form of it is in the suite (`tests/formats/test_bad_files.py`, `test_pasted.py`). Exits 1
with the sheet at fault when something else comes of one.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from datetime import date, datetime, timedelta
from datetime import time as wall
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.assemble import Wanted
from stage_desktop.formats.mapping import AS_IT_COMES
from stage_desktop.formats.native import script_from_json, script_to_json
from stage_desktop.formats.opened import Reading
from stage_desktop.formats.pasted import open_pasted
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Merge, Raw, Table

TODAY = date(2026, 10, 25)
SLOW = 2.0
WORDS = (
    "20:00-20:10|20:10|0-5|5-10min|半小时|开播前30分钟|10分钟|A01 大衣|1号链接|合计|第二部分："
    "|待定|开场|主播：小雨|99-129|80+120|Y|20;00|5-8分钟|1/2|次日00:10|01:30|T-10|8pm"
    "|2026-10-22 20:00-22:00"
)
TEXTS = WORDS.split("|")
CELLS: list[Raw] = [
    *TEXTS, "", None, None, None, 10, 10.0, 0.8333, 0.0069, True, -5, 1e300, float("nan"),
    float("inf"), "x" * 300, wall(20, 0), timedelta(minutes=5), datetime(2026, 10, 22, 20),  # noqa: DTZ001
]  # fmt: skip
HEADINGS = (
    "序号|时间段|开始|结束|时长|环节|商品|产品名称|货号|主播|话术|卖点|模块|硬时间|最短|跳过"
    "|Timer Type|End action|状态||人员|产品信息|日期|编号|直播价|库存|工具|奖品|发起时间|倒计时"
)
HEADS = HEADINGS.split("|")
NAMES = ("流程", "商品", "x", "福利", "场次", "Sheet1")


def table(chance: random.Random) -> Table:
    """A sheet with rows above its header, a header of up to two rows, and merged cells."""
    width = chance.randint(1, 9)

    def row(most: int) -> list[Raw]:
        return [chance.choice(CELLS) for _ in range(chance.randint(0, most))]

    heads: list[list[Raw]] = [
        [chance.choice(HEADS) for _ in range(width)] for _ in range(chance.randint(0, 2))
    ]
    rows = [row(width) for _ in range(chance.randint(0, 3))]
    rows += heads + [row(width + 1) for _ in range(chance.randint(0, 8))]
    merged = []
    for _ in range(chance.randint(0, 3)):
        top, left = chance.randint(0, 9), chance.randint(0, width)
        merged.append(Merge(top, left, top + chance.randint(0, 4), left + chance.randint(0, 4)))
    hidden = frozenset({chance.randint(1, 9)})
    return Table(chance.choice(NAMES), rows, tuple(merged), hidden, chance.random() < 0.2)


def open_one(chance: random.Random) -> object:
    """Open one and give back what was opened, for the report; raises what is at fault."""
    wanted = Wanted(None, "Europe/London", TODAY)
    if chance.random() < 0.3:
        marks = ["\t", "\n", " ", "|", "，", "\n|---|---|\n", '"', *TEXTS, *HEADS]
        text = "".join(chance.choice(marks) for _ in range(chance.randint(0, 60)))
        made: object = text
        try:
            opened = open_pasted(text, start=None, zone="Europe/London", today=TODAY)
        except FileTrouble:
            return made
    else:
        tables = [table(chance) for _ in range(chance.randint(1, 3))]
        made = tables
        try:
            opened = Reading(wanted, AS_IT_COMES, Findings()).opened(
                [(each, None) for each in tables], "name", ()
            )
        except FileTrouble:
            return made
        except Exception:
            print(made)
            raise
    if script_from_json(script_to_json(opened.script)) != opened.script:
        print(made)
        raise AssertionError("the script does not come back from our own file")
    script_sheets(opened.script)
    return made


def main() -> int:
    """Open sheets until the time is over; 1 when one took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    begun, count, slowest = time.perf_counter(), 0, 0.0
    while time.perf_counter() - begun < options.seconds:
        at = time.perf_counter()
        made = open_one(chance)
        took = time.perf_counter() - at
        slowest, count = max(slowest, took), count + 1
        if took > SLOW:
            print(f"{took:.1f} s for {made}")
            return 1
    print(f"{count} sheets, the slowest {slowest * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
