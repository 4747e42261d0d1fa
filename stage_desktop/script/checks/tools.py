"""Settings of the platform's tools against what the platform allows (a table for each)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.instants import Millis, to_datetime
from stage_desktop.script.checks.reading import Reading, choices, length, plain
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import (
    asks_for_comment,
    entry_phrase,
    has_emoji,
    watch_time,
)
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.findings import Severity
from stage_desktop.script.platforms import BoostTool, GiveawayTool, Span


@rule("giveaway_countdown", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1, 4.2")
def giveaway_countdown(reading: Reading) -> Iterator[Told]:
    """A countdown before a sale or opening that the tool does not allow."""
    for giveaway, tool in _giveaways(reading):
        if giveaway.countdown > 0 and not tool.countdown.holds(giveaway.countdown):
            yield _outside(giveaway.code, giveaway.tool, giveaway.countdown, tool.countdown)


@rule("giveaway_active", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1, 4.2")
def giveaway_active(reading: Reading) -> Iterator[Told]:
    """A sale that is open for shorter or longer than the tool allows."""
    for giveaway, tool in _giveaways(reading):
        if giveaway.active > 0 and not tool.active.holds(giveaway.active):
            yield _outside(giveaway.code, giveaway.tool, giveaway.active, tool.active)


@rule("giveaway_window", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1")
def giveaway_window(reading: Reading) -> Iterator[Told]:
    """A giveaway that runs for shorter or longer than the tool allows."""
    for giveaway, tool in _giveaways(reading):
        window = _window(giveaway)
        if window > 0 and not tool.window.holds(window):
            yield _outside(giveaway.code, giveaway.tool, window, tool.window)


@rule("giveaway_window_choice", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "4.1")
def giveaway_window_choice(reading: Reading) -> Iterator[Told]:
    """A running time that is none of those the tool usually offers."""
    for giveaway, tool in _giveaways(reading):
        window = _window(giveaway)
        if window > 0 and tool.windows and window not in tool.windows:
            offered = choices(tool.windows)
            yield told(giveaway.code, tool=giveaway.tool, length=length(window), choices=offered)


@rule("watch_too_long", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1, 4.2")
def watch_too_long(reading: Reading) -> Iterator[Told]:
    """A minimum watch time that leaves less of the giveaway than the tool asks."""
    for giveaway, tool in _giveaways(reading):
        watch, window = watch_time(giveaway.entry_rule), _window(giveaway)
        if watch is None or tool.watch_margin is None or window <= 0:
            continue
        longest = window - tool.watch_margin
        if watch > longest:
            yield told(giveaway.code, length=length(watch), limit=length(max(0, longest)))


@rule("keyword_missing", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2", asks=True)
def keyword_missing(reading: Reading) -> Iterator[Told]:
    """An entry by comment without the phrase that the tool must be given."""
    for giveaway, tool in _giveaways(reading):
        rule_text = giveaway.entry_rule
        if tool.keyword and asks_for_comment(rule_text) and not entry_phrase(rule_text):
            yield told(giveaway.code, tool=giveaway.tool)


@rule("keyword_emoji", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.1")
def keyword_emoji(reading: Reading) -> Iterator[Told]:
    """A phrase with an emoji, which the tool does not take."""
    for giveaway, tool in _giveaways(reading):
        phrase = entry_phrase(giveaway.entry_rule)
        if tool.plain_keyword and has_emoji(phrase):
            yield told(giveaway.code, tool=giveaway.tool, phrase=phrase)


@rule("boost_off_grid", Section.ADS, Severity.INFO, About.BOOSTS, "5.2 (7)")
def boost_off_grid(reading: Reading) -> Iterator[Told]:
    """Order times between the steps of a tool's schedule, to be started by hand; once a tool."""
    zone = reading.script.zone_info
    off: dict[str, list[tuple[str, str]]] = {}
    grids: dict[str, Millis] = {}
    for boost, tool in _boosts(reading):
        at = reading.due.get(f"{boost.code}.order")
        if at is None or tool.grid is None:
            continue
        wall = to_datetime(at, zone)
        past = Millis((wall.minute * 60 + wall.second) * 1_000 + wall.microsecond // 1_000)
        if past % tool.grid:
            grids[boost.tool] = tool.grid
            off.setdefault(boost.tool, []).append((boost.code, reading.clock(at)))
    for name, orders in off.items():
        listed = ", ".join(f"{code} {at}" for code, at in orders)
        yield told(orders[0][0], tool=name, orders=listed, grid=length(grids[name]))


@rule("boost_window", Section.ADS, Severity.WARNING, About.BOOSTS, "5.1")
def boost_window(reading: Reading) -> Iterator[Told]:
    """A boost that runs for shorter or longer than the tool allows."""
    for boost, tool in _boosts(reading):
        if boost.window is not None and not tool.window.holds(boost.window):
            yield _outside(boost.code, boost.tool, boost.window, tool.window)


@rule("boost_window_choice", Section.ADS, Severity.INFO, About.BOOSTS, "5.1")
def boost_window_choice(reading: Reading) -> Iterator[Told]:
    """A running time that is none of those the tool usually offers."""
    for boost, tool in _boosts(reading):
        if boost.window is not None and tool.windows and boost.window not in tool.windows:
            offered = choices(tool.windows)
            yield told(boost.code, tool=boost.tool, length=length(boost.window), choices=offered)


@rule("boost_budget", Section.ADS, Severity.WARNING, About.BOOSTS, "5.1")
def boost_budget(reading: Reading) -> Iterator[Told]:
    """A boost's budget below the least or above the most that the tool takes."""
    currency = "" if reading.platform is None else reading.platform.currency
    for boost, tool in _boosts(reading):
        if boost.budget is None or (currency and boost.budget.currency not in ("", currency)):
            continue
        if not tool.budget.holds(boost.budget.amount):
            yield told(
                boost.code,
                tool=boost.tool,
                budget=plain(boost.budget.amount),
                lowest=plain(tool.budget.lowest or Decimal(0)),
                highest=plain(tool.budget.highest) if tool.budget.highest else "",
            )


def _giveaways(reading: Reading) -> Iterator[tuple[Giveaway, GiveawayTool]]:
    """The giveaways whose tool the platform's table has."""
    if reading.platform is None:
        return
    for giveaway in reading.script.giveaways:
        tool = reading.platform.giveaway_tool(giveaway.tool)
        if tool is not None:
            yield giveaway, tool


def _boosts(reading: Reading) -> Iterator[tuple[Boost, BoostTool]]:
    """The boosts whose tool the platform's table has."""
    if reading.platform is None:
        return
    for boost in reading.script.boosts:
        tool = reading.platform.boost_tool(boost.tool)
        if tool is not None:
            yield boost, tool


def _window(giveaway: Giveaway) -> Millis:
    return Millis(giveaway.countdown + giveaway.active)


def _outside(code: str, tool: str, found: Millis, span: Span) -> Told:
    """A duration outside its range; a bound that there is not is an empty text."""
    lowest = length(span.lowest) if span.lowest is not None else length(0)
    highest = length(span.highest) if span.highest is not None else ""
    return told(code, tool=tool, length=length(found), lowest=lowest, highest=highest)
