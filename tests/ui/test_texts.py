"""Every code that the program can raise has a sentence, and every sentence says what is known."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest

import stage_desktop
from stage_desktop.errors import CommandRejected, FileTrouble
from stage_desktop.instants import Millis
from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.script.commerce import Money
from stage_desktop.script.cues import Cue, CueKind, Role, SegmentStart
from stage_desktop.script.findings import Place, Severity, finding
from stage_desktop.script.plan import EndRule, SegmentKind
from stage_desktop.show.events import EndCause, RunKind
from stage_desktop.show.state import CueStatus, Phase
from stage_desktop.ui.texts import amounts, words
from stage_desktop.ui.texts.errors import ERRORS, error_text
from stage_desktop.ui.texts.findings import FINDINGS, finding_line, finding_text, place_text
from stage_desktop.ui.texts.rejections import REJECTIONS, rejection_text
from stage_desktop.ui.texts.sheets import EXPECTED
from stage_desktop.ui.texts.source import filled

PACKAGE = Path(stage_desktop.__file__).parent
ERROR_CLASSES = {"StageError", "FileTrouble", "StoreTrouble", "CommandRejected", "EntryRefused"}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the package outside the texts, with the name of what is called.

    The rules of the diagnosis have sentences, and a test, of their own.
    """
    for path in sorted(PACKAGE.rglob("*.py")):
        if {"texts", "diagnosis"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                yield name, node


def constants() -> set[str]:
    """Every text that stands in the package outside the texts."""
    return {
        node.value
        for path in PACKAGE.rglob("*.py")
        if "texts" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def literals(node: ast.expr) -> set[str]:
    """The texts that an expression may be, also in `a if b else c`."""
    choices = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    values = (choice.value for choice in choices if isinstance(choice, ast.Constant))
    return {value for value in values if isinstance(value, str)}


def raised_codes() -> set[str]:
    """The codes that stand in calls of the error classes."""
    return {
        code
        for name, call in calls()
        if name in ERROR_CLASSES and call.args
        for code in literals(call.args[0])
    }


def found_codes() -> set[str]:
    """The codes of findings: what comes first in a call that names a severity."""
    found = set()
    for name, call in calls():
        grades = [arg for arg in call.args if "everity" in ast.unparse(arg)]
        if call.args and (grades or name == "_found") and name != "Column":
            found |= literals(call.args[0])
    return found


def test_every_error_has_a_sentence() -> None:
    raised = raised_codes() | {text for text in constants() if text.startswith("store_")}
    assert {"file_missing", "too_soon", "theme_unknown", "store_full"} <= raised
    assert sorted(raised - set(ERRORS) - set(REJECTIONS)) == []


def test_every_finding_has_a_sentence() -> None:
    found = found_codes()
    assert {"no_segments", "overlap", "stated_gap", "dangling_anchor", "zone_unknown"} <= found
    assert sorted(found - set(FINDINGS)) == []


def test_every_kind_of_cell_has_words() -> None:
    """A cell that cannot be read is told with what it should be."""
    asked = {
        text
        for name, call in calls()
        if name in {"read", "unreadable", "_unreadable"} and len(call.args) >= 2
        for argument in call.args[1:]
        for text in literals(argument)
    }
    assert {"time", "money", "duration"} <= asked
    assert sorted(asked - set(EXPECTED)) == []


def test_no_sentence_is_left_over() -> None:
    known = {key.partition(":")[0] for key in (*ERRORS, *REJECTIONS, *FINDINGS)}
    assert sorted(known - constants()) == []


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (words.SEGMENT_KINDS, SegmentKind),
        (words.CUE_KINDS, CueKind),
        (words.ROLES, Role),
        (words.CUE_STATES, CueStatus),
        (words.CUE_OUTCOMES, CueOutcome),
        (words.RUN_KINDS, RunKind),
        (words.RUN_BADGES, RunKind),
        (words.PHASES, Phase),
        (words.OUTCOMES, Outcome),
        (words.END_CAUSES, EndCause),
        (words.END_RULES, EndRule),
        (words.SEVERITIES, Severity),
    ],
)
def test_every_member_has_a_word(table: dict[str, str], members: type[StrEnum]) -> None:
    assert set(table) == set(members)
    assert all(table.values())


def test_plain_kinds_and_roles_are_their_own_words() -> None:
    assert words.segment_kind("脱口秀") == "脱口秀"
    assert words.cue_kind("call the guest") == "call the guest"
    assert words.role("灯光") == "灯光"
    assert words.segment_kind("") == ""


