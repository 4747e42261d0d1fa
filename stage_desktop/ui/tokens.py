"""The tokens that a theme must define: a missing or an unknown one is a broken theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by meaning, as #rrggbb.

    A bare name is for text, lines and shapes on a surface; `fill_x` is a ground, `on_x` the text
    on it.
    """

    window: str
    surface: str
    surface_raised: str
    surface_sunken: str
    surface_hover: str
    surface_pressed: str
    selection: str
    row_current: str
    row_alternate: str
    border: str
    border_strong: str
    focus: str
    text: str
    text_secondary: str
    text_disabled: str
    text_past: str
    accent: str
    accent_fill: str
    on_accent: str
    on_time: str
    warning: str
    over: str
    planned: str
    standby: str
    due: str
    done: str
    missed: str
    skipped: str
    live: str
    rehearsal: str
    simulated: str
    now_line: str
    fill_live: str
    on_live: str
    fill_rehearsal: str
    hatch_rehearsal: str
    on_rehearsal: str
    fill_simulated: str
    on_simulated: str
    fill_go: str
    fill_go_hover: str
    fill_go_pressed: str
    on_go: str
    fill_danger: str
    fill_danger_hover: str
    fill_danger_pressed: str
    on_danger: str
    fill_on_time: str
    on_on_time: str
    fill_warning: str
    on_warning: str
    fill_over: str
    on_over: str
    fill_standby: str
    on_standby: str
    fill_due: str
    on_due: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths of controls, rows and lines."""

    hairline: int
    focus_width: int
    icon: int
    icon_large: int
    control_height: int
    go_height: int
    top_bar_height: int
    row_height: int
    cue_row_height: int
    lane_height: int
    progress_height: int
    scroll_bar: int


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances, small to large."""

    tiny: int
    small: int
    medium: int
    large: int
    huge: int


@dataclass(frozen=True, slots=True)
class Radii:
    """Radii of corners."""

    small: int
    medium: int
    large: int


@dataclass(frozen=True, slots=True)
class FontSizes:
    """Font sizes by role."""

    caption: int
    body: int
    label: int
    title: int
    heading: int
    value: int
    display: int
