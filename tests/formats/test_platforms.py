"""The tables of the platforms: read with their units, corrected by a user's own."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from platform_tables import FOLDER, PLATFORMS
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.platforms import load_platforms, read_platform
from stage_desktop.instants import Millis
from stage_desktop.script.platforms import Amounts, GiveawayTool, Platform, Span, platform_of
from written_shows import minutes, seconds

TABLE = """
name = "Here"
aliases = ["here", "这里"]
market = "CN"
currency = "CNY"
length_min = [30, 0]
explanation_s = 63

[[giveaway]]
id = "bag"
names = ["福袋"]
countdown_s = [10, 300]
active_s = [0, 1200]
windows_min = [15, 0.5, 3]
exclusive = "bag"
keyword = true
watch_margin_s = 120

[[boost]]
id = "ads"
names = ["ads"]
grid_min = 30
budget = [99.5, 0]
"""


def written(folder: Path, text: str, name: str = "here") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_read_with_its_units(tmp_path: Path) -> None:
    platform = read_platform(written(tmp_path, TABLE))
    assert (platform.id, platform.name, platform.aliases) == ("here", "Here", ("here", "这里"))
    assert (platform.market, platform.currency) == ("CN", "CNY")
    assert platform.length == Span(minutes(30), None)
    assert platform.explanation == seconds(63)
    assert platform.giveaways == (
        GiveawayTool(
            "bag",
            ("福袋",),
            countdown=Span(seconds(10), seconds(300)),
            active=Span(None, seconds(1200)),
            windows=(seconds(30), minutes(3), minutes(15)),
            exclusive="bag",
            keyword=True,
            watch_margin=seconds(120),
        ),
    )
    (boost,) = platform.boosts
    assert (boost.grid, boost.budget) == (minutes(30), Amounts(Decimal("99.5"), None))


@pytest.mark.parametrize(
    "text",
    [
        "name = ",
        'name = "x"',
        'name = "x"\naliases = "x"',
        'name = "x"\naliases = []',
        'name = "x"\naliases = ["x"]\nlenght_min = [1, 2]',
        'name = "x"\naliases = ["x"]\nlength_min = 5',
        'name = "x"\naliases = ["x"]\nlength_min = ["a", "b"]',
        'name = "x"\naliases = ["x"]\nexplanation_s = -1',
        'name = "x"\naliases = ["x"]\n[[giveaway]]\nid = "g"',
        'name = "x"\naliases = ["x"]\n[[giveaway]]\nid = "g"\nnames = ["g"]\nkeyword = "yes"',
        'name = "x"\naliases = ["x"]\n[[boost]]\nid = "b"\nnames = ["b"]\nbudget = ["a", 1]',
        'name = "x"\naliases = ["x"]\ngiveaway = 5',
    ],
)
def test_a_table_that_is_none_is_one_trouble(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(FileTrouble) as caught:
        read_platform(path)
    assert caught.value.code == "platform_unreadable"
    assert caught.value.data["path"] == str(path)


def test_a_table_that_is_not_text_or_not_there_is_one_trouble(tmp_path: Path) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("bytes.toml", "missing.toml"):
        with pytest.raises(FileTrouble):
            read_platform(tmp_path / name)


def test_a_users_own_table_replaces_the_one_of_its_name(tmp_path: Path) -> None:
    came, own = tmp_path / "came", tmp_path / "own"
    came.mkdir()
    own.mkdir()
    written(came, 'name = "A"\naliases = ["a"]', "a")
    written(came, 'name = "B"\naliases = ["b"]', "b")
    written(own, 'name = "my B"\naliases = ["b"]', "b")
    assert [each.name for each in load_platforms(came, own)] == ["A", "my B"]
    assert [each.name for each in load_platforms(came, tmp_path / "nowhere")] == ["A", "B"]


def test_the_tables_that_come_with_the_program_are_all_read() -> None:
    names = sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert [each.id for each in PLATFORMS] == names
    assert {"kuaishou", "douyin", "tiktok"} <= set(names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("快手", "kuaishou"),
        ("TikTok Shop US", "tiktok"),
        ("抖音小店", "douyin"),
        ("Douyin", "douyin"),
        ("京东直播", "jd"),
        ("adjdust", None),
        ("小红书", None),
        ("", None),
    ],
)
def test_a_platform_is_found_by_its_names(text: str, found: str | None) -> None:
    platform = platform_of(text, PLATFORMS)
    assert (None if platform is None else platform.id) == found


@pytest.mark.parametrize(
    ("platform", "text", "tool"),
    [
        ("快手", "粉丝团红包", "red_packet"),
        ("快手", "整点秒杀", "flash_sale"),
        ("抖音", "超级福袋(实物)", "super_lucky_bag"),
        ("抖音", "福袋", "lucky_bag"),
        ("抖音", "店铺红包", "shop_red_packet"),
        ("TikTok", "LIVE Giveaway", "live_giveaway"),
        ("TikTok", "LIVE Flash Sale 2", "live_flash_sale"),
        ("TikTok", "quiz", None),
    ],
)
def test_a_tool_is_found_by_its_longest_name(platform: str, text: str, tool: str | None) -> None:
    found = platform_of(platform, PLATFORMS)
    assert found is not None
    giveaway = found.giveaway_tool(text)
    assert (None if giveaway is None else giveaway.id) == tool


def test_a_span_holds_both_its_ends() -> None:
    span = Span(Millis(10), Millis(20))
    assert [span.holds(Millis(each)) for each in (9, 10, 20, 21)] == [False, True, True, False]
    assert Span().holds(Millis(0))
    assert Amounts(Decimal(1), None).holds(Decimal(9))
    assert not Amounts(None, Decimal(8)).holds(Decimal(9))
    assert Platform("x", "x", ("x",)).boost_tool("x") is None
