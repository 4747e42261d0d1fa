"""The words in the cells of run sheets: kinds, roles, tools and time zones."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from stage_desktop.formats.cells import normal
from stage_desktop.formats.headers import folded
from stage_desktop.script.cues import CueKind, Role
from stage_desktop.script.plan import SegmentKind

_KINDS = {
    SegmentKind.WARMUP: "开场|暖场|开场暖场|聚人|热场|预热"
    "|open|opening|opener|intro|welcome|warm up",
    SegmentKind.TRAFFIC: "引流|引流款|憋单|钩子款|hook|hook product|traffic product",
    SegmentKind.WELFARE: "福利|福利款|宠粉|宠粉款|老粉福利|fan deal|welfare product",
    SegmentKind.FLASH: "秒杀|整点秒杀|限时秒杀|秒杀款|flash sale|flash deal",
    SegmentKind.HERO: "主推|主推款|爆款|hero product|main product|deep sell",
    SegmentKind.PROFIT: "利润|利润款|正价|正价款|margin|profit product",
    SegmentKind.QUICK: "过款|快速过品|快速过款|快过|过品|rapid intro|quick pass|rapid fire",
    SegmentKind.ENCORE: "返场|返场款|回讲|re-pitch|repitch|revisit",
    SegmentKind.LOTTERY: "抽奖|开奖|福袋|抽奖开奖|draw|raffle|giveaway|lucky draw|lucky bag",
    SegmentKind.INTERACT: "互动|公屏互动|答疑|连麦|pk|聊天|qa|q&a|interaction|interactive|chat",
    SegmentKind.TRANSITION: "过渡|转款|转场|衔接|transition|bridge",
    SegmentKind.HANDOVER: "交接|主播交接|换班|换主播|shift change|hand-over|host change",
    SegmentKind.BREAK: "休息|垫播|中场休息|播放视频|pause|filler",
    SegmentKind.FINALE: "压轴|压轴款|大结局|grand finale",
    SegmentKind.CLOSING: "收尾|下播|下播预告|结束|收尾下播|close|closing|outro|wrap up|sign off",
    SegmentKind.INSERT: "插播|临时插播|加播|unplanned",
}
_KIND_BY_WORD = {
    folded(word): kind
    for kind, words in _KINDS.items()
    for word in (kind.value, kind.name, *words.split("|"))
}

_ROLES = {
    Role.HOST: "主播|主讲|主持人|host|presenter|anchor",
    Role.ASSISTANT: "助播|副播|助理主播|assistant|cohost|co-host|assistant host",
    Role.DIRECTOR: "场控|导播|现场导演|floor director|director|stage manager|producer|制片|编导",
    Role.OPERATOR: "中控|中控台|operator|live operator|room operator",
    Role.AD_BUYER: "投手|投流|投放|ads|ad buyer|media buyer|ad operator",
    Role.OPS: "运营|操盘手|ops|operations|operation manager|showrunner|lead operator",
}
_ROLE_BY_WORD = {
    folded(word): role
    for role, words in _ROLES.items()
    for word in (role.value, role.name, *words.split("|"))
}
_TEAM = (
    "助理|摄像|摄影|灯光|音响|客服|化妆|模特|道具|剪辑|评论|策划|选品|招商|团队|camera|lighting|sound"
    "|moderator|customer service|model|stylist|makeup|props|editor|team|crew|technician"
)
_OTHER_TEAM = frozenset(folded(word) for word in _TEAM.split("|"))

_CUE_KINDS = {
    CueKind.NOTE: "提示|提醒|备注|note|reminder|cue",
    CueKind.GIVEAWAY_OPEN: "开抢|发福袋|发红包|开始抽奖|giveaway|drop giveaway",
    CueKind.GIVEAWAY_DRAW: "开奖|draw",
    CueKind.GIVEAWAY_ANNOUNCE: "公布|公布中奖|announce|announce winners",
    CueKind.BOOST_ORDER: "投流|下单投流|order boost|boost",
    CueKind.PREPARE: "备品|准备|prepare",
    CueKind.CHECK_LINK: "检查链接|check link",
    CueKind.PRICE_CHANGE: "改价|price change",
    CueKind.PRICE_BACK: "改回价|改回原价|恢复原价|price back|revert price",
    CueKind.EXPLAIN_POP: "弹讲解|弹讲解卡|讲解|上链接|pop card|explain",
    CueKind.TRANSITION: "转款|过渡|transition",
    CueKind.EXPLAIN_CLEAR: "取消讲解|clear card",
}
_CUE_KIND_BY_WORD = {
    folded(word): kind
    for kind, words in _CUE_KINDS.items()
    for word in (kind.name, *words.split("|"))
}

_NO_DRAW = re.compile(
    r"红包|秒杀|特卖|折扣|优惠券|满减|red packet|flash|coupon|sale|discount|voucher|deal",
    re.IGNORECASE,
)
_DRAW = re.compile(
    r"抽奖|福袋|抽|宝箱|开奖|giveaway|lucky|lottery|draw|raffle|treasure|sweepstake", re.IGNORECASE
)

_ZONE_WORDS = {
    "Asia/Shanghai": "北京|北京时间|中国|中国标准时间|中国时间|上海|beijing|china|beijing time",
    "America/New_York": "eastern|et|eastern time|us eastern|美东|美东时间",
    "America/Chicago": "central|ct|central time|美中|美中时间",
    "America/Denver": "mountain|mt|mountain time",
    "America/Los_Angeles": "pacific|pt|pacific time|us pacific|美西|美西时间",
    "Asia/Hong_Kong": "香港|香港时间|hong kong|hkt",
    "Asia/Singapore": "新加坡|新加坡时间|singapore|sgt",
    "Asia/Tokyo": "东京|日本|日本时间|japan|jst",
    "Europe/London": "伦敦|英国|london|uk",
    "UTC": "utc|gmt|z",
}
_ZONES = {folded(word): zone for zone, words in _ZONE_WORDS.items() for word in words.split("|")}
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)


def kind_of(text: str) -> str:
    """The kind of segment that the word clearly means, else the word itself."""
    return _KIND_BY_WORD.get(folded(text), text) if text else ""


def cue_kind_of(text: str) -> str:
    """The kind of cue that the word clearly means, else the word itself; a note when empty."""
    return _CUE_KIND_BY_WORD.get(folded(text), text) if text else CueKind.NOTE


def role_of(text: str) -> str:
    """The role that the word clearly means, else the word itself; the operator when empty."""
    return _ROLE_BY_WORD.get(folded(text), text) if text else Role.OPERATOR


def is_role(key: str) -> bool:
    """Whether a key of the show's sheet names somebody of the team."""
    word = folded(key)
    return (
        word in _ROLE_BY_WORD or word.rstrip("0123456789") in _ROLE_BY_WORD or word in _OTHER_TEAM
    )


