"""The words of the trade: kinds, roles, states, outcomes."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.review.report import CueOutcome, Outcome
from stage_desktop.script.cues import Cue, CueKind, Role
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import EndRule, SegmentKind
from stage_desktop.show.events import EndCause, RunKind
from stage_desktop.show.state import CueStatus, Phase
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, translate

SEGMENT_KINDS: Mapping[str, str] = {
    SegmentKind.WARMUP: QT_TRANSLATE_NOOP("SegmentKind", "Warm-up"),
    SegmentKind.TRAFFIC: QT_TRANSLATE_NOOP("SegmentKind", "Traffic item"),
    SegmentKind.WELFARE: QT_TRANSLATE_NOOP("SegmentKind", "Welfare item"),
    SegmentKind.FLASH: QT_TRANSLATE_NOOP("SegmentKind", "Flash sale"),
    SegmentKind.HERO: QT_TRANSLATE_NOOP("SegmentKind", "Hero item"),
    SegmentKind.PROFIT: QT_TRANSLATE_NOOP("SegmentKind", "Profit item"),
    SegmentKind.QUICK: QT_TRANSLATE_NOOP("SegmentKind", "Quick items"),
    SegmentKind.ENCORE: QT_TRANSLATE_NOOP("SegmentKind", "Encore"),
    SegmentKind.LOTTERY: QT_TRANSLATE_NOOP("SegmentKind", "Lottery"),
    SegmentKind.INTERACT: QT_TRANSLATE_NOOP("SegmentKind", "Interaction"),
    SegmentKind.TRANSITION: QT_TRANSLATE_NOOP("SegmentKind", "Transition"),
    SegmentKind.HANDOVER: QT_TRANSLATE_NOOP("SegmentKind", "Host handover"),
    SegmentKind.BREAK: QT_TRANSLATE_NOOP("SegmentKind", "Break"),
    SegmentKind.FINALE: QT_TRANSLATE_NOOP("SegmentKind", "Finale"),
    SegmentKind.CLOSING: QT_TRANSLATE_NOOP("SegmentKind", "Closing"),
    SegmentKind.INSERT: QT_TRANSLATE_NOOP("SegmentKind", "Inserted"),
}

CUE_KINDS: Mapping[str, str] = {
    CueKind.NOTE: QT_TRANSLATE_NOOP("CueKind", "Cue"),
    CueKind.GIVEAWAY_STANDBY: QT_TRANSLATE_NOOP("CueKind", "Prepare giveaway"),
    CueKind.GIVEAWAY_OPEN: QT_TRANSLATE_NOOP("CueKind", "Drop giveaway"),
    CueKind.GIVEAWAY_START: QT_TRANSLATE_NOOP("CueKind", "Sale opens"),
    CueKind.GIVEAWAY_DRAW: QT_TRANSLATE_NOOP("CueKind", "Draw giveaway"),
    CueKind.GIVEAWAY_END: QT_TRANSLATE_NOOP("CueKind", "Giveaway ends"),
    CueKind.GIVEAWAY_ANNOUNCE: QT_TRANSLATE_NOOP("CueKind", "Announce winners"),
    CueKind.BOOST_ORDER: QT_TRANSLATE_NOOP("CueKind", "Order boost"),
    CueKind.BOOST_EFFECT: QT_TRANSLATE_NOOP("CueKind", "Boost brings viewers"),
    CueKind.BOOST_END: QT_TRANSLATE_NOOP("CueKind", "Boost ends"),
    CueKind.PREPARE: QT_TRANSLATE_NOOP("CueKind", "Prepare product"),
    CueKind.CHECK_LINK: QT_TRANSLATE_NOOP("CueKind", "Check link, stock, coupon"),
    CueKind.PRICE_CHANGE: QT_TRANSLATE_NOOP("CueKind", "Change price"),
    CueKind.EXPLAIN_POP: QT_TRANSLATE_NOOP("CueKind", "Pop product card"),
    CueKind.TRANSITION: QT_TRANSLATE_NOOP("CueKind", "Lead over to next"),
    CueKind.EXPLAIN_CLEAR: QT_TRANSLATE_NOOP("CueKind", "Clear product card"),
    CueKind.PRICE_BACK: QT_TRANSLATE_NOOP("CueKind", "Change price back"),
}

ROLES: Mapping[str, str] = {
    Role.HOST: QT_TRANSLATE_NOOP("Role", "Host"),
    Role.ASSISTANT: QT_TRANSLATE_NOOP("Role", "Assistant"),
    Role.DIRECTOR: QT_TRANSLATE_NOOP("Role", "Floor director"),
    Role.OPERATOR: QT_TRANSLATE_NOOP("Role", "Operator"),
    Role.AD_BUYER: QT_TRANSLATE_NOOP("Role", "Ads"),
    Role.OPS: QT_TRANSLATE_NOOP("Role", "Operations"),
}

CUE_STATES: Mapping[str, str] = {
    CueStatus.PLANNED: QT_TRANSLATE_NOOP("CueStatus", "planned"),
    CueStatus.STANDBY: QT_TRANSLATE_NOOP("CueStatus", "stand by"),
    CueStatus.DUE: QT_TRANSLATE_NOOP("CueStatus", "due now"),
    CueStatus.DONE: QT_TRANSLATE_NOOP("CueStatus", "done"),
    CueStatus.SKIPPED: QT_TRANSLATE_NOOP("CueStatus", "skipped"),
    CueStatus.MISSED: QT_TRANSLATE_NOOP("CueStatus", "missed"),
}

CUE_OUTCOMES: Mapping[str, str] = {
    CueOutcome.DONE: QT_TRANSLATE_NOOP("CueOutcome", "done"),
    CueOutcome.MISSED: QT_TRANSLATE_NOOP("CueOutcome", "missed"),
    CueOutcome.SKIPPED: QT_TRANSLATE_NOOP("CueOutcome", "skipped"),
    CueOutcome.DUE: QT_TRANSLATE_NOOP("CueOutcome", "due, still open"),
    CueOutcome.PLANNED: QT_TRANSLATE_NOOP("CueOutcome", "ahead"),
    CueOutcome.NOT_REACHED: QT_TRANSLATE_NOOP("CueOutcome", "not reached"),
}

RUN_KINDS: Mapping[str, str] = {
    RunKind.LIVE: QT_TRANSLATE_NOOP("RunKind", "live"),
    RunKind.REHEARSAL: QT_TRANSLATE_NOOP("RunKind", "rehearsal"),
    RunKind.SIMULATED: QT_TRANSLATE_NOOP("RunKind", "simulated"),
    RunKind.PREVIEW: QT_TRANSLATE_NOOP("RunKind", "preview"),
}

RUN_BADGES: Mapping[str, str] = {
    RunKind.LIVE: QT_TRANSLATE_NOOP("RunBadge", "LIVE"),
    RunKind.REHEARSAL: QT_TRANSLATE_NOOP("RunBadge", "REHEARSAL"),
    RunKind.SIMULATED: QT_TRANSLATE_NOOP("RunBadge", "SIMULATED"),
    RunKind.PREVIEW: QT_TRANSLATE_NOOP("RunBadge", "PREVIEW"),
}

PHASES: Mapping[str, str] = {
    Phase.READY: QT_TRANSLATE_NOOP("Phase", "ready"),
    Phase.ON_AIR: QT_TRANSLATE_NOOP("Phase", "on air"),
    Phase.WAITING: QT_TRANSLATE_NOOP("Phase", "waiting for the fixed start"),
    Phase.FINISHED: QT_TRANSLATE_NOOP("Phase", "last segment over: end the show"),
    Phase.ENDED: QT_TRANSLATE_NOOP("Phase", "ended"),
}

OUTCOMES: Mapping[str, str] = {
    Outcome.DONE: QT_TRANSLATE_NOOP("Outcome", "done"),
    Outcome.ON_AIR: QT_TRANSLATE_NOOP("Outcome", "on air"),
    Outcome.INTERRUPTED: QT_TRANSLATE_NOOP("Outcome", "interrupted"),
    Outcome.RESTARTED: QT_TRANSLATE_NOOP("Outcome", "restarted"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("Outcome", "skipped"),
    Outcome.PASSED_OVER: QT_TRANSLATE_NOOP("Outcome", "passed over"),
    Outcome.AHEAD: QT_TRANSLATE_NOOP("Outcome", "ahead"),
    Outcome.NOT_REACHED: QT_TRANSLATE_NOOP("Outcome", "not reached"),
    Outcome.REMOVED: QT_TRANSLATE_NOOP("Outcome", "taken out"),
}

END_CAUSES: Mapping[str, str] = {
    EndCause.BY_HAND: QT_TRANSLATE_NOOP("EndCause", "by hand"),
    EndCause.BY_ITSELF: QT_TRANSLATE_NOOP("EndCause", "by itself"),
    EndCause.JUMP: QT_TRANSLATE_NOOP("EndCause", "by a jump"),
    EndCause.RESTART: QT_TRANSLATE_NOOP("EndCause", "by a restart"),
    EndCause.INSERT: QT_TRANSLATE_NOOP("EndCause", "by an inserted segment"),
    EndCause.SHOW_END: QT_TRANSLATE_NOOP("EndCause", "by the end of the show"),
}

END_RULES: Mapping[str, str] = {
    EndRule.BY_HAND: QT_TRANSLATE_NOOP("EndRule", "ends by hand (GO)"),
    EndRule.BY_ITSELF: QT_TRANSLATE_NOOP("EndRule", "ends by itself"),
}

SEVERITIES: Mapping[str, str] = {
    Severity.ERROR: QT_TRANSLATE_NOOP("Severity", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Severity", "Warning"),
    Severity.INFO: QT_TRANSLATE_NOOP("Severity", "Note"),
}

# A product's role in the assortment (`DOMAIN.md` 1.2, row 12); sheets may write any other.
PRODUCT_ROLES: Mapping[str, str] = {
    "traffic": QT_TRANSLATE_NOOP("ProductRole", "traffic"),
    "welfare": QT_TRANSLATE_NOOP("ProductRole", "welfare"),
    "hero": QT_TRANSLATE_NOOP("ProductRole", "hero"),
    "profit": QT_TRANSLATE_NOOP("ProductRole", "profit"),
    "quick": QT_TRANSLATE_NOOP("ProductRole", "quick"),
    "encore": QT_TRANSLATE_NOOP("ProductRole", "encore"),
    "finale": QT_TRANSLATE_NOOP("ProductRole", "finale"),
}


def segment_kind(kind: str) -> str:
    """The word for a segment kind; a kind that is plain text is its own word."""
    return translate("SegmentKind", SEGMENT_KINDS.get(kind, kind)) if kind else ""


def cue_kind(kind: str) -> str:
    """The words for a cue kind; a kind that is plain text is its own word."""
    return translate("CueKind", CUE_KINDS.get(kind, kind)) if kind else ""


def cue_title(cue: Cue) -> str:
    """What to do, in a few words: what is written for a note, else the kind and its subject."""
    if cue.kind == CueKind.NOTE and cue.text:
        return cue.text
    return f"{cue_kind(cue.kind)} {cue.subject}".strip()


def role(name: str) -> str:
    """The word for a role; a role that is plain text is its own word."""
    return translate("Role", ROLES.get(name, name)) if name else ""


def cue_state(status: CueStatus) -> str:
    """The word for the state of a cue."""
    return translate("CueStatus", CUE_STATES[status])


def cue_outcome(outcome: CueOutcome) -> str:
    """The word for what became of a cue."""
    return translate("CueOutcome", CUE_OUTCOMES[outcome])


def run_kind(kind: RunKind) -> str:
    """The word for what a run is or was, for lists."""
    return translate("RunKind", RUN_KINDS[kind])


def run_badge(kind: RunKind) -> str:
    """The word for what is running now; stands beside its clock, to be read at a glance."""
    return translate("RunBadge", RUN_BADGES[kind])


def off_air_badge() -> str:
    """The large word of a live run before its start and after its end."""
    return translate("RunBadge", "LIVE SHOW")


def phase(where: Phase) -> str:
    """The words for where the show stands."""
    return translate("Phase", PHASES[where])


def outcome(became: Outcome) -> str:
    """The words for what became of a segment."""
    return translate("Outcome", OUTCOMES[became])


def end_cause(cause: EndCause) -> str:
    """The words for why a pass ended."""
    return translate("EndCause", END_CAUSES[cause])


def end_rule(rule: EndRule) -> str:
    """The words for how a segment ends."""
    return translate("EndRule", END_RULES[rule])


def severity(grade: Severity) -> str:
    """The word for how grave a finding is."""
    return translate("Severity", SEVERITIES[grade])


def product_role(name: str) -> str:
    """The word for a product's role; a role that is plain text is its own word."""
    return translate("ProductRole", PRODUCT_ROLES.get(name, name)) if name else ""
