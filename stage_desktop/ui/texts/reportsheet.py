"""The words of a report: headings, columns, what the drawings tell."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from stage_desktop.instants import Millis, duration_text
from stage_desktop.script.commerce import Money
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts.figures import number_text, rounded
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

WORDS: Mapping[str, str] = {
    "summary": QT_TRANSLATE_NOOP("Report", "At a glance"),
    "diagnosis": QT_TRANSLATE_NOOP("Report", "Diagnosis"),
    "timeline": QT_TRANSLATE_NOOP("Report", "Planned against actual, over time"),
    "figures": QT_TRANSLATE_NOOP("Report", "Figures"),
    "segments": QT_TRANSLATE_NOOP("Report", "Segments"),
    "giveaways": QT_TRANSLATE_NOOP("Report", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("Report", "Boosts"),
    "hosts": QT_TRANSLATE_NOOP("Report", "Hosts"),
    "cues": QT_TRANSLATE_NOOP("Report", "Cues"),
    "notes": QT_TRANSLATE_NOOP("Report", "Notes"),
    "nothing_found": QT_TRANSLATE_NOOP("Report", "No rule of the diagnosis fired."),
    "no_metrics": QT_TRANSLATE_NOOP(
        "Report", "No figures of the platform were imported for this run."
    ),
    "number": QT_TRANSLATE_NOOP("Report", "No."),
    "segment": QT_TRANSLATE_NOOP("Report", "Segment"),
    "host": QT_TRANSLATE_NOOP("Report", "Host"),
    "pass": QT_TRANSLATE_NOOP("Report", "Pass"),
    "planned": QT_TRANSLATE_NOOP("Report", "Planned"),
    "actual": QT_TRANSLATE_NOOP("Report", "Actual"),
    "slip": QT_TRANSLATE_NOOP("Report", "Slip"),
    "planned_length": QT_TRANSLATE_NOOP("Report", "Plan"),
    "actual_length": QT_TRANSLATE_NOOP("Report", "Took"),
    "over": QT_TRANSLATE_NOOP("Report", "Over / under"),
    "held": QT_TRANSLATE_NOOP("Report", "Held"),
    "added": QT_TRANSLATE_NOOP("Report", "Added"),
    "outcome": QT_TRANSLATE_NOOP("Report", "Outcome"),
    "reason": QT_TRANSLATE_NOOP("Report", "Reason"),
    "gmv": QT_TRANSLATE_NOOP("Report", "GMV"),
    "gmv_per_minute": QT_TRANSLATE_NOOP("Report", "GMV/min"),
    "gmv_per_hour": QT_TRANSLATE_NOOP("Report", "GMV/h"),
    "units": QT_TRANSLATE_NOOP("Report", "Units"),
    "online_change": QT_TRANSLATE_NOOP("Report", "Online ±"),
    "what": QT_TRANSLATE_NOOP("Report", "What"),
    "opened": QT_TRANSLATE_NOOP("Report", "Opened"),
    "drawn": QT_TRANSLATE_NOOP("Report", "Drawn"),
    "announced": QT_TRANSLATE_NOOP("Report", "Announced"),
    "in_time": QT_TRANSLATE_NOOP("Report", "In time"),
    "online_then": QT_TRANSLATE_NOOP("Report", "Online: launch → draw → +5 min"),
    "entries_around": QT_TRANSLATE_NOOP("Report", "Entries/min before → after"),
    "gmv_around": QT_TRANSLATE_NOOP("Report", "GMV/min before → after"),
    "ordered": QT_TRANSLATE_NOOP("Report", "Ordered"),
    "effect": QT_TRANSLATE_NOOP("Report", "Effect"),
    "lead_planned": QT_TRANSLATE_NOOP("Report", "Lead planned"),
    "lead": QT_TRANSLATE_NOOP("Report", "Lead measured"),
    "on_air_then": QT_TRANSLATE_NOOP("Report", "On air then"),
    "passes": QT_TRANSLATE_NOOP("Report", "Passes"),
    "on_air": QT_TRANSLATE_NOOP("Report", "On air"),
    "longest": QT_TRANSLATE_NOOP("Report", "Longest stretch"),
    "role": QT_TRANSLATE_NOOP("Report", "Role"),
    "done": QT_TRANSLATE_NOOP("Report", "Done"),
    "missed": QT_TRANSLATE_NOOP("Report", "Missed"),
    "skipped": QT_TRANSLATE_NOOP("Report", "Skipped"),
    "median": QT_TRANSLATE_NOOP("Report", "Median"),
    "p90": QT_TRANSLATE_NOOP("Report", "90 %"),
    "worst": QT_TRANSLATE_NOOP("Report", "Worst"),
    "due": QT_TRANSLATE_NOOP("Report", "Due"),
    "late": QT_TRANSLATE_NOOP("Report", "Late by"),
    "fixed": QT_TRANSLATE_NOOP("Report", "Fixed start"),
    "error": QT_TRANSLATE_NOOP("Report", "Error"),
    "at": QT_TRANSLATE_NOOP("Report", "At"),
    "kind": QT_TRANSLATE_NOOP("Report", "Kind"),
    "text": QT_TRANSLATE_NOOP("Report", "Text"),
    "value": QT_TRANSLATE_NOOP("Report", "Value"),
    "formula": QT_TRANSLATE_NOOP("Report", "How it is reckoned"),
    "grade": QT_TRANSLATE_NOOP("Report", "Grade"),
    "finding": QT_TRANSLATE_NOOP("Report", "What was found"),
    "next_time": QT_TRANSLATE_NOOP("Report", "Next time"),
    "because_of": QT_TRANSLATE_NOOP("Report", "Because of"),
    "note": QT_TRANSLATE_NOOP("Report", "Note"),
    "mark": QT_TRANSLATE_NOOP("Report", "Mark"),
    "yes": QT_TRANSLATE_NOOP("Report", "yes"),
    "no": QT_TRANSLATE_NOOP("Report", "no"),
    "all": QT_TRANSLATE_NOOP("Report", "All"),
    "drift": QT_TRANSLATE_NOOP("Report", "Drift"),
    "drift_unit": QT_TRANSLATE_NOOP("Report", "+ = late"),
    "online": QT_TRANSLATE_NOOP("Report", "Online"),
    "practice": QT_TRANSLATE_NOOP("Report", "Not a live show: these times are of practice."),
    "made_by": QT_TRANSLATE_NOOP("Report", "Stage Desktop, from the log of the run"),
    "timeline_note": QT_TRANSLATE_NOOP(
        "Report",
        "Hatched: over its planned time. ◆ giveaway opened, ◇ drawn; ▲ boost ordered, ● effect; "
        "× cue missed.",
    ),
    "segments_note": QT_TRANSLATE_NOOP(
        "Report",
        "Over / under, held and added in minutes. GMV that the platform counts for a product of "
        "the segment is marked *, what the operator typed **.",
    ),
    "cues_note": QT_TRANSLATE_NOOP(
        "Report", "In the second table those that were missed, skipped, or done too late."
    ),
}


def word(name: str) -> str:
    """A word or sentence of reports by its name."""
    return translate("Report", WORDS[name])


def run_text(run: str) -> str:
    """Which run of the log it was, as "run 12"."""
    return filled(translate("Report", "run {number}"), {"number": run})


def show_text(planned: str, actual: str) -> str:
    """When the show was planned and when it was."""
    sentence = translate("Report", "planned {planned}, on air {actual}")
    return filled(sentence, {"planned": planned, "actual": actual})


def unknown_text(names: str) -> str:
    """Which figures no file tells."""
    return filled(translate("Report", "Not known: {names}."), {"names": names})


def of_kind_text(count: int, named: str) -> str:
    """How many more findings a rule has, and what they are about."""
    if not named:
        return filled(translate("Report", "{count} more of this kind."), {"count": count})
    sentence = translate("Report", "{count} more of this kind: {named}.")
    return filled(sentence, {"count": count, "named": named})


def drawing_text(segments: int, passes: int) -> str:
    """What the drawing shows, for those who cannot see it."""
    sentence = translate(
        "Report",
        "Two lanes of bars on one time axis: {segments} segments as planned, {passes} passes as "
        "they were; under them the drift of the show, and people online and GMV by the minute "
        "where they are known. The tables below have the same numbers.",
    )
    return filled(sentence, {"segments": segments, "passes": passes})


def bar_text(number: str, title: str, start: str, end: str) -> str:
    """What one bar of the drawing is."""
    return f"{number} {title}, {start}–{end}".strip()


def signed_text(length: Millis | None) -> str:
    """A difference of times with its sign; ±0 where there is none."""
    if length is None:
        return UNKNOWN
    return duration_text(length, sign=True) if abs(length) >= 1_000 else "±0"


def length_text(length: Millis | None) -> str:
    """A length as M:SS or H:MM:SS."""
    return UNKNOWN if length is None else duration_text(length)


def counted_text(value: Decimal | int | None) -> str:
    """A count, without decimals."""
    return UNKNOWN if value is None else number_text(Decimal(value), 0)


def change_text(value: Decimal | None) -> str:
    """A change of a count with its sign."""
    if value is None:
        return UNKNOWN
    text = number_text(abs(value), 0)
    return "±0" if text == "0" else f"{'+' if value > 0 else '−'}{text}"


def money_text(amount: Decimal | None, currency: str, places: int = 2) -> str:
    """An amount with its currency."""
    if amount is None:
        return UNKNOWN
    return amounts.money_text(Money(rounded(amount, places), currency))


def arrow_text(*values: str) -> str:
    """Values one after the other in time; one dash where none is known."""
    return " → ".join(values) if any(each != UNKNOWN for each in values) else UNKNOWN


def more_text(count: int) -> str:
    """How many rows a long table leaves to the workbook."""
    sentence = translate("Report", "{count} more are in the workbook (XLSX) and the CSV.")
    return filled(sentence, {"count": f"{count:,}"})
