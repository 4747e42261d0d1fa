"""`docs/database.md` says what the database is: every table, column, kind and query of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, opening, run_row, select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.schema import APPLICATION_ID, SCHEMA_VERSION
from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.show.codec import EVENT_KINDS
from stage_desktop.show.events import EndCause, RunKind

DOCUMENT = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"### `(\w+)`[^\n]*\n(.*?)(?=\n##|\Z)", DOCUMENT, re.S))
QUERIES = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.S)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docs") / "stage.db"
    journal = Journal(path)
    journal.begin(run_row()).append(opening(), EIGHT)
    assert journal.flush(LONG_S)
    journal.close()
    return path


def named(section: str, table: int = 0) -> list[str]:
    """The names in the first cells of one of the section's tables, in order."""
    tables = re.findall(r"(?:^\|.*\n?)+", section, re.M)
    first_cells = (line.split("|")[1] for line in tables[table].splitlines()[2:])
    return [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]


def test_every_table_has_a_section_and_its_columns_in_their_order(database: Path) -> None:
    tables = select(database, "SELECT name FROM sqlite_master WHERE type = 'table'")
    ours = [str(name) for (name,) in tables if not str(name).startswith(("sqlite_", "_"))]
    assert sorted(SECTIONS) == sorted(ours)
    for table in ours:
        columns = select(database, f"SELECT name FROM pragma_table_info('{table}')")
        assert named(SECTIONS[table]) == [name for (name,) in columns]


def test_every_kind_of_event_is_described() -> None:
    assert sorted(named(SECTIONS["events"], table=1)) == sorted(EVENT_KINDS)


def test_every_word_that_a_column_may_hold_is_named() -> None:
    logged = set(RunKind) - {RunKind.PREVIEW}  # nobody performs it, and it is never logged
    for table, words in [
        ("runs", logged),
        ("events", EndCause),
        ("segment_timings", Outcome),
        ("cue_timings", CueOutcome),
    ]:
        for word in words:
            assert f"`{word.value}`" in SECTIONS[table]


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_of_the_document_runs(database: Path, query: str) -> None:
    select(database, query)


def test_the_numbers_of_the_document_are_those_of_the_code() -> None:
    assert f"0x{APPLICATION_ID:X}" in DOCUMENT
    assert f"version of the tables, {SCHEMA_VERSION} today" in DOCUMENT
    assert len(QUERIES) == 4
