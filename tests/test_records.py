"""The codec between frozen values and plain ones."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.errors import StageError
from stage_desktop.instants import Instant, Millis
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.commerce import Boost, Giveaway, Money, Product
from stage_desktop.script.cues import AfterCue, Anchor, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import EndRule, Person, Script, Segment


@dataclass(frozen=True)
class Everything:
    flag: bool
    ratio: float = 0.5
    price: Decimal = Decimal("1.50")
    rule: EndRule = EndRule.BY_HAND
    names: frozenset[str] = frozenset()
    pair: tuple[str, int] = ("", 0)
    anchor: Anchor | None = None
    nested: Money | None = None
    prices: tuple[Money, ...] = ()
    hidden: int = field(default=7, init=False)


def test_fields_equal_to_their_default_are_left_out() -> None:
    segment = Segment("s1", "1", "Opening", Millis(300_000), end_rule=EndRule.BY_ITSELF)
    assert to_plain(segment) == {
        "id": "s1",
        "number": "1",
        "title": "Opening",
        "duration": 300_000,
        "end_rule": "by_itself",
    }


def test_only_a_value_declared_as_one_of_several_carries_its_type() -> None:
    assert to_plain(SegmentStart("s1")) == {"segment": "s1"}
    assert to_plain(SegmentStart("s1"), Anchor) == {"type": "SegmentStart", "segment": "s1"}
    cue = Cue("c", "note", AfterCue("G2.open"))
    assert to_plain(cue) == {
        "id": "c",
        "kind": "note",
        "anchor": {"type": "AfterCue", "cue": "G2.open"},
    }
    assert from_plain(Anchor, {"type": "ClockTime", "instant": 5}) == ClockTime(Instant(5))


def test_every_supported_shape_is_written_as_json_can_hold_it() -> None:
    value = Everything(
        True,
        0.25,
        Decimal("19.90"),
        EndRule.BY_ITSELF,
        frozenset({"b", "a"}),
        ("x", 3),
        SegmentEnd("s2"),
        Money(Decimal("5"), "CNY"),
        (Money(Decimal("0.10"), "USD"),),
    )
    plain = {
        "flag": True,
        "ratio": 0.25,
        "price": "19.90",
        "rule": "by_itself",
        "names": ["a", "b"],
        "pair": ["x", 3],
        "anchor": {"type": "SegmentEnd", "segment": "s2"},
        "nested": {"amount": "5", "currency": "CNY"},
        "prices": [{"amount": "0.10", "currency": "USD"}],
    }
    assert to_plain(value) == plain
    back = from_plain(Everything, json.loads(json.dumps(plain)))
    assert back == value
    assert str(back.price) == "19.90"


def test_unknown_fields_are_ignored_and_missing_ones_take_their_default() -> None:
    assert from_plain(Everything, {"flag": False, "newer": 1}) == Everything(False)


def test_what_is_computed_of_a_script_is_not_written() -> None:
    script = Script("A show", "Asia/Shanghai")
    assert script.positions == {}
    assert script.zone_info.key == "Asia/Shanghai"
    assert to_plain(script) == {"title": "A show", "zone": "Asia/Shanghai"}


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        (Script, {"title": "x"}, ("zone", "a value", "nothing")),
        (Script, [], ("", "Script", "list")),
        (
            Script,
            {
                "title": "x",
                "zone": "UTC",
                "segments": [
                    {"id": "a", "number": "1", "title": "t", "duration": 1},
                    {"id": "b", "number": "2", "title": "t", "duration": "5 min"},
                ],
            },
            ("segments[1].duration", "int", "str"),
        ),
        (Everything, {"flag": 1}, ("flag", "bool", "int")),
        (Everything, {"flag": True, "ratio": True}, ("ratio", "float", "bool")),
        (Everything, {"flag": True, "ratio": 10**400}, ("ratio", "float", "int")),
        (Everything, {"flag": True, "price": "a lot"}, ("price", "Decimal", "str")),
        (Everything, {"flag": True, "price": "NaN"}, ("price", "Decimal", "str")),
        (Everything, {"flag": True, "rule": "maybe"}, ("rule", "EndRule", "str")),
        (Everything, {"flag": True, "names": "ab"}, ("names", "list", "str")),
        (Everything, {"flag": True, "pair": ["x"]}, ("pair", "list of 2", "list")),
        (Everything, {"flag": True, "nested": 3}, ("nested", "Money", "int")),
        (Millis, True, ("", "int", "bool")),
    ],
)
def test_another_shape_is_refused_with_its_place(
    kind: Any, data: object, told: tuple[str, str, str]
) -> None:
    with pytest.raises(StageError) as caught:
        from_plain(kind, data)
    assert caught.value.code == "malformed"
    found = caught.value.data
    assert (found["path"], found["expected"], found["found"]) == told


def test_a_tag_that_is_none_of_several_is_refused() -> None:
    for data in ({"type": "Tomorrow"}, {"segment": "s1"}, {"type": ["AfterCue"]}, None, 3):
        with pytest.raises(StageError, match="malformed"):
            from_plain(Anchor, data)


def test_a_type_that_cannot_be_written_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no way to write"):
        to_plain(object())


texts = st.text(max_size=6)
millis = st.integers(-(10**12), 10**12).map(Millis)
instants = st.integers(-(10**13), 10**13).map(Instant)
money = st.builds(
    Money, st.decimals(allow_nan=False, allow_infinity=False, places=2), st.just("CNY")
)
pairs = st.lists(st.tuples(texts, texts), max_size=2).map(tuple)
anchors = st.one_of(
    st.builds(SegmentStart, texts),
    st.builds(SegmentEnd, texts),
    st.builds(ClockTime, instants),
    st.builds(AfterCue, texts),
)


def several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=2).map(tuple)


segments = st.builds(
    Segment,
    texts,
    texts,
    texts,
    millis,
    kind=texts,
    shortest=st.none() | millis,
    hard_start=st.none() | instants,
    end_rule=st.sampled_from(EndRule),
    skipped=st.booleans(),
    products=several(texts),
    gmv_target=st.none() | money,
    extra=pairs,
)
scripts = st.builds(
    Script,
    texts,
    texts,
    several(segments),
    planned_start=st.none() | instants,
    ad_budget=st.none() | money,
    people=several(st.builds(Person, texts, texts)),
    products=several(st.builds(Product, texts, texts, live_price=st.none() | money)),
    giveaways=several(
        st.builds(Giveaway, texts, texts, st.none() | anchors, millis, draws=st.booleans())
    ),
    boosts=several(st.builds(Boost, texts, texts, st.none() | anchors, lead=st.none() | millis)),
    cues=several(st.builds(Cue, texts, texts, anchors, millis, once=st.booleans())),
    extra=pairs,
)


@given(scripts)
def test_any_script_comes_back_from_json_as_it_was(script: Script) -> None:
    assert from_plain(Script, json.loads(json.dumps(to_plain(script)))) == script


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "title", "zone", "segments", "cues", "anchor"]), inner
            )
        ),
    )
)
def test_nothing_but_a_stage_error_comes_of_any_other_data(data: object) -> None:
    try:
        from_plain(Script, data)
    except StageError as error:
        assert error.code == "malformed"
