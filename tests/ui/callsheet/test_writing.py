"""Call sheets as PDF files: pages, paper and the font in the file, by the bytes themselves."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import Millis
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script, Segment
from stage_desktop.ui.callsheet.parts import SheetRole
from stage_desktop.ui.callsheet.writing import call_sheet_pdf, write_call_sheet
from stage_desktop.ui.language import speaking
from stage_desktop.ui.paper import Paper
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts import words

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)")


def sample(name: str = "apparel_1h") -> Script:
    path = resource("samples", f"{name}_segments.csv")
    return open_script(path, start=None, zone=None, today=date(2026, 1, 1)).script


def pdf(role: SheetRole, script: Script | None = None, **chosen: str | Paper) -> bytes:
    script = script or sample()
    return call_sheet_pdf(script, all_cues(script), role, **chosen)  # type: ignore[arg-type]


def size(data: bytes) -> tuple[float, float]:
    """The first page in points."""
    found = BOX.search(data)
    assert found is not None
    return float(found[1]), float(found[2])


def letters(data: bytes) -> str:
    """Which letters the file shows, by the tables that turn its glyphs into letters (ToUnicode)."""
    found = ""
    for table in re.findall(rb"beginbfrange(.*?)endcmap", data, re.DOTALL):
        listed = b" ".join(re.findall(rb"\[(.*?)\]", table, re.DOTALL))
        found += "".join(chr(int(code, 16)) for code in re.findall(rb"<(\w{4})>", listed))
    return found


def test_a_sheet_has_its_pages_and_the_bundled_font_in_it(qapp: QApplication) -> None:
    data = pdf(SheetRole.HOST)
    assert data.startswith(b"%PDF-1.")
    assert len(PAGE.findall(data)) == 2
    fonts = set(re.findall(rb"/FontName\s*/(\S+)", data))
    assert {re.sub(rb"^[A-Z]{6}\+", b"", name) for name in fonts} == {
        b"Stage-Sans-SC-Regular",
        b"Stage-Sans-SC-Bold",
    }
    assert len(re.findall(rb"/FontFile2", data)) == len(fonts)


def test_the_letters_of_the_file_are_those_of_the_script(qapp: QApplication) -> None:
    shown = letters(pdf(SheetRole.HOST))
    assert set("木棉衣橱羊毛混纺针织开衫到手价159") <= set(shown)


@pytest.mark.parametrize(
    ("role", "paper", "expected"),
    [
        (SheetRole.HOST, Paper.A4, (595, 842)),
        (SheetRole.OPERATOR, Paper.LETTER, (612, 792)),
        (SheetRole.ALL, Paper.A4, (842, 595)),
        (SheetRole.AD_BUYER, Paper.LETTER, (792, 612)),
    ],
)
def test_the_paper_is_the_one_wanted_and_wide_tables_lie_down(
    qapp: QApplication, role: SheetRole, paper: Paper, expected: tuple[float, float]
) -> None:
    assert size(pdf(role, paper=paper)) == pytest.approx(expected, abs=1)


def test_a_sheet_is_in_the_language_of_its_script_unless_another_is_wanted(
    qapp: QApplication,
) -> None:
    assert "说" in letters(pdf(SheetRole.HOST))
    assert "说" not in letters(pdf(SheetRole.HOST, language="en"))
    assert "说" in letters(pdf(SheetRole.HOST, sample("skincare_90min"), language="zh_CN"))
    assert words.role("host") == "Host"


def test_a_long_show_has_as_many_pages_as_it_needs(qapp: QApplication) -> None:
    parts = tuple(
        Segment(f"s{n}", str(n), f"第 {n} 段", Millis(60_000), host_points="一;二;三")
        for n in range(1, 201)
    )
    data = pdf(SheetRole.HOST, Script("长", "UTC", parts))
    assert len(PAGE.findall(data)) >= 12


def test_it_is_written_whole_or_the_reason_is_told(qapp: QApplication, tmp_path: Path) -> None:
    script = sample()
    write_call_sheet(script, all_cues(script), SheetRole.ASSISTANT, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(FileTrouble) as caught:
        write_call_sheet(script, (), SheetRole.HOST, tmp_path / "no" / "a.pdf")
    assert caught.value.code == "file_unwritable"
    with pytest.raises(FileTrouble, match="language_unknown"):
        write_call_sheet(script, (), SheetRole.HOST, tmp_path / "b.pdf", "fr")


def test_words_of_another_language_last_as_long_as_they_are_spoken(qapp: QApplication) -> None:
    with speaking("zh_CN"):
        assert words.role("operator") == "中控"
        with speaking("en"):
            assert words.role("operator") == "Operator"
        assert words.role("operator") == "中控"
    assert words.role("operator") == "Operator"
