"""Make the blank templates that people fill in, in each language, with the program's own writer.

python scripts/templates.py            write resources/templates/*.xlsx
python scripts/templates.py --check    change nothing; exit 1 when one of them is stale
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import template_meanings as meanings
import template_texts as texts
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.script_workbook import Guide, workbook_with
from stage_desktop.formats.written import CHINESE, ENGLISH, Language, WrittenSheet, show_key

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "templates"
LANGUAGES = {"zh_CN": CHINESE, "en": ENGLISH}
# Columns that no person needs to fill in.
_LEFT_OUT = {
    SheetKind.SEGMENTS: frozenset({"id", "colour"}),
    SheetKind.PRODUCTS: frozenset[str](),
    SheetKind.GIVEAWAYS: frozenset({"anchor", "offset"}),
    SheetKind.BOOSTS: frozenset({"anchor", "offset"}),
    SheetKind.CUES: frozenset[str](),
    SheetKind.HOSTS: frozenset[str](),
    SheetKind.SPEND: frozenset[str](),
    SheetKind.WARMUP: frozenset[str](),
    SheetKind.CHECKLIST: frozenset({"channel", "kind"}),
    SheetKind.RESERVATIONS: frozenset[str](),
}


def template(language: Language) -> bytes:
    """The template of a language: an example show, and a sheet that explains the columns."""
    script = texts.example(texts.CHINESE if language.chinese else texts.ENGLISH)
    sheets = script_sheets(script, every=True, language=language, rare=_LEFT_OUT)
    return workbook_with(script, sheets, language, guide(sheets, language))


def guide(sheets: list[WrittenSheet], language: Language) -> Guide:
    """What each column means, in the order of the sheets."""
    at = 0 if language.chinese else 1
    said_of = {(kind, field): said for kind, field, *said in meanings.MEANINGS}
    notes = [("", meanings.FIRST[at])]
    for sheet in sheets:
        for field, header in _columns(sheet, language):
            notes.append((f"{sheet.name} · {header}", said_of[sheet.kind, field][at]))
    name = "说明" if language.chinese else "Notes"
    return Guide(name, meanings.HEAD[at], notes)


def _columns(sheet: WrittenSheet, language: Language) -> Iterator[tuple[str, str]]:
    """The fields of a sheet with their headers; the keys of the show's sheet."""
    if sheet.kind is SheetKind.SHOW:
        for kind, field, *_ in meanings.MEANINGS:
            if kind is SheetKind.SHOW:
                yield field, "…" if field == "people" else show_key(field, language)
        return
    for field, header in zip(sheet.fields, sheet.rows[0], strict=True):
        if field:
            yield field, str(header)


def path_of(code: str) -> Path:
    """Where the template of a language is kept."""
    return FOLDER / f"stage_desktop_{code}.xlsx"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only complain")
    asked = parser.parse_args()
    stale = []
    for code, language in LANGUAGES.items():
        data = template(language)
        target = path_of(code)
        if asked.check:
            if not target.exists() or target.read_bytes() != data:
                stale.append(target.name)
            continue
        FOLDER.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(f"{target.name}: {len(data):,} bytes")
    if stale:
        print("Stale: " + ", ".join(stale))
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
