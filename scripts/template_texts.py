"""What stands in the blank templates: an example show, and what each column means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.instants import DAY, HOUR, MINUTE, Instant, Millis, at_wall
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import Cue, CueKind, Role, SegmentStart
from stage_desktop.script.plan import Beat, Person, Script, Segment, SegmentKind
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task

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
    audience: str
    card: tuple[str, tuple[str, ...], tuple[str, ...]]
    beats: tuple[str, ...]
    supply: tuple[str, ...]
    style: str
    group: str
    welfare: tuple[str, str]
    warmup: tuple[tuple[str, str, str], ...]
    checks: tuple[tuple[str, str], ...]


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
    audience="25-35 岁通勤女生",
    card=("爱搭衣服的邻家姐姐", ("姐妹们看过来", "先别急着拍"), ("最便宜", "第一")),
    beats=("痛点", "塑品", "报价", "逼单"),
    supply=("样品", "库存", "资质"),
    style="S/M/L",
    group="正场",
    welfare=("山羊绒，手感轻软", "关注并评论即可参加，每人一次"),
    warmup=(
        ("新品预告短视频", "公域", "短视频"),
        ("今晚八点见", "粉丝群", "群通知"),
    ),
    checks=(("样品到位", "阿圆"), ("推流测试", "小周"), ("麦克风和灯光", "小周")),
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
    audience="Commuters, 25 to 35",
    card=("The stylish friend next door", ("Look at this", "Wait for my price"),
          ("cheapest ever", "number one")),
    beats=("Problem", "Demo", "Price", "Close"),
    supply=("sample", "stock", "certificate"),
    style="S/M/L",
    group="Main part",
    welfare=("Cashmere, light and soft", "Follow and comment to enter, once each"),
    warmup=(
        ("Trailer of the new items", "public feed", "short video"),
        ("Tonight at eight", "fan group", "group notice"),
    ),
    checks=(("Samples are here", "Jo"), ("Test the stream", "Sam"), ("Microphone, light", "Sam")),
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
        audience=words.audience,
        hosts=(HostCard(words.names[0], *words.card, words.example),),
        spend_bands=_bands(),
        warmup=_tasks("W", words.warmup, (-7 * DAY, -2 * HOUR), words.names[3], words.example),
        checklist=_checks(words),
        reservations=(
            Reservation(Instant(start - 2 * DAY), 120),
            Reservation(Instant(start - DAY), 260),
        ),
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
        group="" if index in (0, len(_KINDS) - 1) else words.group,
        beats=_beats(words) if is_hero else (),
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


def _beats(words: Words) -> tuple[Beat, ...]:
    """Two, five, three minutes, and what is left to close."""
    lengths = (2, 5, 3)
    timed = zip(words.beats, lengths, strict=False)
    return (*(Beat(title, _minutes(length)) for title, length in timed), Beat(words.beats[-1]))


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
        style=words.style,
        release=(_STOCKS[index] // 2, _STOCKS[index] // 2),
        supply=tuple(SupplyItem(name, True) for name in words.supply),
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
        selling_points=words.welfare[0],
        rules=words.welfare[1],
        budget=Money(Decimal(300), words.currency),
        prepared=True,
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


def _bands() -> tuple[SpendBand, ...]:
    """The budget over the show: nothing before the hero product, all of it from then on."""
    spans = ((0, 13, 0), (13, 43, 100))
    return tuple(
        SpendBand(f"S{at}", _minutes(start), _minutes(end), Decimal(share))
        for at, (start, end, share) in enumerate(spans, start=1)
    )


def _tasks(
    letter: str,
    said: tuple[tuple[str, str, str], ...],
    dues: tuple[int, ...],
    owner: str,
    note: str,
) -> tuple[Task, ...]:
    return tuple(
        Task(f"{letter}{at}", title, Millis(due), owner, channel=channel, kind=kind, note=note)
        for at, ((title, channel, kind), due) in enumerate(zip(said, dues, strict=True), start=1)
    )


def _checks(words: Words) -> tuple[Task, ...]:
    dues = (-2 * HOUR, -30 * MINUTE, -10 * MINUTE)
    return tuple(
        Task(f"C{at}", title, Millis(due), owner, note=words.example)
        for at, ((title, owner), due) in enumerate(zip(words.checks, dues, strict=True), start=1)
    )


def _cue(words: Words) -> Cue:
    hung = SegmentStart("s3")
    return Cue("C1", CueKind.NOTE, hung, _minutes(6), Role.OPERATOR, text=words.cue)
