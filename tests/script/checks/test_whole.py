"""Whole shows under check: the samples, the work for long shows, the settings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from platform_tables import PLATFORMS
from stage_desktop.formats.script_files import open_script
from stage_desktop.records import from_plain, to_plain
from stage_desktop.script.check_settings import CheckSettings, Count, Limit, Switch, Words
from stage_desktop.script.checks import CHECKS, check
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.cues import AfterCue, Cue, CueKind, SegmentStart
from stage_desktop.script.derive import all_cues
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Script
from stage_desktop.ui.resources import resource
from written_shows import minutes, product, segment, show


def sample(name: str) -> Script:
    day = date(2026, 10, 22)
    path = Path(resource("samples", f"{name}_show.csv"))
    return open_script(path, start=None, zone="Asia/Shanghai", today=day).script


def found_in(script: Script) -> list[tuple[str, str, str]]:
    return [
        (found.severity.value, found.code, found.place.subject)
        for found in check(script, platforms=PLATFORMS)
    ]


def test_what_the_apparel_sample_is_told() -> None:
    """G2 gives 3 scarves and G3 sells 80, of 80; Kuaishou's lottery offers 5 minutes and not 6."""
    found = [each for each in found_in(sample("apparel_1h")) if each[2]]
    assert found == [
        ("info", "boost_off_grid", "B1"),
        ("info", "giveaway_window_choice", "G2"),
        ("info", "giveaway_window_choice", "G4"),
        ("info", "prizes_share_stock", "A05"),
    ]


def test_what_the_skincare_sample_is_told() -> None:
    """Two draws fall where nobody announces; GA3 says "follow + comment" and not which comment."""
    found = [each for each in found_in(sample("skincare_90min")) if each[2]]
    assert found == [
        ("warning", "draw_outside", "GA1"),
        ("warning", "draw_outside", "GA3"),
        ("warning", "keyword_missing", "GA3"),
    ]


@pytest.mark.parametrize("name", ["apparel_1h", "skincare_90min"])
def test_what_a_room_does_not_keep_is_told_once_and_as_a_remark(name: str) -> None:
    """Both samples are good shows with no preparation besides segments, giveaways and boosts."""
    assert [each for each in found_in(sample(name)) if not each[2]] == [
        ("info", "supply_unknown", ""),
        ("info", "missing_host_card", ""),
        ("info", "no_show_audience", ""),
        ("info", "no_spend_bands", ""),
        ("info", "prepared_unknown", ""),
        ("info", "giveaway_without_rules", ""),
        ("info", "giveaway_without_budget", ""),
        ("info", "no_warmup", ""),
        ("info", "no_checklist", ""),
    ]


def test_every_check_has_a_setting_of_its_code_and_every_setting_a_check() -> None:
    codes = [each.code for each in CHECKS]
    assert len(set(codes)) == len(codes)
    assert codes == [field.name for field in fields(CheckSettings)]


def test_every_check_says_what_it_finds_and_where_its_rule_stands() -> None:
    assert all(each.what.endswith(".") and each.source for each in CHECKS)


def test_every_check_is_on_and_can_be_switched_off() -> None:
    settings = CheckSettings()
    assert all(getattr(settings, each.code).enabled for each in CHECKS)
    off: dict[str, Any] = {
        each.code: replace(getattr(settings, each.code), enabled=False) for each in CHECKS
    }
    assert check(show(), settings=CheckSettings(**off)) == ()


def test_settings_can_be_kept_as_plain_values() -> None:
    settings = CheckSettings(
        no_boosts=Switch(enabled=False),
        no_hero=Count(9),
        giveaway_gap=Limit(minutes(30)),
        forbidden_word=Words(("cheapest",), enabled=False),
    )
    plain = to_plain(settings)
    assert plain == {
        "no_boosts": {"enabled": False},
        "no_hero": {"limit": 9},
        "giveaway_gap": {"limit": 1_800_000},
        "forbidden_word": {"words": ["cheapest"], "enabled": False},
    }
    assert from_plain(CheckSettings, plain) == settings
    assert to_plain(CheckSettings()) == {}


def test_the_cues_of_the_product_slots_are_derived_only_where_something_hangs_on_them() -> None:
    """With and without the cues given the findings are the same."""
    hung = Cue("c1", CueKind.NOTE, AfterCue("s1.explain_pop"))
    lost = Cue("c2", CueKind.NOTE, AfterCue("s1.explain"))
    for written in ((), (hung,), (hung, lost)):
        script = replace(long_show(12), cues=written)
        found = check(script, platforms=PLATFORMS)
        assert found == check(script, all_cues(script), platforms=PLATFORMS)
        dangling = [each for each in found if each.code == "dangling_anchor"]
        assert [each.place.subject for each in dangling] == ["c2"] * (lost in written)


def long_show(count: int) -> Script:
    """A show of so many segments, a giveaway for each fifth of them and a boost for each tenth."""
    kinds = ("hero", "profit", "quick", "lottery", "flash")
    rows = tuple(
        segment(
            str(i),
            5,
            kinds[i % 5],
            products=(f"P{i}",) if i % 5 != 3 else (),
            host=f"host {i // 9 % 2}",
            host_points="看面料 look at the fabric" * 3,
        )
        for i in range(count)
    )
    return show(
        *rows,
        platform="抖音",
        products=tuple(
            replace(product(f"P{i}", "9", str(i % 7 + 1)), audience="老粉") for i in range(count)
        ),
        giveaways=tuple(
            Giveaway(
                f"G{i}",
                "福袋",
                SegmentStart(f"s{i}"),
                countdown=minutes(5),
                draws=True,
                prize=f"P{i}",
                quantity=1,
            )
            for i in range(0, count, 5)
        ),
        boosts=tuple(
            Boost(f"B{i}", "随心推", SegmentStart(f"s{i}"), lead=minutes(7), target=f"s{i}")
            for i in range(0, count, 10)
        ),
    )


@contextmanager
def lines_counted() -> Iterator[list[int]]:
    """How many lines run meanwhile: the same on every machine, whatever else it does."""
    counted = [0]

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        del frame, argument
        counted[0] += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield counted
    finally:
        sys.settrace(before)


def test_a_show_four_times_as_long_is_four_times_the_work() -> None:
    work = []
    for count in (100, 400):
        script = long_show(count)
        check(script, platforms=PLATFORMS)
        with lines_counted() as lines:
            check(script, platforms=PLATFORMS)
        work.append(lines[0])
    assert work[1] < 4.5 * work[0]


@pytest.mark.parametrize("kind", ["", "talk", "hero"])
def test_only_what_cannot_be_run_is_an_error(kind: str) -> None:
    """A bare table, as pasted from a chat, can be run: nothing in it is an error."""
    script = show(segment("1", 5, kind, host=""), segment("2", 5, kind, host=""), start=None)
    assert Severity.ERROR not in {found.severity for found in check(script, platforms=PLATFORMS)}
