"""What a whole show goes by, field by field; each is one fact of the script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from zoneinfo import available_timezones

from stage_desktop.errors import EntryRefused
from stage_desktop.formats.entered_moments import entered_moment, moment_text
from stage_desktop.formats.vocabulary import zone_of
from stage_desktop.instants import DAY, Instant
from stage_desktop.script.plan import Script
from stage_desktop.script.platforms import Platform
from stage_desktop.script.show_facts import in_currency, in_zone, starting_at
from stage_desktop.ui.models.editing.column import Choice, EditColumn, Sheet
from stage_desktop.ui.models.editing.field_columns import money_column, text_column
from stage_desktop.ui.texts.editor_panes import cell_language

Field = EditColumn[Script]
_CURRENCIES = ("CNY", "USD", "EUR", "GBP", "HKD", "TWD", "SGD", "MYR", "IDR", "THB", "VND", "PHP")
_WORDS_OF_CURRENCIES = {"人民币": "CNY", "元": "CNY", "rmb": "CNY", "¥": "CNY", "$": "USD"}
_FIRST_ZONES = ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Europe/London",
                "America/New_York", "America/Los_Angeles", "UTC")  # fmt: skip


def show_fields(platforms: Sequence[Platform] = ()) -> tuple[Field, ...]:
    """The fields of a show in the order of a form; the platforms are offered by name."""

    def known(sheet: Sheet) -> Sequence[Choice]:
        chinese = cell_language().chinese
        fitting = sorted(platforms, key=lambda each: (each.market == "CN") != chinese)
        return tuple(Choice(each.name) for each in fitting)

    return (
        text_column("title", 32),
        text_column("platform", 16, known),
        _whole("planned_start", _start_text, _take_start),
        _whole("hard_end", _hard_end_text, _take_hard_end),
        _whole("zone", lambda _, script: script.zone, _take_zone, _zones),
        _whole("currency", lambda _, script: script.currency, _take_currency, _currencies),
        money_column("gmv_target", 14),
        money_column("ad_budget", 14),
        text_column("audience", 32),
    )


def _whole(
    name: str,
    text: Callable[[Sheet, Script], str],
    take: Callable[[Sheet, Script, str], Script],
    choices: Callable[[Sheet], Sequence[Choice]] | None = None,
) -> Field:
    return EditColumn(name, text, take, choices, width=20)


def _start_text(sheet: Sheet, script: Script) -> str:
    del sheet
    return moment_text(script.planned_start, script)


def _take_start(sheet: Sheet, script: Script, text: str) -> Script:
    del sheet
    return starting_at(script, entered_moment(text, script, script.planned_start))


def _hard_end_text(sheet: Sheet, script: Script) -> str:
    del sheet
    return moment_text(script.hard_end, script)


def _take_hard_end(sheet: Sheet, script: Script, text: str) -> Script:
    """The hard end; a time alone is the first one after the planned start."""
    del sheet
    start = script.planned_start
    end = entered_moment(text, script, start)
    if end is not None and start is not None and end <= start:
        end = Instant(end + DAY)
        if end <= start:
            raise EntryRefused("entry_before_start", text=text)
    return replace(script, hard_end=end)


def _take_zone(sheet: Sheet, script: Script, text: str) -> Script:
    del sheet
    zone = zone_of(text)
    if zone is None:
        raise EntryRefused("entry_no_zone", text=text)
    return script if zone == script.zone else in_zone(script, zone)


def _take_currency(sheet: Sheet, script: Script, text: str) -> Script:
    del sheet
    word = text.strip()
    currency = _WORDS_OF_CURRENCIES.get(word.casefold(), word.upper() if word.isascii() else word)
    return script if currency == script.currency else in_currency(script, currency)


def _zones(sheet: Sheet) -> Sequence[Choice]:
    del sheet
    others = sorted(available_timezones() - set(_FIRST_ZONES))
    return tuple(Choice(zone) for zone in (*_FIRST_ZONES, *others))


def _currencies(sheet: Sheet) -> Sequence[Choice]:
    del sheet
    return tuple(Choice(currency) for currency in _CURRENCIES)
