"""Every theme is whole, and what it says can be read."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_desktop.errors import FileTrouble
from stage_desktop.script.plan import SegmentKind
from stage_desktop.ui import theme as themes
from stage_desktop.ui.resources import resource
from stage_desktop.ui.theme import (
    Theme,
    apply,
    available_themes,
    contrast,
    load_theme,
    palette,
    style_sheet,
)

GROUNDS = (
    "window",
    "surface",
    "surface_raised",
    "surface_sunken",
    "surface_hover",
    "row_current",
    "row_alternate",
    "selection",
)
TEXTS = (
    "text",
    "text_secondary",
    "text_past",
    "accent",
    "on_time",
    "warning",
    "over",
    "planned",
    "standby",
    "due",
    "done",
    "missed",
    "skipped",
    "live",
    "rehearsal",
    "simulated",
)


@pytest.fixture(params=available_themes())
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_the_dark_theme_comes_first_and_is_the_usual_one() -> None:
    assert available_themes() == ("dark", "light", "contrast")
    assert load_theme() == load_theme("dark")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.005)
    assert contrast(QColor(other), QColor(one)) == contrast(QColor(one), QColor(other))


def test_every_text_is_read_on_every_ground(theme: Theme) -> None:
    ratios = {
        (text, ground): contrast(theme.colour(text), theme.colour(ground))
        for text, ground in product(TEXTS, GROUNDS)
    }
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


def test_every_fill_carries_its_text(theme: Theme) -> None:
    low = {}
    for name in asdict(theme.colours):
        ground = re.sub(r"_(hover|pressed)$", "", name)
        meaning = re.sub(r"^(fill|hatch)_|_fill$", "", ground)
        if meaning == ground:
            continue
        ratio = contrast(theme.colour(name), theme.colour(f"on_{meaning}"))
        if ratio < 4.5:
            low[name] = round(ratio, 2)
    assert low == {}


def test_focus_and_lines_of_controls_are_seen(theme: Theme) -> None:
    for token, ground in product(
        ("focus", "border_strong", "now_line", "text_disabled"), GROUNDS[:3]
    ):
        assert contrast(theme.colour(token), theme.colour(ground)) >= 3, (token, ground)


def test_high_contrast_is_higher(qapp: QApplication) -> None:
    high = load_theme("contrast")
    for text in TEXTS:
        assert contrast(high.colour(text), high.colour("surface")) >= 7, text


def test_every_segment_kind_has_a_colour_and_ink_that_is_read_on_it(theme: Theme) -> None:
    assert set(theme.kinds) == {*SegmentKind, "other"}
    assert theme.kind("脱口秀") == theme.kind("other")
    for kind in theme.kinds:
        assert contrast(theme.ink(theme.kind(kind)), theme.kind(kind)) >= 4.5


def test_all_colours_are_written_out(theme: Theme) -> None:
    named = {**asdict(theme.colours), **theme.kinds, **theme.lanes}
    assert [name for name, text in named.items() if not re.fullmatch(r"#[0-9a-f]{6}", text)] == []


def test_all_themes_have_the_same_kinds_and_lanes() -> None:
    every = [load_theme(name) for name in available_themes()]
    assert len({frozenset(theme.kinds) for theme in every}) == 1
    assert len({frozenset(theme.lanes) for theme in every}) == 1


def test_the_sheet_has_no_colour_of_its_own_and_leaves_no_token(theme: Theme) -> None:
    template = resource("themes", "stage.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", template) == []
    assert "$" not in style_sheet(theme).split("*/", 1)[1]


def test_the_sheet_is_understood_by_qt(
    theme: Theme, qapp: QApplication, qtbot: QtBot, restored_look: None
) -> None:
    """A sheet that Qt cannot parse is a Qt warning, which fails a test."""
    apply(qapp, theme)
    assert qapp.styleSheet() == style_sheet(theme)
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    for line in re.findall(r'url\("([^"]+)"\)', style_sheet(theme)):
        assert Path(line).is_file()


def test_disabled_text_is_told_from_enabled(theme: Theme) -> None:
    made, role = palette(theme), QPalette.ColorRole.ButtonText
    enabled = made.color(QPalette.ColorGroup.Active, role)
    assert made.color(QPalette.ColorGroup.Disabled, role) == theme.colour("text_disabled")
    assert enabled == theme.colour("text")


def test_an_unknown_theme_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(FileTrouble) as refused:
        load_theme("neon")
    assert refused.value.code == "theme_unknown"
    assert refused.value.data == {"name": "neon", "names": "dark, light, contrast"}


@pytest.mark.parametrize(
    "text", ["dark = ", "dark = true\n", "dark = true\n[colours]\nx = '#000000'"]
)
def test_a_broken_theme_is_told_as_such(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(themes, "resource", lambda *parts: tmp_path.joinpath(*parts[1:]))
    with pytest.raises(FileTrouble) as refused:
        load_theme("mine")
    assert refused.value.code == "theme_broken"
    assert refused.value.data["name"] == "mine"
