"""What somebody must do at a moment, and what that moment hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.instants import HALF_MINUTE, MINUTE, ZERO, Instant, Millis


@dataclass(frozen=True, slots=True)
class SegmentStart:
    """The start of a pass of the segment."""

    segment: str


@dataclass(frozen=True, slots=True)
class SegmentEnd:
    """The end of a pass of the segment."""

    segment: str


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time, as an instant."""

    instant: Instant


@dataclass(frozen=True, slots=True)
class AfterCue:
    """Another cue: the instant it was done, or else was due (a draw follows its opening)."""

    cue: str


Anchor = SegmentStart | SegmentEnd | ClockTime | AfterCue


class Role(StrEnum):
    """Who does it (`DOMAIN.md` 3.1); a cue may also name any other role as plain text."""

    HOST = "host"
    ASSISTANT = "assistant"
    DIRECTOR = "floor_director"
    OPERATOR = "operator"
    AD_BUYER = "ad_buyer"
    OPS = "ops"


class CueKind(StrEnum):
    """What a cue is about; the panel's word and shape go by it."""

    NOTE = "note"
    GIVEAWAY_STANDBY = "giveaway_standby"
    GIVEAWAY_OPEN = "giveaway_open"
    GIVEAWAY_START = "giveaway_start"
    GIVEAWAY_DRAW = "giveaway_draw"
    GIVEAWAY_END = "giveaway_end"
    GIVEAWAY_ANNOUNCE = "giveaway_announce"
    BOOST_ORDER = "boost_order"
    BOOST_EFFECT = "boost_effect"
    BOOST_END = "boost_end"
    PREPARE = "prepare"
    CHECK_LINK = "check_link"
    PRICE_CHANGE = "price_change"
    EXPLAIN_POP = "explain_pop"
    TRANSITION = "transition"
    EXPLAIN_CLEAR = "explain_clear"
    PRICE_BACK = "price_back"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that somebody must do at `anchor` + `offset`.

    `standby` is how long before it is due it is announced, `tolerance` how long after it may still
    be done before it counts as missed. A cue with `once` is not raised again for a later pass of
    its segment, done or missed: a giveaway has one prize, a product card pops every time.
    """

    id: str
    kind: str
    anchor: Anchor
    offset: Millis = ZERO
    role: str = Role.OPERATOR
    standby: Millis = HALF_MINUTE
    tolerance: Millis = MINUTE
    text: str = ""
    subject: str = ""
    once: bool = False
