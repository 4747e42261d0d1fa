"""What the parts of a script sum to: the assortment, what is spent, the shares of spend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.script.commerce import Money
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import SpendBand

WHOLE = Decimal(100)


def total(amounts: Iterable[Money | None]) -> Money | None:
    """The sum of the amounts that are known; None without any, or where currencies differ."""
    known = [each for each in amounts if each is not None]
    if not known or len({each.currency for each in known}) > 1:
        return None
    return Money(sum((each.amount for each in known), Decimal(0)), known[0].currency)


def roles(script: Script) -> tuple[tuple[str, int], ...]:
    """How many products each role has, the most first; those without a role are told as ""."""
    return tuple(Counter(product.role for product in script.products).most_common())


def stock_value(script: Script) -> Money | None:
    """Live price × stock of all products that have both: what the show could sell at the most."""
    return total(
        Money(product.live_price.amount * product.stock, product.live_price.currency)
        for product in script.products
        if product.live_price is not None and product.stock is not None
    )


@dataclass(frozen=True, slots=True)
class Spend:
    """The shares of spend together, in per cent, and what was spent of the budget."""

    share: Decimal
    spent: Money | None
    budget: Money | None

    @property
    def is_whole(self) -> bool:
        """Whether the shares sum to 100 %."""
        return self.share == WHOLE


def spend(script: Script) -> Spend:
    """The bands of spend of the script, summed."""
    shares = sum((band.share for band in script.spend_bands), Decimal(0))
    return Spend(shares, total(band.spent for band in script.spend_bands), script.ad_budget)


def planned_spend(script: Script, band: SpendBand) -> Money | None:
    """The band's share of the ad budget; None without a budget."""
    budget = script.ad_budget
    return None if budget is None else Money(budget.amount * band.share / WHOLE, budget.currency)


def spent_shares(script: Script) -> tuple[tuple[str, Decimal], ...]:
    """What each band has used of the ad budget in per cent (else of what was spent), by its code.

    Empty where nothing was spent, or where currencies differ.
    """
    spent = total(band.spent for band in script.spend_bands)
    budget = script.ad_budget if script.ad_budget is not None else spent
    if spent is None or budget is None or not budget.amount or budget.currency != spent.currency:
        return ()
    return tuple(
        (band.code, band.spent.amount * WHOLE / budget.amount)
        for band in script.spend_bands
        if band.spent is not None
    )
