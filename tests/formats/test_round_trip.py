"""What is written reads back to the same script, in every format that can hold it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stage_desktop.formats.headers import SheetKind
from stage_desktop.formats.script_files import open_script, save_script
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.instants import DAY, Instant, Millis, from_datetime
from stage_desktop.records import to_plain
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Beat, EndRule, Person, Script, Segment
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TODAY = date(2026, 1, 1)
START = from_datetime(datetime(2026, 10, 22, 12, 0, tzinfo=UTC))


def again(script: Script, name: str) -> Script:
    """The script as it is read from what was written of it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        save_script(script, path)
        return open_script(path, start=None, zone=None, today=TODAY).script


def differences(one: object, other: object, path: str = "") -> list[str]:
    """Where two plain values differ, so that a failure names the field, not two scripts."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted({*one, *other})
        pairs = [(f"{path}.{key}", one.get(key), other.get(key)) for key in keys]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = [(f"{path}[{at}]", *pair) for at, pair in enumerate(zip(one, other, strict=True))]
    else:
        return [] if one == other else [f"{path}: {one!r} -> {other!r}"]
    return [line for name, a, b in pairs for line in differences(a, b, name)]


def check(script: Script, name: str) -> None:
    back = again(script, name)
    assert differences(to_plain(script), to_plain(back)) == [] or back == script


@pytest.mark.parametrize("sample", ["apparel_1h", "skincare_90min"])
@pytest.mark.parametrize("name", ["show.xlsx", "folder", "a.show.json"])
def test_a_sample_comes_back_as_it_was(sample: str, name: str) -> None:
    path = SAMPLES / f"{sample}_segments.csv"
    script = open_script(path, start=None, zone=None, today=TODAY).script
    assert again(script, name) == script


@pytest.mark.parametrize("name", ["show.xlsx", "folder"])
def test_planned_times_are_written_and_do_not_become_stated_ones(name: str, tmp_path: Path) -> None:
    path = SAMPLES / "apparel_1h_segments.csv"
    script = open_script(path, start=None, zone=None, today=TODAY).script
    first, *others = script.segments
    longer = replace(first, duration=Millis(first.duration + 60_000), host="")
    later = [replace(each, stated_start=None) for each in others]
    edited = replace(script, segments=(longer, *later))
    save_script(edited, tmp_path / name)
    assert open_script(tmp_path / name, start=None, zone=None, today=TODAY).script == edited
    sheet = next(each for each in script_sheets(edited) if each.kind is SheetKind.SEGMENTS)
    clocks = [str(row[sheet.rows[0].index("时间段")]) for row in sheet.rows[1:4]]
    assert clocks == ["20:00-20:06", "(20:06-20:12)", "(20:12-20:22)"]


def test_a_segments_file_alone_comes_back_but_for_what_it_cannot_hold() -> None:
    path = SAMPLES / "apparel_1h_segments.csv"
    script = open_script(path, start=None, zone=None, today=TODAY).script
    with TemporaryDirectory() as folder:
        alone = Path(folder) / "alone.csv"
        save_script(script, alone)
        back = open_script(
            alone,
            start=datetime(2026, 10, 22, 20, 0, tzinfo=ZoneInfo("Asia/Shanghai")),
            zone="Asia/Shanghai",
            today=TODAY,
        ).script
    without_currency = tuple(
        replace(s, gmv_target=s.gmv_target and replace(s.gmv_target, currency=""))
        for s in script.segments
    )
    assert back.segments == without_currency
    assert back.planned_start == script.planned_start
    assert [p.code for p in back.products] == ["A01", "A02", "A03", "A05", "A04", "A06"]


# Texts as cells hold them: no spaces around, and something in them.
WORDS = st.text(
    st.characters(
        codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="\ufeff"
    ),
    max_size=8,
).map(lambda text: text.strip())
DANGEROUS = st.sampled_from(
    ["=1+1", "+1", "-2+3", "@SUM(A1)", "'=x", "''", "'", "-", "=HYPERLINK(1)", "1e5", "007", "3.10"]
)
TEXTS = WORDS | DANGEROUS | st.sampled_from(["20:00", "Y", "a,b;c", 'say "hi"', "two\nlines"])
LENGTHS = st.integers(0, 4 * 3_600_000).map(Millis)
OFFSETS = st.integers(-3_600_000, 3_600_000).map(Millis)
AMOUNTS = st.decimals(0, 10**6, places=2)
INSTANTS = st.integers(-3 * 3_600_000, 60 * 3_600_000).map(lambda by: Instant(START + by))


# What stands in a list within a cell: anything, also what parts such lists.
NAMES = TEXTS | st.sampled_from(
    ["塑品 3′", "a → b", "1；2", "x,y、z", "ok", "缺", "第1轮", "0-1 x", ""]
)
LISTS = st.lists(NAMES, max_size=3).map(tuple)


def monies(currency: str) -> st.SearchStrategy[Money]:
    return st.builds(Money, AMOUNTS, st.sampled_from([currency, "USD"]))


@st.composite
def segments(draw: st.DrawFn, index: int, start: Instant | None, currency: str) -> Segment:
    number = str(index + 1)
    stated = None if start is None else draw(st.none() | INSTANTS)
    hard = None if start is None else draw(st.none() | st.just(stated) | INSTANTS)
    return Segment(
        draw(st.sampled_from([f"s{number}", f"ins-{number}"])),
        number,
        f"Part {number} " + draw(WORDS.filter(lambda t: "\n" not in t)) + "x",
        draw(LENGTHS),
        kind=draw(st.sampled_from(["", "hero", "flash", "my kind"])),
        shortest=draw(st.none() | LENGTHS),
        longest=draw(st.none() | LENGTHS),
        hard_start=hard,
        stated_start=stated,
        end_rule=draw(st.sampled_from(EndRule)),
        skipped=draw(st.booleans()),
        host=draw(TEXTS),
        products=draw(st.sampled_from([(), ("A1",), ("A1", "B-2"), ("B-2", "C 3")])),
        price_text=draw(TEXTS),
        stock_text=draw(TEXTS),
        gmv_target=draw(st.none() | monies(currency)),
        host_points=draw(TEXTS),
        notes=draw(TEXTS),
        colour=draw(TEXTS),
        group=draw(st.sampled_from(["", "上半场", "Part: 1", "a\nb"])),
        beats=tuple(draw(st.lists(BEATS, max_size=3))),
        extra=draw(st.sampled_from([(), (("道具", "=1"),), (("Props", "5"), ("备注", "x"))])),
    )


BEATS = st.builds(Beat, NAMES, st.none() | LENGTHS)
SUPPLY = st.builds(SupplyItem, NAMES, st.booleans())
DUES = st.integers(-20 * DAY, DAY).map(Millis)
TASKS = st.builds(Task, st.uuids().map(str), TEXTS, DUES, TEXTS, st.booleans(), TEXTS, TEXTS, TEXTS)
CARDS = st.builds(HostCard, st.uuids().map(str), TEXTS, LISTS, LISTS, TEXTS)
RESERVATIONS = st.builds(Reservation, INSTANTS, st.integers(0, 10**6))


@st.composite
def bands(draw: st.DrawFn, index: int) -> SpendBand:
    start = draw(OFFSETS)
    share = draw(st.decimals(0, 100, places=1))
    spent = draw(st.none() | monies("CNY"))
    return SpendBand(f"S{index}", start, Millis(start + draw(LENGTHS)), share, spent, draw(TEXTS))


@st.composite
def anchors(draw: st.DrawFn, of: tuple[Segment, ...]) -> Anchor:
    segment = draw(st.sampled_from([each.id for each in of]))
    hung: list[Anchor] = [SegmentStart(segment), SegmentEnd(segment), AfterCue("G2.open")]
    return draw(st.sampled_from([*hung, ClockTime(draw(INSTANTS))]))


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    start = draw(st.none() | st.just(START))
    zone = draw(st.sampled_from(["Asia/Shanghai", "America/New_York", "Europe/London"]))
    count = draw(st.integers(1, 5))
    parts = tuple(draw(segments(index, start, "CNY")) for index in range(count))
    hang = anchors(parts) if start is not None else st.just(SegmentStart(parts[0].id))
    return Script(
        draw(WORDS) + "T",
        zone,
        parts,
        planned_start=start,
        platform=draw(TEXTS),
        currency="CNY",
        gmv_target=draw(st.none() | monies("CNY")),
        people=draw(st.sampled_from([(), (Person("灯光", "阿亮"), Person("Juggler", "Bo"))])),
        products=(
            Product("A1", "Shirt", live_price=draw(st.none() | monies("CNY"))),
            Product(
                "B-2",
                draw(WORDS.filter(bool)),
                offer=draw(TEXTS),
                stock=draw(st.none() | st.just(3)),
                style=draw(TEXTS),
                release=draw(st.sampled_from([(), (3,), (1, 2)])),
                supply=tuple(draw(st.lists(SUPPLY, max_size=3))),
            ),
            Product("C 3", "C 3", list_price=Money(Decimal("0.10"), "CNY")),
        ),
        giveaways=tuple(
            Giveaway(
                code,
                draw(st.sampled_from(["抽奖", "红包", "raffle", "other"])),
                draw(hang),
                draw(OFFSETS),
                draw(LENGTHS),
                draw(LENGTHS),
                draws=draw(st.booleans()),
                selling_points=draw(TEXTS),
                rules=draw(TEXTS),
                budget=draw(st.none() | monies("CNY")),
                prepared=draw(st.none() | st.booleans()),
                note=draw(TEXTS),
            )
            for code in ("G1", "G2")
        ),
        boosts=(
            Boost(
                "B1",
                "tool",
                draw(hang),
                draw(OFFSETS),
                lead=draw(st.none() | LENGTHS),
                window=draw(st.none() | LENGTHS),
                target=draw(st.none() | st.just(parts[-1].id)),
                bid=draw(TEXTS),
            ),
        ),
        cues=tuple(
            Cue(
                f"c{index}",
                draw(st.sampled_from(["note", "price_change", "own"])),
                draw(hang),
                draw(OFFSETS),
                role=draw(st.sampled_from(["host", "operator", "juggler"])),
                standby=draw(LENGTHS),
                text=draw(TEXTS),
                once=draw(st.booleans()),
            )
            for index in range(2)
        ),
        audience=draw(TEXTS),
        hosts=tuple(draw(st.lists(CARDS, max_size=2))),
        spend_bands=tuple(draw(bands(index)) for index in range(draw(st.integers(0, 2)))),
        warmup=tuple(draw(st.lists(TASKS, max_size=2))),
        checklist=tuple(draw(st.lists(TASKS, max_size=2))),
        reservations=() if start is None else tuple(draw(st.lists(RESERVATIONS, max_size=2))),
        extra=draw(st.sampled_from([(), (("门店", "一号店"), ("note", "5"))])),
    )


@given(scripts())
@settings(max_examples=40)
def test_any_script_comes_back_from_a_workbook(script: Script) -> None:
    check(script, "show.xlsx")


@given(scripts())
@settings(max_examples=40)
def test_any_script_comes_back_from_a_folder_of_csv_files(script: Script) -> None:
    check(script, "folder")


@given(scripts())
@settings(max_examples=40)
def test_any_script_comes_back_from_our_own_file(script: Script) -> None:
    check(script, "a.show.json")
