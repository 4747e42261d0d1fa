"""What is wrong, doubtful or worth knowing about a script, in sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stage_desktop.script.findings import Finding, Place
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.checks import PREPARATION
from stage_desktop.ui.texts.metric_findings import METRIC_FINDINGS
from stage_desktop.ui.texts.prepared import PREPARED
from stage_desktop.ui.texts.sheets import SHEETS, expected_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate, worded

# What the checks of a script as such find (`script/checks`); those of what it is about stand in
# `checks`. {subject} is what the finding is about.
CHECKS: Mapping[str, str] = {
    "all_skipped": QT_TRANSLATE_NOOP(
        "Finding", "Every segment is skipped. Take at least one back to run the show."
    ),
    "boost_unanchored": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} has no order time, so it will not be called. Give a time or a target "
        "segment with a lead.",
    ),
    "cue_cycle": QT_TRANSLATE_NOOP(
        "Finding",
        "These cues wait for one another and would never be due: {circle}. Hang one of them on a "
        "segment or a clock time.",
    ),
    "dangling_anchor": QT_TRANSLATE_NOOP(
        "Finding",
        "Cue {subject} hangs on {anchor}, which does not exist, so it would never be due. "
        "Correct what it hangs on.",
    ),
    "draw_outside": QT_TRANSLATE_NOOP(
        "Finding",
        "The draw of {subject} falls at {at}, when no segment is planned. Open it earlier or "
        "later.",
    ),
    "draw_outside:segment": QT_TRANSLATE_NOOP(
        "Finding",
        "The draw of {subject} falls at {at}, when segment {segment} {title} is on air and nobody "
        "announces winners. Open it earlier or later, or move the segment.",
    ),
    "draw_untimed": QT_TRANSLATE_NOOP(
        "Finding",
        "Giveaway {subject} does not say how long it runs, so its draw will not be called. Give "
        "its countdown or its window.",
    ),
    "duplicate_code": QT_TRANSLATE_NOOP(
        "Finding", "The code {subject} is used more than once. Give each its own."
    ),
    "duplicate_cue": QT_TRANSLATE_NOOP(
        "Finding", "There are several cues {subject}; one of them would be lost. Rename one."
    ),
    "duplicate_id": QT_TRANSLATE_NOOP(
        "Finding",
        "There are several segments with the id {subject}; one would be lost. Rename one.",
    ),
    "duplicate_number": QT_TRANSLATE_NOOP(
        "Finding", "Several segments have the number {subject}. Give each its own."
    ),
    "effect_misses": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} brings viewers at {at}, but segment {target} is on from {start} to {end}. "
        "Order it so that they arrive in time.",
    ),
    "end_after_hard_end": QT_TRANSLATE_NOOP(
        "Finding",
        "The script ends at {end}, {length} after the show must be over ({limit}). Shorten or skip "
        "something.",
    ),
    "gap": QT_TRANSLATE_NOOP(
        "Finding", "{length} are free before the fixed start of segment {subject} at {at}."
    ),
    "giveaway_unanchored": QT_TRANSLATE_NOOP(
        "Finding", "Giveaway {subject} has no time, so it will not be called. Give it a time."
    ),
    "hard_conflict": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} must start at {at}, but what comes before it runs until {chain}, "
        "{length} too long. Shorten what comes before.",
    ),
    "hard_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} has the fixed start {at}, but its row says {stated}. The fixed start "
        "counts.",
    ),
    "longest_below": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} may last {longest} at the most, which is less than its duration "
        "{duration}.",
    ),
    "missing_host": QT_TRANSLATE_NOOP("Finding", "Nobody is named to host segment {subject}."),
    "missing_price": QT_TRANSLATE_NOOP(
        "Finding", "Segment {subject} sells {product} without a live price."
    ),
    "missing_product": QT_TRANSLATE_NOOP("Finding", "Segment {subject} ({kind}) has no product."),
    "negative_duration": QT_TRANSLATE_NOOP(
        "Finding", "Segment {subject} has the duration {length}. Give one above zero."
    ),
    "no_duration": QT_TRANSLATE_NOOP(
        "Finding", "This row has no duration. Write how long the segment takes."
    ),
    "no_duration:subject": QT_TRANSLATE_NOOP(
        "Finding", "Segment {subject} has no duration. Write how long it takes."
    ),
    "no_planned_start": QT_TRANSLATE_NOOP(
        "Finding", "The show has no start time: planned times appear when it starts."
    ),
    "no_segments": QT_TRANSLATE_NOOP("Finding", "The script has no segments."),
    "overlap": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} is written for {at}, {length} before the row above is over ({chain}). "
        "It will follow the row above.",
    ),
    "shortest_above": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} needs {shortest} at the least, which is more than its duration "
        "{duration}.",
    ),
    "skipped_anchor": QT_TRANSLATE_NOOP(
        "Finding", "Cue {subject} hangs on segment {anchor}, which is skipped: it will not be due."
    ),
    "stated_gap": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} is written for {at}, {length} after the row above is over ({chain}). "
        "It will follow the row above.",
    ),
    "target_skipped": QT_TRANSLATE_NOOP(
        "Finding", "Boost {subject} feeds segment {target}, which is skipped."
    ),
    "target_unknown": QT_TRANSLATE_NOOP(
        "Finding", "Boost {subject} feeds segment {target}, which does not exist."
    ),
    "unknown_product": QT_TRANSLATE_NOOP(
        "Finding", "{product} is not in the list of products. Add it there, or correct the name."
    ),
    "unknown_product:subject": QT_TRANSLATE_NOOP(
        "Finding", "Segment {subject} sells {product}, which is not in the list of products."
    ),
}

_SENTENCE_END = re.compile(r"[。！？]|[.!?](?=\s+[A-Z“])")

FINDINGS: Mapping[str, str] = {
    **CHECKS,
    **PREPARATION,
    **PREPARED,
    **SHEETS,
    **METRIC_FINDINGS,
}


def finding_text(finding: Finding) -> str:
    """The sentence of a finding; an unknown code is shown as it is."""
    data = {"subject": finding.place.subject, **dict(finding.data)}
    if "kind" in data:
        data["kind"] = words.segment_kind(data["kind"])
    if "role" in data:
        data["role"] = words.role(data["role"])
    if "expected" in data:
        data["expected"] = expected_text(data["expected"])
    return worded("Finding", FINDINGS, finding.code, data) or finding.code


def check_text(code: str) -> str:
    """What a check would say, with an ellipsis for everything that only a finding knows."""
    return worded("Finding", FINDINGS, code, _Anything()) or code


def what_and_fix(sentences: str) -> tuple[str, str]:
    """The first sentence, which says what is found, and the rest, which says what to do."""
    end = _SENTENCE_END.search(sentences)
    if end is None:
        return sentences, ""
    return sentences[: end.end()].rstrip(), sentences[end.end() :].strip()


class _Anything(dict[str, object]):
    """Data in which every field is an ellipsis."""

    def __missing__(self, key: str) -> object:
        return "…"

    def get(self, key: str, default: object = None) -> object:
        return self[key]


def place_text(place: Place) -> str:
    """Where it is in the file, as "segments, row 4, column 时长"; empty when it is in no sheet."""
    parts = [place.sheet]
    if place.row is not None:
        parts.append(filled(translate("Finding", "row {row}"), {"row": place.row}))
    if place.column:
        parts.append(filled(translate("Finding", "column {column}"), {"column": place.column}))
    return translate("Finding", ", ").join(part for part in parts if part)


def finding_line(finding: Finding) -> str:
    """A finding with its place in front, as one line."""
    place, sentence = place_text(finding.place), finding_text(finding)
    if not place:
        return sentence
    joined = translate("Finding", "{place}: {sentence}")
    return filled(joined, {"place": place, "sentence": sentence})
