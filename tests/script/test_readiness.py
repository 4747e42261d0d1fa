"""The readiness of the five parts, and whether a show can go."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from stage_desktop.script.check_settings import CheckSettings, Switch
from stage_desktop.script.checks import CHECKS, About, Section, check
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Beat, Script
from stage_desktop.script.preparation import HostCard, SpendBand, Task
from stage_desktop.script.readiness import Readiness, SectionReadiness, Verdict, readiness
from written_shows import minutes, segment, show


def part(ready: Readiness, section: Section) -> SectionReadiness:
    (found,) = (each for each in ready.sections if each.section is section)
    return found


def of_script(script: Script, settings: CheckSettings | None = None) -> Readiness:
    return readiness(script, check(script, settings=settings), settings)


def asked(section: Section, *about: About) -> int:
    return sum(each.section is section and each.about in about for each in CHECKS)


def test_the_parts_come_in_the_order_of_the_method() -> None:
    ready = of_script(show(segment("1")))
    assert [each.section.value for each in ready.sections] == [
        "goods",
        "script",
        "ads",
        "gifts",
        "early",
    ]


def test_a_part_of_which_there_is_nothing_is_not_ready() -> None:
    """Without giveaways only their absence and the welfare segments are asked about: one of two."""
    gifts = part(of_script(show(segment("1"))), Section.GIFTS)
    assert [each.code for each in gifts.missing] == ["no_giveaways"]
    assert gifts.faults == ()
    assert (gifts.passed, gifts.asked, gifts.percent) == (1, 2, 50)


def test_a_missing_thing_counts_however_mild_and_a_remark_does_not() -> None:
    """No prize, number, budget and nobody who has set it up are missing; no points is a remark."""
    giveaway = Giveaway("G1", "红包", SegmentStart("s1"), countdown=minutes(5))
    gifts = part(of_script(show(segment("1"), giveaways=(giveaway,))), Section.GIFTS)
    assert [each.code for each in gifts.missing] == [
        "prize_missing",
        "quantity_missing",
        "prepared_unknown",
        "giveaway_without_budget",
    ]
    assert [each.code for each in gifts.faults] == ["giveaway_without_points"]
    everything = asked(Section.GIFTS, About.SHOW, About.SEGMENTS, About.GIVEAWAYS)
    assert (gifts.asked, gifts.passed) == (everything, everything - 4)
    assert gifts.percent == 100 * (everything - 4) // everything
    assert gifts.worst is Severity.WARNING


def test_a_check_that_is_off_is_not_asked() -> None:
    settings = CheckSettings(no_giveaways=Switch(enabled=False))
    gifts = part(of_script(show(segment("1")), settings), Section.GIFTS)
    assert (gifts.passed, gifts.asked, gifts.percent) == (1, 1, 100)


def test_a_part_that_nobody_asks_about_has_no_percent() -> None:
    assert SectionReadiness(Section.EARLY, 0, 0).percent is None
    assert SectionReadiness(Section.EARLY, 3, 2).percent == 66
    assert SectionReadiness(Section.EARLY, 400, 399).percent == 99


def verdict_of(*findings: Finding) -> Verdict:
    return readiness(show(segment("1")), findings).verdict


def test_an_error_blocks_a_warning_asks_for_a_look_and_a_remark_does_neither() -> None:
    info = finding("no_boosts", Severity.INFO)
    warning = finding("missing_host", Severity.WARNING)
    error = finding("hard_conflict", Severity.ERROR)
    assert verdict_of() is Verdict.READY
    assert verdict_of(info) is Verdict.READY
    assert verdict_of(info, warning) is Verdict.LOOK
    assert verdict_of(error, info, warning) is Verdict.BLOCKED
    assert not readiness(show(segment("1")), (error,)).can_go
    assert readiness(show(segment("1")), (warning,)).can_go


def test_what_was_found_in_reading_the_file_stands_apart_and_counts_for_the_verdict() -> None:
    unread = finding("cue_without_anchor", Severity.ERROR, Place("cues", 4))
    ready = readiness(show(segment("1")), (unread,))
    assert ready.reading == (unread,)
    assert not ready.can_go
    assert all(unread not in (*each.missing, *each.faults) for each in ready.sections)


def test_a_script_without_segments_cannot_go() -> None:
    assert of_script(show()).verdict is Verdict.BLOCKED
    skipped = replace(segment("1"), skipped=True)
    assert of_script(show(skipped)).verdict is Verdict.BLOCKED


def test_what_is_not_kept_at_all_is_one_thing_missing_and_the_rest_is_not_asked() -> None:
    """Without warm-up and checklist: three about segments, two about those two lists, one of them
    about what only a warm-up has."""
    bare = part(of_script(show(segment("1"), segment("2", 5, "closing"))), Section.EARLY)
    assert [each.code for each in bare.missing] == [
        "closing_without_preview",
        "no_warmup",
        "no_checklist",
    ]
    assert (bare.passed, bare.asked) == (2, 5)
    tasks = (
        Task("W1", "短视频", minutes(-600), "阿良", channel="快手"),
        Task("W2", "海报", minutes(-30), "阿良", channel="朋友圈"),
    )
    closing = segment("2", 5, "closing", notes="下场预告")
    kept = part(
        of_script(show(segment("1"), closing, warmup=tasks, checklist=tasks[1:])), Section.EARLY
    )
    assert kept.missing == () and kept.faults == ()
    assert (kept.passed, kept.asked, kept.percent) == (12, 12, 100)


def test_beats_groups_cards_and_bands_are_asked_about_where_there_are_any() -> None:
    rows = (segment("1", 5, beats=(Beat("塑品", minutes(5)),), group="开场"), segment("2", 5))
    card, band = HostCard("小满"), SpendBand("P1", minutes(0), minutes(10), Decimal(100))
    before = of_script(show(*rows[1:]))
    after = of_script(show(*rows, hosts=(card,), spend_bands=(band,)))
    more = asked(Section.SCRIPT, About.BEATS, About.GROUPS, About.HOSTS)
    assert part(after, Section.SCRIPT).asked - part(before, Section.SCRIPT).asked == more
    assert part(after, Section.ADS).asked - part(before, Section.ADS).asked == asked(
        Section.ADS, About.BANDS
    )
