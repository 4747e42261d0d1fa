"""The export of a run, to a file or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.exports import export_csv, export_csv_set, export_json, export_xlsx
from stage_desktop.review.report import Report

KINDS = ("csv", "xlsx", "json")


def export_run(
    report: Report, run: int, kind: str, out: Path | None, *, worded: bool
) -> tuple[Path, ...]:
    """Write the report; the files written, none for standard output.

    CSV to a file is three files: the segments there, cues and notes beside it. Its headings are
    the columns' stable names, unless `worded`; a workbook is always worded.
    """
    from stage_desktop.ui.texts.labels import export_labels

    if kind not in KINDS:
        raise FileTrouble("export_type_unknown", path=str(out or ""), known=", ".join(KINDS))
    labels = export_labels() if worded or kind == "xlsx" else {}
    target: Path | BinaryIO = sys.stdout.buffer if out is None else out
    if kind == "json":
        export_json(report, target, run)
    elif kind == "xlsx":
        export_xlsx(report, target, labels, run)
    elif out is None:
        export_csv(report, target, labels)
    else:
        return export_csv_set(report, out, labels)
    return () if out is None else (out,)
