"""What the host has to see, and when the number asks for what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from performing import Performance, at, script, segment
from stage_desktop.instants import Millis
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import HostCard
from stage_desktop.show.commands import AddTime, End, Go, Hold, Start
from stage_desktop.show.prompt import Urge, prompt

COAT = Product("A04", "风衣", live_price=Money(Decimal("379"), "CNY"), stock=120)


def show() -> Script:
    return script(segment(1, 5, products=("A04",)), segment(2, 5), products=(COAT,))


def on_air(seconds: float) -> Urge:
    run = Performance(show())
    run.do(0, Start())
    return prompt(run.look(seconds)).urge


@pytest.mark.parametrize(
    ("left", "urge"),
    [
        (60.001, Urge.CALM),
        (60, Urge.WRAP_UP),
        (30.001, Urge.WRAP_UP),
        (30, Urge.CLOSE_SALE),
        (10.001, Urge.CLOSE_SALE),
        (10, Urge.MOVE_ON),
        (0, Urge.MOVE_ON),
        (-0.999, Urge.MOVE_ON),
        (-1, Urge.OVER),
    ],
)
def test_the_urge_changes_at_its_threshold(left: float, urge: Urge) -> None:
    assert on_air(300 - left) is urge


def test_a_segment_without_a_product_has_no_sale_to_close() -> None:
    run = Performance(show())
    run.do(0, Start())
    run.do(300, Go())
    assert prompt(run.look(600 - 30)).urge is Urge.WRAP_UP
    assert prompt(run.look(600 - 10)).urge is Urge.MOVE_ON


def test_a_hold_stands_above_what_the_number_asks() -> None:
    run = Performance(show())
    run.do(0, Start())
    run.do(280, Hold())
    now = prompt(run.look(290))
    assert (now.urge, now.countdown) == (Urge.HELD, 20_000)


def test_added_time_is_part_of_the_length() -> None:
    run = Performance(show())
    run.do(0, Start())
    run.do(10, AddTime(Millis(60_000)))
    now = prompt(run.look(60))
    assert (now.countdown, now.length) == (300_000, 360_000)


def test_before_the_show_the_number_runs_to_the_planned_start_and_beyond() -> None:
    run = Performance(show())
    early, late = prompt(run.look(-272)), prompt(run.look(65))
    assert (early.urge, early.countdown, early.starts_at) == (Urge.READY, 272_000, at(0))
    assert (late.urge, late.countdown) == (Urge.LATE, -65_000)
    assert early.next_segment == show().segments[0]


def test_without_a_planned_start_there_is_no_number() -> None:
    run = Performance(script(segment(1, 5), planned=None))
    assert prompt(run.look(0)).countdown is None


def test_waiting_runs_to_the_hard_start_and_shows_what_begins_then() -> None:
    run = Performance(script(segment(1, 5), segment(2, 5, hard=6)))
    run.do(0, Start())
    run.do(300, Go())
    now = prompt(run.look(310))
    assert (now.urge, now.countdown, now.starts_at) == (Urge.WAITING, 50_000, at(360))
    assert now.segment is not None and now.segment.number == "2"


def test_what_is_next_and_in_how_long() -> None:
    run = Performance(show())
    run.do(0, Start())
    now, over = prompt(run.look(60)), prompt(run.look(320))
    assert now.next_segment is not None
    assert (now.next_segment.number, now.next_in) == ("2", 240_000)
    assert over.next_in == 0


def test_the_script_says_the_price_or_else_the_product() -> None:
    priced = script(
        segment(1, 5, products=("A04",), price_text="349"),
        segment(2, 5, products=("A04",)),
        segment(3, 5, products=("A04",), price_text="两件 600"),
        products=(COAT,),
        currency="CNY",
    )
    run = Performance(priced)
    run.do(0, Start())
    assert prompt(run.look(1)).price == (Money(Decimal("349"), "CNY"),)
    run.do(2, Go())
    assert prompt(run.look(3)).price == (Money(Decimal("379"), "CNY"),)
    run.do(4, Go())
    assert prompt(run.look(5)).price == ("两件 600",)


def test_after_the_show_nothing_is_counted() -> None:
    run = Performance(show())
    run.do(0, Start())
    run.do(10, End())
    now = prompt(run.look(20))
    assert (now.urge, now.countdown, now.segment) == (Urge.ENDED, None, None)


AMY, BO = HostCard("Amy", phrases=("hey",)), HostCard("Bo")


@pytest.mark.parametrize(
    ("host", "cards", "expected"),
    [
        ("Amy", (AMY, BO), (AMY,)),
        ("Bo / Amy", (AMY, BO), (AMY, BO)),
        ("Amy、Bo", (AMY, BO), (AMY, BO)),
        ("Carl", (AMY, BO), ()),
        ("", (AMY, BO), ()),
        ("", (AMY,), (AMY,)),
    ],
)
def test_the_cards_are_those_of_who_presents(
    host: str, cards: tuple[HostCard, ...], expected: tuple[HostCard, ...]
) -> None:
    show = script(segment(1, 5, host=host), hosts=cards)
    assert prompt(Performance(show).look(-60)).cards == expected
    run = Performance(show)
    run.do(0, Start())
    assert prompt(run.look(1)).cards == expected
