"""Fixed moments, replan choices and the pace of sales, in words."""

from __future__ import annotations

from decimal import Decimal

from stage_desktop.instants import Millis, duration_text
from stage_desktop.script.commerce import Money
from stage_desktop.show.boost_lead import BoostChoice, BoostChoiceKind
from stage_desktop.show.commands import ReplanKind
from stage_desktop.show.fixed import FixedKind, FixedMoment, Miss
from stage_desktop.show.nudges import Forgotten, Nudge
from stage_desktop.show.pace import Pace
from stage_desktop.show.replan import Choice
from stage_desktop.ui.texts.amounts import money_text
from stage_desktop.ui.texts.source import filled, translate


def moment_name(moment: FixedMoment, number: str, title: str) -> str:
    """Which fixed moment it is, as "6 Flash sale" or "draw of G2"."""
    match moment.kind:
        case FixedKind.HARD_START:
            return f"{number} {title}".strip()
        case FixedKind.DRAW:
            sentence = translate("Forecast", "draw of {code}")
        case FixedKind.EFFECT:
            sentence = translate("Forecast", "effect of {code}")
        case FixedKind.HARD_END:
            return translate("Forecast", "hard end")
    return filled(sentence, {"code": moment.ref})


def next_text(clock: str, name: str, wait: Millis) -> str:
    """The next fixed moment with its countdown, as "in 12:30 · 21:00 6 Flash sale"."""
    sentence = translate("Forecast", "in {wait} · {clock} {name}")
    return filled(sentence, {"clock": clock, "name": name, "wait": duration_text(wait)})


def slack_text(moment: FixedMoment) -> str:
    """The slack to it in words (rule 18)."""
    if moment.arrival is None:
        return ""
    if moment.missed_by < 1_000:
        if moment.kind in (FixedKind.DRAW, FixedKind.EFFECT):
            return translate("Forecast", "inside its segment")
        return filled(
            translate("Forecast", "{amount} to spare"),
            {"amount": duration_text(Millis(max(0, moment.slack or 0)))},
        )
    amount = {"amount": duration_text(moment.missed_by)}
    if moment.kind in (FixedKind.HARD_START, FixedKind.HARD_END):
        return filled(translate("Forecast", "will be missed by {amount}"), amount)
    if moment.miss is Miss.LATE:
        return filled(translate("Forecast", "{amount} before its segment begins"), amount)
    return filled(translate("Forecast", "{amount} after its segment is over"), amount)


def clash_text(name: str, other: str, apart: Millis) -> str:
    """That a draw comes onto another fixed moment."""
    sentence = translate("Forecast", "{name} and {other} are {amount} apart")
    return filled(sentence, {"name": name, "other": other, "amount": duration_text(apart)})


def choice_label(choice: Choice) -> str:
    """What the choice is called."""
    match choice.kind:
        case ReplanKind.SQUEEZE:
            return translate("Forecast", "Squeeze")
        case ReplanKind.DROP:
            return translate("Forecast", "Drop")
        case ReplanKind.DROP_AND_SQUEEZE:
            return translate("Forecast", "Drop and squeeze")
        case ReplanKind.SLIDE:
            return translate("Forecast", "Let it slide")
        case ReplanKind.STRETCH:
            return translate("Forecast", "Stretch")
        case ReplanKind.ENCORE:
            return translate("Forecast", "Encore")


def choice_detail(choice: Choice, numbers: tuple[str, ...]) -> str:
    """What it takes: the segments it is about and what comes of it."""
    left = choice.plan.slack_after or Millis(0)
    outcome = translate("Forecast", "in time")
    if left < 0 and choice.kind not in (ReplanKind.STRETCH, ReplanKind.ENCORE):
        outcome = filled(
            translate("Forecast", "{amount} late"), {"amount": duration_text(Millis(-left))}
        )
    elif left >= 1_000:
        outcome = filled(
            translate("Forecast", "{amount} to spare"), {"amount": duration_text(left)}
        )
    parts = list(numbers[:4])
    if choice.plan.added:
        amount = {"amount": duration_text(choice.plan.added, sign=True)}
        parts.insert(0, filled(translate("Forecast", "on air {amount}"), amount))
    named = ", ".join(parts) + ("…" if len(numbers) > 4 else "")
    return f"{named} → {outcome}" if named else f"→ {outcome}"


def choices_changed() -> str:
    """That nothing was done, as the key had become another's."""
    return translate("Forecast", "The choices have just changed. Nothing was done: look again.")


def boost_label(choice: BoostChoice) -> str:
    """What can be done about a boost, in a word or two."""
    match choice.kind:
        case BoostChoiceKind.BRING_FORWARD:
            sentence = translate("Forecast", "Bring {subject} forward")
        case BoostChoiceKind.SWAP_IN:
            sentence = translate("Forecast", "Swap {subject} in")
        case BoostChoiceKind.EXTEND:
            sentence = translate("Forecast", "Extend {subject}")
        case BoostChoiceKind.GIVEAWAY:
            sentence = translate("Forecast", "Open {subject} now")
        case BoostChoiceKind.ACCEPT:
            sentence = translate("Forecast", "Accept")
    return filled(sentence, {"subject": choice.subject})


def boost_detail(choice: BoostChoice) -> str:
    """Whether something that sells is on screen when people enter."""
    if choice.receives:
        return translate("Forecast", "→ something that sells is on")
    return translate("Forecast", "→ nothing that sells is on")


def slipped_text(code: str, clock: str, number: str, amount: Millis) -> str:
    """That an ordered boost comes to another segment than the one it was ordered for."""
    sentence = translate(
        "Forecast", "{code} brings people at {clock}, {amount} from its slot {number}"
    )
    data = {"code": code, "clock": clock, "number": number, "amount": duration_text(amount)}
    return filled(sentence, data)


def pace_text(pace: Pace, currency: str) -> str:
    """Sales against the line, as "¥128,500 of ¥150,000 · 14 % behind"; empty without a figure."""
    figure = pace.figure
    if figure is None or figure.gmv is None:
        return ""
    sold = money_text(Money(figure.gmv, currency))
    if pace.line is None or pace.share is None:
        return sold
    line = money_text(Money(pace.line.quantize(Decimal(1)), currency))
    off = round((pace.share - 1) * 100)
    data = {"sold": sold, "line": line, "share": abs(off)}
    if off < 0:
        return filled(translate("Forecast", "{sold} · line {line} · {share} % behind"), data)
    return filled(translate("Forecast", "{sold} · line {line} · {share} % ahead"), data)


def online_text(online: int | None) -> str:
    """How many people are online; empty when not told."""
    if online is None:
        return ""
    return filled(translate("Forecast", "{count} online"), {"count": f"{online:,}"})


def nudge_text(nudge: Nudge, late: Millis) -> str:
    """What was perhaps forgotten, and the key for it."""
    amount = {"amount": duration_text(late)}
    match nudge.what:
        case Forgotten.START:
            sentence = translate(
                "Forecast", "Planned to start {amount} ago. On air? Press B and say how long."
            )
        case Forgotten.ADVANCE:
            sentence = translate("Forecast", "{amount} over. Still on this segment? Space goes on.")
        case Forgotten.END:
            sentence = translate("Forecast", "Over for {amount}. Has the show ended? End it.")
    return filled(sentence, amount)
