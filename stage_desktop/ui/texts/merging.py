"""A file that is read again: what it changes, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from stage_desktop.instants import Instant, Millis, clock_text, duration_text, to_datetime
from stage_desktop.script.commerce import Money, SupplyItem
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, SegmentEnd, SegmentStart
from stage_desktop.script.merge import Change, Difference
from stage_desktop.script.plan import Beat, EndRule, Person, Script, Segment
from stage_desktop.script.preparation import Reservation
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import money_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

WORDS: Mapping[str, str] = {
    "read_again": QT_TRANSLATE_NOOP("Merging", "Read the file a&gain"),
    "window_title": QT_TRANSLATE_NOOP("Merging", "What has changed in {file}"),
    "intro": QT_TRANSLATE_NOOP(
        "Merging", "What is ticked is taken from the file. The rest stays as it is here."
    ),
    "intro_live": QT_TRANSLATE_NOOP(
        "Merging",
        "What is ticked is taken from the file, as one step that U undoes. What has been on air "
        "stays. Space is a tick here: for GO click the window of the show, or leave this with Esc.",
    ),
    "past_one": QT_TRANSLATE_NOOP(
        "Merging", "Segment {numbers} is different in the file, but has been on air: it stays."
    ),
    "past": QT_TRANSLATE_NOOP(
        "Merging", "Segments {numbers} are different in the file, but have been on air: they stay."
    ),
    "column_what": QT_TRANSLATE_NOOP("Merging", "What"),
    "column_field": QT_TRANSLATE_NOOP("Merging", "Field"),
    "column_before": QT_TRANSLATE_NOOP("Merging", "Here"),
    "column_after": QT_TRANSLATE_NOOP("Merging", "In the file"),
    "apply": QT_TRANSLATE_NOOP("Merging", "Take over (Enter)"),
    "leave": QT_TRANSLATE_NOOP("Merging", "Leave as it is (Esc)"),
    "no_file": QT_TRANSLATE_NOOP(
        "Merging", "This script was not opened from a file. Open one first (Ctrl+O)."
    ),
    "same": QT_TRANSLATE_NOOP("Merging", "{file} says nothing new."),
    "same_past": QT_TRANSLATE_NOOP("Merging", "{file} differs only in what has been on air."),
    "taken": QT_TRANSLATE_NOOP("Merging", "Taken over from {file}."),
    "left": QT_TRANSLATE_NOOP("Merging", "Nothing was taken over from {file}."),
    "moved_on": QT_TRANSLATE_NOOP(
        "Merging", "The show has moved on. Look at the differences again, then take them over."
    ),
    "changed_on_disk": QT_TRANSLATE_NOOP("Merging", "{file} was changed on the disk."),
    "read_now": QT_TRANSLATE_NOOP("Merging", "Read it again"),
    "renumbered": QT_TRANSLATE_NOOP("Merging", "Renumbered ({count})"),
    "taken_out": QT_TRANSLATE_NOOP("Merging", "not there any more"),
    "not_yet": QT_TRANSLATE_NOOP("Merging", "not there yet"),
    "moved": QT_TRANSLATE_NOOP("Merging", "another place"),
    "yes": QT_TRANSLATE_NOOP("Merging", "yes"),
    "no": QT_TRANSLATE_NOOP("Merging", "no"),
    "start_of": QT_TRANSLATE_NOOP("Merging", "start of {what}"),
    "end_of": QT_TRANSLATE_NOOP("Merging", "end of {what}"),
    "after": QT_TRANSLATE_NOOP("Merging", "after {what}"),
    "entries": QT_TRANSLATE_NOOP("Merging", "entries: {count}"),
    "reserved": QT_TRANSLATE_NOOP("Merging", "counts: {count}, the last {last}"),
}

GROUPS: Mapping[Change, str] = {
    Change.ADDED: QT_TRANSLATE_NOOP("Merging", "Added ({count})"),
    Change.REMOVED: QT_TRANSLATE_NOOP("Merging", "Taken out ({count})"),
    Change.MOVED: QT_TRANSLATE_NOOP("Merging", "Moved, all or none ({count})"),
    Change.CHANGED: QT_TRANSLATE_NOOP("Merging", "Changed ({count})"),
    Change.KEPT: QT_TRANSLATE_NOOP("Merging", "Edited here, and different in the file ({count})"),
}

PARTS: Mapping[str, str] = {
    "segment": QT_TRANSLATE_NOOP("Merging", "Segment {name}"),
    "products": QT_TRANSLATE_NOOP("Merging", "Product {name}"),
    "giveaways": QT_TRANSLATE_NOOP("Merging", "Giveaway {name}"),
    "boosts": QT_TRANSLATE_NOOP("Merging", "Boost {name}"),
    "cues": QT_TRANSLATE_NOOP("Merging", "Cue {name}"),
    "hosts": QT_TRANSLATE_NOOP("Merging", "Host {name}"),
    "spend_bands": QT_TRANSLATE_NOOP("Merging", "Spend {name}"),
    "warmup": QT_TRANSLATE_NOOP("Merging", "Warm-up {name}"),
    "checklist": QT_TRANSLATE_NOOP("Merging", "Checklist {name}"),
    "show": QT_TRANSLATE_NOOP("Merging", "Show"),
}

FIELDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Merging", "number"),
    "title": QT_TRANSLATE_NOOP("Merging", "title"),
    "duration": QT_TRANSLATE_NOOP("Merging", "duration"),
    "kind": QT_TRANSLATE_NOOP("Merging", "kind"),
    "shortest": QT_TRANSLATE_NOOP("Merging", "shortest"),
    "longest": QT_TRANSLATE_NOOP("Merging", "longest"),
    "hard_start": QT_TRANSLATE_NOOP("Merging", "hard start"),
    "end_rule": QT_TRANSLATE_NOOP("Merging", "how it ends"),
    "skipped": QT_TRANSLATE_NOOP("Merging", "skipped"),
    "host": QT_TRANSLATE_NOOP("Merging", "host"),
    "products": QT_TRANSLATE_NOOP("Merging", "products"),
    "price_text": QT_TRANSLATE_NOOP("Merging", "price"),
    "stock_text": QT_TRANSLATE_NOOP("Merging", "stock"),
    "gmv_target": QT_TRANSLATE_NOOP("Merging", "GMV target"),
    "host_points": QT_TRANSLATE_NOOP("Merging", "host's points"),
    "assistant_notes": QT_TRANSLATE_NOOP("Merging", "assistant's notes"),
    "operator_notes": QT_TRANSLATE_NOOP("Merging", "operator's notes"),
    "notes": QT_TRANSLATE_NOOP("Merging", "notes"),
    "note": QT_TRANSLATE_NOOP("Merging", "note"),
    "colour": QT_TRANSLATE_NOOP("Merging", "colour"),
    "group": QT_TRANSLATE_NOOP("Merging", "group"),
    "beats": QT_TRANSLATE_NOOP("Merging", "beats"),
    "extra": QT_TRANSLATE_NOOP("Merging", "other columns"),
    "code": QT_TRANSLATE_NOOP("Merging", "code"),
    "name": QT_TRANSLATE_NOOP("Merging", "name"),
    "sku": QT_TRANSLATE_NOOP("Merging", "SKU"),
    "role": QT_TRANSLATE_NOOP("Merging", "role"),
    "audience": QT_TRANSLATE_NOOP("Merging", "audience"),
    "list_price": QT_TRANSLATE_NOOP("Merging", "list price"),
    "live_price": QT_TRANSLATE_NOOP("Merging", "live price"),
    "stock": QT_TRANSLATE_NOOP("Merging", "stock"),
    "limit": QT_TRANSLATE_NOOP("Merging", "limit"),
    "offer": QT_TRANSLATE_NOOP("Merging", "offer"),
    "link": QT_TRANSLATE_NOOP("Merging", "link"),
    "style": QT_TRANSLATE_NOOP("Merging", "style"),
    "release": QT_TRANSLATE_NOOP("Merging", "release"),
    "supply": QT_TRANSLATE_NOOP("Merging", "supply"),
    "tool": QT_TRANSLATE_NOOP("Merging", "tool"),
    "anchor": QT_TRANSLATE_NOOP("Merging", "hangs on"),
    "offset": QT_TRANSLATE_NOOP("Merging", "offset"),
    "countdown": QT_TRANSLATE_NOOP("Merging", "countdown"),
    "active": QT_TRANSLATE_NOOP("Merging", "runs for"),
    "draws": QT_TRANSLATE_NOOP("Merging", "draw"),
    "prize": QT_TRANSLATE_NOOP("Merging", "prize"),
    "quantity": QT_TRANSLATE_NOOP("Merging", "quantity"),
    "entry_rule": QT_TRANSLATE_NOOP("Merging", "how to enter"),
    "selling_points": QT_TRANSLATE_NOOP("Merging", "selling points"),
    "rules": QT_TRANSLATE_NOOP("Merging", "rules"),
    "budget": QT_TRANSLATE_NOOP("Merging", "budget"),
    "prepared": QT_TRANSLATE_NOOP("Merging", "prepared"),
    "lead": QT_TRANSLATE_NOOP("Merging", "lead"),
    "window": QT_TRANSLATE_NOOP("Merging", "effect lasts"),
    "target": QT_TRANSLATE_NOOP("Merging", "for segment"),
    "goal": QT_TRANSLATE_NOOP("Merging", "goal"),
    "bid": QT_TRANSLATE_NOOP("Merging", "bid"),
    "standby": QT_TRANSLATE_NOOP("Merging", "stand-by"),
    "tolerance": QT_TRANSLATE_NOOP("Merging", "tolerance"),
    "text": QT_TRANSLATE_NOOP("Merging", "text"),
    "subject": QT_TRANSLATE_NOOP("Merging", "about"),
    "once": QT_TRANSLATE_NOOP("Merging", "once"),
    "persona": QT_TRANSLATE_NOOP("Merging", "persona"),
    "phrases": QT_TRANSLATE_NOOP("Merging", "phrases to use"),
    "avoided": QT_TRANSLATE_NOOP("Merging", "phrases to avoid"),
    "start": QT_TRANSLATE_NOOP("Merging", "from"),
    "end": QT_TRANSLATE_NOOP("Merging", "to"),
    "share": QT_TRANSLATE_NOOP("Merging", "share"),
    "spent": QT_TRANSLATE_NOOP("Merging", "spent"),
    "due": QT_TRANSLATE_NOOP("Merging", "due"),
    "owner": QT_TRANSLATE_NOOP("Merging", "owner"),
    "done": QT_TRANSLATE_NOOP("Merging", "done"),
    "channel": QT_TRANSLATE_NOOP("Merging", "channel"),
    "zone": QT_TRANSLATE_NOOP("Merging", "time zone"),
    "planned_start": QT_TRANSLATE_NOOP("Merging", "planned start"),
    "hard_end": QT_TRANSLATE_NOOP("Merging", "hard end"),
    "platform": QT_TRANSLATE_NOOP("Merging", "platform"),
    "currency": QT_TRANSLATE_NOOP("Merging", "currency"),
    "ad_budget": QT_TRANSLATE_NOOP("Merging", "ad budget"),
    "people": QT_TRANSLATE_NOOP("Merging", "team"),
    "reservations": QT_TRANSLATE_NOOP("Merging", "reservations"),
    "giveaways": QT_TRANSLATE_NOOP("Merging", "giveaways"),
    "boosts": QT_TRANSLATE_NOOP("Merging", "boosts"),
    "cues": QT_TRANSLATE_NOOP("Merging", "cues"),
    "hosts": QT_TRANSLATE_NOOP("Merging", "hosts"),
    "spend_bands": QT_TRANSLATE_NOOP("Merging", "spend"),
    "warmup": QT_TRANSLATE_NOOP("Merging", "warm-up"),
    "checklist": QT_TRANSLATE_NOOP("Merging", "checklist"),
}

_SPANS = frozenset(
    {"duration", "shortest", "longest", "countdown", "active", "lead", "window", "standby"}
    | {"tolerance", "start", "end"}
)
_SIGNED = frozenset({"offset", "due"})
_INSTANTS = frozenset({"hard_start", "hard_end"})


def word(name: str, **data: object) -> str:
    """A word or sentence of `WORDS`, filled."""
    return filled(translate("Merging", WORDS[name]), data)


def group_text(change: Change, count: int) -> str:
    """The heading over differences of one sort, with how many there are."""
    return filled(translate("Merging", GROUPS[change]), {"count": count})


def past_text(numbers: Sequence[str]) -> str:
    """That these segments have been on air, so that the file changes nothing of them."""
    listed = ", ".join(numbers[:8]) + ("…" if len(numbers) > 8 else "")
    return word("past_one" if len(numbers) == 1 else "past", numbers=listed)


def thing_text(told: Difference) -> str:
    """What a difference is about, as people call it."""
    name = f"{told.subject} {told.title}".strip() if told.title else told.subject
    return filled(translate("Merging", PARTS[told.part]), {"name": name})


def field_text(told: Difference) -> str:
    """The field that differs; empty where the whole thing is meant."""
    return translate("Merging", FIELDS[told.field]) if told.field else ""


def sides(told: Difference, script: Script) -> tuple[str, str]:
    """What a difference is here and in the file, as people read it; times in the show's zone."""
    match told.change:
        case Change.ADDED:
            return word("not_yet"), _thing(told.after, script)
        case Change.REMOVED:
            return _thing(told.before, script), word("taken_out")
        case Change.MOVED:
            return "", word("moved")
        case Change.KEPT if not told.field:
            return _thing(told.before, script), word("taken_out")
        case _:
            return tuple(_value(told.field, side, script) for side in (told.before, told.after))  # type: ignore[return-value]


