"""What stands in the blank templates: an example show, and what each column means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.formats.headers import SheetKind
from stage_desktop.instants import MINUTE, Instant, Millis, at_wall
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import Cue, CueKind, Role, SegmentStart
from stage_desktop.script.plan import Person, Script, Segment, SegmentKind

_DAY, _START = date(2027, 1, 1), time(20, 0)


def _minutes(count: int) -> Millis:
    return Millis(count * MINUTE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the example show in one language."""

    title: str
    platform: str
    zone: str
    currency: str
    roles: tuple[str, str, str, str]
    names: tuple[str, str, str, str]
    titles: tuple[str, ...]
    points: tuple[str, ...]
    assistant: tuple[str, ...]
    operator: tuple[str, ...]
    example: str
    props: tuple[str, str]
    products: tuple[tuple[str, str, str, str], ...]
    giveaway: tuple[str, str, str, str]
    boost: tuple[str, str, str, str]
    cue: str


CHINESE = Words(
    title="示例直播（改成你的标题）",
    platform="快手",
    zone="Asia/Shanghai",
    currency="CNY",
    roles=("主播", "助播", "中控", "投手"),
    names=("小满", "阿圆", "小周", "老K"),
    titles=(
        "开场暖场",
        "引流款 憋单→放单",
        "主推款 第一轮",
        "抽奖开奖",
        "老粉福利",
        "收尾+下播预告",
    ),
    points=(
        "欢迎;报今晚几款和开价时间;引导关注",
        "塑品;报价;倒数放单",
        "痛点;演示;价格锚;逼单",
        "念中奖名单;答疑",
        "感谢老粉;讲价值;粉丝团专享",
        "感谢;预告下一场;引导预约",
    ),
    assistant=("举福利牌", "报已拍数", "递色卡", "截图中奖名单", "展示三种系法", "贴预约二维码"),
    operator=(
        "挂公告贴片",
        "先挂 0 库存，放单时改 200",
        "弹讲解卡",
        "开奖 G1",
        "弹讲解卡;仅粉丝团可拍",
        "推预约卡片",
    ),
    example="示例行：改掉或删除",
    props=("道具", "色卡 2 张"),
    products=(
        ("P01", "纯棉打底衫", "引流款", "新粉"),
        ("P02", "羊毛开衫", "主推款", "全部"),
        ("P03", "羊绒围巾", "福利款", "老粉(粉丝团)"),
    ),
    giveaway=("抽奖", "围巾", "关注 + 评论「上新」", "第 4 段开奖"),
    boost=("快手粉条", "直播间人气", "自动出价", "粉丝 + 看过直播间"),
    cue="推 20 元优惠券",
)

ENGLISH = Words(
    title="Example show (write your title here)",
    platform="TikTok Shop",
    zone="America/New_York",
    currency="USD",
    roles=("host", "assistant", "operator", "ads"),
    names=("Maya", "Jo", "Sam", "Priya"),
    titles=("Welcome", "Hook product", "Hero product, first round", "Draw", "Deal for fans",
            "Close and next show"),
    points=(
        "Greet; say what is on tonight and when; ask to follow",
        "Show it; say the price; count down",
        "Problem; demo; price stack; close",
        "Read the winners; answer questions",
        "Thank those who came back; say what it is worth; fan club only",
        "Thank; announce the next show",
    ),
    assistant=("Hold up the deal board", "Call out units sold", "Hand over colours",
               "Take a picture of the winners", "Show three ways to wear it",
               "Show the code of the event"),
    operator=("Title card", "List with stock 0, set 200 on release", "Pin P02", "Draw G1",
              "Pin P03; fan club only", "Post the next event"),
    example="Example row: overwrite or delete it",
    props=("Props", "2 colour cards"),
    products=(
        ("P01", "Cotton shirt", "hook", "new"),
        ("P02", "Wool cardigan", "hero", "all"),
        ("P03", "Cashmere scarf", "welfare", "returning"),
    ),
    giveaway=("giveaway", "Scarf", "follow + comment NEW", "Drawn in segment 4"),
    boost=("TikTok Promote", "LIVE viewers", "auto", "automatic"),
    cue="Push the coupon",
)  # fmt: skip


