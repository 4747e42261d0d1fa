"""Make the minute file that a platform might have exported of a run, to try the review with.

    python scripts/minute_file.py RUN OUT.xlsx [--layout douyin|tiktok] [--seed N] [--db FILE]

The curves are made up, but they follow what the log says was on air: viewers come with boosts and
stay for giveaways, sales go by the kind of segment and the price of its product. The same run and
seed make the same file, byte for byte. OUT may be .xlsx or .csv; only a workbook of the Chinese
layout has the product slots as well.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

from stage_desktop.desk.library import Library
from stage_desktop.desk.store import database_path
from stage_desktop.errors import StageError
from stage_desktop.instants import MINUTE, Instant, to_datetime
from stage_desktop.review.report import Report, SegmentTiming, report
from stage_desktop.script.cues import CueKind
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.engine import replayed
from stage_desktop.ui.texts.errors import error_text

Cell = str | int | float

# How much a kind of segment draws people in, and how many of a thousand online buy in a minute.
PULL: dict[str, tuple[float, float]] = {
    SegmentKind.WARMUP: (1.3, 0.0), SegmentKind.TRAFFIC: (1.4, 9.0),
    SegmentKind.WELFARE: (1.3, 14.0), SegmentKind.FLASH: (1.5, 18.0),
    SegmentKind.HERO: (1.1, 8.0), SegmentKind.PROFIT: (0.8, 3.0), SegmentKind.QUICK: (0.9, 5.0),
    SegmentKind.ENCORE: (1.0, 7.0), SegmentKind.LOTTERY: (1.4, 0.5),
    SegmentKind.FINALE: (1.2, 9.0), SegmentKind.BREAK: (0.5, 0.2), SegmentKind.CLOSING: (0.6, 1.0),
}  # fmt: skip
USUAL = (1.0, 4.0)
# A boost brings most people at once and ebbs away; a giveaway keeps those who are there.
BOOST_MINUTES = 12
BOOST_ENTRIES = 2.2
GIVEAWAY_STAYS = 0.45
# The platform notices a card that was popped some seconds later.
CARD_DELAY_S = (5, 11)


@dataclass(frozen=True, slots=True)
class Minute:
    """What a platform counts in one minute; money in the currency of the show."""

    at: Instant
    entries: int
    leaves: int
    online: int
    exposures: int
    clicks: int
    comments: int
    likes: int
    followers: int
    stay_s: int
    orders: int
    units: int
    gmv: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A product as the platform timed it."""

    product: str
    title: str
    start_s: int
    end_s: int
    gmv: float
    units: int
    change: int
    online: float


