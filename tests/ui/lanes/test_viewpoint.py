"""Which part of the time axis is looked at before and during a show."""

from __future__ import annotations

from performing import EIGHT, Performance, script, segment
from stage_desktop.show.commands import Start
from stage_desktop.ui.lanes.viewpoint import Viewpoint

WIDTH = 800


def test_hours_before_the_show_its_beginning_is_looked_at() -> None:
    run = Performance(script(segment(1, 30), segment(2, 30)), opened_at=-20_000)
    span = Viewpoint().look(run.look(-18_000), WIDTH)
    assert 0 < span.x(EIGHT) < WIDTH


def test_shortly_before_the_show_and_on_air_now_is_followed() -> None:
    run = Performance(script(segment(1, 30), segment(2, 30)), opened_at=-20_000)
    view = Viewpoint()
    near = run.look(-60)
    assert 0 < view.look(near, WIDTH).x(near.now) < WIDTH
    run.do(-7_200, Start())  # two hours early
    early = run.look(-7_100)
    assert 0 < view.look(early, WIDTH).x(early.now) < WIDTH
