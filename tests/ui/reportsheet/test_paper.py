"""The report on paper: what stands on its pages, and that it can be read anywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from outgoing_runs import HOSTILE, performed, reviewed_run
from performing import Performance, script, segment
from reviewing import review
from stage_desktop.show.commands import End, Go, Note, Start
from stage_desktop.show.events import RunKind
from stage_desktop.ui.paper import Paper
from stage_desktop.ui.reportsheet.paper import report_pdf

pytestmark = pytest.mark.usefixtures("qapp")
poppler = pytest.mark.skipif(
    not all(map(shutil.which, ("pdftotext", "pdffonts", "pdftoppm"))),
    reason="Poppler is not installed",
)


def run(*arguments: str) -> str:
    done = subprocess.run(arguments, capture_output=True, timeout=60, check=True)
    return done.stdout.decode("utf-8")


def pages(tmp_path: Path, data: bytes) -> list[str]:
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    return run("pdftotext", "-layout", "-enc", "UTF-8", str(path), "-").split("\f")[:-1]


def long_run(segments: int = 60) -> Performance:
    """So many segments of a minute, with a note in each."""
    show = Performance(script(*(segment(n, 1) for n in range(1, segments + 1))))
    show.do(0, Start())
    for number in range(1, segments):
        show.do(number * 60 - 30, Note(f"note {number}"))
        show.do(number * 60, Go())
    show.do(segments * 60, End())
    return show


@poppler
def test_every_page_says_which_show_which_day_which_kind_and_its_number(tmp_path: Path) -> None:
    found = pages(tmp_path, report_pdf(review(long_run().state), 3, "en"))
    assert len(found) >= 4
    for number, page in enumerate(found, start=1):
        first = page.splitlines()[0]
        assert re.search(r"Show [·•・] Thu 2026-10-22 [·•・] live", first)
        assert re.search(rf" {number} ?/ ?{len(found)}$", first.rstrip())


@poppler
def test_a_rehearsal_is_marked_on_every_page(tmp_path: Path) -> None:
    found = pages(tmp_path, report_pdf(reviewed_run(kind=RunKind.REHEARSAL), 3, "en"))
    assert all(page.lstrip().startswith("rehearsal") for page in found)
    assert "Not a live show" in found[0]
    live = pages(tmp_path, report_pdf(reviewed_run(), 3, "en"))
    assert not any("rehearsal" in page for page in live)


@poppler
def test_it_says_what_the_page_says(tmp_path: Path) -> None:
    text = " ".join("".join(pages(tmp_path, report_pdf(reviewed_run(), 12, "en"))).split())
    for told in (
        "At a glance",
        "¥1,740",
        "Warning",
        "Next time",
        "G1 抽奖 围巾",
        "20:03:02 (+0:02)",
    ):
        assert told in text
    assert "<script>alert(1)</script>" in text
    assert "问尺码的人多" in text


@poppler
def test_the_header_of_a_table_stands_on_each_page_that_it_goes_on(tmp_path: Path) -> None:
    found = pages(tmp_path, report_pdf(review(long_run().state), 3, "en"))
    with_rows = [page for page in found if re.search(r"^ *\d+ +Segment \d+ ", page, re.M)]
    assert len(with_rows) >= 2
    assert all(re.search(r"No\. +Segment .*Outcome", page) for page in with_rows)


@poppler
def test_its_fonts_are_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report_pdf(reviewed_run(), 12, "zh_CN"))
    rows = run("pdffonts", str(path)).splitlines()[2:]
    assert any("Stage-Sans-SC" in row for row in rows)
    assert all(row.split()[-5] == "yes" for row in rows)


@poppler
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_its_drawing_is_on_the_paper(tmp_path: Path, language: str) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report_pdf(reviewed_run(), 12, language))
    run("pdftoppm", "-r", "50", "-png", str(path), str(tmp_path / "page"))
    inks: set[str] = set()
    for picture in tmp_path.glob("page*.png"):
        image = QImage(str(picture))
        assert image.width() > image.height()
        inks |= {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }
    # The planned lane and the actual one, as the colours of the report have them.
    assert {"#b4bdc7", "#7db3dc"} <= inks


def test_other_paper_is_another_size(qapp: QGuiApplication) -> None:
    assert b"/MediaBox [0 0 792" in report_pdf(reviewed_run(), 12, "en", Paper.LETTER)


def test_a_run_that_never_began_has_a_report_too() -> None:
    state = Performance(script(segment(1, 5), planned=None)).state
    assert report_pdf(review(state), None, "en").startswith(b"%PDF-1.")


@poppler
def test_a_title_as_long_as_a_page_is_cut(tmp_path: Path) -> None:
    first = pages(tmp_path, report_pdf(reviewed_run(title="长" * 5_000), 12, "en"))[0]
    assert "…" in first
    assert first.count("长") < 500


@poppler
def test_a_note_as_long_as_a_page_stays_on_the_paper(tmp_path: Path) -> None:
    show = performed()
    show.do(1_000, Note("说" * 4_000))
    found = pages(tmp_path, report_pdf(review(show.state), 12, "en"))
    assert sum(page.count("说") for page in found) >= 290


@poppler
def test_a_hostile_title_stands_as_it_is(tmp_path: Path) -> None:
    first = pages(tmp_path, report_pdf(reviewed_run(title=HOSTILE), 12, "en"))[0]
    assert "{{ 7*7 }}" in first
