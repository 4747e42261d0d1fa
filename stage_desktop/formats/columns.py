"""The tables of names: what the columns of each sheet and the keys of a show are called.

The first Chinese and the first English name of a field are those that we write.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """What one field is called; the first name of each language is the one written."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]


def names(chinese: str, english: str) -> Names:
    """The names of both languages, each parted by |."""
    return Names(tuple(chinese.split("|")), tuple(english.split("|")))


SEGMENT_COLUMNS = {
    "number": names(
        "序号|编号|号|顺序|环节号|环节序号",
        "No|No.|#|Number|Nr|Num|Seq|Order|Idx|Index|Cue|Cue number|Cue no",
    ),
    "id": names("环节ID", "ID|Segment ID"),
    "clock": names(
        "时间段|时段|时间|直播时段|时间区间|时刻|时间轴|直播时间|起止时间|时间点",
        "Clock|Time|Time slot|Slot|Times|Clock time|Timing",
    ),
    "start": names(
        "开始|开始时间|起始|起始时间|开始时刻|上架时段",
        "Start|Start time|From|Begin|Starts|Time start|timeStart",
    ),
    "end": names(
        "结束|结束时间|截止|截止时间|结束时刻", "End|End time|To|Until|Ends|Time end|timeEnd"
    ),
    "duration": names(
        "时长|分钟|用时|耗时|时间长度|预计时长|计划时长|讲解时长|环节时长|持续时间",
        "Duration|Min|Mins|Minutes|Dur|Length|Run time|Runtime|Planned duration",
    ),
    "kind": names(
        "类型|环节类型|类别|模块|阶段|款型|分类|产品类型|角色",
        "Type|Kind|Category|Segment type|Role",
    ),
    "title": names(
        "环节|流程|环节名称|标题|名称|主题|内容|板块|直播环节|直播流程|环节内容|直播内容|流程环节",
        "Segment|Title|Name|Item|Section|Topic|Segment name|What|Block",
    ),
    "host": names("主播|主讲|主持|主持人|出镜", "Host|Presenter|Talent|Speaker|Anchor"),
    "products": names(
        "商品|产品|货品|款式|品名|货号|链接号|商品编号|链接|讲解商品|产品名称|商品名称|款号"
        "|商品编码|编码|SKU码|产品编码|产品编号",
        "Product|Products|SKU|SKUs|Product code|Products shown|Goods",
    ),
    "price": names(
        "到手价|直播价|价格|活动价|直播间价|券后价|秒杀价|售价|优惠价|折后价|专享价|福利价|单价",
        "Price|Live price|Deal price|Sale price|Offer price",
    ),
    "stock": names("库存|放单数|放单|备货|数量|库存数", "Stock|Inventory|Qty|Quantity|Units"),
    "gmv_target": names(
        "GMV目标|目标GMV|GMV|销售目标|目标销售额|业绩目标|目标",
        "GMV target|GMV|Sales target|Target",
    ),
    "host_points": names(
        "主播要点|话术|卖点|主播话术|话术要点|要点|产品卖点|核心卖点|主播动作|口播",
        "Host beats|Host points|Talking points|Script|Points|Talk track|Lines|Host notes",
    ),
    "assistant_notes": names(
        "助播|副播|助播动作|副播动作|助播要点|助理",
        "Assistant|Assistant notes|Assistant actions|Cohost|Co-host",
    ),
    "operator_notes": names(
        "中控/场控动作|中控|场控|中控动作|场控动作|场控/中控|中控/场控|后台操作|操作",
        "Operator actions|Operator|Operator notes|LIVE operator|Actions|Comms",
    ),
    "notes": names("备注|说明|注意事项|注意", "Notes|Note|Remarks|Remark|Comment|Comments"),
    "beats": names("节拍|环节节拍|讲解节拍|讲解节奏|节奏", "Beats|Beat plan|Steps"),
    "group": names("分组|组别|所属分组|篇章|大环节", "Group|Part|Chapter|Act"),
    "hard_start": names("硬时间|固定时间|整点", "Hard time|Hard|Hard start|Fixed time|Fixed start"),
    "end_rule": names(
        "推进|推进方式|切换|切换方式", "Advance|End rule|Advance mode|End action|endAction"
    ),
    "shortest": names("最短|最短时长|最少", "Shortest|Min duration|Minimum|Shortest duration"),
    "longest": names("最长|最长时长|最多", "Longest|Max duration|Maximum|Longest duration"),
    "skipped": names("跳过", "Skip|Skipped"),
    "colour": names("颜色|色", "Colour|Color"),
    # What the row is at all: a segment, or the head of a group, as Ontime's template has it.
    "row_type": names("行类型", "Timer type|timerType|Row type|Entry type"),
}

