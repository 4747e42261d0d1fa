"""One cell to one number, whatever parts thousands and decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.formats.metrics.amounts import (
    Amount,
    Style,
    amount_of,
    column_style,
    currency_named,
    is_told,
)
from stage_desktop.formats.tables import Raw


@pytest.mark.parametrize(
    ("raw", "value", "currency"),
    [
        ("¥1.2万", "12000", "CNY"),
        ("￥３．５", "3.5", "CNY"),
        ("1.2亿元", "120000000", "CNY"),
        ("99.9元", "99.9", "CNY"),
        ("3 w", "30000", ""),
        ("12k", "12000", ""),
        ("5M", "5000000", ""),
        ("Rp9.467.316", "9467316", "IDR"),
        ("Rp 1.234", "1234", "IDR"),
        ("IDR 12.000", "12000", "IDR"),
        ("RM1,200.50", "1200.5", "MYR"),
        ("US$1,234.50", "1234.5", "USD"),
        ("-$5", "-5", "USD"),
        ("$-5", "-5", "USD"),
        ("1.234,56 €", "1234.56", "EUR"),
        ("1 234 567,8", "1234567.8", ""),
        ("1'234.50", "1234.5", ""),
        ("12,34,567", "1234567", ""),
        ("1,234", "1234", ""),
        ("1.234", "1.234", ""),
        ("3,5", "3.5", ""),
        (".5", "0.5", ""),
        ("12%", "0.12", ""),
        ("0.29", "0.29", ""),
        ("(35)", "-35", ""),
        ("−35", "-35", ""),
        ("1万人", "10000", ""),
        ("100 人次", "100", ""),
        ("1.2E+06", "1200000", ""),
        (42, "42", ""),
        (0.1 + 0.2, "0.3", ""),
    ],
)
def test_a_number_as_people_and_platforms_write_it(raw: Raw, value: str, currency: str) -> None:
    assert amount_of(raw) == Amount(Decimal(value), currency)


@pytest.mark.parametrize(
    "raw",
    [
        *("", "abc", "10w+", "5 min", "1.2.3", "1,2,3", "12:30", "1-2", "5 mb", "1/2", "%", "¥"),
        *("(5", "¥5$", "9" * 41, True, None, float("nan"), float("inf"), 1e18),
    ],
)
def test_what_is_no_number_is_none(raw: Raw) -> None:
    assert amount_of(raw) is None


@pytest.mark.parametrize(
    ("raws", "style", "mixed"),
    [
        (["1.234,50", "2.000"], Style.COMMA, False),
        (["1,234.50", "2.000"], Style.POINT, False),
        (["2.000.000"], Style.COMMA, False),
        (["1.234", "5.678"], None, False),
        (["Rp1.234", "5"], Style.COMMA, False),
        (["1,5", "1.5"], None, True),
        ([1.5, 2, None, "x"], None, False),
    ],
)
def test_the_column_tells_what_parts_decimals(
    raws: list[Raw], style: Style | None, mixed: bool
) -> None:
    assert column_style(raws) == (style, mixed)


def test_a_dot_between_thousands_by_the_column_by_the_currency_and_in_a_count() -> None:
    assert amount_of("1.234") == Amount(Decimal("1.234"))
    assert amount_of("1.234", Style.COMMA) == Amount(Decimal(1234))
    assert amount_of("1,234", Style.COMMA) == Amount(Decimal("1.234"))
    assert amount_of("1.234", home="VND") == Amount(Decimal(1234))
    assert amount_of("1.234", whole=True) == Amount(Decimal(1234))
    assert amount_of("1.5", Style.COMMA) == Amount(Decimal("1.5"))


def test_a_sign_means_the_currency_of_the_show_where_it_can() -> None:
    assert amount_of("$5", home="SGD") == Amount(Decimal(5), "SGD")
    assert amount_of("¥5", home="JPY") == Amount(Decimal(5), "JPY")
    assert amount_of("$5", home="CNY") == Amount(Decimal(5), "USD")
    assert (currency_named("人民币"), currency_named("idr"), currency_named("x")) == (
        "CNY",
        "IDR",
        "",
    )


@pytest.mark.parametrize("raw", ["-", "--", "—", "/", "N/A", "无", "#DIV/0!", "", None, " "])
def test_a_placeholder_says_nothing(raw: Raw) -> None:
    assert not is_told(raw)
    assert is_told(0)
    assert is_told("0")


CENTS = st.integers(0, 10**14).map(lambda cents: Decimal(cents) / 100)


@given(CENTS, st.sampled_from(["", "¥", "$", "US$", "€"]))
def test_english_thousands_come_back(value: Decimal, sign: str) -> None:
    found = amount_of(f"{sign}{value:,.2f}")
    assert found is not None
    assert found.value == value


@given(CENTS)
def test_german_thousands_come_back(value: Decimal) -> None:
    text = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    found = amount_of(f"{text} €")
    assert found is not None
    assert (found.value, found.currency) == (value, "EUR")


@given(st.integers(0, 10**12))
def test_rupiah_have_no_decimals(value: int) -> None:
    assert amount_of("Rp" + f"{value:,}".replace(",", ".")) == Amount(Decimal(value), "IDR")


@given(st.integers(0, 99_999).map(lambda n: Decimal(n) / 10), st.sampled_from(["万", "w", "亿"]))
def test_chinese_multiples_come_back(value: Decimal, multiple: str) -> None:
    found = amount_of(f"{value}{multiple}")
    assert found is not None
    assert found.value == value * (100_000_000 if multiple == "亿" else 10_000)


@given(st.one_of(st.text(max_size=60), st.integers(), st.floats(), st.booleans(), st.none()))
def test_any_cell_is_read_or_is_none(raw: Raw) -> None:
    found = amount_of(raw)
    assert found is None or found.value.is_finite()
    column_style([raw, raw])


@given(st.text("0123456789.,'¥$万亿%()- ", max_size=45))
def test_any_mixture_of_digits_and_marks_is_read_or_is_none(text: str) -> None:
    found = amount_of(text)
    assert found is None or found.value.is_finite()
