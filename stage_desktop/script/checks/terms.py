"""What the free words of a sheet say about roles, audiences, tools and prizes.

Roles and audiences are kept as people write them ("老粉(粉丝团)", "hero bundle"); a check judges
only where the word is clear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from stage_desktop.instants import MINUTE, SECOND, Millis
from stage_desktop.script.cues import Role
from stage_desktop.script.plan import SegmentKind

GIFT = "gift"
_PRODUCT_ROLES: Mapping[str, re.Pattern[str]] = {
    GIFT: re.compile(r"赠|礼品|gift|gwp|freebie", re.I),
    SegmentKind.TRAFFIC: re.compile(r"引流|憋单|钩子|traffic|hook", re.I),
    SegmentKind.WELFARE: re.compile(r"福利|宠粉|welfare|fan deal", re.I),
    SegmentKind.FLASH: re.compile(r"秒杀|flash", re.I),
    SegmentKind.HERO: re.compile(r"主推|爆款|hero|main product", re.I),
}
_NEW = re.compile(r"新|\bnew\b|first[- ]time", re.I)
_RETURNING = re.compile(
    r"老|粉丝团|会员|\breturning\b|\bexisting\b|\bloyal|\bmembers?\b|\bvip\b|\bfan club\b", re.I
)
_FANS = re.compile(r"粉丝|老粉|\bfans?\b|\bfollowers?\b|看过", re.I)
_STRANGERS = re.compile(
    r"相似|兴趣|新客|新粉|陌生|潜在|look-?alike|similar|interest|\bnew\b|\bcold\b", re.I
)
_TEAM: Mapping[Role, re.Pattern[str]] = {
    Role.OPERATOR: re.compile(
        r"中控|场控|运营|操盘|导播|operat|director|producer|showrunner|\bops\b", re.I
    ),
    Role.AD_BUYER: re.compile(r"投手|投流|投放|运营|\bads?\b|buyer|operations|\bops\b", re.I),
}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YUAN = re.compile(
    r"[¥￥]\s*(?P<a>\d[\d,]*(?:\.\d+)?)\s*(?P<m>万)?|(?P<b>\d[\d,]*(?:\.\d+)?)\s*(?P<n>万)?\s*元"
)
_WATCH = re.compile(
    r"(?:min(?:imum)?\.?\s*watch|watch|观看|停留|看满)[^\d,，;；+]{0,12}(?P<n>\d+)\s*"
    r"(?P<u>minutes?|mins?|m\b|分钟?|seconds?|secs?|s\b|秒)",
    re.I,
)
_COMMENT = re.compile(r"评论|口令|弹幕|关键词|\bcomments?\b|\bkeyword\b", re.I)
_PHRASE = re.compile(r"\s*[:：=]?\s*(?P<text>[^\s+＋,，、;；/&|。.)）][^+＋,，、;；&|]*)")
_PURCHASE = re.compile(r"下单|购买|买过|成交|付款|\bpurchas|\bbuy(?:ers?|ing)?\b|\borders?\b", re.I)
_NO_PURCHASE = re.compile(r"no purchase|without purchas|无需(?:购买|下单)|不用(?:购买|下单)", re.I)
_LIMIT = re.compile(r"限\s*购|限\s*[\d一二三两]|每(?:人|单)限|\blimit\b|per (?:buyer|person)", re.I)
_PREVIEW = re.compile(
    r"预告|预约|下[场次周一]|明[天晚日]|下播福利|next|preview|upcoming|event|remind|tomorrow", re.I
)
_REVERT = re.compile(r"改回|恢复|调回|还原|原价|\brevert|\brestore|\breset price|back to", re.I)
_US = re.compile(r"\b(?:us|usa|u\.s\.)(?![a-z])|美国|美区", re.I)
_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF]")


class Audience(StrEnum):
    """Whom traffic brings."""

    FANS = "fans"
    NEW = "new"


@lru_cache(maxsize=4096)
def product_roles(text: str) -> frozenset[str]:
    """The roles that the word names: kinds of segments, or `GIFT`; none for other words."""
    return frozenset(role for role, words in _PRODUCT_ROLES.items() if words.search(text))


@lru_cache(maxsize=4096)
def is_for_new(text: str) -> bool:
    """Whether an audience means people who are new to the room."""
    return _NEW.search(text) is not None


@lru_cache(maxsize=4096)
def is_for_returning(text: str) -> bool:
    """Whether an audience means those who know the room: old fans, the fan club, members."""
    return _RETURNING.search(text) is not None or (
        _FANS.search(text) is not None and not is_for_new(text)
    )


@lru_cache(maxsize=4096)
def boost_audience(text: str) -> Audience | None:
    """Whom a boost's audience means; None where it may be both or cannot be told.

    People who are like somebody's fans ("达人相似粉丝") are strangers.
    """
    if _STRANGERS.search(text):
        return Audience.NEW
    return Audience.FANS if _FANS.search(text) else None


@lru_cache(maxsize=4096)
def is_role(role: Role, text: str) -> bool:
    """Whether a role as the sheet names it does the work of that one."""
    return _TEAM[role].search(text) is not None


@lru_cache(maxsize=4096)
def first_amount(text: str) -> Decimal | None:
    """The first number of a price as written ("19.9/2件35"); None where there is none."""
    found = _NUMBER.search(text)
    return None if found is None else Decimal(found[0].replace(",", ""))


def yuan(text: str) -> Decimal | None:
    """The largest amount of yuan that the text names ("¥39.9", "6 万元"); None where none is."""
    amounts = [
        Decimal((each["a"] or each["b"]).replace(",", ""))
        * (10_000 if each["m"] or each["n"] else 1)
        for each in _YUAN.finditer(text)
    ]
    return max(amounts, default=None)


def watch_time(entry_rule: str) -> Millis | None:
    """How long an entry rule asks people to watch; None where it does not say."""
    found = _WATCH.search(entry_rule)
    if found is None:
        return None
    unit = SECOND if found["u"].casefold().startswith(("s", "秒")) else MINUTE
    return Millis(int(found["n"]) * unit)


def asks_for_comment(entry_rule: str) -> bool:
    """Whether people enter by writing something."""
    return _COMMENT.search(entry_rule) is not None


def entry_phrase(entry_rule: str) -> str:
    """What people must write to enter ("comment GLOW"); empty where the rule does not say."""
    for word in _COMMENT.finditer(entry_rule):
        phrase = _PHRASE.match(entry_rule, word.end())
        if phrase is not None:
            return phrase["text"].strip()
    return ""


def has_emoji(text: str) -> bool:
    """Whether the text holds a pictogram."""
    return _EMOJI.search(text) is not None


def asks_for_purchase(entry_rule: str) -> bool:
    """Whether only those who buy may enter."""
    return _PURCHASE.search(entry_rule) is not None and _NO_PURCHASE.search(entry_rule) is None


def names_limit(text: str) -> bool:
    """Whether the text says how many one person may buy."""
    return _LIMIT.search(text) is not None


def is_preview(text: str) -> bool:
    """Whether the text speaks of the next show."""
    return _PREVIEW.search(text) is not None


def is_revert(text: str) -> bool:
    """Whether the text says that a price goes back."""
    return _REVERT.search(text) is not None


def is_us(platform: str) -> bool:
    """Whether a platform as the sheet names it is the one of the United States."""
    return _US.search(platform) is not None
