"""Work that may rest between its steps, so that a show that is on air never waits for it."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeVar

Result = TypeVar("Result")
Steps = Generator[None, None, Result]


def finished(work: Steps[Result]) -> Result:
    """All of the work at once, and what comes of it."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            found: Result = done.value
            return found


def gathered(parts: Iterable[Result]) -> Steps[tuple[Result, ...]]:
    """All parts, with a rest after each."""
    found: list[Result] = []
    for part in parts:
        found.append(part)
        yield
    return tuple(found)
