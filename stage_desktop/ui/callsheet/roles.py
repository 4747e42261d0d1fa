"""What each role has on its call sheet (`DOMAIN.md` 3.3), as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from stage_desktop.instants import Instant
from stage_desktop.script.commerce import Boost, Giveaway, Money
from stage_desktop.script.cues import Cue, Role, SegmentEnd
from stage_desktop.script.plan import Segment
from stage_desktop.ui.callsheet import rows
from stage_desktop.ui.callsheet.parts import Cell, Column, Line, Row, SheetRole, SheetTable
from stage_desktop.ui.callsheet.times import SheetTimes
from stage_desktop.ui.texts import amounts
from stage_desktop.ui.texts import callsheet as texts
from stage_desktop.ui.texts.source import UNKNOWN

Tables = tuple[SheetTable, ...]


def tables_of(role: SheetRole, times: SheetTimes) -> Tables:
    """The tables of the role's sheet."""
    return _TABLES[role](times)


def _columns(*named: tuple[str, float]) -> tuple[Column, ...]:
    return tuple(Column(texts.word(name) if name else "", share) for name, share in named)


def _of_segments(
    times: SheetTimes,
    columns: tuple[Column, ...],
    cells: Callable[[Segment], tuple[Cell, ...]],
    *,
    skipped: bool = False,
) -> SheetTable:
    """A row for each segment, with the names of the groups above the first of each."""
    found: list[Row] = []
    group = ""
    for segment in times.script.segments:
        if segment.skipped and not skipped:
            continue
        if segment.group and segment.group != group:
            found.append(Row((rows.plain(segment.group, 11, bold=True),), band=True))
        group = segment.group
        found.append(Row(cells(segment)))
    return SheetTable("", columns, tuple(found))


def _host(times: SheetTimes) -> Tables:
    """Times, product with its price as spoken, and what to say, large."""
    script = times.script

    def cells(segment: Segment) -> tuple[Cell, ...]:
        what = (*rows.title_lines(segment, 12.5), *rows.product_lines(script, segment, 17))
        points = rows.beats(segment, 11) + rows.points(segment.host_points, 13)
        say = points + rows.own_cues(times, segment, Role.HOST)
        return rows.time_cell(times, segment, 16), what, say

    return (_of_segments(times, _columns(("time", 13), ("what", 36), ("points", 51)), cells),)


def _assistant(times: SheetTimes) -> Tables:
    """What to have ready and to hold up, with the product and the words to echo."""
    script = times.script

    def cells(segment: Segment) -> tuple[Cell, ...]:
        what = (*rows.title_lines(segment), *rows.product_lines(script, segment, 13))
        props = rows.props(segment)
        todo = rows.points(segment.assistant_notes, 13) + rows.points(props, 11)
        return (
            rows.time_cell(times, segment),
            what,
            todo + rows.own_cues(times, segment, Role.ASSISTANT),
        )

    return (_of_segments(times, _columns(("time", 13), ("what", 40), ("prepare", 47)), cells),)


def _operator(times: SheetTimes) -> Tables:
    """Every action in the order of time with a box to tick, and the goods to list."""
    mine = [cue for cue in times.cues if cue.role == Role.OPERATOR]
    columns = _columns(("", 4.5), ("time", 13), ("from_start", 15), ("action", 26), ("details", 42))
    return (SheetTable("", columns, _in_time(times, mine)), *_goods(times))


def _in_time(times: SheetTimes, cues: Iterable[Cue]) -> tuple[Row, ...]:
    """Cues as rows, between the segments as bands; at one instant the end of what was on first."""
    found: list[tuple[int, int, Row]] = []
    for cue in cues:
        due = times.due(cue)
        if due is not None:
            ends = isinstance(cue.anchor, SegmentEnd) and cue.offset == 0
            found.append((due, 0 if ends else 2, _action(times, cue)))
    for segment in times.script.segments:
        start = times.start(segment)
        if start is not None:
            found.extend((start, 1, row) for row in _on_air(times, segment))
    found.sort(key=lambda each: each[:2])
    ordered = [row for _, _, row in found]
    first = times.planned.show_start
    if found and first is not None and found[0][0] < first:
        ordered.insert(0, _band(texts.word("before_show")))
    end = times.planned.show_end
    if end is not None and found:
        at = sum(when < end or (when == end and rank == 0) for when, rank, _ in found)
        at += len(ordered) - len(found)
        ordered.insert(at, _band(texts.sign_off_text(times.clock(end))))
    return tuple(ordered)


