"""Rows of `scripts`: the script as its file has it, and beside it the edits that no file has yet.

`content` is the base: what the file said when it was read or written last. `working` is the working
copy. While there is one, the base stays what it was, so that the two can be merged with the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from stage_desktop.desk.rows import first_value, stored, table
from stage_desktop.errors import StageError
from stage_desktop.instants import Instant
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.plan import Script
from stage_desktop.show.codec import json_text

if TYPE_CHECKING:
    from sqlite_utils import Database

SCRIPT_VERSION = 1

# A script of many thousand products is found by the first of them.
MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class ScriptKey:
    """Which script of the library: the one of that file or, where it has none, of that uid."""

    path: str = ""
    uid: str = ""


def new_key() -> ScriptKey:
    """The key of a script that has no file yet."""
    return ScriptKey(uid=uuid4().hex)


def script_of(content: str, version: int) -> Script:
    """The script of a row of `scripts`.

    StageError "script_newer" when a later version wrote it, or "malformed" as `from_plain`.
    """
    if version > SCRIPT_VERSION:
        raise StageError("script_newer", version=version, known=SCRIPT_VERSION)
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError):
        plain = None
    return from_plain(Script, plain)


def remember_script(db: Database, key: ScriptKey, script: Script, at: Instant) -> None:
    """The script was opened: it is the base, unless a working copy of an earlier base waits."""
    row = _find(db, key)
    if row is None:
        _insert(db, {**_base(script), "opened_at_ms": at}, key)
    elif row.worked_at is not None:
        _update(db, row.id, {"opened_at_ms": at})
    else:
        _update(db, row.id, {**_base(script), "opened_at_ms": at})


def keep_working(
    db: Database, key: ScriptKey, script: Script, at: Instant, follows: Instant | None
) -> None:
    """The script as edited until `at` is the working copy in place of the one of `follows`.

    Another one that stands there, of edits that were left or of another window, is set aside as a
    script without a file.
    """
    row = _find(db, key)
    if row is None:
        _insert(db, {**_base(script), "opened_at_ms": at}, key)
        row = _find(db, key)
        assert row is not None
    elif row.worked_at not in (None, follows, at):
        _set_aside(db, row)
    working = {"working": _encoded(script), "working_version": SCRIPT_VERSION}
    _update(db, row.id, {**_summary(script), **working, "worked_at_ms": at, "archived_at_ms": None})


def drop_working(db: Database, key: ScriptKey) -> None:
    """The edits are not wanted any more: the script is as its file has it."""
    row = _find(db, key)
    if row is None or row.worked_at is None:
        return
    content = first_value(db, "SELECT content FROM scripts WHERE id = ?", [row.id])
    version = first_value(db, "SELECT version FROM scripts WHERE id = ?", [row.id])
    base = script_of(cast(str, content), cast(int, version))
    _update(db, row.id, {**_summary(base), **_NO_WORKING})


def save_script(db: Database, key: ScriptKey, path: str, script: Script, at: Instant) -> None:
    """The script of `key` was saved to that file: it is the base there, and no edit is unsaved."""
    source, target = _find(db, key), _find(db, ScriptKey(path))
    saved = {**_base(script), **_NO_WORKING, "opened_at_ms": at, "archived_at_ms": None}
    if source is not None and (target is None or source.id != target.id):
        if source.path:
            drop_working(db, key)
        elif target is None:
            _update(db, source.id, {"path": path, **saved})
            return
        else:  # what it held is in the file now, and listed with it
            table(db, "scripts").delete(source.id)
    if target is None:
        _insert(db, saved, ScriptKey(path))
    else:
        _update(db, target.id, saved)


def archive_script(db: Database, key: ScriptKey, at: Instant | None) -> None:
    """Put the script into the archive, or with None back."""
    row = _find(db, key)
    if row is not None:
        _update(db, row.id, {"archived_at_ms": at})


# Rows

_NO_WORKING = {"working": None, "working_version": None, "worked_at_ms": None}


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    path: str
    worked_at: int | None


def _find(db: Database, key: ScriptKey) -> _Known | None:
    column = "path" if key.path else "uid"
    found = db.execute(
        f"SELECT id, path, worked_at_ms FROM scripts WHERE {column} = ?",
        [stored({"key": key.path or key.uid})["key"]],
    ).fetchone()
    return None if found is None else _Known(*found)


def _set_aside(db: Database, row: _Known) -> None:
    columns = [str(each[1]) for each in db.execute("PRAGMA table_info(scripts)").fetchall()]
    kept = [name for name in columns if name not in ("id", "uid", "path")]
    names = ", ".join(kept)
    db.execute(
        f"INSERT INTO scripts (uid, path, {names}) SELECT ?, '', {names} FROM scripts WHERE id = ?",
        [uuid4().hex, row.id],
    )


def _insert(db: Database, row: dict[str, object], key: ScriptKey) -> None:
    uid = key.uid or uuid4().hex
    table(db, "scripts").insert(stored({"uid": uid, "path": key.path, **row}))


def _update(db: Database, script: int, changes: dict[str, object]) -> None:
    table(db, "scripts").update(script, stored(changes))


def _base(script: Script) -> dict[str, object]:
    return {**_summary(script), "content": _encoded(script), "version": SCRIPT_VERSION}


def _summary(script: Script) -> dict[str, object]:
    """What is listed of it."""
    return {
        "title": script.title,
        "zone": script.zone,
        "platform": script.platform,
        "planned_start_ms": script.planned_start,
        "segments": len(script.segments),
        "words": _words(script),
    }


def _words(script: Script) -> str:
    """What it is found by: title, platform, products, hosts, team."""
    return folded(" ".join(dict.fromkeys(filter(None, _named(script)))))[:MOST_WORDS]


def _named(script: Script) -> Iterable[str]:
    yield script.title
    yield script.platform
    for product in script.products:
        yield from (product.code, product.name)
    yield from (card.name for card in script.hosts)
    yield from (segment.host for segment in script.segments)
    yield from (person.name for person in script.people)


def folded(text: str) -> str:
    """Text as it is compared: without case and without runs of blanks."""
    return " ".join(text.casefold().split())


def _encoded(script: Script) -> str:
    return json_text(to_plain(script))
