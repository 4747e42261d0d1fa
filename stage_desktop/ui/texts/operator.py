"""The operator window in words: panels, messages, menus."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import EndRule, Segment
from stage_desktop.ui.texts.amounts import money_text, stock_text
from stage_desktop.ui.texts.slots import unready_tip
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate
from stage_desktop.ui.texts.words import end_rule, segment_kind

COLUMN_HEADS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Rundown", "#"),
    "kind": QT_TRANSLATE_NOOP("Rundown", "Kind"),
    "title": QT_TRANSLATE_NOOP("Rundown", "Title"),
    "host": QT_TRANSLATE_NOOP("Rundown", "Host"),
    "planned": QT_TRANSLATE_NOOP("Rundown", "Planned"),
    "start": QT_TRANSLATE_NOOP("Rundown", "Expected"),
    "duration": QT_TRANSLATE_NOOP("Rundown", "Dur."),
    "actual": QT_TRANSLATE_NOOP("Rundown", "Actual"),
    "over": QT_TRANSLATE_NOOP("Rundown", "Δ"),
    "state": QT_TRANSLATE_NOOP("Rundown", "State"),
}

ROW_STATES: Mapping[str, str] = {
    "done": QT_TRANSLATE_NOOP("Rundown", "done"),
    "interrupted": QT_TRANSLATE_NOOP("Rundown", "cut short"),
    "restarted": QT_TRANSLATE_NOOP("Rundown", "restarted"),
    "on_air": QT_TRANSLATE_NOOP("Rundown", "on air"),
    "held": QT_TRANSLATE_NOOP("Rundown", "held"),
    "waiting": QT_TRANSLATE_NOOP("Rundown", "waiting"),
    "next": QT_TRANSLATE_NOOP("Rundown", "next"),
    "ahead": QT_TRANSLATE_NOOP("Rundown", "ahead"),
    "skipped": QT_TRANSLATE_NOOP("Rundown", "skipped"),
    "passed_over": QT_TRANSLATE_NOOP("Rundown", "passed over"),
    "not_reached": QT_TRANSLATE_NOOP("Rundown", "not reached"),
}

# The word beside the big number; its colour only repeats it.
MODES: Mapping[str, str] = {
    "unplanned": QT_TRANSLATE_NOOP("Now", "READY"),
    "ready": QT_TRANSLATE_NOOP("Now", "READY"),
    "overdue": QT_TRANSLATE_NOOP("Now", "LATE"),
    "running": QT_TRANSLATE_NOOP("Now", "ON AIR"),
    "last_minute": QT_TRANSLATE_NOOP("Now", "LAST MINUTE"),
    "over": QT_TRANSLATE_NOOP("Now", "OVER"),
    "held": QT_TRANSLATE_NOOP("Now", "HELD"),
    "waiting": QT_TRANSLATE_NOOP("Now", "WAITING"),
    "finished": QT_TRANSLATE_NOOP("Now", "OVER"),
    "ended": QT_TRANSLATE_NOOP("Now", "ENDED"),
}

WORDS: Mapping[str, str] = {
    "now": QT_TRANSLATE_NOOP("Operator", "NOW"),
    "next": QT_TRANSLATE_NOOP("Operator", "NEXT"),
    "first": QT_TRANSLATE_NOOP("Operator", "FIRST"),
    "cues": QT_TRANSLATE_NOOP("Operator", "Cues"),
    "all_roles": QT_TRANSLATE_NOOP("Operator", "all roles"),
    "no_cues": QT_TRANSLATE_NOOP("Operator", "No cues ahead"),
    "press_start": QT_TRANSLATE_NOOP("Operator", "Press Space to START"),
    "last_over": QT_TRANSLATE_NOOP("Operator", "Last segment over — end the show"),
    "last_segment": QT_TRANSLATE_NOOP("Operator", "This is the last segment"),
    "show_over": QT_TRANSLATE_NOOP("Operator", "The show has ended"),
    "on_air_for": QT_TRANSLATE_NOOP("Operator", "time on air"),
    "no_script": QT_TRANSLATE_NOOP("Operator", "No show is open"),
    "drop_here": QT_TRANSLATE_NOOP("Operator", "Drop a run sheet here, or Ctrl+O"),
    "formats": QT_TRANSLATE_NOOP(
        "Operator", "XLSX, CSV or .show.json — one sheet of segments is enough"
    ),
    "open": QT_TRANSLATE_NOOP("Operator", "Open a run sheet…"),
    "back": QT_TRANSLATE_NOOP("Operator", "Back to current"),
    "local_time": QT_TRANSLATE_NOOP("Operator", "Local time of the show"),
    "keys": QT_TRANSLATE_NOOP("Operator", "Keys"),
    "keys_close": QT_TRANSLATE_NOOP("Operator", "F1 or Esc closes"),
    "select_first": QT_TRANSLATE_NOOP("Operator", "Select a segment first: ↑ ↓ or a click."),
    "no_cue_there": QT_TRANSLATE_NOOP("Operator", "There is no cue with that number."),
    "end_armed": QT_TRANSLATE_NOOP("Operator", "Press again to end the show."),
    "close_ask": QT_TRANSLATE_NOOP(
        "Operator", "The show is on. Close all the same? It can be continued afterwards."
    ),
    "close_ask_rehearsal": QT_TRANSLATE_NOOP("Operator", "A rehearsal is on. Close all the same?"),
    "close_no": QT_TRANSLATE_NOOP("Operator", "Keep it open"),
    "close_yes": QT_TRANSLATE_NOOP("Operator", "Close"),
    "menu_file": QT_TRANSLATE_NOOP("Menu", "&File"),
    "menu_show": QT_TRANSLATE_NOOP("Menu", "&Show"),
    "menu_view": QT_TRANSLATE_NOOP("Menu", "&View"),
    "menu_theme": QT_TRANSLATE_NOOP("Menu", "Theme"),
    "menu_language": QT_TRANSLATE_NOOP("Menu", "Language"),
    "menu_host": QT_TRANSLATE_NOOP("Menu", "Host window"),
    "theme_dark": QT_TRANSLATE_NOOP("Menu", "Dark"),
    "theme_light": QT_TRANSLATE_NOOP("Menu", "Light"),
    "theme_contrast": QT_TRANSLATE_NOOP("Menu", "High contrast"),
}
_IN_MENU = frozenset(key for key in WORDS if key.startswith(("menu_", "theme_")))


def word(key: str) -> str:
    """One of the fixed words of the window; KeyError for an unknown one."""
    return translate("Menu" if key in _IN_MENU else "Operator", WORDS[key])


def theme_name(name: str) -> str:
    """The name of a theme; one that somebody dropped in is called by its file."""
    return word(f"theme_{name}") if f"theme_{name}" in WORDS else name


def mode_word(mode: str) -> str:
    """The word beside the big number."""
    return translate("Now", MODES[mode])


def rundown_word(group: str, code: str) -> str:
    """The words of the rundown: segment kinds, states of rows, heads of columns."""
    if group == "kind":
        return segment_kind(code)
    if group == "end_rule":
        return end_rule(EndRule(code))
    if group == "hard":
        return translate("Rundown", "starts at this time, not before")
    if group == "unready":
        return unready_tip(code.split("\n"))
    table = ROW_STATES if group == "row_state" else COLUMN_HEADS
    return translate("Rundown", table[code])


def waiting_text(clock: str) -> str:
    """What is waited for, as "WAITING for 20:30:00"."""
    return filled(translate("Operator", "WAITING for {clock}"), {"clock": clock})


def planned_start_text(clock: str) -> str:
    """When the show is planned to start."""
    return filled(translate("Operator", "planned start {clock}"), {"clock": clock})


def missed_text(count: int) -> str:
    """How many missed cues are out of sight."""
    return filled(translate("Operator", "{count} missed"), {"count": count})


def since_start_text(amount: str) -> str:
    """Drift relative to the actual start, as "+0:40 since the start"."""
    return filled(translate("Operator", "{amount} since the start"), {"amount": amount})


def product_text(product: Product | str, segment: Segment) -> str:
    """A product with price and stock; what its segment says where the assortment does not."""
    if isinstance(product, str):
        parts = [product, segment.price_text, segment.stock_text]
        return " · ".join(part for part in parts if part)
    price = segment.price_text if product.live_price is None else money_text(product.live_price)
    stock = segment.stock_text if product.stock is None else stock_text(product.stock)
    named = f"{product.code} {product.name}".strip()
    return "  ".join(part for part in (named, " · ".join(p for p in (price, stock) if p)) if part)
