"""The words of exports: headings of columns and sheets, and the vocabularies in their cells."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.script.cues import CueKind, Role
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.ui.texts import figures, words
from stage_desktop.ui.texts.figures import figure_name
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, translate

HEADINGS: Mapping[str, str] = {
    "summary": QT_TRANSLATE_NOOP("Export", "Summary"),
    "segments": QT_TRANSLATE_NOOP("Export", "Segments"),
    "cues": QT_TRANSLATE_NOOP("Export", "Cues"),
    "notes": QT_TRANSLATE_NOOP("Export", "Notes"),
    "number": QT_TRANSLATE_NOOP("Export", "No."),
    "title": QT_TRANSLATE_NOOP("Export", "Title"),
    "kind": QT_TRANSLATE_NOOP("Export", "Kind"),
    "host": QT_TRANSLATE_NOOP("Export", "Host"),
    "products": QT_TRANSLATE_NOOP("Export", "Products"),
    "pass": QT_TRANSLATE_NOOP("Export", "Pass"),
    "order": QT_TRANSLATE_NOOP("Export", "Order"),
    "planned_start": QT_TRANSLATE_NOOP("Export", "Planned start"),
    "planned_end": QT_TRANSLATE_NOOP("Export", "Planned end"),
    "actual_start": QT_TRANSLATE_NOOP("Export", "Actual start"),
    "actual_end": QT_TRANSLATE_NOOP("Export", "Actual end"),
    "planned_duration": QT_TRANSLATE_NOOP("Export", "Planned duration"),
    "actual_duration": QT_TRANSLATE_NOOP("Export", "Actual duration"),
    "over": QT_TRANSLATE_NOOP("Export", "Over / under"),
    "held": QT_TRANSLATE_NOOP("Export", "Held"),
    "added": QT_TRANSLATE_NOOP("Export", "Added"),
    "drift_start": QT_TRANSLATE_NOOP("Export", "Drift at start"),
    "drift_end": QT_TRANSLATE_NOOP("Export", "Drift at end"),
    "outcome": QT_TRANSLATE_NOOP("Export", "Outcome"),
    "id": QT_TRANSLATE_NOOP("Export", "Id"),
    "subject": QT_TRANSLATE_NOOP("Export", "About"),
    "text": QT_TRANSLATE_NOOP("Export", "Text"),
    "role": QT_TRANSLATE_NOOP("Export", "Role"),
    "segment": QT_TRANSLATE_NOOP("Export", "Segment"),
    "occurrence": QT_TRANSLATE_NOOP("Export", "Occurrence"),
    "due": QT_TRANSLATE_NOOP("Export", "Due"),
    "raised": QT_TRANSLATE_NOOP("Export", "Raised"),
    "done": QT_TRANSLATE_NOOP("Export", "Done"),
    "lateness": QT_TRANSLATE_NOOP("Export", "Lateness"),
    "at": QT_TRANSLATE_NOOP("Export", "At"),
    "on_air": QT_TRANSLATE_NOOP("Export", "On air"),
    "platform": QT_TRANSLATE_NOOP("Export", "Platform"),
    "zone": QT_TRANSLATE_NOOP("Export", "Time zone"),
    "run": QT_TRANSLATE_NOOP("Export", "Run"),
    "phase": QT_TRANSLATE_NOOP("Export", "Phase"),
    "hard_end": QT_TRANSLATE_NOOP("Export", "Hard end"),
    "late_start": QT_TRANSLATE_NOOP("Export", "Start late by"),
    "late_end": QT_TRANSLATE_NOOP("Export", "End late by"),
    "passes": QT_TRANSLATE_NOOP("Export", "Passes"),
    "segments_skipped": QT_TRANSLATE_NOOP("Export", "Segments skipped"),
    "segments_passed_over": QT_TRANSLATE_NOOP("Export", "Segments passed over"),
    "segments_not_reached": QT_TRANSLATE_NOOP("Export", "Segments not reached"),
    "segments_removed": QT_TRANSLATE_NOOP("Export", "Segments taken out"),
    "cues_done": QT_TRANSLATE_NOOP("Export", "Cues done"),
    "cues_missed": QT_TRANSLATE_NOOP("Export", "Cues missed"),
    "cues_skipped": QT_TRANSLATE_NOOP("Export", "Cues skipped"),
    "remark.note": QT_TRANSLATE_NOOP("Export", "Note"),
    "remark.mark": QT_TRANSLATE_NOOP("Export", "Mark"),
    "diagnosis": QT_TRANSLATE_NOOP("Export", "Diagnosis"),
    "giveaways": QT_TRANSLATE_NOOP("Export", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("Export", "Boosts"),
    "hosts": QT_TRANSLATE_NOOP("Export", "Hosts"),
    "curves": QT_TRANSLATE_NOOP("Export", "Curves"),
    "reason": QT_TRANSLATE_NOOP("Export", "Reason"),
    "currency": QT_TRANSLATE_NOOP("Export", "Currency"),
    "gmv": QT_TRANSLATE_NOOP("Export", "GMV"),
    "gmv_by": QT_TRANSLATE_NOOP("Export", "GMV from"),
    "gmv_per_minute": QT_TRANSLATE_NOOP("Export", "GMV per minute"),
    "gmv_per_hour": QT_TRANSLATE_NOOP("Export", "GMV per hour"),
    "orders": QT_TRANSLATE_NOOP("Export", "Orders"),
    "units": QT_TRANSLATE_NOOP("Export", "Units"),
    "online_start": QT_TRANSLATE_NOOP("Export", "Online at start"),
    "online_end": QT_TRANSLATE_NOOP("Export", "Online at end"),
    "online_change": QT_TRANSLATE_NOOP("Export", "Online change"),
    "online_1_min": QT_TRANSLATE_NOOP("Export", "Online after 1 min"),
    "online_3_min": QT_TRANSLATE_NOOP("Export", "Online after 3 min"),
    "online_5_min": QT_TRANSLATE_NOOP("Export", "Online after 5 min"),
    "code": QT_TRANSLATE_NOOP("Export", "Code"),
    "tool": QT_TRANSLATE_NOOP("Export", "Tool"),
    "prize": QT_TRANSLATE_NOOP("Export", "Prize"),
    "opened_due": QT_TRANSLATE_NOOP("Export", "Opening due"),
    "opened": QT_TRANSLATE_NOOP("Export", "Opened"),
    "opened_outcome": QT_TRANSLATE_NOOP("Export", "Opening"),
    "drawn_due": QT_TRANSLATE_NOOP("Export", "Draw due"),
    "drawn": QT_TRANSLATE_NOOP("Export", "Drawn"),
    "drawn_outcome": QT_TRANSLATE_NOOP("Export", "Draw"),
    "announced_due": QT_TRANSLATE_NOOP("Export", "Announcement due"),
    "announced": QT_TRANSLATE_NOOP("Export", "Announced"),
    "announced_outcome": QT_TRANSLATE_NOOP("Export", "Announcement"),
    "in_time": QT_TRANSLATE_NOOP("Export", "In time"),
    "online_launch": QT_TRANSLATE_NOOP("Export", "Online at launch"),
    "online_draw": QT_TRANSLATE_NOOP("Export", "Online at draw"),
    "online_after": QT_TRANSLATE_NOOP("Export", "Online 5 min after"),
    "entries_before": QT_TRANSLATE_NOOP("Export", "Entries/min before"),
    "entries_after": QT_TRANSLATE_NOOP("Export", "Entries/min after"),
    "gmv_before": QT_TRANSLATE_NOOP("Export", "GMV/min before"),
    "gmv_after": QT_TRANSLATE_NOOP("Export", "GMV/min after"),
    "budget": QT_TRANSLATE_NOOP("Export", "Budget"),
    "ordered_due": QT_TRANSLATE_NOOP("Export", "Order due"),
    "ordered": QT_TRANSLATE_NOOP("Export", "Ordered"),
    "ordered_outcome": QT_TRANSLATE_NOOP("Export", "Order placed"),
    "effect": QT_TRANSLATE_NOOP("Export", "Effect"),
    "effect_marked": QT_TRANSLATE_NOOP("Export", "Effect marked"),
    "lead_planned": QT_TRANSLATE_NOOP("Export", "Lead planned"),
    "lead": QT_TRANSLATE_NOOP("Export", "Lead measured"),
    "on_air_length": QT_TRANSLATE_NOOP("Export", "Time on air"),
    "longest": QT_TRANSLATE_NOOP("Export", "Longest stretch"),
    "severity": QT_TRANSLATE_NOOP("Export", "Grade"),
    "finding": QT_TRANSLATE_NOOP("Export", "Finding"),
    "action": QT_TRANSLATE_NOOP("Export", "Next time"),
    "answer.yes": QT_TRANSLATE_NOOP("Export", "yes"),
    "answer.no": QT_TRANSLATE_NOOP("Export", "no"),
    "sold.curve": QT_TRANSLATE_NOOP("Export", "curve or orders"),
    "sold.slot": QT_TRANSLATE_NOOP("Export", "platform's slot"),
    "sold.typed": QT_TRANSLATE_NOOP("Export", "typed"),
    "chart.lengths": QT_TRANSLATE_NOOP("Export", "Planned and actual length"),
    "chart.drift": QT_TRANSLATE_NOOP("Export", "Drift at the end of each pass (s)"),
    "chart.sales": QT_TRANSLATE_NOOP("Export", "GMV and people online"),
}


def export_labels() -> dict[str, str]:
    """Every label that an export asks for, in the language installed."""
    labels = {name: translate("Export", text) for name, text in HEADINGS.items()}
    labels |= {f"kind.{each}": words.segment_kind(each) for each in SegmentKind}
    labels |= {f"cue.{each}": words.cue_kind(each) for each in CueKind}
    labels |= {f"role.{each}": words.role(each) for each in Role}
    labels |= {f"outcome.{each}": words.cue_outcome(each) for each in CueOutcome}
    labels |= {f"outcome.{each}": words.outcome(each) for each in Outcome}
    labels |= {f"run.{each}": words.run_kind(each) for each in RunKind}
    labels |= {f"phase.{each}": words.phase(each) for each in Phase}
    labels |= {f"severity.{each}": words.severity(each) for each in Severity}
    labels |= {f"figure.{each}": figure_name(each) for each in figures.NAMES}
    return labels
