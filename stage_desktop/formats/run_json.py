"""A run as JSON: what `simulate` and `export --format json` write (`docs/simulate.md`)."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, iso
from stage_desktop.review.report import CueTiming, Report, SegmentTiming
from stage_desktop.script.plan import Segment
from stage_desktop.show.timeline import Expected, Timeline, cue_rows

Plain = dict[str, object]


def number_of(segment: Segment | None) -> int | str | None:
    """The segment's number: an integer where the sheet's number is one, else its text."""
    if segment is None:
        return None
    return int(segment.number) if segment.number.isdecimal() else segment.number


def when(instant: Instant | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 with offset and milliseconds, or None."""
    return None if instant is None else iso(instant, zone)


def segment_row(row: SegmentTiming, zone: ZoneInfo) -> Plain:
    """One pass, or a segment without one (`pass` null)."""
    return {
        "number": number_of(row.segment),
        "id": row.segment.id,
        "title": row.segment.title,
        "kind": row.segment.kind,
        "pass": row.pass_number,
        "planned_start": when(row.planned_start, zone),
        "planned_end": when(row.planned_end, zone),
        "actual_start": when(row.actual_start, zone),
        "actual_end": when(row.actual_end, zone),
        "held_ms": row.held,
        "added_ms": row.added,
        "drift_start_ms": row.drift_start,
        "drift_end_ms": row.drift_end,
        "outcome": row.outcome.value,
        "reason": row.reason,
    }


def cue_row(row: CueTiming, zone: ZoneInfo) -> Plain:
    """One occurrence of a cue."""
    return {
        "id": row.cue.id,
        "occurrence": row.occurrence,
        "kind": str(row.cue.kind),
        "role": str(row.cue.role),
        "segment": number_of(row.segment),
        "due": when(row.due, zone),
        "raised": when(row.raised, zone),
        "done": when(row.done, zone),
        "lateness_ms": row.lateness,
        "outcome": row.outcome.value,
    }


def run_document(report: Report, run: int | str | None) -> Plain:
    """The run with its segments, cues and remarks."""
    state = report.state
    zone = state.script.zone_info
    return {
        "script": {
            "title": state.script.title,
            "platform": state.script.platform,
            "zone": state.script.zone,
            "currency": state.script.currency,
            "planned_start": when(state.planned.show_start, zone),
            "planned_end": when(state.planned.show_end, zone),
        },
        "run": {
            "id": run,
            "kind": state.kind.value,
            "phase": state.phase.value,
            "opened_at": when(state.opened_at, zone),
            "started_at": when(state.started_at, zone),
            "ended_at": when(state.ended_at, zone),
            "final_drift_ms": report.final_drift,
        },
        "segments": [segment_row(row, zone) for row in report.segments],
        "cues": [cue_row(row, zone) for row in report.cues],
        "remarks": [
            {"at": when(each.at, zone), "text": each.text, "mark": each.is_mark}
            for each in report.remarks
        ],
    }


def probe_document(timeline: Timeline) -> Plain:
    """The numbers at one instant."""
    state = timeline.state
    zone = state.script.zone_info
    return {
        "at": when(timeline.now, zone),
        "phase": state.phase.value,
        "held": timeline.is_held,
        "current": number_of(timeline.current),
        "elapsed_ms": timeline.elapsed,
        "remaining_ms": timeline.remaining,
        "drift_ms": timeline.drift,
        "relative_drift_ms": timeline.relative_drift,
        "expected_end": when(timeline.expected_end, zone),
        "upcoming": [_upcoming(row, zone) for row in timeline.upcoming()],
        "cues": [
            {
                "id": row.cue.id,
                "occurrence": row.key.occurrence,
                "state": row.status.value,
                "due": when(row.due, zone),
            }
            for row in cue_rows(state, timeline.now)
        ],
    }


def _upcoming(row: Expected, zone: ZoneInfo) -> Plain:
    return {
        "number": number_of(row.segment),
        "planned_start": when(row.planned_start, zone),
        "expected_start": when(row.expected_start, zone),
        "expected_end": when(row.expected_end, zone),
    }


def simulation_document(
    report: Report,
    run: int | str | None,
    probes: Sequence[Timeline],
    rejected: Sequence[tuple[Instant, str, str]],
) -> Plain:
    """What `simulate --json` writes: the run, the probes and what was refused."""
    zone = report.state.script.zone_info
    document = run_document(report, run)
    document["probes"] = [probe_document(timeline) for timeline in probes]
    document["rejected"] = [
        {"at": when(at, zone), "command": command, "reason": reason}
        for at, command, reason in rejected
    ]
    return document
