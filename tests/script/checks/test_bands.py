"""Checks of the share of spend for each part of the show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checked import of, subjects, told
from stage_desktop.script.check_settings import CheckSettings, Share
from stage_desktop.script.commerce import Boost, Money
from stage_desktop.script.cues import ClockTime
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import SpendBand
from written_shows import minutes, segment, show, wall


def band(code: str, start: float, end: float, share: str, spent: str | None = None) -> SpendBand:
    money = None if spent is None else Money(Decimal(spent), "CNY")
    return SpendBand(code, minutes(start), minutes(end), Decimal(share), money)


def hour(*bands: SpendBand, **fields: object) -> Script:
    """An hour from 20:00 with those bands."""
    return show(segment("1", 60), spend_bands=bands, **fields)


def boost(code: str, effect: float, window: float | None, budget: str | None) -> Boost:
    """People enter so many minutes after 20:00, ten minutes after the order."""
    return Boost(
        code,
        "随心推",
        ClockTime(wall("20:00")),
        minutes(effect - 10),
        lead=minutes(10),
        window=None if window is None else minutes(window),
        budget=None if budget is None else Money(Decimal(budget), "CNY"),
    )


def test_a_show_says_for_whom_it_is() -> None:
    assert of("no_show_audience", hour())
    assert not of("no_show_audience", hour(audience="25–35 岁女性"))


def test_boosts_say_whom_they_bring() -> None:
    silent, said = Boost("B1", "随心推"), Boost("B2", "随心推", audience="老粉")
    assert subjects("boost_without_audience", hour(boosts=(silent, silent))) == [""]
    assert subjects("boost_without_audience", hour(boosts=(silent, said))) == ["B1"]
    assert not of("boost_without_audience", hour())


def test_bands_are_asked_for_where_money_is_spent() -> None:
    assert not of("no_spend_bands", hour())
    assert of("no_spend_bands", hour(boosts=(Boost("B1", "随心推"),)))
    assert of("no_spend_bands", hour(ad_budget=Money(Decimal(500), "CNY")))
    assert not of("no_spend_bands", hour(band("P1", 0, 60, "100"), boosts=(Boost("B1", "x"),)))


@pytest.mark.parametrize(
    ("second", "found"), [("60", False), ("59", False), ("58.9", True), ("61.1", True)]
)
def test_the_shares_sum_to_a_hundred(second: str, found: bool) -> None:
    script = hour(band("P1", 0, 30, "40"), band("P2", 30, 60, second))
    assert bool(of("band_shares_sum", script)) is found
    strict = CheckSettings(band_shares_sum=Share(0))
    assert bool(of("band_shares_sum", script, settings=strict)) is (second != "60")


def test_a_band_has_a_length_and_a_share() -> None:
    script = hour(band("P1", 0, 30, "-5"), band("P2", 30, 30, "50"), band("P3", 40, 60, "101"))
    assert subjects("band_impossible", script) == ["P1", "P2", "P3"]
    assert not of("band_impossible", hour(band("P1", -30, 60, "100"), band("P2", 0, 1, "0")))


def test_bands_stand_in_the_order_of_their_times() -> None:
    bands = (band("P2", 30, 60, "50"), band("P1", 0, 30, "50"))
    assert told("bands_unordered", hour(*bands)) == {"other": "P2", "start": "0:00"}
    assert not of("bands_unordered", hour(*reversed(bands)))


def test_bands_do_not_overlap() -> None:
    """P3 lies inside P1 and after P2: it overlaps P1, which lasts longer."""
    bands = (band("P1", 0, 40, "50"), band("P2", 10, 20, "25"), band("P3", 30, 60, "25"))
    found = of("bands_overlap", hour(*bands))
    assert [(each.place.subject, dict(each.data)) for each in found] == [
        ("P2", {"other": "P1", "length": "10:00"}),
        ("P3", {"other": "P1", "length": "10:00"}),
    ]
    assert not of("bands_overlap", hour(band("P1", 0, 30, "50"), band("P2", 30, 60, "50")))


def test_the_whole_show_is_covered() -> None:
    """From -30 to 10, 15 to 40 and 39 to 55 minutes: five are free in the middle, five at last."""
    bands = (band("P0", -30, 10, "20"), band("P1", 15, 40, "40"), band("P2", 39, 55, "40"))
    found = [dict(each.data) for each in of("bands_gap", hour(*bands))]
    assert found == [
        {"length": "5:00", "start": "10:00", "end": "15:00"},
        {"length": "5:00", "start": "55:00", "end": "1:00:00"},
    ]
    late = [dict(each.data) for each in of("bands_gap", hour(band("P1", 6, 59, "100")))]
    assert late == [{"length": "6:00", "start": "0:00", "end": "6:00"}]
    assert not of("bands_gap", hour())


def test_a_band_ends_with_the_show() -> None:
    assert not of("band_after_end", hour(band("P1", 0, 61, "100")))
    assert told("band_after_end", hour(band("P1", 0, 61.5, "100"))) == {
        "end": "1:01:30",
        "length": "1:00:00",
    }


def test_boosts_cost_in_each_band_what_its_share_says() -> None:
    """B1 spends 300 from 10 to 40: 200 before half past and 100 after; B2 spends 100 at 50."""
    boosts = (boost("B1", 10, 30, "300"), boost("B2", 50, None, "100"))
    even = hour(band("P1", 0, 30, "50"), band("P2", 30, 60, "50"), boosts=boosts)
    assert not of("band_boosts_differ", even)
    off = hour(band("P1", 0, 30, "61"), band("P2", 30, 60, "39"), boosts=boosts)
    assert [dict(each.data) for each in of("band_boosts_differ", off)] == [
        {"percent": "50", "share": "61"},
        {"percent": "50", "share": "39"},
    ]


@pytest.mark.parametrize(
    "boosts",
    [
        (),
        (boost("B1", 10, 30, None),),
        (boost("B1", 10, 30, "0"),),
        (boost("B1", 10, 30, "300"), Boost("B2", "x", budget=Money(Decimal(9), "CNY"))),
    ],
)
def test_nothing_is_said_of_boosts_whose_money_or_time_is_not_known(
    boosts: tuple[Boost, ...],
) -> None:
    script = hour(band("P1", 0, 30, "0"), band("P2", 30, 60, "100"), boosts=boosts)
    assert not of("band_boosts_differ", script)


def test_what_was_spent_keeps_to_the_share_of_the_budget() -> None:
    """Of 1,000: 150 instead of 300 is 15 points off, 250 instead of 200 is 5; P3 is to come."""
    bands = (
        band("P1", 0, 20, "30", "150"),
        band("P2", 20, 40, "20", "250"),
        band("P3", 40, 60, "50"),
    )
    script = hour(*bands, ad_budget=Money(Decimal(1000), "CNY"))
    assert subjects("band_spent_differs", script) == ["P1"]
    assert told("band_spent_differs", script) == {"percent": "15", "share": "30"}
    assert not of("band_spent_differs", hour(*bands))
    dollars = hour(*bands, ad_budget=Money(Decimal(1000), "USD"))
    assert not of("band_spent_differs", dollars)


def test_without_a_budget_the_whole_is_what_was_spent_in_all_bands() -> None:
    script = hour(band("P1", 0, 30, "50", "300"), band("P2", 30, 60, "50", "100"))
    assert [dict(each.data)["percent"] for each in of("band_spent_differs", script)] == ["75", "25"]
