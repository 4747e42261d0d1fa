"""The words of exports: headings of columns and sheets, and the vocabularies in their cells."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.script.cues import CueKind, Role
from stage_desktop.script.plan import SegmentKind
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import Phase
from stage_desktop.ui.texts import words
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
    return labels
