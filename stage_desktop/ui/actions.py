"""Everything the operator can do, in one table: keys, when it is allowed, and which command it is.

Buttons, menu, shortcuts and the key overlay are all made from it; the words are in `ui/texts`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from stage_desktop.instants import MINUTE, Millis
from stage_desktop.script.plan import Segment, SegmentKind
from stage_desktop.show.commands import (
    AddTime,
    Command,
    Edit,
    End,
    Go,
    Hold,
    Insert,
    Jump,
    Mark,
    Move,
    MoveBack,
    Note,
    RecordFigures,
    Restart,
    Resume,
    Skip,
    Start,
    Undo,
    Unskip,
)
from stage_desktop.show.engine import inserted_segment
from stage_desktop.show.state import Phase
from stage_desktop.show.timeline import Timeline
from stage_desktop.ui.entries import figures, span, title_and_span

QUARTER = Millis(15_000)


@dataclass(frozen=True, slots=True)
class Situation:
    """What an action is about: the numbers now, and the segment that is selected, by id."""

    timeline: Timeline
    selected: str | None = None

    @property
    def phase(self) -> Phase:
        return self.timeline.phase

    @property
    def chosen(self) -> Segment | None:
        """The selected segment, if the script in force has it."""
        script = self.timeline.state.script
        if self.selected is None or self.selected not in script.positions:
            return None
        return script.segment(self.selected)

    @property
    def chosen_ahead(self) -> Segment | None:
        """The selected segment, if it is still ahead."""
        chosen = self.chosen
        if chosen is None or not self._is_ahead(chosen):
            return None
        return chosen

    @property
    def target(self) -> Segment | None:
        """The selected segment if it is ahead, else the next one."""
        return self.chosen_ahead or self.timeline.state.next_segment

    def _is_ahead(self, segment: Segment) -> bool:
        state = self.timeline.state
        return state.script.positions[segment.id] > state.position


Allowed = Callable[[Situation], bool]
Make = Callable[[Situation], Command | None]
Read = Callable[[Situation, str], Command | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """An inline entry: `read` makes the command of what was typed, None when it cannot."""

    read: Read
    filled: Callable[[Situation], str] = lambda _situation: ""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do.

    `keys` are Qt key sequences. Either `make` gives the command at once (None: nothing is selected
    to do it to) or `entry` asks for a line first. `face` names the title that fits the situation.
    """

    id: str
    group: str
    keys: tuple[str, ...]
    allowed: Allowed
    make: Make | None = None
    entry: Entry | None = None
    face: Callable[[Situation], str] | None = None
    twice: bool = False

    def title(self, situation: Situation | None) -> str:
        """The name of its title in that situation."""
        return self.id if situation is None or self.face is None else self.face(situation)


def _always(_situation: Situation) -> bool:
    return True


def _running(situation: Situation) -> bool:
    return situation.phase is Phase.ON_AIR


def _begun(situation: Situation) -> bool:
    return situation.phase not in (Phase.READY, Phase.ENDED)


def _not_ended(situation: Situation) -> bool:
    return situation.phase is not Phase.ENDED


def _has_target(situation: Situation) -> bool:
    return _not_ended(situation) and situation.target is not None


def _has_trail(situation: Situation) -> bool:
    return bool(situation.timeline.state.trail)


def _may_move_back(situation: Situation) -> bool:
    return situation.phase in (Phase.READY, Phase.ON_AIR)


def _go(situation: Situation) -> Command:
    return Start() if situation.phase is Phase.READY else Go()


def _hold(situation: Situation) -> Command:
    return Resume() if situation.timeline.is_held else Hold()


def _add(amount: int) -> Make:
    return lambda _situation: AddTime(Millis(amount))


def _skip(situation: Situation) -> Command | None:
    target = situation.target
    if target is None:
        return None
    return Unskip(target.id) if target.skipped else Skip(target.id)


def _skip_face(situation: Situation) -> str:
    target = situation.target
    if target is None or situation.phase is Phase.ENDED:
        return "skip:none"
    return "skip:back" if target.skipped else "skip"


def _jump(situation: Situation) -> Command | None:
    return None if situation.selected is None else Jump(situation.selected)


def _move(by: int) -> Make:
    def make(situation: Situation) -> Command | None:
        chosen = situation.chosen
        if chosen is None:
            return None
        segments = situation.timeline.state.script.segments
        place = situation.timeline.state.script.positions[chosen.id] + (by if by < 0 else by + 1)
        before = segments[place].id if 0 <= place < len(segments) else None
        if place < 0 or place > len(segments):
            before = chosen.id
        return Move(chosen.id, before)

    return make


