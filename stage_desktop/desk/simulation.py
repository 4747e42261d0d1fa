"""A show performed without people: through the same session, on a virtual clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Listener, Session
from stage_desktop.errors import CommandRejected
from stage_desktop.formats.actions import Action, span_of
from stage_desktop.instants import MINUTE, Instant, Millis
from stage_desktop.script.cues import Cue
from stage_desktop.script.plan import EndRule, Script, Segment, SegmentKind
from stage_desktop.script.planned import planned_times
from stage_desktop.show import commands as ask
from stage_desktop.show.cues import pending
from stage_desktop.show.engine import inserted_segment, opened
from stage_desktop.show.events import RunKind, RunOpened
from stage_desktop.show.replan import offered
from stage_desktop.show.state import CueStatus, Phase, ShowState, pass_counts
from stage_desktop.show.timeline import Timeline, cue_rows

Pace = Callable[[Session, Instant], None]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A command that was refused, and why."""

    at: Instant
    command: str
    cause: CommandRejected

    @property
    def reason(self) -> str:
        """The stable code of the reason."""
        return self.cause.code


@dataclass(slots=True)
class Simulated:
    """What came of it: the last state, the probes, and what was refused."""

    state: ShowState
    probes: list[Timeline] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def on_time(script: Script) -> Script:
    """The script with every segment ending by itself."""
    segments = (replace(each, end_rule=EndRule.BY_ITSELF) for each in script.segments)
    return replace(script, segments=tuple(segments))


def opening_instant(script: Script, cues: tuple[Cue, ...], actions: Sequence[Action]) -> Instant:
    """A minute before the first thing that happens: the start, an action, or a cue before it."""
    start = script.planned_start or Instant(0)
    state = opened(RunOpened(at=start, kind=RunKind.SIMULATED, script=script, cues=cues))
    dues = (due for each in pending(state, state.book.longest_lead) if (due := each.due()))
    first = min((start, *dues, *(action.at for action in actions[:1])))
    return Instant(first - MINUTE)


def simulate(
    script: Script,
    cues: tuple[Cue, ...],
    actions: Sequence[Action] | None,
    listeners: Iterable[Listener] = (),
    pace: Pace | None = None,
) -> Simulated:
    """Perform the script, which must have a planned start, and return what came of it.

    Without actions every segment ends by itself on time and the show is ended after the last.
    With actions the segments end as the script says, and time goes on after the last action until
    nothing more happens by itself. `pace` is called before each virtual instant is entered.
    """
    start = planned_times(script).show_start or script.planned_start or Instant(0)
    performed = script if actions is not None else on_time(script)
    steps = tuple(actions) if actions is not None else (Action(start, "start"),)
    clock = ManualClock(opening_instant(performed, cues, steps))
    wakeups = ManualWakeups()
    session = Session.begin(performed, cues, RunKind.SIMULATED, clock, wakeups, listeners)
    result = Simulated(session.state)
    for action in steps:
        _play_until(session, clock, wakeups, action.at, pace)
        _perform(session, action, result)
    _play_out(session, clock, wakeups, pace, to_the_end=actions is not None)
    if actions is None and session.state.phase is Phase.FINISHED:
        _perform(session, Action(clock.now(), "end"), result)
    session.close()
    result.state = session.state
    return result


def _play_until(
    session: Session, clock: ManualClock, wakeups: ManualWakeups, until: Instant, pace: Pace | None
) -> None:
    """Let everything happen that is due by then, each at its instant."""
    while (due := wakeups.armed) is not None and due <= until:
        _enter(session, clock, due, pace)
        session.tick()
    _enter(session, clock, until, pace)


def _play_out(
    session: Session,
    clock: ManualClock,
    wakeups: ManualWakeups,
    pace: Pace | None,
    *,
    to_the_end: bool,
) -> None:
    """Let everything happen that happens by itself; not `to_the_end`, until the last segment is."""
    while (due := wakeups.armed) is not None:
        if not to_the_end and session.state.phase is Phase.FINISHED:
            return
        _enter(session, clock, due, pace)
        session.tick()


def _enter(session: Session, clock: ManualClock, instant: Instant, pace: Pace | None) -> None:
    if pace is not None:
        pace(session, instant)
    clock.set(max(instant, clock.now(), key=int))


def _perform(session: Session, action: Action, result: Simulated) -> None:
    try:
        if action.command == "probe":
            session.dispatch(ask.Tick())
            result.probes.append(session.timeline())
        else:
            session.dispatch(_command(session.state, action))
    except CommandRejected as rejection:
        result.rejected.append(Rejected(action.at, action.text, rejection))


