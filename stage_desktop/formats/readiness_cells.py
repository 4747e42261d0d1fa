"""What is ready and what is not, as people tick it: ✓, 已完成, 样品✓ 库存✓ 资质✗, 缺资质."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stage_desktop.formats.cells import mark_of, normal, text_of
from stage_desktop.formats.listed import has_unquoted, quoted, split_unquoted, unquoted
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.traditional import simplified
from stage_desktop.script.commerce import SupplyItem

READY, NOT_READY = "✓", "×"
_DONE = (
    "已完成|完成|已准备|准备好|已就绪|就绪|已备|已备好|备齐|已备齐|已到|到位|已到位|已确认|确认|已锁|已齐|齐全|齐|没问题|已配置"
    "|done|complete|completed|finished|ready|prepared|confirmed|checked|set up|in|in room|here|100%"
)
_OPEN = (
    "未完成|未准备|未就绪|未备|未备好|未到|未到位|未确认|未齐|不齐|缺|缺失|缺货|待|待定|待确认|待办|未开始|进行中|准备中|在途|没到|未配置"
    "|missing|open|pending|todo|to do|not ready|not done|not started|in progress|incomplete|tbc|tbd"
)
_WORDS = {word.replace(" ", ""): True for word in _DONE.split("|")} | {
    word.replace(" ", ""): False for word in _OPEN.split("|")
}
_SIGNS = "✓√✔☑✅✗✘×☐❌✕"
_LEFT_OPEN = re.compile(r"(?:缺|缺少|待|未备|没有|no|missing)\s*(.+)", re.IGNORECASE)
_APART = (r"\n", r"[;；]", r"[,，、|]")
_LONGEST = 400


def ready_of(raw: Raw) -> bool | None:
    """Whether the cell says that it is ready or done; None for one that says neither."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return bool(raw) if raw in (0, 1) else None
    word = simplified(normal(text_of(raw))).casefold().replace(" ", "").replace("_", "")
    if word in ("✅", "❌", "✕"):
        return word == "✅"
    return _WORDS.get(word) if word in _WORDS else mark_of(raw)


def supply_of(raw: Raw, label: str) -> tuple[SupplyItem, ...] | None:
    """The points of a product's supply; a yes or no alone is one point named `label`."""
    text = text_of(raw)
    if not text or len(text) > _LONGEST:
        return None
    whole = ready_of(raw)
    if whole is not None:
        return (SupplyItem(label, whole),)
    separator = next((each for each in _APART if has_unquoted(text, each)), None)
    parts = _by_signs(text) if separator is None else split_unquoted(text, separator)
    items = [_item(part) for part in parts if part]
    known = [item for item in items if item is not None]
    return tuple(known) if known and len(known) == len(items) else None


def supply_text(items: Sequence[SupplyItem]) -> str:
    """The points as a cell has them, which `supply_of` reads again: 样品 ✓; 资质 ×."""
    names = [each.name for each in items]
    plain = _row_of(names, items)
    if supply_of(plain, "\0") == tuple(items):
        return plain
    return _row_of([quoted(name) for name in names], items)


def _row_of(names: Sequence[str], items: Sequence[SupplyItem]) -> str:
    marks = (READY if each.ready else NOT_READY for each in items)
    return "; ".join(f"{name} {mark}" for name, mark in zip(names, marks, strict=True))


def _by_signs(text: str) -> list[str]:
    """The text parted behind its signs, or before them where it begins with one; else at spaces."""
    if text[0] in _SIGNS:
        return re.findall(rf"[{_SIGNS}][^{_SIGNS}]*", text)
    parts = re.findall(rf'(?:"(?:[^"]|"")*"|[^{_SIGNS}"])+[{_SIGNS}]?', text)
    words = text.split()
    if len(parts) == 1 and parts[0][-1] not in _SIGNS and all(map(_item, words)):
        return words
    return [part.strip() for part in parts]


def _item(part: str) -> SupplyItem | None:
    text = part.strip(" :：")
    quote = re.fullmatch(r'("(?:[^"]|"")*")\s*(\S+)', text, re.DOTALL)
    if quote:
        ready = ready_of(quote[2])
        return None if ready is None else SupplyItem(unquoted(quote[1]), ready)
    if text[:1] and text[0] in _SIGNS:
        ready = ready_of(text[0])
        return (
            None if ready is None or not text[1:].strip() else SupplyItem(text[1:].strip(), ready)
        )
    for size in range(min(len(text) - 1, 12), 0, -1):
        name, word = text[:-size].rstrip(" :：-"), text[-size:]
        if word[0] in " :：" or not name or (word[0].isascii() and name[-1:].isascii()
                                            and text[-size - 1].isalnum()):  # fmt: skip
            continue
        ready = None if word.casefold() in ("x", "v") else ready_of(word)
        if ready is not None:
            return SupplyItem(name, ready)
    lacking = _LEFT_OPEN.fullmatch(text)
    return SupplyItem(lacking[1].strip(), False) if lacking else None
