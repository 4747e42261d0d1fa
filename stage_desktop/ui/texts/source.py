"""How a text gets its language.

Every literal goes through `translate(context, literal)`, and is filled afterwards with `.format`.
Tables of texts mark their literals with `QT_TRANSLATE_NOOP`; both names are those that
`pyside6-lupdate` looks for, which takes literals only.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from string import Formatter

UNKNOWN = "—"

# Context, text and disambiguation to the text in some language.
Speaker = Callable[[str, str, str | None], str]
_speaker: ContextVar[Speaker | None] = ContextVar("speaker", default=None)


@contextmanager
def spoken_by(speaker: Speaker) -> Iterator[None]:
    """Take the words of that speaker for a while, whatever language is installed."""
    token = _speaker.set(speaker)
    try:
        yield
    finally:
        _speaker.reset(token)


def translate(context: str, text: str, disambiguation: str | None = None) -> str:
    """The text in the language that was installed, or as written here, in English.

    Qt is not imported for it: where nobody has loaded Qt no language can be installed, and the
    command line works on machines without a window system.
    """
    speaker = _speaker.get()
    if speaker is not None:
        return speaker(context, text, disambiguation)
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return text
    return str(core.QCoreApplication.translate(context, text, disambiguation))


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a literal for translation where it stands in a table; returns it unchanged."""
    del context
    return text


class _Filled(Formatter):
    """Fills a sentence; what the data do not hold becomes an em dash, never an exception."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        value = kwargs.get(str(key))
        return UNKNOWN if value is None or value == "" else value

    def format_field(self, value: object, format_spec: str) -> str:
        return str(value) if value == UNKNOWN else str(format(value, format_spec))


def filled(sentence: str, data: Mapping[str, object]) -> str:
    """The sentence with its data; *honest nulls*: what is not known is an em dash."""
    return _Filled().vformat(sentence, (), data)


def worded(
    context: str, table: Mapping[str, str], code: str, data: Mapping[str, object]
) -> str | None:
    """The sentence of a code, filled; None when the table has none.

    `code:field` in the table is the sentence for when the data hold something in that field.
    """
    variants = (f"{code}:{field}" for field, value in data.items() if value not in (None, ""))
    key = next((variant for variant in variants if variant in table), code)
    return filled(translate(context, table[key]), data) if key in table else None
