"""What a review adds to the exports: sales, giveaways, boosts, hosts, curves, diagnosis, charts."""

from __future__ import annotations

import csv
import json
import zipfile
from datetime import datetime, timedelta
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from outgoing_runs import reviewed_run
from stage_desktop.formats.exports import export_csv, export_xlsx
from stage_desktop.formats.outgoing import Outgoing
from stage_desktop.formats.review_json import review_document
from stage_desktop.formats.review_tables import TableName, table_named
from stage_desktop.review.metrics import Metrics
from stage_desktop.show.events import RunKind
from stage_desktop.ui.reportsheet.outgoing import outgoing
from stage_desktop.ui.texts.labels import export_labels

OUT = outgoing(reviewed_run(), 7)


def reopened(out: Outgoing = OUT, labels: dict[str, str] | None = None) -> Workbook:
    target = BytesIO()
    export_xlsx(out, target, labels or {})
    return load_workbook(BytesIO(target.getvalue()))


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def rows(name: TableName) -> list[dict[str, str]]:
    target = BytesIO()
    export_csv(OUT, target, table=name)
    return list(csv.DictReader(StringIO(target.getvalue().decode("utf-8-sig"), newline="")))


def test_a_workbook_has_a_sheet_for_each_part_of_the_review() -> None:
    assert reopened().sheetnames == [
        *("summary", "diagnosis", "segments", "cues", "giveaways", "boosts", "hosts", "curves"),
        "notes",
    ]
    assert reopened(labels=export_labels()).sheetnames == [
        *("Summary", "Diagnosis", "Segments", "Cues", "Giveaways", "Boosts", "Hosts", "Curves"),
        "Notes",
    ]


def test_segments_have_their_sales_as_numbers() -> None:
    _, hero, _ = table(reopened()["segments"])
    assert (hero["gmv"], hero["gmv_per_minute"], hero["gmv_by"]) == (960, 192, "curve")
    assert (hero["online_start"], hero["online_end"], hero["online_change"]) == (90, 40, -50)
    # 90 at the start, then 90, 110 and 40 after one, three and five minutes.
    assert [hero[f"online_{n}_min"] for n in (1, 3, 5)] == [0, 20, -50]
    assert hero["reason"] == "问尺码的人多"


def test_giveaways_have_dates_and_boosts_durations() -> None:
    book = reopened()
    giveaway, boost = table(book["giveaways"])[0], table(book["boosts"])[0]
    assert giveaway["opened"] == datetime(2026, 10, 22, 20, 1)  # noqa: DTZ001
    assert (giveaway["online_launch"], giveaway["online_draw"]) == (60, 100)
    assert boost["ordered"] == datetime(2026, 10, 22, 20, 2, 5)  # noqa: DTZ001
    assert (boost["lead_planned"], boost["lead"], boost["budget"]) == (
        timedelta(minutes=3),
        None,
        300,
    )
    assert (boost["effect_marked"], boost["segment"]) == ("no", 2)


def test_hosts_have_their_time_on_air_and_sales() -> None:
    first, second = table(reopened()["hosts"])
    assert (first["host"], first["on_air_length"], first["gmv"]) == (
        "小满",
        timedelta(minutes=9),
        1_560,
    )
    assert (second["host"], second["gmv_per_hour"]) == ("阿杰", 3_600)


def test_curves_stand_side_by_side_by_the_minute() -> None:
    found = table(reopened()["curves"])
    assert len(found) == 13
    assert found[2] == {
        "at": datetime(2026, 10, 22, 20, 2),  # noqa: DTZ001
        "figure.gmv": 200,
        "figure.online": 80,
    }
    assert found[12]["figure.gmv"] is None


def test_the_summary_has_the_figures_that_are_known() -> None:
    sheet = reopened()["summary"]
    lines = {str(name): value for name, value in sheet.iter_rows(max_col=2, values_only=True)}
    assert lines["figure.gmv"] == 1_740
    assert lines["figure.peak_online"] == 120
    assert lines["currency"] == "CNY"
    assert lines["figure.hard_error_s"] == 60
    assert "figure.roi" not in lines


