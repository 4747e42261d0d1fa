"""Operations on the parts of a script, and what follows from them."""

from __future__ import annotations

from dataclasses import replace

from performing import EIGHT, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script import editing
from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import AfterCue, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import HostCard


def show(**fields: object) -> Script:
    segments = tuple(segment(n, 5, products=("A01", "A02")) for n in range(1, 4))
    return script(*segments, products=(Product("A01", "Scarf"), Product("A02", "Hat")), **fields)


def numbers(of: Script) -> list[str]:
    return [each.number for each in of.segments]


def test_a_renamed_product_is_renamed_in_the_segments() -> None:
    before = show()
    after = editing.replaced(before, "products", {0: replace(before.products[0], code="B7")})
    assert [each.products for each in after.segments] == [("B7", "A02")] * 3


def test_products_that_swap_their_codes_are_swapped_in_the_segments() -> None:
    before = show()
    one, two = before.products
    swap = {0: replace(one, code="A02"), 1: replace(two, code="A01")}
    assert editing.replaced(before, "products", swap).segments[0].products == ("A02", "A01")


def test_a_code_that_two_products_had_is_renamed_nowhere_else() -> None:
    before = replace(show(), products=(Product("A01", "Scarf"), Product("A01", "Hat")))
    after = editing.replaced(before, "products", {0: replace(before.products[0], code="B7")})
    assert after.segments[0].products == ("A01", "A02")


def test_a_renamed_giveaway_takes_the_cues_along_that_hang_on_it() -> None:
    written = Cue("G1.open", "note", SegmentStart("s1"), subject="G1")
    later = Cue("say", "note", AfterCue("G1.draw"))
    before = show(giveaways=(Giveaway("G1", "draw"),), cues=(written, later))
    boost = Boost("B1", "tool", AfterCue("G1.end"))
    before = replace(before, boosts=(boost,))
    after = editing.replaced(before, "giveaways", {0: replace(before.giveaways[0], code="G9")})
    assert [cue.id for cue in after.cues] == ["G9.open", "say"]
    assert after.cues[0].subject == "G9"
    assert after.cues[1].anchor == AfterCue("G9.draw")
    assert after.boosts[0].anchor == AfterCue("G9.end")


def test_a_renamed_cue_keeps_what_hangs_on_it() -> None:
    one, two = Cue("a", "note", SegmentStart("s1")), Cue("b", "note", AfterCue("a"))
    before = show(cues=(one, two))
    after = editing.replaced(before, "cues", {0: replace(one, id="first")})
    assert after.cues[1].anchor == AfterCue("first")


def test_a_renamed_host_is_renamed_in_the_segments() -> None:
    before = replace(
        show(hosts=(HostCard("Maya"),)),
        segments=(segment(1, 5, host="Maya"), segment(2, 5, host="Lin")),
    )
    after = editing.replaced(before, "hosts", {0: HostCard("Mia")})
    assert [each.host for each in after.segments] == ["Mia", "Lin"]


def test_a_removed_segment_leaves_what_hung_on_it_for_the_checks() -> None:
    cue = Cue("a", "note", SegmentStart("s2"))
    after = editing.removed(show(cues=(cue,)), "segments", {1})
    assert (numbers(after), after.cues) == (["1", "3"], (cue,))


def test_a_copy_of_a_segment_has_its_own_id_and_number_and_follows() -> None:
    fixed = segment(2, 5, hard=30)
    before = script(segment(1, 5), fixed, segment(3, 5))
    after, copies = editing.duplicated(before, "segments", {1})
    copy = after.segments[2]
    assert (copies, copy.number, copy.hard_start) == (range(2, 3), "2a", None)
    assert copy.id not in before.positions
    assert replace(copy, id=fixed.id, number="2", hard_start=fixed.hard_start) == fixed


def test_copies_of_several_segments_stand_behind_the_last_of_them() -> None:
    after, copies = editing.duplicated(show(), "segments", {0, 1})
    assert (numbers(after), copies) == (["1", "2", "1a", "2a", "3"], range(2, 4))


def test_a_copy_takes_along_the_cues_of_every_pass_and_no_giveaway() -> None:
    pop = Cue("pop", "explain_pop", SegmentEnd("s1"), Millis(-30_000))
    order = Cue("order", "boost_order", SegmentStart("s1"), once=True)
    after, _ = editing.duplicated(show(cues=(pop, order)), "segments", {0})
    copy = after.segments[1].id
    assert after.cues == (pop, order, replace(pop, id="popa", anchor=SegmentEnd(copy)))


def test_a_copy_of_a_product_has_a_code_that_is_free() -> None:
    after, copies = editing.duplicated(show(), "products", {0})
    assert [each.code for each in after.products] == ["A01", "A01a", "A02"]
    assert copies == range(1, 2)


def test_rows_move_together_in_their_order() -> None:
    before = script(*(segment(n, 5) for n in range(1, 6)))
    up, to = editing.moved(before, "segments", {3, 4}, 1)
    assert (numbers(up), to) == (["1", "4", "5", "2", "3"], range(1, 3))
    down, to = editing.moved(before, "segments", {0, 2}, 5)
    assert (numbers(down), to) == (["2", "4", "5", "1", "3"], range(3, 5))


def test_rows_that_stay_where_they_are_are_no_step() -> None:
    before = show()
    after, _ = editing.moved(before, "segments", {1}, 2)
    assert after is before


def test_segments_are_grouped_and_taken_out_again() -> None:
    after = editing.grouped(show(), [0, 1], "Opening")
    assert [each.group for each in after.segments] == ["Opening", "Opening", ""]
    assert editing.grouped(after, [0, 1], "") == show()


def test_segments_are_numbered_in_their_order() -> None:
    after, _ = editing.moved(show(), "segments", {2}, 0)
    assert numbers(editing.renumbered(after)) == ["1", "2", "3"]
    assert [each.id for each in editing.renumbered(after).segments] == ["s3", "s1", "s2"]


def test_a_new_segment_is_called_by_the_one_before_it() -> None:
    before = show()
    assert editing.new_segment(before, 0).number == "1a"
    assert editing.new_segment(before, 2).number == "4"
    assert editing.new_segment(before).number == "4"
    assert editing.new_segment(before, -1).number == "0a"
    assert editing.new_segment(replace(before, segments=())).number == "1"
    assert editing.new_segment(before).duration == 300_000


def test_what_a_sheet_stated_is_forgotten_from_the_row_on_that_takes_another_time() -> None:
    stated = Instant(EIGHT + 60_000)
    before = script(*(segment(n, 5, stated_start=stated) for n in range(1, 5)))
    longer = replace(before.segments[1], duration=Millis(60_000))
    after = editing.replaced(before, "segments", {1: longer})
    assert [each.stated_start for each in after.segments] == [stated, None, None, None]
    titled = editing.replaced(before, "segments", {1: replace(before.segments[1], title="x")})
    assert [each.stated_start for each in titled.segments] == [stated] * 4
