"""What people type into the cells of products, giveaways, boosts and the preparation.

Each `entered_...` reads what a cell says loosely, or raises EntryRefused; the function beside it
writes the cell that is read back to the same value. None and "" stand for a blank cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.cells import is_none, mark_of, normal, number_of, whole_of
from stage_desktop.formats.prices import price_of
from stage_desktop.formats.time_cells import TwoPart, Unit, duration_of
from stage_desktop.formats.written_cells import Length
from stage_desktop.instants import HOUR, SECOND, Millis
from stage_desktop.script.commerce import Money, SupplyItem

READY, MISSING = "✓", "×"

_ROUND = r"\d{1,7}\s*[件个份单]?"
_RELEASE = re.compile(rf"(?:[^+]*[:：]\s*)?({_ROUND}(?:\s*[+、,，;；/]\s*{_ROUND})*)")
_SUPPLY_PARTS = re.compile(r"[,，、;；\n]")
_MARKED = re.compile(r"([^✓✔√☑✅✗✘×☐❌]+)([✓✔√☑✅✗✘×☐❌])\s*")
_READY_MARKS = frozenset("✓✔√☑✅")
_READY_WORDS = re.compile(
    r"(.+?)[\s:：=]*(?:(?P<no>未(?:到|备|确认|好|齐)?|没有?|缺|not ready|missing|no)"
    r"|(?P<yes>已(?:到|备|确认|好|齐)|齐|到位|ready|ok|yes))",
    re.IGNORECASE,
)
_PER_CENT = Decimal(100)


def money_text(money: Money | None, currency: str) -> str:
    """The amount as a number; with its currency where that is not the show's."""
    if money is None:
        return ""
    amount = f"{money.amount.normalize():f}"
    # Three decimals would be read as thousands where people part them with a point.
    if len(amount.partition(".")[2]) == 3:
        amount += "0"
    return amount if money.currency == currency else f"{money.currency} {amount}".strip()


def entered_price(text: str, currency: str) -> tuple[Money | None, bool]:
    """An amount, and whether the text says only that; refused as `entry_money`."""
    if not text.strip() or is_none(text):
        return None, True
    found = price_of(text, currency)
    if found is None or found[0].amount < 0:
        raise EntryRefused("entry_money", text=text)
    return found


def entered_money(text: str, currency: str) -> Money | None:
    """An amount; refused as `entry_money`, or as `entry_money_more` where the text says more."""
    money, alone = entered_price(text, currency)
    if money is not None and not alone:
        raise EntryRefused("entry_money_more", text=text, taken=money_text(money, currency))
    return money


def count_text(count: int | None) -> str:
    """The number, or a blank."""
    return "" if count is None else str(count)


def entered_count(text: str) -> int | None:
    """A whole number, also with a counter (3 份); refused as `entry_whole`."""
    if not text.strip() or is_none(text):
        return None
    count = whole_of(text)
    if count is None:
        raise EntryRefused("entry_whole", text=text)
    return count


def release_text(release: Sequence[int]) -> str:
    """The rounds of a release plan: 80+120."""
    return "+".join(map(str, release))


def entered_release(text: str) -> tuple[int, ...]:
    """The rounds of a release plan (80+120, 放单 2 轮：120+80); refused as `entry_release`."""
    plain = normal(text)
    if not plain or is_none(plain):
        return ()
    match = _RELEASE.fullmatch(plain)
    if match is None:
        raise EntryRefused("entry_release", text=text)
    return tuple(int(each) for each in re.findall(r"\d+", match[1]))


def supply_text(supply: Sequence[SupplyItem]) -> str:
    """What has to be ready, each with its mark: 样品✓ 库存×."""
    return " ".join(f"{item.name}{READY if item.ready else MISSING}" for item in supply)


def entered_supply(text: str) -> tuple[SupplyItem, ...]:
    """What has to be ready: with a mark, with a word (stock ok, 库存未到), else not yet ready."""
    items: list[SupplyItem] = []
    for part in _SUPPLY_PARTS.split(text):
        last = 0
        for match in _MARKED.finditer(part):
            items.append(SupplyItem(match[1].strip(), match[2] in _READY_MARKS))
            last = match.end()
        rest = part[last:].strip()
        word = _READY_WORDS.fullmatch(rest)
        if word:
            items.append(SupplyItem(word[1].strip(), word["yes"] is not None))
        elif rest:
            items.append(SupplyItem(rest, ready=False))
    return tuple(item for item in items if item.name)


def length_text(length: int | None) -> str:
    """A duration as M:SS or H:MM:SS, with milliseconds where there are any; "" for none."""
    if length is None:
        return ""
    if length % SECOND:
        return Length(length).text
    whole = abs(length) // SECOND
    sign = "-" if length < 0 else ""
    if whole * SECOND >= HOUR:
        return f"{sign}{whole // 3_600}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{sign}{whole // 60}:{whole % 60:02}"


def entered_length(text: str, unit: Unit) -> Millis | None:
    """A duration, of which a bare number counts the unit; None for a blank.

    Refused as `entry_length` or `entry_below_zero`.
    """
    if not text.strip() or is_none(text):
        return None
    length = duration_of(text, unit, TwoPart.MINUTES_SECONDS)
    if length is None:
        raise EntryRefused("entry_length", text=text)
    if length < 0:
        raise EntryRefused("entry_below_zero", text=text)
    return length


def mark_text(marked: bool | None) -> str:
    """A tick; a cross where somebody said no (None: nobody has said, False: a cross)."""
    return "" if marked is None else READY if marked else MISSING


def entered_mark(text: str) -> bool | None:
    """A yes or a no as people mark it (✓, 是, y, ✗, 否, n); refused as `entry_mark`."""
    if not text.strip():
        return None
    marked = mark_of(text)
    if marked is None:
        raise EntryRefused("entry_mark", text=text)
    return marked


def share_text(share: Decimal) -> str:
    """A share in per cent: 12.5%."""
    return f"{share.normalize():f}%"


def entered_share(text: str) -> Decimal:
    """A share of 0 to 100 per cent, also without the sign; refused as `entry_share`."""
    share = number_of(normal(text).removesuffix("%").strip())
    if share is None or not 0 <= share <= _PER_CENT:
        raise EntryRefused("entry_share", text=text)
    return share
