"""Projects of Ontime, as it saves them: JSON with one rundown or several.

Facts from its public sources: times are milliseconds since midnight of no date, an entry that is
not linked keeps its own start, `play-next` goes on by itself, groups (once `block`) hold entries.
A rundown is brought to a table and read as one, so that its findings name rows and columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import MAX_ROWS, Raw, Table
from stage_desktop.instants import DAY
from stage_desktop.script.findings import Place, Severity

_COLUMNS = ("ID", "Cue", "Timer type", "Title", "Start (clock)", "Duration (h:mm:ss)", "Hard start",
            "Advance", "Skip", "Notes", "Colour")  # fmt: skip
_ROW_TYPES = {"group": "group-start", "block": "group-start", "milestone": "milestone"}
_EVENT = "event"


def is_ontime(document: object) -> bool:
    """Whether a JSON document is a project of Ontime, of version 2 or later."""
    if not isinstance(document, dict):
        return False
    settings = document.get("settings")
    named = isinstance(settings, dict) and settings.get("app") == "ontime"
    rundowns = document.get("rundowns", document.get("rundown"))
    return isinstance(rundowns, dict | list) and (named or "viewSettings" in document)


def ontime_tables(
    document: Mapping[str, Any], wanted: str, findings: Findings
) -> list[tuple[Table, SheetKind | None]]:
    """The project's facts and its rundown as sheets; of several rundowns the one wanted by title.

    FileTrouble `sheet_unknown` without that one, `file_malformed` where it is not as Ontime saves.
    """
    try:
        rundowns = _rundowns(document)
        title, entries = _chosen(rundowns, wanted, findings)
        rows = list(_rows(entries, _labels(document), title, findings))
    except (TypeError, AttributeError, KeyError, ValueError) as trouble:
        raise FileTrouble(
            "file_malformed", where="rundown", expected="entries", found=type(trouble).__name__
        ) from trouble
    if len(rows) > MAX_ROWS:
        raise FileTrouble("file_too_large", rows=len(rows), limit=MAX_ROWS)
    return [
        (Table("project", _facts(document)), SheetKind.SHOW),
        (Table(title or "rundown", rows), SheetKind.SEGMENTS),
    ]


def parsed_json(data: bytes) -> object:
    """The document in a JSON file, or None where it is none; its reader says what is wrong."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _rundowns(document: Mapping[str, Any]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Each rundown with its entries in their order, the entries of a group behind it."""
    old = document.get("rundown")
    if isinstance(old, list):
        return [("rundown", [entry for entry in old if isinstance(entry, dict)])]
    found = []
    for name, rundown in document["rundowns"].items():
        entries: Mapping[str, Any] = rundown["entries"]
        order: list[Mapping[str, Any]] = []
        for key in rundown.get("order", list(entries)):
            entry = entries.get(key)
            if entry is None:
                continue
            order.append(entry)
            order.extend(entries[each] for each in entry.get("entries") or () if each in entries)
            if entry.get("type") == "group":
                order.append({"type": "group-end"})
        found.append((str(rundown.get("title") or name), order))
    return found


def _chosen(
    rundowns: Sequence[tuple[str, list[Mapping[str, Any]]]], wanted: str, findings: Findings
) -> tuple[str, list[Mapping[str, Any]]]:
    if not rundowns:
        raise FileTrouble("no_segments")
    names = [title for title, _ in rundowns]
    taken = 0
    if wanted:
        folded = [name.casefold() for name in names]
        if wanted.casefold() not in folded:
            raise FileTrouble("sheet_unknown", name=wanted, known=", ".join(names))
        taken = folded.index(wanted.casefold())
    for at, name in enumerate(names):
        if at != taken:
            findings.add("sheet_other_show", Severity.WARNING, Place(name), sheet=name)
    return rundowns[taken]


def _labels(document: Mapping[str, Any]) -> dict[str, str]:
    """What the project's own fields are called, by their keys."""
    fields = document.get("customFields")
    if not isinstance(fields, dict):
        return {}
    return {
        str(key): str(field.get("label") or key)
        for key, field in fields.items()
        if isinstance(field, dict)
    }


def _rows(
    entries: Sequence[Mapping[str, Any]], labels: Mapping[str, str], name: str, findings: Findings
) -> Iterator[list[Raw]]:
    own = dict.fromkeys(key for entry in entries for key in _custom(entry))
    yield [*_COLUMNS, *(labels.get(key, key) for key in own)]
    previous: int | None = None
    for number, entry in enumerate(entries, start=2):
        kind = str(entry.get("type", _EVENT))
        place = Place(name, number)
        custom = [_text(_custom(entry).get(key)) for key in own]
        if kind == "delay":
            text = str(timedelta(milliseconds=int(entry.get("duration") or 0)))
            findings.add("ontime_delay", Severity.WARNING, place, length=text)
            yield []
        elif kind == _EVENT:
            yield [*_event(entry, previous), *custom]
            previous = _end(entry)
            if entry.get("countToEnd"):
                findings.add("ontime_count_to_end", Severity.WARNING, place)
        else:
            head = [_text(entry.get(key)) for key in ("id", "cue")]
            words = [_text(entry.get("title")), None, None, None, None, None]
            tail = [_text(entry.get(key)) for key in ("note", "colour")]
            yield [*head, _ROW_TYPES.get(kind, kind), *words, *tail, *custom]


def _event(entry: Mapping[str, Any], previous: int | None) -> list[Raw]:
    start = _millis(entry.get("timeStart"))
    fixed = previous is not None and not entry.get("linkStart") and start != previous % DAY
    return [
        _text(entry.get("id")),
        _text(entry.get("cue")),
        "event",
        _text(entry.get("title")),
        timedelta(milliseconds=start),
        timedelta(milliseconds=_length(entry)),
        "Y" if fixed else "",
        "auto" if entry.get("endAction") == "play-next" else "manual",
        "Y" if entry.get("skip") else "",
        _text(entry.get("note")),
        _text(entry.get("colour")),
    ]


def _length(entry: Mapping[str, Any]) -> int:
    """Its duration; an older file may have its end alone, which may be after midnight."""
    if entry.get("duration") is not None:
        return _millis(entry["duration"])
    return (_millis(entry.get("timeEnd")) - _millis(entry.get("timeStart"))) % DAY


def _end(entry: Mapping[str, Any]) -> int:
    return _millis(entry.get("timeStart")) + _length(entry)


def _millis(value: object) -> int:
    number = int(value) if isinstance(value, int | float) else 0
    if not 0 <= number <= 7 * DAY:
        raise ValueError("no time of a day")
    return number


def _custom(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields that the project added, of this version and of those before."""
    custom = entry.get("custom")
    if isinstance(custom, dict):
        return custom
    return {key: entry[key] for key in (f"user{at}" for at in range(10)) if entry.get(key)}


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("value", "")
    return value if isinstance(value, str) else "" if value is None else str(value)


def _facts(document: Mapping[str, Any]) -> list[list[Raw]]:
    """What the project says of itself, under the keys of a show's sheet."""
    project = document.get("project", document.get("eventData"))
    if not isinstance(project, dict):
        return []
    keys = {"title": "title", "description": "description", "info": "info", "url": "url",
            "publicInfo": "info", "backstageInfo": "backstage info"}  # fmt: skip
    rows: list[list[Raw]] = [
        [label, text] for key, label in keys.items() if (text := _text(project.get(key)))
    ]
    return rows
