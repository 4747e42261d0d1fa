"""The table in a piece of HTML, as spreadsheets and web pages put it on the clipboard.

Nothing of it is executed or fetched: it is read for its cells alone.
"""

from __future__ import annotations

from html.parser import HTMLParser

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS, Merge, Raw, Table

_SILENT = frozenset({"script", "style", "head", "title", "noscript", "template"})
_MOST_COVERED = 200_000
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})


def html_tables(html: str, name: str) -> list[Table]:
    """The tables of the text, the one with most cells first; those within another are its text."""
    reader = _Reader(name)
    reader.feed(html)
    reader.close()
    reader.finish()
    return sorted(reader.tables, key=lambda table: -sum(map(len, table.rows)))


class _Reader(HTMLParser):
    """Takes the cells of tables into a grid, with their spans."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.tables: list[Table] = []
        self.depth = 0
        self.silent = 0
        self.grid: list[dict[int, str]] = []
        self.merges: list[Merge] = []
        self.taken: set[tuple[int, int]] = set()
        self.text: list[str] | None = None
        self.span = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "table":
            self.depth += 1
        elif self.depth == 1 and tag == "tr":
            self._end_cell()
            self.grid.append({})
            if len(self.grid) > MAX_ROWS:
                raise FileTrouble("file_too_large", rows=len(self.grid), limit=MAX_ROWS)
        elif self.depth == 1 and tag in ("td", "th"):
            self._end_cell()
            if not self.grid:
                self.grid.append({})
            spans = dict(attrs)
            self.span = (_count(spans.get("rowspan"), MAX_ROWS), _count(spans.get("colspan"), 64))
            self.text = []
        if tag in _BREAKS and self.text:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "table" and self.depth:
            self.depth -= 1
            if not self.depth:
                self.finish()
        elif tag in ("td", "th") and self.depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self.text is not None and not self.silent:
            self.text.append(" ".join(data.split("\n")) if data.strip() else " ")

    def finish(self) -> None:
        """Take the table that was read so far."""
        self._end_cell()
        rows: list[list[Raw]] = [
            [row.get(at, "") for at in range(max(row, default=-1) + 1)] for row in self.grid
        ]
        if any(any(row) for row in rows):
            self.tables.append(Table(self.name, rows, tuple(self.merges)))
        self.grid, self.merges, self.taken = [], [], set()

    def _end_cell(self) -> None:
        if self.text is None:
            return
        lines = "".join(self.text).replace("\xa0", " ").split("\n")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        self.text = None
        at, row = len(self.grid) - 1, self.grid[-1]
        column = 0
        while column in row or (at, column) in self.taken:
            column += 1
        if column >= MAX_COLUMNS:
            raise FileTrouble("file_too_large", columns=column, limit=MAX_COLUMNS)
        row[column] = text
        high, wide = self.span
        if (high, wide) != (1, 1):
            self.merges.append(Merge(at, column, at + high - 1, column + wide - 1))
            # Rows far below the end of the table are never asked for.
            covered = range(at, at + min(high, 2_000))
            self.taken.update((r, c) for r in covered for c in range(column, column + wide))
            if len(self.taken) > _MOST_COVERED:
                raise FileTrouble("file_too_large", cells=len(self.taken), limit=_MOST_COVERED)


def _count(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.strip().isdecimal() else 1
