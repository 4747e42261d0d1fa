"""Opening and saving the script of a show, whatever files it is kept in.

A file is told by its content first: a workbook that is named .csv is read as a workbook.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.assemble import Wanted
from stage_desktop.formats.headers import SheetKind, split_file_name
from stage_desktop.formats.mapping import AS_IT_COMES, Choices
from stage_desktop.formats.native import script_from_json, script_to_json
from stage_desktop.formats.opened import Opened, Reading
from stage_desktop.formats.saving import save
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Table
from stage_desktop.formats.whole_file import (
    BOOK_SUFFIXES,
    TEXT_SUFFIXES,
    refuse_others,
    whole_file,
)
from stage_desktop.formats.written import Language
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Script, rescheduled

NATIVE_SUFFIX = ".show.json"
_WRITTEN_SUFFIXES = (".txt", ".md", ".markdown")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_Part = tuple[Path, "SheetKind | None"]


def open_script(
    path: Path,
    *,
    start: datetime | None,
    zone: str | None,
    today: date,
    choices: Choices = AS_IT_COMES,
) -> Opened:
    """The script in a file, in the files beside it that are of the same show, or in a folder.

    `start` moves the show there (local where it has no offset); `zone` and `today` stand in where
    the files name no zone and no date; `choices` says which sheet and which columns to take.
    FileTrouble with `path` for whatever cannot be opened.
    """
    try:
        reading = Reading(Wanted(start, zone, today), choices, Findings())
        if path.is_dir():
            return _open_folder(path, reading)
        return _open_file(path, reading)
    except FileTrouble as trouble:
        trouble.data.setdefault("path", str(path))
        raise
    except OSError as trouble:
        detail = trouble.strerror or str(trouble)
        raise FileTrouble("file_unreadable", path=str(path), detail=detail) from trouble


def save_script(script: Script, path: Path, language: Language | None = None) -> None:
    """Write the script by the kind of file that the path names.

    `.show.json` holds everything, `.xlsx` is a workbook of its sheets, `.md` a run sheet to be
    read, `.csv` its segments alone; a folder, or a path without a suffix, gets a CSV file for each
    sheet. `language` is that of headers and words, by default the script's own. FileTrouble
    `file_type_unknown`, `cell_too_long` or `file_unwritable`.
    """
    name = path.name.casefold()
    if name.endswith(NATIVE_SUFFIX):
        save(path, script_to_json(script))
    elif name.endswith(".xlsx"):
        from stage_desktop.formats.script_workbook import workbook_of

        save(path, workbook_of(script, language))
    elif name.endswith((".md", ".markdown")):
        from stage_desktop.formats.markdown import markdown_of

        save(path, markdown_of(script, language))
    elif name.endswith(".csv"):
        from stage_desktop.formats.sheet_files import csv_files_of

        save(path, csv_files_of(script, language)[SheetKind.SEGMENTS])
    elif path.is_dir() or not path.suffix:
        _save_folder(script, path, language)
    else:
        raise FileTrouble("file_type_unknown", path=str(path), detail=path.suffix)


def left_out(script: Script, path: Path) -> tuple[Finding, ...]:
    """What a file of that kind cannot hold of the script: a CSV has its segments alone."""
    if not path.name.casefold().endswith(".csv"):
        return ()
    parts = (script.products, script.giveaways, script.boosts, script.cues, script.people)
    prepared = (script.hosts, script.spend_bands, script.warmup, script.checklist)
    if not any((*parts, *prepared, script.reservations)):
        return ()
    return (finding("segments_alone", Severity.WARNING, Place(sheet=path.name)),)


def _save_folder(script: Script, folder: Path, language: Language | None) -> None:
    from stage_desktop.formats.sheet_files import csv_files_of, kinds_held

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        detail = trouble.strerror or str(trouble)
        raise FileTrouble("file_unwritable", path=str(folder), detail=detail) from trouble
    files = csv_files_of(script, language)
    held = kinds_held(script)
    for kind, data in files.items():
        target = folder / f"{folder.name}_{kind.value}.csv"
        # Without cues there is nothing to write, unless those of an earlier save stand there.
        if kind in held or target.exists():
            save(target, data)


def _open_folder(folder: Path, reading: Reading) -> Opened:
    shows = _shows_in(folder)
    if not shows:
        raise FileTrouble("no_show_in_folder")
    if len(shows) > 1:
        raise FileTrouble("several_shows", shows=", ".join(sorted(shows)), count=len(shows))
    name, parts = next(iter(shows.items()))
    if parts[0][1] is None:
        return _open_file(parts[0][0], reading)
    return _open_parts(parts, name or folder.name, reading)


def _shows_in(folder: Path) -> dict[str, list[_Part]]:
    """The shows of a folder by name: sets of CSV files that hold segments, and single files."""
    groups: dict[str, list[_Part]] = {}
    singles: dict[str, list[_Part]] = {}
    loose: dict[str, list[_Part]] = {}
    for path in _files_in(folder):
        name = path.name.casefold()
        if name.endswith((NATIVE_SUFFIX, *BOOK_SUFFIXES)):
            singles[path.name] = [(path, None)]
        elif name.endswith(TEXT_SUFFIXES):
            show, kind = split_file_name(path.stem)
            if kind is None:
                loose[path.name] = [(path, None)]
            else:
                groups.setdefault(show, []).append((path, kind))
    whole = {
        show: parts
        for show, parts in groups.items()
        if any(kind is SheetKind.SEGMENTS for _, kind in parts)
    }
    found = {**whole, **singles}
    return found or loose


def _files_in(folder: Path) -> list[Path]:
    """The files of a folder by name; not those that an editor keeps beside an open one."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and not path.name.startswith((".", "~$"))
    )


