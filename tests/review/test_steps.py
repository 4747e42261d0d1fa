"""Work that rests: the same comes of it, whether it is done at once or step by step."""

from __future__ import annotations

from performing import Performance, script, segment
from stage_desktop.review.report import report, reporting
from stage_desktop.review.reviewed import reviewed, reviewing
from stage_desktop.review.steps import finished, gathered
from stage_desktop.show.commands import End, Go, Start


def test_parts_are_gathered_with_a_rest_after_each() -> None:
    work = gathered(iter("abc"))
    assert [next(work), next(work), next(work)] == [None, None, None]
    assert finished(gathered(iter("abc"))) == ("a", "b", "c")
    assert finished(gathered(())) == ()


def test_a_review_in_steps_is_the_review() -> None:
    show = Performance(script(segment(1, 4), segment(2, 4), segment(3, 4)))
    show.do(0, Start())
    show.do(300, Go())
    show.do(500, Go())
    show.do(700, End())
    assert finished(reporting(show.state)) == report(show.state)
    at_once = reviewed(report(show.state))
    work = reviewing(report(show.state))
    rests = 0
    try:
        while True:
            next(work)
            rests += 1
    except StopIteration as done:
        in_steps = done.value
    assert rests >= len(at_once.rows)
    assert (in_steps.rows, in_steps.figures) == (at_once.rows, at_once.figures)
    assert (in_steps.bars, in_steps.drift) == (at_once.bars, at_once.drift)
