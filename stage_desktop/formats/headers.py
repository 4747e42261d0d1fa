"""What the columns and keys of run sheets are called, in Chinese and English.

A table of aliases for each kind of sheet: the first Chinese and the first English name are those
that we write. Headers are compared folded: without case, width, spaces, signs and units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from stage_desktop.formats.cells import normal
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.traditional import simplified


class SheetKind(StrEnum):
    """The sheets that make a show."""

    SHOW = "show"
    SEGMENTS = "segments"
    PRODUCTS = "products"
    GIVEAWAYS = "giveaways"
    BOOSTS = "boosts"
    CUES = "cues"


@dataclass(frozen=True, slots=True)
class Names:
    """What one field is called; the first name of each language is the one written."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]


def _names(chinese: str, english: str) -> Names:
    return Names(tuple(chinese.split("|")), tuple(english.split("|")))


SEGMENT_COLUMNS = {
    "number": _names(
        "序号|编号|号|顺序|环节号|环节序号",
        "No|No.|#|Number|Nr|Num|Seq|Order|Idx|Index|Cue|Cue number|Cue no",
    ),
    "id": _names("环节ID", "ID|Segment ID"),
    "clock": _names(
        "时间段|时段|时间|直播时段|时间区间|时刻|时间轴|直播时间|起止时间|时间点",
        "Clock|Time|Time slot|Slot|Times|Clock time|Timing",
    ),
    "start": _names(
        "开始|开始时间|起始|起始时间|开始时刻|上架时段",
        "Start|Start time|From|Begin|Starts|Time start|timeStart",
    ),
    "end": _names(
        "结束|结束时间|截止|截止时间|结束时刻", "End|End time|To|Until|Ends|Time end|timeEnd"
    ),
    "duration": _names(
        "时长|分钟|用时|耗时|时间长度|预计时长|计划时长|讲解时长|环节时长|持续时间",
        "Duration|Min|Mins|Minutes|Dur|Length|Run time|Runtime|Planned duration",
    ),
    "kind": _names(
        "类型|环节类型|类别|模块|阶段|款型|分类|产品类型|角色",
        "Type|Kind|Category|Segment type|Role",
    ),
    "title": _names(
        "环节|流程|环节名称|标题|名称|主题|内容|板块|直播环节|直播流程|环节内容|直播内容|流程环节",
        "Segment|Title|Name|Item|Section|Topic|Segment name|What|Block",
    ),
    "host": _names("主播|主讲|主持|主持人|出镜", "Host|Presenter|Talent|Speaker|Anchor"),
    "products": _names(
        "商品|产品|货品|款式|品名|货号|链接号|商品编号|链接|讲解商品|产品名称|商品名称|款号",
        "Product|Products|SKU|SKUs|Product code|Products shown|Goods",
    ),
    "price": _names(
        "到手价|直播价|价格|活动价|直播间价|券后价|秒杀价|售价|优惠价|折后价|专享价|福利价|单价",
        "Price|Live price|Deal price|Sale price|Offer price",
    ),
    "stock": _names("库存|放单数|放单|备货|数量|库存数", "Stock|Inventory|Qty|Quantity|Units"),
    "gmv_target": _names(
        "GMV目标|目标GMV|GMV|销售目标|目标销售额|业绩目标|目标",
        "GMV target|GMV|Sales target|Target",
    ),
    "host_points": _names(
        "主播要点|话术|卖点|主播话术|话术要点|要点|产品卖点|核心卖点|主播动作|口播",
        "Host beats|Host points|Talking points|Script|Beats|Points|Talk track|Lines|Host notes",
    ),
    "assistant_notes": _names(
        "助播|副播|助播动作|副播动作|助播要点|助理",
        "Assistant|Assistant notes|Assistant actions|Cohost|Co-host",
    ),
    "operator_notes": _names(
        "中控/场控动作|中控|场控|中控动作|场控动作|场控/中控|中控/场控|后台操作|操作",
        "Operator actions|Operator|Operator notes|LIVE operator|Actions|Comms",
    ),
    "notes": _names("备注|说明|注意事项|注意", "Notes|Note|Remarks|Remark|Comment|Comments"),
    "hard_start": _names(
        "硬时间|固定时间|整点", "Hard time|Hard|Hard start|Fixed time|Fixed start"
    ),
    "end_rule": _names(
        "推进|推进方式|切换|切换方式", "Advance|End rule|Advance mode|End action|endAction"
    ),
    "shortest": _names("最短|最短时长|最少", "Shortest|Min duration|Minimum|Shortest duration"),
    "longest": _names("最长|最长时长|最多", "Longest|Max duration|Maximum|Longest duration"),
    "skipped": _names("跳过", "Skip|Skipped"),
    "colour": _names("颜色|色", "Colour|Color"),
    # What the row is at all: a segment, or the head of a group, as Ontime's template has it.
    "row_type": _names("行类型", "Timer type|timerType|Row type|Entry type"),
}

