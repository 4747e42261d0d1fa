"""What is typed into an inline entry."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stage_desktop.ui.entries import figures, span, title_and_span


@pytest.mark.parametrize(
    ("text", "millis"),
    [
        ("1:30", 90_000),
        ("1：30", 90_000),
        ("90:00", 5_400_000),
        ("1:00:05", 3_605_000),
        ("2", 120_000),
        ("2.5", 150_000),
        ("3分", 180_000),
        ("3分钟", 180_000),
        ("4 min", 240_000),
        ("90s", 90_000),
        ("90秒", 90_000),
        (" 0:00 ", 0),
    ],
)
def test_a_span_is_read(text: str, millis: int) -> None:
    assert span(text) == millis


@pytest.mark.parametrize("text", ["", "abc", "1:75", "-1:00", "1:2:3:4", "99999"])
def test_what_is_no_span_is_none(text: str) -> None:
    assert span(text) is None


def test_a_title_takes_everything_before_the_last_word() -> None:
    assert title_and_span("Answer 3 questions 2:30") == ("Answer 3 questions", 150_000)
    assert title_and_span("答疑，3分") == ("答疑", 180_000)


@pytest.mark.parametrize("text", ["", "2", "Answer", "Answer x", "Answer 0"])
def test_without_title_or_length_there_is_nothing_to_insert(text: str) -> None:
    assert title_and_span(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("128500 2310", (Decimal(128_500), 2_310)),
        ("12.8万 2310", (Decimal(128_000), 2_310)),
        ("¥128,500 / 2,310人", (Decimal(128_500), 2_310)),
        ("9.5w", (Decimal(95_000), None)),
        ("2310人", (None, 2_310)),
        ("@2310", (None, 2_310)),
        ("在线 2310", (None, 2_310)),
    ],
)
def test_the_figures_of_the_dashboard_are_sales_then_people_online(
    text: str, expected: tuple[Decimal | None, int | None]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize("text", ["", "many", "1 2 3", "-5", "12:30"])
def test_what_is_no_figure_is_none(text: str) -> None:
    assert figures(text) is None