_KINDS = (
    SegmentKind.WARMUP,
    SegmentKind.TRAFFIC,
    SegmentKind.HERO,
    SegmentKind.LOTTERY,
    SegmentKind.WELFARE,
    SegmentKind.CLOSING,
)
_LENGTHS = (5, 8, 12, 5, 8, 5)
# Which product each segment sells.
_SOLD = (None, 0, 1, None, 2, None)
_USUAL, _LIVE = (59, 259, 129), (Decimal("19.9"), Decimal(159), Decimal("39.9"))
_STOCKS, _LIMITS, _TARGETS = (200, 300, 80), (1, None, 1), (3_500, 9_500, 3_000)


def example(words: Words) -> Script:
    """The example show: an opening, three products, a draw and a close in 43 minutes."""
    start = at_wall(_DAY, _START, ZoneInfo(words.zone))
    names = zip(words.roles, words.names, strict=True)
    return Script(
        words.title,
        words.zone,
        tuple(_segment(words, index, start) for index in range(len(_KINDS))),
        planned_start=start,
        platform=words.platform,
        currency=words.currency,
        gmv_target=Money(Decimal(sum(_TARGETS)), words.currency),
        ad_budget=Money(Decimal(100), words.currency),
        people=tuple(Person(role, name) for role, name in names),
        products=tuple(_product(words, index) for index in range(len(words.products))),
        giveaways=(_giveaway(words),),
        boosts=(_boost(words),),
        cues=(_cue(words),),
    )


def _segment(words: Words, index: int, start: Instant) -> Segment:
    begins = Instant(start + sum(_LENGTHS[:index]) * MINUTE)
    sold = _SOLD[index]
    is_hero = _KINDS[index] is SegmentKind.HERO
    segment = Segment(
        f"s{index + 1}",
        str(index + 1),
        words.titles[index],
        _minutes(_LENGTHS[index]),
        _KINDS[index],
        shortest=_minutes(8) if is_hero else None,
        longest=_minutes(15) if is_hero else None,
        hard_start=begins if index == 0 else None,
        stated_start=begins,
        host=words.names[0],
        host_points=words.points[index],
        assistant_notes=words.assistant[index],
        operator_notes=words.operator[index],
        notes=words.example,
        extra=(words.props,) if is_hero else (),
    )
    if sold is None:
        return segment
    return replace(
        segment,
        products=(words.products[sold][0],),
        price_text=str(_LIVE[sold]),
        stock_text=str(_STOCKS[sold]),
        gmv_target=Money(Decimal(_TARGETS[sold]), words.currency),
    )


def _product(words: Words, index: int) -> Product:
    code, name, role, audience = words.products[index]
    return Product(
        code,
        name,
        role=role,
        audience=audience,
        list_price=Money(Decimal(_USUAL[index]), words.currency),
        live_price=Money(_LIVE[index], words.currency),
        stock=_STOCKS[index],
        limit=_LIMITS[index],
        offer=words.example,
        link=str(index + 1),
    )


def _giveaway(words: Words) -> Giveaway:
    """Launched six minutes into the second segment, drawn a minute into the fourth."""
    tool, prize, rule, note = words.giveaway
    return Giveaway(
        "G1",
        tool,
        SegmentStart("s2"),
        _minutes(6),
        countdown=_minutes(15),
        draws=True,
        prize=prize,
        quantity=3,
        entry_rule=rule,
        note=f"{note} · {words.example}",
    )


def _boost(words: Words) -> Boost:
    tool, goal, bid, audience = words.boost
    return Boost(
        "B1",
        tool,
        SegmentStart("s3"),
        _minutes(-8),
        lead=_minutes(8),
        window=_minutes(30),
        target="s3",
        goal=goal,
        budget=Money(Decimal(100), words.currency),
        bid=bid,
        audience=audience,
    )


def _cue(words: Words) -> Cue:
    hung = SegmentStart("s3")
    return Cue("C1", CueKind.NOTE, hung, _minutes(6), Role.OPERATOR, text=words.cue)


