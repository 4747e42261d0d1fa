"""A file against its run: zones, offsets, columns that somebody assigned, files made to harm."""

from __future__ import annotations

import json
import time
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn_books import drawn
from stage_desktop.errors import FileTrouble
from stage_desktop.formats.mapping import headers_in
from stage_desktop.formats.metrics.columns import MetricsKind
from stage_desktop.formats.metrics.fitting import tell_fit
from stage_desktop.formats.metrics.profiles import (
    Assigned,
    MetricsProfile,
    assigned_of,
    load_metrics_profile,
    load_metrics_profiles,
    save_metrics_profile,
)
from stage_desktop.formats.metrics.reading import (
    AS_IT_COMES,
    NoFigures,
    ReadMetrics,
    ShowFrame,
    Wish,
    read_metrics,
    read_tables,
)
from stage_desktop.formats.sheet import Findings
from stage_desktop.formats.tables import MAX_ROWS, Table
from stage_desktop.instants import Instant, Millis
from stage_desktop.review.metrics import Measure
from stage_desktop.ui.texts.findings import finding_line

EIGHT = Instant(1_792_670_400_000)
HOUR = 3_600_000
SHOW = ShowFrame("Asia/Shanghai", EIGHT, Instant(EIGHT + 2 * HOUR), "CNY")
MINUTES = "时间,在线人数\n2026-10-22 20:00,100\n2026-10-22 20:01,110\n"


def read(text: str, folder: Path, wish: Wish = AS_IT_COMES, show: ShowFrame = SHOW) -> ReadMetrics:
    path = folder / "a.csv"
    path.write_text(text, encoding="utf-8")
    return read_metrics(path, show, wish)


def codes(found: ReadMetrics) -> list[str]:
    return [each.code for each in found.findings]


# Zone and offset


def test_a_zone_that_is_given_goes_before_that_of_the_show(tmp_path: Path) -> None:
    found = read(MINUTES, tmp_path, Wish(zone="UTC"))
    assert found.file.series[0].points[0].at == EIGHT + 8 * HOUR
    assert found.file.zone == "UTC"
    assert codes(found) == ["metrics_zone_doubtful"]
    assert dict(found.findings[0].data)["hours"] == "+8"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (MINUTES, None),
        (MINUTES.replace("20:0", "12:0"), "metrics_zone_doubtful"),
        (MINUTES.replace("20:0", "14:3"), "metrics_zone_doubtful"),  # India is 5:30 behind
        (MINUTES.replace("10-22", "10-20"), "metrics_outside_show"),
        (MINUTES.replace("20:0", "17:2"), "metrics_outside_show"),  # no zone differs so
    ],
)
def test_times_that_are_not_of_the_show_are_told(
    text: str, code: str | None, tmp_path: Path
) -> None:
    assert codes(read(text, tmp_path)) == ([] if code is None else [code])


def test_an_offset_that_is_given_explains_the_times(tmp_path: Path) -> None:
    found = read(MINUTES.replace("20:0", "12:0"), tmp_path, Wish(offset=Millis(8 * HOUR)))
    assert codes(found) == []
    assert found.file.offset == 8 * HOUR
    assert found.file.series[0].points[0].at == EIGHT - 8 * HOUR


def test_a_show_that_nobody_knows_judges_nothing(tmp_path: Path) -> None:
    assert codes(read(MINUTES, tmp_path, show=ShowFrame("Asia/Shanghai"))) == []


@given(st.integers(-30 * 4, 30 * 4), st.integers(1, 200))
def test_a_fit_is_judged_whatever_the_spans(quarters: int, minutes: int) -> None:
    findings = Findings()
    start = Instant(EIGHT + quarters * HOUR // 4)
    show = (EIGHT, Instant(EIGHT + 2 * HOUR))
    tell_fit((start, Instant(start + minutes * 60_000)), show, ZoneInfo("UTC"), findings, "a")
    meets = start <= show[1] and start + minutes * 60_000 >= EIGHT
    assert findings.found == [] or len(findings.found) == 1
    assert meets or findings.found


# Columns


OURS = "时刻,同屏人数,钱,x\n20:00,100,5,a\n20:01,110,6,b\n"


def test_a_file_that_nobody_knows_is_refused_with_its_headings(tmp_path: Path) -> None:
    with pytest.raises(NoFigures) as caught:
        read("姓名,电话\n张三,1\n", tmp_path)
    assert caught.value.code == "metrics_unknown"
    assert caught.value.data["headings"] == "姓名, 电话"
    assert [each.kind for each in caught.value.sheets] == [None]


def test_headings_without_anything_below_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFigures) as caught:
        read("时间,在线人数\n合计,5\n", tmp_path)
    assert caught.value.code == "metrics_empty"


