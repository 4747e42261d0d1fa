"""The words of the editor's panes: products, giveaways, boosts, cues and the preparation."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.formats.dues import due_text
from stage_desktop.formats.entered_moments import moment_text
from stage_desktop.formats.written import CHINESE, ENGLISH, Language
from stage_desktop.instants import Instant, between
from stage_desktop.script import sums
from stage_desktop.script.commerce import Money
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from stage_desktop.ui.texts.amounts import money_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

COLUMNS: Mapping[str, str] = {
    "code": QT_TRANSLATE_NOOP("EditorPanes", "Code"),
    "id": QT_TRANSLATE_NOOP("EditorPanes", "Id"),
    "name": QT_TRANSLATE_NOOP("EditorPanes", "Name"),
    "role": QT_TRANSLATE_NOOP("EditorPanes", "Role"),
    "audience": QT_TRANSLATE_NOOP("EditorPanes", "Audience"),
    "list_price": QT_TRANSLATE_NOOP("EditorPanes", "List price"),
    "live_price": QT_TRANSLATE_NOOP("EditorPanes", "Live price"),
    "stock": QT_TRANSLATE_NOOP("EditorPanes", "Stock"),
    "release": QT_TRANSLATE_NOOP("EditorPanes", "Release"),
    "limit": QT_TRANSLATE_NOOP("EditorPanes", "Limit"),
    "offer": QT_TRANSLATE_NOOP("EditorPanes", "Offer"),
    "style": QT_TRANSLATE_NOOP("EditorPanes", "Style"),
    "supply": QT_TRANSLATE_NOOP("EditorPanes", "Supply"),
    "slots": QT_TRANSLATE_NOOP("EditorPanes", "In segments"),
    "link": QT_TRANSLATE_NOOP("EditorPanes", "Link"),
    "sku": QT_TRANSLATE_NOOP("EditorPanes", "SKU"),
    "tool": QT_TRANSLATE_NOOP("EditorPanes", "Tool"),
    "when": QT_TRANSLATE_NOOP("EditorPanes", "When"),
    "opens_at": QT_TRANSLATE_NOOP("EditorPanes", "Opens"),
    "countdown": QT_TRANSLATE_NOOP("EditorPanes", "Countdown"),
    "active": QT_TRANSLATE_NOOP("EditorPanes", "Active"),
    "ends_at": QT_TRANSLATE_NOOP("EditorPanes", "Ends"),
    "draws": QT_TRANSLATE_NOOP("EditorPanes", "Draw"),
    "prize": QT_TRANSLATE_NOOP("EditorPanes", "Prize"),
    "quantity": QT_TRANSLATE_NOOP("EditorPanes", "Number"),
    "budget": QT_TRANSLATE_NOOP("EditorPanes", "Budget"),
    "prepared": QT_TRANSLATE_NOOP("EditorPanes", "Prepared"),
    "entry_rule": QT_TRANSLATE_NOOP("EditorPanes", "How to enter"),
    "selling_points": QT_TRANSLATE_NOOP("EditorPanes", "Selling points"),
    "rules": QT_TRANSLATE_NOOP("EditorPanes", "Rules"),
    "note": QT_TRANSLATE_NOOP("EditorPanes", "Note"),
    "target": QT_TRANSLATE_NOOP("EditorPanes", "For segment"),
    "order_at": QT_TRANSLATE_NOOP("EditorPanes", "Order at"),
    "lead": QT_TRANSLATE_NOOP("EditorPanes", "Lead"),
    "effect_at": QT_TRANSLATE_NOOP("EditorPanes", "Effect at"),
    "window": QT_TRANSLATE_NOOP("EditorPanes", "Window"),
    "bid": QT_TRANSLATE_NOOP("EditorPanes", "Bid"),
    "goal": QT_TRANSLATE_NOOP("EditorPanes", "Goal"),
    "kind": QT_TRANSLATE_NOOP("EditorPanes", "Kind"),
    "due_clock": QT_TRANSLATE_NOOP("EditorPanes", "Due at"),
    "text": QT_TRANSLATE_NOOP("EditorPanes", "Text"),
    "subject": QT_TRANSLATE_NOOP("EditorPanes", "About"),
    "standby": QT_TRANSLATE_NOOP("EditorPanes", "Stand-by"),
    "tolerance": QT_TRANSLATE_NOOP("EditorPanes", "Tolerance"),
    "once": QT_TRANSLATE_NOOP("EditorPanes", "Once"),
    "persona": QT_TRANSLATE_NOOP("EditorPanes", "Persona"),
    "phrases": QT_TRANSLATE_NOOP("EditorPanes", "Phrases to use"),
    "avoided": QT_TRANSLATE_NOOP("EditorPanes", "Phrases to avoid"),
    "start": QT_TRANSLATE_NOOP("EditorPanes", "From"),
    "end": QT_TRANSLATE_NOOP("EditorPanes", "To"),
    "share": QT_TRANSLATE_NOOP("EditorPanes", "Share"),
    "planned": QT_TRANSLATE_NOOP("EditorPanes", "Planned"),
    "spent": QT_TRANSLATE_NOOP("EditorPanes", "Spent"),
    "spent_share": QT_TRANSLATE_NOOP("EditorPanes", "Of plan"),
    "done": QT_TRANSLATE_NOOP("EditorPanes", "Done"),
    "due": QT_TRANSLATE_NOOP("EditorPanes", "Due"),
    "due_at": QT_TRANSLATE_NOOP("EditorPanes", "Date"),
    "title": QT_TRANSLATE_NOOP("EditorPanes", "What"),
    "owner": QT_TRANSLATE_NOOP("EditorPanes", "Owner"),
    "channel": QT_TRANSLATE_NOOP("EditorPanes", "Channel"),
    "at": QT_TRANSLATE_NOOP("EditorPanes", "Counted at"),
    "count": QT_TRANSLATE_NOOP("EditorPanes", "Reservations"),
}

FIELDS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("EditorPanes", "Title"),
    "platform": QT_TRANSLATE_NOOP("EditorPanes", "Platform"),
    "planned_start": QT_TRANSLATE_NOOP("EditorPanes", "Planned start"),
    "hard_end": QT_TRANSLATE_NOOP("EditorPanes", "Must end by"),
    "zone": QT_TRANSLATE_NOOP("EditorPanes", "Time zone"),
    "currency": QT_TRANSLATE_NOOP("EditorPanes", "Currency"),
    "gmv_target": QT_TRANSLATE_NOOP("EditorPanes", "GMV target"),
    "ad_budget": QT_TRANSLATE_NOOP("EditorPanes", "Ad budget"),
    "audience": QT_TRANSLATE_NOOP("EditorPanes", "Audience"),
}

PANES: Mapping[str, str] = {
    "show": QT_TRANSLATE_NOOP("EditorPanes", "Show"),
    "products": QT_TRANSLATE_NOOP("EditorPanes", "Products"),
    "giveaways": QT_TRANSLATE_NOOP("EditorPanes", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("EditorPanes", "Boosts"),
    "cues": QT_TRANSLATE_NOOP("EditorPanes", "Cues"),
    "hosts": QT_TRANSLATE_NOOP("EditorPanes", "Hosts"),
    "spend": QT_TRANSLATE_NOOP("EditorPanes", "Spend"),
    "warmup": QT_TRANSLATE_NOOP("EditorPanes", "Warm-up"),
    "checklist": QT_TRANSLATE_NOOP("EditorPanes", "Checklist"),
}

# The line below a table that makes a row of it.
ADD: Mapping[str, str] = {
    "people": QT_TRANSLATE_NOOP("EditorPanes", "Add somebody"),
    "products": QT_TRANSLATE_NOOP("EditorPanes", "Add a product"),
    "giveaways": QT_TRANSLATE_NOOP("EditorPanes", "Add a giveaway"),
    "boosts": QT_TRANSLATE_NOOP("EditorPanes", "Add a boost"),
    "cues": QT_TRANSLATE_NOOP("EditorPanes", "Add a cue"),
    "hosts": QT_TRANSLATE_NOOP("EditorPanes", "Add a host card"),
    "spend_bands": QT_TRANSLATE_NOOP("EditorPanes", "Add a part of the show"),
    "warmup": QT_TRANSLATE_NOOP("EditorPanes", "Add a piece of the warm-up"),
    "checklist": QT_TRANSLATE_NOOP("EditorPanes", "Add a point"),
    "reservations": QT_TRANSLATE_NOOP("EditorPanes", "Add a count"),
}

_JOINER = " · "


def cell_language() -> Language:
    """The language of the words inside cells: that of the screens; cells are read in both."""
    # The translation says "Chinese": a text asks for the language that is installed.
    return ENGLISH if translate("EditorPanes", "English") == "English" else CHINESE


def say(_group: str, name: str) -> str:
    """The head of a column, or a field of the show; one without a word is its own."""
    text = COLUMNS.get(name) or FIELDS.get(name)
    return translate("EditorPanes", text) if text else name


def field(name: str) -> str:
    """What a field of the show is called."""
    return translate("EditorPanes", FIELDS[name])


def pane_title(name: str) -> str:
    """What a pane is called on its tab."""
    return translate("EditorPanes", PANES[name])


def add_text(part: str) -> str:
    """The words of the line that makes a row."""
    return translate("EditorPanes", ADD[part])


def team_text() -> str:
    """The heading above the team."""
    return translate("EditorPanes", "Team")


def reservations_title() -> str:
    """The heading above the counts of reservations."""
    return translate("EditorPanes", "Reservations")


def sums_text(part: str, script: Script) -> str:
    """What the things of a part sum to, in a line; "" where there is nothing to say."""
    count = len(getattr(script, part))
    if not count:
        return ""
    match part:
        case "products":
            told = _products(script)
        case "giveaways":
            told = _giveaways(script)
        case "boosts":
            told = _boosts(script)
        case "cues":
            told = _cues(script)
        case "warmup":
            told = [_done(script.warmup)]
        case "checklist":
            told = _checklist(script)
        case _:
            told = []
    return _JOINER.join(each for each in told if each)


def _say(text: str, **data: object) -> str:
    return filled(text, data)


def _products(script: Script) -> list[str]:
    none = translate("EditorPanes", "no role")
    roles = ", ".join(f"{role or none} {count}" for role, count in sums.roles(script))
    value = sums.stock_value(script)
    count = _say(translate("EditorPanes", "{count} products"), count=len(script.products))
    return [count, roles, _of_target(value, script.gmv_target)]


def _of_target(value: Money | None, target: Money | None) -> str:
    if value is None:
        return ""
    told = money_text(value)
    if target is None or target.currency != value.currency or not target.amount:
        return _say(translate("EditorPanes", "price × stock {value}"), value=told)
    percent = round(value.amount * 100 / target.amount)
    sentence = translate("EditorPanes", "price × stock {value} = {percent}% of the GMV target")
    return _say(sentence, value=told, percent=percent)


def _giveaways(script: Script) -> list[str]:
    ready = sum(1 for each in script.giveaways if each.prepared)
    counted = translate("EditorPanes", "{ready} of {count} prepared")
    return [_say(counted, ready=ready, count=len(script.giveaways)), _budget(
        sums.total(each.budget for each in script.giveaways), None
    )]  # fmt: skip


def _budget(total: Money | None, of: Money | None) -> str:
    if total is None:
        return ""
    if of is None or of.currency != total.currency:
        return _say(translate("EditorPanes", "budget {total}"), total=money_text(total))
    sentence = (
        translate("EditorPanes", "budget {total} of {of}: {left} left")
        if total.amount <= of.amount
        else translate("EditorPanes", "budget {total} of {of}: {left} too much")
    )
    left = Money(abs(of.amount - total.amount), of.currency)
    return _say(sentence, total=money_text(total), of=money_text(of), left=money_text(left))


def _boosts(script: Script) -> list[str]:
    count = _say(translate("EditorPanes", "{count} boosts"), count=len(script.boosts))
    return [count, _budget(sums.total(each.budget for each in script.boosts), script.ad_budget)]


def _cues(script: Script) -> list[str]:
    told = translate(
        "EditorPanes", "{count} written; those of giveaways, boosts and products follow from them"
    )
    return [_say(told, count=len(script.cues))]


def _done(tasks: tuple[Task, ...]) -> str:
    done = sum(1 for task in tasks if task.done)
    return _say(translate("EditorPanes", "{done} of {count} done"), done=done, count=len(tasks))


def _checklist(script: Script) -> list[str]:
    open_tasks = [task for task in script.checklist if not task.done]
    if not open_tasks:
        return [_done(script.checklist)]
    first = min(open_tasks, key=lambda task: task.due)
    told = translate("EditorPanes", "next: {due} {title}")
    return [_done(script.checklist), _say(told, due=due_text(first.due), title=first.title)]


def share_text(script: Script) -> str:
    """How much of the spend is shared out, and how much has been spent."""
    spend = sums.spend(script)
    share = f"{spend.share.normalize():f}"
    told = [
        _say(translate("EditorPanes", "shares sum to 100 % ✓"))
        if spend.is_whole
        else _say(
            translate("EditorPanes", "shares sum to {share} %: {left} % missing"),
            share=share,
            left=f"{(sums.WHOLE - spend.share).normalize():f}",
        )
        if spend.share < sums.WHOLE
        else _say(
            translate("EditorPanes", "shares sum to {share} %: {left} % too much"),
            share=share,
            left=f"{(spend.share - sums.WHOLE).normalize():f}",
        )
    ]
    if spend.budget is not None:
        told.append(_say(translate("EditorPanes", "budget {of}"), of=money_text(spend.budget)))
    if spend.spent is not None:
        told.append(_say(translate("EditorPanes", "spent {spent}"), spent=money_text(spend.spent)))
    return _JOINER.join(told)


def bar_names() -> tuple[str, str]:
    """The names of the two bars of spend."""
    return translate("EditorPanes", "Planned"), translate("EditorPanes", "Spent")


def reserved_text(script: Script) -> str:
    """The last count of reservations, in words."""
    counts = sorted(script.reservations, key=lambda each: each.at)
    if not counts:
        return translate("EditorPanes", "No counts yet: add the first, with its time.")
    last = counts[-1]
    data = {"count": f"{last.count:,}", "at": _when(last.at, script)}
    if len(counts) == 1:
        return filled(translate("EditorPanes", "{count} reservations, {at}"), data)
    data["more"] = f"{last.count - counts[-2].count:+,}".replace("-", "−")
    told = translate("EditorPanes", "{count} reservations, {at} ({more})")
    return filled(told, data)


def _when(at: Instant, script: Script) -> str:
    """Before the show as T-2d, else with its date."""
    start = script.planned_start
    if start is None or at > start:
        return moment_text(at, script)
    by = between(start, at)
    return due_text(-(-by // 3_600_000) * 3_600_000) if by <= -3_600_000 else due_text(by)
