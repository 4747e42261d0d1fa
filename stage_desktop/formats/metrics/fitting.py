"""Whether the times of a file can be those of the show, or are of another zone or another show."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from stage_desktop.formats.sheet import Findings
from stage_desktop.instants import HOUR, MINUTE, Instant, Millis, clock_text, to_datetime
from stage_desktop.script.findings import Place, Severity

# Zones differ by half hours (few by quarters), up to twenty-six hours.
_HALF_HOUR = HOUR // 2
_FARTHEST = 26 * HOUR
# What begins so near to the show by another zone is of the show.
_NEAR = 6 * MINUTE

Span = tuple[Instant, Instant]


def tell_fit(
    span: Span | None, show: Span | None, zone: ZoneInfo, findings: Findings, name: str
) -> None:
    """Say where the times of a file do not meet the show's, and whether another zone explains it.

    Both spans are of the file's time; a file or a show without one is not judged.
    """
    if span is None or show is None or _meet(span, show, 0):
        return
    data = {
        "first": _moment(span[0], zone),
        "last": clock_text(span[1], zone, seconds=False),
        "start": _moment(show[0], zone),
        "end": clock_text(show[1], zone, seconds=False),
    }
    shift = _explaining(span, show)
    if shift is None:
        findings.add("metrics_outside_show", Severity.WARNING, Place(name), **data)
    else:
        hours = f"{-shift / HOUR:+g}"
        findings.add("metrics_zone_doubtful", Severity.WARNING, Place(name), **data, hours=hours)


def _explaining(span: Span, show: Span) -> Millis | None:
    """The shift of whole half hours by which the file fits the show best, or None."""
    shifts = (
        sign * each for each in range(_HALF_HOUR, _FARTHEST + 1, _HALF_HOUR) for sign in (1, -1)
    )
    fitting = [Millis(shift) for shift in shifts if _is_of_show(span, show, shift)]
    return min(fitting, key=lambda shift: abs(span[0] + shift - show[0]), default=None)


def _is_of_show(span: Span, show: Span, shift: int) -> bool:
    return _meet(span, show, shift) and abs(span[0] + shift - show[0]) <= _NEAR


def _meet(span: Span, show: Span, shift: int) -> bool:
    """Whether half of the shorter one lies within the longer one."""
    first, last = span[0] + shift, span[1] + shift
    shorter = min(last - first, show[1] - show[0])
    common = min(last, show[1]) - max(first, show[0])
    return common >= 0 and common * 2 >= shorter


def _moment(at: Instant, zone: ZoneInfo) -> str:
    return to_datetime(at, zone).strftime("%Y-%m-%d %H:%M")