def tool_draws(tool: str) -> bool:
    """Whether the tool draws winners (抽奖, 福袋); with 红包 or 秒杀 the quickest take it."""
    return _NO_DRAW.search(tool) is None and _DRAW.search(tool) is not None


def zone_of(text: str) -> str | None:
    """The IANA name of the time zone that the text means, or None."""
    name = normal(text)
    if not name:
        return None
    known = _ZONES.get(folded(name))
    if known:
        return known
    if is_zone(name):
        return name
    offset = _OFFSET.fullmatch(name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return fixed_zone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    wanted = name.casefold().replace(" ", "_")
    return next((zone for zone in available_timezones() if zone.casefold() == wanted), None)


def is_zone(name: str) -> bool:
    """Whether there is a time zone of that IANA name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def fixed_zone(offset: timedelta) -> str | None:
    """The IANA name of a zone that is always so far from UTC; only whole hours have one."""
    hours, rest = divmod(offset, timedelta(hours=1))
    if rest or not -12 <= hours <= 14:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def zone_of_moment(moment: datetime) -> str | None:
    """The IANA name of the zone that a moment is written in, or None."""
    if isinstance(moment.tzinfo, ZoneInfo):
        return moment.tzinfo.key
    offset = moment.utcoffset()
    return None if offset is None else fixed_zone(offset)
