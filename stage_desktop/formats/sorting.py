"""Which table of a file is which sheet of a show: by what the user says, its name, its header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.header_rows import columns_known, is_signed, kind_by_header
from stage_desktop.formats.headers import PREPARATION, SheetKind, folded, sheet_kind_of
from stage_desktop.formats.headless import with_header
from stage_desktop.formats.mapping import (
    Choices,
    Layout,
    Mapping,
    Profile,
    load_profile,
    load_profiles,
    matching,
)
from stage_desktop.formats.sheet import Findings, Sheet, recognised
from stage_desktop.formats.show_rows import ShowFacts, is_show_table, read_show
from stage_desktop.formats.tables import Table, is_blank
from stage_desktop.script.findings import Place, Severity

# Sheets that only explain the others, as those of our templates.
_EXPLANATIONS = frozenset({"说明", "填写说明", "使用说明", "notes", "instructions", "readme"})


@dataclass(slots=True)
class SortedShow:
    """A show on its way from sheets to a script."""

    facts: ShowFacts
    sheets: dict[SheetKind, Sheet] = field(default_factory=dict)


def sorted_tables(
    tables: Sequence[tuple[Table, SheetKind | None]], choices: Choices, findings: Findings
) -> SortedShow:
    """Which table is which sheet: the chosen one first, then by names, then by what they hold."""
    sorter = _Sorter(choices, findings)
    ordered = sorter.chosen_first(sorted(tables, key=lambda each: each[0].concealed))
    rest = [table for table, named in ordered if not sorter.take_named(table, named)]
    rest.sort(key=sorter.seems_prepared)
    left = [table for table in rest if not sorter.take_by_header(table)]
    for table in left:
        if not sorter.take_headless(table):
            sorter.tell_left(table)
    return sorter.finish()


class _Sorter:
    """Tables on their way to sheets."""

    def __init__(self, choices: Choices, findings: Findings) -> None:
        self.choices = choices
        self.findings = findings
        self.show = SortedShow(ShowFacts())
        self.facts: Table | None = None
        self.profiles: tuple[Profile, ...] = ()
        self.given = choices.mapping
        if choices.profiles is not None:
            self.profiles = load_profiles(choices.profiles)
            if choices.profile and self.given is None:
                self.given = load_profile(choices.profiles, choices.profile).mapping

    def chosen_first(
        self, tables: Sequence[tuple[Table, SheetKind | None]]
    ) -> list[tuple[Table, SheetKind | None]]:
        """The tables to be read, with the one that the user chose for the segments in front."""
        read = (each for each in tables if not self._is_left_out(each[0]))
        tables = sorted(read, key=lambda each: not self._holds_segments(each[0]))
        wanted = self.choices.sheet.strip().casefold()
        if not wanted:
            return list(tables)
        chosen = [table for table, _ in tables if table.name.strip().casefold() == wanted]
        if not chosen:
            names = ", ".join(table.name for table, _ in tables)
            raise FileTrouble("sheet_unknown", name=self.choices.sheet, known=names)
        others = [each for each in tables if each[0] is not chosen[0]]
        return [(chosen[0], SheetKind.SEGMENTS), *others]

    def take_named(self, table: Table, named: SheetKind | None) -> bool:
        """Take the table as what its name says, unless its header says otherwise."""
        layout = self._layout(table)
        kind = None if layout is None else layout.kind
        if kind is None:
            kind = self._named_kind(table, named or sheet_kind_of(table.name))
        if kind is SheetKind.SHOW and self.facts is None:
            self.facts = table
            return True
        return kind not in (None, SheetKind.SHOW) and self._take(table, kind, True)

    def seems_prepared(self, table: Table) -> bool:
        """Whether the table says more of what is to be prepared than of segments."""
        mapping = self._mapping(table)
        known = max(columns_known(table, kind, mapping) for kind in PREPARATION)
        return known > columns_known(table, SheetKind.SEGMENTS, mapping)

    def take_by_header(self, table: Table) -> bool:
        """Take the table as what it holds."""
        kind = kind_by_header(table, self._mapping(table))
        if kind is not None and self._take(table, kind, False):
            return True
        if self.facts is None and is_show_table(table):
            self.facts = table
            return True
        return False

    def take_headless(self, table: Table) -> bool:
        """Take segments that have no header at all, where nothing else holds any."""
        if SheetKind.SEGMENTS in self.show.sheets or table.concealed:
            return False
        headed = with_header(table)
        if headed is None or not self._take(headed, SheetKind.SEGMENTS, False):
            return False
        self.findings.add("header_missing", Severity.WARNING, Place(table.name))
        return True

    def tell_left(self, table: Table) -> None:
        """Tell that the table is left out, unless there is nothing in it."""
        if all(is_blank(cell) for row in table.rows for cell in row):
            return
        code, severity = "sheet_not_read", Severity.WARNING
        if table.concealed:
            code, severity = "sheet_hidden_left", Severity.INFO
        elif (kind := kind_by_header(table, self._mapping(table))) is SheetKind.SEGMENTS:
            code = "sheet_other_show"
        elif kind is None and folded(table.name) in _EXPLANATIONS:
            severity = Severity.INFO
        self.findings.add(code, severity, Place(table.name), sheet=table.name)

    def finish(self) -> SortedShow:
        """The sheets, and the facts of the show's own."""
        if self.facts is not None:
            self.show.facts = read_show(self.facts, self.findings)
        return self.show

    def _layout(self, table: Table) -> Layout | None:
        """What the user says of the table, or a profile that was made for such headings."""
        said = self.choices.layout(table.name)
        if said is not None:
            return said
        if self.given is not None:
            return Layout(table.name, mapping=self.given)
        match = matching(self.profiles, table)
        if match is None:
            return None
        profile, row, depth = match
        return Layout(
            table.name,
            profile.kind,
            header_row=row,
            depth=depth,
            mapping=profile.mapping,
            profile=profile.name,
        )

    def _mapping(self, table: Table) -> Mapping | None:
        layout = self._layout(table)
        return None if layout is None else layout.mapping

    def _is_left_out(self, table: Table) -> bool:
        said = self.choices.layout(table.name)
        return said is not None and said.left_out

    def _holds_segments(self, table: Table) -> bool:
        said = self.choices.layout(table.name)
        return said is not None and said.kind is SheetKind.SEGMENTS

    def _named_kind(self, table: Table, named: SheetKind | None) -> SheetKind | None:
        """The kind that the name says, unless the header is clearly that of another.

        People call a file "show" that holds the segments.
        """
        if named is None or (named is SheetKind.SHOW and is_show_table(table)):
            return named
        mapping = self._mapping(table)
        shown = kind_by_header(table, mapping)
        if named in PREPARATION:
            known = columns_known(table, named, mapping)
            return (
                named
                if known and (not shown or known >= is_signed(table, shown, mapping))
                else None
            )
        return named if shown is None or is_signed(table, named, mapping) else None

    def _take(self, table: Table, kind: SheetKind | None, named: bool) -> bool:
        if kind is None or kind in self.show.sheets:
            return False
        layout = self._layout(table)
        sheet = recognised(table, kind, self.findings, named, layout)
        if sheet is None:
            return False
        self.show.sheets[kind] = sheet
        if layout is not None and layout.profile:
            place = Place(table.name, sheet.header_row)
            self.findings.add("profile_applied", Severity.INFO, place, profile=layout.profile)
        return True
