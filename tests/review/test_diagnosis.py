"""Every rule of the diagnosis fires on what it is for, cites it, and is silent on missing data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import diagnosis_doc
from performing import MINUTE, Performance, at, script, segment
from reviewing import by_minute, metrics, order, review
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.diagnosis import (
    RULES,
    Diagnosis,
    DiagnosisSettings,
    diagnosed,
    next_actions,
)
from stage_desktop.review.diagnosis_settings import Percent
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.script.check_settings import Switch
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import ClockTime, Cue, CueKind, SegmentEnd, SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.preparation import SpendBand
from stage_desktop.show.commands import CompleteCue, CueKey, End, Go, Skip, Start
from stage_desktop.show.state import ShowState
from stage_desktop.ui.texts.diagnosis import action_text, diagnosis_text, next_action_line
from stage_desktop.ui.texts.source import UNKNOWN


def performed(
    show: Script, turns: Sequence[float], *done: tuple[float, str], cues: tuple[Cue, ...] = ()
) -> ShowState:
    """Started at the first of these minutes, GO at those between, ended at the last."""
    run = Performance(show, *cues)
    steps: list[tuple[float, object]] = [(turns[0], Start()), (turns[-1], End())]
    steps.extend((minute, Go()) for minute in turns[1:-1])
    steps.extend((minute, CompleteCue(CueKey(cue))) for minute, cue in done)
    for minute, command in sorted(steps, key=lambda step: step[0]):
        run.do(minute * 60, command)  # type: ignore[arg-type]
    return run.state


def found(state: ShowState, code: str, figures: Metrics | None = None) -> list[Diagnosis]:
    """What that rule finds; its sentences have everything that they name."""
    those = [each for each in diagnosed(review(state, figures)) if each.code == code]
    for sentence in map(diagnosis_text, those):
        assert sentence != code
        assert UNKNOWN not in sentence
    return those


def data(one: Diagnosis) -> dict[str, str]:
    return dict(one.evidence.data)


def test_every_rule_has_its_setting_and_says_what_it_finds() -> None:
    assert [rule.code for rule in RULES] == list(dict.fromkeys(rule.code for rule in RULES))
    assert {rule.code for rule in RULES} == {each.name for each in fields(DiagnosisSettings)}
    assert all(rule.judge.__doc__ for rule in RULES)
    assert all(action_text(rule.code) != rule.code for rule in RULES)


# Timing


def test_a_late_start_is_told_with_how_late() -> None:
    (one,) = found(performed(script(segment(1, 5)), [1.5, 6.5]), "late_start")
    assert (one.at, data(one)) == (at(90), {"late": "1:30"})
    assert found(performed(script(segment(1, 5)), [1, 6]), "late_start") == []


def test_a_show_that_took_longer_is_not_blamed_for_its_late_start() -> None:
    late = performed(script(segment(1, 5)), [10, 15])
    assert found(late, "show_overrun") == []
    (one,) = found(performed(script(segment(1, 5)), [1, 11.5]), "show_overrun")
    assert data(one) == {"over": "5:30", "drift": "6:30"}


def test_a_hero_that_runs_over_while_sales_fall_is_to_be_shortened() -> None:
    """12 minutes instead of 9; 100 a minute in the first eight, 40 in the last four."""
    show = script(segment(1, 9, kind="hero", title="Coat"), segment(2, 5))
    state = performed(show, [0, 12, 17])
    sales = metrics(by_minute(Measure.GMV, [100] * 8 + [40] * 9))
    (one,) = found(state, "hero_overrun", sales)
    assert (one.subject, one.segment, one.evidence.pass_number) == ("1", "s1", 1)
    assert (one.at, data(one)) == (
        at(8 * 60),
        {"title": "Coat", "percent": "33", "before": "100", "after": "40"},
    )
    assert found(state, "segment_overrun", sales) == []  # told once
    rising = metrics(by_minute(Measure.GMV, [100] * 8 + [140] * 9))
    assert found(state, "hero_overrun", rising) == []
    assert found(state, "hero_overrun") == []
    assert [each.subject for each in found(state, "segment_overrun")] == ["1"]


def test_a_quick_pass_below_sixty_per_cent_was_rushed() -> None:
    show = script(segment(1, 5, kind="quick"), segment(2, 5, kind="quick"))
    state = performed(show, [0, 2.9, 5.9])
    (one,) = found(state, "quick_rushed")
    assert (one.subject, data(one)["percent"], data(one)["actual"]) == ("1", "58", "2:54")


def test_what_the_show_did_not_come_to_is_told() -> None:
    show = script(segment(1, 5), segment(2, 5), segment(3, 5))
    assert [each.subject for each in found(performed(show, [0, 5, 10]), "not_reached")] == ["3"]


def test_a_hard_start_is_missed_late_or_early() -> None:
    show = script(segment(1, 5), segment(2, 5, hard=6))
    (late,) = found(performed(show, [0, 6.3, 12]), "hard_start_error")
    assert (data(late)["late"], data(late)["early"]) == ("0:18", "")
    run = Performance(show)
    run.do(0, Start())
    run.do(300, Go())  # waits for six minutes past
    run.do(330, Go())  # and is begun by hand half a minute early
    run.do(600, End())
    (early,) = found(run.state, "hard_start_error")
    assert (data(early)["late"], data(early)["early"]) == ("", "0:30")


def test_missed_cues_are_told_by_role() -> None:
    cues = tuple(
        Cue(f"c{n}", "note", SegmentStart("s1"), Millis(n * 1_000), role="host") for n in range(4)
    )
    state = performed(script(segment(1, 9)), [0, 9], (0.05, "c0"), (0.05, "c1"), cues=cues)
    (one,) = found(state, "cues_missed")
    assert data(one) == {"role": "host", "missed": "2", "due": "4"}
    tolerant = DiagnosisSettings(cues_missed=Percent(50))
    assert not [e for e in diagnosed(review(state), tolerant) if e.code == "cues_missed"]


# Those who watch


def test_a_fall_of_people_online_is_told_where_it_began() -> None:
    """100 → 74 within three minutes is more than a quarter; 100 → 75 is not."""
    state = performed(script(segment(1, 10)), [0, 10])
    fell = by_minute(Measure.ONLINE, [90, 100, 95, 80, 74, 74, 74, 74, 74, 74])
    (one,) = found(state, "online_drop", metrics(fell))
    assert (one.at, data(one)["before"], data(one)["after"]) == (at(60), "100", "74")
    held = by_minute(Measure.ONLINE, [90, 100, 95, 80, 75, 60, 60, 60, 60, 60])
    (later,) = found(state, "online_drop", metrics(held))
    assert (data(later)["before"], data(later)["after"]) == ("95", "60")
    slow = by_minute(Measure.ONLINE, [100, 95, 90, 85, 80, 75, 70, 65, 60, 55])
    assert found(state, "online_drop", metrics(slow)) == []


def test_a_fall_between_segments_is_not_one_within() -> None:
    state = performed(script(segment(1, 5), segment(2, 5)), [0, 5, 10])
    fell = by_minute(Measure.ONLINE, [100] * 5 + [50] * 5)
    assert found(state, "online_drop", metrics(fell)) == []


def test_a_host_who_was_on_for_long_at_the_peak() -> None:
    show = script(segment(1, 130, host="Lin"), segment(2, 30, host="Mo"))
    state = performed(show, [0, 130, 160])
    peak_early = by_minute(Measure.ONLINE, [10] * 60 + [90] + [10] * 100)
    (one,) = found(state, "host_long_on_peak", metrics(peak_early))
    assert (one.at, data(one)) == (
        at(3_600),
        {"host": "Lin", "length": "2:10:00", "online": "90"},
    )
    peak_late = by_minute(Measure.ONLINE, [10] * 140 + [90] + [10] * 20)
    assert found(state, "host_long_on_peak", metrics(peak_late)) == []
    assert found(state, "host_long_on_peak") == []


# Paid traffic


def boosted(*done: tuple[float, str], end: float = 30, **values: object) -> ShowState:
    """A hero for ten minutes, a profit item for ten, a hero for ten; the boost feeds the first."""
    show = script(
        segment(1, 10, kind="hero"),
        segment(2, 10, kind="profit"),
        segment(3, 10, kind="hero"),
        boosts=(Boost("B1", "粉条", lead=Millis(5 * MINUTE), target="s3"),),
    )
    show = replace(show, **values)
    return performed(show, [0, 10, 20, end], *done, cues=derived_cues(show, ()))


def test_people_who_come_to_a_profit_item_meet_the_wrong_product() -> None:
    early = boosted((8, "B1.order"))
    (one,) = found(early, "boost_on_low_appeal")
    assert (one.subject, one.segment, one.at) == ("B1", "s2", at(13 * 60))
    assert data(one) == {"number": "2", "title": "Segment 2", "kind": "profit"}
    (missed,) = found(early, "boost_missed_slot")
    assert data(missed)["target"] == "3"
    right = boosted((15, "B1.order"), (20.5, "B1.effect"))
    assert found(right, "boost_on_low_appeal") + found(right, "boost_missed_slot") == []
    assert found(boosted(), "boost_on_low_appeal") == []


def test_a_lead_that_differs_by_half_is_told() -> None:
    (one,) = found(boosted((10, "B1.order"), (18, "B1.effect")), "boost_lead_differs")
    assert data(one) == {"planned": "5:00", "measured": "8:00", "tool": "粉条"}
    assert found(boosted((10, "B1.order"), (17, "B1.effect")), "boost_lead_differs") == []


def test_an_effect_shortly_before_the_end_is_told() -> None:
    (one,) = found(boosted((18, "B1.order"), end=30), "boost_near_end")
    assert data(one) == {"left": "7:00"}
    assert found(boosted((16, "B1.order"), end=30), "boost_near_end") == []


def dropped(minute: float) -> dict[str, object]:
    """A giveaway of three minutes that is launched so many minutes after eight."""
    anchor = ClockTime(Instant(at(minute * 60)))
    return {"giveaways": (Giveaway("G1", "福袋", anchor, countdown=Millis(3 * MINUTE)),)}


def test_nothing_held_those_who_came() -> None:
    came = (15.0, "B1.order")  # effect at 20:20
    (one,) = found(boosted(came, (1, "G1.open"), **dropped(1)), "boost_without_giveaway")
    assert (one.subject, data(one)["within"]) == ("B1", "5:00")
    runs = boosted(came, (18, "G1.open"), **dropped(18))
    assert found(runs, "boost_without_giveaway") == []
    unmarked = boosted(came, **dropped(18))  # it may have run: nobody marked it
    assert found(unmarked, "boost_without_giveaway") == []
    assert found(boosted(came), "boost_without_giveaway") == []  # a show without giveaways


def test_spend_that_is_more_than_ten_points_off_is_told() -> None:
    bands = (
        SpendBand("a", Millis(0), Millis(10 * MINUTE), Decimal(60), Money(Decimal(490), "CNY")),
        SpendBand("b", Millis(10 * MINUTE), Millis(30 * MINUTE), Decimal(40), None),
    )
    budget = Money(Decimal(1_000), "CNY")
    (one,) = found(boosted(ad_budget=budget, spend_bands=bands), "spend_band_off")
    assert (one.subject, data(one)) == ("a", {"planned": "60", "spent": "49"})
    assert found(boosted(spend_bands=bands), "spend_band_off") == []


# Giveaways


def drawn(*done: tuple[float, str], kind: str = "lottery") -> ShowState:
    """Launched with the show, drawn after five minutes, announced ten seconds later."""
    show = script(
        segment(1, 4, kind="warmup"),
        segment(2, 6, kind=kind),
        giveaways=(
            Giveaway(
                "G1", "福袋", SegmentStart("s1"), countdown=Millis(5 * MINUTE), draws=True,
                prize="scarf",
            ),
        ),
    )  # fmt: skip
    return performed(show, [0, 4, 10], *done, cues=derived_cues(show, ()))


def test_a_draw_that_nobody_announced_is_told() -> None:
    state = drawn((0.1, "G1.open"), (5.1, "G1.draw"))
    (one,) = found(state, "draw_unannounced")
    assert (one.subject, one.segment, data(one)) == ("G1", "s2", {"prize": "scarf"})
    told = drawn((0.1, "G1.open"), (5.1, "G1.draw"), (5.4, "G1.announce"))
    assert found(told, "draw_unannounced") == []
    assert found(drawn(), "draw_unannounced") == []


def test_a_draw_in_a_break_has_nobody_to_speak() -> None:
    marks = ((0.1, "G1.open"), (5.1, "G1.draw"))
    (one,) = found(drawn(*marks, kind="break"), "draw_without_speaker")
    assert data(one) == {"number": "2", "kind": "break"}
    assert found(drawn(*marks), "draw_without_speaker") == []


def test_the_latest_step_of_a_giveaway_is_told() -> None:
    state = drawn((0.75, "G1.open"), (6.75, "G1.draw"))
    (one,) = found(state, "giveaway_late")
    assert data(one) == {"late": "1:00", "draw": "G1.draw"}
    assert found(drawn((0.5, "G1.open")), "giveaway_late") == []


def test_a_gap_between_giveaways_is_told() -> None:
    given = tuple(
        Giveaway(code, "福袋", ClockTime(Instant(at(minute * 60))), countdown=Millis(5 * MINUTE))
        for code, minute in (("G1", 0), ("G2", 26))
    )
    show = script(segment(1, 60), giveaways=given)
    cues = derived_cues(show, ())
    state = performed(show, [0, 60], (0.5, "G1.open"), (26.5, "G2.open"), cues=cues)
    (one,) = found(state, "giveaway_gap")
    assert (one.subject, data(one)) == ("G2", {"other": "G1", "length": "21:00"})
    unmarked = performed(show, [0, 60], (0.5, "G1.open"), cues=cues)
    assert found(unmarked, "giveaway_gap") == []


# Goods


def test_a_welfare_item_for_returning_fans_that_was_dropped_is_told() -> None:
    show = script(
        segment(1, 5, kind="hero", products=("A01",)),
        segment(2, 5, kind="welfare", products=("A02",)),
        products=(Product("A01", "Coat", audience="老粉"), Product("A02", "Sock", audience="老粉")),
    )
    run = Performance(show)
    run.do(0, Start())
    run.do(10, Skip("s2"))
    run.do(300, End())
    (one,) = found(run.state, "welfare_not_shown")
    assert (one.subject, one.segment, data(one)) == ("A02", "s2", {"name": "Sock", "number": "2"})
    assert found(performed(show, [0, 5, 10]), "welfare_not_shown") == []


def selling(*products: str) -> Script:
    parts: list[Segment] = [
        segment(at + 1, 5, kind="hero", products=(code,)) for at, code in enumerate(products)
    ]
    return script(*parts)


def test_the_best_slot_is_to_come_back() -> None:
    state = performed(selling("A", "B", "C"), [0, 5, 10, 15])
    sales = metrics(by_minute(Measure.GMV, [10] * 5 + [100] * 5 + [40] * 5))
    (one,) = found(state, "best_slot_unused", sales)
    assert (one.subject, data(one)["rate"], data(one)["average"]) == ("2", "100", "50")
    last = metrics(by_minute(Measure.GMV, [10] * 10 + [100] * 5))
    assert found(state, "best_slot_unused", last) == []  # nothing followed it
    again = performed(selling("A", "B", "C", "B"), [0, 5, 10, 15, 20])
    more = metrics(by_minute(Measure.GMV, [10] * 5 + [100] * 5 + [40] * 10))
    assert found(again, "best_slot_unused", more) == []
    assert found(state, "best_slot_unused") == []


def test_a_segment_that_goes_on_without_stock_is_told() -> None:
    """Three are there; the third is sold after 5:30, of a segment that ends at ten minutes."""
    show = replace(selling("A", "B"), products=(Product("A", "Coat", stock=3),))
    state = performed(show, [0, 10, 15])
    orders = metrics(orders=(order(2, 10, "Coat", 2), order(5.5, 10, "A"), order(6, 10, "B", 9)))
    (one,) = found(state, "stock_out", orders)
    assert (one.subject, one.at) == ("1", at(330))
    assert data(one) == {"title": "Segment 1", "product": "A", "stock": "3", "length": "4:30"}
    fewer = metrics(orders=(order(2, 10, "Coat", 2), order(6, 10, "B", 9)))
    assert found(state, "stock_out", fewer) == []


def test_a_price_that_was_not_put_back_is_told() -> None:
    back = Cue(
        "s1.price_back", CueKind.PRICE_BACK, SegmentEnd("s1"), Millis(MINUTE), text="A 9 → 19 CNY",
        subject="A",
    )  # fmt: skip
    show = script(segment(1, 5), segment(2, 10))
    missed = performed(show, [0, 5, 15], cues=(back,))
    (one,) = found(missed, "price_not_back")
    assert (one.subject, one.at, data(one)) == (
        "A",
        at(6 * 60),
        {"prices": "A 9 → 19 CNY", "number": "1"},
    )
    assert found(performed(show, [0, 5, 15], (6.2, back.id), cues=(back,)), "price_not_back") == []


# All together


def test_a_rule_that_is_switched_off_is_silent() -> None:
    state = performed(script(segment(1, 5), segment(2, 5), segment(3, 5)), [0, 5, 10])
    off = DiagnosisSettings(not_reached=Switch(enabled=False))
    assert not any(each.code == "not_reached" for each in diagnosed(review(state), off))


def test_actions_for_the_next_show_are_one_a_kind() -> None:
    show = script(segment(1, 5), segment(2, 5), segment(3, 5))
    actions = next_actions(diagnosed(review(performed(show, [3, 4]))))
    by_code = {each.code: [one.subject for one in each.found] for each in actions}
    assert by_code["not_reached"] == ["2", "3"]
    assert by_code["late_start"] == [""]
    (late,) = (next_action_line(each) for each in actions if each.code == "not_reached")
    assert late.startswith("Floor director: Decide beforehand what is dropped")
    assert late.endswith("(2, 3)")


@given(
    st.lists(st.floats(0.1, 20), min_size=3, max_size=6),
    st.sampled_from(["hero", "quick", "profit", "welfare", ""]),
)
def test_a_show_as_planned_without_figures_has_nothing_to_tell(
    minutes: list[float], kind: str
) -> None:
    show = script(*(segment(n, each, kind=kind, auto=True) for n, each in enumerate(minutes)))
    run = Performance(show)
    run.do(0, Start())
    run.do(sum(each.duration for each in show.segments) / 1_000, End())
    assert diagnosed(review(run.state)) == ()


def test_the_page_of_the_rules_is_as_they_are() -> None:
    assert diagnosis_doc.PAGE.read_text(encoding="utf-8") == diagnosis_doc.page()
    assert diagnosis_doc.threshold("online_drop") == "percent 25; within 3:00"