# Columns that are understood, and carried along with the segment under their own header.
CARRIED_COLUMNS = names(
    "产品图|图片|商品图|日常价|原价|吊牌价|优惠机制|优惠|机制|赠品|权益|互动玩法|互动|福利|福袋|红包"
    "|秒杀|抽奖|投流|画面|贴片|BGM|音乐|道具|运营|投手|运营/投手|人员|负责人|目的|核心目标|时间占比"
    "|价格带|画面/协作|备用方案|人群",
    "Image|List price|Regular price|Offer|Gift|Interaction|Giveaway|Boost|Layout|Assets|Props|Owner"
    "|People|Cues|Offer cue|Chat cue|Backup|Music|Graphics|Camera|Ops|Ads|Goal|Audience"
    "|Link start|Count to end|Flag|Warning time|Danger time",
)

PRODUCT_COLUMNS = {
    "code": names(
        "编号|商品编号|货号|款号|商品编码|编码|产品编码|产品编号|商品ID|序号|链接序号",
        "code|product code|product id|id|no|number|#|item code",
    ),
    "sku": names("SKU|商家编码|SKU编码|SKU码", "sku|sku code|seller sku"),
    "name": names(
        "名称|商品名称|产品名称|商品|产品|品名|标题", "name|product name|product|title|item"
    ),
    "role": names("角色|定位|款型|类型|商品角色|货盘角色", "role|type|kind"),
    "audience": names("人群|受众|面向|适用人群|粉丝", "audience|for|target audience"),
    "list_price": names(
        "日常价|原价|吊牌价|市场价|划线价",
        "list_price|list price|regular price|rrp|msrp|original price",
    ),
    "live_price": names(
        "直播价|到手价|价格|活动价|售价|直播间价|券后价|秒杀价|优惠价|折后价|专享价|福利价|单价",
        "live_price|live price|price|deal price|sale price",
    ),
    "stock": names("库存|备货|数量|库存数", "stock|inventory|qty|quantity"),
    "limit": names(
        "限购|每人限购|每人限|限购数", "limit_per_user|limit|limit per user|per user limit"
    ),
    "offer": names(
        "优惠|优惠机制|机制|赠品|权益|优惠说明", "offer_note|offer|offer note|deal|promotion"
    ),
    "link": names("链接|链接号|号链接|商品链接", "link|link number|link no|url"),
    "style": names(
        "规格|款|款式|款式规格|颜色尺码|规格款式|款数", "style|variants|variant|styles|options"
    ),
    "release": names(
        "放单计划|放单|放单节奏|放单数|放量计划|放库存", "release|release plan|releases"
    ),
    "supply": names(
        "备货情况|供应链|供应链准备|供货|供货准备|到货情况|样品情况|备货",
        "supply|supply readiness|supply chain|readiness",
    ),
}

