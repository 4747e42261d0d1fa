"""The blank templates: fresh, explained column by column, and without a finding when opened."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import template_texts
import templates
from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.instants import Millis
from stage_desktop.script.checks import check
from stage_desktop.script.findings import Severity
from stage_desktop.ui.resources import resource

CODES = ("zh_CN", "en")
NOTES = {"zh_CN": "说明", "en": "Notes"}


def kept(code: str) -> Path:
    return resource("templates", f"stage_desktop_{code}.xlsx")


def opened(code: str) -> Opened:
    return open_script(kept(code), start=None, zone=None, today=date(2026, 1, 1))


def cells(data: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(BytesIO(data))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book}


@pytest.mark.parametrize("code", CODES)
def test_the_templates_are_those_that_the_script_makes(code: str) -> None:
    assert cells(templates.template(templates.LANGUAGES[code])) == cells(kept(code).read_bytes())


@pytest.mark.parametrize("code", CODES)
def test_a_template_opens_without_a_warning(code: str) -> None:
    found = opened(code)
    assert [each.place.sheet for each in found.findings] == [NOTES[code]]
    assert {each.severity for each in found.findings} == {Severity.INFO}
    grave = [each for each in check(found.script) if each.severity is not Severity.INFO]
    assert grave == []


@pytest.mark.parametrize("code", CODES)
def test_a_template_reads_back_as_the_example_that_it_was_made_of(code: str) -> None:
    words = template_texts.CHINESE if code == "zh_CN" else template_texts.ENGLISH
    found, expected = opened(code).script, template_texts.example(words)
    assert found.segments == expected.segments
    assert found.cues[0] == expected.cues[0]
    assert (found.products, found.giveaways) == (expected.products, expected.giveaways)
    assert (found.hosts, found.spend_bands) == (expected.hosts, expected.spend_bands)
    assert (found.warmup, found.checklist) == (expected.warmup, expected.checklist)
    assert (found.reservations, found.audience) == (expected.reservations, expected.audience)
    assert (found.boosts, found.people) == (expected.boosts, expected.people)
    assert sum(segment.duration for segment in found.segments) == Millis(43 * 60_000)


@pytest.mark.parametrize("code", CODES)
def test_examples_are_marked_by_look_and_by_word(code: str) -> None:
    book = load_workbook(kept(code))
    page = book.worksheets[1]
    titles = [cell.value for cell in page[1]]
    for row in page.iter_rows(min_row=2, max_row=7):
        assert row[0].font.italic
        assert row[0].fill.fgColor.rgb == "FFFFF8DC"
    at = titles.index("备注" if code == "zh_CN" else "Notes")
    words = template_texts.CHINESE if code == "zh_CN" else template_texts.ENGLISH
    assert {page.cell(row, at + 1).value for row in range(2, 8)} == {words.example}


@pytest.mark.parametrize("code", CODES)
def test_every_column_of_a_template_is_explained(code: str) -> None:
    book = load_workbook(kept(code))
    notes = book[NOTES[code]]
    explained = {str(row[0]) for row in notes.iter_rows(min_row=2, values_only=True)}
    own = {template_texts.CHINESE.props[0], template_texts.ENGLISH.props[0]}
    for page in book.worksheets[1:-1]:
        headers = {str(cell.value) for cell in page[1]} - own
        assert {f"{page.title} · {header}" for header in headers} <= explained
    assert all(row[1] for row in notes.iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize("code", CODES)
def test_a_template_offers_its_lists_below_the_examples(code: str) -> None:
    book = load_workbook(kept(code))
    offered = {page.title: len(page.data_validations.dataValidation) for page in book.worksheets}
    assert list(offered.values()) == [0, 4, 2, 3, 0, 3, 0, 0, 3, 1, 0, 0]