def _band(text: str) -> Row:
    return Row(((Line(text, 11, bold=True),),), band=True)


def _on_air(times: SheetTimes, segment: Segment) -> list[Row]:
    """The band of a segment, and what the script has the operator do in it."""
    script = times.script
    fixed = f" · {texts.word('fixed')}" if segment.hard_start is not None else ""
    length = texts.length_text(segment.duration)
    head = f"{times.window(segment)} ({length}){fixed}  {segment.number} {segment.title}"
    lines = [Line(head, 11.5, bold=True)]
    goods = [rows.product_name(product) for product in rows.products_of(script, segment)]
    price = rows.price(script, segment)
    told = [
        *goods,
        texts.price_text(price) if price else "",
        texts.labelled("stock", segment.stock_text) if segment.stock_text else "",
    ]
    if any(told):
        lines.append(Line(" · ".join(each for each in told if each), 10))
    found = [Row((tuple(lines),), band=True)]
    notes = rows.points(segment.operator_notes, 11) + rows.plain(segment.notes, 9.5, quiet=True)
    if notes:
        found.append(Row(((), (), (Line(segment.number, 9.5),), notes), box=True))
    return found


def _action(times: SheetTimes, cue: Cue) -> Row:
    return Row(
        (
            (),
            (Line(times.clock(times.due(cue), seconds=True), 11.5, bold=True),),
            (Line(times.distance(cue), 9.5),),
            (Line(rows.cue_title(cue), 11),),
            rows.plain(rows.cue_details(cue), 10),
        ),
        box=True,
    )


def _goods(times: SheetTimes) -> Tables:
    """All products with what they cost, for listing links and setting prices."""
    products = times.script.products
    if not products:
        return ()
    links = any(product.link for product in products)
    columns = [("", 4.5), ("product", 33), ("list_price", 11), ("live_price", 11), ("stock", 9),
               ("limit", 7), ("offer", 25)]  # fmt: skip
    if links:
        columns.insert(2, ("link", 9))
    found = []
    for product in products:
        cells = [
            (),
            rows.plain(rows.product_name(product), 10.5),
            rows.plain(_amount(product.list_price)),
            rows.plain(_amount(product.live_price), 11, bold=True),
            rows.plain("" if product.stock is None else f"{product.stock:,}"),
            rows.plain("" if product.limit is None else str(product.limit)),
            rows.plain(product.offer, 9.5),
        ]
        if links:
            cells.insert(2, rows.plain(product.link))
        found.append(Row(tuple(cells), box=True))
    return (SheetTable(texts.word("products"), _columns(*columns), tuple(found)),)


def _ad_buyer(times: SheetTimes) -> Tables:
    """Boosts by order time with what they feed, and when which segment is on."""
    columns = _columns(("time", 18), ("segment", 50), ("target", 16), ("host", 16))
    order = _of_segments(
        times,
        columns,
        lambda segment: (
            rows.plain(times.window(segment), 11, bold=True),
            (*rows.title_lines(segment, 11), *_named(times, segment)),
            rows.plain(
                "" if segment.gmv_target is None else amounts.money_text(segment.gmv_target)
            ),
            rows.plain(segment.host),
        ),
    )
    running = SheetTable(texts.word("running_order"), order.columns, order.rows)
    return (*_boosts(times, ""), running)


def _named(times: SheetTimes, segment: Segment) -> Cell:
    found = rows.products_of(times.script, segment)
    return tuple(Line(rows.product_name(product), 9.5) for product in found)


def _boosts(times: SheetTimes, heading: str) -> Tables:
    boosts = times.script.boosts
    if not boosts:
        return ()
    columns = _columns(
        ("", 4), ("order_by", 14), ("boost", 20), ("money", 17), ("audience", 17),
        ("effect", 14), ("feeds", 21),
    )  # fmt: skip
    due = {cue.id: times.due(cue) for cue in times.cues}
    found = sorted(boosts, key=lambda b: _unknown_last(due.get(f"{b.code}.order")))
    made = tuple(_boost(times, boost, due) for boost in found)
    return (SheetTable(heading, columns, made),)