# Columns that are understood, and carried along with the segment under their own header.
CARRIED_COLUMNS = _names(
    "产品图|图片|商品图|日常价|原价|吊牌价|优惠机制|优惠|机制|赠品|权益|互动玩法|互动|福利|福袋|红包"
    "|秒杀|抽奖|投流|画面|贴片|BGM|音乐|道具|运营|投手|运营/投手|人员|负责人|目的|核心目标|时间占比"
    "|价格带|画面/协作|备用方案|人群",
    "Image|List price|Regular price|Offer|Gift|Interaction|Giveaway|Boost|Layout|Assets|Props|Owner"
    "|People|Cues|Offer cue|Chat cue|Backup|Music|Graphics|Camera|Ops|Ads|Goal|Audience"
    "|Link start|Count to end|Flag|Warning time|Danger time",
)

PRODUCT_COLUMNS = {
    "code": _names(
        "编号|商品编号|货号|款号|商品编码|产品编号|商品ID|序号|链接序号",
        "code|product code|product id|id|no|number|#|item code",
    ),
    "sku": _names("SKU|商家编码|SKU编码", "sku|sku code|seller sku"),
    "name": _names(
        "名称|商品名称|产品名称|商品|产品|品名|标题", "name|product name|product|title|item"
    ),
    "role": _names("角色|定位|款型|类型|商品角色|货盘角色", "role|type|kind"),
    "audience": _names("人群|受众|面向|适用人群|粉丝", "audience|for|target audience"),
    "list_price": _names(
        "日常价|原价|吊牌价|市场价|划线价",
        "list_price|list price|regular price|rrp|msrp|original price",
    ),
    "live_price": _names(
        "直播价|到手价|价格|活动价|售价|直播间价|券后价|秒杀价|优惠价|折后价|专享价|福利价|单价",
        "live_price|live price|price|deal price|sale price",
    ),
    "stock": _names("库存|备货|数量|库存数", "stock|inventory|qty|quantity"),
    "limit": _names(
        "限购|每人限购|每人限|限购数", "limit_per_user|limit|limit per user|per user limit"
    ),
    "offer": _names(
        "优惠|优惠机制|机制|赠品|权益|优惠说明", "offer_note|offer|offer note|deal|promotion"
    ),
    "link": _names("链接|链接号|号链接|商品链接", "link|link number|link no|url"),
}

GIVEAWAY_COLUMNS = {
    "code": _names("编号|福利编号|序号|代号", "code|id|no|number|#"),
    "tool": _names("工具|玩法|类型|福利类型|形式", "tool|type|kind"),
    "launch_clock": _names(
        "发起时间|发放时间|投放时间|挂出时间|时间",
        "launch_clock|launch clock|launch|launch time|time",
    ),
    "launch_offset": _names(
        "发起偏移|发起相对时间|相对时间", "launch_offset|launch offset|offset time"
    ),
    "open": _names(
        "开始|开抢|开始时间|开抢时间|生效时间|生效",
        "open_or_start|open|start|opens|opening|open time",
    ),
    "end": _names(
        "结束|开奖|结束时间|开奖时间|截止", "end_or_draw|end|draw|ends|draw time|end time|closing"
    ),
    "countdown": _names("倒计时|预告|预告时长|倒数", "countdown_s|countdown|preview|preview_s"),
    "active": _names(
        "进行时长|持续|有效时长|持续时间|时长", "active_s|active|active time|duration"
    ),
    "draws": _names("是否开奖|需开奖", "draws|has draw|is draw"),
    "prize": _names("奖品|福利|奖励|福利品|内容", "prize|reward|gift|item"),
    "quantity": _names(
        "数量|份数|名额|中奖名额|个数", "qty|quantity|winners|number of winners|units"
    ),
    "entry_rule": _names(
        "参与条件|规则|口令|参与规则|条件|参与方式", "entry_rule|entry rule|entry|rule|condition"
    ),
    "note": _names("备注|说明", "note|notes|remarks|comment"),
    "anchor": _names("挂点|锚点", "anchor"),
    "offset": _names("挂点偏移|偏移", "anchor_offset|offset"),
}

