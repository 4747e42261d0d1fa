"""Results by host: who was on air for how long, and what was sold in that time (`DOMAIN.md` 2.3).

Where several hosts present a segment, each counts its whole time, and its sales in equal parts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import HOUR, MINUTE, Instant, Millis
from stage_desktop.review.rows import ReviewRow

# A pause that is shorter than this does not end a stretch on air.
SHORT_PAUSE = Millis(5 * MINUTE)


@dataclass(frozen=True, slots=True)
class HostFigures:
    """One host of a run: passes, time on air, the longest stretch without a pause, over in all.

    `planned` is the planned time of the same passes where it is known. `gmv` and `units` are None
    unless those of all passes are known.
    """

    host: str
    passes: int
    on_air: Millis
    planned: Millis
    over: Millis
    longest: Millis
    gmv: Decimal | None
    units: Decimal | None

    @property
    def gmv_per_hour(self) -> Decimal | None:
        """Sales by the hour on air."""
        return None if self.gmv is None or self.on_air <= 0 else self.gmv * HOUR / self.on_air


def host_figures(rows: Iterable[ReviewRow]) -> tuple[HostFigures, ...]:
    """The hosts in the order in which they first came on air."""
    return tuple(_of(host, of_host) for host, of_host in _by_host(rows).items())


def stretches(rows: Iterable[ReviewRow]) -> tuple[tuple[str, Instant, Instant], ...]:
    """Every stretch that a host was on air without a pause: who, from when, until when."""
    return tuple(
        (host, start, end)
        for host, of_host in _by_host(rows).items()
        for start, end in _stretches(of_host)
    )


def _by_host(rows: Iterable[ReviewRow]) -> dict[str, list[ReviewRow]]:
    """The passes that are over, of each host, by their start."""
    by_host: dict[str, list[ReviewRow]] = {}
    performed = [row for row in rows if row.timing.actual_duration is not None]
    for row in sorted(performed, key=lambda row: row.timing.index or 0):
        for host in row.hosts:
            by_host.setdefault(host, []).append(row)
    return by_host


def _of(host: str, rows: list[ReviewRow]) -> HostFigures:
    timings = [row.timing for row in rows]
    return HostFigures(
        host,
        len(rows),
        Millis(sum(each.actual_duration or 0 for each in timings)),
        Millis(sum(each.planned_duration or 0 for each in timings)),
        Millis(sum(each.over or 0 for each in timings)),
        Millis(max((end - start for start, end in _stretches(rows)), default=0)),
        _shared((row.figures.gmv, row) for row in rows),
        _shared((row.figures.units, row) for row in rows),
    )


def _shared(amounts: Iterable[tuple[Decimal | None, ReviewRow]]) -> Decimal | None:
    total = Decimal(0)
    for amount, row in amounts:
        if amount is None:
            return None
        total += amount / len(row.hosts)
    return total


def _stretches(rows: list[ReviewRow]) -> list[tuple[Instant, Instant]]:
    """From when until when the passes followed each other without a pause worth the name."""
    found: list[tuple[Instant, Instant]] = []
    for row in rows:
        start, end = row.timing.actual_start, row.timing.actual_end
        if start is None or end is None:
            continue
        if found and start - found[-1][1] < SHORT_PAUSE:
            start = found.pop()[0]
        found.append((start, end))
    return found