def _read_note(_situation: Situation, text: str) -> Command | None:
    return Note(text.strip()) if text.strip() else None


def _read_figures(_situation: Situation, text: str) -> Command | None:
    found = figures(text)
    return None if found is None else RecordFigures(*found)


def _read_insert(situation: Situation, text: str) -> Command | None:
    found = title_and_span(text)
    if found is None:
        return None
    title, duration = found
    state = situation.timeline.state
    return Insert(inserted_segment(state, title, duration, SegmentKind.INSERT))


def _read_started_ago(situation: Situation, text: str) -> Command | None:
    ago = span(text)
    if ago is None:
        return None
    return Start(ago) if situation.phase is Phase.READY else MoveBack(ago)


def _read_duration(situation: Situation, text: str) -> Command | None:
    duration, target = span(text), situation.chosen or situation.target
    if duration is None or target is None:
        return None
    return Edit(replace(target, duration=duration))


def _present_duration(situation: Situation) -> str:
    target = situation.target
    if target is None:
        return ""
    minutes, seconds = divmod(target.duration // 1_000, 60)
    return f"{minutes}:{seconds:02}"


ACTIONS = (
    Action(
        "go",
        "show",
        ("Space",),
        _not_ended,
        _go,
        face=lambda s: "go:start" if s.phase is Phase.READY else "go",
    ),
    Action(
        "hold",
        "show",
        ("H",),
        _running,
        _hold,
        face=lambda s: "hold:resume" if s.timeline.is_held else "hold",
    ),
    Action("less_minute", "time", ("Shift+Left",), _running, _add(-MINUTE)),
    Action("less", "time", ("Left",), _running, _add(-QUARTER)),
    Action("more", "time", ("Right",), _running, _add(QUARTER)),
    Action("more_minute", "time", ("Shift+Right",), _running, _add(MINUTE)),
    Action("skip", "script", ("S",), _has_target, _skip, face=_skip_face),
    Action("undo", "show", ("U", "Ctrl+Z"), _has_trail, lambda _s: Undo()),
    Action("mark", "log", ("M",), _always, lambda _s: Mark()),
    Action("note", "log", ("N",), _always, entry=Entry(_read_note)),
    Action("figures", "log", ("F",), _begun, entry=Entry(_read_figures)),
    Action("jump", "show", ("J",), _begun, _jump),
    Action("restart", "show", ("Shift+R",), _running, lambda _s: Restart()),
    Action("started_ago", "time", ("B",), _may_move_back, entry=Entry(_read_started_ago)),
    Action("insert", "script", ("I",), _not_ended, entry=Entry(_read_insert)),
    Action(
        "duration", "script", ("D",), _has_target, entry=Entry(_read_duration, _present_duration)
    ),
    Action("move_up", "script", ("Alt+Up",), _not_ended, _move(-1)),
    Action("move_down", "script", ("Alt+Down",), _not_ended, _move(1)),
    Action("end", "show", ("End",), _begun, lambda _s: End(), twice=True),
)
BY_ID = {action.id: action for action in ACTIONS}

# The transport row, in the order of its buttons; None is a gap.
TRANSPORT = (
    "go",
    "hold",
    None,
    "less_minute",
    "less",
    "more",
    "more_minute",
    None,
    "skip",
    "undo",
    "mark",
    None,
    "end",
)

# Keys of the cue panel and of the window itself, for the overlay: id, group, keys.
OTHER_KEYS = (
    ("complete_cue", "cues", ("1", "9")),
    ("skip_cue", "cues", ("Shift+1", "Shift+9")),
    ("cue_list", "cues", ("Return", "Del", "F4", "F5")),
    ("answer", "view", ("F2", "F3")),
    ("replan", "show", ("F6", "F9")),
    ("follow", "view", ("Home",)),
    ("editor", "view", ("Ctrl+E", "Ctrl+B")),
    ("review", "view", ("Ctrl+Shift+L",)),
    ("keys", "view", ("F1",)),
)


def number_of(action: Action, situation: Situation | None) -> str:
    """The number of the segment that the action would change; empty when it names none."""
    if situation is None or action.id not in ("skip", "duration"):
        return ""
    target = situation.target
    return "" if target is None else target.number
