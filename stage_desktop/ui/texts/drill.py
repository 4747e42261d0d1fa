"""Fire drills in words: what goes wrong, how it is answered, how it went."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.instants import Millis, duration_text
from stage_desktop.review.drill import DrillScore, Held, Tightest, Verdict
from stage_desktop.review.incidents import Incident
from stage_desktop.script.plan import Script
from stage_desktop.show.fixed import FixedKind
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

WORDS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Drill", "Fire drill"),
    "begin": QT_TRANSLATE_NOOP("Drill", "Begin the drill"),
    "count": QT_TRANSLATE_NOOP("Drill", "Incidents"),
    "seed": QT_TRANSLATE_NOOP("Drill", "Drill no."),
    "seed_tip": QT_TRANSLATE_NOOP("Drill", "The same number plays the same drill again"),
    "limit": QT_TRANSLATE_NOOP("Drill", "Time to answer, seconds"),
    "no_place": QT_TRANSLATE_NOOP("Drill", "no place in this script"),
    "hint": QT_TRANSLATE_NOOP(
        "Drill",
        "Space chooses · A all · Tab to the numbers · an incident slows the clock down to ×1",
    ),
    "nothing_chosen": QT_TRANSLATE_NOOP(
        "Drill", "Nothing that is chosen has a place in this script. Choose more."
    ),
    "no_score": QT_TRANSLATE_NOOP("Drill", "The score stands here when the drill is over."),
    "begins": QT_TRANSLATE_NOOP(
        "Drill", "Fire drill: {count} incidents will come. Space begins, , and . set the speed."
    ),
    "again": QT_TRANSLATE_NOOP("Drill", "The host's window is back"),
    "told_host": QT_TRANSLATE_NOOP("Drill", "The host was told: {text}"),
    "over": QT_TRANSLATE_NOOP("Drill", "The drill is over: {score}."),
}

HEADS: Mapping[str, str] = {
    "chosen": QT_TRANSLATE_NOOP("Drill", "Play"),
    "incident": QT_TRANSLATE_NOOP("Drill", "What goes wrong"),
    "keys": QT_TRANSLATE_NOOP("Drill", "How it is answered"),
    "places": QT_TRANSLATE_NOOP("Drill", "Here"),
    "nth": QT_TRANSLATE_NOOP("Drill", "#"),
    "at": QT_TRANSLATE_NOOP("Drill", "At"),
    "segment": QT_TRANSLATE_NOOP("Drill", "In"),
    "answer": QT_TRANSLATE_NOOP("Drill", "Answered by"),
    "after": QT_TRANSLATE_NOOP("Drill", "After"),
    "verdict": QT_TRANSLATE_NOOP("Drill", "Result"),
    "slack": QT_TRANSLATE_NOOP("Drill", "Slack: before → incident → answer"),
}

NAMES: Mapping[Incident, str] = {
    Incident.HOST_OVER: QT_TRANSLATE_NOOP("Incident", "Host over by 4 minutes"),
    Incident.GO_LATE: QT_TRANSLATE_NOOP("Incident", "GO was forgotten"),
    Incident.BOOST_REJECTED: QT_TRANSLATE_NOOP("Incident", "Boost rejected"),
    Incident.STOCK_GONE: QT_TRANSLATE_NOOP("Incident", "Stock gone"),
    Incident.PRICE_WRONG: QT_TRANSLATE_NOOP("Incident", "Wrong price at the link"),
    Incident.NEXT_NOT_READY: QT_TRANSLATE_NOOP("Incident", "Next product not ready"),
    Incident.GIVEAWAY_BROKEN: QT_TRANSLATE_NOOP("Incident", "Giveaway tool fails"),
    Incident.STREAM_STUTTERS: QT_TRANSLATE_NOOP("Incident", "Picture stutters"),
    Incident.DISPLAY_LOST: QT_TRANSLATE_NOOP("Incident", "Second display lost"),
    Incident.PHONE_DEAD: QT_TRANSLATE_NOOP("Incident", "The host's phone is dead"),
}

# What the bar says when it happens.
STORIES: Mapping[Incident, str] = {
    Incident.HOST_OVER: QT_TRANSLATE_NOOP(
        "Incident", "The host will not stop and needs 4 minutes more for {subject}."
    ),
    Incident.GO_LATE: QT_TRANSLATE_NOOP(
        "Incident", "The host went on to {subject} 40 seconds ago. GO was not pressed."
    ),
    Incident.BOOST_REJECTED: QT_TRANSLATE_NOOP(
        "Incident", "The platform rejected boost {subject}. Nobody will come by it."
    ),
    Incident.STOCK_GONE: QT_TRANSLATE_NOOP("Incident", "{subject} is sold out."),
    Incident.PRICE_WRONG: QT_TRANSLATE_NOOP("Incident", "The link of {subject} has the old price."),
    Incident.NEXT_NOT_READY: QT_TRANSLATE_NOOP("Incident", "{subject} is next and is not ready."),
    Incident.GIVEAWAY_BROKEN: QT_TRANSLATE_NOOP(
        "Incident", "The tool for giveaway {subject} does not open."
    ),
    Incident.STREAM_STUTTERS: QT_TRANSLATE_NOOP(
        "Incident", "Picture and sound stutter; the room complains."
    ),
    Incident.DISPLAY_LOST: QT_TRANSLATE_NOOP("Incident", "The host's display has gone dark."),
    Incident.PHONE_DEAD: QT_TRANSLATE_NOOP(
        "Incident", "The host's phone is dead: comments are not seen."
    ),
}

KEYS: Mapping[Incident, str] = {
    Incident.HOST_OVER: QT_TRANSLATE_NOOP("Incident", "F6–F9 replan, S skip, Space GO"),
    Incident.GO_LATE: QT_TRANSLATE_NOOP("Incident", "Space GO, then B 0:40"),
    Incident.BOOST_REJECTED: QT_TRANSLATE_NOOP(
        "Incident", "Shift+1…9 skip its cue, Alt+↑ move, H hold, N note"
    ),
    Incident.STOCK_GONE: QT_TRANSLATE_NOOP("Incident", "Space GO, S skip, I insert, N note"),
    Incident.PRICE_WRONG: QT_TRANSLATE_NOOP("Incident", "1…9 cue, H hold, N note"),
    Incident.NEXT_NOT_READY: QT_TRANSLATE_NOOP(
        "Incident", "S skip, Alt+↓ move, I insert, → more time"
    ),
    Incident.GIVEAWAY_BROKEN: QT_TRANSLATE_NOOP(
        "Incident", "Shift+1…9 skip its cue, F5 later, N note"
    ),
    Incident.STREAM_STUTTERS: QT_TRANSLATE_NOOP("Incident", "H hold, M mark, N note"),
    Incident.DISPLAY_LOST: QT_TRANSLATE_NOOP("Incident", "Ctrl+H host window, M mark"),
    Incident.PHONE_DEAD: QT_TRANSLATE_NOOP("Incident", "Ctrl+M message, M mark, N note"),
}

# By the kind of the event in the log.
ANSWERED: Mapping[str, str] = {
    "replanned": QT_TRANSLATE_NOOP("Incident", "replan"),
    "segment_skipped": QT_TRANSLATE_NOOP("Incident", "skip"),
    "segment_moved": QT_TRANSLATE_NOOP("Incident", "move"),
    "segment_inserted": QT_TRANSLATE_NOOP("Incident", "insert"),
    "segment_edited": QT_TRANSLATE_NOOP("Incident", "new duration"),
    "script_revised": QT_TRANSLATE_NOOP("Incident", "editor"),
    "pass_started": QT_TRANSLATE_NOOP("Incident", "GO"),
    "pass_moved_back": QT_TRANSLATE_NOOP("Incident", "started earlier"),
    "time_added": QT_TRANSLATE_NOOP("Incident", "more or less time"),
    "hold_began": QT_TRANSLATE_NOOP("Incident", "hold"),
    "note_taken": QT_TRANSLATE_NOOP("Incident", "note"),
    "marked": QT_TRANSLATE_NOOP("Incident", "mark"),
    "cue_done": QT_TRANSLATE_NOOP("Incident", "cue done"),
    "cue_skipped": QT_TRANSLATE_NOOP("Incident", "cue skipped"),
    "cue_postponed": QT_TRANSLATE_NOOP("Incident", "cue later"),
    "cue_raised": QT_TRANSLATE_NOOP("Incident", "cue fired"),
}

VERDICTS: Mapping[Verdict, str] = {
    Verdict.IN_TIME: QT_TRANSLATE_NOOP("Drill", "✓ in time"),
    Verdict.LATE: QT_TRANSLATE_NOOP("Drill", "△ too late"),
    Verdict.UNANSWERED: QT_TRANSLATE_NOOP("Drill", "× not answered"),
}

MOMENTS: Mapping[FixedKind | None, str] = {
    FixedKind.HARD_START: QT_TRANSLATE_NOOP("Drill", "hard start of {ref}"),
    FixedKind.DRAW: QT_TRANSLATE_NOOP("Drill", "draw of {ref}"),
    FixedKind.EFFECT: QT_TRANSLATE_NOOP("Drill", "effect of {ref}"),
    FixedKind.HARD_END: QT_TRANSLATE_NOOP("Drill", "hard end"),
    None: QT_TRANSLATE_NOOP("Drill", "planned end"),
}


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Drill", WORDS[name]), data)


def head(column: str) -> str:
    """The head of a column."""
    return translate("Drill", HEADS[column])


def incident_name(code: str) -> str:
    """What goes wrong, shortly; the code where a later version played it."""
    known = code in NAMES
    return translate("Incident", NAMES[Incident(code)]) if known else code


def incident_story(code: Incident, subject: str) -> str:
    """What goes wrong, in a sentence."""
    return filled(translate("Incident", STORIES[code]), {"subject": subject})


def incident_keys(code: Incident) -> str:
    """The keys that answer it."""
    return translate("Incident", KEYS[code])


def answer_name(kind: str) -> str:
    """What answered it, by the kind of event; a dash for nothing."""
    if not kind:
        return UNKNOWN
    return translate("Incident", ANSWERED[kind]) if kind in ANSWERED else kind


def verdict_name(verdict: Verdict) -> str:
    """What became of an incident."""
    return translate("Drill", VERDICTS[verdict])


def moment_name(kind: FixedKind | None, ref: str) -> str:
    """A fixed moment, or the planned end."""
    return filled(translate("Drill", MOMENTS[kind]), {"ref": ref})


def answered_text(code: str, kind: str, after: Millis) -> str:
    """An incident that has just been answered."""
    data = {
        "incident": incident_name(code),
        "answer": answer_name(kind),
        "after": duration_text(after),
    }
    return filled(translate("Drill", "{incident}: answered by {answer} after {after}"), data)


def score_text(score: DrillScore) -> str:
    """A score in a line."""
    usual = None if score.usual is None else duration_text(score.usual)
    data = {
        "per_cent": score.per_cent,
        "in_time": score.count(Verdict.IN_TIME),
        "all": len(score.incidents),
        "usual": usual,
    }
    sentence = translate(
        "Drill", "{in_time} of {all} answered in time, {per_cent} %, usually {usual}"
    )
    return filled(sentence, data)


def held_text(held: Held, number: str) -> str:
    """How a fixed moment of the script went."""
    data = {"moment": moment_name(held.kind, number or held.ref)}
    if held.missed_by is None:
        return filled(translate("Drill", "{moment}: not reached"), data)
    if not held.missed_by:
        return filled(translate("Drill", "{moment}: met"), data)
    late = {"by": duration_text(held.missed_by)}
    return filled(translate("Drill", "{moment}: missed by {by}"), data | late)


def number_text(script: Script | None, segment: str) -> str:
    """A segment by its number; a dash where there is none."""
    if script is None or segment not in script.positions:
        return UNKNOWN
    return script.segment(segment).number


def slack_text(script: Script | None, tightest: Tightest | None) -> str:
    """The slack before, with the incident, and with its answer, and to what."""
    if tightest is None:
        return UNKNOWN
    slacks = (tightest.before, tightest.hit, tightest.answered)
    path = " → ".join(
        UNKNOWN if each is None else duration_text(each, sign=True) for each in slacks
    )
    number = ""
    if script is not None and tightest.ref in script.positions:
        number = script.segment(tightest.ref).number
    return f"{path} ({moment_name(tightest.kind, number or tightest.ref)})"
