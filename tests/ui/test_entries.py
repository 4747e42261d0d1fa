"""What is typed into an inline entry."""

from __future__ import annotations

import pytest

from stage_desktop.ui.entries import span, title_and_span


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
