"""Checks of the team, of the platform, of what is said, and of both ends of a show."""

from __future__ import annotations

import pytest

from checked import of, subjects, told
from platform_tables import PLATFORMS
from stage_desktop.script.check_settings import CheckSettings, Words
from stage_desktop.script.commerce import Boost, Giveaway
from stage_desktop.script.plan import Person, Script
from written_shows import product, segment, show


def test_a_show_says_where_it_runs() -> None:
    assert of("no_platform", show(segment("1")))
    assert not of("no_platform", show(segment("1"), platform="快手"))


def test_a_platform_without_a_table_is_told() -> None:
    script = show(segment("1"), platform="小红书")
    (found,) = of("platform_unknown", script, platforms=PLATFORMS)
    assert dict(found.data) == {"platform": "小红书"}
    assert not of("platform_unknown", script)
    assert not of("platform_unknown", show(segment("1"), platform="快手"), platforms=PLATFORMS)


@pytest.mark.parametrize(
    ("platform", "length", "code"),
    [
        ("TikTok Shop US", 29, "show_too_short"),
        ("TikTok Shop US", 30, ""),
        ("TikTok Shop US", 780, ""),
        ("TikTok Shop US", 781, "show_too_long"),
        ("Amazon Live", 29, "show_too_short"),
        ("Amazon Live", 999, ""),
        ("快手", 10, ""),
    ],
)
def test_a_show_is_as_long_as_its_platform_wants(platform: str, length: float, code: str) -> None:
    script = show(segment("1", length), platform=platform)
    found = {
        each
        for each in ("show_too_short", "show_too_long")
        if of(each, script, platforms=PLATFORMS)
    }
    assert found == ({code} if code else set())


def team(*roles: str, **fields: object) -> Script:
    people = tuple(Person(role, f"name {role}") for role in roles)
    return show(segment("1", host=""), people=people, **fields)


def test_a_show_names_its_team() -> None:
    assert of("no_team", team())
    assert not of("missing_role", team())
    assert not of("no_team", team("主播"))


@pytest.mark.parametrize(
    ("roles", "missing"),
    [
        (("主播", "中控", "投手"), []),
        (("Host", "LIVE operator", "Ads"), []),
        (("主播", "场控"), ["ad_buyer"]),
        (("主播", "运营"), []),
        (("主播",), ["operator", "ad_buyer"]),
        (("灯光",), ["operator", "ad_buyer"]),
    ],
)
def test_somebody_operates_and_somebody_buys_traffic(
    roles: tuple[str, ...], missing: list[str]
) -> None:
    found = of("missing_role", team(*roles, boosts=(Boost("B1", "粉条"),)))
    assert [dict(each.data)["role"] for each in found] == missing


def test_without_boosts_nobody_need_buy_traffic() -> None:
    assert not of("missing_role", team("主播", "中控"))


def test_a_show_without_any_host_is_told_once() -> None:
    rows = (segment("1", host=""), segment("2", host=""))
    assert subjects("no_host", show(*rows)) == [""]
    assert not of("missing_host", show(*rows))
    some = show(*rows, segment("3"))
    assert not of("no_host", some)
    assert subjects("missing_host", some) == ["1", "2"]
    assert not of("no_host", show(segment("1", 5, "break", host="")))


def test_a_host_has_a_break_after_two_hours() -> None:
    rows = (segment("1", 60), segment("2", 60), segment("3", 1))
    assert told("host_without_break", show(*rows)) == {"host": "小满", "length": "2:01:00"}
    assert not of("host_without_break", show(*rows[:2]))
    other = segment("x", 5, host="阿圆")
    assert not of("host_without_break", show(*rows[:2], other, rows[2]))
    both = segment("x", 5, host="阿圆、小满")
    assert told("host_without_break", show(*rows[:2], both)) == {
        "host": "小满",
        "length": "2:05:00",
    }


def test_nobody_is_on_air_for_more_than_six_hours() -> None:
    rows = [segment(str(i), 61) for i in range(6)]
    pauses = [segment(f"p{i}", 5, "break", host="") for i in range(6)]
    mixed = [row for pair in zip(rows, pauses, strict=True) for row in pair]
    assert told("host_too_long", show(*mixed)) == {
        "host": "小满",
        "length": "6:06:00",
        "limit": "6:00:00",
    }
    assert not of("host_too_long", show(*mixed[:10]))
    assert not of("host_without_break", show(*mixed))


def test_forbidden_words_are_found_wherever_they_are_said() -> None:
    script = show(
        segment("1", host_points="全网最低!best price"),
        segment("2", title="bestseller"),
        products=(product("A01", "9", "9"),),
        giveaways=(Giveaway("G1", "抽奖", prize="国家级 奖"),),
    )
    assert subjects("forbidden_word", script) == ["1", "G1"]
    own = CheckSettings(forbidden_word=Words(("BEST", "product A01")))
    found = of("forbidden_word", script, settings=own)
    assert [(each.place.subject, dict(each.data)["word"]) for each in found] == [
        ("1", "best"),
        ("A01", "product A01"),
    ]
    assert not of("forbidden_word", script, settings=CheckSettings(forbidden_word=Words(())))


def test_what_is_to_be_said_fits_into_the_segment() -> None:
    """300 characters a minute: 301 take a little more than one; 180 English words take one."""
    assert not of("talk_too_long", show(segment("1", 1, host_points="讲" * 300)))
    assert of("talk_too_long", show(segment("1", 1, host_points="讲" * 301)))
    english = " ".join(["word"] * 270)
    assert told("talk_too_long", show(segment("1", 1, host_points=english))) == {
        "length": "1:30",
        "duration": "1:00",
    }


@pytest.mark.parametrize(
    ("kind", "told_so"), [("hero", True), ("profit", True), ("warmup", False), ("", False)]
)
def test_a_show_begins_by_gathering_people(kind: str, told_so: bool) -> None:
    assert bool(of("no_opening", show(segment("1", 5, kind)))) is told_so


def test_a_show_has_a_closing() -> None:
    assert of("no_closing", show(segment("1", 5, "hero")))
    assert not of("no_closing", show(segment("1", 5, "hero"), segment("2", 5, "closing")))
    assert not of("no_closing", show(segment("1", 5, "")))


@pytest.mark.parametrize(
    ("points", "silent"),
    [
        ("感谢大家", True),
        ("预告周六 20:00", False),
        ("next LIVE on Friday", False),
        ("点预约", False),
    ],
)
def test_a_closing_speaks_of_the_next_show(points: str, silent: bool) -> None:
    script = show(segment("1"), segment("2", 5, "closing", title="收尾", host_points=points))
    assert bool(of("closing_without_preview", script)) is silent