# What each column means: the sheet, the field, in Chinese, in English.
MEANINGS: tuple[tuple[SheetKind, str, str, str], ...] = (
    (SheetKind.SHOW, "title", "直播标题", "The title of the show"),
    (SheetKind.SHOW, "platform", "平台，如 快手、抖音", "The platform, such as TikTok Shop"),
    (SheetKind.SHOW, "start", "开播的日期和时间；只写时间就是当天",
     "Date and time of the start; a time alone means today"),
    (SheetKind.SHOW, "zone", "时区，如 Asia/Shanghai 或 北京时间",
     "Time zone, such as America/New_York or Pacific"),
    (SheetKind.SHOW, "hard_end", "最晚什么时候必须下播，可不填",
     "When it must be over; may stay empty"),
    (SheetKind.SHOW, "currency", "货币代码，如 CNY", "Code of the currency, such as USD"),
    (SheetKind.SHOW, "gmv_target", "全场 GMV 目标", "Sales target of the show"),
    (SheetKind.SHOW, "ad_budget", "全场投流预算", "Budget of all boosts"),
    (SheetKind.SHOW, "people", "下面每行一个岗位和人名：主播、助播、中控、场控、投手、运营……",
     "Below, a row for each role and name: host, assistant, operator, ads ..."),
    (SheetKind.SEGMENTS, "number", "序号，可以写 3a", "What people call it; 3a is fine"),
    (SheetKind.SEGMENTS, "clock", "几点到几点，如 20:05-20:13；有时长就可以不填",
     "From when to when, such as 20:05-20:13; may stay empty where there is a duration"),
    (SheetKind.SEGMENTS, "start", "从开播算起多久开始，如 00:05:00；可不填",
     "How long after the start it begins, such as 00:05:00; may stay empty"),
    (SheetKind.SEGMENTS, "duration", "多少分钟；有秒就写成 0:01:30",
     "How many minutes; with seconds write 0:01:30"),
    (SheetKind.SEGMENTS, "kind", "类型，从列表选，也可以自己写", "Type, from the list or your own"),
    (SheetKind.SEGMENTS, "title", "环节名称", "What it is called"),
    (SheetKind.SEGMENTS, "host", "谁讲；空着就是场次里的主播",
     "Who presents; empty means the host of the show"),
    (SheetKind.SEGMENTS, "products", "商品编号，多个就换行写",
     "Codes of products, each on a line of its own"),
    (SheetKind.SEGMENTS, "price", "口播的到手价；空着就用商品的直播价",
     "The price as spoken; empty means the live price of the product"),
    (SheetKind.SEGMENTS, "stock", "库存或放单数", "Stock or units released"),
    (SheetKind.SEGMENTS, "gmv_target", "本段 GMV 目标", "Sales target of the segment"),
    (SheetKind.SEGMENTS, "host_points", "主播要点，用分号或换行分开",
     "What the host says, points apart by ; or a new line"),
    (SheetKind.SEGMENTS, "assistant_notes", "助播要备什么、做什么", "What the assistant does"),
    (SheetKind.SEGMENTS, "operator_notes", "中控/场控动作；写“20:36 开秒杀”这样的时间会变成提示",
     "What the operator does; a time such as 'Launch G1 at 20:36' becomes a cue"),
    (SheetKind.SEGMENTS, "notes", "备注", "Anything else"),
    (SheetKind.SEGMENTS, "hard_start", "整点开始的环节填 Y，或写钟点",
     "Y where it starts by the clock whatever happens, or the clock time"),
    (SheetKind.SEGMENTS, "end_rule", "手动：按 GO 才进下一段；自动：到点自己进",
     "manual: the operator presses GO; auto: the next begins by itself"),
    (SheetKind.SEGMENTS, "shortest", "最短几分钟讲得完，赶进度时用",
     "The fewest minutes it can be done in, for catching up"),
    (SheetKind.SEGMENTS, "longest", "最长几分钟", "The most minutes it may take"),
    (SheetKind.SEGMENTS, "skipped", "填 Y 就跳过这一段", "Y leaves it out"),
    (SheetKind.PRODUCTS, "code", "编号，环节里用它", "Its code, as segments name it"),
    (SheetKind.PRODUCTS, "sku", "商家编码，可不填", "Seller's SKU; may stay empty"),
    (SheetKind.PRODUCTS, "name", "商品名称", "Its name"),
    (SheetKind.PRODUCTS, "role", "货盘角色，从列表选，也可以自己写",
     "Its role in the assortment, from the list or your own"),
    (SheetKind.PRODUCTS, "audience", "给谁：新粉、老粉、粉丝团、全部", "Whom it is for"),
    (SheetKind.PRODUCTS, "list_price", "日常价", "What it usually costs"),
    (SheetKind.PRODUCTS, "live_price", "直播价", "What it costs in the show"),
    (SheetKind.PRODUCTS, "stock", "库存件数", "How many there are"),
    (SheetKind.PRODUCTS, "limit", "每人限购几件，空着就是不限",
     "How many one buyer may have; empty means no limit"),
    (SheetKind.PRODUCTS, "offer", "优惠、赠品，照着念的话", "Coupon or gift, as it is spoken"),
    (SheetKind.PRODUCTS, "link", "几号链接", "Number of the link"),
    (SheetKind.GIVEAWAYS, "code", "编号", "Its code"),
    (SheetKind.GIVEAWAYS, "tool", "玩法，从列表选，也可以自己写",
     "The tool, from the list or your own"),
    (SheetKind.GIVEAWAYS, "launch_clock", "几点发起", "When it is launched, by the clock"),
    (SheetKind.GIVEAWAYS, "launch_offset", "从开播算起多久发起，和上一列写一个就行",
     "How long after the start; this or the clock time is enough"),
    (SheetKind.GIVEAWAYS, "countdown", "发起后倒计时几秒开抢或开奖",
     "Seconds from the launch until it opens or is drawn"),
    (SheetKind.GIVEAWAYS, "active", "开抢后持续几秒，抽奖不用填",
     "Seconds that it stays open; not for a draw"),
    (SheetKind.GIVEAWAYS, "draws", "是否开奖 Y/N；空着就看玩法",
     "Whether winners are drawn, Y or N; empty means as the tool does"),
    (SheetKind.GIVEAWAYS, "prize", "奖品", "What is given"),
    (SheetKind.GIVEAWAYS, "quantity", "几份", "How many"),
    (SheetKind.GIVEAWAYS, "entry_rule", "参与条件", "Who may enter"),
    (SheetKind.GIVEAWAYS, "note", "备注", "Anything else"),
    (SheetKind.BOOSTS, "code", "编号", "Its code"),
    (SheetKind.BOOSTS, "tool", "投流工具", "The tool"),
    (SheetKind.BOOSTS, "goal", "优化目标", "What it is to bring"),
    (SheetKind.BOOSTS, "budget", "预算", "Budget"),
    (SheetKind.BOOSTS, "bid", "出价", "Bid"),
    (SheetKind.BOOSTS, "order_clock", "几点下单", "When it is ordered, by the clock"),
    (SheetKind.BOOSTS, "order_offset", "从开播算起，开播前写负数；和上一列写一个就行",
     "From the start, below zero before it; this or the clock time is enough"),
    (SheetKind.BOOSTS, "lead", "下单到起量几分钟", "Minutes from the order until people come"),
    (SheetKind.BOOSTS, "window", "投多少分钟", "Minutes that it runs"),
    (SheetKind.BOOSTS, "audience", "定向人群", "Whom it is shown to"),
    (SheetKind.BOOSTS, "target", "对准哪一段：写序号或名称",
     "The segment it feeds: number or title"),
    (SheetKind.CUES, "id", "编号", "Its code"),
    (SheetKind.CUES, "kind", "提示类型，从列表选", "What it is about, from the list"),
    (SheetKind.CUES, "anchor", "挂在哪：“3 start”“3 end”、钟点、或“after G1.open”",
     "What it hangs on: '3 start', '3 end', a clock time, or 'after G1.open'"),
    (SheetKind.CUES, "offset", "提前（负）或延后几秒", "Seconds later, or below zero earlier"),
    (SheetKind.CUES, "role", "谁来做", "Who does it"),
    (SheetKind.CUES, "standby", "提前几秒预备", "Seconds of stand-by before it"),
    (SheetKind.CUES, "tolerance", "晚几秒还算做了", "Seconds after which it counts as missed"),
    (SheetKind.CUES, "text", "做什么", "What to do"),
    (SheetKind.CUES, "subject", "和哪个商品、福利有关，可不填",
     "The product or giveaway; may stay empty"),
    (SheetKind.CUES, "once", "填 Y：返场时不再提示", "Y: not again in a second pass"),
)  # fmt: skip

HEAD = (("表 · 列", "写什么"), ("Sheet · column", "What to write"))
FIRST = (
    "黄底斜体的是示例行：改掉或删除。列可以增减，表头认得就行；自己加的列会跟着环节走。",
    "Rows in italics on yellow are examples: overwrite or delete them. Columns may be moved or "
    "left out; columns of your own are kept with each row.",
)
