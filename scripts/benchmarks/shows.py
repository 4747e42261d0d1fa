"""The shows that are measured with: of any length, and as the sheets that a team would have."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.show.events import RunKind, RunOpened

ZONE = "Asia/Shanghai"
EIGHT = Instant(1_792_670_400_000)  # 22 October 2026, 20:00 in Shanghai
KINDS = ("traffic", "hero", "profit", "welfare", "quick", "encore")
GOODS = 200
ROUND = 10  # each so many segments a giveaway and a boost

HEAD = (
    *("序号", "开始", "结束", "时长(分)", "类型", "环节", "主播", "商品", "到手价", "库存"),
    *("GMV目标", "主播要点", "助播", "中控/场控动作", "备注"),
)


def show(
    count: int,
    length: int = 2 * MINUTE,
    start: Instant = EIGHT,
    end_rule: EndRule = EndRule.BY_HAND,
) -> Script:
    """A show of so many segments with products; giveaways and boosts in every tenth of them."""
    segments = tuple(_segment(at, length, end_rule) for at in range(count))
    return Script(
        "木棉衣橱",
        ZONE,
        segments,
        planned_start=start,
        currency="CNY",
        products=tuple(_product(at) for at in range(min(count, GOODS))),
        giveaways=tuple(_giveaway(at) for at in range(0, count, ROUND)),
        boosts=tuple(_boost(at) for at in range(5, count, ROUND)),
    )


def plain_show(count: int, length: int, start: Instant) -> Script:
    """Segments that end by themselves, and nothing else."""
    segments = tuple(
        Segment(f"s{at}", str(at + 1), f"环节 {at + 1}", Millis(length), end_rule=EndRule.BY_ITSELF)
        for at in range(count)
    )
    return Script("a chain", ZONE, segments, planned_start=start)


def run_of(script: Script) -> RunOpened:
    """The event that opens a live run of the script, with its cues."""
    start = script.planned_start or EIGHT
    return RunOpened(
        at=Instant(start - MINUTE), kind=RunKind.LIVE, script=script, cues=all_cues(script)
    )


def _segment(at: int, length: int, end_rule: EndRule) -> Segment:
    return Segment(
        id=f"s{at}",
        number=str(at + 1),
        title=f"环节 {at + 1} 主推款",
        duration=Millis(length),
        kind=KINDS[at % len(KINDS)],
        shortest=Millis(length // 2),
        end_rule=end_rule,
        host="小满",
        products=(f"A{at % GOODS}",),
        host_points="塑品 2′→控评「扣1」→报价→5 秒倒数放单",
    )


def _product(at: int) -> Product:
    listed, live = Money(Decimal(59 + at), "CNY"), Money(Decimal(19 + at), "CNY")
    return Product(
        f"A{at}", f"羊毛混纺针织开衫 {at}", list_price=listed, live_price=live, stock=300
    )


def _giveaway(at: int) -> Giveaway:
    minute = Millis(MINUTE)
    return Giveaway(
        f"G{at}", "抽奖", SegmentStart(f"s{at}"), minute, minute, minute, draws=True, prize="围巾"
    )


def _boost(at: int) -> Boost:
    before = Millis(-5 * MINUTE)
    lead, window = Millis(5 * MINUTE), Millis(20 * MINUTE)
    anchor = SegmentStart(f"s{at}")
    return Boost(f"B{at}", "磁力金牛", anchor, before, lead, window, target=f"s{at}")


# Sheets


def sheet_rows(count: int) -> list[tuple[str | float, ...]]:
    """A run sheet of so many rows below its heading, in all fourteen hours long."""
    length = 50_000 // max(1, count)
    return [HEAD, *(_row(at, length) for at in range(count))]


def _row(at: int, length_s: int) -> tuple[str | float, ...]:
    kind = KINDS[at % len(KINDS)]
    return (
        *(at + 1, _offset(at * length_s), _offset((at + 1) * length_s), length_s / 60),
        *(kind, f"环节 {at + 1} 主推款", "小满", f"A{at % GOODS} 羊毛混纺针织开衫"),
        *(19.9 + at % 50, 200, 3_500, "塑品 2′→控评「扣1」→报价→5 秒倒数放单"),
        *("念评论、报已拍数", "弹讲解卡", ""),
    )


def _offset(seconds: int) -> str:
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def write_csv(path: Path, count: int) -> None:
    """A segments sheet as a spreadsheet program saves it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(sheet_rows(count))


def write_xlsx(path: Path, count: int) -> None:
    """The same sheet as a workbook."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("流程")
    for at, row in enumerate(sheet_rows(count)):
        sheet.write_row(at, 0, row)
    book.close()


def evening() -> Script:
    """A show of four hours: thirty segments of eight minutes."""
    return show(30, 8 * MINUTE)
