"""The share of spend for each part of the show: does it add up, in time and in money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from stage_desktop.instants import Instant
from stage_desktop.script.checks.reading import Reading, length, plain, same_currency
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.commerce import Boost
from stage_desktop.script.findings import Severity
from stage_desktop.script.preparation import SpendBand

WHOLE = Decimal(100)


@rule("no_show_audience", Section.ADS, Severity.INFO, About.SHOW, "1.2 #29", asks=True)
def no_show_audience(reading: Reading) -> Iterator[Told]:
    """A show that does not say for whom it is."""
    if not reading.script.audience.strip():
        yield told()


@rule("boost_without_audience", Section.ADS, Severity.INFO, About.BOOSTS, "1.2 #29", asks=True)
def boost_without_audience(reading: Reading) -> Iterator[Told]:
    """A boost that does not say whom it brings; once where none does."""
    boosts = reading.script.boosts
    if boosts and not any(boost.audience.strip() for boost in boosts):
        yield told()
        return
    for boost in boosts:
        if not boost.audience.strip():
            yield told(boost.code)


@rule("no_spend_bands", Section.ADS, Severity.INFO, About.BOOSTS, "1.2 #31", asks=True)
def no_spend_bands(reading: Reading) -> Iterator[Told]:
    """Spend that is not shared out over the show."""
    script = reading.script
    if not script.spend_bands and (script.boosts or script.ad_budget is not None):
        yield told()


@rule("band_shares_sum", Section.ADS, Severity.WARNING, About.BANDS, "1.2 #31")
def band_shares_sum(reading: Reading) -> Iterator[Told]:
    """Shares of spend that do not sum to 100 %."""
    bands = reading.script.spend_bands
    total = sum((band.share for band in bands), Decimal(0))
    if bands and abs(total - WHOLE) > reading.settings.band_shares_sum.percent:
        yield told(total=plain(total))


@rule("band_impossible", Section.ADS, Severity.WARNING, About.BANDS, "1.2 #31, 5.3")
def band_impossible(reading: Reading) -> Iterator[Told]:
    """A band that ends before it begins, or whose share is no share."""
    for band in reading.script.spend_bands:
        if band.end <= band.start or not 0 <= band.share <= WHOLE:
            yield told(band.code, span=_span(band), share=plain(band.share))


@rule("bands_unordered", Section.ADS, Severity.INFO, About.BANDS, "1.2 #31")
def bands_unordered(reading: Reading) -> Iterator[Told]:
    """A band that begins before the one that stands above it."""
    bands = reading.script.spend_bands
    for before, band in pairwise(bands):
        if band.start < before.start:
            yield told(band.code, other=before.code, start=length(band.start))


@rule("bands_overlap", Section.ADS, Severity.WARNING, About.BANDS, "1.2 #31")
def bands_overlap(reading: Reading) -> Iterator[Told]:
    """A band that begins before another one is over: the time they share is counted twice."""
    latest: SpendBand | None = None
    for band in _in_time(reading):
        if latest is not None and band.start < latest.end:
            shared = length(min(band.end, latest.end) - band.start)
            yield told(band.code, other=latest.code, length=shared)
        if latest is None or band.end > latest.end:
            latest = band


@rule("bands_gap", Section.ADS, Severity.INFO, About.BANDS, "1.2 #31")
def bands_gap(reading: Reading) -> Iterator[Told]:
    """A part of the show that no band covers, from its start to its end."""
    limit, show = reading.settings.bands_gap.limit, reading.show_length
    bands = _in_time(reading)
    if not bands or show <= 0:
        return
    covered = 0
    for band in bands:
        until = min(band.start, show)
        if until - covered > limit:
            yield told(length=length(until - covered), start=length(covered), end=length(until))
        covered = max(covered, band.end)
    if show - covered > limit:
        yield told(length=length(show - covered), start=length(covered), end=length(show))


@rule("band_after_end", Section.ADS, Severity.WARNING, About.BANDS, "1.2 #31, 5.2 (5)")
def band_after_end(reading: Reading) -> Iterator[Told]:
    """A band that goes on after the planned end of the show."""
    limit, show = reading.settings.band_after_end.limit, reading.show_length
    for band in _in_time(reading):
        if 0 < show < band.end - limit:
            yield told(band.code, end=length(band.end), length=length(show))


@rule("band_boosts_differ", Section.ADS, Severity.WARNING, About.BANDS, "1.2 #31")
def band_boosts_differ(reading: Reading) -> Iterator[Told]:
    """A band whose boosts cost another share of all boosts than its own; money runs evenly."""
    limit = reading.settings.band_boosts_differ.percent
    planned = _planned_spend(reading)
    whole = sum((boost.budget.amount for boost in reading.script.boosts if boost.budget), _NOTHING)
    for band in _in_time(reading) if planned else ():
        percent = planned.get(band.code, _NOTHING) * WHOLE / whole
        if abs(percent - band.share) > limit:
            yield told(band.code, percent=round(percent), share=plain(band.share))


@rule("band_spent_differs", Section.ADS, Severity.WARNING, About.BANDS, "6.4")
def band_spent_differs(reading: Reading) -> Iterator[Told]:
    """A band in which another share was spent than planned: of the budget, else of what was."""
    limit = reading.settings.band_spent_differs.percent
    bands, budget = reading.script.spend_bands, reading.script.ad_budget
    spent = [band.spent for band in bands if band.spent is not None]
    whole = sum((money.amount for money in spent), _NOTHING) if budget is None else budget.amount
    unknown = budget is None and len(spent) < len(bands)
    if unknown or whole <= 0 or not same_currency(budget, *spent):
        return
    for band in bands:
        if band.spent is None:
            continue
        percent = band.spent.amount * WHOLE / whole
        if abs(percent - band.share) > limit:
            yield told(band.code, percent=round(percent), share=plain(band.share))


_NOTHING = Decimal(0)


def _planned_spend(reading: Reading) -> Mapping[str, Decimal]:
    """What the boosts cost in each band by its code; empty where a time or an amount is missing."""
    start, effects = reading.planned.show_start, {b.code: at for at, b in reading.effects}
    boosts = [boost for boost in reading.script.boosts if boost.budget is not None]
    if start is None or not boosts or not same_currency(*(boost.budget for boost in boosts)):
        return {}
    if any(boost.code not in effects for boost in boosts):
        return {}
    if sum((boost.budget.amount for boost in boosts if boost.budget), _NOTHING) <= 0:
        return {}
    spend: dict[str, Decimal] = {}
    for band in _in_time(reading):
        shares = (_cost(boost, effects[boost.code], start, band) for boost in boosts)
        spend[band.code] = spend.get(band.code, _NOTHING) + sum(shares, _NOTHING)
    return spend


def _cost(boost: Boost, effect: Instant, start: Instant, band: SpendBand) -> Decimal:
    """What of a boost's budget falls into a band; all of it where its window is not known."""
    if boost.budget is None:
        return _NOTHING
    begins, window = effect - start, max(1, boost.window or 1)
    inside = min(begins + window, band.end) - max(begins, band.start)
    return boost.budget.amount * max(0, inside) / window


def _in_time(reading: Reading) -> list[SpendBand]:
    """The bands that last, by their start."""
    lasting = [band for band in reading.script.spend_bands if band.end > band.start]
    return sorted(lasting, key=lambda band: (band.start, band.end))


def _span(band: SpendBand) -> str:
    return f"{length(band.start)} – {length(band.end)}"
