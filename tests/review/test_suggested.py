"""Durations and leads that earlier shows suggest for the next script."""

from __future__ import annotations

from performing import MINUTE, script, segment
from stage_desktop.instants import Millis
from stage_desktop.review.learned import Lead, PassLength, learned_from
from stage_desktop.review.suggested import missing_leads, suggestions, with_leads
from stage_desktop.script.commerce import Boost

HERO = ("Coat", "hero", "Lin", ("A01",))


def length(minutes: float, planned: float = 10) -> PassLength:
    return PassLength(*HERO, Millis(int(minutes * MINUTE)), Millis(int(planned * MINUTE)))


def test_a_segment_is_suggested_the_median_with_its_spread() -> None:
    learned = learned_from([length(12), length(9), length(11), length(15)])
    show = script(segment(1, 10, title="Coat", kind="hero", host="Lin", products=("A01",)))
    (one,) = suggestions(show, learned)
    assert (one.low, one.middle, one.high) == (9 * MINUTE, 11 * MINUTE, 15 * MINUTE)
    assert (one.count, one.key) == (4, ("subject", "A01", "Lin"))


def test_another_product_is_suggested_the_share_of_its_kind() -> None:
    learned = learned_from([length(12), length(11), length(13)])
    show = script(segment(1, 5, title="Hat", kind="hero", host="Mo", products=("A09",)))
    (one,) = suggestions(show, learned)
    assert (one.low, one.middle, one.high) == (5.5 * MINUTE, 6 * MINUTE, 6.5 * MINUTE)
    assert one.key == ("kind", "hero")


def test_two_passes_suggest_nothing() -> None:
    show = script(segment(1, 10, title="Coat", kind="hero", products=("A01",)))
    assert list(suggestions(show, learned_from([length(12), length(11)]))) == []


def test_what_was_logged_without_products_counts_for_its_kind_only() -> None:
    old = PassLength("Coat", "hero", None, None, Millis(12 * MINUTE), Millis(10 * MINUTE))
    found = learned_from([old, old, old])
    assert set(found.lengths) == {("kind", "hero")}


def test_a_boost_without_a_lead_is_offered_that_of_its_tool() -> None:
    boosts = (
        Boost("B1", "粉条 "),
        Boost("B2", "粉条", lead=Millis(MINUTE)),
        Boost("B3", "Promote"),
    )
    show = script(segment(1, 5), boosts=boosts)
    found = tuple(missing_leads(show, {"粉条": Lead(4, Millis(7 * MINUTE))}))
    assert [(each.boost, each.lead, each.count) for each in found] == [("B1", 7 * MINUTE, 4)]
    leads = [boost.lead for boost in with_leads(show, found).boosts]
    assert leads == [7 * MINUTE, MINUTE, None]
