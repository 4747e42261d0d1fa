"""Giveaways and boosts as bars: what feeds the show beside its segments.

Their instants are those of their cues (`<code>.open`, `.start`, `.draw` or `.end`; `<code>.order`,
`.effect`, `.end`), so a running one keeps the platform's clock (rule 15).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.show.bars import Bar, Lane, Part, Standing
from stage_desktop.show.state import CueStatus
from stage_desktop.show.timeline import CueRow, Timeline

Rows = Mapping[str, CueRow]


def feeds(timeline: Timeline, rows: Iterable[CueRow]) -> Iterator[Bar]:
    """The bars of all giveaways and boosts whose launch or order is among the cues."""
    script = timeline.state.script
    if not script.giveaways and not script.boosts:
        return
    by_code = _by_code(rows)
    for giveaway in script.giveaways:
        for parts in by_code.get(giveaway.code, {}).values():
            yield from _giveaway(giveaway, parts, timeline.now)
    for boost in script.boosts:
        for parts in by_code.get(boost.code, {}).values():
            yield from _boost(boost, parts, timeline.now)


def _by_code(rows: Iterable[CueRow]) -> dict[str, dict[int, dict[str, CueRow]]]:
    """The cues by what they belong to, their occurrence and the last part of their id."""
    found: dict[str, dict[int, dict[str, CueRow]]] = {}
    for row in rows:
        code, _, name = row.key.cue.rpartition(".")
        found.setdefault(code, {}).setdefault(row.key.occurrence, {})[name] = row
    return found


def _giveaway(giveaway: Giveaway, parts: Rows, now: Instant) -> Iterator[Bar]:
    """Launch → opening → draw or end (`DOMAIN.md` 4.2)."""
    launch = parts.get("open")
    opened = _at(launch)
    if launch is None or opened is None:
        return
    runs = Millis(giveaway.countdown + giveaway.active)
    closing = parts.get("draw") or parts.get("end")
    end = _later(_at(closing), opened, runs)
    turn = _later(_at(parts.get("start")), opened, giveaway.countdown)
    is_over = closing is not None and closing.status is CueStatus.DONE
    standing = _standing(launch, end, now, is_over)

    def bar(part: Part, start: Instant, until: Instant) -> Bar:
        draws = giveaway.draws and until == end
        label = giveaway.tool
        return Bar(Lane.GIVEAWAYS, part, standing, start, until, giveaway.code, label, draws=draws)

    turn = Instant(min(turn, end))
    if turn > opened:
        yield bar(Part.COUNTDOWN, opened, turn)
    if end > turn:
        yield bar(Part.ACTIVE, turn, end)


def _boost(boost: Boost, parts: Rows, now: Instant) -> Iterator[Bar]:
    """Order → lead → effect window (`DOMAIN.md` 5.3); what is not known has no bar."""
    order = parts.get("order")
    ordered = _at(order)
    if order is None or ordered is None or boost.lead is None:
        return
    effect = _later(_at(parts.get("effect")), ordered, boost.lead)
    end = effect
    if boost.window is not None:
        end = _later(_at(parts.get("end")), effect, boost.window)
    standing = _standing(order, end, now, is_over=False)
    if effect > ordered:
        yield Bar(Lane.BOOSTS, Part.LEAD, standing, ordered, effect, boost.code, boost.tool)
    if end > effect:
        yield Bar(Lane.BOOSTS, Part.WINDOW, standing, effect, end, boost.code, boost.tool)


def _at(row: CueRow | None) -> Instant | None:
    if row is None:
        return None
    return row.due if row.done is None else row.done


def _later(known: Instant | None, base: Instant, by: Millis) -> Instant:
    """The instant that a cue gives, or else what the script says, never before its base."""
    return Instant(max(base, base + by if known is None else known))


def _standing(first: CueRow, end: Instant, now: Instant, is_over: bool) -> Standing:
    """Where it stands by its launch or order: what is due and not done has not been launched."""
    match first.status:
        case CueStatus.DONE:
            return Standing.PAST if is_over or end <= now else Standing.RUNNING
        case CueStatus.SKIPPED:
            return Standing.LEFT_OUT
        case CueStatus.MISSED:
            return Standing.MISSED
        case CueStatus.PLANNED | CueStatus.STANDBY | CueStatus.DUE:
            return Standing.AHEAD
