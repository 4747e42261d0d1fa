"""The difference of two scripts with their cues, and what it makes of the first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.cues import Cue, SegmentStart
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.revision import Revision, Written, applied, difference

SHOW = script(segment(1, 2), segment(2, 3), segment(3, 4), segment(4, 5))
POP = Cue("pop", "explain_pop", SegmentStart("s2"))
LINE = Cue("line", "transition", SegmentStart("s3"))

segments = st.builds(
    Segment,
    id=st.sampled_from("abcdefgh"),
    number=st.just("1"),
    title=st.sampled_from(["one", "two"]),
    duration=st.sampled_from([Millis(1), Millis(2)]),
)
cues = st.builds(
    Cue,
    id=st.sampled_from("pqrstu"),
    kind=st.just("note"),
    anchor=st.just(SegmentStart("a")),
    offset=st.sampled_from([Millis(0), Millis(5)]),
)
scripts = st.builds(
    Script,
    title=st.sampled_from(["Show", "Other"]),
    zone=st.just("Asia/Shanghai"),
    segments=st.lists(segments, max_size=8, unique_by=lambda each: each.id).map(tuple),
    planned_start=st.none() | st.just(EIGHT),
)
writings = st.builds(
    Written, scripts, st.lists(cues, max_size=6, unique_by=lambda each: each.id).map(tuple)
)


def with_segments(*names: str) -> Script:
    return replace(SHOW, segments=tuple(SHOW.segment(name) for name in names))


@given(writings, writings)
def test_the_difference_applied_to_the_first_is_the_second(one: Written, other: Written) -> None:
    found = applied(one, difference(one, other))
    assert found.script == other.script
    assert set(found.cues) == set(other.cues)
    assert len(found.cues) == len(other.cues)


@given(writings, writings)
def test_a_revision_is_read_back_as_it_was_written(one: Written, other: Written) -> None:
    revision = difference(one, other)
    assert from_plain(Revision, to_plain(revision)) == revision


@given(writings, writings)
def test_a_revision_of_another_script_is_applied_without_harm(one: Written, other: Written) -> None:
    found = applied(Written(SHOW, (POP,)), difference(one, other))
    assert len(found.script.positions) == len(found.script.segments)


@given(writings)
def test_nothing_differs_from_itself(written: Written) -> None:
    revision = difference(written, written)
    assert revision.is_empty
    assert applied(written, revision).script is written.script
    assert applied(written, revision).cues is written.cues


def test_a_changed_duration_is_one_segment() -> None:
    longer = replace(SHOW.segment("s3"), duration=Millis(7))
    after = replace(SHOW, segments=(*SHOW.segments[:2], longer, SHOW.segments[3]))
    assert difference(Written(SHOW, (POP,)), Written(after, (POP,))) == Revision(segments=(longer,))


def test_a_removed_segment_is_an_order_without_it() -> None:
    after = with_segments("s1", "s2", "s4")
    found = difference(Written(SHOW, ()), Written(after, ()))
    assert found == Revision(order=("s1", "s2", "s4"))


def test_a_moved_segment_is_the_order_alone() -> None:
    after = with_segments("s1", "s4", "s2", "s3")
    found = difference(Written(SHOW, ()), Written(after, ()))
    assert found == Revision(order=("s1", "s4", "s2", "s3"))


def test_a_new_segment_is_itself_and_the_order() -> None:
    new = segment(9, 1)
    after = replace(SHOW, segments=(*SHOW.segments, new))
    found = difference(Written(SHOW, ()), Written(after, ()))
    assert found == Revision(segments=(new,), order=("s1", "s2", "s3", "s4", "s9"))


def test_what_else_the_script_says_is_kept_without_the_segments() -> None:
    after = replace(SHOW, hard_end=Instant(EIGHT + 1))
    found = difference(Written(SHOW, ()), Written(after, ()))
    assert found == Revision(rest=replace(after, segments=()))


def test_cues_are_told_by_their_ids() -> None:
    later = replace(POP, offset=Millis(5_000))
    found = difference(Written(SHOW, (POP, LINE)), Written(SHOW, (later,)))
    assert found == Revision(cues=(later,), cues_gone=("line",))
