"""Events to what the log keeps, and back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_desktop.errors import StageError
from stage_desktop.instants import Instant, Millis
from stage_desktop.script.cues import AfterCue, ClockTime, Cue, SegmentEnd, SegmentStart
from stage_desktop.script.plan import EndRule, Script, Segment
from stage_desktop.script.revision import Revision
from stage_desktop.show import codec
from stage_desktop.show.codec import EVENT_KINDS, EVENT_VERSION, decode_event, encode_event
from stage_desktop.show.commands import CueKey, Replan, ReplanKind
from stage_desktop.show.events import (
    CueDone,
    CuePostponed,
    CueRaised,
    EndCause,
    Event,
    NoteTaken,
    PassEnded,
    PassStarted,
    RunKind,
    RunOpened,
    ShowStarted,
    TimeAdded,
)

GOLDEN = Path(__file__).parent.parent / "golden" / "events_v1.jsonl"
NOON = Instant(1_792_670_400_000)

texts = st.text(max_size=8) | st.sampled_from(
    ["秋冬新款第一场", "\ud83d", "\x00", "😀", "a\u2028b"]
)
instants = st.integers(-(10**15), 10**15).map(Instant)
millis = st.integers(-(10**12), 10**12).map(Millis)
keys = st.builds(CueKey, texts, st.integers(1, 99))
anchors = st.one_of(
    st.builds(SegmentStart, texts),
    st.builds(SegmentEnd, texts),
    st.builds(ClockTime, instants),
    st.builds(AfterCue, texts),
)
cues = st.builds(Cue, texts, texts, anchors, millis, texts, millis, text=texts, once=st.booleans())
segments = st.builds(
    Segment,
    texts,
    texts,
    texts,
    millis,
    hard_start=st.none() | instants,
    end_rule=st.sampled_from(EndRule),
    skipped=st.booleans(),
    products=st.lists(texts, max_size=2).map(tuple),
    host_points=texts,
)
scripts = st.builds(
    Script,
    texts,
    texts,
    st.lists(segments, max_size=2).map(tuple),
    planned_start=st.none() | instants,
    cues=st.lists(cues, max_size=2).map(tuple),
)
revisions = st.builds(
    Revision,
    st.lists(segments, max_size=2).map(tuple),
    st.none() | st.lists(texts, max_size=2).map(tuple),
    st.none() | scripts,
    st.lists(cues, max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
)

plans = st.builds(
    Replan,
    st.sampled_from(ReplanKind),
    texts,
    st.lists(st.tuples(texts, millis), max_size=2).map(tuple),
    millis,
    st.lists(texts, max_size=2).map(tuple),
    st.none() | segments,
    st.none() | texts,
    st.none() | millis,
    st.none() | millis,
    texts,
)

FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    "Instant": instants,
    "Instant | None": st.none() | instants,
    "Millis": millis,
    "int": st.integers(0, 10**6),
    "str": texts,
    "str | None": st.none() | texts,
    "RunKind": st.sampled_from(RunKind),
    "EndCause": st.sampled_from(EndCause),
    "Script": scripts,
    "Segment": segments,
    "Replan": plans,
    "Decimal | None": st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    "int | None": st.none() | st.integers(0, 10**9),
    "Revision": revisions,
    "CueKey": keys,
    "tuple[Cue, ...]": st.lists(cues, max_size=2).map(tuple),
}


def events_of(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Events of a class with every field drawn, defaults included now and then by chance."""
    drawn = {field.name: FIELDS[str(field.type)] for field in dataclasses.fields(kind)}
    return st.builds(cast(Any, kind), **drawn)


def read(kind: str, body: str, at: int = NOON, step: int = 0, version: int = 1) -> Event:
    return decode_event(kind, body, at=Instant(at), step=step, version=version)


def test_every_event_has_a_kind() -> None:
    assert set(EVENT_KINDS.values()) == set(get_args(Event))


@pytest.mark.parametrize("kind", EVENT_KINDS)
@given(data=st.data())
def test_every_event_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    event = data.draw(events_of(EVENT_KINDS[kind]))
    written, body = encode_event(event)
    assert written == kind
    body.encode()  # a database takes only text that is Unicode
    assert decode_event(written, body, at=event.at, step=event.step) == event


def test_the_body_holds_what_is_not_in_columns() -> None:
    assert encode_event(PassStarted(at=NOON, step=3, segment="s1")) == (
        "pass_started",
        '{"segment":"s1"}',
    )
    assert encode_event(ShowStarted(at=NOON, step=1)) == ("show_started", "{}")