def test_columns_are_assigned_and_the_sheet_tells_what_was_taken(tmp_path: Path) -> None:
    assigned = assigned_of(["同屏人数=online", "钱 = gmv:fen", "x=ignore"])
    found = read(OURS, tmp_path, Wish(assigned=assigned))
    assert [series.measure for series in found.file.series] == [Measure.ONLINE, Measure.GMV]
    assert found.file.series[1].points[0].value == Decimal("0.05")
    (sheet,) = found.sheets
    assert (sheet.kind, sheet.header_row) == (MetricsKind.MINUTES, 1)
    assert sheet.columns == (("时刻", "time"), ("同屏人数", "online"), ("钱", "gmv"), ("x", ""))
    assert codes(found) == ["metrics_small_unit", "metrics_date_of_show"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("同屏人数", "mapping_malformed"),
        ("=online", "mapping_malformed"),
        ("a=b", "mapping_field"),
        ("a=gmv:pence", "mapping_field"),
    ],
)
def test_an_assignment_that_means_nothing_is_refused(text: str, code: str) -> None:
    with pytest.raises(FileTrouble) as caught:
        assigned_of([text])
    assert caught.value.code == code


def test_a_profile_is_kept_and_applies_by_itself_to_the_same_headings(tmp_path: Path) -> None:
    folder = tmp_path / "metrics"
    assigned = Assigned((("同屏人数", "online"), ("钱", "gmv:fen")), None, "快手/大屏")
    save_metrics_profile(
        folder, MetricsProfile(assigned, headers_in(OURS.split("\n")[0].split(",")))
    )
    assert load_metrics_profile(folder, "快手/大屏").assigned == assigned
    profiles = load_metrics_profiles(folder)
    found = read(OURS, tmp_path, Wish(profiles=profiles))
    assert found.file.profile == "快手/大屏"
    assert [series.measure for series in found.file.series] == [Measure.ONLINE, Measure.GMV]
    with pytest.raises(NoFigures):
        read(OURS.replace("x", "y"), tmp_path, Wish(profiles=profiles))


def test_profiles_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.metrics.json").write_text("{}", "utf-8")
    assert load_metrics_profiles(tmp_path) == ()
    for name, code in (("bad", "profile_damaged"), ("none", "profile_unknown")):
        with pytest.raises(FileTrouble) as caught:
            load_metrics_profile(tmp_path, name)
        assert caught.value.code == code


def test_one_sheet_of_a_workbook_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(drawn("# A\n时间 | 在线人数\n20:00 | 1\n# B\n时间 | 评论数\n20:00 | 2\n"))
    both = read_metrics(path, SHOW)
    assert [series.measure for series in both.file.series] == [Measure.ONLINE, Measure.COMMENTS]
    only = read_metrics(path, SHOW, Wish(sheet="B"))
    assert [series.measure for series in only.file.series] == [Measure.COMMENTS]


def test_the_layout_tells_headings_apart_and_the_digest_bytes(tmp_path: Path) -> None:
    first = read(MINUTES, tmp_path).file
    newer = read(MINUTES + "2026-10-22 20:02,120\n", tmp_path).file
    other = read(MINUTES.replace("在线人数", "评论数"), tmp_path).file
    assert first.layout == newer.layout != other.layout
    assert len({first.digest, newer.digest, other.digest}) == 3
    assert len(first.digest) == 64


def test_the_cells_are_kept_as_they_stood(tmp_path: Path) -> None:
    found = read(MINUTES, tmp_path)
    ((name, rows),) = json.loads(found.rows)
    assert (name, rows[0], rows[1]) == ("a.csv", ["时间", "在线人数"], ["2026-10-22 20:00", "100"])


def test_orders_of_another_year_are_left_out_and_those_of_another_zone_kept(tmp_path: Path) -> None:
    text = "支付时间,支付金额\n2026-10-22 12:00,5\n2019-10-22 20:30,7\n"
    found = read(text, tmp_path)
    assert [order.amount for order in found.file.orders] == [5]
    assert codes(found) == ["metrics_orders_outside", "metrics_zone_doubtful"]
    with pytest.raises(NoFigures):
        read(text.replace("2026", "2025"), tmp_path)


