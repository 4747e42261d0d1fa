"""An ordered boost whose slot has slipped: what can be done, and what each does (rule 16)."""

from __future__ import annotations

from dataclasses import replace

from performing import EIGHT, MINUTE, Performance, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show.boost_lead import BoostChoiceKind, SlippedBoost, slipped_boosts
from stage_desktop.show.commands import (
    AddTime,
    CompleteCue,
    CueKey,
    FireCue,
    Go,
    Move,
    Restart,
    Revise,
    Start,
)
from stage_desktop.show.fixed import Miss

BOOST = Boost("B1", "fentiao", lead=Millis(8 * MINUTE), target="s4")


def show(*kinds: str, **fields: object) -> Script:
    """Segments of ten minutes of those kinds; the boost feeds the fourth, which starts at 30."""
    parts = (segment(at, 10, kind=kind) for at, kind in enumerate(kinds, 1))
    return script(*parts, boosts=(BOOST,), **fields)


def ordered(plan: Script, late: int) -> Performance:
    """Ordered on time at 22 for an effect at 30; the second segment goes on so much too long."""
    run = Performance(plan, *derived_cues(plan, ()))
    run.do(0, Start())
    run.do(10 * 60, Go())
    run.do(22 * 60, CompleteCue(CueKey("B1.order")))
    run.do((20 + late) * 60, Go())
    return run


def slipped(run: Performance, minutes: float) -> SlippedBoost:
    run.look(minutes * 60)
    (found,) = slipped_boosts(run.state, Instant(EIGHT + int(minutes * MINUTE)))
    return found


def by_kind(found: SlippedBoost) -> dict[BoostChoiceKind, object]:
    return {each.kind: each.command for each in found.choices}


def test_a_slot_that_slips_is_told_with_what_is_on_screen_instead() -> None:
    run = ordered(show("warmup", "quick", "profit", "hero", "closing"), late=5)
    found = slipped(run, 26)
    assert (found.moment.miss, found.moment.missed_by) == (Miss.LATE, 5 * MINUTE)
    assert found.on_air == "s3"


def test_a_slot_that_holds_is_not_told() -> None:
    run = ordered(show("warmup", "quick", "profit", "hero", "closing"), late=2)
    assert run.state.on_air is not None
    run.do(22 * 60 + 1, AddTime(Millis(-2 * MINUTE)))
    assert slipped_boosts(run.state, Instant(EIGHT + 23 * MINUTE)) == ()


def test_nothing_on_air_sells_so_it_is_not_extended() -> None:
    run = ordered(show("warmup", "quick", "profit", "hero", "closing"), late=5)
    assert set(by_kind(slipped(run, 26))) == {BoostChoiceKind.ACCEPT}


def test_a_hook_on_air_can_stay_until_people_have_entered() -> None:
    run = ordered(show("warmup", "quick", "traffic", "hero", "closing"), late=5)
    # On air until 35, the effect at 30 and five minutes to stay: it stays long enough as it is.
    assert BoostChoiceKind.EXTEND not in by_kind(slipped(run, 26))
    run.do(27 * 60, AddTime(Millis(-3 * MINUTE)))
    found = by_kind(slipped(run, 27))
    assert found[BoostChoiceKind.EXTEND] == AddTime(Millis(3 * MINUTE))


def test_the_slot_itself_can_be_brought_forward() -> None:
    plan = show("warmup", "quick", "profit", "hero", "closing")
    plan = script(*plan.segments[:2], *short(plan), boosts=(BOOST,))
    run = ordered(plan, late=5)
    found = slipped(run, 26)  # 3 is on air until 28, 3b follows until 38, and only then the slot
    assert by_kind(found)[BoostChoiceKind.BRING_FORWARD] == Move("s4", "s9")
    forward = next(e for e in found.choices if e.kind is BoostChoiceKind.BRING_FORWARD)
    assert forward.receives
    assert forward.after[0].miss is None


def short(plan: Script) -> tuple[object, ...]:
    """Segment 3 takes three minutes, and ten of profit stand before the slot."""
    return (segment(3, 3, kind="profit"), segment(9, 10, kind="profit"), *plan.segments[3:])


def test_something_else_that_sells_can_be_swapped_in() -> None:
    plan = script(
        segment(1, 10),
        segment(2, 10),
        segment(3, 3, kind="profit"),
        segment(9, 10, kind="profit"),
        segment(4, 10, kind="hero"),
        segment(5, 5, kind="welfare"),
        boosts=(BOOST,),
    )
    found = slipped(ordered(plan, late=5), 26)
    assert by_kind(found)[BoostChoiceKind.SWAP_IN] == Move("s5", "s9")


def test_a_giveaway_that_is_still_to_come_can_hold_those_who_enter() -> None:
    bag = Giveaway("G1", "bag", SegmentStart("s5"), countdown=Millis(5 * MINUTE), draws=True)
    plan = show("warmup", "quick", "profit", "hero", "closing", giveaways=(bag,))
    found = slipped(ordered(plan, late=5), 26)
    assert by_kind(found)[BoostChoiceKind.GIVEAWAY] == FireCue(CueKey("G1.open"))


def test_a_giveaway_that_was_added_after_passes_of_its_segment_is_offered_for_the_present_one() -> (
    None
):
    boost = Boost("B1", "tool", SegmentStart("s1"), lead=Millis(4 * MINUTE), target="s3")
    plan = script(
        segment(1, 5), segment(2, 5, kind="profit"), segment(3, 5, kind="hero"), boosts=(boost,)
    )
    run = Performance(plan, *derived_cues(plan, ()))
    run.do(0, Start())
    run.do(1, CompleteCue(CueKey("B1.order")))
    run.do(2, Restart())
    bag = Giveaway("G1", "bag", SegmentStart("s1"), Millis(3 * MINUTE), Millis(5 * MINUTE))
    more = replace(plan, giveaways=(bag,))
    run.do(3, Revise(more, derived_cues(more, ())))
    found = by_kind(slipped(run, 0.1))
    assert found[BoostChoiceKind.GIVEAWAY] == FireCue(CueKey("G1.open", 2))
