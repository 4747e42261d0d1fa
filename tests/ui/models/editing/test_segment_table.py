"""The rundown in cells: start, duration and end are kept true by rule."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from performing import EIGHT, MINUTE, script, segment
from stage_desktop.errors import EntryRefused
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.plan import Beat, EndRule, Script, Segment
from stage_desktop.ui.models.editing.column import EditColumn, Sheet
from stage_desktop.ui.models.editing.segment_table import SEGMENTS, extra_columns

COLUMNS = {column.id: column for column in SEGMENTS.columns}


def show(**first: object) -> Script:
    """Five, ten and fifteen minutes from eight."""
    segments = (segment(1, 5, **first), segment(2, 10), segment(3, 15))
    products = (Product("A01", "Wool scarf", live_price=Money(Decimal(99), "CNY")),)
    return script(*segments, products=products, currency="CNY")


def said(column: str, row: int, of: Script | None = None) -> str:
    whole = of or show()
    return COLUMNS[column].text(Sheet(whole), whole.segments[row])


def typed(column: str, row: int, text: str, of: Script | None = None) -> Segment:
    whole = of or show()
    take = COLUMNS[column].take
    assert take is not None
    return take(Sheet(whole), whole.segments[row], text)


def test_the_times_of_a_row() -> None:
    assert (said("start", 1), said("duration", 1), said("end", 1)) == ("20:05", "10:00", "20:15")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("5", 5),
        ("5:30", 5.5),
        ("5分", 5),
        ("1h20", 80),
        ("半小时", 30),
        ("90s", 1.5),
        ("1:05:00", 65),
    ],
)
def test_a_duration_as_it_is_typed(text: str, minutes: float) -> None:
    assert typed("duration", 0, text).duration == minutes * MINUTE


def test_an_end_sets_the_duration_and_moves_no_start() -> None:
    after = typed("end", 1, "20:30")
    assert (after.duration, after.hard_start) == (25 * MINUTE, None)


def test_a_start_is_a_hard_start() -> None:
    assert typed("start", 1, "20:10").hard_start == EIGHT + 10 * MINUTE


def test_the_start_that_a_row_has_anyway_changes_nothing() -> None:
    assert typed("start", 1, "20:05") is not None
    assert typed("start", 1, "20:05").hard_start is None


def test_a_cleared_start_follows_again() -> None:
    fixed = show(hard=10)
    assert fixed.segments[0].hard_start is not None
    assert typed("start", 0, "", fixed).hard_start is None


def test_a_typed_start_is_the_only_one_that_the_row_states() -> None:
    stated = show(stated_start=Instant(EIGHT + 60_000))
    assert typed("start", 0, "20:30", stated).stated_start is None
    assert typed("start", 0, "", stated).stated_start is None


def test_a_fixed_start_is_shown_as_such_and_reads_back() -> None:
    fixed = show(hard=10)
    assert (said("hard_start", 0, fixed), said("hard_start", 1, fixed)) == ("20:10", "")
    assert typed("hard_start", 1, "✓").hard_start == EIGHT + 5 * MINUTE
    assert typed("hard_start", 1, "20:05").hard_start == EIGHT + 5 * MINUTE
    assert typed("hard_start", 0, "", fixed).hard_start is None
    assert typed("hard_start", 0, "否", fixed).hard_start is None


def test_a_skipped_row_has_no_times_and_takes_no_end() -> None:
    skipped = show(skipped=True)
    assert (said("start", 0, skipped), said("end", 0, skipped)) == ("", "")
    with pytest.raises(EntryRefused) as refused:
        typed("end", 0, "20:30", skipped)
    assert refused.value.code == "entry_no_start"


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("duration", "", "entry_length"),
        ("duration", "long", "entry_length"),
        ("end", "19:00", "entry_before_start"),
        ("start", "later", "entry_time"),
        ("number", " ", "entry_code_missing"),
        ("end_rule", "perhaps", "entry_end_rule"),
        ("gmv_target", "much", "entry_money"),
        ("skipped", "perhaps", "entry_mark"),
    ],
)
def test_what_cannot_be_read_is_refused(column: str, text: str, code: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        typed(column, 1, text)
    assert refused.value.code == code


def test_products_are_codes_or_names_of_the_list() -> None:
    assert typed("products", 0, "a01、 B7，A01").products == ("A01", "B7")
    assert typed("products", 0, "wool scarf").products == ("A01",)
    assert typed("products", 0, "").products == ()
    choices = COLUMNS["products"].choices
    assert choices is not None
    assert [(each.text, each.detail) for each in choices(Sheet(show()))] == [
        ("A01", "Wool scarf 99 CNY")
    ]


def test_beats_are_lines_with_their_lengths() -> None:
    after = typed("beats", 0, "塑品 2:00\n报价：30秒\n逼单")
    assert after.beats == (
        Beat("塑品", Millis(120_000)),
        Beat("报价", Millis(30_000)),
        Beat("逼单"),
    )
    assert typed("beats", 0, "Show → price 30s → close").beats == (
        Beat("Show"),
        Beat("price", Millis(30_000)),
        Beat("close"),
    )


def test_kinds_and_end_rules_are_read_in_both_languages() -> None:
    assert typed("kind", 0, "主推款").kind == typed("kind", 0, "hero").kind == "hero"
    assert typed("kind", 0, "Unboxing").kind == "Unboxing"
    assert typed("end_rule", 0, "自动").end_rule is EndRule.BY_ITSELF
    assert typed("end_rule", 0, "").end_rule is EndRule.BY_HAND


def test_columns_that_only_this_script_has_come_last() -> None:
    whole = show(extra=(("灯光", "暖"),))
    (light,) = extra_columns(whole)
    assert (light.title, light.text(Sheet(whole), whole.segments[0])) == ("灯光", "暖")
    assert light.take is not None
    after = light.take(Sheet(whole), whole.segments[1], "冷")
    assert after.extra == (("灯光", "冷"),)
    assert light.take(Sheet(whole), whole.segments[0], "").extra == ()


def full() -> Segment:
    return replace(
        segment(2, 10, hard=7),
        duration=Millis(612_345),
        kind="flash",
        shortest=Millis(60_000),
        longest=Millis(905_000),
        end_rule=EndRule.BY_ITSELF,
        skipped=False,
        host="Maya",
        products=("A01", "B7"),
        price_text="19.9/2件35",
        stock_text="120+80",
        gmv_target=Money(Decimal("3500.5"), "USD"),
        host_points="one\ntwo",
        assistant_notes="x",
        operator_notes="y",
        notes="z",
        group="Opening",
        beats=(Beat("塑品", Millis(90_000)), Beat("逼单")),
        extra=(("灯光", "暖"),),
    )


@pytest.mark.parametrize("column", [*SEGMENTS.columns, *extra_columns(script(full()))])
def test_every_cell_reads_back_to_the_same_segment(column: EditColumn[Segment]) -> None:
    whole = script(segment(1, 5), full(), currency="CNY")
    sheet = Sheet(whole)
    for each in whole.segments:
        assert column.take is not None
        assert column.take(sheet, each, column.text(sheet, each)) == each


def test_a_show_with_milliseconds_says_seconds_and_reads_back() -> None:
    whole = script(segment(1, 5), segment(2, 5), planned=Instant(EIGHT + 30_392))
    sheet = Sheet(whole)
    assert (said("start", 1, whole), said("end", 1, whole)) == ("20:05:30", "20:10:30")
    for name in ("start", "end", "hard_start"):
        text = COLUMNS[name].text(sheet, whole.segments[1])
        assert typed(name, 1, text, whole) == whole.segments[1]
