"""What every check looks at: the script, its cues, and what follows from them, computed once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from stage_desktop.instants import Instant, Millis, duration_text, to_datetime
from stage_desktop.script.check_settings import CheckSettings
from stage_desktop.script.checks.terms import first_amount, yuan
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import AfterCue, Cue
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.planned import PlannedTimes, planned_due, planned_times
from stage_desktop.script.platforms import Platform, platform_of
from stage_desktop.script.preparation import HostCard

WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A segment that is performed, with its planned times."""

    start: Instant
    end: Instant
    segment: Segment


@dataclass(frozen=True, slots=True)
class Running:
    """A giveaway from its launch to its draw or end, by the plan."""

    start: Instant
    end: Instant
    giveaway: Giveaway


@dataclass(frozen=True)
class Reading:
    """A script under check; `given` are the cues in force where they are known already.

    `now` is the instant of the check, where that matters.
    """

    script: Script
    given: tuple[Cue, ...] | None
    settings: CheckSettings
    platforms: tuple[Platform, ...] = ()
    now: Instant | None = None

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """All cues in force."""
        return all_cues(self.script) if self.given is None else self.given

    @cached_property
    def hung(self) -> tuple[Cue, ...]:
        """The cues in force without those of the product slots, which hang on their own segments.

        With them where another cue hangs on one of them, or where the cues were given.
        """
        if self.given is not None:
            return self.given
        few = all_cues(self.script, ())
        known = {cue.id for cue in few}
        bases = (cue.anchor.cue for cue in few if isinstance(cue.anchor, AfterCue))
        return few if all(base in known for base in bases) else self.cues

    @cached_property
    def planned(self) -> PlannedTimes:
        return planned_times(self.script)

    @cached_property
    def due(self) -> Mapping[str, Instant]:
        """Planned instants of the cues that hang on something, by id."""
        return planned_due(self.script, self.hung)

    @cached_property
    def cues_by_id(self) -> Mapping[str, Cue]:
        return {cue.id: cue for cue in self.hung}

    @cached_property
    def performed(self) -> tuple[Segment, ...]:
        """The segments that are not skipped."""
        return tuple(segment for segment in self.script.segments if not segment.skipped)

    @cached_property
    def platform(self) -> Platform | None:
        """The table of the show's platform, where there is one."""
        return platform_of(self.script.platform, self.platforms)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The performed segments whose planned times are known, by their start."""
        starts, ends = self.planned.starts, self.planned.ends
        timed = (Slot(starts[s.id], ends[s.id], s) for s in self.performed if s.id in starts)
        return tuple(sorted(timed, key=lambda slot: slot.start))

    @cached_property
    def _starts(self) -> tuple[Instant, ...]:
        return tuple(slot.start for slot in self.slots)

    def position_at(self, at: Instant) -> int | None:
        """Where in `slots` the one stands that is planned to be on air then; None in a gap."""
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self.slots[index].end else None

    def on_air(self, at: Instant) -> Segment | None:
        """The segment that is planned to be on air at that instant."""
        index = self.position_at(at)
        return None if index is None else self.slots[index].segment

    @cached_property
    def running(self) -> tuple[Running, ...]:
        """The giveaways whose launch is known, by their launch."""
        found = []
        for giveaway in self.script.giveaways:
            start = self.due.get(f"{giveaway.code}.open")
            if start is None:
                continue
            ends = (self.due.get(f"{giveaway.code}.{name}") for name in ("draw", "end"))
            otherwise = Instant(start + giveaway.countdown + giveaway.active)
            end = next((end for end in ends if end is not None), otherwise)
            found.append(Running(start, end, giveaway))
        return tuple(sorted(found, key=lambda each: each.start))

    @cached_property
    def effects(self) -> tuple[tuple[Instant, Boost], ...]:
        """The boosts whose effect is known, with when people enter, in the order of the script."""
        pairs = ((self.due.get(f"{each.code}.effect"), each) for each in self.script.boosts)
        return tuple((at, boost) for at, boost in pairs if at is not None)

    @cached_property
    def on_sale(self) -> frozenset[str]:
        """The codes of all products that a performed segment names."""
        return frozenset(code for segment in self.performed for code in segment.products)

    @cached_property
    def needed(self) -> frozenset[str]:
        """The codes of all products that are sold or given away."""
        return self.on_sale.union(filter(None, map(self.prize_product, self.script.giveaways)))

    @cached_property
    def cards(self) -> Mapping[str, HostCard]:
        """The host cards by name."""
        return {card.name.strip(): card for card in self.script.hosts}

    @cached_property
    def show_length(self) -> Millis:
        """From the planned start to the planned end; without a start the sum of the durations."""
        start, end = self.planned.show_start, self.planned.show_end
        return self.planned.length if start is None or end is None else Millis(end - start)

    @cached_property
    def products_by_name(self) -> Mapping[str, str]:
        return {product.name: product.code for product in self.script.products}

    def prize_product(self, giveaway: Giveaway) -> str | None:
        """The code of the product that a giveaway gives or sells; None where it names none."""
        return self._prizes.get(giveaway.prize)

    @cached_property
    def _prizes(self) -> Mapping[str, str]:
        """The product that each prize text names, where it names one: by its name or its code."""
        known = self.script.products_by_code
        found: dict[str, str] = {}
        for prize in {giveaway.prize for giveaway in self.script.giveaways}:
            words = (word for word in WORD.findall(prize) if word in known)
            code = self.products_by_name.get(prize) or next(words, None)
            if code is not None:
                found[prize] = code
        return found

    def prize_worth(self, giveaway: Giveaway) -> Money | None:
        """What one prize is worth: as its text says, else as its product costs; None if unknown."""
        written = yuan(giveaway.prize)
        if written is not None:
            return Money(written, "CNY")
        product = self.script.products_by_code.get(self.prize_product(giveaway) or "")
        return None if product is None else product.list_price or product.live_price

    def price(self, segment: Segment, code: str) -> Decimal | None:
        """The amount that a product is sold for in a segment; None where nobody says."""
        product = self.script.products_by_code.get(code)
        if product is not None and product.live_price is not None:
            return product.live_price.amount
        return first_amount(segment.price_text)

    def stock(self, segment: Segment, code: str) -> int | None:
        """How many of a product there are; a segment's own text counts where it names only one."""
        product = self.script.products_by_code.get(code)
        if product is not None and product.stock is not None:
            return product.stock
        text = segment.stock_text.strip()
        return int(text) if len(segment.products) == 1 and text.isdecimal() else None

    def chained(self) -> Iterator[tuple[Segment, Instant]]:
        """Each hard segment with the planned end of what comes before it, where that is known."""
        chain = self.script.planned_start
        for segment in self.performed:
            if segment.hard_start is not None and chain is not None:
                yield segment, chain
            chain = self.planned.ends.get(segment.id)

    def clock(self, instant: Instant) -> str:
        """The wall time in the zone of the show, with the date where it is not the show's."""
        wall = to_datetime(instant, self.script.zone_info)
        text = f"{wall:%H:%M:%S}"
        return text if self._day in (None, wall.date()) else f"{wall.date().isoformat()} {text}"

    @cached_property
    def _day(self) -> date | None:
        """The day of the show."""
        start = self.planned.show_start
        return None if start is None else to_datetime(start, self.script.zone_info).date()


def same_currency(*amounts: Money | None) -> bool:
    """Whether the amounts that are given can be compared."""
    return len({money.currency for money in amounts if money is not None}) <= 1


@lru_cache(maxsize=4096)
def length(duration: int) -> str:
    """A duration as sentences have it."""
    return duration_text(duration)


def plain(amount: Decimal) -> str:
    """An amount without zeros that say nothing: 3980, 499.5."""
    return format(amount.normalize(), "f")


def choices(lengths: tuple[Millis, ...]) -> str:
    """Durations to choose from."""
    return ", ".join(duration_text(each) for each in lengths)
