"""The show's sheet: keys and values, the team, and what the other sheets need to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from stage_desktop.formats.axis import wall_of
from stage_desktop.formats.cells import money_of, text_of
from stage_desktop.formats.dates import dated
from stage_desktop.formats.headers import SheetKind, field_of, folded
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import Raw, Table, is_blank
from stage_desktop.formats.time_cells import Reading, moment_of, time_of
from stage_desktop.formats.vocabulary import is_role, role_of, zone_of
from stage_desktop.instants import DAY, Instant, at_wall, clock_text, from_datetime, to_datetime
from stage_desktop.script.commerce import Money
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Place, Severity
from stage_desktop.script.plan import Person

_HEADERS = frozenset(
    folded(word)
    for word in (
        "字段",
        "项目",
        "项",
        "field",
        "key",
        "名称",
        "item",
        "值",
        "value",
        "内容",
        "setting",
    )
)
_CURRENCIES = {"人民币": "CNY", "元": "CNY", "rmb": "CNY", "¥": "CNY", "美元": "USD", "$": "USD"}
ROLE_PREFIXES = ("role:", "角色:", "role：", "角色：")


@dataclass(slots=True)
class Cell:
    """A value of the show's sheet and where it stands."""

    raw: Raw
    place: Place


@dataclass(slots=True)
class ShowFacts:
    """The show's sheet as read: known values by field, people, and the rest as it stands."""

    values: dict[str, Cell] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The value as text; "" where there is none."""
        cell = self.values.get(name)
        return "" if cell is None else text_of(cell.raw)

    @property
    def host(self) -> str:
        """Who presents; several are listed."""
        return show_host(self.people)


def show_host(people: Sequence[Person]) -> str:
    """Who presents where a row names nobody: all hosts of the team."""
    names = [each.name for each in people if role_of(each.role) == Role.HOST]
    return ", ".join(dict.fromkeys(names))


def is_show_table(table: Table) -> bool:
    """Whether a table is keys and values of a show, by at least two keys that we know."""
    keys: set[str] = set()
    for row in table.rows[:60]:
        at = _first(row)
        filled = sum(not is_blank(cell) for cell in row)
        name = None if at is None else field_of(SheetKind.SHOW, text_of(row[at]))
        if name is not None and 1 < filled <= 3:
            keys.add(name)
    return len(keys) >= 2 and bool(keys & {"title", "start", "zone", "platform"})


def read_show(table: Table, findings: Findings) -> ShowFacts:
    """The values of the show's sheet; rows with keys that nobody knows are kept."""
    facts = ShowFacts()
    seen: set[str] = set()
    lead = min((at for row in table.rows if (at := _first(row)) is not None), default=0)
    for number, row in table.numbered():
        if _first(row) is None or _is_header(row):
            continue
        key = text_of(row[lead])
        filled = [cell for cell in row[lead + 1 :] if not is_blank(cell)]
        place = Place(table.name, number, key)
        if not key:
            text = " ".join(map(text_of, filled))
            findings.add("row_not_read", Severity.WARNING, place, text=text)
            facts.extra.append(("", text))
            continue
        _take(facts, seen, key, filled[0] if filled else None, place, findings)
        for cell in filled[1:]:
            findings.add("cell_kept", Severity.INFO, place, text=text_of(cell))
            facts.extra.append((key, text_of(cell)))
    return facts


def _first(row: Sequence[Raw]) -> int | None:
    return next((at for at, cell in enumerate(row) if not is_blank(cell)), None)


def _is_header(row: Sequence[Raw]) -> bool:
    words = [folded(text_of(cell)) for cell in row if not is_blank(cell)]
    return len(words) >= 2 and all(word in _HEADERS for word in words)


def _take(
    facts: ShowFacts, seen: set[str], key: str, raw: Raw, place: Place, findings: Findings
) -> None:
    name = field_of(SheetKind.SHOW, key)
    prefix = next((each for each in ROLE_PREFIXES if key.casefold().startswith(each)), None)
    if name is not None and name not in seen:
        seen.add(name)
        if raw is not None:
            facts.values[name] = Cell(raw, place)
    elif raw is None:
        if name is None and not is_role(key):
            facts.extra.append((key, ""))
    elif prefix is not None:
        facts.people.append(Person(key[len(prefix) :].strip(), text_of(raw)))
    elif name is None and is_role(key):
        facts.people.append(Person(key, text_of(raw)))
    else:
        code = "key_kept" if name is None else "key_repeated"
        severity = Severity.INFO if name is None else Severity.WARNING
        findings.add(code, severity, place, key=key, text=text_of(raw))
        facts.extra.append((key, text_of(raw)))


