"""Findings and runs as JSON for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from stage_desktop.desk.library import RunSummary
from stage_desktop.formats.run_json import Plain, when
from stage_desktop.script.findings import Finding
from stage_desktop.script.readiness import Readiness
from stage_desktop.ui.texts.findings import finding_text


def findings_document(findings: Iterable[Finding]) -> list[Plain]:
    """One object a finding: code, severity, place (null where it has none), data, sentence."""
    return [
        {
            "code": each.code,
            "severity": each.severity.value,
            "sheet": each.place.sheet or None,
            "row": each.place.row,
            "column": each.place.column or None,
            "subject": each.place.subject or None,
            "data": dict(each.data),
            "sentence": finding_text(each),
        }
        for each in findings
    ]


def readiness_document(ready: Readiness) -> Plain:
    """The verdict, whether the show can go, and the five parts with what each lacks."""
    return {
        "verdict": ready.verdict.value,
        "can_go": ready.can_go,
        "sections": [
            {
                "section": each.section.value,
                "percent": each.percent,
                "asked": each.asked,
                "passed": each.passed,
                "missing": findings_document(each.missing),
                "faults": findings_document(each.faults),
            }
            for each in ready.sections
        ],
    }


def runs_document(runs: Iterable[RunSummary]) -> list[Plain]:
    """One object a run, the newest first."""
    return [_run(run, ZoneInfo(run.zone)) for run in runs]


def _run(run: RunSummary, zone: ZoneInfo) -> Plain:
    return {
        "id": run.id,
        "kind": run.kind.value,
        "title": run.title,
        "platform": run.platform,
        "status": run.status,
        "opened_at": when(run.opened_at, zone),
        "planned_start": when(run.planned_start, zone),
        "planned_end": when(run.planned_end, zone),
        "started_at": when(run.started_at, zone),
        "ended_at": when(run.ended_at, zone),
        "drift_ms": run.drift,
    }
