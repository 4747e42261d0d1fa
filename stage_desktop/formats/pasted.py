"""A table pasted from elsewhere: cells of a spreadsheet, of a web page, Markdown, or a chat.

The clipboard often holds the same table as HTML and as text. The HTML has its merged cells, so that
it is read where it holds a table.
"""

from __future__ import annotations

from datetime import date, datetime

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.assemble import Wanted
from stage_desktop.formats.chat_lines import chat_rows
from stage_desktop.formats.csvs import table_of_text
from stage_desktop.formats.header_rows import kind_by_header
from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.html_tables import html_tables
from stage_desktop.formats.mapping import AS_IT_COMES, Choices
from stage_desktop.formats.markdown_tables import markdown_tables
from stage_desktop.formats.opened import Opened, Reading
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Table

PASTED = "pasted"
_MOST = 4 * 1024 * 1024


def read_pasted(text: str, html: str | None) -> Table:
    """The table in what was pasted: of several, the one with segments, else the first.

    FileTrouble `paste_empty`, `file_too_large`.
    """
    tables = pasted_tables(text, html, Findings())
    segments = (each for each in tables if kind_by_header(each) is SheetKind.SEGMENTS)
    return next(segments, tables[0])


def open_pasted(
    text: str,
    html: str | None = None,
    *,
    start: datetime | None,
    zone: str | None,
    today: date,
    choices: Choices = AS_IT_COMES,
) -> Opened:
    """The script in what was pasted, as `open_script` gives that of a file; it has no sources."""
    reading = Reading(Wanted(start, zone, today), choices, Findings())
    tables = pasted_tables(text, html, reading.findings)
    return reading.opened([(table, None) for table in tables], "", ())


def pasted_tables(text: str, html: str | None, findings: Findings) -> list[Table]:
    """All tables in what was pasted; at least one."""
    size = max(len(text), len(html or ""))
    if size > _MOST:
        raise FileTrouble("file_too_large", size=size, limit=_MOST)
    found = html_tables(html, PASTED) if html else []
    if found and any(len(table.rows) > 1 for table in found):
        return found
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip("\n")
    if not plain.strip():
        raise FileTrouble("paste_empty")
    return written_tables(plain, PASTED) or [table_of_text(plain, PASTED, findings)]


def written_tables(text: str, name: str) -> list[Table]:
    """The tables of Markdown, or the one that lines of a chat make; none in any other text."""
    found = markdown_tables(text)
    if found:
        return found
    rows = None if _is_tabbed(text) else chat_rows(text)
    return [] if rows is None else [Table(name, rows)]


def _is_tabbed(text: str) -> bool:
    """Whether tabs part the cells of a table, rather than having slipped into a line or two."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum("\t" in line.strip() for line in lines) * 2 > len(lines)