def _command(state: ShowState, action: Action) -> ask.Command:
    """The command that an action's words mean; CommandRejected when its argument means nothing."""
    simple: dict[str, ask.Command] = {
        "go": ask.Go(),
        "hold": ask.Hold(),
        "resume": ask.Resume(),
        "restart": ask.Restart(),
        "undo": ask.Undo(),
        "end": ask.End(),
    }
    if action.command in simple:
        return simple[action.command]
    argument = action.argument
    match action.command:
        case "start":
            return ask.Start(_span(argument) if argument else Millis(0))
        case "ago":
            return ask.MoveBack(_span(argument))
        case "add":
            return ask.AddTime(_span(argument))
        case "jump":
            return ask.Jump(_numbered(state, argument).id)
        case "skip":
            return ask.Skip(_numbered(state, argument).id)
        case "unskip":
            return ask.Unskip(_numbered(state, argument).id)
        case "note":
            return ask.Note(argument)
        case "mark":
            return ask.Mark(argument)
        case _:
            return _with_parts(state, action)


def _with_parts(state: ShowState, action: Action) -> ask.Command:
    first, _, second = (part.strip() for part in action.argument.partition("|"))
    match action.command:
        case "insert":
            length, _, place = (part.strip() for part in second.partition("|"))
            segment = inserted_segment(state, first, _span(length), SegmentKind.INSERT)
            return ask.Insert(segment, at_once=place != "next")
        case "duration":
            return ask.Edit(replace(_numbered(state, first), duration=_span(second)))
        case "move":
            return _move(state, first, second)
        case "done":
            return ask.CompleteCue(cue_named(state, first))
        case "skipcue":
            return ask.SkipCue(cue_named(state, first))
        case "fire":
            return ask.FireCue(cue_named(state, first))
        case "postpone":
            return ask.PostponeCue(cue_named(state, first), _span(second))
        case "figures":
            return ask.RecordFigures(_amount(first), None if not second else _count(second))
        case "reason":
            segment = _numbered(state, first)
            return ask.Annotate(segment.id, pass_counts(state).get(segment.id), second)
        case "replan":
            return _replan(state, first, action)
        case _:
            raise CommandRejected("unknown_command", text=action.text)


def _replan(state: ShowState, kind: str, action: Action) -> ask.Command:
    """The choice of that kind, where the show is offered one then."""
    found = offered(state, action.at)
    choices = () if found is None else found.choices
    plan = next((each.plan for each in choices if each.kind == kind.replace(" ", "_")), None)
    if plan is None:
        raise CommandRejected("nothing_to_replan", kind=kind)
    return plan


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise CommandRejected("no_figures") from None


def _count(text: str) -> int:
    if not text.isdecimal():
        raise CommandRejected("no_figures")
    return int(text)


def _move(state: ShowState, number: str, place: str) -> ask.Command:
    moving = _numbered(state, number)
    where, _, other = place.partition(" ")
    if where == "last":
        return ask.Move(moving.id, None)
    target = _numbered(state, other.strip())
    if where == "before":
        return ask.Move(moving.id, target.id)
    if where == "after":
        behind = state.script.positions[target.id] + 1
        segments = state.script.segments
        return ask.Move(moving.id, segments[behind].id if behind < len(segments) else None)
    raise CommandRejected("unknown_command", text=place)


def _numbered(state: ShowState, number: str) -> Segment:
    segment = state.script.numbered(number.strip())
    if segment is None:
        raise CommandRejected("unknown_segment", segment=number)
    return segment


def _span(text: str) -> Millis:
    span = span_of(text)
    if span is None:
        raise CommandRejected("unknown_duration", text=text)
    return span


def cue_named(state: ShowState, name: str) -> ask.CueKey:
    """The occurrence of the cue that a name means: the one that is open, or else the next ahead.

    The name is a cue's id, or the code of a giveaway or a boost for the first of its cues that is
    open or still ahead.
    """
    rows = [
        row
        for row in cue_rows(state, state.moved_at)
        if row.cue.id == name or row.cue.subject == name
    ]
    exact = [row for row in rows if row.cue.id == name]
    for statuses in ((CueStatus.DUE,), (CueStatus.STANDBY, CueStatus.PLANNED), tuple(CueStatus)):
        for row in exact or rows:
            if row.status in statuses:
                return row.key
    raise CommandRejected("unknown_cue", cue=name)
