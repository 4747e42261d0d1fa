"""A script as the call sheet of one role: its head, and the tables of that role."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from stage_desktop.formats.vocabulary import role_of
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money
from stage_desktop.script.cues import Cue, Role
from stage_desktop.script.plan import Script
from stage_desktop.ui.callsheet.parts import CallSheet, SheetRole
from stage_desktop.ui.callsheet.roles import tables_of
from stage_desktop.ui.callsheet.times import SheetTimes
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts import callsheet as texts

# Those with many narrow columns lie down.
_LANDSCAPE = frozenset({SheetRole.AD_BUYER, SheetRole.ALL})
_WHO = {
    SheetRole.HOST: Role.HOST,
    SheetRole.ASSISTANT: Role.ASSISTANT,
    SheetRole.OPERATOR: Role.OPERATOR,
    SheetRole.AD_BUYER: Role.AD_BUYER,
    SheetRole.ALL: Role.DIRECTOR,
}


# A title that fills a page is a slip of the pen.
_LONGEST_TITLE = 200


def shorten(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is longer than that."""
    return text if len(text) <= most else text[: most - 1] + "…"


def call_sheet(script: Script, cues: Sequence[Cue], role: SheetRole) -> CallSheet:
    """The call sheet of the role in the language that is spoken; `cues` are all of the show."""
    times = SheetTimes(script, cues)
    names = [each.name for each in script.people if role_of(each.role) == _WHO[role]]
    badge = " · ".join((texts.word(f"badge.{role}"), *names))
    tables = tables_of(role, times)
    without = role is SheetRole.AD_BUYER and not script.boosts
    return CallSheet(
        title=shorten(" ".join(script.title.split()), _LONGEST_TITLE),
        badge=badge,
        running=" · ".join(each for each in (times.day(), times.span()) if each),
        facts=tuple(line for line in _facts(script, times, role) if line),
        tables=tables,
        landscape=role in _LANDSCAPE,
        note=texts.word("no_boosts") if without else "",
    )


def _facts(script: Script, times: SheetTimes, role: SheetRole) -> list[str]:
    planned = times.planned
    length = planned.length
    if planned.show_start is not None and planned.show_end is not None:
        length = Millis(planned.show_end - planned.show_start)
    when = [times.day(), times.span(), texts.length_text(length)]
    if not times.is_relative:
        when += [script.zone, script.platform]
    else:
        when += [script.platform, texts.word("relative")]
    if script.hard_end is not None:
        when.append(texts.hard_end_text(times.clock(script.hard_end)))
    team = [f"{each.role} {each.name}" for each in script.people if each.name]
    return [_joined(when), _joined(team), _joined(_money(script, role))]


def _money(script: Script, role: SheetRole) -> list[str]:
    """Targets and budget, for those who answer for them."""
    if role not in (SheetRole.AD_BUYER, SheetRole.ALL):
        return []
    found = []
    if script.gmv_target is not None:
        found.append(texts.labelled("target", amounts.money_text(script.gmv_target)))
    planned = _sum(script)
    if script.ad_budget is not None:
        budget = amounts.money_text(script.ad_budget)
        found.append(texts.budget_text(amounts.money_text(planned), budget))
    elif planned is not None:
        found.append(texts.labelled("boosts", amounts.money_text(planned)))
    return found


def _sum(script: Script) -> Money | None:
    """What all boosts cost together; None where they have several currencies, or none a budget."""
    budgets = [boost.budget for boost in script.boosts if boost.budget is not None]
    if len({budget.currency for budget in budgets}) != 1:
        return None
    return Money(sum((budget.amount for budget in budgets), Decimal()), budgets[0].currency)


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
