"""Shows one after the other: drift, overrun, sales, sales by host and hour.

Made from rows of the library's tables, not from logs: a thousand shows in a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from stage_desktop.instants import HOUR, Instant, Millis, to_datetime
from stage_desktop.script.checks.team import names_in
from stage_desktop.show.events import RunKind

_HUNDREDTH = Decimal("0.01")
_NUMBERING = re.compile(
    r"第\s*[0-9０-９一二三四五六七八九十百零〇两]+\s*[场期回次天]"
    r"|[0-9０-９]+\s*[年月日号]?|[#._/\\:：()（）【】\[\]—–-]|\s+"
)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as the tables have it. `gmv` is that of the platform's files, else (`is_typed`) the
    last one that the operator typed; None where neither tells.
    """

    run: int
    kind: RunKind
    title: str
    zone: str
    planned_start: Instant | None
    planned_end: Instant | None
    started_at: Instant | None
    ended_at: Instant | None
    drift: Millis | None
    gmv: Decimal | None = None
    currency: str = ""
    is_typed: bool = False

    @property
    def length(self) -> Millis | None:
        """How long the show was on."""
        if self.started_at is None or self.ended_at is None:
            return None
        return Millis(self.ended_at - self.started_at)

    @property
    def start_slip(self) -> Millis | None:
        """Actual minus planned start; positive = late."""
        if self.planned_start is None or self.started_at is None:
            return None
        return Millis(self.started_at - self.planned_start)

    @property
    def relative_drift(self) -> Millis | None:
        """Drift without what the show had begun late."""
        if self.drift is None or self.start_slip is None:
            return None
        return Millis(self.drift - self.start_slip)

    @property
    def gmv_per_hour(self) -> Decimal | None:
        return by_hour(self.gmv, self.length)


@dataclass(frozen=True, slots=True)
class HostRow:
    """What the passes of a run that name the same hosts add up to; `host` as the script writes it.

    `planned` and `over` are of those passes that were planned; `gmv` is of the `sold` passes whose
    sales are known.
    """

    run: int
    host: str
    passes: int
    on_air: Millis
    planned: Millis
    over: Millis
    gmv: Decimal | None
    sold: int


@dataclass(frozen=True, slots=True)
class HostShare:
    """One host in one show, or in all of them (`shows`); sales None unless all of it is known."""

    host: str
    shows: int
    passes: int
    on_air: Millis
    planned: Millis
    over: Millis
    gmv: Decimal | None

    @property
    def gmv_per_hour(self) -> Decimal | None:
        return by_hour(self.gmv, self.on_air)

    @property
    def overrun(self) -> Decimal | None:
        """Over by the planned time, as a part of one."""
        return Decimal(self.over) / self.planned if self.planned > 0 else None


@dataclass(frozen=True, slots=True)
class ShowTrend:
    """One show of a trend. `overrun` is over by planned time of what was planned and done."""

    run: RunRow
    overrun: Decimal | None
    hosts: tuple[HostShare, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The shows of a calendar month by their start: how many, the mean and the best of their GMV.

    None where the GMV of none is known, or where currencies differ.
    """

    year: int
    month: int
    shows: int
    mean_gmv: Decimal | None
    best_gmv: Decimal | None
    mean_drift: Millis | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Shows by their start, the hosts of all of them by their time on air, and the months."""

    shows: tuple[ShowTrend, ...]
    hosts: tuple[HostShare, ...]
    months: tuple[Month, ...]


def series_of(title: str) -> str:
    """What titles of one series have in common: the title without numbers, dates and signs."""
    return _NUMBERING.sub("", title).casefold() or title.casefold()


def trend(runs: Iterable[RunRow], hosts: Iterable[HostRow]) -> Trend:
    """The trend over the runs that were on air and are over."""
    of_run: dict[int, list[HostRow]] = {}
    for row in hosts:
        of_run.setdefault(row.run, []).append(row)
    over = [run for run in runs if run.length is not None]
    over.sort(key=lambda run: (run.started_at or 0, run.run))
    shows = tuple(_show(run, of_run.get(run.run, [])) for run in over)
    return Trend(shows, _all_hosts(shows), tuple(_months(over)))


def by_hour(amount: Decimal | None, length: Millis | None) -> Decimal | None:
    """The amount by the hour; None where either is not known or the time is nothing."""
    if amount is None or not length or length < 0:
        return None
    return (amount * HOUR / length).quantize(_HUNDREDTH)


def _show(run: RunRow, rows: list[HostRow]) -> ShowTrend:
    planned, over = sum(row.planned for row in rows), sum(row.over for row in rows)
    shares: dict[str, list[HostShare]] = {}
    for row in rows:
        names = names_in(row.host)
        gmv = None if row.gmv is None or row.sold < row.passes else row.gmv / max(1, len(names))
        for name in names:
            share = HostShare(name, 1, row.passes, row.on_air, row.planned, row.over, gmv)
            shares.setdefault(name, []).append(share)
    return ShowTrend(
        run,
        Decimal(over) / planned if planned > 0 else None,
        tuple(_sum(name, 1, each) for name, each in shares.items()),
    )


def _all_hosts(shows: tuple[ShowTrend, ...]) -> tuple[HostShare, ...]:
    """Every host over all shows whose sales are known; where none are, over all shows."""
    found: dict[str, list[HostShare]] = {}
    for show in shows:
        for share in show.hosts:
            found.setdefault(share.host, []).append(share)
    totals = []
    for name, shares in found.items():
        known = [share for share in shares if share.gmv is not None]
        counted = known or shares
        totals.append(_sum(name, len(counted), counted))
    return tuple(sorted(totals, key=lambda share: (-share.on_air, share.host)))


def _sum(name: str, shows: int, shares: list[HostShare]) -> HostShare:
    gmv: Decimal | None = Decimal(0)
    for share in shares:
        gmv = None if gmv is None or share.gmv is None else gmv + share.gmv
    return HostShare(
        name,
        shows,
        sum(share.passes for share in shares),
        Millis(sum(share.on_air for share in shares)),
        Millis(sum(share.planned for share in shares)),
        Millis(sum(share.over for share in shares)),
        gmv,
    )


def _months(runs: list[RunRow]) -> Iterable[Month]:
    by_month: dict[tuple[int, int], list[RunRow]] = {}
    zones: Mapping[str, ZoneInfo] = {name: ZoneInfo(name) for name in {run.zone for run in runs}}
    for run in runs:
        if run.started_at is not None:
            day = to_datetime(run.started_at, zones[run.zone])
            by_month.setdefault((day.year, day.month), []).append(run)
    for (year, month), found in sorted(by_month.items()):
        known = [run for run in found if run.gmv is not None]
        amounts = [run.gmv for run in known if run.gmv is not None]
        if len({run.currency for run in known}) > 1:
            amounts = []
        mean = sum(amounts, Decimal(0)) / len(amounts) if amounts else None
        drifts = [run.drift for run in found if run.drift is not None]
        yield Month(
            year,
            month,
            len(found),
            None if mean is None else mean.quantize(_HUNDREDTH),
            max(amounts, default=None),
            Millis(sum(drifts) // len(drifts)) if drifts else None,
        )
