"""Why a command was refused, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, worded

# `code:field` is the sentence of that code for when its data hold that field.
REJECTIONS: Mapping[str, str] = {
    "already_done": QT_TRANSLATE_NOOP("Rejection", "Cue {cue} is already done."),
    "already_due": QT_TRANSLATE_NOOP("Rejection", "Cue {cue} is already due."),
    "already_held": QT_TRANSLATE_NOOP(
        "Rejection", "The countdown is already held. Press Hold again to go on."
    ),
    "already_on_air": QT_TRANSLATE_NOOP("Rejection", "Segment {number} is on air now."),
    "already_past": QT_TRANSLATE_NOOP(
        "Rejection", "Segment {number} is over. Jump to it to run it again."
    ),
    "already_skipped": QT_TRANSLATE_NOOP("Rejection", "Segment {number} is already skipped."),
    "already_skipped:cue": QT_TRANSLATE_NOOP("Rejection", "Cue {cue} was skipped."),
    "already_started": QT_TRANSLATE_NOOP("Rejection", "The show has already started."),
    "already_there": QT_TRANSLATE_NOOP(
        "Rejection", "There is already a segment {number}. Choose another number."
    ),
    "nothing_to_replan": QT_TRANSLATE_NOOP(
        "Rejection", "Nothing will be missed that “{kind}” could mend now."
    ),
    "no_figures": QT_TRANSLATE_NOOP("Rejection", "Type the sales so far, people online, or both."),
    "before_previous": QT_TRANSLATE_NOOP(
        "Rejection", "That is before the previous segment began. Give a shorter time."
    ),
    "below_zero": QT_TRANSLATE_NOOP("Rejection", "That would leave less than no time."),
    "cue_twice": QT_TRANSLATE_NOOP("Rejection", "Two cues have the id {cue}. Change one of them."),
    "empty_note": QT_TRANSLATE_NOOP("Rejection", "The note is empty. Write a word first."),
    "in_the_future": QT_TRANSLATE_NOOP(
        "Rejection", "The show cannot have started in the future. Give how long ago it was."
    ),
    "last_segment": QT_TRANSLATE_NOOP(
        "Rejection", "This is the last segment. Press End to end the show."
    ),
    "no_segments": QT_TRANSLATE_NOOP(
        "Rejection", "The script has no segment to run. Add one, or take one back from skipped."
    ),
    "no_such_pass": QT_TRANSLATE_NOOP(
        "Rejection", "The segment was not on air so often. Choose one of its passes."
    ),
    "not_earlier": QT_TRANSLATE_NOOP(
        "Rejection", "That is not earlier than the start that is logged."
    ),
    "not_held": QT_TRANSLATE_NOOP("Rejection", "The countdown is not held."),
    "not_later": QT_TRANSLATE_NOOP("Rejection", "Give a time by which to put the cue off."),
    "not_skipped": QT_TRANSLATE_NOOP("Rejection", "Segment {number} is not skipped."),
    "not_started": QT_TRANSLATE_NOOP("Rejection", "The show has not started. Press GO to start."),
    "nothing_changes": QT_TRANSLATE_NOOP("Rejection", "That changes nothing."),
    "nothing_on_air": QT_TRANSLATE_NOOP("Rejection", "Nothing is on air. Press GO for the next."),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Rejection", "There is no step to undo."),
    "only_in_rehearsals": QT_TRANSLATE_NOOP(
        "Rejection", "Incidents are played in rehearsals only. Press Ctrl+R first."
    ),
    "on_air_stays": QT_TRANSLATE_NOOP(
        "Rejection",
        "Segment {number} is on air: its number, length, start and end stay. Add or take time.",
    ),
    "past_stays": QT_TRANSLATE_NOOP(
        "Rejection", "Segment {number} has been on air: it stays as and where it was."
    ),
    "preview": QT_TRANSLATE_NOOP(
        "Rejection", "The show has not started: press START, or Rehearse to try it."
    ),
    "segment_twice": QT_TRANSLATE_NOOP(
        "Rejection", "Segment {number} is there twice under one id. Take one of them out."
    ),
    "show_ended": QT_TRANSLATE_NOOP("Rejection", "The show has ended. Undo takes the end back."),
    "start_is_past": QT_TRANSLATE_NOOP(
        "Rejection", "The show has begun: its planned start and its time zone stay."
    ),
    "too_soon": QT_TRANSLATE_NOOP(
        "Rejection", "GO was just pressed: the second press was not taken."
    ),
    "unknown_command": QT_TRANSLATE_NOOP(
        "Rejection", "“{text}” is no command. See the list of commands."
    ),
    "unknown_cue": QT_TRANSLATE_NOOP("Rejection", "There is no open cue {cue}."),
    "unknown_duration": QT_TRANSLATE_NOOP(
        "Rejection", "“{text}” is no duration. Write it as 00:04:00 or in seconds."
    ),
    "unknown_segment": QT_TRANSLATE_NOOP("Rejection", "There is no segment {segment}."),
    "was_held": QT_TRANSLATE_NOOP(
        "Rejection", "This segment was held: its start cannot be moved back any more."
    ),
}


def rejection_text(code: str, data: Mapping[str, object] | None = None) -> str:
    """Why the rules do not allow a command now; an unknown code is shown as it is."""
    return worded("Rejection", REJECTIONS, code, data or {}) or code
