"""Why a pass went as it did: a fact that may come at any time and changes nothing else."""

from __future__ import annotations

from performing import Performance, script, segment
from stage_desktop.show.commands import Annotate, End, Go, Jump, Note, Skip, Start, Undo
from stage_desktop.show.engine import replayed
from stage_desktop.show.events import ReasonGiven
from stage_desktop.show.state import Phase


def ended() -> Performance:
    """Segment 1 twice, 2 once, 3 skipped."""
    show = Performance(script(segment(1, 5), segment(2, 5), segment(3, 5)))
    show.do(0, Start())
    show.do(10, Skip("s3"))
    show.do(300, Go())
    show.do(600, Jump("s1"))
    show.do(700, End())
    return show


def test_a_reason_is_given_to_one_pass_after_the_show() -> None:
    show = ended()
    events = show.do(90_000, Annotate("s1", 2, " sold out at once "))
    assert events == (
        ReasonGiven(
            at=events[0].at, step=6, segment="s1", pass_number=2, reason="sold out at once"
        ),
    )
    assert show.state.reasons == {("s1", 2): "sold out at once"}
    assert show.state.phase is Phase.ENDED
    assert replayed(show.events).reasons == show.state.reasons


def test_a_segment_that_was_never_on_air_may_have_a_reason() -> None:
    show = ended()
    show.do(800, Annotate("s3", None, "no stock"))
    assert show.state.reasons == {("s3", None): "no stock"}


def test_an_empty_reason_takes_it_back() -> None:
    show = ended()
    show.do(800, Annotate("s2", 1, "host late"))
    show.do(810, Annotate("s2", 1, ""))
    assert show.state.reasons == {}
    assert show.refused(820, Annotate("s2", 1, "  ")) == "nothing_changes"


def test_what_was_not_on_air_so_often_has_no_reason() -> None:
    show = ended()
    assert show.refused(800, Annotate("s1", 3, "x")) == "no_such_pass"
    assert show.refused(800, Annotate("s1", 0, "x")) == "no_such_pass"
    assert show.refused(800, Annotate("s1", None, "x")) == "no_such_pass"
    assert show.refused(800, Annotate("s9", 1, "x")) == "unknown_segment"


def test_a_reason_is_undone_alone() -> None:
    show = Performance(script(segment(1, 5), segment(2, 5)))
    show.do(0, Start())
    show.do(300, Go())
    show.do(310, Annotate("s1", 1, "as planned"))
    show.do(320, Undo())
    assert show.state.reasons == {}
    assert [each.segment for each in show.state.passes] == ["s1", "s2"]


def test_an_empty_note_is_refused_after_the_show_too() -> None:
    assert ended().refused(800, Note("  ")) == "empty_note"
