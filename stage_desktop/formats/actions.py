"""The actions of a simulation: a CSV of `at,command,argument` (`docs/simulate.md`)."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from stage_desktop.errors import FileTrouble
from stage_desktop.instants import HOUR, Instant, Millis, at_wall, shift, to_datetime
from stage_desktop.script.plan import Script

WITHOUT_ARGUMENT = frozenset({"go", "hold", "resume", "restart", "undo", "end", "probe"})
WITH_ARGUMENT = frozenset(
    {
        "add",
        "ago",
        "jump",
        "skip",
        "unskip",
        "insert",
        "duration",
        "move",
        "done",
        "skipcue",
        "fire",
        "postpone",
        "note",
        "figures",
        "reason",
        "replan",
    }
)
EITHER = frozenset({"start", "mark"})

_SPAN = re.compile(r"^(?P<sign>[+\-−])?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d{1,3})?)$")
_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$")


@dataclass(frozen=True, slots=True)
class Action:
    """One row: what is done at an instant of the simulated show."""

    at: Instant
    command: str
    argument: str = ""

    @property
    def text(self) -> str:
        return f"{self.command} {self.argument}".strip()


def span_of(text: str) -> Millis | None:
    """[±]H:MM:SS.mmm, [±]M:SS or [±]seconds as milliseconds; None for anything else."""
    match = _SPAN.match(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = match.group(2), match.group(3), match.group(4)
    whole, _, fraction = seconds.partition(".")
    total = (int(hours or 0) * 3_600 + int(minutes or 0) * 60 + int(whole)) * 1_000
    total += int(fraction.ljust(3, "0")) if fraction else 0
    return Millis(-total if match.group("sign") in ("-", "−") else total)


def read_actions(path: Path, script: Script) -> tuple[Action, ...]:
    """The actions of a file, with their instants, in its order.

    `at` is an offset from the planned start, or a clock time of the show's zone; times run
    forward, so a smaller clock time is the next day's. FileTrouble names the row that is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FileTrouble("file_missing", path=str(path)) from None
    except (OSError, UnicodeDecodeError) as trouble:
        raise FileTrouble("file_unreadable", path=str(path), detail=str(trouble)) from trouble
    rows = list(csv.reader(text.splitlines()))
    if not rows or [cell.strip().lower() for cell in rows[0][:2]] != ["at", "command"]:
        raise FileTrouble("actions_header", path=str(path))
    actions: list[Action] = []
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            previous = actions[-1].at if actions else None
            actions.append(_action(path, number, row, script, previous))
    return tuple(actions)


def _action(
    path: Path, number: int, row: list[str], script: Script, previous: Instant | None
) -> Action:
    cells = [cell.strip() for cell in (*row, "", "", "")[:3]]
    at = _instant(cells[0], script, previous)
    if at is None:
        raise FileTrouble("actions_time", path=str(path), row=number, text=cells[0])
    if previous is not None and at < previous:
        raise FileTrouble("actions_backwards", path=str(path), row=number, text=cells[0])
    command, argument = cells[1].lower(), cells[2]
    known = command in WITHOUT_ARGUMENT | WITH_ARGUMENT | EITHER
    if not known or (command in WITH_ARGUMENT and not argument):
        raise FileTrouble(
            "actions_command", path=str(path), row=number, text=f"{command} {argument}"
        )
    return Action(at, command, argument)


def _instant(text: str, script: Script, previous: Instant | None) -> Instant | None:
    start = script.planned_start or Instant(0)
    if text[:1] in ("+", "-", "−"):
        offset = span_of(text)
        return None if offset is None else shift(start, offset)
    match = _CLOCK.match(text)
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    earliest = shift(start, -12 * HOUR) if previous is None else previous
    wall = to_datetime(earliest, script.zone_info).replace(
        hour=hour, minute=minute, second=second, microsecond=0, tzinfo=None
    )
    millis = int(match[4].ljust(3, "0")) if match[4] else 0
    for days in (0, 1):
        moment = wall + timedelta(days=days)
        at = shift(at_wall(moment.date(), moment.time(), script.zone_info), millis)
        if at >= earliest:
            return at
    return None
