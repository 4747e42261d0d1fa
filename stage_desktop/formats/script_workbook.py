"""The sheets of a script as an XLSX workbook that people can go on working in.

Times, durations and amounts are what a spreadsheet reckons with, columns offer lists of the words
that are understood, and what is read back is the same script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.cell_words import CLOSED, LISTS
from stage_desktop.formats.cells import neutralised, restored
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.workbook import shown_width
from stage_desktop.formats.written import Language, WrittenSheet, language_of
from stage_desktop.formats.written_cells import Cell, Clock, Length, Moment, Offset, cell_text
from stage_desktop.instants import DAY, EPOCH, to_datetime
from stage_desktop.script.plan import Script

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Who a workbook says it was saved by last; whatever else saves it writes another name there.
PROGRAM = "Stage Desktop"
_PROPERTIES = "docProps/core.xml"
_MOST_PROPERTIES = 64_000
_LONGEST_TEXT = 32_767
# Widths in digits. Long texts wrap in wide columns, all others in narrow ones.
_NARROWEST, _NARROW, _WIDE = 6, 22, 40
_LONG_TEXTS = frozenset(
    {"title", "host_points", "assistant_notes", "operator_notes", "notes", "note", "offer"}
    | {"products", "name", "prize", "entry_rule", "text", "audience", "target", "beats", "rules"}
    | {"selling_points", "supply", "persona", "phrases", "avoided"}
)
# Rows below the last that have the lists as well, so that they are there while one types on.
_SPARE_ROWS = 200
_FROZEN = {SheetKind.SEGMENTS: ("number", "id", "clock")}
_A4 = 9


def is_as_written(path: Path) -> bool:
    """Whether nothing but this program has saved the workbook; False for what cannot be read."""
    try:
        with ZipFile(path) as book, book.open(_PROPERTIES) as part:
            said = part.read(_MOST_PROPERTIES)
    except (OSError, KeyError, BadZipFile):
        return False
    return f"<cp:lastModifiedBy>{PROGRAM}</cp:lastModifiedBy>".encode() in said


@dataclass(frozen=True, slots=True)
class Guide:
    """What makes a workbook a template: its rows are marked as examples, a last sheet explains it.

    `notes` are the rows of that sheet under the header `columns`; `name` is the name of its tab.
    """

    name: str
    columns: Sequence[str]
    notes: Sequence[Sequence[str]]


def workbook_of(script: Script, language: Language | None = None) -> bytes:
    """The sheets as one XLSX workbook; headers and words by default in the script's language.

    FileTrouble `cell_too_long` (sheet, row, column) for a text that no workbook can hold.
    """
    chosen = language or language_of(script)
    return workbook_with(script, script_sheets(script, language=chosen), chosen)


def workbook_with(
    script: Script, sheets: Sequence[WrittenSheet], language: Language, guide: Guide | None = None
) -> bytes:
    """A workbook of those sheets of the script, as a template where there is a guide to it."""
    from xlsxwriter import Workbook  # not needed before the first save

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    # The show's own moment, so that the same script is the same file.
    created = to_datetime(script.planned_start or EPOCH, script.zone_info).replace(tzinfo=None)
    book.set_properties({"title": script.title, "created": created, "author": PROGRAM})
    styles = _Styles(book, marked=guide is not None)
    for sheet in sheets:
        _Page(book, sheet, styles, language).write()
    if guide is not None:
        _add_guide(book, guide, _Styles(book))
    book.close()
    return target.getvalue()


class _Styles:
    """The formats of the cells of one workbook; rows that are examples are marked."""

    def __init__(self, book: Workbook, *, marked: bool = False) -> None:
        edge = {"valign": "top", "border": 1, "border_color": "#D0D5DB"}
        body = {**edge, "italic": True, "bg_color": "#FFF8DC"} if marked else edge
        self.header: Format = book.add_format(
            {**edge, "bold": True, "bottom": 2, "bg_color": "#DDE3EA", "text_wrap": True}
        )
        self.key: Format = book.add_format({**edge, "bold": True, "bg_color": "#EEF1F4"})
        self.text: Format = book.add_format({**body, "text_wrap": True})
        # The mark by which spreadsheets keep a text a text, also when somebody edits the cell.
        self.quoted: Format = book.add_format({**body, "text_wrap": True, "quote_prefix": True})
        self.number: Format = book.add_format(body)
        self.whole: Format = book.add_format({**body, "num_format": "#,##0"})
        self.cents: Format = book.add_format({**body, "num_format": "#,##0.00"})
        self._times: dict[str, Format] = {
            code: book.add_format({**body, "num_format": code, "align": "right"})
            for code in (
                *("[h]:mm:ss", "[h]:mm:ss.000", "[hh]:mm:ss", "[hh]:mm:ss.000"),
                *("hh:mm:ss", "yyyy-mm-dd hh:mm", "yyyy-mm-dd hh:mm:ss"),
            )
        }

    def time(self, cell: Length | Offset | Clock | Moment) -> Format:
        """The format in which a spreadsheet shows the cell as its text has it."""
        match cell:
            case Moment(wall):
                code = "yyyy-mm-dd hh:mm:ss" if wall.second else "yyyy-mm-dd hh:mm"
            case Clock():
                code = "hh:mm:ss"
            case Length(millis) | Offset(millis):
                hours = "[h]" if isinstance(cell, Length) else "[hh]"
                code = f"{hours}:mm:ss.000" if millis % 1_000 else f"{hours}:mm:ss"
        return self._times[code]

    def amount(self, number: int | Decimal, field: str) -> Format:
        """Thousands apart in columns of money; codes and counts stay as they are."""
        if field not in _AMOUNTS:
            return self.number
        hundred = number * 100
        if number == number // 1:
            return self.whole
        return self.cents if hundred == hundred // 1 else self.number


_AMOUNTS = frozenset(
    {"list_price", "live_price", "price", "gmv_target", "budget", "ad_budget", "spent"}
)


class _Page:
    """Writes one sheet of the script."""

    def __init__(
        self, book: Workbook, sheet: WrittenSheet, styles: _Styles, language: Language
    ) -> None:
        self._page: Worksheet = book.add_worksheet(sheet.name)
        self._sheet = sheet
        self._styles = styles
        self._language = language

    def write(self) -> None:
        """Write cells, widths, lists and how it prints."""
        sheet, page = self._sheet, self._page
        is_show = sheet.kind is SheetKind.SHOW
        widths = [_NARROWEST] * len(sheet.fields)
        for at, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if cell == "" and at:
                    page.write_blank(at, column, None, self._styles.text)
                    continue
                head = at == 0 or (is_show and column == 0)
                self._write(at, column, cell, self._styles.key if head and at else None)
                room = 1 if is_show or at else 3
                widths[column] = max(widths[column], shown_width(cell_text(cell)) + room)
        for column, width in enumerate(widths):
            field = sheet.fields[column]
            widest = _WIDE if is_show or field in _LONG_TEXTS or not field else _NARROW
            page.set_column(column, column, min(width, widest))
        self._freeze()
        self._offer_lists()
        _set_up(page, sheet.name)

    def _write(self, at: int, column: int, cell: Cell, style: Format | None) -> None:
        page, styles = self._page, self._styles
        match cell:
            case Length() | Clock() | Moment() | Offset() if _fits(cell):
                value = cell.wall if isinstance(cell, Moment) else timedelta(milliseconds=cell[0])
                page.write_datetime(at, column, value, style or styles.time(cell))
            case int() | Decimal() if _is_exact(cell):
                field = self._sheet.fields[column]
                page.write_number(at, column, float(cell), style or styles.amount(cell, field))
            case _:
                text = cell_text(cell)
                style = style or self._text_style(at, text)
                # Reading takes the apostrophe off that a person put before a formula.
                text = text if restored(text) == text else neutralised(text)
                if len(text.encode("utf-16-le", "replace")) // 2 > _LONGEST_TEXT:
                    name = str(self._sheet.rows[0][column])
                    raise FileTrouble(
                        "cell_too_long", sheet=self._sheet.name, row=at + 1, column=name
                    )
                page.write_string(at, column, text, style)

    def _text_style(self, at: int, text: str) -> Format:
        if at == 0:
            return self._styles.header
        return self._styles.text if neutralised(text) == text else self._styles.quoted

    def _freeze(self) -> None:
        held = _FROZEN.get(self._sheet.kind, self._sheet.fields[:1])
        columns = sum(field in held for field in self._sheet.fields if field)
        self._page.freeze_panes(1, columns or 1)

    def _offer_lists(self) -> None:
        last = len(self._sheet.rows) - 1 + _SPARE_ROWS
        for column, field in enumerate(self._sheet.fields):
            key = (self._sheet.kind, field)
            if key not in LISTS:
                continue
            source = list(self._language.names(LISTS[key]))
            options = {"validate": "list", "source": source, "show_error": key in CLOSED}
            self._page.data_validation(1, column, last, column, options)


def _fits(cell: Length | Offset | Clock | Moment) -> bool:
    """Whether a spreadsheet can show it: none shows a time below zero, or one of many years."""
    return isinstance(cell, Moment) or 0 <= cell.millis < 9_999 * DAY


def _is_exact(number: int | Decimal) -> bool:
    """Whether a spreadsheet, which reckons in binary, gives the number back as it is."""
    return -(10**15) < number < 10**15 and Decimal(repr(float(number))) == number


def _add_guide(book: Workbook, guide: Guide, styles: _Styles) -> None:
    """The sheet that explains the others."""
    page = book.add_worksheet(guide.name)
    widths = [_NARROWEST] * len(guide.columns)
    for at, row in enumerate((guide.columns, *guide.notes)):
        for column, text in enumerate(row):
            page.write_string(at, column, text, styles.text if at else styles.header)
            widths[column] = max(widths[column], shown_width(text) + 2)
    for column, width in enumerate(widths):
        page.set_column(column, column, min(width, 84))
    page.freeze_panes(1, 0)
    _set_up(page, guide.name)


def _set_up(page: Worksheet, name: str) -> None:
    """How it prints: all columns on a page's width, the header on each, pages numbered."""
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L" + name.replace("&", "&&") + "&R&P / &N")
