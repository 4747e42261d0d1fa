"""The report as a page: escaped, self-contained, the same numbers, and shown by a real browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QImage

from outgoing_runs import HOSTILE, reviewed_run
from stage_desktop.review.metrics import Metrics
from stage_desktop.show.events import RunKind
from stage_desktop.ui.reportsheet.html import report_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


class Page(HTMLParser):
    """The tables, headings and everything that could ask for something elsewhere."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tables: dict[str, list[list[list[str]]]] = {}
        self.headings: list[str] = []
        self.scripts = 0
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.title = ""
        self._section = ""
        self._text: list[str] | None = None
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.addresses += [named[name] for name in ("src", "href", "data") if name in named]
        self.handlers += [name for name in named if name.startswith("on")]
        self.scripts += tag == "script"
        if tag == "section":
            self._section = named["id"]
        elif tag == "table":
            self.tables.setdefault(self._section, []).append([])
        elif tag == "tr":
            self.tables[self._section][-1].append([])
        elif tag in ("td", "th", "h1", "h2", "title"):
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._text is None or tag not in ("td", "th", "h1", "h2", "title"):
            return
        text, self._text = "".join(self._text), None
        if tag in ("td", "th"):
            self.tables[self._section][-1][-1].append(text)
        elif tag == "title" and not self.title:
            self.title = text
        elif tag != "title":
            self.headings.append(text.strip())


def page(language: str = "en", **fields: object) -> Page:
    return Page(report_page(reviewed_run(**fields), 12, language))  # type: ignore[arg-type]


def test_every_part_of_the_review_is_there_in_its_order() -> None:
    assert page().headings == [
        "木棉衣橱 live",
        "At a glance",
        "Diagnosis",
        "Planned against actual, over time",
        "Segments",
        "Giveaways",
        "Boosts",
        "Hosts",
        "Cues",
        "Figures",
        "Notes",
    ]


def test_segments_are_planned_against_actual_with_what_they_sold() -> None:
    head, first, second, third = page().tables["segments"][0]
    assert head == [
        *("No.", "Segment", "Host", "Planned", "Actual", "Slip", "Plan", "Took", "Over / under"),
        *("Outcome", "Reason", "GMV", "GMV/min", "Online ±"),
    ]
    assert first == [
        *("1", "开场暖场", "小满", "20:00:00", "20:00:00", "±0", "4:00", "4:00", "±0", "done"),
        *("", "¥600", "¥150", "+40"),
    ]
    assert second[1] == HOSTILE
    assert second[3:] == [
        *("20:04:00", "20:04:00", "±0", "4:00", "5:00", "+1:00", "done", "问尺码的人多"),
        *("¥960", "¥192", "−50"),
    ]
    assert third[3:6] == ["20:08:00", "20:09:00", "+1:00"]


def test_giveaways_boosts_and_hosts_are_told() -> None:
    found = page().tables
    assert found["giveaways"][0][1][:3] == ["G1 抽奖 围巾", "20:01:00", "20:03:02 (+0:02)"]
    assert found["boosts"][0][1][0] == "B1 磁力金牛"
    assert [row[0] for row in found["hosts"][0][1:]] == ["小满", "阿杰"]
    assert found["hosts"][0][1][6:8] == ["¥1,560", "¥10,400"]


def test_what_is_not_known_is_a_dash_and_columns_of_nothing_are_left_out() -> None:
    head, first, *_ = page(known=Metrics()).tables["segments"][0]
    assert "GMV" not in head and "Held" not in head and "Reason" in head
    assert first[-1] == ""
    assert "No figures of the platform" in report_page(
        reviewed_run(known=Metrics()), 1, "en"
    ).decode("utf-8")


def test_a_title_that_means_harm_is_a_title() -> None:
    found = page(title=HOSTILE)
    assert found.scripts == 1
    assert found.handlers == []
    assert found.title.startswith(HOSTILE)
    assert found.headings[0].startswith(HOSTILE)
    text = report_page(reviewed_run(title=HOSTILE), 12, "en").decode("utf-8")
    style = text.split("<style>")[1].split("</style>")[0]
    assert "alert(1)" in style and "<" not in style
    assert "49" not in found.headings[0]


