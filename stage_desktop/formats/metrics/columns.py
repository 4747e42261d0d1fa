"""What the headings of the platforms' exports mean, by the kind of sheet (`DOMAIN.md` 6.3).

Headings are compared folded, as those of run sheets. Of two columns that mean the same the one
whose name stands first here is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from stage_desktop.formats.columns import Names, names
from stage_desktop.formats.headers import folded
from stage_desktop.review.metrics import Measure

IGNORED = "ignore"


class MetricsKind(StrEnum):
    """What a sheet of figures has a row for.

    `minutes`: a step of a curve; `slots`: one explanation of a product (讲解); `shows`: a whole
    stream; `figures`: one figure with its name and value.
    """

    ORDERS = "orders"
    SLOTS = "slots"
    CAMPAIGNS = "campaigns"
    CHANNELS = "channels"
    FIGURES = "figures"
    MINUTES = "minutes"
    SHOWS = "shows"
    PRODUCTS = "products"


MEASURES: Mapping[str, Names] = {
    Measure.GMV: names(
        "用户支付金额|直播间用户支付金额|支付金额|成交金额|直播间成交金额|直播成交金额|累计成交金额|支付GMV"
        "|直播GMV|成交额|销售额|直播销售额|支付订单金额|商品成交金额|累计GMV|成交GMV",
        "Gross revenue|GMV|LIVE GMV|Total GMV|Revenue|Sales|Total sales|Direct GMV|pay_amt|gmv_amt",
    ),
    Measure.ORDERS: names(
        "成交订单数|支付订单数|订单数|成交单数|订单量|直播间成交订单数|累计订单数|支付单量",
        "Orders paid for|Orders|SKU orders|Paid orders|Order count|Total orders|pay_cnt",
    ),
    Measure.BUYERS: names(
        "成交人数|支付人数|下单人数|购买人数|买家数|成交用户数|直播间成交人数|支付买家数",
        "Customers|Buyers|Paying users|Unique buyers|pay_ucnt",
    ),
    Measure.UNITS: names(
        "成交件数|支付件数|销量|成交数量|商品成交件数|销售件数",
        "Items sold|LIVE items sold|Units sold|Units|Quantity sold|pay_product_cnt",
    ),
    Measure.ONLINE: names(
        "实时在线人数|在线人数|当前在线人数|同时在线人数|实时在线",
        "Online users|Online viewers|Concurrent viewers|Current viewers|CCU|Online|online_user_cnt",
    ),
    Measure.ENTRIES: names(
        "进入直播间人数|进入人数|进房人数|进入直播间次数|进人数|直播间进入人数",
        "Entries|Joins|Viewers joined|New entries|Enter room|enter_cnt",
    ),
    Measure.LEAVES: names(
        "离开直播间人数|离开人数|离开直播间次数", "Leaves|Viewers left|Exits|leave_ucnt"
    ),
    Measure.VIEWS: names(
        "观看次数|场观|观看量|累计观看次数|直播间观看次数|累计场观|看播次数",
        "Views|LIVE views|Total views|watch_cnt|Page views",
    ),
    Measure.VIEWERS: names(
        "观看人数|累计观看人数|直播间观看人数|看播人数|观众总数|观众人数|累计观众",
        "Viewers|Total viewers|Unique viewers|watch_ucnt|total_audience_count",
    ),
    Measure.PEAK_ONLINE: names(
        "最高在线|最高在线人数|在线峰值|人气峰值|在线人数峰值|峰值人数",
        "Peak viewers|PCU|Peak concurrent viewers|Max online|max_online_count",
    ),
    Measure.AVERAGE_ONLINE: names(
        "平均在线人数|平均在线|分均在线人数|场均在线人数",
        "ACU|Avg. viewers|Average online|avg_online",
    ),
    Measure.EXPOSURES: names(
        "直播间曝光人数|曝光人数|直播间曝光", "LIVE reach|Reach|Exposed users|live_show_ucnt"
    ),
    Measure.IMPRESSIONS: names(
        "直播间曝光次数|曝光次数|展现量|曝光量|展示次数",
        "Impressions|LIVE impressions|LIVE shows|Shows|live_show_cnt",
    ),
    Measure.PRODUCT_EXPOSURES: names(
        "商品曝光人数|商品曝光次数|商品曝光",
        "Product impressions|Product views|product_show_ucnt",
    ),
    Measure.PRODUCT_CLICKS: names(
        "商品点击人数|商品点击次数|商品点击",
        "Product clicks|product_click_ucnt|Page views from LIVE",
    ),
    Measure.COMMENTS: names(
        "评论次数|评论数|评论量|评论人数|弹幕数", "Comments|comment_cnt|comment_count"
    ),
    Measure.LIKES: names("点赞次数|点赞数|点赞量|点赞人数", "Likes|like_cnt|like_count"),
    Measure.SHARES: names("分享次数|分享数|转发数|分享量", "Shares|share_cnt|share_count"),
    Measure.NEW_FOLLOWERS: names(
        "新增粉丝数|新增粉丝|涨粉数|涨粉量|净增粉丝|新增关注|关注数",
        "New followers|LIVE follows|Follows|incr_fans_cnt|follow_cnt|new_follow_count",
    ),
    Measure.NEW_FANS: names(
        "新加团人数|新增粉丝团|加粉丝团人数|新加粉丝团人数|加团人数",
        "New fan club members|fans_club_ucnt",
    ),
    Measure.AVERAGE_STAY: names(
        "人均观看时长|平均观看时长|人均停留时长|平均停留时长|人均停留|平均停留",
        "Avg. view duration|Avg. viewing duration|Average watch time|Avg. watch time"
        "|audiences_avg_seconds",
    ),
    Measure.SPEND: names(
        "投放消耗|消耗|广告消耗|花费|投放花费|千川消耗|总消耗|投流消耗|实际消耗",
        "Cost|Spend|Ad spend|Ad cost|stat_cost|cost_total|Net Cost",
    ),
    Measure.PAID_VIEWS: names("付费观看次数|付费流量|付费场观|广告观看次数", "Paid views|Ad views"),
    Measure.REFUNDS: names(
        "退款金额|成交退款金额|退款额|用户退款金额", "Refunds|Refund amount|Refunded amount"
    ),
    Measure.AD_GMV: names(
        "广告成交金额|投放成交金额|直播间投放成交金额|付费成交金额",
        "Ad GMV|Ad revenue|live_pay_order_gmv",
    ),
    Measure.AD_ORDERS: names("广告成交订单数|投放订单数|付费订单数", "Ad orders"),
}

_PRODUCT = names("商品ID|商品编号|货号|商品链接ID", "Product ID|ID|SPU ID|item_id|product_id")
_TITLE = names("商品名称|商品标题|商品|选购商品|产品名称", "Product|Product name|Title|Item name")
_ROOM = names("房间号|直播间ID|直播ID", "Room ID|LIVE ID|Session ID|room_id")
_CURRENCY = names("币种|货币", "Currency")

_KEYS: Mapping[MetricsKind, Mapping[str, Names]] = {
    MetricsKind.MINUTES: {
        "captured": names("抓取时间|采集时间", "Captured at|Capture time|Snapshot time|Scraped at"),
        "time": names(
            "时间|日期时间|分钟|时刻|时间点|统计时间|数据时间|时间段|直播时间",
            "Time|Timestamp|Minute|Datetime|Date time|Local time|Stat time|stat_time_hour|ts",
        ),
        "date": names("日期|统计日期", "Date|Day"),
        "room": _ROOM,
        "currency": _CURRENCY,
        # In a curve, who watches is who came in that minute.
        Measure.ENTRIES: names(
            "进入直播间人数|进入人数|进房人数|进入直播间次数|进人数|直播间进入人数|观看人数",
            "Entries|Joins|Viewers joined|New entries|Enter room|enter_cnt|watch_ucnt",
        ),
        Measure.VIEWERS: names(
            "累计观看人数|观众总数|累计观众", "Viewers|Total viewers|total_audience_count"
        ),
    },
    MetricsKind.SLOTS: {
        "start": names(
            "讲解开始时间戳|讲解开始时间|开始讲解时间|讲解开始|开始时间戳|开始时间",
            "Explain start|Pin start|Pinned at|Start time|Start",
        ),
        "end": names(
            "讲解结束时间戳|讲解结束时间|结束讲解时间|讲解结束|结束时间戳|结束时间",
            "Explain end|Pin end|Unpinned at|End time|End",
        ),
        "product": _PRODUCT,
        "title": _TITLE,
        "online_change": names(
            "起止人数变化|在线人数变化|人数变化", "Online change|Viewer change|Change in viewers"
        ),
        "room": _ROOM,
        "currency": _CURRENCY,
    },
    MetricsKind.ORDERS: {
        "paid_at": names(
            "支付完成时间|支付时间|付款时间|订单付款时间|成交时间",
            "Paid time|Payment time|Paid at|Order paid time",
        ),
        "amount": names(
            "订单应付金额|订单实付金额|实付金额|应付金额|买家实付|支付金额|订单金额|实付款",
            "Order amount|Amount paid|Paid amount|Order total|Total amount|Amount",
        ),
        "title": _TITLE,
        "quantity": names("商品数量|数量|购买数量|件数", "Quantity|Qty"),
        "order": names("主订单编号|订单编号|订单号|主订单号", "Order ID|Order number|Order no"),
        "part": names("子订单编号|子订单号", "Sub order ID|Line ID|Order line ID"),
        "status": names("订单状态|交易状态", "Order status|Status"),
        "after_sale": names(
            "售后状态|退款状态|售后", "Refund status|After-sales status|Cancelation/Return Type"
        ),
        "currency": _CURRENCY,
    },
    MetricsKind.SHOWS: {
        "start": names(
            "开播时间|直播开始时间|开始时间|开播日期",
            "Start time|Launched time|live_start_time|Started at|Start",
        ),
        "end": names(
            "关播时间|下播时间|直播结束时间|结束时间", "End time|live_end_time|Ended at|End"
        ),
        "duration": names(
            "直播时长|时长|开播时长",
            "Duration|LIVE duration|live_duration_in_seconds|live_duration",
        ),
        "date": names("日期|统计日期|数据周期|直播日期", "Data Period|Date|Day"),
        "show": names(
            "直播间标题|直播标题|直播主题|直播间名称|标题|场次",
            "Livestream|LIVE name|LIVE title|Livestream name|Livestream title|Title",
        ),
        "room": _ROOM,
        "account": names("达人昵称|店铺/账号|主播昵称|账号|达人|店铺名称", "Creator|Account|Shop"),
        "currency": _CURRENCY,
    },
    MetricsKind.CAMPAIGNS: {
        "campaign": names("计划名称|广告计划|计划|计划ID", "Campaign name|Campaign|Campaign ID"),
        "start": names("开播时间|直播开始时间", "Launched time|Start time"),
        "show": names("直播间标题|直播标题", "LIVE name|Livestream"),
        "currency": _CURRENCY,
        Measure.AD_GMV: names(
            "成交金额|支付金额|广告成交金额|投放成交金额|直播间成交金额",
            "Gross revenue|Ad GMV|Ad revenue|GMV|live_pay_order_gmv",
        ),
        Measure.AD_ORDERS: names(
            "成交订单数|支付订单数|订单数|广告成交订单数", "SKU orders|Orders|Ad orders"
        ),
        Measure.PAID_VIEWS: names("观看次数|直播间观看次数|进入次数", "LIVE views|Views"),
        Measure.GMV: names("", ""),
        Measure.ORDERS: names("", ""),
        Measure.VIEWS: names("", ""),
    },
    MetricsKind.PRODUCTS: {
        "product": _PRODUCT,
        "title": _TITLE,
        "currency": _CURRENCY,
        Measure.GMV: names(
            "用户支付金额|直播间用户支付金额|支付金额|成交金额|商品成交金额|直播间成交金额|销售额",
            "LIVE GMV|Gross revenue|GMV|Revenue|Sales",
        ),
        Measure.UNITS: names(
            "成交件数|支付件数|销量|商品成交件数|销售件数", "LIVE items sold|Items sold|Units sold"
        ),
        Measure.PRODUCT_EXPOSURES: names(
            "商品曝光人数|商品曝光次数|商品曝光|曝光人数",
            "LIVE impressions|Product impressions|Impressions",
        ),
        Measure.IMPRESSIONS: names("", ""),
    },
    MetricsKind.CHANNELS: {
        "channel": names(
            "渠道名称|渠道|流量来源|流量渠道|来源渠道|来源", "Traffic source|Channel|Source"
        ),
        "currency": _CURRENCY,
    },
    MetricsKind.FIGURES: {
        "metric": names("指标|指标名称|数据指标", "Metric|Metrics|Figure|Indicator"),
        "value": names("本期值|数值|当前值|本场|值|本期", "Value|Current value|Current|This LIVE"),
    },
}


class Signature(NamedTuple):
    """What a header must have: one of each group, so many measures, nothing of `without`."""

    groups: tuple[frozenset[str], ...]
    measures: int = 0
    without: frozenset[str] = frozenset()


def _any(*fields: str) -> frozenset[str]:
    return frozenset(fields)


# In this order: the first that fits is what the sheet is.
SIGNATURES: Mapping[MetricsKind, Signature] = {
    MetricsKind.ORDERS: Signature((_any("paid_at"), _any("amount"))),
    MetricsKind.SLOTS: Signature((_any("start"), _any("product", "title")), 1),
    MetricsKind.CAMPAIGNS: Signature((_any("campaign"), _any(Measure.SPEND)), 1),
    MetricsKind.CHANNELS: Signature((_any("channel"),), 1),
    MetricsKind.FIGURES: Signature((_any("metric"), _any("value"))),
    MetricsKind.MINUTES: Signature((_any("time", "captured"),), 1),
    MetricsKind.SHOWS: Signature((_any("start", "date", "duration"),), 2),
    MetricsKind.PRODUCTS: Signature((_any("product", "title"),), 1),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading means, and how good a name it is: 0 is the first of its field."""

    field: str
    rank: int


