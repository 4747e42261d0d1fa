"""The two ends of a show: people are gathered before it sells, and asked back before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import is_preview
from stage_desktop.script.findings import Severity


@rule("no_opening", Section.EARLY, Severity.INFO, About.SEGMENTS, "2.2", asks=True)
def no_opening(reading: Reading) -> Iterator[Told]:
    """A show whose first segment gathers nobody."""
    first = next(iter(reading.performed), None)
    if first is not None and first.kind and first.kind not in reading.settings.no_opening.kinds:
        yield told(first, kind=first.kind)


@rule("no_closing", Section.EARLY, Severity.INFO, About.SEGMENTS, "1.2 #40, 2.2", asks=True)
def no_closing(reading: Reading) -> Iterator[Told]:
    """A show without a closing segment, where kinds are written at all."""
    kinds = {segment.kind for segment in reading.performed}
    if any(kinds) and not kinds & reading.settings.no_closing.kinds:
        yield told()


@rule("closing_without_preview", Section.EARLY, Severity.INFO, About.SEGMENTS, "1.2 #40", asks=True)
def closing_without_preview(reading: Reading) -> Iterator[Told]:
    """A closing segment that does not speak of the next show."""
    kinds = reading.settings.closing_without_preview.kinds
    closing = [segment for segment in reading.performed if segment.kind in kinds]
    texts = (
        f"{s.title} {s.host_points} {s.assistant_notes} {s.operator_notes} {s.notes}"
        for s in closing
    )
    if closing and not any(is_preview(text) for text in texts):
        yield told(closing[-1])