def _open_file(path: Path, reading: Reading) -> Opened:
    name = path.name.casefold()
    data = whole_file(path)
    if data.startswith((_ZIP, _OLE)):
        from stage_desktop.formats.books import read_workbook

        tables = [(table, None) for table in read_workbook(data)]
        return reading.opened(tables, path.stem, (path,))
    if name.endswith(".json"):
        from stage_desktop.formats.ontime import is_ontime, ontime_tables, parsed_json

        document = parsed_json(data)
        if is_ontime(document) and isinstance(document, dict):
            wish = reading.choices.sheet
            projects = ontime_tables(document, wish, reading.findings)
            return reading.without_sheet().opened(projects, path.stem, (path,))
        script = script_from_json(data)
        start = reading.wanted.start_in(script.zone_info)
        if start is not None:
            script = rescheduled(script, start)
        return Opened(script, (), (path,))
    refuse_others(path, data)
    show, kind = split_file_name(path.stem)
    if name.endswith(_WRITTEN_SUFFIXES):
        tables = [(each, None) for each in _written(path, data, reading.findings)]
        if tables:
            return reading.opened(tables, path.stem, (path,))
    if kind is None:
        table = _csv(path, data, reading.findings)
        return reading.opened([(table, None)], path.stem, (path,))
    siblings = [
        (each, split_file_name(each.stem))
        for each in _files_in(path.parent)
        if each.suffix.casefold() == path.suffix.casefold()
    ]
    parts: list[_Part] = [(each, named) for each, (of, named) in siblings if of == show and named]
    mine = [part for part in parts if part[0].name == path.name or part[1] is not kind]
    return _open_parts(mine, show or path.stem, reading)


def _open_parts(parts: Sequence[_Part], name: str, reading: Reading) -> Opened:
    """A show of several CSV files; an empty one beside the segments is no trouble."""
    tables: list[tuple[Table, SheetKind | None]] = []
    sources: list[Path] = []
    for path, kind in parts:
        try:
            data = whole_file(path)
            refuse_others(path, data)
            table = _csv(path, data, reading.findings)
        except FileTrouble as trouble:
            if trouble.code == "file_empty" and kind is not SheetKind.SEGMENTS:
                continue
            trouble.data.setdefault("path", str(path))
            raise
        tables.append((table, kind))
        sources.append(path)
    return reading.opened(tables, name, sources)


def _written(path: Path, data: bytes, findings: Findings) -> list[Table]:
    """The tables in a text that is no CSV: Markdown, or lines as in a chat; none in others."""
    from stage_desktop.formats.csvs import decoded
    from stage_desktop.formats.pasted import written_tables

    return written_tables(decoded(data, path.name, findings), path.name)


def _csv(path: Path, data: bytes, findings: Findings) -> Table:
    from stage_desktop.formats.csvs import read_csv

    return read_csv(data, path.name, findings)
