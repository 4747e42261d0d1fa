"""Checks of host cards, and of entries that cannot be told apart."""

from __future__ import annotations

from decimal import Decimal

from checked import of, subjects
from stage_desktop.script.plan import Beat, Person
from stage_desktop.script.preparation import HostCard, SpendBand, Task
from written_shows import minutes, segment, show

ROWS = (segment("1", host="小满、阿良"), segment("2", host="小满"))


def test_missing_cards_are_told_once_or_for_each_host_who_has_none() -> None:
    assert subjects("missing_host_card", show(*ROWS)) == [""]
    assert subjects("missing_host_card", show(*ROWS, hosts=(HostCard("小满 "),))) == ["阿良"]
    both = (HostCard("小满"), HostCard("阿良"))
    assert not of("missing_host_card", show(*ROWS, hosts=both))
    assert not of("missing_host_card", show(segment("1", host="")))


def test_a_card_of_nobody_who_presents_is_told() -> None:
    cards = (HostCard("小满"), HostCard("小蛮"))
    assert subjects("host_card_unused", show(*ROWS, hosts=cards)) == ["小蛮"]
    assert not of("host_card_unused", show(segment("1", host=""), hosts=cards))
    assistant = Person("助播", "小蛮")
    assert not of("host_card_unused", show(*ROWS, hosts=cards, people=(assistant,)))


def test_a_phrase_to_avoid_is_found_in_what_its_own_host_says() -> None:
    cards = (HostCard("小满", avoided=("家人们", "cheap")), HostCard("阿良", avoided=("老铁",)))
    rows = (
        segment("1", host="小满", host_points="家人们，看面料，家人们"),
        segment("2", host="阿良", host_points="家人们"),
        segment("3", host="小满，阿良", host_points="老铁", beats=(Beat("Cheap!"),)),
        segment("4", host="小满", host_points="cheaper", notes="家人们"),
    )
    found = of("avoided_phrase", show(*rows, hosts=cards))
    assert [
        (each.place.subject, dict(each.data)["host"], dict(each.data)["word"]) for each in found
    ] == [("1", "小满", "家人们"), ("3", "小满", "Cheap"), ("3", "阿良", "老铁")]


def test_entries_of_one_list_have_codes_of_their_own() -> None:
    task = Task("W1", "短视频", minutes(-60))
    band = SpendBand("P1", minutes(0), minutes(5), Decimal(50))
    script = show(
        *ROWS,
        hosts=(HostCard("小满"), HostCard("小满 ")),
        spend_bands=(band, band, band),
        warmup=(task,),
        checklist=(task, Task("", "a"), Task("", "b")),
    )
    assert subjects("duplicate_entry", script) == ["小满", "P1"]
