"""Giveaways in the show: launched, announced, spread over it, one at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from stage_desktop.instants import Instant
from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.cues import ClockTime, Cue, CueKind
from stage_desktop.script.findings import Severity

# What somebody else does, or what only announces.
_NOT_IN_THE_WAY = frozenset(
    {
        CueKind.GIVEAWAY_STANDBY,
        CueKind.BOOST_ORDER,
        CueKind.BOOST_EFFECT,
        CueKind.BOOST_END,
    }
)


@rule("no_giveaways", Section.GIFTS, Severity.INFO, About.SHOW, "1.2 #33", asks=True)
def no_giveaways(reading: Reading) -> Iterator[Told]:
    """A show without a giveaway."""
    if not reading.script.giveaways:
        yield told()


@rule("giveaway_unanchored", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def giveaway_unanchored(reading: Reading) -> Iterator[Told]:
    """A giveaway that is launched at no time: it has no cues."""
    for giveaway in reading.script.giveaways:
        if giveaway.anchor is None and f"{giveaway.code}.open" not in reading.cues_by_id:
            yield told(giveaway.code)


@rule("draw_untimed", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def draw_untimed(reading: Reading) -> Iterator[Told]:
    """A giveaway whose draw has no cue, because nothing says how long it runs."""
    for giveaway in reading.script.giveaways:
        drawn = f"{giveaway.code}.draw" in reading.cues_by_id
        if giveaway.draws and giveaway.anchor is not None and not drawn:
            yield told(giveaway.code)


@rule("draw_outside", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def draw_outside(reading: Reading) -> Iterator[Told]:
    """A draw that no segment can announce at its planned instant, or just before or after."""
    setting = reading.settings.draw_outside
    announcing = [slot for slot in reading.slots if slot.segment.kind in setting.kinds]
    starts = [slot.start - setting.limit for slot in announcing]
    for giveaway in reading.script.giveaways:
        at = reading.due.get(f"{giveaway.code}.draw")
        if not giveaway.draws or at is None:
            continue
        # Slots do not nest: the last that has begun, or the one before it, holds the draw.
        begun = bisect_right(starts, at)
        near = announcing[max(0, begun - 2) : begun]
        if any(at <= slot.end + setting.limit for slot in near):
            continue
        on_air = reading.on_air(at)
        yield told(
            giveaway.code,
            at=reading.clock(at),
            segment="" if on_air is None else on_air.number,
            title="" if on_air is None else on_air.title,
        )


@rule("draw_near_hard", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def draw_near_hard(reading: Reading) -> Iterator[Told]:
    """A draw beside something that is fixed on the clock: nobody can do both."""
    limit = reading.settings.draw_near_hard.limit
    fixed = sorted(_fixed(reading), key=lambda pair: pair[0])
    instants = [at for at, _ in fixed]
    for giveaway in reading.script.giveaways:
        at = reading.due.get(f"{giveaway.code}.draw")
        if not giveaway.draws or at is None:
            continue
        for index in range(bisect_left(instants, at - limit), len(fixed)):
            other, cue = fixed[index]
            if other > at + limit:
                break
            if cue is None or not _concerns(cue, giveaway.code):
                yield told(giveaway.code, at=reading.clock(at), other=reading.clock(other))
                break


@rule("giveaway_gap", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "2.3, 6.4")
def giveaway_gap(reading: Reading) -> Iterator[Told]:
    """Too long without a giveaway, from the start of the show to its end."""
    start, end = reading.planned.show_start, reading.planned.show_end
    limit = reading.settings.giveaway_gap.limit
    if start is None or end is None or not reading.running:
        return
    free, before = start, ""
    for each in reading.running:
        if each.start - free > limit:
            yield _gap(reading, before, free, each.start)
        if each.end >= free:
            free, before = each.end, each.giveaway.code
    if end - free > limit:
        yield _gap(reading, before, free, end)


@rule("giveaway_after_end", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def giveaway_after_end(reading: Reading) -> Iterator[Told]:
    """A giveaway that runs longer than the show."""
    end = reading.planned.show_end
    for each in reading.running:
        if end is not None and each.end > end:
            yield told(each.giveaway.code, at=reading.clock(each.end), end=reading.clock(end))


@rule("giveaways_overlap", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1")
def giveaways_overlap(reading: Reading) -> Iterator[Told]:
    """Two giveaways at once of tools of which the platform lets one run at a time."""
    if reading.platform is None:
        return
    until: dict[str, tuple[Instant, str]] = {}
    for each in reading.running:
        tool = reading.platform.giveaway_tool(each.giveaway.tool)
        if tool is None or not tool.exclusive:
            continue
        end, other = until.get(tool.exclusive, (each.start, ""))
        if each.start < end:
            yield told(
                each.giveaway.code,
                other=other,
                at=reading.clock(each.start),
                end=reading.clock(end),
                platform=reading.platform.name,
            )
        until[tool.exclusive] = max((end, other), (each.end, each.giveaway.code))


def _fixed(reading: Reading) -> Iterator[tuple[Instant, Cue | None]]:
    """What is fixed on the clock and busies those who draw; None for the start of a segment."""
    for segment in reading.performed:
        if segment.hard_start is not None:
            yield segment.hard_start, None
    for cue in reading.hung:
        if isinstance(cue.anchor, ClockTime) and cue.kind not in _NOT_IN_THE_WAY:
            yield Instant(cue.anchor.instant + cue.offset), cue


def _concerns(cue: Cue, code: str) -> bool:
    """Whether a cue is about that giveaway, by its subject, its id or its text."""
    return cue.subject == code or cue.id.startswith(f"{code}.") or code in cue.text


def _gap(reading: Reading, before: str, start: Instant, end: Instant) -> Told:
    return told(
        before, length=length(end - start), start=reading.clock(start), end=reading.clock(end)
    )
