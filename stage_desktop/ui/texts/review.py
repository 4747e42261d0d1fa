"""The words of the review window: its list of runs, its pages, its timeline."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

COLUMNS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Review", "No."),
    "segment": QT_TRANSLATE_NOOP("Review", "Segment"),
    "pass": QT_TRANSLATE_NOOP("Review", "Pass"),
    "planned": QT_TRANSLATE_NOOP("Review", "Planned"),
    "actual": QT_TRANSLATE_NOOP("Review", "Actual"),
    "slip": QT_TRANSLATE_NOOP("Review", "Start slip"),
    "over": QT_TRANSLATE_NOOP("Review", "Over / under"),
    "held": QT_TRANSLATE_NOOP("Review", "Held"),
    "added": QT_TRANSLATE_NOOP("Review", "Added"),
    "reason": QT_TRANSLATE_NOOP("Review", "Reason"),
    "gmv": QT_TRANSLATE_NOOP("Review", "GMV"),
    "units": QT_TRANSLATE_NOOP("Review", "Units"),
    "gmv_minute": QT_TRANSLATE_NOOP("Review", "GMV/min"),
    "online": QT_TRANSLATE_NOOP("Review", "Online ±"),
    "after_1": QT_TRANSLATE_NOOP("Review", "+1 min"),
    "after_3": QT_TRANSLATE_NOOP("Review", "+3 min"),
    "after_5": QT_TRANSLATE_NOOP("Review", "+5 min"),
    "host": QT_TRANSLATE_NOOP("Review", "Host"),
    "outcome": QT_TRANSLATE_NOOP("Review", "Outcome"),
}

WORDS: Mapping[str, str] = {
    # The window
    "window": QT_TRANSLATE_NOOP("Review", "Review"),
    "window_of": QT_TRANSLATE_NOOP("Review", "{title} – review"),
    "menu": QT_TRANSLATE_NOOP("Review", "Re&view…"),
    "page_table": QT_TRANSLATE_NOOP("Review", "Table"),
    "page_timeline": QT_TRANSLATE_NOOP("Review", "Timeline"),
    "page_diagnosis": QT_TRANSLATE_NOOP("Review", "Diagnosis"),
    "page_figures": QT_TRANSLATE_NOOP("Review", "Figures"),
    "page_compare": QT_TRANSLATE_NOOP("Review", "Compare"),
    "do_import": QT_TRANSLATE_NOOP("Review", "Import figures…"),
    "do_export": QT_TRANSLATE_NOOP("Review", "Export…"),
    "do_note": QT_TRANSLATE_NOOP("Review", "Note…"),
    "runs": QT_TRANSLATE_NOOP("Review", "Runs"),
    "search": QT_TRANSLATE_NOOP("Review", "Title, date or kind"),
    "run_keys": QT_TRANSLATE_NOOP("Review", "Space compares · Enter opens"),
    "no_runs": QT_TRANSLATE_NOOP(
        "Review", "Nothing has been performed yet. A show is here as soon as it has begun."
    ),
    "no_such_run": QT_TRANSLATE_NOOP("Review", "No run has these words. Esc clears them."),
    "not_ended": QT_TRANSLATE_NOOP("Review", "not ended"),
    "findings_count": QT_TRANSLATE_NOOP("Review", "{count} findings"),
    "reason_hint": QT_TRANSLATE_NOOP("Review", "R: write down why it went so"),
    "typed": QT_TRANSLATE_NOOP("Review", "by the figures typed during the show"),
    "by_slot": QT_TRANSLATE_NOOP("Review", "by the platform's own slot of the product"),
    "loading": QT_TRANSLATE_NOOP("Review", "Reading run {run}…"),
    "note_prompt": QT_TRANSLATE_NOOP("Review", "Note on this show"),
    "note_example": QT_TRANSLATE_NOOP("Review", "what to keep in mind next time"),
    "note_kept": QT_TRANSLATE_NOOP("Review", "The note is in the log of the run."),
    "reason_kept": QT_TRANSLATE_NOOP("Review", "The reason is in the log of the run."),
    "copied": QT_TRANSLATE_NOOP("Review", "{count} lines are copied."),
    "nothing_to_copy": QT_TRANSLATE_NOOP("Review", "There is nothing here to copy."),
    "compare_later": QT_TRANSLATE_NOOP(
        "Review", "A show is on air: runs that were looked at already are compared now."
    ),
    "import_title": QT_TRANSLATE_NOOP("Review", "Import figures of the platform"),
    "figure_files": QT_TRANSLATE_NOOP("Review", "Exports of platforms"),
    "all_files": QT_TRANSLATE_NOOP("Review", "All files"),
    "imported": QT_TRANSLATE_NOOP("Review", "{name} is imported: {count} findings."),
    "export_title": QT_TRANSLATE_NOOP("Review", "Export the review"),
    "exported": QT_TRANSLATE_NOOP("Review", "Written to {path}."),
    "open_file": QT_TRANSLATE_NOOP("Review", "Open it"),
    "chapters": QT_TRANSLATE_NOOP("Review", "Chapters of the recording"),
    "recording_prompt": QT_TRANSLATE_NOOP(
        "Review", "How long had the recording run when the show began?"
    ),
    "recording_example": QT_TRANSLATE_NOOP("Review", "90 · 1:30 · −15"),
    "recording_mistake": QT_TRANSLATE_NOOP("Review", "Write seconds, or minutes:seconds"),
    "after_show": QT_TRANSLATE_NOOP(
        "Review", "A show is on air. Files are read and written when it has ended."
    ),
    # The diagnosis
    "found_errors": QT_TRANSLATE_NOOP("Review", "Went wrong"),
    "found_warnings": QT_TRANSLATE_NOOP("Review", "Could be better"),
    "found_infos": QT_TRANSLATE_NOOP("Review", "Worth knowing"),
    "found_nothing": QT_TRANSLATE_NOOP(
        "Review", "Nothing stands out. What is not known cannot be judged: import the figures."
    ),
    "found_in_files": QT_TRANSLATE_NOOP("Review", "In the files of figures"),
    "keys_table": QT_TRANSLATE_NOOP("Review", "R reason · S sort · Enter timeline · Ctrl+C copy"),
    "keys_timeline": QT_TRANSLATE_NOOP("Review", "+ − ← → ↑ ↓ Home · Alt+← → clock offset"),
    "keys_diagnosis": QT_TRANSLATE_NOOP("Review", "Enter timeline · Ctrl+C copy for next show"),
    "keys_figures": QT_TRANSLATE_NOOP("Review", "Ctrl+C copy"),
    "keys_compare": QT_TRANSLATE_NOOP("Review", "Enter opens a show · Ctrl+C copy"),
    # Figures and comparisons
    "figures": QT_TRANSLATE_NOOP("Review", "Figures"),
    "value": QT_TRANSLATE_NOOP("Review", "Value"),
    "formula": QT_TRANSLATE_NOOP("Review", "Formula or source"),
    "hosts": QT_TRANSLATE_NOOP("Review", "Hosts"),
    "passes": QT_TRANSLATE_NOOP("Review", "Passes"),
    "on_air": QT_TRANSLATE_NOOP("Review", "On air"),
    "over_under": QT_TRANSLATE_NOOP("Review", "Over / under"),
    "longest": QT_TRANSLATE_NOOP("Review", "Longest stretch"),
    "gmv": QT_TRANSLATE_NOOP("Review", "GMV"),
    "gmv_hour": QT_TRANSLATE_NOOP("Review", "GMV/hour"),
    "gmv_mean": QT_TRANSLATE_NOOP("Review", "Mean GMV"),
    "gmv_best": QT_TRANSLATE_NOOP("Review", "Best GMV"),
    "drift_mean": QT_TRANSLATE_NOOP("Review", "Mean drift"),
    "in_time": QT_TRANSLATE_NOOP("Review", "in time"),
    "at_launch": QT_TRANSLATE_NOOP("Review", "online at launch"),
    "at_draw": QT_TRANSLATE_NOOP("Review", "at the draw"),
    "later": QT_TRANSLATE_NOOP("Review", "5 min later"),
    "yes": QT_TRANSLATE_NOOP("Review", "yes"),
    "no": QT_TRANSLATE_NOOP("Review", "no"),
    "effect": QT_TRANSLATE_NOOP("Review", "effect"),
    "lead_planned": QT_TRANSLATE_NOOP("Review", "lead planned"),
    "lead_was": QT_TRANSLATE_NOOP("Review", "lead measured"),
    "before": QT_TRANSLATE_NOOP("Review", "online before"),
    "after": QT_TRANSLATE_NOOP("Review", "online after"),
    "hard": QT_TRANSLATE_NOOP("Review", "Fixed starts"),
    "fixed": QT_TRANSLATE_NOOP("Review", "fixed for"),
    "error": QT_TRANSLATE_NOOP("Review", "error"),
    "lateness": QT_TRANSLATE_NOOP("Review", "Lateness of cues"),
    "all_cues": QT_TRANSLATE_NOOP("Review", "all cues"),
    "done": QT_TRANSLATE_NOOP("Review", "done"),
    "missed": QT_TRANSLATE_NOOP("Review", "missed"),
    "skipped": QT_TRANSLATE_NOOP("Review", "skipped"),
    "median": QT_TRANSLATE_NOOP("Review", "median"),
    "p90": QT_TRANSLATE_NOOP("Review", "90 % within"),
    "worst": QT_TRANSLATE_NOOP("Review", "worst"),
    "notes": QT_TRANSLATE_NOOP("Review", "Notes and marks"),
    "note": QT_TRANSLATE_NOOP("Review", "note"),
    "mark": QT_TRANSLATE_NOOP("Review", "mark"),
    "segments": QT_TRANSLATE_NOOP("Review", "Segments"),
    "shows": QT_TRANSLATE_NOOP("Review", "Shows"),
    "months": QT_TRANSLATE_NOOP("Review", "Months"),
    "overrun": QT_TRANSLATE_NOOP("Review", "Overrun"),
    "compare_hint": QT_TRANSLATE_NOOP(
        "Review", "Space in the list at the left ticks runs; two or more stand here side by side."
    ),
    "compare_more": QT_TRANSLATE_NOOP(
        "Review", "Each cell: how long it took, over or under its plan, what it sold."
    ),
    # The bar below the timeline
    "curves": QT_TRANSLATE_NOOP("Review", "Curves"),
    "offset": QT_TRANSLATE_NOOP("Review", "Clock offset"),
    "offset_hint": QT_TRANSLATE_NOOP(
        "Review", "Moves the platform's curves (Alt+← →, with Shift by 10 s) until they fit the log"
    ),
    "seconds": QT_TRANSLATE_NOOP("Review", "s"),
    "suggested": QT_TRANSLATE_NOOP("Review", "Suggested: {seconds} s"),
    "remove": QT_TRANSLATE_NOOP("Review", "Remove"),
    "ask_remove": QT_TRANSLATE_NOOP(
        "Review", "Take the figures of {name} away from this run? The file itself stays."
    ),
    "removed": QT_TRANSLATE_NOOP("Review", "The figures of {name} are taken away."),
    "no_figures": QT_TRANSLATE_NOOP(
        "Review", "No figures of the platform yet. Ctrl+I imports its exports."
    ),
    # The timeline
    "timeline": QT_TRANSLATE_NOOP("Review", "Timeline"),
    "giveaways": QT_TRANSLATE_NOOP("Review", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("Review", "Boosts"),
    "planned": QT_TRANSLATE_NOOP("Review", "Planned"),
    "actual": QT_TRANSLATE_NOOP("Review", "Actual"),
    "cues": QT_TRANSLATE_NOOP("Review", "Cues"),
    "drift": QT_TRANSLATE_NOOP("Review", "Drift"),
    "per_minute": QT_TRANSLATE_NOOP("Review", "{name}/min"),
    "pass_short": QT_TRANSLATE_NOOP("Review", "(pass {number})"),
    "not_performed": QT_TRANSLATE_NOOP("Review", "was not on air"),
    "over_by": QT_TRANSLATE_NOOP("Review", "over / under {over}"),
    "never_opened": QT_TRANSLATE_NOOP("Review", "was never opened"),
    "never_ordered": QT_TRANSLATE_NOOP("Review", "was never ordered"),
    "opened": QT_TRANSLATE_NOOP("Review", "opened"),
    "drawn": QT_TRANSLATE_NOOP("Review", "drawn"),
    "announced": QT_TRANSLATE_NOOP("Review", "announced"),
    "ordered": QT_TRANSLATE_NOOP("Review", "ordered"),
    "lead_measured": QT_TRANSLATE_NOOP("Review", "lead {lead}, planned {planned}"),
    "lead_guessed": QT_TRANSLATE_NOOP("Review", "effect not marked: order and planned lead"),
    "online_giveaway": QT_TRANSLATE_NOOP(
        "Review", "online at launch {launch} → draw {draw} → 5 min later {later}"
    ),
    "around_online": QT_TRANSLATE_NOOP("Review", "online 5 min before {before} → after {after}"),
    "around_entries": QT_TRANSLATE_NOOP("Review", "entries/min before {before} → after {after}"),
    "around_gmv": QT_TRANSLATE_NOOP("Review", "GMV/min before {before} → after {after}"),
}


def word(name: str, /, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Review", WORDS[name]), data)


def column(name: str) -> str:
    """The head of a column of the passes."""
    return translate("Review", COLUMNS[name])
