"""Where bars and cues stand, by pixels worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.show.bars import Bar, Lane, Lanes, Part, Standing
from stage_desktop.show.commands import CueKey
from stage_desktop.show.state import CueStatus
from stage_desktop.show.timeline import CueRow
from stage_desktop.ui.lanes.bands import LOWEST, USUAL, Band, shared
from stage_desktop.ui.lanes.scene import PlacedBar, PlacedCue, Rows, arranged
from stage_desktop.ui.lanes.span import Span

SPAN = Span(Instant(0), 1_000)  # a second a pixel
BANDS = shared(USUAL, 1, 2)


def bar(lane: Lane, start: int, end: int, ref: str = "s1", part: Part = Part.SEGMENT) -> Bar:
    begin, until = Instant(start * 1_000), Instant(end * 1_000)
    return Bar(lane, part, Standing.AHEAD, begin, until, ref, "title", number="1")


def cue(at: int, status: CueStatus = CueStatus.PLANNED, name: str = "c") -> CueRow:
    what = Cue(f"{name}{at}", "note", SegmentStart("s1"), Millis(0))
    return CueRow(CueKey(what.id), what, status, Instant(at * 1_000))


def placed(*bars: Bar) -> tuple[PlacedBar, ...]:
    return arranged(Lanes(bars), SPAN, 600, BANDS, Rows()).bars


def test_a_bar_stands_at_its_pixels() -> None:
    (one,) = placed(bar(Lane.SEGMENTS, 100, 250))
    assert (one.x, one.right, one.band) == (100, 250, BANDS.segments)


def test_what_sticks_out_is_cut_off_outside_what_is_seen() -> None:
    (one,) = placed(bar(Lane.SEGMENTS, -500, 5_000))
    assert (one.x, one.right) == (-4, 604)


def test_a_thousand_bars_on_fewer_pixels_are_drawn_once_a_pixel() -> None:
    tight = Span(Instant(0), 10_000)
    crowd = tuple(bar(Lane.SEGMENTS, start, start + 1) for start in range(1_000))
    scene = arranged(Lanes(crowd), tight, 600, BANDS, Rows())
    assert len(scene.bars) == 100
    assert [each.x for each in scene.bars] == list(range(100))


def test_what_overlaps_gets_rows_of_its_own_and_keeps_them() -> None:
    first, second = bar(Lane.BOOSTS, 0, 300, "B1"), bar(Lane.BOOSTS, 200, 500, "B2")
    rows = Rows()
    assert rows.place(Lane.BOOSTS, (first, second)) == [(first, 0), (second, 1)]
    assert rows.needed[Lane.BOOSTS] == 2
    assert rows.place(Lane.BOOSTS, (second,)) == [(second, 1)]
    third = bar(Lane.BOOSTS, 350, 600, "B3")
    assert rows.place(Lane.BOOSTS, (second, third)) == [(second, 1), (third, 0)]


def test_the_parts_of_one_boost_share_a_row() -> None:
    lead = bar(Lane.BOOSTS, 0, 100, "B1", Part.LEAD)
    window = bar(Lane.BOOSTS, 100, 400, "B1", Part.WINDOW)
    other = bar(Lane.BOOSTS, 50, 120, "B2", Part.LEAD)
    placed_rows = dict(Rows().place(Lane.BOOSTS, (lead, window, other)))
    assert placed_rows == {lead: 0, window: 0, other: 1}


def places(*rows: CueRow, height: int = 26) -> list[tuple[int, int, int, CueStatus]]:
    bands = replace(BANDS, cues=Band(100, height))
    cues = arranged(Lanes(cues=rows), SPAN, 600, bands, Rows()).cues
    return [(each.x, each.y, each.count, each.status) for each in cues]


def test_cues_close_to_each_other_stand_below_each_other_then_together() -> None:
    planned = CueStatus.PLANNED
    assert places(cue(10), cue(15), cue(40)) == [
        (10, 106, 1, planned),
        (15, 119, 1, planned),
        (40, 106, 1, planned),
    ]
    assert places(cue(10), cue(15), cue(18)) == [(10, 106, 1, planned), (15, 119, 2, planned)]
    assert places(cue(10), cue(15), height=14) == [(10, 107, 2, planned)]


def test_of_cues_in_one_place_the_most_urgent_is_seen() -> None:
    crowd = (cue(10, CueStatus.DONE), cue(11, CueStatus.DUE, "d"), cue(12, CueStatus.MISSED, "e"))
    assert places(*crowd, height=14) == [(10, 107, 3, CueStatus.DUE)]


def test_a_scene_is_equal_when_it_looks_the_same() -> None:
    one = arranged(Lanes((bar(Lane.SEGMENTS, 100, 250),)), SPAN, 600, BANDS, Rows())
    nearly = replace(bar(Lane.SEGMENTS, 100, 250), end=Instant(250_900))
    assert arranged(Lanes((nearly,)), SPAN, 600, BANDS, Rows()) == one
    longer = replace(nearly, end=Instant(251_000))
    assert arranged(Lanes((longer,)), SPAN, 600, BANDS, Rows()) != one


def test_the_pointer_finds_cues_before_bars() -> None:
    scene = arranged(Lanes((bar(Lane.SEGMENTS, 100, 250),), (cue(120),)), SPAN, 600, BANDS, Rows())
    found = scene.found(130, BANDS.segments.top + 3)
    assert isinstance(found, PlacedBar) and found.bar.ref == "s1"
    assert isinstance(scene.found(122, scene.cues[0].y), PlacedCue)
    assert scene.found(300, BANDS.segments.top + 3) is None


def test_lanes_do_not_overlap_and_fill_the_height() -> None:
    for height in range(LOWEST, 240):
        for giveaways in range(4):
            for boosts in range(4):
                bands = shared(height, giveaways, boosts)
                stack = (
                    bands.axis,
                    bands.planned,
                    bands.segments,
                    bands.giveaways,
                    bands.boosts,
                    bands.cues,
                )
                for above, below in pairwise(stack):
                    assert above.bottom <= below.top
                assert bands.cues.bottom <= height
                assert bands.segments.height >= 18


def test_a_lane_without_anything_in_the_script_takes_no_room() -> None:
    assert shared(USUAL, 0, 0).giveaways.height == 0
    assert shared(USUAL, 0, 0).segments.height > shared(USUAL, 1, 2).segments.height