def test_every_doubt_has_a_sentence_with_all_it_needs(tmp_path: Path) -> None:
    text = "时间,在线人数,成交额\n20:00,-1,$5\nx,1,2\n20:00,三,€4\n19:59,5,¥1\n"
    found = read(text, tmp_path)
    lines = [finding_line(each) for each in found.findings]
    assert len(lines) >= 6
    assert not any("{" in line or "—" in line for line in lines)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "big5"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter(encoding: str, delimiter: str, tmp_path: Path) -> None:
    text = (
        "時間,實時在線人數,評論次數,點贊次數\n20:00,100,5,7\n"
        if encoding == "big5"
        else ("时间,实时在线人数,评论次数,点赞次数\n20:00,100,5,7\n")
    )
    path = tmp_path / "a.csv"
    path.write_bytes(text.replace(",", delimiter).encode(encoding))
    found = read_metrics(path, SHOW)
    measures = [series.measure for series in found.file.series]
    assert measures == [Measure.ONLINE, Measure.COMMENTS, Measure.LIKES]


def test_an_ods_workbook_is_read_by_a_process_of_its_own(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inner = (
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in cells
        )
        return f"<table:table-row>{''.join(inner)}</table:table-row>"

    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    rows = row("时间", "在线人数") + row("2026-10-22 20:00", "100")
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="分钟">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", content)
    (online,) = read_metrics(path, SHOW).file.series
    assert online.points[0].value == 100


# Files made to harm, or by mistake


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"\x89PNG\r\n\x1a\n", "file_type_unknown"),
        (b"%PDF-1.7", "file_type_unknown"),
        (b"PK\x03\x04 no zip", "file_unreadable"),
        (b"\0\1\2\3" * 50, "file_unreadable"),
        (b"\n\n ,,\n", "file_empty"),
    ],
)
def test_a_file_of_another_kind(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(FileTrouble) as caught:
        read_metrics(path, SHOW)
    assert (caught.value.code, caught.value.data["path"]) == (code, str(path))


def test_a_zip_bomb_and_a_workbook_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
        book.writestr("xl/media/big.bin", bytes(300_000_000))
    with pytest.raises(FileTrouble, match="file_too_large"):
        read_metrics(path, SHOW)
    box = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + box)
    with pytest.raises(FileTrouble, match="file_encrypted"):
        read_metrics(path, SHOW)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.csv", "file_missing"), (tmp_path, "file_type_unknown")):
        with pytest.raises(FileTrouble) as caught:
            read_metrics(path, SHOW)
        assert caught.value.code == code


def test_too_many_rows(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        read("时间,在线人数\n" + "20:00,1\n" * (MAX_ROWS + 1), tmp_path)
    assert caught.value.code == "file_too_large"


def test_a_formula_is_text_and_a_huge_number_is_left_out(tmp_path: Path) -> None:
    text = '时间,在线人数\n20:00,"=1+1"\n20:01,1e99\n20:02,9999999999999999999999\n20:03,7\n'
    found = read(text, tmp_path)
    (online,) = found.file.series
    assert [point.value for point in online.points] == [7]
    assert codes(found) == ["metrics_cell_unreadable", "metrics_date_of_show"]


def test_a_thousand_columns_that_nobody_knows(tmp_path: Path) -> None:
    rows = "\n".join(",".join(f"c{row}x{column}" for column in range(990)) for row in range(60))
    begun = time.monotonic()
    with pytest.raises(NoFigures):
        read(rows, tmp_path)
    assert time.monotonic() - begun < 8


def test_numbers_beyond_any_show_do_not_slow_it_down(tmp_path: Path) -> None:
    """Twenty thousand rows with a gap of a year between two running totals."""
    rows = [f"2026-10-22 20:00:{n:02},{n}" for n in range(60)]
    text = "抓取时间,成交件数\n" + "\n".join(rows) + "\n2199-01-01 00:00:00,999999999\n"
    begun = time.monotonic()
    found = read(text, tmp_path)
    assert time.monotonic() - begun < 5
    assert sum(len(series.points) for series in found.file.series) < 1_000


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["时间", "在线人数", "GMV", "20:00", "合计", "¥5", "-1", "2026-10-22 20:00"]),
    st.integers(-5, 2_000_000_000),
    st.floats(),
    st.none(),
)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_any_table_is_figures_or_told_not_to_be(rows: list[list[str | int | float | None]]) -> None:
    try:
        found = read_tables(
            [Table("t", rows)], SHOW, AS_IT_COMES, name="t", digest="", findings=Findings()
        )
    except NoFigures:
        return
    assert found.file == replace(found.file)
    json.loads(found.rows)
