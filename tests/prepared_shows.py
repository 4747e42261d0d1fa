"""A prepared show for the tests of the editor's panes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Person, Script
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task
from stage_desktop.ui.editor.page import EditorPage
from stage_desktop.ui.editor.pane_list import editor_panes
from stage_desktop.ui.models.editing.checking import Checker
from stage_desktop.ui.models.editing.edits import DraftEdits
from stage_desktop.ui.theme import load_theme
from written_shows import minutes, seconds, segment, wall

HOUR = 3_600_000


def yuan(amount: int | str) -> Money:
    return Money(Decimal(amount), "CNY")


SHOW = Script(
    "秋装专场",
    "Asia/Shanghai",
    (
        segment("1", 10, title="开场"),
        segment("2", 20, "hero", title="主推款", products=("P1",)),
        segment("3", 5, "lottery", title="开奖"),
    ),
    wall("20:00"),
    platform="快手",
    currency="CNY",
    gmv_target=yuan(40000),
    ad_budget=yuan(3000),
    people=(Person("主播", "小满"),),
    products=(
        Product(
            "P1",
            "大衣",
            role="主推款",
            live_price=yuan(100),
            stock=300,
            supply=(SupplyItem("样品", ready=True), SupplyItem("库存", ready=False)),
        ),
        Product("P2", "围巾", role="福利款", live_price=yuan(20), stock=100),
    ),
    giveaways=(
        replace(
            Giveaway("G1", "福袋", SegmentStart("s1"), minutes(2), minutes(5), draws=True),
            prize="围巾",
            budget=yuan(200),
            prepared=True,
        ),
    ),
    boosts=(
        Boost(
            "B1", "粉条", SegmentStart("s2"), minutes(-10), minutes(10), target="s2",
            budget=yuan(800),
        ),
    ),
    cues=(
        Cue("C1", "note", SegmentEnd("s2"), seconds(-60), text="举价格牌"),
        Cue("C2", "note", AfterCue("G1.draw"), seconds(20), role="host", text="念名单"),
    ),
    hosts=(HostCard("小满", "闺蜜"),),
    spend_bands=(
        SpendBand("S1", Millis(0), minutes(20), Decimal(60), yuan(900)),
        SpendBand("S2", minutes(20), minutes(35), Decimal(30)),
    ),
    warmup=(Task("W1", "花絮", Millis(-72 * HOUR)),),
    checklist=(
        Task("K1", "样品", Millis(-2 * HOUR), done=True),
        Task("K2", "链接", minutes(-30)),
        Task("K3", "推流", minutes(-10)),
    ),
    reservations=(
        Reservation(Instant(wall("20:00") - 48 * HOUR), 100),
        Reservation(Instant(wall("20:00") - 24 * HOUR), 400),
    ),
)  # fmt: skip


@contextmanager
def edited(script: Script = SHOW) -> Iterator[tuple[EditorPage, DraftEdits]]:
    """The editor with all its panes, shown, until the test is over."""
    edits = DraftEdits(script)
    page = EditorPage(load_theme("dark"), edits, Checker(), editor_panes())
    page.checker.setParent(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    try:
        yield page, edits
    finally:
        page.close_down()
        page.close()
        page.deleteLater()
        edits.deleteLater()
        QApplication.processEvents()