def test_a_cue_is_titled_by_its_text_or_its_kind_and_subject() -> None:
    written = Cue("c1", CueKind.NOTE, SegmentStart("s1"), text="Dim the lights")
    derived = Cue("B2.order", CueKind.BOOST_ORDER, SegmentStart("s3"), subject="B2", text="¥400")
    assert words.cue_title(written) == "Dim the lights"
    assert words.cue_title(derived) == "Order boost B2"


@pytest.mark.parametrize(
    ("drift", "text"),
    [
        (130_000, "2:10 late"),
        (-65_000, "1:05 early"),
        (3_725_000, "1:02:05 late"),
        (0, "on time"),
        (999, "on time"),
        (-999, "on time"),
        (1_000, "0:01 late"),
        (None, "—"),
    ],
)
def test_drift_is_told_in_words(drift: int | None, text: str) -> None:
    assert amounts.drift_text(None if drift is None else Millis(drift)) == text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("159", "CNY", "¥159"),
        ("19.9", "CNY", "¥19.90"),
        ("12000", "USD", "$12,000"),
        ("39", "SEK", "39 SEK"),
        ("39", "", "39"),
        ("0", "USD", "$0"),
    ],
)
def test_money_is_written_with_its_currency(amount: str, currency: str, text: str) -> None:
    assert amounts.money_text(Money(Decimal(amount), currency)) == text


def test_what_is_not_known_is_a_dash() -> None:
    assert amounts.money_text(None) == "—"
    assert amounts.stock_text(None) == "—"
    assert amounts.stock_text(0) == "stock 0"
    assert filled("{a} of {b} and {c}", {"a": None, "c": 0}) == "— of — and 0"


def test_the_log_says_whether_all_is_saved() -> None:
    assert amounts.log_text(0) == "log saved ✓"
    assert amounts.log_text(3) == "log behind: 3"


def test_a_refusal_says_what_to_do() -> None:
    assert error_text(CommandRejected("last_segment")) == (
        "This is the last segment. Press End to end the show."
    )
    assert rejection_text("already_skipped", {"number": "5"}) == "Segment 5 is already skipped."
    assert rejection_text("already_skipped", {"cue": "G2.open"}) == "Cue G2.open was skipped."


def test_an_error_is_filled_with_its_data() -> None:
    trouble = FileTrouble("file_missing", path="show.xlsx")
    assert error_text(trouble).startswith("show.xlsx is not there.")
    nameless = FileTrouble("file_too_large", path="show.csv", rows=300_000, limit=200_000)
    assert error_text(nameless).startswith("show.csv: The file has 300000 rows; 200000 is")
    damaged = FileTrouble("file_unreadable", detail="xlsx")
    assert error_text(damaged).startswith("The file cannot be read: the workbook is damaged.")


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert error_text(FileTrouble("brand_new", path="a.csv")) == "brand_new (path=a.csv)"
    assert rejection_text("brand_new") == "brand_new"
    assert finding_text(finding("brand_new", Severity.INFO)) == "brand_new"


def test_a_finding_is_told_with_its_place_and_the_words_for_its_data() -> None:
    place = Place(sheet="segments", row=4, column="商品", subject="3")
    found = finding("missing_product", Severity.WARNING, place, kind=SegmentKind.HERO)
    assert finding_text(found) == "Segment 3 (Hero item) has no product."
    assert finding_line(found) == (
        "segments, row 4, column 商品: Segment 3 (Hero item) has no product."
    )
    assert place_text(Place(subject="3")) == ""
    assert finding_line(finding("no_segments", Severity.ERROR)) == "The script has no segments."


@pytest.mark.parametrize(
    ("segment", "part"), [("4", "segment 4 Lottery is on air"), ("", "no segment is planned")]
)
def test_a_draw_outside_every_segment_says_so(segment: str, part: str) -> None:
    title = "Lottery" if segment else ""
    place = Place(subject="G2")
    found = finding(
        "draw_outside", Severity.WARNING, place, at="20:21:00", segment=segment, title=title
    )
    assert part in finding_text(found)


def test_texts_need_no_qt() -> None:
    """The command line words errors on machines without a window system."""
    ask = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "from stage_desktop.ui.texts import amounts, errors, findings, rejections, words\n"
        "print(amounts.drift_text(130_000))"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert told.stdout.strip() == "2:10 late"


@pytest.mark.parametrize(
    ("wait", "said", "counted"),
    [
        (3_599_000, "0h 59m", "59:59"),
        (3_900_000, "1h 05m", "1:05:00"),
        (86_399_000, "23h 59m", "23:59:59"),
        (276_300_000, "3d 4h", "3d 4h"),
    ],
)
def test_long_waits_are_told_apart_from_clock_times(wait: int, said: str, counted: str) -> None:
    assert amounts.coarse_text(wait) == said
    assert amounts.long_countdown_text(wait) == counted
