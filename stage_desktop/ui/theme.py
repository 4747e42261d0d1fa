"""Themes: tokens from a TOML file, made into a palette and one style sheet.

No other module names a colour: it asks the theme for a token. Meaning is never carried by a colour
alone; a word or a shape stands beside it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from stage_desktop.errors import FileTrouble
from stage_desktop.ui.fonts import FALLBACKS, FAMILY, load_fonts, ui_font
from stage_desktop.ui.resources import resource
from stage_desktop.ui.tokens import Colours, FontSizes, Radii, Sizes, Spacing

DEFAULT = "dark"
_ORDER = ("dark", "light", "contrast")


@dataclass(frozen=True)
class Theme:
    """All tokens of one theme; lengths and font sizes in logical pixels."""

    name: str
    dark: bool
    colours: Colours
    kinds: Mapping[str, str]
    lanes: Mapping[str, str]
    sizes: Sizes
    spacing: Spacing
    radii: Radii
    fonts: FontSizes

    def colour(self, token: str) -> QColor:
        """The colour of a token, as in `colour("standby")`; AttributeError for an unknown one."""
        return QColor(getattr(self.colours, token))

    def kind(self, kind: str) -> QColor:
        """The colour of a segment kind; one for all kinds that are plain text."""
        return QColor(self.kinds.get(kind, self.kinds["other"]))

    def lane(self, lane: str) -> QColor:
        """The colour of a lane of the timeline; KeyError for an unknown one."""
        return QColor(self.lanes[lane])

    def ink(self, ground: QColor) -> QColor:
        """Black or white, whichever is read better on that ground (always 4.5 : 1 or more)."""
        black, white = QColor("black"), QColor("white")
        return max(black, white, key=lambda ink: contrast(ink, ground))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def available_themes() -> tuple[str, ...]:
    """The names of all themes, the usual one first; those dropped into the folder come last."""
    found = {path.stem for path in resource("themes").glob("*.toml")}
    known = tuple(name for name in _ORDER if name in found)
    return known + tuple(sorted(found - set(known)))


def load_theme(name: str = DEFAULT) -> Theme:
    """The theme of that name; FileTrouble `theme_unknown` or `theme_broken`."""
    if name not in available_themes():
        raise FileTrouble("theme_unknown", name=name, names=", ".join(available_themes()))
    try:
        tokens = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
        return Theme(
            name=name,
            dark=tokens["dark"],
            colours=Colours(**tokens["colours"]),
            kinds=tokens["kinds"],
            lanes=tokens["lanes"],
            sizes=Sizes(**tokens["sizes"]),
            spacing=Spacing(**tokens["spacing"]),
            radii=Radii(**tokens["radii"]),
            fonts=FontSizes(**tokens["fonts"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as trouble:
        raise FileTrouble("theme_broken", name=name, detail=str(trouble)) from trouble


def palette(theme: Theme) -> QPalette:
    """The palette for whatever the style sheet leaves to the Fusion style."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "row_alternate"),
        (role.Text, "text"),
        (role.PlaceholderText, "text_secondary"),
        (role.Button, "surface_raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "on_live"),
        (role.ToolTipBase, "surface_raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent_fill"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent_fill"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Light, "surface_hover"),
        (role.Midlight, "surface_raised"),
        (role.Mid, "border"),
        (role.Dark, "surface_sunken"),
        (role.Shadow, "surface_sunken"),
    ):
        made.setColor(target, theme.colour(token))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.colour("text_disabled"))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.colour("border"))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet of all screens; KeyError when it names a token that there is not."""
    names: dict[str, object] = dict(asdict(theme.colours))
    for prefix, group in (
        ("size", theme.sizes),
        ("space", theme.spacing),
        ("radius", theme.radii),
        ("font", theme.fonts),
    ):
        names |= {f"{prefix}_{f.name}": f"{getattr(group, f.name)}px" for f in fields(group)}
    names["ink"] = "light" if theme.dark else "dark"
    names["marks"] = resource("themes", "marks").as_posix()
    names["family"] = ", ".join(f'"{family}"' for family in (FAMILY, *FALLBACKS))
    return Template(resource("themes", "stage.qss").read_text(encoding="utf-8")).substitute(names)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program this look; may be called again while windows are open."""
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(ui_font(theme.fonts.body))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