def minutes_of(performed: Report, seed: int) -> tuple[Minute, ...]:
    """The minutes of a run, from its start to its end; none of a run that was not on air."""
    state = performed.state
    if state.started_at is None:
        return ()
    last = state.ended_at or max(
        (row.actual_end or state.started_at for row in performed.segments), default=state.started_at
    )
    chance = random.Random(f"{seed}")
    boosts, gifts = _boosts(performed), _gifts(performed)
    made: list[Minute] = []
    online = 80
    for at in range(state.started_at // MINUTE * MINUTE, last, MINUTE):
        made.append(_minute(performed, Instant(at), online, boosts, gifts, chance))
        online = made[-1].online
    return tuple(made)


def _minute(
    performed: Report,
    at: Instant,
    online: int,
    boosts: Sequence[Instant],
    gifts: Sequence[tuple[Instant, Instant]],
    chance: random.Random,
) -> Minute:
    row = _on_air(performed, Instant(at + MINUTE // 2))
    pull, buyers = USUAL if row is None else PULL.get(row.segment.kind, USUAL)
    since = [(at - boost) / MINUTE for boost in boosts]
    push = sum(BOOST_ENTRIES * (1 - s / BOOST_MINUTES) for s in since if 0 <= s < BOOST_MINUTES)
    held = any(first <= at < last for first, last in gifts)
    entries = _about(chance, 90 * pull * (1 + push))
    leaves = min(online, _about(chance, online * 0.1 * (GIVEAWAY_STAYS if held else 1) + 12))
    now = online + entries - leaves
    price = _price(performed, row)
    orders = _about(chance, now / 1_000 * buyers * (4 if price < 50 else 1)) if price else 0
    units = orders + (_about(chance, orders * 0.25) if orders else 0)
    return Minute(
        at,
        entries,
        leaves,
        now,
        exposures=_about(chance, now * 0.7),
        clicks=_about(chance, now * 0.09 * pull),
        comments=_about(chance, now * (0.09 if held else 0.03)),
        likes=_about(chance, now * 0.8),
        followers=_about(chance, entries * 0.05),
        stay_s=_about(chance, 95 if held else 60),
        orders=orders,
        units=units,
        gmv=round(units * price, 2),
    )


def _about(chance: random.Random, amount: float) -> int:
    """A count near that amount, a fifth more or less."""
    return max(0, round(amount * chance.uniform(0.8, 1.2)))


def _on_air(performed: Report, at: Instant) -> SegmentTiming | None:
    for row in performed.segments:
        start, end = row.actual_start, row.actual_end
        if start is not None and start <= at and (end is None or at < end):
            return row
    return None


def _price(performed: Report, row: SegmentTiming | None) -> float:
    products = performed.state.script.products_by_code
    codes = () if row is None else row.segment.products
    prices = [products[code].live_price for code in codes if code in products]
    return next((float(each.amount) for each in prices if each is not None), 0.0)


def _boosts(performed: Report) -> tuple[Instant, ...]:
    """When boosts took effect."""
    return tuple(
        row.due
        for row in performed.cues
        if row.cue.kind == CueKind.BOOST_EFFECT and row.due is not None
    )


def _gifts(performed: Report) -> tuple[tuple[Instant, Instant], ...]:
    """From when to when a giveaway ran: from its opening to its draw or end."""
    opened = {
        row.cue.subject: row.done or row.due
        for row in performed.cues
        if row.cue.kind in (CueKind.GIVEAWAY_OPEN, CueKind.GIVEAWAY_START)
    }
    ended = {
        row.cue.subject: row.due
        for row in performed.cues
        if row.cue.kind in (CueKind.GIVEAWAY_DRAW, CueKind.GIVEAWAY_END)
    }
    pairs = ((opened[code], ended.get(code)) for code in opened)
    return tuple((first, last) for first, last in pairs if first is not None and last is not None)


def slots_of(performed: Report, minutes: Sequence[Minute], seed: int) -> Iterator[Slot]:
    """The product slots as the platform timed them: seconds after the passes began."""
    chance = random.Random(f"{seed} slots")
    products = performed.state.script.products_by_code
    rows = [row for row in performed.segments if row.actual_start is not None]
    for row in sorted(rows, key=lambda row: row.actual_start or 0):
        known = [products[code] for code in row.segment.products if code in products]
        start, end = row.actual_start, row.actual_end
        if not known or start is None or end is None:
            continue
        within = [each for each in minutes if start - MINUTE < each.at < end]
        delay = chance.randint(*CARD_DELAY_S)
        yield Slot(
            known[0].sku or known[0].code,
            known[0].name,
            start // 1_000 + delay,
            end // 1_000 + chance.randint(-3, 3),
            round(sum(each.gmv for each in within), 2),
            sum(each.units for each in within),
            within[-1].online - within[0].online if within else 0,
            round(sum(each.online for each in within) / max(1, len(within)), 1),
        )


DOUYIN = (
    "时间", "进入直播间人数", "离开直播间人数", "实时在线人数", "商品曝光人数", "商品点击人数",
    "评论次数", "点赞次数", "新增粉丝数", "人均观看时长", "成交订单数", "成交件数",
    "用户支付金额(元)",
)  # fmt: skip
TIKTOK = (
    "Local time", "Viewers joined", "Viewers left", "Current viewers", "Product impressions",
    "Product clicks", "Comments", "Likes", "New followers", "Avg. view duration",
    "Orders paid for", "Items sold", "Gross revenue",
)  # fmt: skip
SLOTS = (
    "商品ID", "商品名称", "讲解开始时间戳", "讲解结束时间戳", "用户支付金额(元)", "成交件数",
    "起止人数变化", "分均在线人数",
)  # fmt: skip


def table_of(minutes: Sequence[Minute], layout: str, zone: ZoneInfo) -> list[list[Cell]]:
    """The header and the rows of a minute file as that platform writes them."""
    chinese = layout == "douyin"
    rows: list[list[Cell]] = [list(DOUYIN if chinese else TIKTOK)]
    for each in minutes:
        local = to_datetime(each.at, zone)
        stay = f"{each.stay_s // 60}分{each.stay_s % 60}秒" if chinese else each.stay_s
        when = f"{local:%Y-%m-%d %H:%M}" if chinese else f"{local:%m/%d/%Y %I:%M %p}"
        gmv: Cell = each.gmv if chinese else f"{each.gmv:,.2f}"
        rows.append(
            [
                when,
                each.entries,
                each.leaves,
                each.online,
                each.exposures,
                each.clicks,
                each.comments,
                each.likes,
                each.followers,
                stay,
                each.orders,
                each.units,
                gmv,
            ]
        )
    return rows


def slot_table(slots: Iterator[Slot]) -> list[list[Cell]]:
    """The header and the rows of the sheet 商品讲解."""
    rows: list[list[Cell]] = [list(SLOTS)]
    for each in slots:
        times: list[Cell] = [each.start_s, each.end_s]
        figures: list[Cell] = [each.gmv, each.units, each.change, each.online]
        rows.append([each.product, each.title, *times, *figures])
    return rows


def workbook(sheets: dict[str, list[list[Cell]]]) -> bytes:
    """The sheets as an XLSX file, the same bytes each time."""
    from xlsxwriter import Workbook

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - of no zone
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(at, column, cell)
                else:
                    page.write_number(at, column, cell)
    book.close()
    return target.getvalue()


def text_file(rows: list[list[Cell]]) -> bytes:
    """The rows as a CSV file."""
    target = StringIO(newline="")
    csv.writer(target).writerows(rows)
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def minute_file(performed: Report, suffix: str, layout: str, seed: int) -> bytes:
    """The bytes of a minute file of that run."""
    zone = performed.state.script.zone_info
    minutes = minutes_of(performed, seed)
    rows = table_of(minutes, layout, zone)
    if suffix == ".csv":
        return text_file(rows)
    if layout == "tiktok":
        return workbook({"Minute data": rows})
    return workbook({"分钟数据": rows, "商品讲解": slot_table(slots_of(performed, minutes, seed))})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", help="an id, or last")
    parser.add_argument("out", type=Path, metavar="OUT", help=".xlsx or .csv")
    parser.add_argument("--layout", choices=("douyin", "tiktok"), default="douyin")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--db", type=Path)
    asked = parser.parse_args()
    if asked.out.suffix not in (".xlsx", ".csv"):
        parser.error("OUT ends in .xlsx or .csv")
    try:
        library = Library(database_path(asked.db, os.environ))
        run = library.find_run(asked.run)
        performed = report(replayed(library.load_events(run.id)))
    except StageError as trouble:
        print(error_text(trouble), file=sys.stderr)
        return 1
    asked.out.write_bytes(minute_file(performed, asked.out.suffix, asked.layout, asked.seed))
    print(asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
