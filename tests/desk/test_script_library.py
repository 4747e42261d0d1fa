"""The library of scripts: bases, working copies, the archive, and how they are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from logged_shows import EIGHT, LONG_S, SCRIPT, select
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.library import Library
from stage_desktop.desk.script_rows import ScriptKey, new_key
from stage_desktop.instants import Instant, Millis, shift
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Person, Script, Segment
from stage_desktop.script.preparation import HostCard

FILE = ScriptKey("/shows/thursday.xlsx")
EDITED = replace(SCRIPT, title="木棉衣橱 改")
AGAIN = replace(SCRIPT, title="木棉衣橱 再改")


def at(seconds: int) -> Instant:
    return shift(EIGHT, Millis(seconds * 1_000))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    made = Journal(path)
    yield made
    made.close()


@pytest.fixture
def library(path: Path) -> Library:
    return Library(path)


def written(journal: Journal) -> None:
    assert journal.flush(LONG_S)


def test_a_script_is_listed_with_what_a_person_looks_for(
    journal: Journal, library: Library
) -> None:
    segments = tuple(Segment(f"s{n}", str(n), "开场", Millis(60_000)) for n in (1, 2, 3))
    script = Script("新款", "Asia/Shanghai", segments, planned_start=at(0), platform="抖音")
    journal.remember(FILE, script, at(5))
    written(journal)
    (found,) = library.list_scripts()
    assert (found.title, found.zone, found.platform, found.segments) == (
        "新款",
        "Asia/Shanghai",
        "抖音",
        3,
    )
    assert (found.planned_start, found.opened_at) == (at(0), at(5))
    assert (found.path, found.archived_at, found.worked_at) == (FILE.path, None, None)


def test_a_script_is_known_by_its_file_and_without_one_by_its_uid(
    journal: Journal, path: Path
) -> None:
    first, second = new_key(), new_key()
    for number, key in enumerate([FILE, first, second, FILE, first]):
        journal.remember(key, SCRIPT, at(number))
    written(journal)
    found = select(path, "SELECT path, opened_at_ms - 1792670400000 FROM scripts ORDER BY id")
    assert found == [(FILE.path, 3_000), ("", 4_000), ("", 2_000)]


def test_a_working_copy_stands_beside_what_the_file_says(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    task = journal.keep_working_copy(FILE, EDITED, at(60))
    written(journal)
    assert task.is_saved
    found = library.working_copy(FILE)
    assert found is not None
    assert (found.script, found.base, found.worked_at) == (EDITED, SCRIPT, at(60))
    assert library.base_of(FILE.path) == SCRIPT
    (listed,) = library.list_scripts()
    assert (listed.title, listed.worked_at) == ("木棉衣橱 改", at(60))


def test_opening_the_file_again_touches_neither_the_edits_nor_their_base(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.remember(FILE, replace(SCRIPT, title="from the spreadsheet"), at(90))
    written(journal)
    found = library.working_copy(FILE)
    assert found is not None
    assert (found.script, found.base) == (EDITED, SCRIPT)
    assert library.list_scripts()[0].opened_at == at(90)


def test_later_edits_take_the_place_of_those_they_follow(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.keep_working_copy(FILE, AGAIN, at(62), follows=at(60))
    written(journal)
    found = library.working_copy(FILE)
    assert found is not None
    assert (found.script, found.worked_at) == (AGAIN, at(62))
    assert len(library.list_scripts()) == 1


def test_edits_that_were_left_are_set_aside_when_others_begin(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.keep_working_copy(FILE, AGAIN, at(90))
    written(journal)
    mine, left = library.list_scripts()
    assert (mine.path, mine.title, mine.worked_at) == (FILE.path, AGAIN.title, at(90))
    assert (left.path, left.title, left.worked_at) == ("", EDITED.title, at(60))
    found = library.working_copy(left.key)
    assert found is not None
    assert (found.script, found.base) == (EDITED, SCRIPT)


def test_a_write_that_was_tried_twice_sets_nothing_aside(
    journal: Journal, library: Library
) -> None:
    for _ in range(2):
        journal.keep_working_copy(FILE, EDITED, at(60))
    written(journal)
    assert len(library.list_scripts()) == 1


def test_dropped_edits_leave_the_script_as_its_file_has_it(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.drop_working_copy(FILE)
    journal.drop_working_copy(ScriptKey("/shows/never.xlsx"))
    written(journal)
    assert library.working_copy(FILE) is None
    (listed,) = library.list_scripts()
    assert (listed.title, listed.worked_at) == (SCRIPT.title, None)


def test_a_saved_script_has_no_unsaved_edits(journal: Journal, library: Library) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.saved_to(FILE, FILE.path, EDITED, at(70))
    written(journal)
    assert library.working_copy(FILE) is None
    assert library.base_of(FILE.path) == EDITED
    assert len(library.list_scripts()) == 1


def test_a_script_without_a_file_gets_the_one_it_is_saved_to(
    journal: Journal, library: Library
) -> None:
    key = new_key()
    journal.remember(key, SCRIPT, at(0))
    journal.keep_working_copy(key, EDITED, at(60))
    journal.saved_to(key, "/shows/new.show.json", EDITED, at(70))
    written(journal)
    (listed,) = library.list_scripts()
    assert (listed.key, listed.worked_at) == (ScriptKey("/shows/new.show.json", key.uid), None)


def test_a_script_without_a_file_that_is_saved_over_another_takes_its_place(
    journal: Journal, library: Library
) -> None:
    key = new_key()
    journal.remember(FILE, SCRIPT, at(0))
    journal.remember(key, SCRIPT, at(0))
    journal.saved_to(key, FILE.path, EDITED, at(70))
    written(journal)
    (listed,) = library.list_scripts()
    assert (listed.path, listed.title) == (FILE.path, EDITED.title)


def test_edits_of_one_file_that_are_saved_to_another_are_no_longer_unsaved(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.keep_working_copy(FILE, EDITED, at(60))
    journal.saved_to(FILE, "/shows/copy.show.json", EDITED, at(70))
    written(journal)
    assert library.working_copy(FILE) is None
    assert library.base_of(FILE.path) == SCRIPT
    assert library.base_of("/shows/copy.show.json") == EDITED
    assert library.base_of("/shows/none.show.json") is None


def test_an_archived_script_is_out_of_the_way_and_comes_back_with_an_edit(
    journal: Journal, library: Library
) -> None:
    journal.remember(FILE, SCRIPT, at(0))
    journal.remember(new_key(), EDITED, at(1))
    journal.archive(FILE, at(5))
    written(journal)
    assert [each.title for each in library.list_scripts()] == [EDITED.title]
    hidden = library.list_scripts(archived=True)[1]
    assert (hidden.title, hidden.archived_at) == (SCRIPT.title, at(5))
    journal.unarchive(FILE)
    written(journal)
    assert len(library.list_scripts()) == 2
    journal.archive(FILE, at(6))
    journal.keep_working_copy(FILE, AGAIN, at(7))
    written(journal)
    assert [each.title for each in library.list_scripts()] == [AGAIN.title, EDITED.title]


def test_the_last_in_work_is_the_one_opened_or_edited_last(
    journal: Journal, library: Library
) -> None:
    assert library.last_worked() is None
    journal.remember(FILE, SCRIPT, at(0))
    journal.remember(new_key(), AGAIN, at(10))
    written(journal)
    found = library.last_worked()
    assert found is not None
    assert found.title == AGAIN.title
    journal.keep_working_copy(FILE, EDITED, at(20))
    written(journal)
    found = library.last_worked()
    assert found is not None
    assert found.title == EDITED.title


@pytest.mark.parametrize(
    "search",
    ["秋冬", "TIKTOK", "tiktok 秋冬", "羊绒", "p-07", "小林", "maya", "  Jo ", "导播阿杰", ""],
)
def test_a_script_is_found_by_title_platform_product_host_and_team(
    journal: Journal, library: Library, search: str
) -> None:
    script = Script(
        "秋冬新款",
        "UTC",
        (Segment("s1", "1", "开场", Millis(1), host="小林"),),
        platform="TikTok",
        people=(Person("director", "导播阿杰"),),
        products=(Product("P-07", "羊绒大衣"),),
        hosts=(HostCard("Maya"), HostCard("JO")),
    )
    journal.remember(FILE, script, at(0))
    journal.remember(new_key(), Script("other", "UTC"), at(1))
    written(journal)
    assert "秋冬新款" in [each.title for each in library.list_scripts(search)]


@pytest.mark.parametrize("search", ["spring", "秋冬 spring", "%", "_", "'", "开场"])
def test_what_is_nowhere_finds_nothing(journal: Journal, library: Library, search: str) -> None:
    script = Script("秋冬新款", "UTC", (Segment("s1", "1", "开场", Millis(1)),))
    journal.remember(FILE, script, at(0))
    written(journal)
    assert library.list_scripts(search) == ()


def test_a_thousand_scripts_are_listed_and_searched(journal: Journal, library: Library) -> None:
    segments = tuple(
        Segment(f"s{n}", str(n), f"环节 {n}", Millis(60_000), host_points="话术 " * 60)
        for n in range(60)
    )
    products = tuple(Product(f"P{n}", f"商品 {n}") for n in range(60))
    for number in range(1_000):
        show = Script(f"show {number}", "UTC", segments, products=products)
        journal.remember(ScriptKey(f"/shows/{number}.xlsx"), show, at(number))
    written(journal)
    for search, count in (("", 1_000), ("商品 show", 1_000), ("99", 19)):
        assert len(library.list_scripts(search)) == count


def test_a_script_is_found_by_the_name_of_its_file_and_not_of_its_folder(
    journal: Journal, library: Library
) -> None:
    journal.remember(ScriptKey("/shows/winter/Thursday late.xlsx"), SCRIPT, at(1))
    written(journal)
    assert len(library.list_scripts("thursday")) == 1
    assert len(library.list_scripts("late xlsx")) == 1
    assert library.list_scripts("winter") == ()
