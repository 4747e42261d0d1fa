"""A suggested offset: from product slots against passes and popped cards, else from the start."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performing import Performance, at, script, segment
from stage_desktop.instants import Millis
from stage_desktop.review.lineup import FoundBy, Suggestion, suggested_offset
from stage_desktop.review.metrics import MetricsFile, PlatformSlot
from stage_desktop.review.report import Report, report
from stage_desktop.script.commerce import Product
from stage_desktop.script.cues import Cue, CueKind, SegmentStart
from stage_desktop.show.commands import CompleteCue, CueKey, End, Go, Start

COAT, SCARF, HAT = (
    Product("P1", "羊毛大衣", sku="36001"),
    Product("P2", "针织围巾", sku="36002"),
    Product("P3", "渔夫帽", sku="36003"),
)


def performed(*starts: float, cues: tuple[Cue, ...] = (), done: float | None = None) -> Report:
    """Three segments of products that begin so many seconds after eight."""
    show = script(
        segment(1, 5, products=("P1",)),
        segment(2, 5, products=("P2",)),
        segment(3, 5, products=("P3",)),
        products=(COAT, SCARF, HAT),
    )
    run = Performance(show, *cues)
    run.do(starts[0], Start())
    if done is not None:
        run.do(done, CompleteCue(CueKey("pop")))
    for start in starts[1:]:
        run.do(start, Go())
    run.do(starts[-1] + 300, End())
    return report(run.state)


PASSES = performed(0, 300, 600)


def slot(seconds: float, product: str = "", title: str = "") -> PlatformSlot:
    return PlatformSlot(product, title, at(seconds), at(seconds + 200))


def file(*slots: PlatformSlot, started: float | None = None) -> MetricsFile:
    start = None if started is None else at(started)
    return MetricsFile("a.xlsx", "", "Asia/Shanghai", slots=slots, started_at=start)


def test_slots_of_known_products_are_brought_to_their_passes() -> None:
    """The slots come 12, 14 and 11 s after the passes: the middle one is taken."""
    found = file(
        slot(12, "36001", "冬季羊毛大衣 女"), slot(314, "36002"), slot(611, title="渔夫帽 黑色")
    )
    assert suggested_offset(found, performed(0, 300, 600)) == Suggestion(
        Millis(-12_000), FoundBy.SLOTS, 3, Millis(1_000)
    )


def test_a_slot_that_was_opened_late_moves_nothing() -> None:
    found = file(slot(12, "36001"), slot(315, "36002"), slot(730, "36003"))
    suggestion = suggested_offset(found, performed(0, 300, 600))
    assert suggestion == Suggestion(Millis(-15_000), FoundBy.SLOTS, 2, Millis(0))


def test_the_order_of_the_products_decides_not_the_nearest_pass() -> None:
    """All slots lie 290 s late: each is nearest to the pass of the next product."""
    found = file(slot(290, "36001"), slot(590, "36002"), slot(890, "36003"))
    suggestion = suggested_offset(found, performed(0, 300, 600))
    assert suggestion is not None
    assert (suggestion.offset, suggestion.count) == (-290_000, 3)


def test_a_card_that_was_popped_counts_as_the_beginning_of_its_product() -> None:
    pop = Cue("pop", CueKind.EXPLAIN_POP, SegmentStart("s1"), offset=Millis(60_000))
    late = performed(0, 300, 600, cues=(pop,), done=70)
    found = file(slot(75, "36001"), slot(305, "36002"))
    assert suggested_offset(found, late) == Suggestion(Millis(-5_000), FoundBy.SLOTS, 2, Millis(0))


def test_one_slot_alone_suffices_when_there_is_no_other() -> None:
    found = suggested_offset(file(slot(20, "36002")), performed(-500, 0, 300))
    assert found == Suggestion(Millis(-20_000), FoundBy.SLOTS, 1, Millis(0))


def test_nameless_slots_need_three_that_agree() -> None:
    passes = performed(0, 290, 640)
    three = file(slot(20), slot(311), slot(662))
    assert suggested_offset(three, passes) == Suggestion(
        Millis(-21_000), FoundBy.SLOTS, 3, Millis(1_000)
    )
    assert suggested_offset(file(slot(20), slot(311)), passes) is None


def test_what_lies_far_from_the_show_fits_nothing() -> None:
    day = 86_400
    found = file(slot(day, "36001"), slot(day + 300, "36002"), started=day)
    assert suggested_offset(found, performed(0, 300, 600)) is None


@pytest.mark.parametrize(
    ("started", "offset"), [(-12.5, 12_500), (200, -200_000), (-301, None), (None, None)]
)
def test_without_slots_the_start_of_the_stream(started: float | None, offset: int | None) -> None:
    found = suggested_offset(file(started=started), performed(0, 300, 600))
    expected = None if offset is None else Suggestion(Millis(offset), FoundBy.START)
    assert found == expected


def test_an_offset_that_the_file_has_already_makes_no_difference() -> None:
    slots = (slot(12, "36001"), slot(312, "36002"))
    plain = file(*slots)
    moved = MetricsFile("a", "", "UTC", slots=slots, offset=Millis(99_000))
    passes = performed(0, 300, 600)
    assert suggested_offset(moved, passes) == suggested_offset(plain, passes)


@given(st.integers(-200, 200), st.lists(st.integers(-5, 5), min_size=3, max_size=3))
def test_a_shift_of_the_platform_is_found_again(shift: int, by_hand: list[int]) -> None:
    """Cards are popped up to five seconds to either side of the passes, the clock is off."""
    starts = (0, 300, 600)
    popped = (start + off + shift for start, off in zip(starts, by_hand, strict=True))
    slots = (slot(at, f"3600{n}") for n, at in enumerate(popped, start=1))
    found = suggested_offset(file(*slots), PASSES)
    assert found is not None
    assert found.count == 3
    assert found.offset == -1_000 * (shift + sorted(by_hand)[1])
