"""A review to a file of any kind: what the window and the command line both write."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path

from stage_desktop.formats.chapter_files import (
    TIMELINE_START,
    USUAL_RATE,
    chapters_csv,
    chapters_edl,
    chapters_text,
    chapters_vtt,
)
from stage_desktop.formats.exports import (
    NO_LABELS,
    export_csv,
    export_csv_set,
    export_json,
    export_xlsx,
)
from stage_desktop.formats.saving import save
from stage_desktop.instants import ZERO, Millis
from stage_desktop.review.chapters import chapters
from stage_desktop.review.reviewed import Review
from stage_desktop.ui.reportsheet.html import report_page, said_in
from stage_desktop.ui.reportsheet.outgoing import outgoing
from stage_desktop.ui.texts.labels import export_labels


class ReviewKind(StrEnum):
    """The kinds of files that a review goes out as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"
    CHAPTERS = "chapters"
    WEBVTT = "vtt"
    EDL = "edl"
    MARKERS = "markers"


SUFFIXES: Mapping[str, ReviewKind] = {
    ".csv": ReviewKind.CSV,
    ".xlsx": ReviewKind.XLSX,
    ".json": ReviewKind.JSON,
    ".html": ReviewKind.HTML,
    ".htm": ReviewKind.HTML,
    ".pdf": ReviewKind.PDF,
    ".txt": ReviewKind.CHAPTERS,
    ".vtt": ReviewKind.WEBVTT,
    ".edl": ReviewKind.EDL,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """How a review is written.

    `language` is a code of `ui.language`: by default reports are in that of the script, everything
    else in the one that is spoken. `worded` False keeps the columns' stable names in CSV. A
    recording had been running for `offset` when the show began; `rate` is that of its frames,
    `begins` the time code of the first frame of the editor's timeline. `paper` is "a4" or "letter".
    """

    language: str | None = None
    worded: bool = True
    offset: Millis = ZERO
    rate: str = USUAL_RATE
    begins: Millis = TIMELINE_START
    paper: str = "a4"


USUAL = Wish()


def write_review(
    review: Review, run: int | str | None, path: Path, kind: ReviewKind, wish: Wish = USUAL
) -> tuple[Path, ...]:
    """Write the review; the files written: of CSV one for each table, beside `path`.

    A PDF needs a QGuiApplication. FileTrouble `file_unwritable`, `rate_unknown`,
    `language_unknown` or `language_missing`.
    """
    if kind is not ReviewKind.CSV:
        save(path, review_bytes(review, run, kind, wish))
        return (path,)
    with _spoken(wish):
        labels = export_labels() if wish.worded else NO_LABELS
        return export_csv_set(outgoing(review, run), path, labels)


def review_bytes(
    review: Review, run: int | str | None, kind: ReviewKind, wish: Wish = USUAL
) -> bytes:
    """The file as bytes, of CSV that of the segments; as `write_review`."""
    match kind:
        case ReviewKind.HTML:
            return report_page(review, run, wish.language)
        case ReviewKind.PDF:
            from stage_desktop.ui.paper import Paper
            from stage_desktop.ui.reportsheet.paper import report_pdf

            return report_pdf(review, run, wish.language, Paper(wish.paper))
        case ReviewKind.CSV | ReviewKind.XLSX | ReviewKind.JSON:
            return _tables(review, run, kind, wish)
        case _:
            return _chapters(review, kind, wish).encode("utf-8", "replace")


def _tables(review: Review, run: int | str | None, kind: ReviewKind, wish: Wish) -> bytes:
    target = BytesIO()
    with _spoken(wish):
        out = outgoing(review, run)
        if kind is ReviewKind.XLSX:
            export_xlsx(out, target, export_labels())
        elif kind is ReviewKind.JSON:
            export_json(out, target)
        else:
            export_csv(out, target, export_labels() if wish.worded else NO_LABELS)
    return target.getvalue()


def _chapters(review: Review, kind: ReviewKind, wish: Wish) -> str:
    found = chapters(review.report, wish.offset)
    match kind:
        case ReviewKind.WEBVTT:
            return chapters_vtt(found)
        case ReviewKind.EDL:
            title = review.report.state.script.title
            return chapters_edl(found, title, wish.rate, wish.begins)
        case ReviewKind.MARKERS:
            return chapters_csv(found, wish.rate, wish.begins)
        case _:
            return chapters_text(found)


def _spoken(wish: Wish) -> AbstractContextManager[None]:
    return nullcontext() if wish.language is None else said_in(wish.language)
