"""Tables in Markdown, with the lists of facts beside them, as `markdown` writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stage_desktop.formats.headers import SHEET_NAMES, SheetKind
from stage_desktop.formats.tables import Raw, Table

_RULE = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)+\|?\s*|\s*\|\s*:?-{1,}:?\s*\|\s*")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_FACT = re.compile(r"\s*[-*+]\s+([^:：|]{1,20})[:：]\s*(.*)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(\*\*|__)(.+?)\1")


def markdown_tables(text: str) -> list[Table]:
    """The tables of a Markdown text under the headings above them; none where it holds none.

    The first heading and the list of keys and values before the first table are the show's own.
    """
    lines = text.splitlines()
    tables: list[Table] = []
    facts: list[list[Raw]] = []
    title, name = "", ""
    at = 0
    while at < len(lines):
        if at + 1 < len(lines) and "|" in lines[at] and _RULE.fullmatch(lines[at + 1]):
            end = at + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            rows = [_cells(line) for line in (lines[at], *lines[at + 2 : end])]
            tables.append(Table(name or title, rows))
            at = end
            continue
        heading, fact = _HEADING.fullmatch(lines[at].strip()), _FACT.fullmatch(lines[at])
        if heading:
            name = _plain(heading[2])
            title = title or name
        elif fact and not tables:
            facts.append([_plain(fact[1]), _plain(fact[2])])
        at += 1
    return [*_show(title, facts), *tables] if tables else []


def _show(title: str, facts: Sequence[list[Raw]]) -> list[Table]:
    if not title and not facts:
        return []
    key = [] if any(row[0] in ("标题", "title", "Title") for row in facts) else [["标题", title]]
    return [Table(SHEET_NAMES[SheetKind.SHOW].chinese[0], [*key, *facts])]


def _cells(line: str) -> list[Raw]:
    """The cells of a row: what stands between the bars that are not escaped."""
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_plain(cell) for cell in re.split(r"(?<!\\)\|", inner)]


def _plain(text: str) -> str:
    text = _EMPHASIS.sub(r"\2", _BREAK.sub("\n", text.strip()))
    return _ESCAPE.sub(r"\1", text)
