"""Shows performed on a virtual clock, with every number worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from performing import EIGHT, at, script, segment
from stage_desktop.desk.simulation import Simulated, simulate
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.actions import Action, read_actions, span_of
from stage_desktop.formats.run_json import simulation_document
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import CueOutcome, Outcome, report
from stage_desktop.script.cues import AfterCue, Cue, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.show.state import Phase

SHOW = script(segment(1, 5), segment(2, 6), segment(3, 10), segment(4, 3, hard=22))
CUES = (
    Cue("B.order", "boost_order", SegmentStart("s1"), Millis(-600_000), subject="B", once=True),
    Cue("G.open", "giveaway_open", SegmentStart("s3"), Millis(60_000), subject="G", once=True),
    Cue("G.draw", "giveaway_draw", AfterCue("G.open"), Millis(300_000), subject="G", once=True),
)


def perform(tmp_path: Path, rows: str, show: Script = SHOW, *cues: Cue) -> Simulated:
    """Perform the rows of an action file."""
    path = tmp_path / "actions.csv"
    path.write_text("at,command,argument\n" + rows, encoding="utf-8")
    return simulate(show, cues or CUES, read_actions(path, show))


def test_without_actions_every_segment_ends_by_itself_on_time() -> None:
    result = simulate(SHOW, CUES, None)
    rows = report(result.state).segments
    assert [(r.actual_start, r.actual_end) for r in rows] == [
        (at(0), at(300)),
        (at(300), at(660)),
        (at(660), at(1_260)),
        (at(1_320), at(1_500)),
    ]
    assert all(r.actual_start == r.planned_start for r in rows)
    assert result.state.phase is Phase.ENDED
    assert result.state.ended_at == at(1_500)
    assert report(result.state).final_drift == 0
    cues = {row.cue.id: row for row in report(result.state).cues}
    assert (cues["B.order"].due, cues["B.order"].raised) == (at(-600), at(-600))
    assert cues["G.draw"].due == at(1_020)
    assert {row.outcome for row in cues.values()} == {CueOutcome.MISSED}


def test_a_show_whose_first_segment_starts_hard_is_not_begun_before() -> None:
    for show in (
        script(segment(1, 5, hard=5), segment(2, 5)),
        script(segment(0, 9, skipped=True), segment(1, 5, hard=5), segment(2, 5)),
    ):
        found = report(simulate(show, (), None).state)
        on_air = [row for row in found.segments if row.pass_number is not None]
        assert [row.actual_start for row in on_air] == [at(300), at(600)]
        assert found.final_drift == 0


def test_actions_by_offset_and_by_clock_time(tmp_path: Path) -> None:
    rows = """-00:09:58.500,done,B
+00:00:20,start,
20:05:30.250,go,
20:06:00,probe,
+00:11:30,go,
20:13:00,done,G.open
20:13:01,hold,
20:14:01,resume,
20:14:02,add,+00:00:30
20:15:00,probe,
20:23:00,go,
20:26:00,end,
"""
    result = perform(tmp_path, rows)
    assert result.rejected == []
    first, second = result.probes
    assert first.elapsed == 29_750
    assert first.drift == 0  # the gap before the hard start takes up what is late
    assert second.elapsed == 210_000 - 60_000
    assert second.remaining == 480_000
    assert second.expected_end == at(23 * 60 + 180)
    rows_of = report(result.state).segments
    assert [(r.held, r.added) for r in rows_of] == [(0, 0), (0, 0), (60_000, 30_000), (0, 0)]
    assert report(result.state).final_drift == 60_000
    cues = {row.cue.id: row for row in report(result.state).cues}
    assert cues["B.order"].lateness == 1_500
    assert cues["G.draw"].due == at(780 + 300)


def test_a_clock_time_smaller_than_the_one_before_is_the_next_days(tmp_path: Path) -> None:
    late = Instant(EIGHT + 3 * 3_600_000 + 55 * 60_000)  # 23:55
    show = script(segment(1, 10), segment(2, 10), planned=late)
    result = perform(tmp_path, "23:54,note,soon\n23:55,start,\n00:04:30,go,\n00:15,end,\n", show)
    first, second = report(result.state).segments
    assert (first.actual_end, second.actual_start) == (late + 570_000, late + 570_000)
    assert result.state.ended_at == late + 1_200_000
    assert result.state.remarks[0].at == late - 60_000


def test_refused_commands_are_listed_with_their_reasons(tmp_path: Path) -> None:
    rows = """+0,go,
+1,start,
+1.2,go,
+2,jump,77
+3,done,nobody
+4,duration,2|soon
+5,skip,1
"""
    result = perform(tmp_path, rows)
    assert [(r.command, r.reason) for r in result.rejected] == [
        ("go", "not_started"),
        ("go", "too_soon"),
        ("jump 77", "unknown_segment"),
        ("done nobody", "unknown_cue"),
        ("duration 2|soon", "unknown_duration"),
        ("skip 1", "already_on_air"),
    ]


def test_edits_of_what_is_ahead(tmp_path: Path) -> None:
    rows = """+0,start,
