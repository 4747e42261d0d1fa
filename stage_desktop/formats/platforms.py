"""The tables of the platforms: TOML files to values, a user's own before the ones that came.

A table names its units: `..._s` is seconds, `..._min` minutes; a range is `[lowest, highest]`,
where 0 as highest means that there is none; amounts are in the table's `currency`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from stage_desktop.errors import FileTrouble
from stage_desktop.instants import Millis
from stage_desktop.script.platforms import Amounts, BoostTool, GiveawayTool, Platform, Span

_SECOND, _MINUTE = 1_000, 60_000
_PLATFORM = frozenset(
    {"name", "aliases", "market", "currency", "length_min", "explanation_s", "giveaway", "boost"}
)
_GIVEAWAY = frozenset(
    {
        "id",
        "names",
        "countdown_s",
        "active_s",
        "window_s",
        "windows_min",
        "exclusive",
        "keyword",
        "plain_keyword",
        "watch_margin_s",
    }
)
_BOOST = frozenset({"id", "names", "window_min", "windows_min", "grid_min", "budget"})

Read = TypeVar("Read")
Table = Mapping[str, Any]


def load_platforms(*folders: Path) -> tuple[Platform, ...]:
    """The platforms of all tables in the folders, by their file names.

    A table of a later folder replaces one of the same name; a folder that is not there has none.
    FileTrouble "platform_unreadable" (`path`, `detail`) for a table that is none.
    """
    paths = {
        path.stem: path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.toml"))
    }
    return tuple(read_platform(paths[name]) for name in sorted(paths))


def read_platform(path: Path) -> Platform:
    """The platform of one table; FileTrouble "platform_unreadable"."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return _platform(path.stem, data)
    except OSError as error:
        detail = error.strerror or str(error)
    except (ValueError, TypeError, KeyError, ArithmeticError) as error:
        detail = str(error)
    raise FileTrouble("platform_unreadable", path=str(path), detail=detail)


def _platform(name: str, data: Table) -> Platform:
    _known(data, _PLATFORM)
    return Platform(
        name,
        str(data["name"]),
        _texts(data["aliases"]),
        market=str(data.get("market", "")),
        currency=str(data.get("currency", "")),
        length=_optional(data, "length_min", _span(_MINUTE), Span()),
        explanation=_optional(data, "explanation_s", _length(_SECOND), None),
        giveaways=tuple(_giveaway(each) for each in data.get("giveaway", ())),
        boosts=tuple(_boost(each) for each in data.get("boost", ())),
    )


def _giveaway(data: Table) -> GiveawayTool:
    _known(data, _GIVEAWAY)
    seconds = _span(_SECOND)
    return GiveawayTool(
        str(data["id"]),
        _texts(data["names"]),
        countdown=_optional(data, "countdown_s", seconds, Span()),
        active=_optional(data, "active_s", seconds, Span()),
        window=_optional(data, "window_s", seconds, Span()),
        windows=_optional(data, "windows_min", _lengths, ()),
        exclusive=str(data.get("exclusive", "")),
        keyword=_flag(data, "keyword"),
        plain_keyword=_flag(data, "plain_keyword"),
        watch_margin=_optional(data, "watch_margin_s", _length(_SECOND), None),
    )


def _boost(data: Table) -> BoostTool:
    _known(data, _BOOST)
    return BoostTool(
        str(data["id"]),
        _texts(data["names"]),
        window=_optional(data, "window_min", _span(_MINUTE), Span()),
        windows=_optional(data, "windows_min", _lengths, ()),
        grid=_optional(data, "grid_min", _length(_MINUTE), None),
        budget=_optional(data, "budget", _amounts, Amounts()),
    )


def _known(data: Table, names: frozenset[str]) -> None:
    """A misspelt key would be a limit that nobody checks."""
    unknown = sorted(set(data) - names)
    if unknown:
        raise ValueError(f"unknown: {', '.join(unknown)}")


def _optional(data: Table, name: str, read: Callable[[Any], Read], otherwise: Read) -> Read:
    return read(data[name]) if name in data else otherwise


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(x, str) for x in value):
        raise TypeError(f"not a list of texts: {value!r}")
    return tuple(value)


def _flag(data: Table, name: str) -> bool:
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise TypeError(f"{name} is true or false, not {value!r}")
    return value


def _length(unit: int) -> Callable[[Any], Millis]:
    def read(value: Any) -> Millis:
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise ValueError(f"not a duration: {value!r}")
        return Millis(round(value * unit))

    return read


def _lengths(value: Any) -> tuple[Millis, ...]:
    read = _length(_MINUTE)
    return tuple(sorted(read(each) for each in value))


def _pair(value: Any) -> tuple[Any, Any]:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(f"not [lowest, highest]: {value!r}")
    return value[0], value[1]


def _span(unit: int) -> Callable[[Any], Span]:
    read = _length(unit)

    def read_span(value: Any) -> Span:
        lowest, highest = _pair(value)
        return Span(read(lowest) if lowest else None, read(highest) if highest else None)

    return read_span


def _amounts(value: Any) -> Amounts:
    lowest, highest = _pair(value)
    return Amounts(
        Decimal(str(lowest)) if lowest else None, Decimal(str(highest)) if highest else None
    )