GIVEAWAY_COLUMNS = {
    "code": names("编号|福利编号|序号|代号", "code|id|no|number|#"),
    "tool": names("工具|玩法|类型|福利类型|形式", "tool|type|kind"),
    "launch_clock": names(
        "发起时间|发放时间|投放时间|挂出时间|时间",
        "launch_clock|launch clock|launch|launch time|time",
    ),
    "launch_offset": names(
        "发起偏移|发起相对时间|相对时间", "launch_offset|launch offset|offset time"
    ),
    "open": names(
        "开始|开抢|开始时间|开抢时间|生效时间|生效",
        "open_or_start|open|start|opens|opening|open time",
    ),
    "end": names(
        "结束|开奖|结束时间|开奖时间|截止", "end_or_draw|end|draw|ends|draw time|end time|closing"
    ),
    "countdown": names("倒计时|预告|预告时长|倒数", "countdown_s|countdown|preview|preview_s"),
    "active": names("进行时长|持续|有效时长|持续时间|时长", "active_s|active|active time|duration"),
    "draws": names("是否开奖|需开奖", "draws|has draw|is draw"),
    "prize": names("奖品|福利|奖励|福利品|内容", "prize|reward|gift|item"),
    "quantity": names(
        "数量|份数|名额|中奖名额|个数", "qty|quantity|winners|number of winners|units"
    ),
    "entry_rule": names(
        "参与条件|规则|口令|参与规则|条件|参与方式", "entry_rule|entry rule|entry|rule|condition"
    ),
    "selling_points": names(
        "卖点|福利卖点|福利品卖点|奖品卖点|话术|口播", "selling_points|selling points|points"
    ),
    "rules": names(
        "活动规则|规则说明|详细规则|规则文本|法务说明|规则", "rules|rules text|terms|legal text"
    ),
    "budget": names(
        "预算|福利预算|成本|奖品预算|奖品成本|费用", "budget|cost|prize budget|prize cost"
    ),
    "prepared": names(
        "已准备|就绪|是否准备|是否就绪|已配置|准备情况|准备",
        "prepared|ready|set up|configured|is ready",
    ),
    "note": names("备注|说明", "note|notes|remarks|comment"),
    "anchor": names("挂点|锚点", "anchor"),
    "offset": names("挂点偏移|偏移", "anchor_offset|offset"),
}

BOOST_COLUMNS = {
    "code": names("编号|投流编号|序号|代号|计划", "code|id|no|number|#"),
    "tool": names("工具|渠道|投流工具|投放工具|类型", "tool|channel|type|platform"),
    "goal": names("目标|优化目标|投放目标|出价目标", "goal|objective"),
    "budget": names("预算|金额|投放金额", "budget|amount|spend"),
    "bid": names("出价|出价方式", "bid|bid type|bidding"),
    "order_clock": names(
        "下单时间|投放时间|时间", "order_clock|order clock|order time|order by|order"
    ),
    "order_offset": names("下单偏移|下单相对时间|相对时间", "order_offset|order offset"),
    "lead": names(
        "预计起量|提前|起量分钟|预计延迟|提前量",
        "expected_lag_min|expected lag|lag|lead|lead_min|lead time",
    ),
    "effect_clock": names(
        "起量时间|生效时间|预计起量时间", "effect_clock|effect clock|effect time|effect"
    ),
    "window": names("投放时长|时长|持续|窗口|持续时间", "window_min|window|duration|length"),
    "audience": names("人群|定向|人群定向|受众", "audience|targeting|target audience"),
    "target": names(
        "目标环节|对准环节|服务环节|对应环节|环节",
        "target_segment|target segment|target|segment|slot",
    ),
    "anchor": names("挂点|锚点", "anchor"),
    "offset": names("挂点偏移|偏移", "anchor_offset|offset"),
}

CUE_COLUMNS = {
    "id": names("编号|序号|代号", "code|id|no|number|cue|#"),
    "kind": names("类型|提示类型|种类", "kind|type|cue type"),
    "anchor": names("挂点|锚点|时间|触发", "anchor|at|when|trigger|time"),
    "offset": names("偏移|提前/延后|提前", "offset|shift|delay"),
    "role": names("角色|负责人|岗位|谁", "role|who|owner|by"),
    "standby": names("预备|预备提前|准备", "standby|stand-by|lead|warning"),
    "tolerance": names("容差|容许|宽限", "tolerance|grace"),
    "text": names("内容|提示|文字|动作|说明", "text|cue text|what|action|message|note"),
    "subject": names("对象|关联", "subject|about"),
    "once": names("仅一次|一次", "once|only once"),
}

SHOW_KEYS = {
    "title": names(
        "标题|直播标题|主题|直播主题|场次|场次名称|名称", "title|show|name|show title|topic"
    ),
    "platform": names("平台|直播平台", "platform|channel"),
    "start": names(
        "开播时间|开始时间|开播|直播时间|开始|计划开播",
        "start|start time|planned start|live start|go live",
    ),
    "date": names("日期|直播日期|开播日期", "date|show date|day"),
    "zone": names("时区", "time zone|timezone|zone|tz"),
    "hard_end": names(
        "结束时间|硬结束|下播时间|结束|最晚结束|计划下播",
        "hard end|end|end time|hard out|live end|sign off",
    ),
    "currency": names("货币|币种", "currency"),
    "gmv_target": names("GMV目标|目标GMV|销售目标|目标", "GMV target|sales target|target|GMV"),
    "audience": names(
        "目标客群|目标人群|客群|目标受众|受众|人群", "audience|target audience|customers"
    ),
    "ad_budget": names(
        "投流预算|投放预算|广告预算|预算", "ad budget|ads budget|boost budget|budget"
    ),
}

