"""Sheets as different teams keep them, each with the script and findings expected by hand.

`tests/golden/import` holds a sheet (`NAME.csv`, `.tsv`, `.md`, `.txt`, `.json`, or `.book`, a
workbook drawn as text) and beside it `NAME.toml` with what must come out of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from drawn_books import drawn
from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.instants import Instant, clock_text, duration_text, to_datetime
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import Cue, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script, Segment
from stage_desktop.script.preparation import HostCard, SpendBand, Task

CORPUS = Path(__file__).parents[1] / "golden" / "import"
SHEETS = sorted(path for path in CORPUS.iterdir() if path.is_file() and path.suffix != ".toml")
# Of every sheet without a zone or a date; told once, in `test_segments`.
USUAL = ("zone_assumed", "date_assumed")


def opened(path: Path, wish: dict[str, Any], folder: Path) -> Opened:
    data = path.read_bytes()
    target = folder / path.name
    if path.suffix == ".book":
        target, data = folder / f"{path.stem}.xlsx", drawn(data.decode())
    if "encoding" in wish:
        data = data.decode().encode(wish["encoding"])
    target.write_bytes(data)
    start = datetime.fromisoformat(wish["opened_at"]) if "opened_at" in wish else None
    zone = wish.get("zone", "Asia/Shanghai")
    return open_script(target, start=start, zone=zone, today=date(2026, 10, 22))


def test_there_are_forty_sheets_and_each_says_what_is_expected() -> None:
    assert len(SHEETS) >= 40
    assert [path.name for path in SHEETS if not path.with_suffix(".toml").exists()] == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_sheet_opens_right_the_first_time(path: Path, tmp_path: Path) -> None:
    wish = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    found = opened(path, wish, tmp_path)
    script = found.script
    if "title" in wish:
        assert script.title == wish["title"]
    assert [_row(script, each) for each in script.segments] == [
        " | ".join(row.split("|")).replace("  ", " ") for row in map(_spaced, wish["segments"])
    ]
    told = [_told(each) for each in found.findings if each.code not in USUAL]
    assert told == wish.get("findings", [])
    for name, expected in wish.get("script", {}).items():
        assert _fact(script, name) == expected, name
    for number, expected in wish.get("segment", {}).items():
        segment = next(each for each in script.segments if each.number == number)
        assert {name: _field(script, segment, name) for name in expected} == expected


def _spaced(row: str) -> str:
    return "|".join(part.strip() for part in row.split("|"))


def _row(script: Script, segment: Segment) -> str:
    """Number, stated start by the clock, duration, title, and products where there are any."""
    start = "-"
    if segment.stated_start is not None:
        start = clock_text(segment.stated_start, script.zone_info).removesuffix(":00")
    parts = [segment.number, start, duration_text(segment.duration), segment.title]
    if segment.products:
        parts.append(", ".join(segment.products))
    return " | ".join(parts)


def _told(finding: Finding) -> str:
    """Code, row and column."""
    row = "" if finding.place.row is None else str(finding.place.row)
    return " ".join(part for part in (finding.code, row, finding.place.column) if part)


def _fact(script: Script, name: str) -> object:
    match name:
        case "products":
            return [_product(script, each.code) for each in script.products]
        case "people":
            return [f"{each.role}: {each.name}" for each in script.people]
        case "giveaways":
            return [each.code for each in script.giveaways]
        case "hung":
            return [_hung(each) for each in (*script.giveaways, *script.boosts, *script.cues)]
        case "cues":
            return [f"{each.role}: {each.text}" for each in script.cues]
        case "extra":
            return [list(each) for each in script.extra]
    told = _PREPARED.get(name)
    return _plain(script, getattr(script, name)) if told is None else told(script)


def _task(task: Task) -> str:
    done = "done" if task.done else "open"
    words = (f"{task.due // 60_000} min", task.title, task.channel, task.owner, done)
    return " | ".join(words)


def _card(card: HostCard) -> str:
    return " | ".join((card.name, card.persona, ", ".join(card.phrases), ", ".join(card.avoided)))


def _band(script: Script, band: SpendBand) -> str:
    spent = "-" if band.spent is None else _plain(script, band.spent)
    return f"{band.start // 60_000}-{band.end // 60_000} min | {band.share:f} | {spent}"


def _welfare(script: Script, giveaway: Giveaway) -> str:
    budget = "" if giveaway.budget is None else _plain(script, giveaway.budget)
    told = (giveaway.code, giveaway.selling_points, giveaway.rules, budget, giveaway.prepared)
    return " | ".join(map(str, told))


def _supply(product: Product) -> str:
    items = (f"{each.name} {'yes' if each.ready else 'no'}" for each in product.supply)
    return f"{product.code} {', '.join(items)}"


_PREPARED: dict[str, Callable[[Script], list[str]]] = {
    "releases": lambda s: [f"{p.code} {'+'.join(map(str, p.release))}" for p in s.products],
    "supply": lambda s: [_supply(each) for each in s.products],
    "welfare": lambda s: [_welfare(s, each) for each in s.giveaways],
    "hosts": lambda s: [_card(each) for each in s.hosts],
    "spend_bands": lambda s: [_band(s, each) for each in s.spend_bands],
    "warmup": lambda s: [_task(each) for each in s.warmup],
    "checklist": lambda s: [_task(each) for each in s.checklist],
    "reservations": lambda s: [f"{_plain(s, each.at)} {each.count}" for each in s.reservations],
}


def _hung(thing: Giveaway | Boost | Cue) -> str:
    """What it hangs on, and how long from there."""
    code = thing.id if isinstance(thing, Cue) else thing.code
    assert isinstance(thing.anchor, SegmentStart | SegmentEnd)
    edge = "end" if isinstance(thing.anchor, SegmentEnd) else "start"
    return f"{code} {thing.anchor.segment} {edge} {duration_text(thing.offset)}"


def _product(script: Script, code: str) -> str:
    product = script.products_by_code[code]
    price = "" if product.live_price is None else _plain(script, product.live_price)
    stock = "" if product.stock is None else product.stock
    return f"{code} | {product.name} | {price} | {stock}"


def _field(script: Script, segment: Segment, name: str) -> object:
    if name == "extra":
        return [list(each) for each in segment.extra]
    if name == "beats":
        lengths = (None if b.duration is None else duration_text(b.duration) for b in segment.beats)
        pairs = zip((beat.title for beat in segment.beats), lengths, strict=True)
        return [title if length is None else f"{title} {length}" for title, length in pairs]
    return _plain(script, getattr(segment, name))


def _plain(script: Script, value: object) -> object:
    if isinstance(value, Money):
        return f"{value.amount:f} {value.currency}".strip()
    if isinstance(value, int) and not isinstance(value, bool) and value > 10**11:
        return to_datetime(Instant(value), script.zone_info).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, int) and not isinstance(value, bool):
        return duration_text(value)
    return value if isinstance(value, str | bool) or value is None else str(value)