@cache
def columns_of(kind: MetricsKind) -> Mapping[str, Names]:
    """All fields of that kind of sheet with their names; those of its own before the shared."""
    shared = {} if kind is MetricsKind.FIGURES else MEASURES
    if kind is MetricsKind.ORDERS:
        shared = {}
    return {**_KEYS[kind], **{f: n for f, n in shared.items() if f not in _KEYS[kind]}}


@cache
def _aliases(kind: MetricsKind) -> Mapping[str, Meaning]:
    found: dict[str, Meaning] = {}
    for field, of in columns_of(kind).items():
        for rank, name in enumerate(filter(None, (*of.english, *of.chinese))):
            found.setdefault(folded(name), Meaning(str(field), rank))
    return found


@cache
def _measure_names() -> Mapping[str, Measure]:
    found: dict[str, Measure] = {}
    for field, of in MEASURES.items():
        for name in (*of.chinese, *of.english):
            found.setdefault(folded(name), Measure(field))
    return found


FIELDS = frozenset(str(field) for kind in MetricsKind for field in columns_of(kind))


def meaning_of(kind: MetricsKind, heading: str) -> Meaning | None:
    """What the heading means in a sheet of that kind; None when nobody knows."""
    return _aliases(kind).get(folded(heading)) if heading else None


def measure_named(text: str) -> Measure | None:
    """The measure that a label means, as in a list of figures."""
    return _measure_names().get(folded(text)) if text else None


def is_known(heading: str) -> bool:
    """Whether it is a heading of any export."""
    return any(meaning_of(kind, heading) is not None for kind in MetricsKind)
