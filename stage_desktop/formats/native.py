"""Our own file, `*.show.json`: versioned, lossless, and such that a diff shows what changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from stage_desktop.errors import FileTrouble, StageError
from stage_desktop.formats.vocabulary import is_zone
from stage_desktop.instants import DAY, Instant
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.cues import ClockTime
from stage_desktop.script.plan import Script

FORMAT = "stage-desktop.show"
VERSION = 2

# Instants beyond have no date that a calendar here can show.
_FARTHEST = Instant(DAY * 365 * 250)
_LONGEST_SEGMENT = DAY * 31


def _with_groups(document: dict[str, Any]) -> dict[str, Any]:
    """A title stood with the first segment of its group alone; now each says where it belongs."""
    script = document.get("script")
    if not isinstance(script, dict) or not isinstance(script.get("segments"), list):
        return document
    group, segments = "", []
    for segment in script["segments"]:
        if not isinstance(segment, dict) or not isinstance(segment.get("extra", []), list):
            return document
        extra = segment.get("extra", [])
        named = [pair for pair in extra if isinstance(pair, list) and pair[:1] == ["group"]]
        group = str(named[0][-1]) if named else group
        rest = [pair for pair in extra if pair not in named]
        moved = {key: value for key, value in segment.items() if key != "extra"}
        moved |= ({"extra": rest} if rest else {}) | ({"group": group} if group else {})
        segments.append(moved)
    return {**document, "script": {**script, "segments": segments}}


# From each older version to the next: a function of the whole document.
_MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _with_groups}


def script_to_json(script: Script) -> bytes:
    """The script as the content of a file."""
    document = {"format": FORMAT, "version": VERSION, "script": to_plain(script)}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "replace")


def script_from_json(data: bytes) -> Script:
    """The script in the content of a file of this version or an older one.

    FileTrouble `file_empty`, `file_unreadable` (detail "json"), `file_type_unknown` for JSON of
    another kind, `newer_version` (version, known), `file_malformed` (where, expected, found).
    """
    document = _document(data)
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise FileTrouble("file_malformed", where="version", expected="1", found=str(version))
    if version > VERSION:
        raise FileTrouble("newer_version", version=version, known=VERSION)
    while version < VERSION:
        document = _MIGRATIONS[version](document)
        version += 1
    try:
        script = from_plain(Script, document.get("script"))
    except StageError as misfit:
        found = misfit.data
        raise FileTrouble(
            "file_malformed", where=found["path"], expected=found["expected"], found=found["found"]
        ) from misfit
    _check(script)
    return script


def _document(data: bytes) -> dict[str, Any]:
    if not data.strip():
        raise FileTrouble("file_empty")
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text)
        if "\\u" in text:
            # Half of a surrogate pair is no text, and fails only where somebody writes it.
            json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as trouble:
        raise FileTrouble("file_unreadable", detail="json") from trouble
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise FileTrouble("file_type_unknown", detail="json")
    return document


def _check(script: Script) -> None:
    """Refuse what the shape allows and no show can have."""
    if not is_zone(script.zone):
        raise FileTrouble("file_malformed", where="zone", expected="time zone", found=script.zone)
    for where, names in (
        ("segments", [each.id for each in script.segments]),
        ("products", [each.code for each in script.products]),
        ("giveaways", [each.code for each in script.giveaways]),
        ("boosts", [each.code for each in script.boosts]),
        ("cues", [each.id for each in script.cues]),
        ("hosts", [each.name for each in script.hosts]),
        ("spend_bands", [each.code for each in script.spend_bands]),
        ("warmup", [each.code for each in script.warmup]),
        ("checklist", [each.code for each in script.checklist]),
    ):
        twice = [name for name, count in Counter(names).items() if count > 1]
        if twice:
            raise FileTrouble(
                "file_malformed", where=where, expected="names that differ", found=twice[0]
            )
    for where, instant in _instants(script):
        if not 0 <= instant <= _FARTHEST:
            raise FileTrouble("file_malformed", where=where, expected="date", found=instant)
    for where, number in _counts(script):
        if number < 0:
            raise FileTrouble("file_malformed", where=where, expected="whole number", found=number)
    for where, length in _lengths(script):
        part = where.startswith("segments")
        least, most = (0, _LONGEST_SEGMENT) if part else (-_FARTHEST, _FARTHEST)
        if not least <= length <= most:
            raise FileTrouble("file_malformed", where=where, expected="duration", found=length)


def _instants(script: Script) -> Iterator[tuple[str, int]]:
    found: list[tuple[str, int | None]] = [
        ("planned_start", script.planned_start),
        ("hard_end", script.hard_end),
    ]
    for at, segment in enumerate(script.segments):
        found.append((f"segments[{at}].hard_start", segment.hard_start))
        found.append((f"segments[{at}].stated_start", segment.stated_start))
    for at, reservation in enumerate(script.reservations):
        found.append((f"reservations[{at}].at", reservation.at))
    hung: Iterable[tuple[str, Any]] = (
        ("giveaways", script.giveaways),
        ("boosts", script.boosts),
        ("cues", script.cues),
    )
    for where, values in hung:
        for at, value in enumerate(values):
            if isinstance(value.anchor, ClockTime):
                found.append((f"{where}[{at}].anchor", value.anchor.instant))
    return ((where, instant) for where, instant in found if instant is not None)


def _lengths(script: Script) -> Iterator[tuple[str, int]]:
    for at, segment in enumerate(script.segments):
        yield f"segments[{at}].duration", segment.duration
        yield f"segments[{at}].shortest", segment.shortest or 0
        yield f"segments[{at}].longest", segment.longest or 0
        for step, beat in enumerate(segment.beats):
            yield f"segments[{at}].beats[{step}].duration", beat.duration or 0
    for at, band in enumerate(script.spend_bands):
        yield f"spend_bands[{at}].start", band.start
        yield f"spend_bands[{at}].end", band.end
    for where, tasks in (("warmup", script.warmup), ("checklist", script.checklist)):
        for at, task in enumerate(tasks):
            yield f"{where}[{at}].due", task.due
    for at, giveaway in enumerate(script.giveaways):
        for name in ("offset", "countdown", "active"):
            yield f"giveaways[{at}].{name}", getattr(giveaway, name)
    for at, boost in enumerate(script.boosts):
        for name in ("offset", "lead", "window"):
            yield f"boosts[{at}].{name}", getattr(boost, name) or 0
    for at, cue in enumerate(script.cues):
        for name in ("offset", "standby", "tolerance"):
            yield f"cues[{at}].{name}", getattr(cue, name)


def _counts(script: Script) -> Iterator[tuple[str, int]]:
    """What counts pieces or people, and is never below zero."""
    for at, product in enumerate(script.products):
        for step, number in enumerate(product.release):
            yield f"products[{at}].release[{step}]", number
    for at, reservation in enumerate(script.reservations):
        yield f"reservations[{at}].count", reservation.count
