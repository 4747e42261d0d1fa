"""Both sample shows, every value of every cell, by hand from the sheets."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.instants import Instant, Millis, from_datetime
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity
from stage_desktop.script.plan import EndRule, Person, Segment

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
MIN = 60_000


def opened(name: str) -> Opened:
    return open_script(SAMPLES / name, start=None, zone=None, today=date(2026, 1, 1))


@pytest.fixture(scope="module")
def apparel() -> Opened:
    return opened("apparel_1h_segments.csv")


@pytest.fixture(scope="module")
def skincare() -> Opened:
    return opened("skincare_90min_show.csv")


def cny(amount: str) -> Money:
    return Money(Decimal(amount), "CNY")


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def shanghai(hour: int, minute: int, second: int = 0) -> Instant:
    zone = ZoneInfo("Asia/Shanghai")
    return from_datetime(datetime(2026, 10, 22, hour, minute, second, tzinfo=zone))


def new_york(hour: int, minute: int) -> Instant:
    return from_datetime(datetime(2026, 10, 23, hour, minute, tzinfo=ZoneInfo("America/New_York")))


def part(
    number: int,
    start: Instant,
    minutes: int,
    kind: str,
    title: str,
    host: str,
    product: tuple[str, str, str] | None,
    target: Money | None,
    points: str,
    assistant: str,
    operator: str,
    notes: str,
) -> Segment:
    code, price, stock = product or ("", "", "")
    return Segment(
        f"s{number}",
        str(number),
        title,
        Millis(minutes * MIN),
        kind,
        hard_start=start if number == 1 else None,
        stated_start=start,
        end_rule=EndRule.BY_HAND,
        host=host,
        products=(code,) if code else (),
        price_text=price,
        stock_text=stock,
        gmv_target=target,
        host_points=points,
        assistant_notes=assistant,
        operator_notes=operator,
        notes=notes,
    )


def test_apparel_the_show(apparel: Opened) -> None:
    script = apparel.script
    assert script.title == "木棉衣橱 秋冬通勤女装 1小时快闪场"
    assert script.platform == "快手"
    assert script.planned_start == shanghai(20, 0) == 1_792_670_400_000
    assert script.zone == "Asia/Shanghai"
    assert script.hard_end is None
    assert script.currency == "CNY"
    assert script.gmv_target == cny("30000")
    assert script.ad_budget == cny("700")
    assert script.people == (
        Person("主播", "小满"),
        Person("助播", "阿圆"),
        Person("中控", "小周"),
        Person("投手", "老K(兼运营)"),
    )
    (cue,) = script.cues
    assert (cue.id, cue.anchor, cue.offset) == ("s3.text1", SegmentStart("s3"), 6 * 60_000)
    assert (cue.role, cue.text) == ("operator", "第 6 分钟推优惠券")
    assert script.extra == ()


def test_apparel_the_segments(apparel: Opened) -> None:
    host = "小满"
    assert apparel.script.segments == (
        part(1, shanghai(20, 0), 5, "warmup", "开场暖场", host, None, None,
             "报今晚 6 款+开价时间点;引导关注、点亮粉丝团", "试穿 A02 走镜",
             "挂公告贴片;发开场红包 G1", "开播前 10 分钟 B1 已起投"),
        part(2, shanghai(20, 5), 6, "traffic", "引流款 憋单→放单", host, ("A01", "19.9", "200"),
             cny("3500"), "塑品 2′→控评「扣1」→报价→5 秒倒数放单", "念评论、报已拍数",
             "19.9 先挂 0 库存,放单时改 200;弹讲解卡", "放单 2 轮:120+80"),
        part(3, shanghai(20, 11), 10, "hero", "主推款 第一轮", host, ("A02", "159", "300"),
             cny("9500"), "痛点→面料近景→4 色上身→价格锚 259→159→逼单", "递 4 色、举尺码板",
             "弹讲解卡;第 6 分钟推优惠券;补库存到 300", "B2 流量预计 20:10 起量"),
        part(4, shanghai(20, 21), 3, "lottery", "抽奖开奖+互动", host, None, None,
             "念中奖名单;答尺码问题", "置顶评论「木棉上新」", "开奖 G2;中奖截图存档", ""),
        part(5, shanghai(20, 24), 9, "profit", "利润款 西裤", host, ("A03", "149", "260"),
             cny("5000"), "梨形身材痛点→垂感演示→与 A02 成套", "换装搭配",
             "弹讲解卡;挂「同拍减20」贴片", ""),
        part(6, shanghai(20, 33), 6, "welfare", "老粉福利 秒杀", host, ("A05", "39.9", "80"),
             cny("3000"), "感谢老粉;讲价值 129;预告 20:36 秒杀", "展示围巾 3 种系法",
             "20:35:30 开 30 秒预告;20:36 开秒杀 G3(3 分钟)", "仅粉丝团可拍"),
        part(7, shanghai(20, 39), 9, "profit", "利润款 风衣", host, ("A04", "379", "120"),
             cny("5300"), "衣长/身高对照→面料防泼水演示→券后 349", "倒水演示",
             "弹讲解卡;发 30 元券 100 张", "B3 粉条对准本段"),
        part(8, shanghai(20, 48), 4, "quick", "过款", host, ("A06", "59", "400"), cny("1200"),
             "30 秒一色快讲;2 件 9 折", "举色卡", "弹讲解卡;挂抽奖 G4(6 分钟)", ""),
        part(9, shanghai(20, 52), 4, "encore", "返场 主推", host, ("A02", "159", "300"),
             cny("2500"), "最后 60 件返场;补拍提醒", "报剩余库存", "改库存=实际剩余;弹讲解卡", ""),
        part(10, shanghai(20, 56), 4, "closing", "收尾+下播预告", host, None, None,
             "G4 开奖;预告周六 20:00 羽绒专场,引导预约", "贴预约二维码",
             "开奖 G4;推下场预约卡片;下播", "预约数记录到复盘"),
    )  # fmt: skip


def test_apparel_the_products(apparel: Opened) -> None:
    def product(
        code: str, sku: str, name: str, role: str, audience: str, prices: tuple[str, str],
        stock: int, limit: int | None, offer: str, release: tuple[int, ...] = (),
    ) -> Product:  # fmt: skip
        return Product(
            code,
            name,
            sku,
            role,
            audience,
            cny(prices[0]),
            cny(prices[1]),
            stock,
            limit,
            offer,
            release=release,
        )

    assert apparel.script.products == (
        product("A01", "MM-T2101", "纯棉长袖打底T", "引流款", "新粉", ("59", "19.9"), 200, 1,
                "尺码 S-XL;每人限1", release=(120, 80)),
        product("A02", "MM-K2107", "羊毛混纺针织开衫", "主推款", "全部", ("259", "159"), 300, None,
                "4 色;赠运费险"),
        product("A03", "MM-P2112", "高腰阔腿西裤", "利润款", "全部", ("229", "149"), 260, None,
                "与 A02 同拍立减 20"),
        product("A04", "MM-C2103", "中长款风衣", "利润款", "老粉", ("599", "379"), 120, None,
                "领 30 元券后 349"),
        product("A05", "MM-S2109", "羊绒混纺围巾", "福利款", "老粉(粉丝团)", ("129", "39.9"), 80, 1,
                "粉丝团专享秒杀"),
        product("A06", "MM-T2115", "德绒半高领", "过款", "全部", ("99", "59"), 400, None,
                "2 件 9 折"),
    )  # fmt: skip


def test_apparel_the_giveaways(apparel: Opened) -> None:
    """G1 20:03 is 3:00 into segment 1; G3 is launched 30 s before it opens at 20:36."""

    def giveaway(
        code: str, tool: str, segment: str, offset_s: int, countdown_s: int, active_s: int,
        draws: bool, prize: str, quantity: int, rule: str, note: str,
    ) -> Giveaway:  # fmt: skip
        return Giveaway(
            code, tool, SegmentStart(segment), Millis(offset_s * 1000), Millis(countdown_s * 1000),
            Millis(active_s * 1000), draws, prize, quantity, rule, note=note,
        )  # fmt: skip

    assert apparel.script.giveaways == (
        giveaway("G1", "红包", "s1", 180, 180, 0, False, "快币红包 总额 50 元", 50, "关注主播",
                 "3 分钟后(20:06)开抢,撑到引流款放单前"),
        giveaway("G2", "抽奖", "s3", 300, 360, 0, True, "A05 围巾", 3, "关注 + 评论「木棉上新」",
                 "20:22 开奖,落在开奖段"),
        giveaway("G3", "秒杀", "s6", 150, 30, 180, False, "A05 ¥39.9", 80, "粉丝团成员;每人限 1",
                 "20:36 起 3 分钟,售罄即止"),
        giveaway("G4", "抽奖", "s8", 120, 360, 0, True, "20 元无门槛券", 20,
                 "评论「周六见」+ 停留", "20:56 开奖,留住收尾人数"),
    )  # fmt: skip


def test_apparel_the_boosts(apparel: Opened) -> None:
    assert apparel.script.boosts == (
        Boost("B1", "磁力金牛", SegmentStart("s1"), Millis(-10 * MIN), Millis(10 * MIN),
              Millis(30 * MIN), "s1", "直播观看数(进房)", cny("200"), "CPA 0.60/人",
              "系统推荐 女 24-40"),
        Boost("B2", "磁力金牛", SegmentStart("s3"), Millis(-7 * MIN), Millis(7 * MIN),
              Millis(30 * MIN), "s3", "订单支付", cny("400"), "OCPM 45/单",
              "女装兴趣 + 达人相似粉丝"),
        Boost("B3", "快手粉条", SegmentStart("s7"), Millis(-6 * MIN), Millis(6 * MIN),
              Millis(30 * MIN), "s7", "直播间人气", cny("100"), "自动出价",
              "粉丝 + 看过本直播间"),
    )  # fmt: skip


def test_apparel_tells_how_g3_and_the_times_in_its_texts_were_read(apparel: Opened) -> None:
    third = Place(subject="3")
    assert apparel.findings == (
        Finding(
            "preview_starts_earlier",
            Severity.INFO,
            Place("apparel_1h_giveaways.csv", 4, "countdown_s"),
            (("code", "G3"), ("launch", "20:35:30")),
        ),
        Finding(
            "cue_from_text",
            Severity.INFO,
            third,
            (("text", "第 6 分钟推优惠券"), ("at", "20:17")),
        ),
        Finding("time_in_text", Severity.INFO, third, (("text", "B2 流量预计 20:10 起量"),)),
        Finding(
            "release_from_text",
            Severity.INFO,
            Place(subject="2"),
            (("product", "A01"), ("text", "120+80")),
        ),
    )
    assert [path.name for path in apparel.sources] == [
        f"apparel_1h_{kind}.csv" for kind in ("boosts", "giveaways", "products", "segments", "show")
    ]


def test_skincare_the_show(skincare: Opened) -> None:
    script = skincare.script
    assert script.title == "Glow Lab Skincare - Friday Night LIVE (90 min)"
    assert script.platform == "TikTok Shop US"
    assert script.planned_start == new_york(19, 0) == 1_792_796_400_000
    assert script.zone == "America/New_York"
    assert script.currency == "USD"
    assert script.gmv_target == usd("18000")
    assert script.ad_budget == usd("730")
    assert script.people == (
        Person("host", "Maya"),
        Person("assistant", "Jo"),
        Person("LIVE operator", "Sam"),
        Person("ads", "Priya"),
        Person("producer", "Lee"),
    )
    assert skincare.findings == ()


def test_skincare_the_segments(skincare: Opened) -> None:
    host = "Maya"
    assert skincare.script.segments == (
        part(1, new_york(19, 0), 3, "warmup", "Cold open / hook", host, None, None,
             "Result close-up, one-line promise, tonight's two flash times", "Hold up C2",
             "Title card; pin C2", "Boost K1 running since 18:45"),
        part(2, new_york(19, 3), 4, "warmup", "Welcome, agenda, giveaway tease", host, None, None,
             "Greet by name; show run of deals; explain giveaway", "",
             'Launch GA1 at 19:04; pin comment "Type GLOW"', ""),
        part(3, new_york(19, 7), 7, "traffic", "Hook product: cleanser", host,
             ("C1", "12.6", "300"), usd("1000"), "Problem > texture demo > price > 5-4-3-2-1",
             "Water bowl demo", "Pin C1; push LIVE coupon", ""),
        part(4, new_york(19, 14), 12, "hero", "Hero demo: Vitamin C serum", host,
             ("C2", "22.4", "400"), usd("4500"),
             "Before/after, ingredient card, 3 objections, price stack", "Ingredient card",
             "GA1 ends 19:14; pin C2; launch GA2 at 19:22", ""),
        part(5, new_york(19, 26), 5, "flash", "Flash sale 1: lip balm", host,
             ("C6", "9.99", "100"), usd("490"),
             "Explain rules in 60 s, count down, call out buyers", "Timer board",
             "19:26 create flash: 60 s countdown, 4 min sale, 50 units", ""),
        part(6, new_york(19, 31), 4, "interact", "Q&A + GA2 winner", host, None, None,
             "Answer top 3 pinned questions; announce winner", "Collect questions",
             "GA2 ends 19:32", ""),
        part(7, new_york(19, 35), 9, "profit", "SPF 50", host, ("C3", "19.5", "350"),
             usd("2000"), "No white cast test on two skin tones", "Second model",
             "Pin C3; K3 ordered at 19:36", ""),
        part(8, new_york(19, 44), 12, "hero", "AM bundle", host, ("C4", "49.0", "150"),
             usd("5000"), "Build the value stack $76 > $49, gift C7", "Stack props",
             "Pin C4; launch GA3 at 19:46; watch gift stock", "K3 target"),
        part(9, new_york(19, 56), 3, "reset", "Reset for new viewers", host, None, None,
             "30-second recap x3; GA3 winner", "", "GA3 ends 19:56", ""),
        part(10, new_york(19, 59), 9, "profit", "Retinal night cream", host,
             ("C5", "28.5", "250"), usd("2500"), "How to layer, who should not use it",
             "Layering chart", "Pin C5", ""),
        part(11, new_york(20, 8), 5, "flash", "Flash sale 2: lip balm", host,
             ("C6", "9.99", "100"), usd("490"), "Same as round 1", "Timer board",
             "20:08 create flash: 60 s countdown, 4 min sale, 50 units", ""),
        part(12, new_york(20, 13), 8, "encore", "Hero re-pitch: serum", host,
             ("C2", "22.4", "400"), usd("1500"),
             "Short version: proof > price > scarcity with real stock", "",
             "Pin C2; launch GA4 at 20:16", ""),
        part(13, new_york(20, 21), 5, "lastcall", "Rapid-fire last call", host, None, usd("520"),
             "All 6 items, 45 s each", "Hand items in order", "Pin in order C1,C2,C3,C4,C5", ""),
        part(14, new_york(20, 26), 4, "closing", "Close + next LIVE", host, None, None,
             "GA4 winner, thank buyers, next Friday 7 pm", "QR to event",
             "GA4 ends 20:26; post next event card", ""),
    )  # fmt: skip


def test_skincare_the_products(skincare: Opened) -> None:
    def product(
        code: str, sku: str, name: str, role: str, audience: str, prices: tuple[str, str],
        stock: int, limit: int | None, offer: str,
    ) -> Product:  # fmt: skip
        return Product(
            code, name, sku, role, audience, usd(prices[0]), usd(prices[1]), stock, limit, offer
        )

    assert skincare.script.products == (
        product("C1", "GL-CLN-150", "Gentle Gel Cleanser 150 ml", "hook", "new", ("18", "12.6"),
                300, 2, "30% LIVE coupon"),
        product("C2", "GL-VTC-30", "Vitamin C Serum 30 ml", "hero", "all", ("32", "22.4"), 400,
                None, ""),
        product("C3", "GL-SPF-50", "Daily Mineral SPF 50", "profit", "all", ("26", "19.5"), 350,
                None, ""),
        product("C4", "GL-BND-AM", "AM Routine Bundle (C1+C2+C3)", "hero bundle", "all",
                ("76", "49.0"), 150, 2, "GWP mini mask while 200 last"),
        product("C5", "GL-RTN-30", "Retinal Night Cream", "profit", "returning", ("38", "28.5"),
                250, None, ""),
        product("C6", "GL-LIP-10", "Peptide Lip Balm 3-pack", "flash", "all", ("21", "9.99"), 100,
                1, "2 rounds x 50"),
        product("C7", "GL-MSK-04", "Overnight Mask mini (gift)", "gift", "all", ("14", "0"), 200,
                1, "free over $45"),
    )  # fmt: skip


def test_skincare_the_giveaways(skincare: Opened) -> None:
    """GA1 19:04 is 1:00 into segment 2; a flash sale's countdown is that before it opens."""

    def giveaway(
        code: str, tool: str, segment: str, offset_s: int, countdown_s: int, active_s: int,
        prize: str, quantity: int, rule: str, note: str,
    ) -> Giveaway:  # fmt: skip
        return Giveaway(
            code, tool, SegmentStart(segment), Millis(offset_s * 1000), Millis(countdown_s * 1000),
            Millis(active_s * 1000), tool == "LIVE Giveaway", prize, quantity, rule, note=note,
        )  # fmt: skip

    draw, flash = "LIVE Giveaway", "LIVE Flash Sale"
    assert skincare.script.giveaways == (
        giveaway("GA1", draw, "s2", 60, 0, 600, "C1 cleanser", 3, "follow + comment GLOW",
                 "ends 19:14 as hero demo opens"),
        giveaway("GF1", flash, "s5", 0, 60, 240, "C6 $9.99", 50, "1 per buyer", "sale 19:27-19:31"),
        giveaway("GA2", draw, "s4", 480, 0, 600, "C2 serum", 2, "min watch 5 min",
                 "ends 19:32 inside Q&A"),
        giveaway("GA3", draw, "s8", 120, 0, 600, "C4 bundle", 1, "follow + comment",
                 "ends 19:56 at reset"),
        giveaway("GF2", flash, "s11", 0, 60, 240, "C6 $9.99", 50, "1 per buyer",
                 "sale 20:09-20:13"),
        giveaway("GA4", draw, "s12", 180, 0, 600, "$50 set", 1, "everyone", "ends 20:26 at close"),
    )  # fmt: skip


def test_skincare_the_boosts(skincare: Opened) -> None:
    assert skincare.script.boosts == (
        Boost("K1", "LIVE GMV Max", SegmentStart("s1"), Millis(-15 * MIN), Millis(15 * MIN),
              Millis(105 * MIN), "s1", "gross revenue", usd("600"), "ROI target 3.0", "automatic"),
        Boost("K2", "TikTok Promote", SegmentStart("s3"), Millis(-12 * MIN), Millis(12 * MIN),
              Millis(30 * MIN), "s3", "LIVE viewers", usd("50"), "auto",
              "custom: F 25-44, skincare"),
        Boost("K3", "TikTok Promote", SegmentStart("s8"), Millis(-8 * MIN), Millis(8 * MIN),
              Millis(30 * MIN), "s8", "LIVE viewers", usd("80"), "auto", "automatic"),
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["show", "segments", "products", "giveaways", "boosts"])
def test_any_one_file_opens_the_whole_show(kind: str, apparel: Opened) -> None:
    assert opened(f"apparel_1h_{kind}.csv").script == apparel.script