BOOST_COLUMNS = {
    "code": _names("编号|投流编号|序号|代号|计划", "code|id|no|number|#"),
    "tool": _names("工具|渠道|投流工具|投放工具|类型", "tool|channel|type|platform"),
    "goal": _names("目标|优化目标|投放目标|出价目标", "goal|objective"),
    "budget": _names("预算|金额|投放金额", "budget|amount|spend"),
    "bid": _names("出价|出价方式", "bid|bid type|bidding"),
    "order_clock": _names(
        "下单时间|投放时间|时间", "order_clock|order clock|order time|order by|order"
    ),
    "order_offset": _names("下单偏移|下单相对时间|相对时间", "order_offset|order offset"),
    "lead": _names(
        "预计起量|提前|起量分钟|预计延迟|提前量",
        "expected_lag_min|expected lag|lag|lead|lead_min|lead time",
    ),
    "effect_clock": _names(
        "起量时间|生效时间|预计起量时间", "effect_clock|effect clock|effect time|effect"
    ),
    "window": _names("投放时长|时长|持续|窗口|持续时间", "window_min|window|duration|length"),
    "audience": _names("人群|定向|人群定向|受众", "audience|targeting|target audience"),
    "target": _names(
        "目标环节|对准环节|服务环节|对应环节|环节",
        "target_segment|target segment|target|segment|slot",
    ),
    "anchor": _names("挂点|锚点", "anchor"),
    "offset": _names("挂点偏移|偏移", "anchor_offset|offset"),
}

CUE_COLUMNS = {
    "id": _names("编号|序号|代号", "code|id|no|number|cue|#"),
    "kind": _names("类型|提示类型|种类", "kind|type|cue type"),
    "anchor": _names("挂点|锚点|时间|触发", "anchor|at|when|trigger|time"),
    "offset": _names("偏移|提前/延后|提前", "offset|shift|delay"),
    "role": _names("角色|负责人|岗位|谁", "role|who|owner|by"),
    "standby": _names("预备|预备提前|准备", "standby|stand-by|lead|warning"),
    "tolerance": _names("容差|容许|宽限", "tolerance|grace"),
    "text": _names("内容|提示|文字|动作|说明", "text|cue text|what|action|message|note"),
    "subject": _names("对象|关联", "subject|about"),
    "once": _names("仅一次|一次", "once|only once"),
}

SHOW_KEYS = {
    "title": _names(
        "标题|直播标题|主题|直播主题|场次|场次名称|名称", "title|show|name|show title|topic"
    ),
    "platform": _names("平台|直播平台", "platform|channel"),
    "start": _names(
        "开播时间|开始时间|开播|直播时间|开始|计划开播",
        "start|start time|planned start|live start|go live",
    ),
    "date": _names("日期|直播日期|开播日期", "date|show date|day"),
    "zone": _names("时区", "time zone|timezone|zone|tz"),
    "hard_end": _names(
        "结束时间|硬结束|下播时间|结束|最晚结束|计划下播",
        "hard end|end|end time|hard out|live end|sign off",
    ),
    "currency": _names("货币|币种", "currency"),
    "gmv_target": _names("GMV目标|目标GMV|销售目标|目标", "GMV target|sales target|target|GMV"),
    "ad_budget": _names(
        "投流预算|投放预算|广告预算|预算", "ad budget|ads budget|boost budget|budget"
    ),
}

COLUMNS = {
    SheetKind.SEGMENTS: SEGMENT_COLUMNS,
    SheetKind.PRODUCTS: PRODUCT_COLUMNS,
    SheetKind.GIVEAWAYS: GIVEAWAY_COLUMNS,
    SheetKind.BOOSTS: BOOST_COLUMNS,
    SheetKind.CUES: CUE_COLUMNS,
}

SHEET_NAMES = {
    SheetKind.SHOW: _names(
        "场次|直播信息|基本信息|基础信息|概况|信息", "show|info|overview|show info"
    ),
    SheetKind.SEGMENTS: _names(
        "环节|流程|脚本|直播脚本|流程表|直播流程|环节表|排期|脚本表",
        "segments|segment|rundown|run of show|ros|run sheet|script|running order",
    ),
    SheetKind.PRODUCTS: _names(
        "商品|产品|货盘|货品|商品表|排品|选品", "products|product|goods|assortment|items"
    ),
    SheetKind.GIVEAWAYS: _names(
        "福利|抽奖|福利表|福袋|福利活动", "giveaways|giveaway|gifts|promotions"
    ),
    SheetKind.BOOSTS: _names(
        "投流|投放|商业化|投流表|投放计划", "boosts|boost|ads|ad plan|paid traffic"
    ),
    SheetKind.CUES: _names("提示|口令|提示表|cue表", "cues|cue|cue sheet|cue list"),
}

