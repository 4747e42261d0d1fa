"""Several things in one cell, parted by lines or semicolons; what would be parted stands in quotes.

What people write is read as they mean it, and what we write reads back as the same things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_QUOTED = r'"(?:[^"]|"")*"'
_WHOLE = re.compile(_QUOTED)


@lru_cache(64)
def _splitter(separator: str) -> re.Pattern[str]:
    return re.compile(rf"({_QUOTED})|({separator})")


def split_unquoted(text: str, separator: str) -> list[str]:
    """The text parted by a pattern wherever it stands outside of quotes; parts are stripped."""
    parts, begin = [], 0
    for match in _splitter(separator).finditer(text):
        if match[2] is not None:
            parts.append(text[begin : match.start()])
            begin = match.end()
    return [part.strip() for part in (*parts, text[begin:])]


def has_unquoted(text: str, separator: str) -> bool:
    """Whether the pattern stands in the text outside of quotes."""
    return any(match[2] is not None for match in _splitter(separator).finditer(text))


def unquoted(text: str) -> str:
    """What stands in the quotes, a doubled one as one; a text without quotes as it is."""
    if _WHOLE.fullmatch(text):
        return text[1:-1].replace('""', '"')
    return text


def quoted(text: str) -> str:
    """The text in quotes."""
    return '"' + text.replace('"', '""') + '"'


def items_of(text: str, separators: Sequence[str]) -> tuple[str, ...]:
    """The things in a cell: parted by lines, else by the first of the separators that it has."""
    separator = next((each for each in (r"\n", *separators) if has_unquoted(text, each)), None)
    parts = [text.strip()] if separator is None else split_unquoted(text, separator)
    return tuple(unquoted(part) for part in parts if part)


def items_text(items: Sequence[str], separators: Sequence[str]) -> str:
    """The things as a cell has them, a line each; `items_of` with the same separators reads it."""
    plain = "\n".join(items)
    if items_of(plain, separators) == tuple(items):
        return plain
    return "\n".join(map(quoted, items))
