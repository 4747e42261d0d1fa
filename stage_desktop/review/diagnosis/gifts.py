"""Rules of giveaways: in time, announced by somebody, and often enough (`DOMAIN.md` 4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stage_desktop.review.diagnosis.rule import Evidence, about, rule
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.report import CueOutcome
from stage_desktop.review.reviewed import Review
from stage_desktop.script.checks.reading import length
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity

_UNDONE = (CueOutcome.MISSED, CueOutcome.SKIPPED)


@rule("giveaway_late", Section.GIFTS, Severity.INFO, Role.OPERATOR)
def giveaway_late(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A step of a giveaway was done late; the latest of each is told."""
    for each in review.giveaways:
        steps = [each.opened, each.drawn, each.announced]
        late = [
            (step.lateness, step)
            for step in steps
            if step is not None and step.lateness is not None
        ]
        if not late:
            continue
        by, step = max(late, key=lambda pair: pair[0])
        if by > settings.giveaway_late.limit:
            name = step.cue.rpartition(".")[2]
            yield about(each.giveaway.code, step.due, late=length(by), **{name: step.cue})


@rule("draw_unannounced", Section.GIFTS, Severity.WARNING, Role.HOST)
def draw_unannounced(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A giveaway was drawn, and nobody announced who won."""
    for each in review.giveaways:
        drawn = None if each.drawn is None else each.drawn.done
        if drawn is None or not each.giveaway.draws or each.announced is None:
            continue
        if each.announced.outcome in _UNDONE:
            yield about(each.giveaway.code, drawn, each.on_air[1], prize=each.giveaway.prize)


@rule("draw_without_speaker", Section.GIFTS, Severity.INFO, Role.HOST)
def draw_without_speaker(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A giveaway was drawn while nobody was speaking, or nothing was on air."""
    script = review.report.state.script
    for each in review.giveaways:
        drawn = None if each.drawn is None else each.drawn.done
        if drawn is None or not each.giveaway.draws:
            continue
        ref = each.on_air[1]
        segment = script.segment(ref) if ref in script.positions else None
        if segment is None:
            yield about(each.giveaway.code, drawn)
        elif segment.kind in settings.draw_without_speaker.kinds:
            names = {"number": segment.number, "kind": segment.kind}
            yield about(each.giveaway.code, drawn, ref, **names)


@rule("giveaway_gap", Section.GIFTS, Severity.INFO, Role.OPS)
def giveaway_gap(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """For too long no giveaway was running between two of them."""
    spans = []
    for each in review.giveaways:
        if each.span is None:
            if each.opened is not None and each.opened.due is not None:
                return  # it may have been dropped without anybody marking it
            continue
        spans.append((each.span[0], each.span[1], each.giveaway.code))
    spans.sort()
    for (_, ended, before), (begun, _, code) in pairwise(spans):
        if begun - ended > settings.giveaway_gap.limit:
            yield about(code, ended, other=before, length=length(begun - ended))
