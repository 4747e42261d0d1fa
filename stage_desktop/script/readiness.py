"""How ready a show is: its findings under the five parts of the preparation, and a verdict.

A check counts where there is something for it to look at. It fails by a warning or an error, and
where it asks for something the method wants (a target, a giveaway, a closing) by any finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.script.checks import CHECKS, About, Check, CheckSettings, Section
from stage_desktop.script.findings import Finding, Severity, worst
from stage_desktop.script.plan import Script


class Verdict(StrEnum):
    """Whether the show can go (可开播): as it is, after a look at the warnings, or not at all."""

    READY = "ready"
    LOOK = "look"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class SectionReadiness:
    """One of the five parts: how many of its checks were asked and passed, and what they found.

    `missing` are findings about what is not there, `faults` all others.
    """

    section: Section
    asked: int
    passed: int
    missing: tuple[Finding, ...] = ()
    faults: tuple[Finding, ...] = ()

    @property
    def percent(self) -> int | None:
        """Whole per cent of the checks that passed, 100 only when all did; None: none asked."""
        return 100 * self.passed // self.asked if self.asked else None

    @property
    def worst(self) -> Severity | None:
        """The gravest severity of its findings."""
        return worst((*self.missing, *self.faults))


@dataclass(frozen=True, slots=True)
class Readiness:
    """The five parts in their order, what was found in reading the file, and the verdict."""

    sections: tuple[SectionReadiness, ...]
    reading: tuple[Finding, ...]
    verdict: Verdict

    @property
    def can_go(self) -> bool:
        """Whether the show can be run as written."""
        return self.verdict is not Verdict.BLOCKED


def readiness(
    script: Script, findings: Iterable[Finding], settings: CheckSettings | None = None
) -> Readiness:
    """The readiness of a script whose checks, under those settings, found that.

    Findings of no check are of the reading of its file; they have no part, but an error blocks.
    """
    found = tuple(findings)
    asked = settings or CheckSettings()
    by_code: dict[str, list[Finding]] = {}
    for each in found:
        by_code.setdefault(each.code, []).append(each)
    enabled = [each for each in CHECKS if getattr(asked, each.code).enabled]
    sections = tuple(
        _section(script, section, [c for c in enabled if c.section is section], by_code)
        for section in Section
    )
    known = {check.code for check in CHECKS}
    return Readiness(
        sections, tuple(each for each in found if each.code not in known), _verdict(found)
    )


def _section(
    script: Script, section: Section, checks: list[Check], by_code: dict[str, list[Finding]]
) -> SectionReadiness:
    asked = [check for check in checks if check.code in by_code or _has(script, check.about)]
    passed = sum(not _fails(check, by_code.get(check.code, [])) for check in asked)
    missing = tuple(each for check in checks if check.asks for each in by_code.get(check.code, []))
    faults = tuple(
        each for check in checks if not check.asks for each in by_code.get(check.code, [])
    )
    return SectionReadiness(section, len(asked), passed, missing, faults)


def _has(script: Script, about: About) -> bool:
    """Whether the script has anything for such a check to look at."""
    match about:
        case About.SHOW:
            return True
        case About.SEGMENTS:
            return any(not segment.skipped for segment in script.segments)
        case About.PRODUCTS:
            return bool(script.products)
        case About.BOOSTS:
            return bool(script.boosts)
        case About.GIVEAWAYS:
            return bool(script.giveaways)
        case About.CUES:
            return bool(script.cues or script.giveaways or script.boosts)
        case About.BEATS:
            return any(segment.beats for segment in script.segments)
        case About.GROUPS:
            return any(segment.group for segment in script.segments)
        case About.HOSTS:
            return bool(script.hosts)
        case About.BANDS:
            return bool(script.spend_bands)
        case About.WARMUP:
            return bool(script.warmup)
        case About.CHECKLIST:
            return bool(script.checklist)
        case About.TASKS:
            return bool(script.warmup or script.checklist)


def _fails(check: Check, found: list[Finding]) -> bool:
    return bool(found) if check.asks else worst(found) in (Severity.ERROR, Severity.WARNING)


def _verdict(found: tuple[Finding, ...]) -> Verdict:
    grade = worst(found)
    if grade is Severity.ERROR:
        return Verdict.BLOCKED
    return Verdict.LOOK if grade is Severity.WARNING else Verdict.READY