def _boost(times: SheetTimes, boost: Boost, due: Mapping[str, Instant | None]) -> Row:
    order, effect, end = (due.get(f"{boost.code}.{name}") for name in ("order", "effect", "end"))
    script = times.script
    slot = next((each for each in script.segments if each.id == boost.target), None)
    cue = next((each for each in times.cues if each.id == f"{boost.code}.order"), None)
    distance = "" if cue is None else times.distance(cue)
    feeds: Cell = ()
    if slot is not None:
        feeds = (
            Line(f"{slot.number} {slot.title}", 10.5, bold=True),
            Line(times.window(slot), 9.5),
        )
    elif boost.target:
        feeds = rows.plain(boost.target)
    return Row(
        (
            (),
            (Line(times.clock(order), 14, bold=True), *rows.plain(distance, 9)),
            (Line(f"{boost.code} {boost.tool}", 11, bold=True), *rows.plain(boost.goal, 9.5)),
            (
                *rows.plain(_amount(boost.budget), 12, bold=True),
                *rows.plain(boost.bid, 9.5),
            ),
            rows.plain(boost.audience, 9.5),
            (Line(rows.clock_pair(times, effect, end), 11, bold=True),),
            feeds,
        ),
        box=True,
    )


def _unknown_last(instant: Instant | None) -> tuple[bool, int]:
    return (True, 0) if instant is None else (False, instant)


def _amount(money: Money | None) -> str:
    return "" if money is None else amounts.money_text(money)


def _everything(times: SheetTimes) -> Tables:
    """The floor director's sheet: each segment with what everybody does, giveaways, boosts."""
    script = times.script

    def cells(segment: Segment) -> tuple[Cell, ...]:
        what = (*rows.title_lines(segment, 11.5), *rows.product_lines(script, segment, 11.5))
        host = rows.plain(segment.host, 9, bold=True) + rows.points(segment.host_points, 9.5)
        notes = rows.points(segment.operator_notes, 9.5) + rows.plain(segment.notes, 9, quiet=True)
        cues = rows.all_cues(times, segment)
        return (
            rows.time_cell(times, segment, 13),
            what,
            host,
            rows.points(segment.assistant_notes, 9.5) + rows.points(rows.props(segment), 9),
            notes,
            cues,
        )

    columns = _columns(
        ("time", 7.5),
        ("what", 18.5),
        ("host", 17),
        ("assistant", 11),
        ("operator", 14),
        ("cues", 32),
    )
    whole = _of_segments(times, columns, cells, skipped=True)
    return (whole, *_giveaways(times), *_boosts(times, texts.word("boosts")))


def _giveaways(times: SheetTimes) -> Tables:
    giveaways = times.script.giveaways
    if not giveaways:
        return ()
    columns = _columns(
        ("", 4), ("launch", 12), ("giveaway", 15), ("opens", 11), ("ends", 12), ("prize", 23),
        ("entry", 23),
    )  # fmt: skip
    due = {cue.id: times.due(cue) for cue in times.cues}
    found = sorted(giveaways, key=lambda g: _unknown_last(due.get(f"{g.code}.open")))
    made = tuple(_giveaway(times, each, due) for each in found)
    return (SheetTable(texts.word("giveaways"), columns, made),)


def _giveaway(times: SheetTimes, giveaway: Giveaway, due: Mapping[str, Instant | None]) -> Row:
    code = giveaway.code
    launch, opens, ends = (
        due.get(f"{code}.open"),
        due.get(f"{code}.start"),
        due.get(f"{code}.draw", due.get(f"{code}.end")),
    )
    count = "" if giveaway.quantity is None else f" ×{giveaway.quantity}"
    return Row(
        (
            (),
            (Line(times.clock(launch), 12, bold=True),),
            (Line(f"{code} {giveaway.tool}", 10.5),),
            (Line(UNKNOWN if opens is None else times.clock(opens), 10.5),),
            (Line(UNKNOWN if ends is None else times.clock(ends), 10.5),),
            rows.plain(f"{giveaway.prize}{count}", 10),
            rows.plain(giveaway.entry_rule, 9.5) + rows.plain(giveaway.note, 9, quiet=True),
        ),
        box=True,
    )


_TABLES: Mapping[SheetRole, Callable[[SheetTimes], Tables]] = {
    SheetRole.HOST: _host,
    SheetRole.ASSISTANT: _assistant,
    SheetRole.OPERATOR: _operator,
    SheetRole.AD_BUYER: _ad_buyer,
    SheetRole.ALL: _everything,
}