def zone_in(facts: ShowFacts, findings: Findings) -> str | None:
    """The time zone that the sheet names; None without one, or with one that nobody knows."""
    cell = facts.values.get("zone")
    if cell is None:
        return None
    zone = zone_of(text_of(cell.raw))
    if zone is None:
        findings.add("zone_unknown", Severity.WARNING, cell.place, text=text_of(cell.raw))
        facts.extra.append((cell.place.column, text_of(cell.raw)))
    return zone


def currency_in(facts: ShowFacts) -> str:
    """The currency as an ISO code where it is one that we know, else as written."""
    text = facts.text("currency").strip()
    return _CURRENCIES.get(text.casefold(), text.upper() if text.isascii() else text)


def money_in(facts: ShowFacts, name: str, currency: str, findings: Findings) -> Money | None:
    """An amount of the show's sheet."""
    cell = facts.values.get(name)
    if cell is None:
        return None
    amount = money_of(cell.raw, currency)
    if amount is None:
        _unreadable(facts, cell, "money", findings)
    return amount


def day_in(facts: ShowFacts, otherwise: date, findings: Findings) -> date:
    """The date of the show, of its own row or of its start, else the one given."""
    for name in ("start", "date"):
        cell = facts.values.get(name)
        found = None if cell is None else moment_of(dated(cell.raw, otherwise))
        if found is not None:
            return found.date() if isinstance(found, datetime) else found
        if cell is not None and name == "date":
            _unreadable(facts, cell, "date", findings)
    return otherwise


def start_in(facts: ShowFacts, zone: ZoneInfo, day: date, findings: Findings) -> Instant | None:
    """The planned start; None where the sheet has no time, even when it has a date."""
    cell = facts.values.get("start")
    if cell is None or type(moment_of(dated(cell.raw, day))) is date:
        return None
    reading = time_of(dated(cell.raw, day))
    if reading is None or reading.signed:
        _unreadable(facts, cell, "date and time", findings)
        return None
    at = _instant(reading, zone, day)
    if reading.vague:
        told = {"text": text_of(cell.raw), "taken": clock_text(at, zone, seconds=False)}
        findings.add("half_day_open", Severity.WARNING, cell.place, **told)
    return at


def hard_end_in(
    facts: ShowFacts, zone: ZoneInfo, start: Instant | None, day: date, findings: Findings
) -> Instant | None:
    """The hard end; a clock time is the next one after the start."""
    cell = facts.values.get("hard_end")
    if cell is None:
        return None
    reading = time_of(dated(cell.raw, day))
    if reading is None or reading.signed:
        _unreadable(facts, cell, "date and time", findings)
        return None
    if reading.moment is not None or start is None:
        return _instant(reading, zone, day)
    end = _instant(reading, zone, to_datetime(start, zone).date())
    if end <= start and reading.vague:
        end = Instant(end + DAY // 2)
    if end <= start:
        following = date.fromordinal(to_datetime(start, zone).date().toordinal() + 1)
        end = _instant(reading, zone, following)
    return end


def _instant(reading: Reading, zone: ZoneInfo, day: date) -> Instant:
    if reading.moment is not None:
        moment = reading.moment
        if moment.tzinfo is not None:
            return from_datetime(moment)
        return at_wall(moment.date(), moment.time(), zone)
    later, wall = divmod(reading.millis, DAY)
    return at_wall(date.fromordinal(day.toordinal() + later), wall_of(wall), zone)


def _unreadable(facts: ShowFacts, cell: Cell, expected: str, findings: Findings) -> None:
    text = text_of(cell.raw)
    findings.add("cell_unreadable", Severity.WARNING, cell.place, text=text, expected=expected)
    facts.extra.append((cell.place.column, text))
