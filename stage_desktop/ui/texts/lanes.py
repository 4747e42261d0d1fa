"""The words of the lane timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, clock_text, duration_text, to_datetime
from stage_desktop.show.bars import (
    Bar,
    Lane,
    Mark,
    MarkKind,
    Part,
    Share,
    Standing,
    TaskMark,
    TaskStanding,
)
from stage_desktop.show.lanes import cue_instant
from stage_desktop.show.timeline import CueRow
from stage_desktop.ui.texts.reminders import task_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate
from stage_desktop.ui.texts.words import cue_state, cue_title, role, segment_kind

SEGMENTS = QT_TRANSLATE_NOOP("Lanes", "Segments")
CUES = QT_TRANSLATE_NOOP("Lanes", "Cues")
LANES: Mapping[str, str] = {
    Lane.PLANNED: QT_TRANSLATE_NOOP("Lanes", "Planned"),
    Lane.SEGMENTS: SEGMENTS,
    Lane.GIVEAWAYS: QT_TRANSLATE_NOOP("Lanes", "Giveaways"),
    Lane.BOOSTS: QT_TRANSLATE_NOOP("Lanes", "Boosts"),
}

PARTS: Mapping[str, str] = {
    Part.SEGMENT: QT_TRANSLATE_NOOP("LanePart", "segment"),
    Part.OVER: QT_TRANSLATE_NOOP("LanePart", "over"),
    Part.GAP: QT_TRANSLATE_NOOP("LanePart", "free"),
    Part.COUNTDOWN: QT_TRANSLATE_NOOP("LanePart", "countdown"),
    Part.ACTIVE: QT_TRANSLATE_NOOP("LanePart", "open"),
    Part.LEAD: QT_TRANSLATE_NOOP("LanePart", "lead"),
    Part.WINDOW: QT_TRANSLATE_NOOP("LanePart", "effect"),
}

STANDINGS: Mapping[str, str] = {
    Standing.WRITTEN: QT_TRANSLATE_NOOP("LaneStanding", "planned"),
    Standing.LEFT_OUT: QT_TRANSLATE_NOOP("LaneStanding", "left out"),
    Standing.AHEAD: QT_TRANSLATE_NOOP("LaneStanding", "expected"),
    Standing.RUNNING: QT_TRANSLATE_NOOP("LaneStanding", "running"),
    Standing.HELD: QT_TRANSLATE_NOOP("LaneStanding", "on hold"),
    Standing.PAST: QT_TRANSLATE_NOOP("LaneStanding", "actual"),
    Standing.MISSED: QT_TRANSLATE_NOOP("LaneStanding", "missed"),
}

TASKS: Mapping[str, str] = {
    TaskStanding.DONE: QT_TRANSLATE_NOOP("LaneTask", "done"),
    TaskStanding.OPEN: QT_TRANSLATE_NOOP("LaneTask", "to do"),
    TaskStanding.OVERDUE: QT_TRANSLATE_NOOP("LaneTask", "overdue"),
}

MARKS: Mapping[str, str] = {
    MarkKind.PLANNED_END: QT_TRANSLATE_NOOP("LaneMark", "planned end"),
    MarkKind.HARD_END: QT_TRANSLATE_NOOP("LaneMark", "hard end"),
}


def lane_word(lane: Lane) -> str:
    """The word for a lane, as it stands at its left."""
    return translate("Lanes", LANES[lane])


def cues_word() -> str:
    """The word for the lane of cues."""
    return translate("Lanes", CUES)


def spend_word() -> str:
    """The word for the strip of the ad budget."""
    return translate("Lanes", "Spend")


def share_labels(code: str, share: Decimal, spent: Decimal | None) -> tuple[str, ...]:
    """What stands in a spend band, the longest first: for as much as there is room."""
    plan = _per_cent(share)
    short = (f"{code} {plan}".strip(), plan)
    if spent is None:
        return short
    sentence = translate("Lanes", "{plan} · spent {spent}")
    full = filled(sentence, {"plan": short[0], "spent": _per_cent(spent)})
    return (full, *short)


def share_tip(share: Share, zone: ZoneInfo, offset: int) -> str:
    """A spend band in words: its share of the budget, what was spent of it, from when to when."""
    labels = share_labels(share.code, share.share, share.spent)
    times = f"{_clock(share.start, zone, offset)} – {_clock(share.end, zone, offset)}"
    return f"{labels[0]}\n{times}"


def tasks_label(marks: Sequence[TaskMark], *, is_earlier: bool) -> str:
    """What stands beside things to prepare; of those before the axis how many are open."""
    left = [mark for mark in marks if mark.standing is not TaskStanding.DONE]
    if is_earlier:
        sentence = translate("Lanes", "earlier: {done}/{count} done")
        return filled(sentence, {"done": str(len(marks) - len(left)), "count": len(marks)})
    first = (left or list(marks))[0]
    more = f" +{len(marks) - 1}" if len(marks) > 1 else ""
    return task_text(first.task) + more


def tasks_tip(marks: Iterable[TaskMark], zone: ZoneInfo, offset: int) -> str:
    """Things to prepare in words, a line each: when, what, who, and how it stands."""
    lines = []
    for mark in marks:
        when = to_datetime(Instant(mark.at + offset), zone).strftime("%m-%d %H:%M")
        lines.append(f"{when}  {task_text(mark.task)} · {task_word(mark.standing)}")
    return "\n".join(lines)


def task_word(standing: TaskStanding) -> str:
    """Whether something to prepare is done, in a word."""
    return translate("LaneTask", TASKS[standing])


def _per_cent(share: Decimal) -> str:
    whole = share.quantize(Decimal(1))
    return f"{whole if whole == share else share.quantize(Decimal('0.1'))}%"


def part_word(part: Part) -> str:
    """The word for what a bar is a part of."""
    return translate("LanePart", PARTS[part])


def standing_word(standing: Standing) -> str:
    """The word for where a bar stands between plan and log."""
    return translate("LaneStanding", STANDINGS[standing])


def mark_word(kind: MarkKind) -> str:
    """The words for an instant of the whole show."""
    return translate("LaneMark", MARKS[kind])


def bar_label(number: str, label: str) -> str:
    """What stands in a bar: its number or code and its title."""
    return f"{number} {label}".strip()


def back_words() -> str:
    """What brings a moved view back to now."""
    return translate("Lanes", "Back to now")


def unknown_words() -> str:
    """What stands where no time is known yet."""
    return translate("Lanes", "No start time is planned: the times appear when the show starts.")


def lanes_name() -> str:
    """What the view is called for those who do not see it."""
    return translate("Lanes", "Timeline of the show")


def bar_tip(bar: Bar, zone: ZoneInfo, offset: int) -> str:
    """A bar in words: what it is, how it stands, from when to when and how long."""
    first = bar_label(bar.number or bar.ref, bar.label)
    if bar.part is Part.SEGMENT:
        first = " · ".join(part for part in (first, segment_kind(bar.kind)) if part)
    elif bar.part is not Part.GAP:
        first = f"{first} · {part_word(bar.part)}"
    else:
        sentence = translate("Lanes", "Free until {segment} at its fixed time")
        first = filled(sentence, {"segment": first})
    lines = [first, f"{standing_word(bar.standing)} {_from_to(bar, zone, offset)}"]
    if bar.is_fixed:
        lines.append(translate("Lanes", "starts at a fixed time"))
    if bar.draws:
        lines.append(translate("Lanes", "ends with the draw"))
    return "\n".join(lines)


def cues_tip(rows: Iterable[CueRow], zone: ZoneInfo, offset: int) -> str:
    """Cues in words, a line each: when, what, who, and how each stands."""
    lines = []
    for row in rows:
        at = cue_instant(row)
        clock = UNKNOWN if at is None else _clock(at, zone, offset)
        what = (cue_title(row.cue), role(row.cue.role), cue_state(row.status))
        lines.append(f"{clock}  " + " · ".join(part for part in what if part))
    return "\n".join(lines)


def mark_tip(mark: Mark, zone: ZoneInfo, offset: int) -> str:
    """A mark in words."""
    return f"{mark_word(mark.kind)} {_clock(mark.at, zone, offset)}"


def _from_to(bar: Bar, zone: ZoneInfo, offset: int) -> str:
    start, end = _clock(bar.start, zone, offset), _clock(bar.end, zone, offset)
    return f"{start} – {end} ({duration_text(bar.duration)})"


def _clock(instant: Instant, zone: ZoneInfo, offset: int) -> str:
    return clock_text(Instant(instant + offset), zone)
