"""The outlook is worked out in pieces, and anew for every segment that comes on air."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.history import Outlook, outlook
from stage_desktop.review.learned import Learned, PassLength, learned_from
from stage_desktop.show.commands import AddTime, End, Go, Start
from stage_desktop.ui.models.outlook_model import OutlookModel
from ui.live import LiveRun


def learned() -> Learned:
    """The coat took 10, 12 and 15 minutes instead of ten."""
    return learned_from(
        PassLength("", "hero", "", ("A01",), Millis(n * MINUTE), Millis(10 * MINUTE))
        for n in (10, 12, 15)
    )


class Screen:
    def __init__(self) -> None:
        coat = segment(2, 10, kind="hero", products=("A01",))
        show = script(segment(1, 5), coat, segment(3, 5), hard_end=Instant(EIGHT + 22 * MINUTE))
        self.run = LiveRun(show, opened_at=0)
        self.model = OutlookModel()
        self.heard: list[Outlook | None] = []
        self.model.changed.connect(self.heard.append)
        self.run.model.timeline_changed.connect(self.model.set_timeline)
        self.model.set_timeline(self.run.model.timeline)

    def drawn(self) -> Outlook | None:
        """Let it draw to the end."""
        while self.model.is_drawing:
            self.model._timer.stop()
            self.model.step()
        return self.model.outlook


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Screen]:
    made = Screen()
    yield made
    made.model.close_down()
    made.model.deleteLater()
    made.run.model.deleteLater()


def test_without_history_nothing_is_said(screen: Screen) -> None:
    screen.run.to(0, Start())
    assert (screen.drawn(), screen.heard) == (None, [])


def test_the_outlook_is_that_of_all_draws(screen: Screen) -> None:
    screen.run.to(0, Start())
    screen.model.set_learned(learned())
    found = screen.drawn()
    assert found == outlook(screen.run.session.state, screen.run.clock.now(), learned())
    assert found is not None
    minutes = [(each - EIGHT) / MINUTE for each in (found.early, found.middle, found.late)]
    assert minutes == [20, 22, 25]
    assert (found.known, found.ahead, found.passes) == (1, 3, 3)
    assert found.chance is not None
    assert 60 <= found.chance <= 73  # two of three


def test_while_time_slides_the_same_draws_hold(screen: Screen) -> None:
    screen.run.to(0, Start())
    screen.model.set_learned(learned())
    screen.drawn()
    screen.run.to(6 * 60)  # a minute over: everything slides with it
    assert not screen.model.is_drawing
    found = screen.model.outlook
    assert found is not None
    assert (found.middle - EIGHT) / MINUTE == 23
    screen.run.to(6 * 60, AddTime(Millis(3 * MINUTE)))
    screen.run.to(6 * 60 + 2)
    found = screen.model.outlook
    assert found is not None
    assert (found.middle - EIGHT) / MINUTE == 25


def test_the_next_segment_is_drawn_anew(screen: Screen) -> None:
    screen.run.to(0, Start())
    screen.model.set_learned(learned())
    screen.drawn()
    screen.run.to(300, Go())
    assert screen.model.is_drawing
    found = screen.drawn()
    assert found is not None
    assert (found.known, found.ahead) == (1, 2)
    screen.run.to(1_000, Go())
    assert screen.drawn() is None  # nothing that is ahead was ever done
    screen.run.to(1_200, End())
    assert screen.drawn() is None


def test_without_a_run_there_is_nothing(screen: Screen) -> None:
    screen.run.to(0, Start())
    screen.model.set_learned(learned())
    screen.drawn()
    screen.model.set_timeline(None)
    assert screen.heard[-1] is None
    assert not screen.model.is_drawing
