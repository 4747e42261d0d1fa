"""The working copy of a script: what it says now, and every step that led there.

Frozen like the script itself, so that undo is going back to a value. A step remembers the script
before it; scripts share all that did not change, and a bounded number of steps is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script, rescheduled

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done: a code and data to name it by, and the script on its other side.

    Steps in a row of the same `group` are one: letters that were typed into the same text.
    `start` is what its script is to start at where the show was put to another time since.
    """

    code: str
    other: Script
    data: tuple[tuple[str, str], ...] = ()
    group: str = ""
    start: Instant | None = None

    @property
    def target(self) -> Script:
        """The script on its other side, for the time that the show has now."""
        return self.other if self.start is None else rescheduled(self.other, self.start)


@dataclass(frozen=True, slots=True)
class Draft:
    """A script under work; `saved` is what the file holds, `past` and `future` the steps."""

    script: Script
    saved: Script
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    @property
    def is_modified(self) -> bool:
        """Whether the file says something else."""
        return self.script is not self.saved and self.script != self.saved

    def changed(self, script: Script, code: str, group: str = "", **data: object) -> Draft:
        """The draft after a step to that script; itself where the script is the same."""
        if script is self.script or script == self.script:
            return self
        last = self.past[-1] if self.past else None
        if group and last is not None and last.group == group and not self.future:
            return replace(self, script=script)
        pairs = tuple((key, str(value)) for key, value in data.items())
        step = Step(code, _light(self.script), pairs, group)
        return replace(self, script=script, past=(*self.past, step)[-MOST_STEPS:], future=())

    def undone(self) -> Draft:
        """The draft before its last step; itself where there is none."""
        if not self.past:
            return self
        *past, step = self.past
        back = replace(step, other=_light(self.script), group="", start=None)
        return replace(self, script=step.target, past=tuple(past), future=(*self.future, back))

    def redone(self) -> Draft:
        """The draft with the step that was undone last; itself where there is none."""
        if not self.future:
            return self
        *future, step = self.future
        again = replace(step, other=_light(self.script), start=None)
        return replace(self, script=step.target, past=(*self.past, again), future=tuple(future))

    def put_to(self, script: Script) -> Draft:
        """The draft of the same show at another start: no step, so that no undo brings it back."""
        before, now = self.script.planned_start, script.planned_start
        if now is None or before == now:
            return replace(self, script=script)

        def moved(step: Step) -> Step:
            own = step.other.planned_start if step.start is None else step.start
            if own is None or before is None:
                return step if own is not None else replace(step, start=now)
            return replace(step, start=Instant(now + (own - before)))

        past, future = (tuple(moved(step) for step in steps) for steps in (self.past, self.future))
        return replace(self, script=script, past=past, future=future)

    def marked_saved(self) -> Draft:
        """The same draft, whose file says what it says."""
        return replace(self, saved=self.script)


def draft_of(script: Script) -> Draft:
    """A draft in which nothing has been done yet."""
    return Draft(script, script)


def _light(script: Script) -> Script:
    """The same script without what was worked out from it: history is kept for long."""
    return replace(script)
