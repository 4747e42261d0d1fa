"""The page about files names what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from stage_desktop.formats.columns import SHOW_KEYS
from stage_desktop.formats.headers import COLUMNS, SHEET_NAMES, SheetKind
from stage_desktop.formats.metrics.columns import MEASURES, MetricsKind, columns_of
from stage_desktop.formats.tables import MAX_BYTES, MAX_COLUMNS, MAX_ROWS
from stage_desktop.review.metrics import Measure

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")


@pytest.mark.parametrize("kind", list(SheetKind))
def test_every_sheet_is_listed_with_all_of_its_fields(kind: SheetKind) -> None:
    (line,) = (line for line in PAGE.splitlines() if line.startswith(f"| `{kind.value}` |"))
    names = SHEET_NAMES[kind]
    assert f"| {names.chinese[0]}, {names.english[0]} |" in line
    columns = SHOW_KEYS if kind is SheetKind.SHOW else COLUMNS[kind]
    for field, called in columns.items():
        assert f"`{field}` {called.chinese[0]}" in line


def test_the_limits_are_those_of_the_reader() -> None:
    assert f"{MAX_BYTES // 1024**2} MB, {MAX_ROWS:,} rows, {MAX_COLUMNS:,} columns" in PAGE


def test_every_kind_and_column_of_figures_is_listed() -> None:
    for kind in MetricsKind:
        assert f" | `{kind.value}` | " in PAGE
        others = (field for field in columns_of(kind) if field not in set(Measure))
        assert all(f"`{field}` " in PAGE for field in others)
    for measure, called in MEASURES.items():
        assert f"| {called.chinese[0]}, {called.english[0]} | `{measure}` |" in PAGE