def test_the_diagnosis_is_told_in_words_with_its_rule() -> None:
    found = {row["code"]: row for row in table(reopened()["diagnosis"])}
    hard = found["hard_start_error"]
    assert (hard["subject"], hard["severity"]) == ("3", "warning")
    assert hard["at"] == datetime(2026, 10, 22, 20, 9)  # noqa: DTZ001
    assert "3" in hard["finding"] and hard["action"]


def test_a_rehearsal_is_marked_on_every_sheet_and_a_live_show_is_not() -> None:
    practice = outgoing(reviewed_run(kind=RunKind.REHEARSAL), 7)
    for sheet in reopened(practice, export_labels()):
        assert sheet.oddHeader.center.text == "REHEARSAL"
        assert sheet.sheet_properties.tabColor is not None
    for sheet in reopened(OUT, export_labels()):
        assert sheet.oddHeader.center.text is None
        assert sheet.sheet_properties.tabColor is None


def charts(out: Outgoing) -> list[str]:
    target = BytesIO()
    export_xlsx(out, target)
    with zipfile.ZipFile(BytesIO(target.getvalue())) as book:
        names = [name for name in sorted(book.namelist()) if name.startswith("xl/charts/chart")]
        return [book.read(name).decode("utf-8") for name in names]


def test_charts_are_over_the_cells_of_the_sheets() -> None:
    lengths, drift, sales = charts(OUT)
    assert "segments!$L$2:$L$4" in lengths and "segments!$M$2:$M$4" in lengths
    assert "segments!$R$2:$R$4" in drift
    assert "curves!$B$2:$B$14" in sales and "curves!$C$2:$C$14" in sales
    assert "<c:barChart>" in sales and "<c:lineChart>" in sales


def test_there_is_no_chart_of_what_is_not_known() -> None:
    assert len(charts(Outgoing(reviewed_run(known=Metrics())))) == 2


def test_csv_has_numbers_without_exponents() -> None:
    hero = rows(TableName.SEGMENTS)[1]
    assert (hero["gmv"], hero["gmv_per_minute"], hero["online_change"]) == ("960", "192", "-50")
    assert rows(TableName.CURVES)[0]["figure.gmv"] == "100"


def test_every_table_has_a_cell_for_each_column() -> None:
    for name in TableName:
        found = table_named(OUT, name)
        assert {len(row) for row in found.rows} <= {len(found.columns)}


def test_every_heading_and_word_of_the_tables_has_a_label() -> None:
    labels = export_labels()
    for name in TableName:
        found = table_named(OUT, name)
        columns = [column.name for column in found.columns]
        assert [each for each in (name.value, *columns) if each not in labels] == []
        for place, column in enumerate(found.columns):
            if column.words:
                held = {row[place] for row in found.rows} - {None}
                assert {f"{column.words}.{word}" for word in held} <= labels.keys()


def test_json_has_every_part_with_nulls_for_what_is_not_known() -> None:
    document: Any = json.loads(json.dumps(review_document(OUT)))
    hero = document["segments"][1]
    assert (hero["gmv"], hero["online_change"]) == (960, {"1": 0, "3": 20, "5": -50})
    figures = {each["code"]: each for each in document["figures"]}
    assert (figures["gmv"]["value"], figures["gmv"]["currency"]) == (1_740, "CNY")
    assert figures["roi"]["value"] is None
    assert document["hard_starts"] == [
        {
            "segment": "s3",
            "at": "2026-10-22T20:08:00.000+08:00",
            "actual": "2026-10-22T20:09:00.000+08:00",
            "error_ms": 60_000,
        }
    ]
    assert document["boosts"][0]["lead_ms"] is None
    assert document["giveaways"][0]["opened"]["outcome"] == "done"
    assert [each["host"] for each in document["hosts"]] == ["小满", "阿杰"]