def test_chinese_stays_readable_in_the_log() -> None:
    assert encode_event(NoteTaken(at=NOON, text="补货"))[1] == '{"text":"补货"}'


def test_half_a_surrogate_pair_is_escaped() -> None:
    body = encode_event(NoteTaken(at=NOON, text="补\ud83d"))[1]
    assert body == '{"text":"\\u8865\\ud83d"}'
    assert read("note_taken", body) == NoteTaken(at=NOON, text="补\ud83d")


def test_the_instant_and_the_step_come_from_their_columns() -> None:
    body = '{"segment":"s1","cause":"jump","at":1,"step":9}'
    assert read("pass_ended", body, step=4) == PassEnded(
        at=NOON, step=4, segment="s1", cause=EndCause.JUMP
    )


def test_an_unknown_kind_is_told() -> None:
    with pytest.raises(StageError) as caught:
        read("pass_paused", "{}")
    assert (caught.value.code, caught.value.data) == ("event_unknown", {"kind": "pass_paused"})


def test_an_event_of_a_later_version_is_told() -> None:
    with pytest.raises(StageError) as caught:
        read("marked", "{}", version=EVENT_VERSION + 1)
    assert caught.value.code == "event_newer"
    assert caught.value.data == {"kind": "marked", "version": 2, "known": 1}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("marked", "{"),
        ("marked", "[]"),
        ("marked", "null"),
        ("pass_started", "{}"),
        ("time_added", '{"amount":"a lot"}'),
        ("cue_raised", '{"key":{"occurrence":1},"raised":5}'),
        ("marked", "[" * 100_000),
    ],
)
def test_a_body_of_another_shape_is_told_with_its_kind(kind: str, body: str) -> None:
    with pytest.raises(StageError) as caught:
        read(kind, body)
    assert caught.value.code == "event_malformed"
    assert caught.value.data["kind"] == kind


def test_an_older_body_is_lifted_version_by_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def seconds_to_millis(body: dict[str, object]) -> dict[str, object]:
        return {"amount": int(str(body["amount_s"])) * 1_000}

    monkeypatch.setattr(codec, "EVENT_VERSION", 3)
    monkeypatch.setattr(codec, "_UPGRADES", {("time_added", 2): seconds_to_millis})
    written_by_1 = decode_event("time_added", '{"amount_s":30}', at=NOON, version=1)
    assert written_by_1 == TimeAdded(at=NOON, amount=Millis(30_000))
    written_by_3 = decode_event("time_added", '{"amount":30}', at=NOON, version=3)
    assert written_by_3 == TimeAdded(at=NOON, amount=Millis(30))


# What version 1 wrote stays readable


def golden() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def test_the_golden_file_has_an_event_of_every_kind() -> None:
    assert {line["kind"] for line in golden()} == set(EVENT_KINDS)


@pytest.mark.parametrize("line", golden(), ids=lambda line: str(line["kind"]))
def test_what_version_1_wrote_is_read_and_written_alike(line: dict[str, Any]) -> None:
    body = json.dumps(line["body"])
    event = read(line["kind"], body, at=line["at"], step=line["step"], version=1)
    kind, written = encode_event(event)
    assert (kind, json.loads(written)) == (line["kind"], line["body"])


def test_golden_events_mean_what_they_meant() -> None:
    found = {
        line["kind"]: read(line["kind"], json.dumps(line["body"]), line["at"], line["step"])
        for line in golden()
    }
    opened = found["run_opened"]
    assert isinstance(opened, RunOpened)
    assert opened.kind is RunKind.LIVE
    assert opened.script.title == "秋冬新款第一场"
    assert opened.script.segments[1] == Segment(
        "s2",
        "2",
        "整点秒杀",
        Millis(180_000),
        hard_start=Instant(1_792_671_000_000),
        end_rule=EndRule.BY_ITSELF,
        products=("A02",),
    )
    assert opened.cues[0] == Cue("G1.open", "giveaway_open", SegmentStart("s1"), Millis(60_000))
    key = CueKey("G1.open")
    assert found["cue_raised"] == CueRaised(
        at=Instant(NOON + 60_000), key=key, raised=Instant(NOON + 60_004)
    )
    assert found["cue_done"] == CueDone(
        at=Instant(NOON + 65_000), step=2, key=key, due=Instant(NOON + 60_000)
    )
    assert found["cue_postponed"] == CuePostponed(
        at=Instant(NOON + 1_000), step=3, key=key, by=Millis(30_000)
    )
