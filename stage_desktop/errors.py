"""One root for everything that can go wrong and be said: a stable code and data, no wording.

The words for a code stand in `ui/texts`; an error is caught at one edge and shown there.
"""

from __future__ import annotations


class StageError(Exception):
    """Something that a person must be told: `code` is stable, `data` fills the sentence."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value}" for key, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code


class CommandRejected(StageError):
    """A command that the rules do not allow now; `code` is the reason."""


class FileTrouble(StageError):
    """A file that cannot be read or written as asked."""


class StoreTrouble(StageError):
    """The database cannot be opened, read or written."""


class EntryRefused(StageError):
    """What was typed into a cell cannot be taken; the cell keeps what it says."""
