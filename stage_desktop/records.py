"""Frozen values to plain ones (dict, list, str, number, bool, None) and back, by type hints.

One codec for whatever is kept as JSON: scripts, settings, the journal of events. How a type is
written is worked out once and kept; fields equal to their default are left out, so that files
differ only where the values do, and a field that a newer version added is no obstacle.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from decimal import Decimal, DecimalException
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import (
    Any,
    NewType,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    overload,
)

from stage_desktop.errors import StageError

T = TypeVar("T")
Encode = Callable[[Any], object]
Decode = Callable[[object], Any]

TAG = "type"
_MISSING = object()


def to_plain(value: object, kind: object = None) -> object:
    """The plain value of `value`.

    `kind` is the type it is declared as, by default its class. Give the union where it is one of
    several: only then does a dataclass carry the tag `"type"` that `from_plain` tells it by.
    """
    return _encoder(type(value) if kind is None else kind)(value)


@overload
def from_plain(kind: type[T], data: object) -> T: ...
@overload
def from_plain(kind: object, data: object) -> Any: ...
def from_plain(kind: object, data: object) -> Any:
    """The value of type `kind` that `data` was written from; unknown fields are ignored.

    StageError "malformed" with `path` ("segments[3].duration"), `expected` and `found` otherwise.
    """
    try:
        return _decoder(kind)(data)
    except _Misfit as misfit:
        path = "".join(reversed(misfit.path)).removeprefix(".")
        raise StageError(
            "malformed", path=path, expected=misfit.expected, found=misfit.found
        ) from None


class _Misfit(Exception):
    """Data of another shape; every level on the way out adds where it was."""

    def __init__(self, expected: str, data: object) -> None:
        super().__init__(expected)
        self.expected = expected
        self.found = "nothing" if data is _MISSING else type(data).__name__
        self.path: list[str] = []


# What a type is


def _variants(kind: object) -> tuple[tuple[type, ...], bool]:
    """The dataclasses of a union, and whether it may be None."""
    members = get_args(kind)
    present = tuple(member for member in members if member is not NoneType)
    return present, len(present) < len(members)


def _bare(kind: object) -> object:
    while isinstance(kind, NewType):
        kind = kind.__supertype__
    return kind


def _no_codec(kind: object) -> TypeError:
    return TypeError(f"no way to write {kind!r} as a plain value")


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _MISSING


def _fields(kind: type) -> list[tuple[dataclasses.Field[Any], object]]:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(cast(Any, kind))
    return [(field, hints[field.name]) for field in fields if field.init]


# Writing


@cache
def _encoder(kind: object) -> Encode:
    kind = _bare(kind)
    if kind in (int, bool, float, NoneType):
        return _itself
    if kind is Decimal:
        return str
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union_encoder(kind)
    if origin is tuple:
        return _tuple_encoder(get_args(kind))
    if origin is frozenset:
        member = _encoder(get_args(kind)[0])
        return lambda value: sorted((member(each) for each in value), key=repr)
    if isinstance(kind, type):
        if issubclass(kind, str):
            return str.__str__
        if dataclasses.is_dataclass(kind):
            return _record_encoder(kind)
    raise _no_codec(kind)


def _itself(value: object) -> object:
    return value


def _tuple_encoder(arguments: tuple[object, ...]) -> Encode:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        member = _encoder(arguments[0])
        return lambda value: [member(each) for each in value]
    members = [_encoder(argument) for argument in arguments]
    return lambda value: [encode(each) for encode, each in zip(members, value, strict=True)]


def _union_encoder(kind: object) -> Encode:
    variants, _ = _variants(kind)
    if len(variants) == 1:
        encode = _encoder(variants[0])
        return lambda value: None if value is None else encode(value)
    encoders = {variant: _tagged_encoder(variant) for variant in variants}

    def encode_variant(value: object) -> object:
        return None if value is None else encoders[type(value)](value)

    return encode_variant


def _tagged_encoder(variant: type) -> Encode:
    if not dataclasses.is_dataclass(variant):
        raise _no_codec(variant)
    return _record_encoder(variant, variant.__name__)


def _record_encoder(kind: type, tag: str | None = None) -> Encode:
    plan = [(field.name, _default(field), _encoder(hint)) for field, hint in _fields(kind)]

    def encode_record(value: object) -> object:
        plain: dict[str, object] = {} if tag is None else {TAG: tag}
        for name, default, encode in plan:
            content = getattr(value, name)
            if content is not default and content != default:
                plain[name] = content if encode is _itself else encode(content)
        return plain

    return encode_record


# Reading


@cache
def _decoder(kind: object) -> Decode:
    kind = _bare(kind)
    if kind in (str, int, bool, NoneType):
        return _exactly(cast(type, kind))
    if kind is float:
        return _float
    if kind is Decimal:
        return _decimal
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union_decoder(kind)
    if origin is tuple:
        return _tuple_decoder(get_args(kind))
    if origin is frozenset:
        members = _many(_decoder(get_args(kind)[0]))
        return lambda data: frozenset(members(data))
    if isinstance(kind, type):
        if issubclass(kind, StrEnum):
            return _enum_decoder(kind)
        if dataclasses.is_dataclass(kind):
            return _record_decoder(kind)
    raise _no_codec(kind)


def _exactly(kind: type) -> Decode:
    def decode(data: object) -> object:
        if type(data) is not kind:
            raise _Misfit(kind.__name__, data)
        return data

    return decode


def _float(data: object) -> float:
    if type(data) in (int, float):
        try:
            return float(cast(float, data))
        except OverflowError:
            pass
    raise _Misfit("float", data)


def _decimal(data: object) -> Decimal:
    if type(data) is str:
        try:
            number = Decimal(data)
        except DecimalException:
            raise _Misfit("Decimal", data) from None
        if number.is_finite():
            return number
    raise _Misfit("Decimal", data)


def _enum_decoder(kind: type[StrEnum]) -> Decode:
    members = {member.value: member for member in kind}

    def decode(data: object) -> StrEnum:
        member = members.get(data) if type(data) is str else None
        if member is None:
            raise _Misfit(kind.__name__, data)
        return member

    return decode


def _many(decode: Decode) -> Callable[[object], list[Any]]:
    def decode_many(data: object) -> list[Any]:
        if type(data) is not list:
            raise _Misfit("list", data)
        done: list[Any] = []
        try:
            for each in data:
                done.append(decode(each))
        except _Misfit as misfit:
            misfit.path.append(f"[{len(done)}]")
            raise
        return done

    return decode_many


def _tuple_decoder(arguments: tuple[object, ...]) -> Decode:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        many = _many(_decoder(arguments[0]))
        return lambda data: tuple(many(data))
    members = [_decoder(argument) for argument in arguments]

    def decode(data: object) -> tuple[Any, ...]:
        if type(data) is not list or len(data) != len(members):
            raise _Misfit(f"list of {len(members)}", data)
        return tuple(decode(each) for decode, each in zip(members, data, strict=True))

    return decode


def _union_decoder(kind: object) -> Decode:
    variants, optional = _variants(kind)
    if len(variants) == 1:
        decode = _decoder(variants[0])
        return lambda data: None if data is None else decode(data)
    decoders = {variant.__name__: _decoder(variant) for variant in variants}

    def decode_variant(data: object) -> Any:
        if data is None and optional:
            return None
        tag = data.get(TAG) if type(data) is dict else None
        chosen = decoders.get(tag) if type(tag) is str else None
        if chosen is None:
            raise _Misfit(" | ".join(decoders), data)
        return chosen(data)

    return decode_variant


def _record_decoder(kind: type) -> Decode:
    plan = [(field.name, _default(field), _decoder(hint)) for field, hint in _fields(kind)]

    def decode_record(data: object) -> object:
        if type(data) is not dict:
            raise _Misfit(kind.__name__, data)
        values: dict[str, Any] = {}
        name = ""
        try:
            for name, default, decode in plan:
                if name in data:
                    values[name] = decode(data[name])
                elif default is _MISSING:
                    raise _Misfit("a value", _MISSING)
        except _Misfit as misfit:
            misfit.path.append(f".{name}")
            raise
        return kind(**values)

    return decode_record
