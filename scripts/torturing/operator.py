"""An operator who never rests: steps as a show has them, by chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from stage_desktop.instants import SECOND, Millis
from stage_desktop.show.commands import (
    AddTime,
    Command,
    CompleteCue,
    Go,
    Hold,
    Jump,
    Note,
    RecordFigures,
    Resume,
    Start,
)
from stage_desktop.show.state import Phase, ShowState
from stage_desktop.show.timeline import cue_rows
from stage_desktop.ui.models.session_model import SessionModel

SPREAD = 30 * SECOND


class Operator:
    """Takes one step at a time in whatever show is on."""

    def __init__(self, chance: random.Random, go: int = 10) -> None:
        """`go` is how many steps of a hundred, or so, go on to the next segment."""
        self._chance = chance
        self._go = go
        self._number = 0

    def step(self, model: SessionModel) -> bool:
        """Do something; whether it was carried out. A show that has not begun is started."""
        return model.send(self._next(model))

    def _next(self, model: SessionModel) -> Command:
        state = model.session.state
        self._number += 1
        if state.phase is Phase.READY:
            return Start()
        if state.next_segment is None:
            return Jump(state.script.segments[0].id)
        kinds: list[Callable[[SessionModel], Command]] = [_go, self._more, _cue, self._note]
        kinds += [_hold, self._figures]
        weights = (self._go, 25, 20, 30, 8, 7)
        return self._chance.choices(kinds, weights)[0](model)

    def _more(self, _model: SessionModel) -> Command:
        return AddTime(Millis(self._chance.randint(-SPREAD, SPREAD) or SECOND))

    def _note(self, _model: SessionModel) -> Command:
        return Note(f"补货 {self._number}")

    def _figures(self, _model: SessionModel) -> Command:
        return RecordFigures(Decimal(self._number * 100), 1_000 + self._number)


def _go(_model: SessionModel) -> Command:
    return Go()


def _hold(model: SessionModel) -> Command:
    return Resume() if _is_held(model.session.state) else Hold()


def _is_held(state: ShowState) -> bool:
    running = state.on_air
    return running is not None and running.held_since is not None


def _cue(model: SessionModel) -> Command:
    rows = cue_rows(model.session.state, model.session.clock.now(), 1)
    return CompleteCue(rows[0].key) if rows else Note("no cue ahead")
