"""What the diagnosis of a run found, in sentences, and what to do in the next show."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.review.diagnosis import Diagnosis, NextAction
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate, worded

# `code:field` is the sentence of that code for when its data hold that field.
DIAGNOSES: Mapping[str, str] = {
    "late_start": QT_TRANSLATE_NOOP("Diagnosis", "The show began {late} late."),
    "show_overrun": QT_TRANSLATE_NOOP(
        "Diagnosis", "The show took {over} longer than planned and ended {drift} late."
    ),
    "hero_overrun": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Segment {subject} {title} took {percent} % longer than planned, while sales fell from "
        "{before} to {after} a minute in its last third.",
    ),
    "segment_overrun": QT_TRANSLATE_NOOP(
        "Diagnosis", "Segment {subject} {title} took {over} ({percent} %) longer than planned."
    ),
    "quick_rushed": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Segment {subject} {title} was rushed: {actual} of the planned {planned} ({percent} %).",
    ),
    "not_reached": QT_TRANSLATE_NOOP(
        "Diagnosis", "The show ended before segment {subject} {title} was reached."
    ),
    "hard_start_error:late": QT_TRANSLATE_NOOP(
        "Diagnosis", "Segment {subject} {title} began {late} after its fixed time."
    ),
    "hard_start_error:early": QT_TRANSLATE_NOOP(
        "Diagnosis", "Segment {subject} {title} began {early} before its fixed time."
    ),
    "cues_missed": QT_TRANSLATE_NOOP(
        "Diagnosis", "{missed} of {due} cues of the role “{role}” were missed."
    ),
    "online_drop": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "In segment {subject} {title} people online fell by {percent} %, from {before} to {after}, "
        "within a few minutes.",
    ),
    "host_long_on_peak": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "{host} had been on air for {length} without a pause around the peak of {online} people.",
    ),
    "boost_on_low_appeal": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Boost {subject} brought people while segment {number} {title} ({kind}) was on air: the "
        "wrong product for a peak.",
    ),
    "boost_missed_slot": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Boost {subject} took effect in segment {number} {title}, not in segment {target} that it "
        "was to feed.",
    ),
    "boost_without_giveaway": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "No giveaway was running in the {within} in which boost {subject} brought people.",
    ),
    "boost_lead_differs": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Boost {subject} ({tool}) took {measured} from order to effect; {planned} were planned.",
    ),
    "boost_near_end": QT_TRANSLATE_NOOP(
        "Diagnosis", "Boost {subject} took effect only {left} before the end of the show."
    ),
    "spend_band_off": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "In band {subject} {spent} % of the budget were spent; {planned} % were planned.",
    ),
    "draw_unannounced": QT_TRANSLATE_NOOP(
        "Diagnosis", "Giveaway {subject} {prize} was drawn, but nobody announced who won."
    ),
    "draw_without_speaker": QT_TRANSLATE_NOOP(
        "Diagnosis", "Giveaway {subject} was drawn while nothing was on air."
    ),
    "draw_without_speaker:kind": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Giveaway {subject} was drawn in segment {number} ({kind}), with nobody to speak.",
    ),
    "giveaway_late:open": QT_TRANSLATE_NOOP(
        "Diagnosis", "Giveaway {subject} was launched {late} late."
    ),
    "giveaway_late:draw": QT_TRANSLATE_NOOP(
        "Diagnosis", "Giveaway {subject} was drawn {late} late."
    ),
    "giveaway_late:end": QT_TRANSLATE_NOOP(
        "Diagnosis", "Giveaway {subject} was ended {late} late."
    ),
    "giveaway_late:announce": QT_TRANSLATE_NOOP(
        "Diagnosis", "The winners of giveaway {subject} were announced {late} late."
    ),
    "giveaway_gap": QT_TRANSLATE_NOOP(
        "Diagnosis", "Between giveaways {other} and {subject} none was running for {length}."
    ),
    "welfare_not_shown": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The welfare item {subject} {name} for returning fans was never on air (segment {number}).",
    ),
    "best_slot_unused": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Segment {subject} {title} sold best with {rate} a minute (average {average}), and did not "
        "come back.",
    ),
    "stock_out": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "All {stock} of {product} were sold, and segment {subject} {title} went on for {length}.",
    ),
    "price_not_back": QT_TRANSLATE_NOOP(
        "Diagnosis", "The price of {subject} was not put back: {prices}."
    ),
}

ACTIONS: Mapping[str, str] = {
    "late_start": QT_TRANSLATE_NOOP(
        "NextShow", "Have everything ready ten minutes before: go through the checklist earlier."
    ),
    "show_overrun": QT_TRANSLATE_NOOP(
        "NextShow", "Plan with the durations that were really needed, or leave a segment out."
    ),
    "hero_overrun": QT_TRANSLATE_NOOP(
        "NextShow", "Shorten the segment: end it where its sales begin to fall."
    ),
    "segment_overrun": QT_TRANSLATE_NOOP(
        "NextShow", "Take the duration over that it really needed, or agree on what to leave out."
    ),
    "quick_rushed": QT_TRANSLATE_NOOP(
        "NextShow", "Plan fewer items in the quick passes, or give each its time."
    ),
    "not_reached": QT_TRANSLATE_NOOP(
        "NextShow", "Decide beforehand what is dropped when time runs out, and put it last."
    ),
    "hard_start_error": QT_TRANSLATE_NOOP(
        "NextShow", "Put a segment that can be shortened before the fixed time, and replan earlier."
    ),
    "cues_missed": QT_TRANSLATE_NOOP(
        "NextShow",
        "Give the role fewer cues at once, a longer stand-by, or a second pair of hands.",
    ),
    "online_drop": QT_TRANSLATE_NOOP(
        "NextShow", "Look at what was said there; put something that holds people at that place."
    ),
    "host_long_on_peak": QT_TRANSLATE_NOOP(
        "NextShow", "Plan a handover before the peak, so that a fresh host presents it."
    ),
    "boost_on_low_appeal": QT_TRANSLATE_NOOP(
        "NextShow", "Have a hook, a welfare or a hero item on air when a boost takes effect."
    ),
    "boost_missed_slot": QT_TRANSLATE_NOOP(
        "NextShow",
        "Order by the learned lead, and bring the segment forward when the show is late.",
    ),
    "boost_without_giveaway": QT_TRANSLATE_NOOP(
        "NextShow", "Launch a giveaway just before the effect, so that those who come stay."
    ),
    "boost_lead_differs": QT_TRANSLATE_NOOP("NextShow", "Write the measured lead into the script."),
    "boost_near_end": QT_TRANSLATE_NOOP("NextShow", "Order it earlier, or save its budget."),
    "spend_band_off": QT_TRANSLATE_NOOP(
        "NextShow", "Check the spend every quarter of an hour, or plan the shares as it is spent."
    ),
    "draw_unannounced": QT_TRANSLATE_NOOP(
        "NextShow", "Write the announcement into the segment, with who says it."
    ),
    "draw_without_speaker": QT_TRANSLATE_NOOP(
        "NextShow", "Let draws fall into a segment in which the host can announce them."
    ),
    "giveaway_late": QT_TRANSLATE_NOOP(
        "NextShow", "Set the tool up before the show, and lengthen its stand-by."
    ),
    "giveaway_gap": QT_TRANSLATE_NOOP(
        "NextShow", "Put a giveaway into the gap; every fifteen to twenty minutes is usual."
    ),
    "welfare_not_shown": QT_TRANSLATE_NOOP(
        "NextShow", "Put the item for returning fans earlier, where it cannot be dropped."
    ),
    "best_slot_unused": QT_TRANSLATE_NOOP("NextShow", "Plan an encore of what sells best."),
    "stock_out": QT_TRANSLATE_NOOP(
        "NextShow", "Prepare more stock, or go on as soon as it is sold out."
    ),
    "price_not_back": QT_TRANSLATE_NOOP(
        "NextShow", "Put the price back now, and give that cue to one person by name."
    ),
}


def diagnosis_text(found: Diagnosis) -> str:
    """What was found, with its numbers; an unknown code is shown as it is."""
    data = {"subject": found.subject, **dict(found.evidence.data)}
    if "kind" in data:
        data["kind"] = words.segment_kind(data["kind"])
    if "role" in data:
        data["role"] = words.role(data["role"])
    return worded("Diagnosis", DIAGNOSES, found.code, data) or found.code


def action_text(code: str) -> str:
    """What to do in the next show about findings of that code."""
    return worded("NextShow", ACTIONS, code, {}) or code


def next_action_line(action: NextAction) -> str:
    """One line of the list for the next show: who, what, and what calls for it."""
    subjects = dict.fromkeys(each.subject for each in action.found if each.subject)
    line = translate("NextShow", "{owner}: {action}")
    if subjects:
        line = translate("NextShow", "{owner}: {action} ({subjects})")
    data = {
        "owner": words.role(action.owner),
        "action": action_text(action.code),
        "subjects": ", ".join(subjects),
    }
    return filled(line, data)
