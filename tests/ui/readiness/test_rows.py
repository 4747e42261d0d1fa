"""What stands in the list of the readiness window."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.script.check_settings import CheckSettings, Switch
from stage_desktop.script.checks import CHECKS, check
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Script
from stage_desktop.script.readiness import readiness
from stage_desktop.ui.readiness.rows import FILE, RowKind, Shown
from stage_desktop.ui.texts.findings import check_text, what_and_fix
from written_shows import minutes, segment, show

UNREAD = finding("cue_without_anchor", Severity.WARNING, Place("cues", 4))


def lottery() -> Script:
    """A draw while nobody announces it, and no number of prizes."""
    draw = Giveaway(
        "G1", "福袋", SegmentStart("s1"), countdown=minutes(5), draws=True, prize="围巾"
    )
    return show(segment("1", 10, "warmup"), segment("2", 20, "hero"), giveaways=(draw,))


def shown(script: Script, settings: CheckSettings | None = None, *read: object) -> Shown:
    asked = settings or CheckSettings()
    found = (*read, *check(script, settings=asked))
    return Shown(script, readiness(script, found, asked), asked)  # type: ignore[arg-type]


def told(rows: Shown, part: str | None, severity: Severity | None = None) -> list[tuple[str, str]]:
    return [
        (row.kind.value, row.code if row.code else row.text) for row in rows.rows(part, severity)
    ]


def test_a_part_has_what_is_missing_and_then_the_rest() -> None:
    rows = told(shown(lottery()), "gifts")
    missing = [
        ("finding", code)
        for code in (
            "quantity_missing",
            "prepared_unknown",
            "giveaway_without_rules",
            "giveaway_without_budget",
        )
    ]
    assert rows == [
        ("head", "Missing · 4"),
        *missing,
        ("head", "To look at · 3"),
        ("finding", "draw_outside"),
        ("finding", "giveaway_gap"),
        ("finding", "giveaway_without_points"),
    ]


def test_everything_comes_by_how_grave_it_is_with_its_part() -> None:
    rows = shown(lottery(), None, UNREAD).rows(None, None)
    heads = [row.text for row in rows if row.kind is RowKind.HEAD]
    count = Counter(row.severity for row in rows if row.kind is RowKind.FINDING)
    assert heads == [
        f"Warnings · {count[Severity.WARNING]}",
        f"Notes · {count[Severity.INFO]}",
    ]
    (drawn,) = (row for row in rows if row.code == "draw_outside")
    assert drawn.where == "Giveaways · segment 1 segment 1 · G1 福袋"
    (unread,) = (row for row in rows if row.code == "cue_without_anchor")
    assert unread.where == "From the file · cues, row 4"


def test_a_severity_leaves_out_the_others_and_their_headings() -> None:
    warned = told(shown(lottery()), "gifts", Severity.WARNING)
    assert warned == [("head", "To look at · 1"), ("finding", "draw_outside")]
    assert told(shown(lottery()), "gifts", Severity.ERROR) == [
        ("nothing", "Nothing of this severity here.")
    ]


def test_the_file_is_a_part_where_something_was_found_in_reading_it() -> None:
    with_file = shown(lottery(), None, UNREAD)
    assert told(with_file, FILE) == [
        ("head", "Found in reading the file · 1"),
        ("finding", "cue_without_anchor"),
    ]
    (tile,) = with_file.file_tile()
    assert (tile.percent, tile.missing, tile.faults, tile.worst) == (None, 0, 1, Severity.WARNING)
    assert shown(lottery()).file_tile() == ()
    assert told(shown(lottery()), FILE) == [("nothing", "Nothing to do here.")]


def test_a_check_that_is_off_stands_last_with_what_it_would_say() -> None:
    settings = CheckSettings(no_boosts=Switch(enabled=False), gap=Switch(enabled=False))
    rows = shown(lottery(), settings)
    off = [row for row in rows.rows("ads", None) if row.kind is RowKind.OFF]
    assert [(row.code, row.text) for row in off] == [("no_boosts", "The script has no boosts.")]
    last = told(rows, None)[-3:]
    assert last == [
        ("head", "Switched off on this machine · 2"),
        ("off", "gap"),
        ("off", "no_boosts"),
    ]
    assert all(row[0] != "off" for row in told(rows, None, Severity.INFO))


ANY_FINDING = st.builds(
    finding,
    st.sampled_from([*(each.code for each in CHECKS), "cue_without_anchor", "zone_unknown"]),
    st.sampled_from(Severity),
    st.builds(Place, subject=st.sampled_from(["", "1", "2", "G1", "nowhere"])),
)


@given(st.lists(ANY_FINDING, max_size=20))
def test_each_finding_stands_once_in_everything_and_once_in_the_parts(
    findings: list[Finding],
) -> None:
    everything = Shown(lottery(), readiness(lottery(), findings), CheckSettings())
    parts = (*(each.section for each in everything.ready.sections), FILE)

    def listed(part: str | None, grade: Severity | None = None) -> Counter[Finding | None]:
        rows = everything.rows(part, grade)
        return Counter(row.finding for row in rows if row.kind is RowKind.FINDING)

    assert listed(None) == Counter(findings)
    assert sum((listed(part) for part in parts), Counter()) == Counter(findings)
    assert sum((listed(None, grade) for grade in Severity), Counter()) == Counter(findings)
    assert sum(tile.missing + tile.faults for tile in everything.tiles()) + len(
        everything.ready.reading
    ) == len(findings)


def test_a_tile_says_how_much_there_is_to_do() -> None:
    tiles = {tile.part: tile for tile in shown(lottery()).tiles()}
    assert list(tiles) == ["goods", "script", "ads", "gifts", "early"]
    assert (tiles["gifts"].missing, tiles["gifts"].faults) == (4, 3)
    assert tiles["gifts"].text == "4 missing · 3 other"
    assert replace(tiles["gifts"], faults=0).text == "4 missing"
    assert replace(tiles["gifts"], missing=0, faults=0).text == "nothing to do"


@pytest.mark.parametrize(
    ("sentences", "what", "fix"),
    [
        ("No price. Write it.", "No price.", "Write it."),
        ("It takes 2.5 min. long.", "It takes 2.5 min. long.", ""),
        ("没有价格。请补上。", "没有价格。", "请补上。"),
        ("No price", "No price", ""),
    ],
)
def test_the_first_sentence_says_what_and_the_rest_what_to_do(
    sentences: str, what: str, fix: str
) -> None:
    assert what_and_fix(sentences) == (what, fix)


def test_every_check_says_what_it_would_say() -> None:
    assert check_text("gap") == "… are free before the fixed start of segment … at …."
    assert all("—" not in check_text(each.code) for each in CHECKS)
