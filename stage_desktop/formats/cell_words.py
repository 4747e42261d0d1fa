"""The words that are written into the cells of a sheet, and those that its lists offer.

Every word reads back as what it stands for: `vocabulary` and `cells` know it.
"""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.formats.columns import Names
from stage_desktop.formats.headers import SheetKind
from stage_desktop.script.cues import CueKind, Role
from stage_desktop.script.plan import EndRule, SegmentKind


def _word(chinese: str, english: str) -> Names:
    return Names((chinese,), (english,))


YES, NO = "Y", "N"
# In the place of a name: the row has nobody, not even the show's own host.
NOBODY = "—"

KINDS: Mapping[str, Names] = {
    SegmentKind.WARMUP: _word("暖场", "warm up"),
    SegmentKind.TRAFFIC: _word("引流款", "hook"),
    SegmentKind.WELFARE: _word("福利款", "welfare"),
    SegmentKind.FLASH: _word("秒杀", "flash"),
    SegmentKind.HERO: _word("主推款", "hero"),
    SegmentKind.PROFIT: _word("利润款", "profit"),
    SegmentKind.QUICK: _word("过款", "quick pass"),
    SegmentKind.ENCORE: _word("返场", "encore"),
    SegmentKind.LOTTERY: _word("抽奖", "lottery"),
    SegmentKind.INTERACT: _word("互动", "interaction"),
    SegmentKind.TRANSITION: _word("转款", "transition"),
    SegmentKind.HANDOVER: _word("主播交接", "handover"),
    SegmentKind.BREAK: _word("休息", "break"),
    SegmentKind.FINALE: _word("压轴", "finale"),
    SegmentKind.CLOSING: _word("收尾", "closing"),
    SegmentKind.INSERT: _word("插播", "insert"),
}

ROLES: Mapping[str, Names] = {
    Role.HOST: _word("主播", "host"),
    Role.ASSISTANT: _word("助播", "assistant"),
    Role.DIRECTOR: _word("场控", "floor director"),
    Role.OPERATOR: _word("中控", "operator"),
    Role.AD_BUYER: _word("投手", "ad buyer"),
    Role.OPS: _word("运营", "ops"),
}

# Only those that somebody writes by hand; the others follow from giveaways and boosts.
CUE_KINDS: Mapping[str, Names] = {
    CueKind.NOTE: _word("提示", "note"),
    CueKind.PREPARE: _word("备品", "prepare"),
    CueKind.CHECK_LINK: _word("检查链接", "check link"),
    CueKind.PRICE_CHANGE: _word("改价", "price change"),
    CueKind.PRICE_BACK: _word("改回价", "price back"),
    CueKind.EXPLAIN_POP: _word("弹讲解卡", "pop card"),
    CueKind.EXPLAIN_CLEAR: _word("取消讲解", "clear card"),
    CueKind.TRANSITION: _word("转款", "transition"),
    CueKind.GIVEAWAY_OPEN: _word("开抢", "giveaway"),
    CueKind.GIVEAWAY_DRAW: _word("开奖", "draw"),
    CueKind.GIVEAWAY_ANNOUNCE: _word("公布中奖", "announce winners"),
    CueKind.BOOST_ORDER: _word("投流", "order boost"),
}

END_RULES: Mapping[str, Names] = {
    EndRule.BY_HAND: _word("手动", "manual"),
    EndRule.BY_ITSELF: _word("自动", "auto"),
}

# A product's role and audience are words of the sheet, kept as they are written.
_PRODUCT_ROLES = Names(
    ("引流款", "福利款", "主推款", "利润款", "过款", "返场款", "压轴款"),
    ("hook", "welfare", "hero", "profit", "quick", "encore", "finale"),
)
_AUDIENCES = Names(
    ("全部", "新粉", "老粉", "老粉(粉丝团)"), ("all", "new", "returning", "fan club")
)
_TOOLS = Names(
    ("抽奖", "福袋", "红包", "秒杀", "优惠券"),
    ("giveaway", "lucky bag", "red packet", "flash sale", "coupon"),
)


def _all(words: Mapping[str, Names]) -> Names:
    """The words of a vocabulary, side by side."""
    return Names(
        tuple(each.chinese[0] for each in words.values()),
        tuple(each.english[0] for each in words.values()),
    )


_TASK_KINDS = Names(
    ("短视频", "人设视频", "海报", "群通知", "直播预告", "花絮"),
    ("short video", "persona video", "poster", "group notice", "trailer", "behind the scenes"),
)
_CHANNELS = Names(
    ("公域", "私域", "粉丝群", "主播个人号", "店铺号"),
    ("public feed", "own followers", "fan group", "host account", "shop account"),
)

_YES = Names((YES,), (YES,))
_YES_NO = Names((YES, NO), (YES, NO))

# What a column's list offers. Anything else may be written too, except in a column of CLOSED.
LISTS: Mapping[tuple[SheetKind, str], Names] = {
    (SheetKind.SEGMENTS, "kind"): _all(KINDS),
    (SheetKind.SEGMENTS, "end_rule"): _all(END_RULES),
    (SheetKind.SEGMENTS, "hard_start"): _YES,
    (SheetKind.SEGMENTS, "skipped"): _YES,
    (SheetKind.PRODUCTS, "role"): _PRODUCT_ROLES,
    (SheetKind.PRODUCTS, "audience"): _AUDIENCES,
    (SheetKind.GIVEAWAYS, "tool"): _TOOLS,
    (SheetKind.GIVEAWAYS, "draws"): _YES_NO,
    (SheetKind.GIVEAWAYS, "prepared"): _YES_NO,
    (SheetKind.WARMUP, "channel"): _CHANNELS,
    (SheetKind.WARMUP, "kind"): _TASK_KINDS,
    (SheetKind.WARMUP, "done"): _YES,
    (SheetKind.CHECKLIST, "done"): _YES,
    (SheetKind.CUES, "kind"): _all(CUE_KINDS),
    (SheetKind.CUES, "role"): _all(ROLES),
    (SheetKind.CUES, "once"): _YES,
}
CLOSED = frozenset(
    {
        (SheetKind.SEGMENTS, "end_rule"),
        (SheetKind.SEGMENTS, "skipped"),
        (SheetKind.GIVEAWAYS, "draws"),
        (SheetKind.GIVEAWAYS, "prepared"),
        (SheetKind.WARMUP, "done"),
        (SheetKind.CHECKLIST, "done"),
        (SheetKind.CUES, "once"),
    }
)
