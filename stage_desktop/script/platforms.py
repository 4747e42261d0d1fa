"""What a platform allows: its tools with the ranges of their settings, as plain values.

The numbers belong to the platforms and change often, so they are data
(`resources/platforms/*.toml`), read by `formats.platforms` and handed to the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Protocol, TypeVar

from stage_desktop.instants import Millis


@dataclass(frozen=True, slots=True)
class Span:
    """A range of durations, both ends allowed; None = no bound."""

    lowest: Millis | None = None
    highest: Millis | None = None

    def holds(self, length: Millis) -> bool:
        """Whether the duration is inside."""
        return (self.lowest is None or self.lowest <= length) and (
            self.highest is None or length <= self.highest
        )


@dataclass(frozen=True, slots=True)
class Amounts:
    """A range of amounts in the platform's currency, both ends allowed; None = no bound."""

    lowest: Decimal | None = None
    highest: Decimal | None = None

    def holds(self, amount: Decimal) -> bool:
        """Whether the amount is inside."""
        return (self.lowest is None or self.lowest <= amount) and (
            self.highest is None or amount <= self.highest
        )


@dataclass(frozen=True, slots=True)
class GiveawayTool:
    """A giveaway tool of a platform, found by its `names` in what a sheet writes.

    `countdown`, `active` and both together as `window` have ranges; `windows` are the only choices
    the tool offers. Of the tools of one `exclusive` group one may run at a time. With `keyword`
    whoever comments must write a phrase that is set beforehand, with `plain_keyword` without emoji.
    A minimum watch time must be `watch_margin` shorter than the window.
    """

    id: str
    names: tuple[str, ...]
    countdown: Span = Span()
    active: Span = Span()
    window: Span = Span()
    windows: tuple[Millis, ...] = ()
    exclusive: str = ""
    keyword: bool = False
    plain_keyword: bool = False
    watch_margin: Millis | None = None


@dataclass(frozen=True, slots=True)
class BoostTool:
    """A tool of paid traffic, found by its `names` in what a sheet writes.

    `windows` are the only running times it offers; `grid` is the step of its schedule, counted
    from the full hour.
    """

    id: str
    names: tuple[str, ...]
    window: Span = Span()
    windows: tuple[Millis, ...] = ()
    grid: Millis | None = None
    budget: Amounts = Amounts()


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform: found by its `aliases`; `length` is how long a show may be, `explanation` how
    long a product must be explained before the next one.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    market: str = ""
    currency: str = ""
    length: Span = Span()
    explanation: Millis | None = None
    giveaways: tuple[GiveawayTool, ...] = ()
    boosts: tuple[BoostTool, ...] = ()

    def giveaway_tool(self, text: str) -> GiveawayTool | None:
        """The giveaway tool that the text names, or None."""
        return _named(text, self.giveaways)

    def boost_tool(self, text: str) -> BoostTool | None:
        """The tool of paid traffic that the text names, or None."""
        return _named(text, self.boosts)


def platform_of(text: str, platforms: Iterable[Platform]) -> Platform | None:
    """The platform that a sheet names ("TikTok Shop US"), by its longest alias; None if unknown."""
    found = [
        (len(alias), each) for each in platforms for alias in each.aliases if _occurs(alias, text)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


class _Named(Protocol):
    @property
    def names(self) -> tuple[str, ...]: ...


Tool = TypeVar("Tool", bound=_Named)


def _named(text: str, tools: Iterable[Tool]) -> Tool | None:
    """The tool whose longest name occurs in the text: 店铺红包 before 红包."""
    found = [(len(name), tool) for tool in tools for name in tool.names if _occurs(name, text)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


@lru_cache(maxsize=4096)
def _occurs(name: str, text: str) -> bool:
    """Whether the text holds the name; a Latin name as whole words."""
    wanted, within = name.casefold(), text.casefold()
    if not wanted.isascii():
        return wanted in within
    return re.search(rf"(?<![a-z0-9]){re.escape(wanted)}(?![a-z0-9])", within) is not None
