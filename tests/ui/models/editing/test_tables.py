"""Every cell of the edited tables reads back to the same thing, in both languages."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stage_desktop.formats.cell_words import CUE_KINDS, ROLES
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product, SupplyItem
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import Person, Script
from stage_desktop.script.preparation import HostCard, Reservation, SpendBand, Task
from stage_desktop.ui.language import speaking
from stage_desktop.ui.models.editing.boost_table import boost_table
from stage_desktop.ui.models.editing.column import EditTable, Sheet
from stage_desktop.ui.models.editing.cue_table import CUES
from stage_desktop.ui.models.editing.giveaway_table import giveaway_table
from stage_desktop.ui.models.editing.host_table import HOSTS, PEOPLE
from stage_desktop.ui.models.editing.product_table import PRODUCTS
from stage_desktop.ui.models.editing.reservation_table import RESERVATIONS
from stage_desktop.ui.models.editing.show_table import show_fields
from stage_desktop.ui.models.editing.spend_table import SPEND_BANDS
from stage_desktop.ui.models.editing.task_tables import CHECKLIST, WARMUP
from written_shows import minutes, segment, wall

GIVEAWAYS, BOOSTS = giveaway_table(), boost_table()
SCRIPT = Script(
    "秋装专场",
    "Asia/Shanghai",
    (
        segment("1", 10),
        segment("2", 20, "hero", title="Hero, round 1"),
        segment("3a", 5, title="抽奖 开奖"),
        replace(segment("2", 5, title="a number that another has"), id="again"),
    ),
    wall("20:00"),
    currency="CNY",
    ad_budget=Money(Decimal(3000), "CNY"),
    giveaways=(Giveaway("G1", "福袋", SegmentStart("s1"), minutes(2), minutes(5), draws=True),),
    boosts=(Boost("B1", "粉条", SegmentStart("s2"), minutes(-10), minutes(10)),),
    cues=(Cue("C1", "note", SegmentStart("s1")),),
)

sizes = st.integers(0, 10**7)
plain_text = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029"),
    max_size=12,
).map(str.strip)
lengths = st.integers(0, 24 * 3_600_000).map(Millis)
whole_lengths = st.integers(0, 24 * 3_600).map(lambda seconds: Millis(seconds * 1_000))
amounts = st.decimals(0, 10**7, places=2, allow_nan=False)
money = st.none() | st.builds(Money, amounts, st.sampled_from(["CNY", "USD", "IDR"]))
cue_ids = st.sampled_from(["C1", "G1.open", "G1.draw", "B1.order", "B1.effect"])
instants = st.integers(-(10**9), 10**9).map(lambda by: Instant(wall("20:00") + by))
segment_ids = st.sampled_from(["s1", "s2", "s3a", "again", "gone"])
anchors = st.one_of(
    st.builds(SegmentStart, segment_ids),
    st.builds(SegmentEnd, segment_ids),
    st.builds(ClockTime, instants),
    st.builds(AfterCue, cue_ids),
)
offsets = st.integers(-(10**7), 10**7).map(Millis)
pairs = st.tuples(plain_text, plain_text.filter(bool))
extra = st.lists(pairs, max_size=3).map(tuple)
names = st.text("样品库存samples-ABC 09", min_size=1, max_size=8).map(str.strip).filter(bool)

products = st.builds(
    Product,
    code=plain_text.filter(bool),
    name=plain_text,
    role=plain_text,
    list_price=money,
    live_price=money,
    stock=st.none() | sizes,
    limit=st.none() | sizes,
    offer=plain_text,
    release=st.lists(st.integers(0, 9_999_999), max_size=4).map(tuple),
    supply=st.lists(
        st.builds(SupplyItem, names.filter(lambda n: not n.endswith("no")), st.booleans()),
        max_size=3,
    ).map(tuple),
    extra=extra,
)
giveaways = st.builds(
    Giveaway,
    code=plain_text.filter(bool),
    tool=plain_text,
    anchor=st.none() | anchors,
    offset=offsets,
    countdown=lengths,
    active=whole_lengths,
    draws=st.booleans(),
    quantity=st.none() | sizes,
    budget=money,
    prepared=st.none() | st.booleans(),
    extra=extra,
).map(lambda each: each if each.anchor else replace(each, offset=Millis(0)))
boosts = st.builds(
    Boost,
    code=plain_text.filter(bool),
    tool=plain_text,
    anchor=st.none() | anchors,
    offset=offsets,
    lead=st.none() | lengths,
    window=st.none() | whole_lengths,
    target=st.none() | segment_ids,
    budget=money,
).map(lambda each: each if each.anchor else replace(each, offset=Millis(0)))
cues = st.builds(
    Cue,
    id=plain_text.filter(bool),
    kind=st.sampled_from([*CUE_KINDS, "giveaway_standby", "补妆"]),
    anchor=anchors,
    offset=offsets,
    role=st.sampled_from([*ROLES, "灯光"]),
    standby=lengths,
    tolerance=lengths,
    text=plain_text,
    once=st.booleans(),
)
hosts = st.builds(
    HostCard,
    plain_text.filter(bool),
    plain_text,
    st.lists(plain_text.filter(bool), max_size=3).map(tuple),
    st.lists(plain_text.filter(bool), max_size=3).map(tuple),
)
bands = st.builds(
    SpendBand,
    plain_text.filter(bool),
    offsets,
    offsets,
    st.decimals(0, 100, places=2),
    money,
)
tasks = st.builds(
    Task,
    plain_text.filter(bool),
    plain_text,
    st.integers(-(30 * 86_400_000), 86_400_000).map(Millis),
    plain_text,
    st.booleans(),
)
reservations = st.builds(Reservation, instants, sizes)
people = st.builds(Person, plain_text, plain_text)

TABLES = [
    (PRODUCTS, products),
    (GIVEAWAYS, giveaways),
    (BOOSTS, boosts),
    (CUES, cues),
    (HOSTS, hosts),
    (PEOPLE, people),
    (SPEND_BANDS, bands),
    (WARMUP, tasks),
    (CHECKLIST, tasks),
    (RESERVATIONS, reservations),
]
NAMES = [table.part for table, _ in TABLES]


def columns_of(table: EditTable[Any], script: Script) -> tuple[Any, ...]:
    return (*table.columns, *(table.more(script) if table.more else ()))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(("table", "things"), TABLES, ids=NAMES)
def test_what_a_cell_says_reads_back_to_the_same_thing(
    table: EditTable[Any], things: st.SearchStrategy[Any], language: str
) -> None:
    @given(things)
    @settings(max_examples=60)
    def holds(thing: Any) -> None:
        script = replace(SCRIPT, **{table.part: (thing,)})
        if table.part in ("giveaways", "boosts"):
            script = SCRIPT
        sheet = Sheet(script)
        for column in columns_of(table, script):
            if column.take is not None:
                assert column.take(sheet, thing, column.text(sheet, thing)) == thing, column.id

    with speaking(language):
        holds()


@pytest.mark.parametrize(("table", "things"), TABLES, ids=NAMES)
def test_every_field_has_a_column(table: EditTable[Any], things: st.SearchStrategy[Any]) -> None:
    thing = table.blank(SCRIPT)
    own = {field.name for field in fields(thing)} - {"extra"}
    columns = {column.id for column in table.columns if column.take is not None}
    if "when" in columns:
        columns |= {"anchor", "offset"}
    of_the_other = {"checklist": {"kind", "channel"}}.get(table.part, set())
    assert own - columns == of_the_other


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_show_reads_back_to_the_same_show(language: str) -> None:
    script = replace(
        SCRIPT,
        hard_end=wall("23:59:30"),
        gmv_target=Money(Decimal("10000.50"), "CNY"),
        platform="快手",
        audience="老粉",
    )
    sheet = Sheet(script)
    with speaking(language):
        for column in show_fields():
            assert column.take is not None
            assert column.take(sheet, script, column.text(sheet, script)) == script, column.id


@pytest.mark.parametrize(("table", "things"), TABLES, ids=NAMES)
def test_a_new_row_has_a_name_that_is_free(
    table: EditTable[Any], things: st.SearchStrategy[Any]
) -> None:
    script = SCRIPT
    for _ in range(3):
        own = getattr(script, table.part)
        script = replace(script, **{table.part: (*own, table.blank(script))})
    named = getattr(script, table.part)
    if table.part not in ("reservations", "people"):
        field = "id" if table.part == "cues" else "name" if table.part == "hosts" else "code"
        assert len({getattr(thing, field) for thing in named}) == len(named)
