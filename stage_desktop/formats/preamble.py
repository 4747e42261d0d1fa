"""What stands above the header of a sheet: its title, and facts of the show as keys and values.

Many sheets begin with "直播主题：…  主播：…" before their table. That is read as the show's own
sheet would be, and told; what is neither a known key nor a title is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stage_desktop.formats.cells import text_of
from stage_desktop.formats.headers import SheetKind, field_of
from stage_desktop.formats.sheet import Sheet
from stage_desktop.formats.show_rows import Cell, ShowFacts
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.vocabulary import is_role
from stage_desktop.script.findings import Place, Severity
from stage_desktop.script.plan import Person

_KEYED = re.compile(r"\s*([^:：]{1,16}?)\s*[:：]\s*(\S.*?)\s*", re.DOTALL)
_KEY = re.compile(r"\s*([^:：]{1,16}?)\s*[:：]\s*")
# Several on one line: "主播：小雨  场控：老张".
_APART = re.compile(r"\s{2,}|[;；|\n\t]|　+")
_LONGEST_TITLE, _LONGEST_LINE = 60, 400
# A word that is no key of the show where it stands alone, above a table.
_NO_KEYS = frozenset({"hard_end"})


def read_preamble(sheet: Sheet, facts: ShowFacts) -> None:
    """Take the facts and the title above the header; what is taken leaves the preamble."""
    rest: list[tuple[int, list[Raw]]] = []
    for number, cells in sheet.preamble:
        place = Place(sheet.name, number)
        left = list(_unkeyed(cells, facts, place, sheet))
        if left:
            rest.append((number, left))
    sheet.preamble = rest
    _take_title(sheet, facts)


def _unkeyed(cells: Sequence[Raw], facts: ShowFacts, place: Place, sheet: Sheet) -> Iterator[Raw]:
    """The cells that are no known key with its value."""
    at = 0
    while at < len(cells):
        cell = cells[at]
        text = text_of(cell)
        key = _KEY.fullmatch(text) if len(text) <= _LONGEST_LINE else None
        following = cells[at + 1] if at + 1 < len(cells) else None
        name = key[1] if key else text
        if following is not None and _is_key(name, bool(key)) and not _keyed(text_of(following)):
            _take(facts, name, following, place, sheet)
            at += 2
            continue
        parts = [part for part in _APART.split(text) if part.strip()] if _keyed(text) else []
        left = [part for part in parts if not _take_part(facts, part, place, sheet)]
        if not parts:
            yield cell
        elif left:
            yield "  ".join(left)
        at += 1


def _keyed(text: str) -> bool:
    match = _KEYED.fullmatch(text) if len(text) <= _LONGEST_LINE else None
    return match is not None and not match[1][:1].isdigit()


def _is_key(name: str, marked: bool) -> bool:
    """Whether a cell is the key of the next one: a known word, alone only where it is clear."""
    known = field_of(SheetKind.SHOW, name)
    return is_role(name) or (known is not None and (marked or known not in _NO_KEYS))


def _take_part(facts: ShowFacts, part: str, place: Place, sheet: Sheet) -> bool:
    match = _KEYED.fullmatch(part)
    if match is None or not _is_key(match[1], True):
        return False
    _take(facts, match[1], match[2], place, sheet)
    return True


def _take(facts: ShowFacts, key: str, raw: Raw, place: Place, sheet: Sheet) -> None:
    name = field_of(SheetKind.SHOW, key)
    if name is not None:
        facts.values.setdefault(name, Cell(raw, Place(place.sheet, place.row, key)))
    else:
        facts.people.append(Person(key, text_of(raw)))
    sheet.findings.add("preamble_read", Severity.INFO, place, key=key, text=text_of(raw))


def _take_title(sheet: Sheet, facts: ShowFacts) -> None:
    """The show's title, where one line with a single cell stands above, and no sheet has one."""
    if facts.text("title") or not sheet.preamble:
        return
    number, cells = sheet.preamble[0]
    text = " ".join(dict.fromkeys(text_of(cell) for cell in cells))
    if len(set(map(text_of, cells))) != 1 or len(text) > _LONGEST_TITLE or _keyed(text):
        return
    del sheet.preamble[0]
    place = Place(sheet.name, number)
    facts.values["title"] = Cell(text, place)
    sheet.findings.add("title_from_preamble", Severity.INFO, place, title=text)
