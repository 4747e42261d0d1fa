"""Giveaways ready to be launched: set up, with rules and a budget that what they cost keeps to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from stage_desktop.script.checks.reading import Reading, plain, same_currency
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.findings import Severity


@rule("giveaway_unprepared", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "1.2 #33")
def giveaway_unprepared(reading: Reading) -> Iterator[Told]:
    """A giveaway whose tool is not set up."""
    for giveaway in reading.script.giveaways:
        if giveaway.prepared is False:
            yield told(giveaway.code, tool=giveaway.tool)


@rule("prepared_unknown", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "1.2 #33", asks=True)
def prepared_unknown(reading: Reading) -> Iterator[Told]:
    """A giveaway of which nobody has said whether it is set up; once where nobody has of any."""
    yield from _unsaid(reading.script.giveaways, lambda each: each.prepared is not None)


@rule("giveaway_without_rules", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "1.2 #33", asks=True)
def giveaway_without_rules(reading: Reading) -> Iterator[Told]:
    """A draw without rules to be read out or shown; once where none has any."""
    draws = [giveaway for giveaway in reading.script.giveaways if giveaway.draws]
    yield from _unsaid(draws, lambda each: bool(each.rules.strip()))


@rule("giveaway_without_budget", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "4.2", asks=True)
def giveaway_without_budget(reading: Reading) -> Iterator[Told]:
    """A giveaway that does not say what it may cost; once where none does."""
    yield from _unsaid(reading.script.giveaways, lambda each: each.budget is not None)


@rule("prize_above_budget", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def prize_above_budget(reading: Reading) -> Iterator[Told]:
    """A draw whose prizes are worth more together than its budget."""
    for giveaway in reading.script.giveaways:
        worth = reading.prize_worth(giveaway)
        if not giveaway.draws or worth is None or giveaway.budget is None:
            continue
        if not same_currency(worth, giveaway.budget):
            continue
        total = worth.amount * (giveaway.quantity or 1)
        if total > giveaway.budget.amount:
            yield told(giveaway.code, worth=plain(total), budget=plain(giveaway.budget.amount))


@rule("giveaways_above_share", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "4.2")
def giveaways_above_share(reading: Reading) -> Iterator[Told]:
    """Giveaways that may cost more together than that share of what the show is to sell."""
    target, percent = reading.script.gmv_target, reading.settings.giveaways_above_share.percent
    budgets = [each.budget for each in reading.script.giveaways if each.budget is not None]
    if target is None or not budgets or not same_currency(target, *budgets):
        return
    total = sum((each.amount for each in budgets), Decimal(0))
    allowed = target.amount * percent / 100
    if total > allowed:
        yield told(total=plain(total), percent=percent, limit=plain(allowed))


def _unsaid(giveaways: Iterable[Giveaway], is_said: Callable[[Giveaway], bool]) -> Iterator[Told]:
    """Those of which it is not said; the show as a whole where it is said of none."""
    silent = [(giveaway, is_said(giveaway)) for giveaway in giveaways]
    if silent and not any(said for _, said in silent):
        yield told()
        return
    for giveaway, said in silent:
        if not said:
            yield told(giveaway.code)
