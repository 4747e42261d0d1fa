"""The rows that are written beside the facts, held against a fresh report at every moment."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from logged_shows import LONG_S, select
from performing import EIGHT, Performance, at, script, segment
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.journal import Journal
from stage_desktop.desk.recorder import Recorder, all_rows, cue_row, segment_row, timing_rows
from stage_desktop.desk.rows import Row, TimingRows
from stage_desktop.errors import CommandRejected
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.report import report
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.show import commands as ask
from stage_desktop.show.engine import inserted_segment
from stage_desktop.show.events import Event
from stage_desktop.show.state import Phase, ShowState

SHOW = script(
    segment(1, 1), segment(2, 1, auto=True), segment(3, 1, hard=5), segment(4, 1, skipped=True)
)
CUES = (
    Cue("order", "boost_order", SegmentStart("s3"), Millis(-90_000), once=True),
    Cue("effect", "boost_effect", AfterCue("order"), Millis(90_000), once=True),
    Cue("pop", "explain_pop", SegmentStart("s2"), Millis(5_000)),
    Cue("end", "explain_clear", SegmentEnd("s2")),
    Cue("back", "price_change", SegmentEnd("s2"), Millis(30_000)),
    Cue("late", "note", SegmentStart("s4"), Millis(5_000)),
    Cue("clock", "note", ClockTime(at(100))),
)

ids = st.sampled_from(["s1", "s2", "s3", "s4"])
keys = st.builds(ask.CueKey, st.sampled_from([cue.id for cue in CUES]), st.integers(1, 2))
steps = st.one_of(
    st.just(ask.Tick()),
    st.just(ask.Go()),
    st.just(ask.Undo()),
    st.just(ask.Undo()),
    st.just(ask.End()),
    st.just(ask.Mark()),
    st.just(ask.Restart()),
    st.just(ask.Hold()),
    st.builds(ask.Annotate, ids, st.none() | st.integers(1, 2), st.sampled_from(["", "why"])),
    st.builds(ask.Jump, ids),
    st.builds(ask.Skip, ids),
    st.builds(ask.Unskip, ids),
    st.builds(ask.Move, ids, st.none() | ids),
    st.builds(ask.AddTime, st.sampled_from([Millis(-30_000), Millis(30_000)])),
    st.builds(ask.MoveBack, st.integers(0, 90_000).map(Millis)),
    st.builds(ask.CompleteCue, keys),
    st.builds(ask.SkipCue, keys),
    st.builds(ask.FireCue, keys),
    st.builds(ask.PostponeCue, keys, st.integers(1, 200_000).map(Millis)),
    st.tuples(st.sampled_from(["edit", "insert", "revise"]), ids, st.booleans()),
)
stories = st.lists(st.tuples(st.sampled_from([0, 1_000, 30_000, 90_000]), steps), max_size=30)


class Tables:
    """What a reader of the two tables finds."""

    def __init__(self) -> None:
        self.segments: dict[object, Row] = {}
        self.cues: dict[object, Row] = {}

    def write(self, rows: TimingRows) -> None:
        if rows.replace:
            self.segments.clear()
            self.cues.clear()
        self.segments.update({row["pass_index"]: row for row in rows.segments})
        self.cues.update({(row["cue"], row["occurrence"]): row for row in rows.cues})


def expected(state: ShowState) -> Tables:
    """The rows of a fresh report: until the end of the show only of what has happened."""
    tables = Tables()
    if state.phase is Phase.ENDED:
        tables.write(all_rows(state))
        return tables
    found = report(state)
    passes = [row for row in found.segments if row.index is not None]
    lived = {(key.cue, key.occurrence) for key in (*state.cue_lives, *state.gone)}
    cues = [row for row in found.cues if (row.cue.id, row.occurrence) in lived]
    segments = tuple(segment_row(row.index or 0, row) for row in passes)
    tables.write(TimingRows(segments, tuple(cue_row(row) for row in cues)))
    return tables


def command_of(state: ShowState, wish: object) -> ask.Command:
    if not isinstance(wish, tuple):
        return wish  # type: ignore[return-value]
    what, segment_id, flag = wish
    if what == "insert":
        return ask.Insert(inserted_segment(state, "encore", Millis(20_000), "insert"), flag)
    if what == "revise":
        return without(state, segment_id, flag)
    return ask.Edit(segment(int(segment_id[1:]), 2, title="edited", skipped=flag))


def without(state: ShowState, segment_id: str, with_all_cues: bool) -> ask.Revise:
    """The script without that segment, or with it again, and with all the cues or but a few."""
    there = state.script.segments
    kept = tuple(each for each in there if each.id != segment_id)
    back = tuple(each for each in SHOW.segments if each.id == segment_id)
    changed = kept if len(kept) < len(there) else there + back
    return ask.Revise(replace(state.script, segments=changed), CUES if with_all_cues else CUES[4:])


@given(stories)
def test_the_rows_are_those_of_a_fresh_report_at_every_moment(
    story: list[tuple[int, object]],
) -> None:
    show, tables, now = Performance(SHOW, *CUES), Tables(), Instant(EIGHT - 200_000)
    written = 1
    for wait, wish in [(0, ask.Tick()), (200_000, ask.Start()), *story]:
        now = Instant(now + wait)
        for each in (ask.Tick(), wish):
            with suppress(CommandRejected):
                show.do((now - EIGHT) / 1_000, command_of(show.state, each))
            events: list[Event] = show.events[written:]
            written = len(show.events)
            if events:
                tables.write(timing_rows(show.state, events))
            want = expected(show.state)
            assert tables.segments == want.segments
            assert tables.cues == want.cues


def test_what_is_written_is_what_the_report_says_also_after_a_remark_was_undone(
    tmp_path: Path,
) -> None:
    path = tmp_path / "stage.db"
    journal = Journal(path)
    recorder = Recorder(journal, ManualClock(at(0)))
    show = Performance(SHOW, *CUES)
    recorder.heard(show.state, tuple(show.events))
    story: tuple[tuple[float, ask.Command], ...] = (
        (0, ask.Start()),
        (50, ask.Go()),
        (51, ask.Undo()),
        (60, ask.Jump("s3")),
        (70, ask.End()),
        (71, ask.Note("well done")),
        (72, ask.Undo()),
    )
    for seconds, command in story:
        events = show.do(seconds, command)
        recorder.heard(show.state, events)
    assert journal.flush(LONG_S)
    assert journal.close() == 0
    sql = "SELECT segment, pass, actual_start_ms, outcome FROM segment_timings ORDER BY pass_index"
    assert select(path, sql) == [
        ("s1", 1, at(0), "interrupted"),
        ("s3", 1, at(60), "done"),
        ("s2", None, None, "passed_over"),
        ("s4", None, None, "skipped"),
    ]
    rows = {(row["cue"], row["occurrence"]): row["outcome"] for row in all_rows(show.state).cues}
    found = select(path, "SELECT cue, occurrence, outcome FROM cue_timings")
    assert {(cue, number): outcome for cue, number, outcome in found} == rows