@given(st.text(alphabet=st.sampled_from("<>&\"'/\\{}%#!-;:()=\x00\x0b]木a"), max_size=40))
@settings(max_examples=25, deadline=None)
def test_no_title_becomes_more_than_a_title(title: str) -> None:
    data = report_page(reviewed_run(title=title), 12, "en")
    found = Page(data)
    assert (found.scripts, found.handlers) == (1, [])
    assert len(found.headings) == 11
    style = data.decode("utf-8").split("<style>", 1)[1].split("</style>", 1)[0]
    assert style.count("{") - title.count("{") == style.count("}") - title.count("}")


def test_nothing_is_asked_for_elsewhere() -> None:
    text = report_page(reviewed_run(), 12, "zh_CN").decode("utf-8")
    assert all(each.startswith("#") for each in Page(text.encode()).addresses)
    assert not re.search(r"""https?://|url\((?!data:|#)|@import|src=""", text)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;")


def test_the_page_speaks_the_language_wanted_by_default_that_of_the_script() -> None:
    assert report_page(reviewed_run(), 12) == report_page(reviewed_run(), 12, "zh_CN")
    found = page("zh_CN")
    assert found.headings[1:4] == ["一眼看全场", "诊断", "计划与实际(按时间)"]
    english = report_page(reviewed_run(), 12, "en")
    assert b'<html lang="en">' in english
    assert b'<html lang="zh-CN">' in report_page(reviewed_run(), 12)


@pytest.mark.parametrize("kind", [RunKind.REHEARSAL, RunKind.SIMULATED])
def test_a_run_without_viewers_is_marked_and_a_live_one_is_not(kind: RunKind) -> None:
    marked = report_page(reviewed_run(kind=kind), 12, "en").decode("utf-8")
    assert marked.count('<p class="practice">') == 1
    assert "Not a live show" in marked
    assert '<p class="practice">' not in report_page(reviewed_run(), 12, "en").decode("utf-8")


def test_half_a_surrogate_pair_does_not_stop_the_report() -> None:
    assert "half ?" in report_page(reviewed_run(title="half \ud83d"), 12, "en").decode("utf-8")


def shown(tmp_path: Path, data: bytes, *options: str) -> QImage:
    assert CHROMIUM is not None
    source, target = tmp_path / "report.html", tmp_path / "shot.png"
    source.write_bytes(data)
    done = subprocess.run(
        [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         f"--user-data-dir={tmp_path / 'profile'}", "--window-size=1200,900", *options,
         f"--screenshot={target}", source.as_uri()],
        capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert target.exists(), done.stderr
    assert "Content Security Policy" not in done.stderr
    return QImage(str(target))


@browser
def test_a_browser_shows_it_light_and_dark(tmp_path: Path, qapp: QGuiApplication) -> None:
    data = report_page(reviewed_run(), 12, "zh_CN")
    for option, paper in (("light", "#ffffff"), ("dark", "#14181d")):
        scheme = {"light": 1, "dark": 0}[option]
        image = shown(tmp_path, data, f"--blink-settings=preferredColorScheme={scheme}")
        assert image.pixelColor(4, 500).name() == paper
        inks = {image.pixelColor(x, y).name() for x in range(30, 600, 3) for y in range(20, 320, 2)}
        assert len(inks) > 12


@browser
def test_a_browser_sorts_by_number_when_a_heading_is_pressed(tmp_path: Path) -> None:
    assert CHROMIUM is not None
    script = Path(__file__).parents[3] / "resources" / "report" / "report.js"
    table = (
        "<!DOCTYPE html><html lang=en><body><table><thead><tr><th>a<th>b</thead><tbody>"
        '<tr><td data-o="10">x<td>b<tr><td data-o="9">y<td>a10<tr><td>—<td>a9</tbody></table>'
        f"<script>{script.read_text('utf-8')}</script><script>"
        "const heads = document.querySelectorAll('th'), told = [];"
        "for (const at of [0, 0, 1]) { heads[at].click();"
        "told.push([...document.querySelectorAll('tbody tr')].map((r) => r.textContent).join()); }"
        "document.title = told.join('|');</script>"
    )
    source = tmp_path / "table.html"
    source.write_text(table, encoding="utf-8")
    done = subprocess.run(
        [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom",
         f"--user-data-dir={tmp_path / 'profile'}", source.as_uri()],
        capture_output=True, text=True, encoding="utf-8", timeout=90, check=False,
    )  # fmt: skip
    told = re.search(r"<title>(.*?)</title>", done.stdout)
    assert told is not None, done.stderr
    assert told[1] == "ya10,xb,—a9|xb,ya10,—a9|—a9,ya10,xb"
