"""Call sheets on paper: nothing is cut off, rows stay whole, and every page says where it is."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from stage_desktop.formats.script_files import open_script
from stage_desktop.script.derive import all_cues
from stage_desktop.ui.callsheet.content import call_sheet
from stage_desktop.ui.callsheet.layout import Layout
from stage_desktop.ui.callsheet.parts import CallSheet, Column, Line, Row, SheetRole, SheetTable
from stage_desktop.ui.callsheet.typeset import TypedCell, millimetres, points, typed
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.resources import resource

WIDTH, HEIGHT = millimetres(186), millimetres(273)
COLUMNS = (Column("Time", 20), Column("What", 80))


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    assert load_fonts()


def sheet_of(*rows: Row, heading: str = "") -> CallSheet:
    table = SheetTable(heading, COLUMNS, rows)
    return CallSheet("Show", "Host", "Thu 2026-10-22", ("facts",), (table,), landscape=False)


def row(text: str, lines: int = 1) -> Row:
    return Row(((Line(text),), tuple(Line(f"{text} {n}") for n in range(lines))))


def words(cell: TypedCell) -> list[str]:
    """What stands in a cell, a line of type each."""
    return [
        line.layout.text()[
            line.layout.lineAt(line.index).textStart() : line.layout.lineAt(line.index).textStart()
            + line.layout.lineAt(line.index).textLength()
        ]
        for line in cell.lines
    ]


def told(layout: Layout) -> list[list[str]]:
    """The first column of every page."""
    return [["".join(words(strip.cells[0][1])) for strip in page.strips] for page in layout.pages]


def test_a_page_breaks_between_rows_and_has_the_header_again() -> None:
    layout = Layout(sheet_of(*(row(f"r{n}", 6) for n in range(30))), WIDTH, HEIGHT)
    pages = told(layout)
    assert len(pages) > 1
    assert [page[0] for page in pages[1:]] == ["Time"] * (len(pages) - 1)
    rows = [each for page in pages for each in page if each.startswith("r")]
    assert rows == [f"r{n}" for n in range(30)]
    for page in layout.pages:
        assert sum(strip.height for strip in page.strips) <= layout.room


def test_a_band_stays_with_the_row_below_it() -> None:
    band = Row(((Line("band"),),), band=True)
    for count in range(30, 60):
        rows = (*(row(f"r{n}") for n in range(count)), band, row("after"))
        pages = told(Layout(sheet_of(*rows), WIDTH, HEIGHT))
        page = next(page for page in pages if "band" in page)
        assert page[page.index("band") + 1] == "after"


def test_a_heading_stays_with_its_table() -> None:
    for count in range(30, 60):
        first = SheetTable("", COLUMNS, tuple(row(f"r{n}") for n in range(count)))
        second = SheetTable("Products", COLUMNS, (row("p"),))
        sheet = CallSheet("Show", "Host", "", (), (first, second), landscape=False)
        pages = told(Layout(sheet, WIDTH, HEIGHT))
        page = next(page for page in pages if "Products" in page)
        at = page.index("Products")
        assert page[at : at + 3] == ["Products", "Time", "p"]
        if at == 0:
            break
    else:
        pytest.fail("no count brings the second table onto a page of its own")


def test_a_row_that_no_page_holds_goes_on_on_the_next_without_loss() -> None:
    layout = Layout(sheet_of(row("before"), row("long", 200), row("after")), WIDTH, HEIGHT)
    found = [
        text
        for page in layout.pages
        for strip in page.strips
        if len(strip.cells) > 1
        for text in words(strip.cells[1][1])
        if text.startswith("long")
    ]
    assert found == [f"long {n}" for n in range(200)]
    for page in layout.pages:
        assert sum(strip.height for strip in page.strips) <= layout.room + 1
    assert told(layout)[-1][-1] == "after"


def test_long_words_are_broken_rather_than_cut_off() -> None:
    width = millimetres(20)
    cell = typed((Line("x" * 200, 12), Line("长" * 60, 12, bold=True)), width)
    assert "".join(words(cell)) == "x" * 200 + "长" * 60
    for line in cell.lines:
        assert line.layout.lineAt(line.index).naturalTextWidth() <= width + 1


def test_a_bullet_hangs_before_all_lines_of_its_point() -> None:
    cell = typed((Line("word " * 40, 10, bullet=True),), millimetres(40))
    assert len(cell.lines) > 1
    assert len({line.indent for line in cell.lines}) == 1
    assert cell.lines[0].indent > 0
    assert [line.bullet is not None for line in cell.lines[:2]] == [True, False]


def test_a_row_with_a_box_is_high_enough_for_it() -> None:
    layout = Layout(sheet_of(Row(((), (Line("", 4),)), box=True)), WIDTH, HEIGHT)
    assert layout.pages[0].strips[-1].height >= millimetres(4.6)


@pytest.mark.parametrize("role", list(SheetRole))
@pytest.mark.parametrize("name", ["apparel_1h", "skincare_90min"])
def test_no_line_of_the_samples_is_wider_than_its_column(name: str, role: SheetRole) -> None:
    path = resource("samples", f"{name}_segments.csv")
    script = open_script(path, start=None, zone=None, today=date(2026, 1, 1)).script
    sheet = call_sheet(script, all_cues(script), role)
    across = millimetres(273) if sheet.landscape else WIDTH
    layout = Layout(sheet, across, WIDTH if sheet.landscape else HEIGHT)
    for page in layout.pages:
        assert sum(strip.height for strip in page.strips) <= layout.room
        for strip in page.strips:
            lefts = [left for left, _ in strip.cells]
            rights = [*lefts[1:], across]
            for (left, cell), right in zip(strip.cells, rights, strict=True):
                for line in cell.lines:
                    natural = line.layout.lineAt(line.index).naturalTextWidth()
                    assert left + line.indent + natural <= right + points(0.5)
