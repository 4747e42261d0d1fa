"""The import preview: what columns may be, and what is said around a sheet that is read."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.formats.headers import COLUMNS, SheetKind
from stage_desktop.formats.mapping import IGNORED, KEPT
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

# The fields of segments in words; those of other sheets are called as their templates call them.
FIELDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Field", "Number"),
    "id": QT_TRANSLATE_NOOP("Field", "Id that never changes"),
    "clock": QT_TRANSLATE_NOOP("Field", "Time, from – to"),
    "start": QT_TRANSLATE_NOOP("Field", "Start"),
    "end": QT_TRANSLATE_NOOP("Field", "End"),
    "duration": QT_TRANSLATE_NOOP("Field", "Duration"),
    "kind": QT_TRANSLATE_NOOP("Field", "Kind of segment"),
    "title": QT_TRANSLATE_NOOP("Field", "Title of the segment"),
    "host": QT_TRANSLATE_NOOP("Field", "Host"),
    "products": QT_TRANSLATE_NOOP("Field", "Products"),
    "price": QT_TRANSLATE_NOOP("Field", "Live price"),
    "stock": QT_TRANSLATE_NOOP("Field", "Stock"),
    "gmv_target": QT_TRANSLATE_NOOP("Field", "GMV target"),
    "host_points": QT_TRANSLATE_NOOP("Field", "Talking points"),
    "assistant_notes": QT_TRANSLATE_NOOP("Field", "Assistant"),
    "operator_notes": QT_TRANSLATE_NOOP("Field", "Operator actions"),
    "notes": QT_TRANSLATE_NOOP("Field", "Notes"),
    "beats": QT_TRANSLATE_NOOP("Field", "Beats"),
    "group": QT_TRANSLATE_NOOP("Field", "Group"),
    "hard_start": QT_TRANSLATE_NOOP("Field", "Fixed start"),
    "end_rule": QT_TRANSLATE_NOOP("Field", "Ends by hand or by itself"),
    "shortest": QT_TRANSLATE_NOOP("Field", "Shortest"),
    "longest": QT_TRANSLATE_NOOP("Field", "Longest"),
    "skipped": QT_TRANSLATE_NOOP("Field", "Skipped"),
    "colour": QT_TRANSLATE_NOOP("Field", "Colour"),
    "row_type": QT_TRANSLATE_NOOP("Field", "What the row is"),
    KEPT: QT_TRANSLATE_NOOP("Field", "Keep as it is"),
    IGNORED: QT_TRANSLATE_NOOP("Field", "Ignore"),
}

KINDS: Mapping[str, str] = {
    "show": QT_TRANSLATE_NOOP("SheetKind", "Facts of the show"),
    "segments": QT_TRANSLATE_NOOP("SheetKind", "Segments"),
    "products": QT_TRANSLATE_NOOP("SheetKind", "Products"),
    "giveaways": QT_TRANSLATE_NOOP("SheetKind", "Giveaways"),
    "boosts": QT_TRANSLATE_NOOP("SheetKind", "Boosts"),
    "cues": QT_TRANSLATE_NOOP("SheetKind", "Cues"),
    "hosts": QT_TRANSLATE_NOOP("SheetKind", "Hosts"),
    "spend": QT_TRANSLATE_NOOP("SheetKind", "Spend by time"),
    "warmup": QT_TRANSLATE_NOOP("SheetKind", "Warm-up plan"),
    "checklist": QT_TRANSLATE_NOOP("SheetKind", "Checklist"),
    "reservations": QT_TRANSLATE_NOOP("SheetKind", "Reservations"),
    "": QT_TRANSLATE_NOOP("SheetKind", "Not read"),
}

WORDS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Preview", "How it is read — {sheet}"),
    "pasted": QT_TRANSLATE_NOOP("Preview", "pasted table"),
    "not_asked": QT_TRANSLATE_NOOP(
        "Preview", "No doubt about it. Take it, or change what is read."
    ),
    "holds": QT_TRANSLATE_NOOP("Preview", "This sheet holds"),
    "not_read": QT_TRANSLATE_NOOP("Preview", "Not read"),
    "table": QT_TRANSLATE_NOOP("Preview", "The sheet as it stands in the file"),
    "result": QT_TRANSLATE_NOOP("Preview", "What it makes"),
    "nothing": QT_TRANSLATE_NOOP("Preview", "No segments yet."),
    "how_to": QT_TRANSLATE_NOOP(
        "Preview",
        "Stand on the row with the headings and press Ctrl+H, then say what each column is (F4).",
    ),
    "heading_row": QT_TRANSLATE_NOOP("Preview", "Heading."),
    "preamble_row": QT_TRANSLATE_NOOP("Preview", "Above the heading: read for the show."),
    "own": QT_TRANSLATE_NOOP("Preview", "Corrected here; the file says “{text}”."),
    "own_blank": QT_TRANSLATE_NOOP("Preview", "Corrected here; the file has nothing in this cell."),
    "in_segment": QT_TRANSLATE_NOOP(
        "Preview", "Segment {number} · {title} · starts {start} · takes {length}"
    ),
    "no_segment": QT_TRANSLATE_NOOP("Preview", "This row is no segment."),
    "number": QT_TRANSLATE_NOOP("Preview", "No"),
    "start": QT_TRANSLATE_NOOP("Preview", "Start"),
    "length": QT_TRANSLATE_NOOP("Preview", "Length"),
    "segment": QT_TRANSLATE_NOOP("Preview", "Segment"),
    "product": QT_TRANSLATE_NOOP("Preview", "Product"),
    "next": QT_TRANSLATE_NOOP("Preview", "Next doubt  F8"),
    "heading": QT_TRANSLATE_NOOP("Preview", "Heading is here  Ctrl+H"),
    "no_heading": QT_TRANSLATE_NOOP("Preview", "Ctrl+Shift+H: the sheet has no heading"),
    "column": QT_TRANSLATE_NOOP("Preview", "Column is…  F4"),
    "keep": QT_TRANSLATE_NOOP("Preview", "&Keep these columns as"),
    "forget": QT_TRANSLATE_NOOP("Preview", "Forget the kept columns “{profile}”"),
    "forgotten": QT_TRANSLATE_NOOP("Preview", "The columns “{profile}” are kept no more."),
    "keep_name": QT_TRANSLATE_NOOP("Preview", "Name of the kept columns"),
    "take": QT_TRANSLATE_NOOP("Preview", "Take it  Ctrl+Enter"),
    "leave": QT_TRANSLATE_NOOP("Preview", "Leave it  Esc"),
    "write": QT_TRANSLATE_NOOP("Preview", "Write {text}  Ctrl+{key}"),
    "keys": QT_TRANSLATE_NOOP(
        "Preview",
        "Type to correct a cell · Del empties it · Ctrl+Z takes back · the file stays as it is",
    ),
    "asked": QT_TRANSLATE_NOOP(
        "Preview", "{sheet} can be read in more than one way: look at what is marked, then take it."
    ),
    "left": QT_TRANSLATE_NOOP("Preview", "Nothing was opened; what was open stays."),
    "corrected": QT_TRANSLATE_NOOP(
        "Preview",
        "{count} cells are corrected in the script that is open; the file is as it was. "
        "Save the script to keep them (Ctrl+Shift+S).",
    ),
    "corrected_one": QT_TRANSLATE_NOOP(
        "Preview",
        "One cell is corrected in the script that is open; the file is as it was. "
        "Save the script to keep it (Ctrl+Shift+S).",
    ),
    "profile_kept": QT_TRANSLATE_NOOP(
        "Preview", "Sheets with these headings are read so from now on (“{profile}”)."
    ),
    "no_tables": QT_TRANSLATE_NOOP(
        "Preview", "This script was not read from a sheet: there is nothing to look through."
    ),
    "doubt_one": QT_TRANSLATE_NOOP("Preview", "One place is doubtful"),
    "doubts": QT_TRANSLATE_NOOP("Preview", "{count} places are doubtful"),
    "marked": QT_TRANSLATE_NOOP("Preview", "{sentence} · {more} more marked"),
    "totals": QT_TRANSLATE_NOOP("Preview", "{count} segments · {length}"),
    "errors": QT_TRANSLATE_NOOP("Preview", "{count} errors"),
    "warnings": QT_TRANSLATE_NOOP("Preview", "{count} warnings"),
    "show_from": QT_TRANSLATE_NOOP("Preview", "{day}, {start} – {end}"),
}


def word(name: str, **data: object) -> str:
    """A word or sentence of the preview, filled; KeyError for an unknown name."""
    return filled(translate("Preview", WORDS[name]), data)


def field_word(kind: SheetKind, name: str, *, chinese: bool) -> str:
    """What a field is called; `chinese` chooses among the names that headings have."""
    if not name:
        return word("not_read")
    if name in (KEPT, IGNORED) or (kind is SheetKind.SEGMENTS and name in FIELDS):
        return translate("Field", FIELDS[name])
    names = COLUMNS.get(kind, {}).get(name)
    if names is None:
        return name
    return names.chinese[0] if chinese else _plain(names.english)


def _plain(english: tuple[str, ...]) -> str:
    """A name as people write it: "Launch clock" and not launch_clock."""
    name = next((each for each in english if "_" not in each), english[0])
    return name[:1].upper() + name[1:]


def kind_word(kind: SheetKind | None) -> str:
    """What a sheet holds; None is one that is not read."""
    text = KINDS.get("" if kind is None else kind.value)
    return str(kind) if text is None else translate("SheetKind", text)


def doubt_count(asking: int, marked: int) -> str:
    """How many places want a look, and how many more are marked."""
    if not asking and not marked:
        return word("not_asked")
    sentence = word("doubt_one") if asking == 1 else word("doubts", count=asking)
    if not asking:
        return word("not_asked")
    return sentence if not marked else word("marked", sentence=sentence, more=marked)