HOST_COLUMNS = {
    "name": names(
        "主播|姓名|主播姓名|主播名|昵称|名字|名称", "host|name|presenter|talent|host name"
    ),
    "persona": names("人设|人设定位|定位|风格|人设风格", "persona|character|style|role"),
    "phrases": names(
        "可用话术|口头禅|常用话术|推荐话术|金句|话术|口播",
        "phrases|phrases to use|catchphrases|catch phrases|say|use",
    ),
    "avoided": names(
        "禁用词|避免|禁用话术|禁语|避讳|禁忌|敏感词|违禁词|不说|不能说",
        "avoided|avoid|phrases to avoid|words to avoid|forbidden|never say|do not say",
    ),
    "note": names("备注|说明", "note|notes|remarks|comment"),
}

SPEND_COLUMNS = {
    "code": names("编号|序号|代号", "code|id|no|number|#"),
    "clock": names(
        "时间段|时段|时间|投放时段|投放时间|时间区间", "band|time band|time|time slot|slot|clock"
    ),
    "start": names("开始|开始时间|起始|起", "start|from|start time|begin"),
    "end": names("结束|结束时间|截止|止", "end|to|until|end time"),
    "share": names(
        "比例|占比|投放比例|投放占比|预算占比|消耗占比|预算比例|分配比例",
        "share|share_pct|percent|percentage|spend share|share of spend|budget share|% of budget|%",
    ),
    "spent": names(
        "已花|实际消耗|实际花费|已消耗|消耗|花费|实际投放|已投", "spent|actual|actual spend|spend"
    ),
    "note": names("备注|说明|阶段", "note|notes|remarks|comment|phase"),
}

_DONE = names(
    "完成|已完成|是否完成|完成情况|状态|进度|打勾|勾选",
    "done|completed|complete|status|is done|checked",
)
_OWNER = names("负责人|责任人|执行人|负责|谁|岗位|角色", "owner|who|responsible|assignee|by|role")
# The date where a sheet has it apart from the time; we write both in one.
_DAY = names("日期|发布日期|哪天", "date|day")

WARMUP_COLUMNS = {
    "code": names("编号|序号|代号", "code|id|no|number|#"),
    "due": names(
        "时间|发布时间|截止|截止时间|完成时间|时间点|节点|时间节点|上线时间|倒计时",
        "due|when|time|deadline|post time|publish at|due time",
    ),
    "day": _DAY,
    "title": names(
        "内容|预热内容|事项|任务|标题|预热事项|素材|主题|文案",
        "content|task|what|title|item|post|teaser",
    ),
    "channel": names("渠道|发布渠道|平台|阵地|投放渠道|触点", "channel|where|platform|placement"),
    "kind": names("类型|内容类型|形式|素材类型", "type|kind|format"),
    "owner": _OWNER,
    "done": _DONE,
    "note": names("备注|说明", "note|notes|remarks|comment"),
}

CHECKLIST_COLUMNS = {
    "code": names("编号|序号|代号", "code|id|no|number|#"),
    "due": names(
        "时间|截止|截止时间|完成时间|时间点|节点|时间节点|提前|倒计时|什么时候",
        "due|when|time|deadline|due time|before start",
    ),
    "day": _DAY,
    "title": names(
        "检查项|事项|检查内容|检查事项|项目|内容|任务|准备事项|检查项目",
        "item|check|task|what|title|to do|todo",
    ),
    "owner": _OWNER,
    "done": _DONE,
    "channel": names("渠道|平台", "channel|where|platform"),
    "kind": names("类型|类别|分类", "type|kind|category"),
    "note": names("备注|说明", "note|notes|remarks|comment"),
}

RESERVATION_COLUMNS = {
    "at": names("时间|统计时间|记录时间|时间点|截至", "time|at|when|as of|recorded at|timestamp"),
    "day": _DAY,
    "count": names(
        "预约数|预约人数|人数|累计预约|预约量|累计预约人数",
        "count|reservations|reserved|bookings",
    ),
}
