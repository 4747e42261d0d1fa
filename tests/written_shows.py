"""Scripts written by hand for the tests: small ones, and the two sample shows as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from stage_desktop.instants import Instant, Millis, at_wall
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.plan import Script, Segment

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")


def minutes(count: float) -> Millis:
    return Millis(round(count * 60_000))


def seconds(count: float) -> Millis:
    return Millis(round(count * 1_000))


def wall(text: str, zone: ZoneInfo = SHANGHAI, day: date = date(2026, 10, 22)) -> Instant:
    """The instant of a wall time such as 20:05 or 20:05:30."""
    return at_wall(day, time.fromisoformat(text), zone)


def moment(text: str) -> Instant:
    """The instant of an ISO text with offset."""
    return Instant(round(datetime.fromisoformat(text).timestamp() * 1_000))


def segment(number: str, length: float = 5, kind: str = "warmup", **fields: Any) -> Segment:
    """A segment of that many minutes, hosted, with the id s<number>."""
    values = {"host": "小满", "title": f"segment {number}"} | fields
    return Segment(id=f"s{number}", number=number, duration=minutes(length), kind=kind, **values)


def show(*segments: Segment, start: str | None = "20:00", **fields: Any) -> Script:
    """A show of 22 October 2026 in Shanghai."""
    planned = None if start is None else wall(start)
    return Script("a show", "Asia/Shanghai", segments, planned_start=planned, **fields)


def product(code: str, listed: str | None, live: str | None, currency: str = "CNY") -> Product:
    def money(text: str | None) -> Money | None:
        return None if text is None else Money(Decimal(text), currency)

    return Product(code, f"product {code}", list_price=money(listed), live_price=money(live))


def _giveaway(code: str, tool: str, at: tuple[str, float], runs: tuple[int, int]) -> Giveaway:
    """Launched `at` minutes into a segment; runs for a countdown and an active time in seconds."""
    countdown, active = runs
    return Giveaway(
        code,
        tool,
        anchor=SegmentStart(at[0]),
        offset=minutes(at[1]),
        countdown=seconds(countdown),
        active=seconds(active),
        draws=tool in ("抽奖", "LIVE Giveaway"),
    )


def _boost(code: str, tool: str, target: str, order: float, lead: float, window: float) -> Boost:
    """Ordered `order` minutes from the start of the slot that it feeds."""
    return Boost(
        code,
        tool,
        anchor=SegmentStart(target),
        offset=minutes(order),
        lead=minutes(lead),
        window=minutes(window),
        target=target,
    )


def apparel() -> Script:
    """The apparel sample: one hour on 22 October 2026, 20:00 in Shanghai."""
    rows = (
        ("1", 5, "warmup", ()),
        ("2", 6, "traffic", ("A01",)),
        ("3", 10, "hero", ("A02",)),
        ("4", 3, "lottery", ()),
        ("5", 9, "profit", ("A03",)),
        ("6", 6, "welfare", ("A05",)),
        ("7", 9, "profit", ("A04",)),
        ("8", 4, "quick", ("A06",)),
        ("9", 4, "encore", ("A02",)),
        ("10", 4, "closing", ()),
    )
    segments = tuple(segment(n, length, kind, products=p) for n, length, kind, p in rows)
    prices = (
        ("A01", "59", "19.9"),
        ("A02", "259", "159"),
        ("A03", "229", "149"),
        ("A04", "599", "379"),
        ("A05", "129", "39.9"),
        ("A06", "99", "59"),
    )
    return Script(
        "木棉衣橱",
        "Asia/Shanghai",
        (replace(segments[0], hard_start=wall("20:00")), *segments[1:]),
        planned_start=wall("20:00"),
        products=tuple(product(*row) for row in prices),
        giveaways=(
            _giveaway("G1", "红包", ("s1", 3), (180, 0)),
            _giveaway("G2", "抽奖", ("s3", 5), (360, 0)),
            _giveaway("G3", "秒杀", ("s6", 3), (30, 180)),
            _giveaway("G4", "抽奖", ("s8", 2), (360, 0)),
        ),
        boosts=(
            _boost("B1", "磁力金牛", "s1", -10, 10, 30),
            _boost("B2", "磁力金牛", "s3", -7, 7, 30),
            _boost("B3", "快手粉条", "s7", -6, 6, 30),
        ),
    )


def skincare() -> Script:
    """The skincare sample: ninety minutes on 23 October 2026, 19:00 in New York."""
    rows = (
        ("1", 3, "warmup", ()),
        ("2", 4, "warmup", ()),
        ("3", 7, "traffic", ("C1",)),
        ("4", 12, "hero", ("C2",)),
        ("5", 5, "flash", ("C6",)),
        ("6", 4, "interact", ()),
        ("7", 9, "profit", ("C3",)),
        ("8", 12, "hero", ("C4",)),
        ("9", 3, "reset", ()),
        ("10", 9, "profit", ("C5",)),
        ("11", 5, "flash", ("C6",)),
        ("12", 8, "encore", ("C2",)),
        ("13", 5, "lastcall", ()),
        ("14", 4, "closing", ()),
    )
    prices = (
        ("C1", "18", "12.6"),
        ("C2", "32", "22.4"),
        ("C3", "26", "19.5"),
        ("C4", "76", "49.0"),
        ("C5", "38", "28.5"),
        ("C6", "21", "9.99"),
        ("C7", "14", "0"),
    )
    return Script(
        "Glow Lab Skincare",
        "America/New_York",
        tuple(segment(n, length, kind, products=p) for n, length, kind, p in rows),
        planned_start=wall("19:00", NEW_YORK, date(2026, 10, 23)),
        products=tuple(product(*row, "USD") for row in prices),
        giveaways=(
            _giveaway("GA1", "LIVE Giveaway", ("s2", 1), (0, 600)),
            _giveaway("GF1", "LIVE Flash Sale", ("s5", 0), (60, 240)),
            _giveaway("GA2", "LIVE Giveaway", ("s4", 8), (0, 600)),
            _giveaway("GA3", "LIVE Giveaway", ("s8", 2), (0, 600)),
            _giveaway("GF2", "LIVE Flash Sale", ("s11", 0), (60, 240)),
            _giveaway("GA4", "LIVE Giveaway", ("s12", 3), (0, 600)),
        ),
        boosts=(
            _boost("K1", "LIVE GMV Max", "s1", -15, 15, 105),
            _boost("K2", "TikTok Promote", "s3", -12, 12, 30),
            _boost("K3", "TikTok Promote", "s8", -8, 8, 30),
        ),
    )
