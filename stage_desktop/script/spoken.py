"""Times that people write into free text: cues where they can mean one thing only, else notes.

*Never a wrong cue*: a time becomes a cue only if it stands alone in its clause, falls inside the
segment that it is written in, and nothing else in the script is already due then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta

from stage_desktop.instants import (
    HALF_MINUTE,
    MINUTE,
    SECOND,
    Instant,
    Millis,
    at_wall,
    between,
    clock_text,
    to_datetime,
)
from stage_desktop.script.cues import Cue, CueKind, Role, SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.planned import planned_due, planned_times

# How near a time in a text is to a cue's, for the two to be the same.
SAME_MOMENT = HALF_MINUTE

_CLAUSES = re.compile(r"[;；。\n]+")
_CLOCK = re.compile(
    r"(?<![\d:：.])([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：]|\.\d)"
)
_MINUTE = re.compile(r"第\s*(\d{1,3})\s*分钟|\bminute\s+(\d{1,3})\b", re.IGNORECASE)
_RELEASE = re.compile(r"(?<![\d.])\d{1,6}(?:\s*[+＋]\s*\d{1,6})+(?![\d.])")
_RELEASING = re.compile(r"放单|放库存|\brelease", re.IGNORECASE)
_UNSURE = re.compile(
    r"预计|左右|大约|大概|约|或|周[一二三四五六日天末]|明天|下场|[~～≈]"
    r"|\babout\b|\baround\b|\bapprox|\btomorrow\b|\bnext\b|\bmon|\btue|\bwed|\bthu|\bfri|\bsat|\bsun",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]")

# The columns in which somebody is told to do something, and who.
_TOLD = (
    ("operator_notes", Role.OPERATOR),
    ("assistant_notes", Role.ASSISTANT),
    ("host_points", Role.HOST),
)
# The column in which something is only remarked.
_REMARKED = "notes"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The script with the cues of its texts, and what was found on reading."""

    script: Script
    findings: tuple[Finding, ...]


def with_spoken(script: Script, cues: Iterable[Cue]) -> Spoken:
    """Take cues from the free texts of a script whose other cues are `cues`.

    Findings: `cue_from_text` (text, at), `time_in_text` (text: it stays a note) and
    `time_in_text_differs` (text, subject, at: what the script says otherwise).
    """
    known = tuple(cues)
    due = planned_due(script, known)
    reader = _Reader(script, known, due)
    for segment in script.segments:
        reader.read(segment)
    if reader.cues:
        script = replace(script, cues=(*script.cues, *reader.cues))
    return Spoken(script, tuple(reader.findings))


def release_plan(segment: Segment) -> tuple[int, ...]:
    """How many pieces each round releases, as a text of the segment says; empty where none does."""
    texts = (getattr(segment, name) for name in (_REMARKED, *(name for name, _ in _TOLD)))
    for clause in (clause for text in texts for clause in _CLAUSES.split(text)):
        match = _RELEASE.search(clause)
        if match is not None and _RELEASING.search(clause):
            return tuple(int(part) for part in re.split(r"\s*[+＋]\s*", match.group()))
    return ()


class _Reader:
    """Reads one segment's texts after the other."""

    def __init__(self, script: Script, cues: Sequence[Cue], due: Mapping[str, Instant]) -> None:
        self._zone = script.zone_info
        self._times = planned_times(script)
        self._instants = sorted(due.values())
        self._ids = {cue.id for cue in cues}
        self._subjects = _by_subject(cues, due)
        self.cues: list[Cue] = []
        self.findings: list[Finding] = []

    def read(self, segment: Segment) -> None:
        """Keep the cues and findings of the segment's texts."""
        for name, role in (*_TOLD, (_REMARKED, None)):
            for clause in _CLAUSES.split(getattr(segment, name)):
                self._clause(segment, clause.strip(" ,，、"), role)

    def _clause(self, segment: Segment, text: str, role: Role | None) -> None:
        start = self._times.starts.get(segment.id)
        if start is None:
            return
        clocks = [self._instant(match, start) for match in _CLOCK.finditer(text)]
        minutes = [int(match[1] or match[2]) for match in _MINUTE.finditer(text)]
        offsets = [between(start, at) for at in clocks] + [Millis(n * MINUTE) for n in minutes]
        says_what = _WORD.search(_MINUTE.sub("", text)) is not None
        if not offsets or not says_what or self._is_known(segment, text, clocks):
            return
        sure = len(offsets) == 1 and 0 <= offsets[0] < segment.duration
        if role is None or not sure or _UNSURE.search(text):
            self._note("time_in_text", Severity.INFO, segment, text=text)
        elif not self._is_due_then(Instant(start + offsets[0])):
            self._add(segment, text, role, offsets[0], Instant(start + offsets[0]))

    def _is_known(self, segment: Segment, text: str, clocks: Sequence[Instant]) -> bool:
        """Whether the text only repeats what giveaways and boosts say, or contradicts them."""
        named = [code for code in self._subjects if _names(text, code)]
        if not clocks:
            return False
        if not named:
            return all(self._is_due_then(at) for at in clocks)
        instants = [instant for code in named for instant in self._subjects[code]]
        if all(any(abs(at - each) <= SAME_MOMENT for each in instants) for at in clocks):
            return True
        if _UNSURE.search(text):
            return False
        nearest = min(instants, key=lambda each: abs(each - clocks[0]))
        data = {"text": text, "subject": named[0], "at": clock_text(nearest, self._zone)}
        self._note("time_in_text_differs", Severity.WARNING, segment, **data)
        return True

    def _is_due_then(self, at: Instant) -> bool:
        return any(abs(at - each) <= SAME_MOMENT for each in self._instants)

    def _add(self, segment: Segment, text: str, role: Role, offset: Millis, at: Instant) -> None:
        number = next(n for n in range(1, 1_000) if f"{segment.id}.text{n}" not in self._ids)
        cue_id = f"{segment.id}.text{number}"
        self._ids.add(cue_id)
        anchor = SegmentStart(segment.id)
        self.cues.append(Cue(cue_id, CueKind.NOTE, anchor, offset, role, text=text))
        self._note("cue_from_text", Severity.INFO, segment, text=text, at=self._shown(at))

    def _instant(self, match: re.Match[str], near: Instant) -> Instant:
        """The instant nearest to `near` at which clocks show that time."""
        wall = time(int(match[1]), int(match[2]), int(match[3] or 0))
        day = to_datetime(near, self._zone).date()
        days = (day + timedelta(days=by) for by in (-1, 0, 1))
        return min(
            (at_wall(each, wall, self._zone) for each in days), key=lambda at: abs(at - near)
        )

    def _shown(self, at: Instant) -> str:
        return clock_text(at, self._zone, seconds=at % MINUTE >= SECOND)

    def _note(self, code: str, severity: Severity, segment: Segment, **data: str) -> None:
        self.findings.append(finding(code, severity, Place(subject=segment.number), **data))


def _by_subject(
    cues: Iterable[Cue], due: Mapping[str, Instant]
) -> Mapping[str, tuple[Instant, ...]]:
    """The planned instants of each giveaway and boost, by its code."""
    found: dict[str, tuple[Instant, ...]] = {}
    for cue in cues:
        if cue.once and cue.subject and cue.id in due:
            found[cue.subject] = (*found.get(cue.subject, ()), due[cue.id])
    return found


def _names(text: str, code: str) -> bool:
    """Whether the code stands in the text as a word of its own."""
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}(?![A-Za-z0-9])", text) is not None
