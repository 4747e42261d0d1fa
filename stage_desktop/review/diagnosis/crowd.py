"""Rules of those who watch: where they left, and who presented when most were there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.review.diagnosis.rule import Evidence, about, of_row, rule
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.hosts import stretches
from stage_desktop.review.metrics import Measure, Point
from stage_desktop.review.reviewed import Review
from stage_desktop.script.checks.reading import length
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity

_WHOLE = 100


@rule("online_drop", Section.SCRIPT, Severity.WARNING, Role.HOST)
def online_drop(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """Within a segment people online fell by more than so much in a few minutes."""
    curve, limit = review.curve(Measure.ONLINE), settings.online_drop
    if curve is None:
        return
    for row in review.rows:
        start, end = row.timing.actual_start, row.timing.actual_end
        if start is None or end is None:
            continue
        worst = _worst_drop(curve.within(start, end), limit.within)
        if worst is None:
            continue
        before, after = worst
        percent = round((before.value - after.value) * _WHOLE / before.value)
        if (before.value - after.value) * _WHOLE > limit.percent * before.value:
            numbers = {"before": round(before.value), "after": round(after.value)}
            yield of_row(row, before.at, percent=percent, **numbers)


def _worst_drop(points: tuple[Point, ...], within: int) -> tuple[Point, Point] | None:
    """The two points so near to each other of which the later is least of the earlier."""
    worst: tuple[Decimal, Point, Point] | None = None
    highest: deque[Point] = deque()  # candidates, falling by value
    for point in points:
        while highest and point.at - highest[0].at > within:
            highest.popleft()
        while highest and highest[-1].value <= point.value:
            highest.pop()
        highest.append(point)
        top = highest[0]
        if top is not point and top.value > 0:
            share = point.value / top.value
            if worst is None or share < worst[0]:
                worst = share, top, point
    return None if worst is None else worst[1:]


@rule("host_long_on_peak", Section.SCRIPT, Severity.INFO, Role.OPS)
def host_long_on_peak(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """One host had been on air for too long without a pause when most people were there."""
    curve = review.curve(Measure.ONLINE)
    start, end = review.report.state.started_at, review.report.state.ended_at
    points = () if curve is None or start is None or end is None else curve.within(start, end)
    if not points:
        return
    peak = max(points, key=lambda point: point.value)
    for host, begun, until in stretches(review.rows):
        long_enough = until - begun > settings.host_long_on_peak.limit
        if long_enough and begun <= peak.at < until:
            on_air, online = length(until - begun), round(peak.value)
            yield about(host, peak.at, host=host, length=on_air, online=online)
