"""Money against money: targets against one another, what boosts cost against the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.script.checks.reading import Reading, plain, same_currency
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.findings import Severity


@rule("no_gmv_target", Section.ADS, Severity.INFO, About.SHOW, "1.2 #28", asks=True)
def no_gmv_target(reading: Reading) -> Iterator[Told]:
    """A show without a GMV target."""
    if reading.script.gmv_target is None:
        yield told()


@rule("gmv_sum_differs", Section.ADS, Severity.WARNING, About.SEGMENTS, "1.2 #28")
def gmv_sum_differs(reading: Reading) -> Iterator[Told]:
    """Targets of the segments that do not sum to the target of the show."""
    target = reading.script.gmv_target
    targets = [each.gmv_target for each in reading.performed if each.gmv_target is not None]
    if target is None or not targets or not same_currency(target, *targets):
        return
    total = sum((each.amount for each in targets), Decimal(0))
    allowed = target.amount * reading.settings.gmv_sum_differs.percent / 100
    if abs(total - target.amount) > allowed:
        yield told(total=plain(total), target=plain(target.amount))


@rule("spend_above_budget", Section.ADS, Severity.WARNING, About.BOOSTS, "1.2 #31, 5.2")
def spend_above_budget(reading: Reading) -> Iterator[Told]:
    """Boosts that cost more together than the show may spend."""
    budget = reading.script.ad_budget
    costs = [each.budget for each in reading.script.boosts if each.budget is not None]
    if budget is None or not same_currency(budget, *costs):
        return
    total = sum((each.amount for each in costs), Decimal(0))
    if total > budget.amount:
        yield told(total=plain(total), budget=plain(budget.amount))


@rule("boost_without_budget", Section.ADS, Severity.INFO, About.BOOSTS, "5.3", asks=True)
def boost_without_budget(reading: Reading) -> Iterator[Told]:
    """A boost that does not say what it may cost."""
    for boost in reading.script.boosts:
        if boost.budget is None:
            yield told(boost.code)
