"""How ready a show is, in words: the five parts of the preparation, and whether it can go."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.script.checks import Section
from stage_desktop.script.findings import Severity
from stage_desktop.script.readiness import SectionReadiness, Verdict
from stage_desktop.ui.texts.findings import finding_text
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

SECTIONS: Mapping[str, str] = {
    Section.GOODS: QT_TRANSLATE_NOOP("Readiness", "Goods"),
    Section.SCRIPT: QT_TRANSLATE_NOOP("Readiness", "Script"),
    Section.ADS: QT_TRANSLATE_NOOP("Readiness", "Ads"),
    Section.GIFTS: QT_TRANSLATE_NOOP("Readiness", "Giveaways"),
    Section.EARLY: QT_TRANSLATE_NOOP("Readiness", "Warm-up and preview"),
}

# The same where there is little room.
BRIEF: Mapping[str, str] = {
    **SECTIONS,
    Section.EARLY: QT_TRANSLATE_NOOP("Readiness", "Warm-up"),
}

WORDS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Readiness", "Readiness — {title}"),
    "everything": QT_TRANSLATE_NOOP("Readiness", "Everything"),
    "file": QT_TRANSLATE_NOOP("Readiness", "From the file"),
    "counts": QT_TRANSLATE_NOOP(
        "Readiness", "{errors} errors · {warnings} warnings · {infos} notes"
    ),
    "missing": QT_TRANSLATE_NOOP("Readiness", "Missing"),
    "faults": QT_TRANSLATE_NOOP("Readiness", "To look at"),
    "read": QT_TRANSLATE_NOOP("Readiness", "Found in reading the file"),
    "off": QT_TRANSLATE_NOOP("Readiness", "Switched off on this machine"),
    "some_missing": QT_TRANSLATE_NOOP("Readiness", "{count} missing"),
    "some_faults": QT_TRANSLATE_NOOP("Readiness", "{count} other"),
    "done": QT_TRANSLATE_NOOP("Readiness", "nothing to do"),
    "nothing": QT_TRANSLATE_NOOP("Readiness", "Nothing to do here."),
    "filtered": QT_TRANSLATE_NOOP("Readiness", "Nothing of this severity here."),
    "all": QT_TRANSLATE_NOOP("Readiness", "All"),
    "error": QT_TRANSLATE_NOOP("Readiness", "Errors"),
    "warning": QT_TRANSLATE_NOOP("Readiness", "Warnings"),
    "info": QT_TRANSLATE_NOOP("Readiness", "Notes"),
    "segment": QT_TRANSLATE_NOOP("Readiness", "segment {number}"),
    "go": QT_TRANSLATE_NOOP("Readiness", "Go there"),
    "switch_off": QT_TRANSLATE_NOOP("Readiness", "Switch this check off"),
    "switch_on": QT_TRANSLATE_NOOP("Readiness", "Switch it on again"),
    "keys": QT_TRANSLATE_NOOP("Readiness", "1–6 part · 0 everything · F severity · Esc close"),
}

VERDICTS: Mapping[str, str] = {
    Verdict.READY: QT_TRANSLATE_NOOP("Readiness", "Ready to go live."),
    Verdict.LOOK: QT_TRANSLATE_NOOP("Readiness", "Can go live; look at the warnings first."),
    Verdict.BLOCKED: QT_TRANSLATE_NOOP("Readiness", "Cannot go live: correct the errors first."),
}


def section_text(section: Section) -> str:
    """The name of a part of the preparation."""
    return translate("Readiness", SECTIONS[section])


def brief_section_text(section: Section) -> str:
    """The name of a part of the preparation where there is little room."""
    return translate("Readiness", BRIEF[section])


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Readiness", WORDS[name]), data)


def verdict_text(verdict: Verdict) -> str:
    """Whether the show can go."""
    return translate("Readiness", VERDICTS[verdict])


def headings_text() -> tuple[str, ...]:
    """The headings of the table of parts."""
    return (
        translate("Readiness", "Preparation"),
        translate("Readiness", "Ready"),
        translate("Readiness", "To do"),
    )


def percent_text(percent: int | None) -> str:
    """How much of a part is ready; an em dash where nothing was asked."""
    return UNKNOWN if percent is None else f"{percent} %"


def state_text(part: SectionReadiness) -> str:
    """What a part lacks, one sentence a line, and how much else there is to look at."""
    counts = {
        grade: sum(each.severity is grade for each in part.faults)
        for grade in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    }
    lines = [finding_text(each) for each in part.missing]
    if any(counts.values()):
        sentence = translate("Readiness", "{errors} errors, {warnings} warnings, {infos} remarks")
        data = {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "infos": counts[Severity.INFO],
        }
        lines.append(filled(sentence, data))
    return "\n".join(lines) or translate("Readiness", "nothing to do")
