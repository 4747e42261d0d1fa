"""The report of a run as CSV and JSON."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from exported import outgoing_run, performed
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.exports import export_csv, export_csv_set, export_json
from stage_desktop.formats.review_json import review_document
from stage_desktop.formats.review_tables import TableName
from stage_desktop.formats.run_json import run_document


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def exported(table: TableName, labels: dict[str, str] | None = None) -> bytes:
    target = BytesIO()
    export_csv(outgoing_run(), target, labels or {}, table)
    return target.getvalue()


def test_csv_begins_with_the_mark_by_which_excel_reads_chinese_right() -> None:
    data = exported(TableName.SEGMENTS)
    assert data.startswith(b"\xef\xbb\xbfnumber,title,")
    assert "主推款 第一轮" in data.decode("utf-8")


def test_segments_are_planned_against_actual() -> None:
    found = rows(exported(TableName.SEGMENTS))
    assert [(row["number"], row["pass"], row["order"], row["outcome"]) for row in found] == [
        ("1", "1", "1", "done"),
        ("2", "1", "2", "done"),
        ("3", "", "", "skipped"),
        ("4", "1", "3", "done"),
    ]
    known = {name: text for name, text in found[1].items() if text}
    assert known == {
        "number": "2",
        "title": "主推款 第一轮",
        "kind": "hero",
        "host": "小满",
        "products": "A02, A03",
        "pass": "1",
        "order": "2",
        "planned_start": "2026-10-22T20:05:00.000+08:00",
        "planned_end": "2026-10-22T20:15:00.000+08:00",
        "actual_start": "2026-10-22T20:05:30.250+08:00",
        "actual_end": "2026-10-22T20:15:00.000+08:00",
        "planned_duration_ms": "600000",
        "actual_duration_ms": "569750",
        "over_ms": "-30250",
        "held_ms": "20000",
        "added_ms": "-15000",
        "drift_start_ms": "30250",
        "drift_end_ms": "0",
        "outcome": "done",
        "id": "s2",
    }


def test_what_is_not_known_is_empty_and_never_zero() -> None:
    skipped = rows(exported(TableName.SEGMENTS))[2]
    unknown = {name for name, text in skipped.items() if text == ""}
    assert {"planned_start", "actual_start", "over_ms", "held_ms", "added_ms"} <= unknown


def test_cues_are_told_with_their_lateness() -> None:
    done, missed = rows(exported(TableName.CUES))
    assert (done["id"], done["role"], done["segment"]) == ("n1", "host", "1")
    assert (done["due"], done["done"]) == (
        "2026-10-22T20:01:10.000+08:00",
        "2026-10-22T20:01:15.500+08:00",
    )
    assert (done["lateness_ms"], done["outcome"]) == ("5500", "done")
    assert (missed["id"], missed["lateness_ms"], missed["outcome"]) == ("n2", "", "missed")


def test_notes_are_told_with_the_time_on_air_and_the_segment() -> None:
    before, note, mark, after = rows(exported(TableName.NOTES))
    assert (before["kind"], before["on_air_ms"], before["segment"]) == ("note", "-610000", "")
    assert (note["at"], note["on_air_ms"], note["segment"]) == (
        "2026-10-22T20:06:50.000+08:00",
        "400000",
        "2",
    )
    assert (mark["kind"], mark["text"], mark["segment"]) == ("mark", "peak", "2")
    assert (after["text"], after["segment"]) == ("over", "")


def test_a_text_that_a_spreadsheet_would_run_is_neutralised() -> None:
    assert rows(exported(TableName.SEGMENTS))[3]["title"] == "'=1+cmd|' /C calc'!A0"
    assert rows(exported(TableName.NOTES))[1]["text"] == '\'＝HYPERLINK("http://x")'
    header = exported(TableName.SEGMENTS, {"title": "@title"}).decode("utf-8-sig").splitlines()[0]
    assert header.startswith("number,'@title,")


def test_numbers_below_zero_stay_numbers() -> None:
    assert rows(exported(TableName.SEGMENTS))[1]["added_ms"] == "-15000"


def test_headers_are_worded_by_the_labels_and_keep_their_units() -> None:
    labels = {"number": "序号", "over": "超时", "outcome.done": "完成"}
    found = rows(exported(TableName.SEGMENTS, labels))
    assert (found[0]["序号"], found[0]["超时 (ms)"], found[0]["outcome"]) == ("1", "20250", "done")


def test_a_set_of_files_holds_every_table(tmp_path: Path) -> None:
    paths = export_csv_set(outgoing_run(), tmp_path / "run 1.csv")
    assert [path.name for path in paths] == [
        "run 1.csv",
        "run 1_cues.csv",
        "run 1_notes.csv",
        "run 1_hosts.csv",
    ]
    written = (TableName.SEGMENTS, TableName.CUES, TableName.NOTES, TableName.HOSTS)
    assert [path.read_bytes() for path in paths] == [exported(table) for table in written]


def test_json_is_the_document_of_the_run(tmp_path: Path) -> None:
    target = tmp_path / "run.json"
    export_json(outgoing_run(7), target)
    text = target.read_text("utf-8")
    document = json.loads(text)
    assert document == review_document(outgoing_run(7))
    logged = run_document(performed(), 7)
    assert {name: document[name] for name in ("script", "run", "cues", "remarks")} == {
        name: logged[name] for name in ("script", "run", "cues", "remarks")
    }
    assert "木棉衣橱" in text and text.endswith("}\n")
    first = json.loads(text)["segments"][0]
    assert (first["number"], first["planned_start"]) == (1, "2026-10-22T20:00:00.000+08:00")


def test_a_stream_is_written_to_and_left_open() -> None:
    target = BytesIO()
    export_json(outgoing_run(), target)
    assert not target.closed and target.getvalue().startswith(b"{")


def test_a_path_that_cannot_be_written_is_told_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        export_csv(outgoing_run(), tmp_path / "no such folder" / "run.csv")
    assert caught.value.code == "file_unwritable"
    assert caught.value.data["path"] == str(tmp_path / "no such folder" / "run.csv")