def _thing(thing: object, script: Script) -> str:
    """The figure that tells most of a whole thing."""
    if isinstance(thing, Segment):
        start = thing.hard_start
        at = "" if start is None else clock_text(start, script.zone_info, seconds=False)
        return " ".join(each for each in (at, duration_text(thing.duration)) if each)
    names = ("live_price", "prize", "budget", "text", "owner", "share")
    found = ((name, getattr(thing, name, None)) for name in names)
    return next((_value(name, value, script) for name, value in found if value), "")


def _value(field: str, value: object, script: Script) -> str:
    if value is None or value in ("", ()):
        return UNKNOWN
    if isinstance(value, bool):
        return word("yes" if value else "no")
    if isinstance(value, Money):
        return money_text(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f} %"
    if isinstance(value, int):
        return _number(field, value, script)
    if isinstance(value, tuple):
        return _several(value)
    if isinstance(value, SegmentStart | SegmentEnd | ClockTime | AfterCue):
        return _anchor(value, script)
    return _named(field, str(value), script)


def _number(field: str, value: int, script: Script) -> str:
    if field in _SPANS:
        return duration_text(Millis(value))
    if field in _SIGNED:
        return duration_text(Millis(value), sign=True)
    if field in _INSTANTS:
        return clock_text(Instant(value), script.zone_info)
    if field == "planned_start":
        return to_datetime(Instant(value), script.zone_info).strftime("%Y-%m-%d %H:%M")
    return f"{value:,}"