# What stands behind it in a longer cell tells no two headings apart.
_LONGEST = 200
_BRACKETS = re.compile(r"[(\[{【〔](.*?)[)\]}】〕]")
_SIGNS = re.compile(r"[\s_\-.:·•*'\"`?!]+")
_SUFFIX_UNIT = re.compile(r"[_ ](s|sec|secs|min|mins|h)$", re.IGNORECASE)
_SPLIT = re.compile(r"[/、|&+,\n]|\bor\b|或|和")
_UNIT_WORDS = {
    **dict.fromkeys(("分", "分钟", "min", "mins", "minutes", "m", "单位分钟"), Unit.MINUTES),
    **dict.fromkeys(("秒", "s", "sec", "secs", "seconds", "秒钟", "单位秒"), Unit.SECONDS),
    **dict.fromkeys(("时", "小时", "h", "hours", "hrs"), Unit.HOURS),
}


@lru_cache(2048)
def folded(header: str) -> str:
    """The header as it is compared: without case, width, spaces, signs and what is in brackets."""
    plain = simplified(normal(header[:_LONGEST])).casefold()
    return _SIGNS.sub("", _BRACKETS.sub("", plain)) or _SIGNS.sub("", plain)


def hint_of(header: str) -> str:
    """What a header says in brackets or as its suffix, folded: a unit, "offset", "h:mm:ss"."""
    text = simplified(normal(header[:_LONGEST])).casefold()
    bracket = _BRACKETS.search(text)
    if bracket:
        return _SIGNS.sub("", bracket[1])
    suffix = _SUFFIX_UNIT.search(text)
    return suffix[1] if suffix else ""


def unit_of(header: str) -> Unit | None:
    """The unit that a header names: 时长(分), countdown_s, Min."""
    return _UNIT_WORDS.get(hint_of(header)) or _UNIT_WORDS.get(folded(header))


@cache
def _aliases(kind: SheetKind) -> dict[str, str]:
    """Folded alias to field; where two fields share one, the field that stands first has it."""
    found: dict[str, str] = {}
    for field, names in (SHOW_KEYS if kind is SheetKind.SHOW else COLUMNS[kind]).items():
        for name in (*names.chinese, *names.english):
            found.setdefault(folded(name), field)
    return found


@cache
def _carried() -> frozenset[str]:
    names = (*CARRIED_COLUMNS.chinese, *CARRIED_COLUMNS.english)
    return frozenset(folded(name) for name in names)


def field_of(kind: SheetKind, header: str) -> str | None:
    """The field that a header names, whole or in one of its parts (产品/货号), or None."""
    aliases = _aliases(kind)
    found = aliases.get(folded(header))
    if found is not None:
        return found
    if kind is SheetKind.SEGMENTS and is_carried(header):
        return None
    parts = _SPLIT.split(header[:_LONGEST])
    if len(parts) == 1 or len(header) > 40:
        return None
    return next((aliases[folded(part)] for part in parts if folded(part) in aliases), None)


def is_carried(header: str) -> bool:
    """Whether a column of segments is a known one that is carried along as it stands."""
    return any(folded(part) in _carried() for part in (header, *_SPLIT.split(header[:_LONGEST])))


@cache
def _sheet_names() -> dict[str, SheetKind]:
    return {
        folded(name): kind
        for kind, names in SHEET_NAMES.items()
        for name in (*names.chinese, *names.english)
    }


def sheet_kind_of(name: str) -> SheetKind | None:
    """The kind of sheet that a name means, or None."""
    return _sheet_names().get(folded(name))


def split_file_name(stem: str) -> tuple[str, SheetKind | None]:
    """A file's stem as the name of its show and the sheet it holds: apparel_1h + segments."""
    pieces = re.split(r"([_\-. ]+)", stem)
    for cut in range(0, len(pieces), 2):
        kind = sheet_kind_of("".join(pieces[cut:]))
        if kind is not None:
            return "".join(pieces[: max(0, cut - 1)]), kind
    for size in range(min(6, len(stem) - 1), 1, -1):
        tail = stem[-size:]
        kind = None if tail.isascii() else sheet_kind_of(tail)
        if kind is not None:
            return stem[:-size], kind
    return stem, None