+10,skip,2
+11,unskip,2
+12,move,3|before 2
+13,duration,2|00:02:00
+14,insert,插播 PK|120|next
+15,probe,
+60,insert,加一段|30
+70,undo,
+71,restart,
+72,probe,
"""
    result = perform(tmp_path, rows)
    assert result.rejected == []
    first, second = result.probes
    assert [row.segment.number for row in first.upcoming()] == ["1a", "3", "2", "4"]
    assert [row.planned_start for row in first.upcoming()] == [None, at(660), at(300), at(1_320)]
    assert second.current is not None
    assert second.current.number == "1"
    assert second.elapsed == 1_000
    outcomes = [(r.segment.number, r.pass_number, r.outcome) for r in report(result.state).segments]
    assert outcomes[:2] == [("1", 1, Outcome.RESTARTED), ("1", 2, Outcome.ON_AIR)]
    assert outcomes[2] == ("1a", None, Outcome.AHEAD)


def test_a_show_that_no_action_ends_stays_open(tmp_path: Path) -> None:
    result = perform(tmp_path, "+0,start,\n")
    assert result.state.ended_at is None
    row = report(result.state).segments[0]
    assert (row.outcome, row.actual_end) == (Outcome.ON_AIR, None)


def test_the_document_is_json_with_numbers_and_instants_as_described(tmp_path: Path) -> None:
    result = perform(tmp_path, "+0,start,\n+61.5,go,\n+62,probe,\n+63,go,\n+63.1,go,\n")
    rejected = [(each.at, each.command, each.reason) for each in result.rejected]
    document = simulation_document(report(result.state), 7, result.probes, rejected)
    again = json.loads(json.dumps(document))
    assert again["run"]["id"] == 7
    assert again["segments"][0]["actual_end"] == "2026-10-22T20:01:01.500+08:00"
    assert again["segments"][3]["pass"] is None
    probe = again["probes"][0]
    assert (probe["phase"], probe["current"], probe["elapsed_ms"]) == ("on_air", 2, 500)
    assert probe["upcoming"][0]["number"] == 3
    assert {cue["id"]: cue["state"] for cue in probe["cues"]}["G.open"] == "planned"
    assert again["rejected"] == [
        {"at": "2026-10-22T20:01:03.100+08:00", "command": "go", "reason": "too_soon"}
    ]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("soon,go,\n", "actions_time"),
        ("25:00,go,\n", "actions_time"),
        ("+0,dance,\n", "actions_command"),
        ("+0,jump,\n", "actions_command"),
        ("+10,go,\n+9,go,\n", "actions_backwards"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: str, code: str) -> None:
    with pytest.raises(FileTrouble) as trouble:
        perform(tmp_path, rows)
    assert trouble.value.code == code
    assert trouble.value.data["row"] == 2 + rows.count("\n") - 1


def test_a_file_that_is_no_action_file(tmp_path: Path) -> None:
    path = tmp_path / "script.csv"
    path.write_text("序号,时间段\n", encoding="utf-8")
    with pytest.raises(FileTrouble, match="actions_header"):
        read_actions(path, SHOW)
    with pytest.raises(FileTrouble, match="file_missing"):
        read_actions(tmp_path / "nothing.csv", SHOW)


@pytest.mark.parametrize(
    ("text", "millis"),
    [
        ("90", 90_000),
        ("+00:00:30", 30_000),
        ("−01:00", -60_000),
        ("-00:01:00.250", -60_250),
        ("1:00:00", 3_600_000),
        ("soon", None),
        ("1:2:3:4", None),
    ],
)
def test_spans(text: str, millis: int | None) -> None:
    assert span_of(text) == millis


def test_actions_know_their_own_words() -> None:
    assert Action(at(0), "jump", "7").text == "jump 7"
    assert Action(at(0), "go").text == "go"


def test_a_replan_by_name_takes_what_is_offered_then_and_figures_are_noted(tmp_path: Path) -> None:
    show = script(
        segment(1, 5),
        segment(2, 6, shortest=Millis(240_000)),
        segment(3, 10, shortest=Millis(480_000)),
        segment(4, 3, hard=21),
    )
    rows = """+00:00:00,replan,squeeze
+00:00:00,start,
+00:06:00,figures,1200|85
+00:08:00,replan,squeeze
+00:08:00,go,
+00:14:00,figures,many
"""
    result = perform(tmp_path, rows, show)
    # Three minutes late; segments 2 and 3 can give two each: a minute and a half from both.
    assert [each.duration for each in result.state.script.segments[1:3]] == [270_000, 510_000]
    assert [(r.command, r.cause.code) for r in result.rejected] == [
        ("replan squeeze", "nothing_to_replan"),
        ("figures many", "no_figures"),
    ]
    (figure,) = result.state.figures
    assert (figure.gmv, figure.online) == (1_200, 85)


def test_reasons_are_given_during_the_show_and_after_it(tmp_path: Path) -> None:
    rows = "+0,start,\n+300,go,\n+400,reason,1|sound check\n+600,skip,3\n+700,end,\n"
    rows += "+800,reason,3|late\n"
    result = perform(tmp_path, rows)
    assert result.rejected == []
    assert result.state.reasons == {("s1", 1): "sound check", ("s3", None): "late"}