def _named(field: str, value: str, script: Script) -> str:
    if field == "end_rule":
        return words.end_rule(EndRule(value))
    if field == "target":
        return _number_of(value, script)
    return " ".join(value.split())


def _several(values: tuple[object, ...]) -> str:
    if all(isinstance(each, Reservation) for each in values):
        last = values[-1]
        count = f"{last.count:,}" if isinstance(last, Reservation) else ""
        return word("reserved", count=len(values), last=count)
    told = [_one_of_several(each) for each in values]
    if any(each is None for each in told):
        return word("entries", count=len(values))
    return ", ".join(each for each in told if each)


def _one_of_several(value: object) -> str | None:
    match value:
        case str() | int():
            return str(value)
        case Person(role, name):
            return f"{role} {name}".strip()
        case Beat(title, duration):
            return title if duration is None else f"{title} {duration_text(duration)}"
        case SupplyItem(name, ready):
            return f"{name} ✓" if ready else name
        case (str(name), str(text)):
            return f"{name}: {text}"
        case _:
            return None


def _anchor(anchor: Anchor, script: Script) -> str:
    match anchor:
        case SegmentStart(segment):
            return word("start_of", what=_number_of(segment, script))
        case SegmentEnd(segment):
            return word("end_of", what=_number_of(segment, script))
        case ClockTime(instant):
            return clock_text(instant, script.zone_info)
        case AfterCue(cue):
            return word("after", what=cue)


def _number_of(segment: str, script: Script) -> str:
    return script.segment(segment).number if segment in script.positions else segment
