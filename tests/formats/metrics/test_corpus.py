"""Exports as the platforms write them, each with what it says, worked out by hand.

`tests/golden/metrics` holds a file (`NAME.csv`, or `NAME.book`, a workbook drawn as text) and
beside it `NAME.toml` with what must come out of it for a show from 20:00 to 22:00 in Shanghai,
unless the file says otherwise.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from drawn_books import drawn
from stage_desktop.formats.metrics.profiles import NOTHING_ASSIGNED, assigned_of
from stage_desktop.formats.metrics.reading import (
    NoFigures,
    ReadMetrics,
    ShowFrame,
    Wish,
    read_metrics,
)
from stage_desktop.instants import Instant, from_datetime, to_datetime
from stage_desktop.review.metrics import (
    MetricsFile,
    Order,
    PlatformSlot,
    Series,
    Total,
)
from stage_desktop.script.findings import Finding

CORPUS = Path(__file__).parents[2] / "golden" / "metrics"
FILES = sorted(path for path in CORPUS.iterdir() if path.suffix != ".toml")


def read(path: Path, wish: dict[str, Any], folder: Path) -> ReadMetrics:
    target = folder / path.name
    data = path.read_bytes()
    if path.suffix == ".book":
        target, data = folder / f"{path.stem}.xlsx", drawn(data.decode())
    target.write_bytes(data)
    zone = wish.get("zone", "Asia/Shanghai")
    start, end = (
        from_datetime(datetime.fromisoformat(wish.get(name, usual)).replace(tzinfo=ZoneInfo(zone)))
        if name not in wish
        else from_datetime(datetime.fromisoformat(wish[name]))
        for name, usual in (("start", "2026-10-22T20:00:00"), ("end", "2026-10-22T22:00:00"))
    )
    frame = ShowFrame(zone, start, end, wish.get("currency", "CNY"))
    assigned = assigned_of(wish["map"]) if "map" in wish else NOTHING_ASSIGNED
    return read_metrics(target, frame, Wish(assigned=assigned))


def test_there_are_many_exports_and_each_says_what_is_expected() -> None:
    assert len(FILES) >= 24
    assert [path.name for path in FILES if not path.with_suffix(".toml").exists()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_export_says_what_it_should(path: Path, tmp_path: Path) -> None:
    wish = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    if "refused" in wish:
        with pytest.raises(NoFigures) as caught:
            read(path, wish, tmp_path)
        assert caught.value.code == wish["refused"]
        assert [told(each) for each in caught.value.findings] == wish["findings"]
        return
    found = read(path, wish, tmp_path)
    file, zone = found.file, ZoneInfo(wish.get("zone", "Asia/Shanghai"))
    assert file.kind == wish["kind"]
    assert [curve(each, zone) for each in file.series] == wish.get("series", [])
    assert [slot(each, zone) for each in file.slots] == wish.get("slots", [])
    assert [order(each, zone) for each in file.orders] == wish.get("orders", [])
    assert [total(each) for each in file.totals] == wish.get("totals", [])
    products = [f"{p.product} | {p.title} | {totals(p.totals)}" for p in file.products]
    assert products == wish.get("products", [])
    sources = [f"{each.name} | {totals(each.totals)}" for each in file.sources]
    assert sources == wish.get("sources", [])
    assert stream(file, zone) == wish.get("stream", "")
    if "span" in wish:
        assert file.span is not None
        assert " - ".join(moment(each, zone) for each in file.span) == wish["span"]
    assert file.zone == wish.get("series_zone", zone.key)
    expected = [each.partition(" hours=")[0] for each in wish["findings"]]
    assert [told(each) for each in found.findings] == expected
    hours = {dict(each.data)["hours"] for each in found.findings if "hours" in dict(each.data)}
    assert hours == {each.partition(" hours=")[2] for each in wish["findings"] if "hours=" in each}


def number(value: Decimal | int | None) -> str:
    return "-" if value is None else f"{Decimal(value).normalize():f}"


def clock(at: Instant, zone: ZoneInfo) -> str:
    return to_datetime(at, zone).strftime("%H:%M:%S")


def moment(at: Instant, zone: ZoneInfo) -> str:
    return to_datetime(at, zone).strftime("%Y-%m-%d %H:%M:%S")


def curve(series: Series, zone: ZoneInfo) -> str:
    points = " ".join(f"{clock(p.at, zone)}={number(p.value)}" for p in series.points)
    name = f"{series.measure} {series.unit}".strip()
    return f"{name} {series.step // 1_000}s: {points}"


def slot(each: PlatformSlot, zone: ZoneInfo) -> str:
    end = "?" if each.end is None else clock(each.end, zone)
    figures = (each.gmv, each.units, each.online_change, each.average_online)
    shown = " | ".join(map(number, figures))
    return f"{clock(each.start, zone)}-{end} | {each.product} | {each.title} | {shown}"


def order(each: Order, zone: ZoneInfo) -> str:
    parts = [clock(each.paid_at, zone), number(each.amount), each.product, str(each.quantity)]
    return " | ".join([*parts, each.id, *(["refunded"] if each.refunded else [])])


def total(each: Total) -> str:
    return f"{each.measure} {number(each.value)} {each.unit}".strip()


def totals(found: Iterable[Total]) -> str:
    return ", ".join(map(total, found))


def stream(file: MetricsFile, zone: ZoneInfo) -> str:
    if file.started_at is None:
        return ""
    end = "?" if file.ended_at is None else clock(file.ended_at, zone)
    return f"{clock(file.started_at, zone)} - {end}"


def told(found: Finding) -> str:
    parts = [found.code]
    if found.place.row is not None:
        parts.append(f"row {found.place.row}")
    if found.place.column:
        parts.append(found.place.column)
    return " | ".join(parts)
