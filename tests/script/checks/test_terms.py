"""What the free words of a sheet say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stage_desktop.script.checks import terms
from stage_desktop.script.checks.terms import Audience


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("引流款", {"traffic"}),
        ("hook", {"traffic"}),
        ("hero bundle", {"hero"}),
        ("福利款", {"welfare"}),
        ("秒杀福利", {"flash", "welfare"}),
        ("gift", {"gift"}),
        ("利润款", set()),
        ("", set()),
    ],
)
def test_roles_of_products(text: str, roles: set[str]) -> None:
    assert terms.product_roles(text) == roles


@pytest.mark.parametrize(
    ("text", "new", "returning"),
    [
        ("新粉", True, False),
        ("老粉(粉丝团)", False, True),
        ("新老粉", True, True),
        ("粉丝", False, True),
        ("新粉丝", True, False),
        ("全部", False, False),
        ("new", True, False),
        ("returning", False, True),
        ("news readers", False, False),
    ],
)
def test_audiences_of_products(text: str, new: bool, returning: bool) -> None:
    assert terms.is_for_new(text) is new
    assert terms.is_for_returning(text) is returning


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("粉丝 + 看过本直播间", Audience.FANS),
        ("女装兴趣 + 达人相似粉丝", Audience.NEW),
        ("系统推荐 女 24-40", None),
        ("automatic", None),
        ("followers", Audience.FANS),
    ],
)
def test_audiences_of_boosts(text: str, brings: Audience | None) -> None:
    assert terms.boost_audience(text) is brings


@pytest.mark.parametrize(
    ("text", "amount"),
    [("¥39.9", "39.9"), ("6 万元", "60000"), ("¥1,299 或 20元", "1299"), ("20 件", None)],
)
def test_amounts_of_yuan(text: str, amount: str | None) -> None:
    assert terms.yuan(text) == (None if amount is None else Decimal(amount))


def test_the_first_number_of_a_price() -> None:
    assert terms.first_amount("19.9/2件35") == Decimal("19.9")
    assert terms.first_amount("¥1,299") == Decimal(1299)
    assert terms.first_amount("面议") is None


@pytest.mark.parametrize(
    ("text", "millis"),
    [
        ("min watch 5 min", 300_000),
        ("停留 30 秒", 30_000),
        ("watch for 90 s", 90_000),
        ("关注", None),
    ],
)
def test_watch_times(text: str, millis: int | None) -> None:
    assert terms.watch_time(text) == millis


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("follow + comment GLOW", "GLOW"),
        ("评论「周六见」+ 停留", "「周六见」"),
        ("follow + comment", ""),
        ("关注", ""),
    ],
)
def test_phrases_to_enter_with(text: str, phrase: str) -> None:
    assert terms.entry_phrase(text) == phrase
