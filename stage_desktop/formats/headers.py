"""What a heading or the name of a sheet means, by the tables of names in `columns`.

Headings are compared folded: without case, width, spaces, signs and units.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from stage_desktop.formats.cells import normal
from stage_desktop.formats.columns import (
    BOOST_COLUMNS,
    CARRIED_COLUMNS,
    CHECKLIST_COLUMNS,
    CUE_COLUMNS,
    GIVEAWAY_COLUMNS,
    HOST_COLUMNS,
    PRODUCT_COLUMNS,
    RESERVATION_COLUMNS,
    SEGMENT_COLUMNS,
    SHOW_KEYS,
    SPEND_COLUMNS,
    WARMUP_COLUMNS,
    names,
)
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
    HOSTS = "hosts"
    SPEND = "spend"
    WARMUP = "warmup"
    CHECKLIST = "checklist"
    RESERVATIONS = "reservations"


# What a show is prepared with besides its sheets proper; a file has those that hold something.
PREPARATION = (
    SheetKind.HOSTS,
    SheetKind.SPEND,
    SheetKind.WARMUP,
    SheetKind.CHECKLIST,
    SheetKind.RESERVATIONS,
)

COLUMNS = {
    SheetKind.SEGMENTS: SEGMENT_COLUMNS,
    SheetKind.PRODUCTS: PRODUCT_COLUMNS,
    SheetKind.GIVEAWAYS: GIVEAWAY_COLUMNS,
    SheetKind.BOOSTS: BOOST_COLUMNS,
    SheetKind.CUES: CUE_COLUMNS,
    SheetKind.HOSTS: HOST_COLUMNS,
    SheetKind.SPEND: SPEND_COLUMNS,
    SheetKind.WARMUP: WARMUP_COLUMNS,
    SheetKind.CHECKLIST: CHECKLIST_COLUMNS,
    SheetKind.RESERVATIONS: RESERVATION_COLUMNS,
}

SHEET_NAMES = {
    SheetKind.SHOW: names(
        "场次|直播信息|基本信息|基础信息|概况|信息", "show|info|overview|show info"
    ),
    SheetKind.SEGMENTS: names(
        "环节|流程|脚本|直播脚本|流程表|直播流程|环节表|排期|脚本表",
        "segments|segment|rundown|run of show|ros|run sheet|script|running order",
    ),
    SheetKind.PRODUCTS: names(
        "商品|产品|货盘|货品|商品表|排品|选品", "products|product|goods|assortment|items"
    ),
    SheetKind.GIVEAWAYS: names(
        "福利|抽奖|福利表|福袋|福利活动", "giveaways|giveaway|gifts|promotions"
    ),
    SheetKind.BOOSTS: names(
        "投流|投放|商业化|投流表|投放计划", "boosts|boost|ads|ad plan|paid traffic"
    ),
    SheetKind.CUES: names("提示|口令|提示表|cue表", "cues|cue|cue sheet|cue list"),
    SheetKind.HOSTS: names(
        "主播卡|主播|主播信息|主播人设|人设|人设卡", "hosts|host cards|host card|host|presenters"
    ),
    SheetKind.SPEND: names(
        "投放节奏|投放比例|投流节奏|投流比例|消耗节奏|预算分配|投放分配",
        "spend|spend bands|spend share|spend plan|ad spend|budget split",
    ),
    SheetKind.WARMUP: names(
        "预热|预热计划|预热表|花絮|预热内容|预热排期|花絮预热",
        "warmup|warm-up plan|warmup plan|teasers|pre-show content|promo plan",
    ),
    SheetKind.CHECKLIST: names(
        "检查清单|开播前检查|检查表|开播检查|开播前准备|准备清单|开播清单|播前检查",
        "checklist|pre-show checklist|preflight|pre-show check|check list|preparation",
    ),
    SheetKind.RESERVATIONS: names(
        "预约|预约数|预约人数|预约数据|直播预约", "reservations|reservation|bookings|rsvp"
    ),
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
def _shared(kind: SheetKind) -> dict[str, tuple[str, ...]]:
    """Folded alias to the fields that have it, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for field, of in (SHOW_KEYS if kind is SheetKind.SHOW else COLUMNS[kind]).items():
        for name in dict.fromkeys(map(folded, (*of.chinese, *of.english))):
            found[name] = (*found.get(name, ()), field)
    return found


@cache
def _aliases(kind: SheetKind) -> dict[str, str]:
    """Folded alias to field; where two fields share one, the field that stands first has it."""
    return {name: fields[0] for name, fields in _shared(kind).items()}


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


def other_fields(kind: SheetKind, header: str) -> tuple[str, ...]:
    """What else the header may mean, where another column says the first meaning already."""
    return _shared(kind).get(folded(header), ())[1:]


def is_carried(header: str) -> bool:
    """Whether a column of segments is a known one that is carried along as it stands."""
    return any(folded(part) in _carried() for part in (header, *_SPLIT.split(header[:_LONGEST])))


@cache
def _sheet_names() -> dict[str, SheetKind]:
    return {
        folded(name): kind
        for kind, of in SHEET_NAMES.items()
        for name in (*of.chinese, *of.english)
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
