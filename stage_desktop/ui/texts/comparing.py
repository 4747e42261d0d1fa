"""The words of runs beside each other."""

from __future__ import annotations

from stage_desktop.instants import Millis, duration_text
from stage_desktop.review.report import Outcome
from stage_desktop.review.rows import ReviewRow
from stage_desktop.review.trend import HostShare
from stage_desktop.show.events import RunKind
from stage_desktop.ui.texts import amounts, words
from stage_desktop.ui.texts.figures import number_text
from stage_desktop.ui.texts.source import UNKNOWN, filled, translate


def run_name(run: int) -> str:
    """A run at the head of a column."""
    return filled(translate("Compare", "Run {run}"), {"run": run})


def run_line(run: int, title: str, kind: RunKind, drift: Millis | None) -> str:
    """A run in a line: its number, what was performed, as what, with which drift."""
    data = {
        "run": run,
        "title": title,
        "kind": words.run_kind(kind),
        "drift": amounts.drift_text(drift),
    }
    return filled(translate("Compare", "Run {run}: {title} · {kind} · {drift}"), data)


def segment_columns() -> tuple[str, str]:
    """The headings of the segments before those of the runs."""
    return translate("Compare", "No."), translate("Compare", "Segment")


def figure_column() -> str:
    """The heading of the figures' names."""
    return translate("Compare", "Figure")


def pass_text(row: ReviewRow | None) -> str:
    """A pass in a cell: how long it took, by how much over, and what it sold by the minute."""
    if row is None:
        return UNKNOWN
    timing = row.timing
    if timing.actual_duration is None or timing.outcome is Outcome.ON_AIR:
        return words.outcome(timing.outcome)
    parts = [duration_text(timing.actual_duration)]
    if timing.over is not None:
        parts.append(f"({duration_text(timing.over, sign=True)})")
    rate = row.figures.gmv_per_minute
    if rate is not None:
        sold = translate("Compare", "{amount}/min")
        parts.append(filled(sold, {"amount": number_text(rate, 0)}))
    return " ".join(parts)


def host_line(share: HostShare) -> str:
    """A host over all runs: time on air, and what was sold by the hour where that is known."""
    data: dict[str, object] = {"host": share.host, "time": duration_text(share.on_air)}
    if share.gmv_per_hour is None:
        return filled(translate("Compare", "{host}: {time} on air"), data)
    data["amount"] = number_text(share.gmv_per_hour, 0)
    return filled(translate("Compare", "{host}: {time} on air, GMV {amount} an hour"), data)
