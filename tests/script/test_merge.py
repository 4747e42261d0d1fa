"""A changed sheet is merged into the script in hand: what it changes, and what survives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Boost, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.merge import Change, Difference, Past, merged
from stage_desktop.script.plan import Script, rescheduled
from stage_desktop.script.preparation import HostCard, SpendBand, Task

DAY = 24 * 60 * MINUTE

BASE = script(
    segment(1, 5, title="开场"),
    segment(2, 6, title="引流款", products=("A01",)),
    segment(3, 10, title="主推款", products=("A02",)),
    segment(4, 3, title="收尾"),
    products=(Product("A01", "打底T"), Product("A02", "开衫", stock=300)),
    boosts=(Boost("B1", "千川", SegmentStart("s3"), Millis(-7 * MINUTE), target="s3"),),
)


def told(differences: tuple[Difference, ...]) -> list[tuple[str, str, str]]:
    return [(each.change.value, each.subject, each.field) for each in differences]


def titles(show: Script) -> list[str]:
    return [each.title for each in show.segments]


def with_segment(show: Script, at: int, **changes: object) -> Script:
    segments = list(show.segments)
    segments[at] = replace(segments[at], **changes)  # type: ignore[arg-type]
    return replace(show, segments=tuple(segments))


def renumbered(*titled: tuple[str, float, tuple[str, ...]]) -> Script:
    """A sheet as it reads now: numbers and ids by the rows, as a reader gives them."""
    rows = (segment(n, m, title=t, products=p) for n, (t, m, p) in enumerate(titled, 1))
    return replace(BASE, segments=tuple(rows))


def test_the_same_sheet_changes_nothing() -> None:
    assert merged(BASE, BASE, BASE).differences == ()
    assert merged(BASE, BASE, BASE).script == BASE


def test_what_only_the_sheet_changed_is_taken_over() -> None:
    theirs = with_segment(BASE, 2, duration=Millis(8 * MINUTE))
    theirs = replace(theirs, title="新标题")
    result = merged(BASE, BASE, theirs)
    assert result.script == theirs
    assert told(result.differences) == [("changed", "3", "duration"), ("changed", "", "title")]
    assert result.differences[0].before == 10 * MINUTE


def test_edits_by_hand_survive_and_a_conflict_is_said() -> None:
    mine = with_segment(BASE, 2, duration=Millis(12 * MINUTE), notes="讲慢点")
    theirs = with_segment(BASE, 2, duration=Millis(8 * MINUTE), host="小满")
    result = merged(BASE, mine, theirs)
    third = result.script.segments[2]
    assert (third.duration, third.notes, third.host) == (12 * MINUTE, "讲慢点", "小满")
    assert told(result.differences) == [("kept", "3", "duration"), ("changed", "3", "host")]


def test_a_row_put_in_above_moves_no_identity() -> None:
    theirs = renumbered(
        ("开场", 5, ()), ("红包雨", 2, ()), ("引流款", 6, ("A01",)), ("主推款", 10, ("A02",)),
        ("收尾", 3, ()),
    )  # fmt: skip
    (boost,) = BASE.boosts
    boost = replace(boost, anchor=SegmentStart("s4"), target="s4")
    result = merged(BASE, BASE, replace(theirs, boosts=(boost,)))
    assert titles(result.script) == ["开场", "红包雨", "引流款", "主推款", "收尾"]
    ids = {each.title: each.id for each in result.script.segments}
    assert (ids["开场"], ids["引流款"], ids["主推款"], ids["收尾"]) == ("s1", "s2", "s3", "s4")
    assert ("added", "2", "") in told(result.differences)
    assert result.script.boosts == BASE.boosts
    assert not any(each.change is Change.MOVED for each in result.differences)


def test_a_row_taken_out_goes_unless_it_was_edited_by_hand() -> None:
    theirs = renumbered(("开场", 5, ()), ("主推款", 10, ("A02",)), ("收尾", 3, ()))
    gone = merged(BASE, BASE, theirs)
    assert titles(gone.script) == ["开场", "主推款", "收尾"]
    assert ("removed", "2", "") in told(gone.differences)
    edited = with_segment(BASE, 1, notes="必须讲")
    kept = merged(BASE, edited, theirs)
    assert titles(kept.script) == ["开场", "引流款", "主推款", "收尾"]
    assert ("kept", "2", "") in told(kept.differences)


def test_rows_in_another_order_are_moved() -> None:
    theirs = renumbered(
        ("开场", 5, ()), ("主推款", 10, ("A02",)), ("引流款", 6, ("A01",)), ("收尾", 3, ())
    )
    result = merged(BASE, BASE, theirs)
    assert titles(result.script) == ["开场", "主推款", "引流款", "收尾"]
    moved = [each for each in result.differences if each.change is Change.MOVED]
    assert len(moved) == 1


def test_a_new_title_in_the_same_row_is_the_same_segment() -> None:
    theirs = with_segment(BASE, 3, title="收尾+预告")
    result = merged(BASE, BASE, theirs)
    assert told(result.differences) == [("changed", "4", "title")]
    assert result.script.segments[3].id == "s4"


def test_a_new_title_between_the_same_neighbours_is_the_same_segment_also_below_a_new_row() -> None:
    theirs = renumbered(
        ("开场", 5, ()), ("红包雨", 2, ()), ("引流款", 6, ("A01",)), ("主推款（新）", 10, ("A02",)),
        ("收尾", 3, ()),
    )  # fmt: skip
    result = merged(BASE, BASE, theirs)
    assert [each.id for each in result.script.segments][2:] == ["s2", "s3", "s4"]
    assert ("changed", "3", "title") in told(result.differences)
    assert [each.subject for each in result.differences if each.change is Change.ADDED] == ["2"]


def test_while_live_what_has_been_on_air_stays() -> None:
    theirs = renumbered(
        ("开场", 9, ()), ("引流款", 4, ("A01",)), ("主推款", 7, ("A02",)), ("收尾", 3, ())
    )
    result = merged(BASE, BASE, theirs, past=Past(2))
    assert result.past == ("1", "2")
    assert [each.duration // MINUTE for each in result.script.segments] == [5, 6, 7, 3]
    assert told(result.differences) == [("changed", "3", "duration")]


def test_segments_inserted_by_hand_keep_their_place() -> None:
    added = segment(9, 2, title="插播")
    mine = replace(BASE, segments=(*BASE.segments[:2], added, *BASE.segments[2:]))
    theirs = with_segment(BASE, 0, duration=Millis(4 * MINUTE))
    assert titles(merged(BASE, mine, theirs).script) == ["开场", "引流款", "插播", "主推款", "收尾"]


def test_products_by_code() -> None:
    theirs = replace(BASE, products=(Product("A02", "开衫", stock=260), Product("A03", "西裤")))
    result = merged(BASE, BASE, theirs)
    assert result.script.products == theirs.products
    assert told(result.differences) == [
        ("removed", "A01", ""),
        ("changed", "A02", "stock"),
        ("added", "A03", ""),
    ]


def test_the_preparation_is_merged_by_codes_and_names() -> None:
    base = replace(
        BASE,
        audience="通勤女性",
        hosts=(HostCard("小满", "姐姐"), HostCard("阿诚")),
        checklist=(Task("C1", "调灯"), Task("C2", "测网")),
        spend_bands=(SpendBand("S1", Millis(0), Millis(MINUTE), Decimal(100)),),
    )
    mine = replace(base, checklist=(Task("C1", "调灯", done=True), Task("C2", "测网")))
    theirs = replace(
        base,
        audience="新妈妈",
        hosts=(HostCard("小满", "闺蜜"),),
        checklist=(Task("C1", "调灯", owner="老李"), Task("C2", "测网"), Task("C3", "试音")),
        spend_bands=(SpendBand("S1", Millis(0), Millis(MINUTE), Decimal(80)),),
    )
    result = merged(base, mine, theirs)
    assert result.script.checklist == (
        Task("C1", "调灯", owner="老李", done=True),
        Task("C2", "测网"),
        Task("C3", "试音"),
    )
    assert result.script.hosts == theirs.hosts
    assert told(result.differences) == [
        ("changed", "", "audience"),
        ("changed", "小满", "persona"),
        ("removed", "阿诚", ""),
        ("changed", "S1", "share"),
        ("changed", "C1", "owner"),
        ("added", "C3", ""),
    ]


def test_codes_that_are_there_twice_are_merged_as_one_list_and_none_is_lost() -> None:
    twice = (Product("A01", "打底T"), Product("A01", "又一件"))
    base = replace(BASE, products=twice)
    theirs = replace(base, products=(*twice, Product("A03", "西裤")))
    result = merged(base, base, theirs)
    assert result.script.products == theirs.products
    assert told(result.differences) == [("changed", "", "products")]
    assert merged(base, base, base).script.products == twice


def test_a_difference_can_be_turned_the_other_way() -> None:
    mine = with_segment(BASE, 2, duration=Millis(12 * MINUTE))
    theirs = with_segment(BASE, 2, duration=Millis(8 * MINUTE), host="小满")
    keys = frozenset(each.key for each in merged(BASE, mine, theirs).differences)
    third = merged(BASE, mine, theirs, turned=keys).script.segments[2]
    assert (third.duration, third.host) == (8 * MINUTE, "")


def test_a_new_row_never_takes_the_id_of_one_that_was_put_in_by_hand() -> None:
    mine = replace(BASE, segments=(*BASE.segments, segment(5, 2, title="插播")))
    theirs = replace(BASE, segments=(*BASE.segments, segment(5, 1, title="加场")))
    result = merged(BASE, mine, theirs).script
    assert titles(result) == ["开场", "引流款", "主推款", "收尾", "插播", "加场"]
    assert len(result.positions) == 6


def test_a_show_that_was_moved_to_another_day_takes_changes_of_the_sheet_along() -> None:
    base = with_segment(BASE, 3, hard_start=Instant(EIGHT + 60 * MINUTE))
    mine = rescheduled(base, Instant(EIGHT + DAY))
    theirs = with_segment(base, 3, hard_start=Instant(EIGHT + 75 * MINUTE))
    result = merged(base, mine, theirs)
    assert told(result.differences) == [("changed", "4", "hard_start")]
    assert result.script.segments[3].hard_start == EIGHT + DAY + 75 * MINUTE
    assert result.script.planned_start == mine.planned_start


def test_while_live_a_sheet_without_a_date_that_is_read_after_midnight_is_of_the_same_show() -> (
    None
):
    base = with_segment(BASE, 3, hard_start=Instant(EIGHT + 60 * MINUTE))
    theirs = rescheduled(base, Instant(EIGHT + DAY))
    assert merged(base, base, theirs, past=Past(1)).differences == ()


def test_a_segment_that_was_on_air_stays_though_it_is_ahead_again() -> None:
    theirs = renumbered(("开场", 5, ()), ("引流款", 6, ("A01",)), ("收尾", 3, ()))
    past = Past(1, frozenset({"s1", "s3"}))
    (told_of,) = (
        each for each in merged(BASE, BASE, theirs, past=past).differences if not each.field
    )
    assert (told_of.change, told_of.subject, told_of.stays) == (Change.KEPT, "3", True)
    turned = merged(BASE, BASE, theirs, past=past, turned=frozenset({told_of.key}))
    assert "s3" in turned.script.positions


rows = st.lists(
    st.tuples(st.sampled_from("甲乙丙丁戊"), st.integers(1, 9), st.just(())), max_size=7
)


@given(rows, rows)
def test_without_edits_by_hand_the_sheet_is_the_script(
    was: list[tuple[str, int, tuple[str, ...]]], now: list[tuple[str, int, tuple[str, ...]]]
) -> None:
    base, theirs = renumbered(*was), renumbered(*now)
    result = merged(base, base, theirs).script
    assert [(s.title, s.duration, s.number) for s in result.segments] == [
        (s.title, s.duration, s.number) for s in theirs.segments
    ]
    assert len({segment.id for segment in result.segments}) == len(theirs.segments)


@given(rows, rows, rows)
def test_with_everything_turned_back_the_script_in_hand_is_as_it_was(
    was: list[tuple[str, int, tuple[str, ...]]],
    have: list[tuple[str, int, tuple[str, ...]]],
    now: list[tuple[str, int, tuple[str, ...]]],
) -> None:
    base, mine, theirs = renumbered(*was), renumbered(*have), renumbered(*now)
    found = merged(base, mine, theirs).differences
    turned = frozenset(each.key for each in found if each.change is not Change.KEPT)
    assert len(turned) == sum(each.change is not Change.KEPT for each in found)
    assert merged(base, mine, theirs, turned=turned).script == mine


@given(rows, rows, rows)
def test_merging_never_fails_and_keeps_ids_unique(
    was: list[tuple[str, int, tuple[str, ...]]],
    have: list[tuple[str, int, tuple[str, ...]]],
    now: list[tuple[str, int, tuple[str, ...]]],
) -> None:
    result = merged(renumbered(*was), renumbered(*have), renumbered(*now)).script
    assert len({segment.id for segment in result.segments}) == len(result.segments)
