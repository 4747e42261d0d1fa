"""CSV in every encoding, workbooks, folders, and our own file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from xlsxwriter import Workbook

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.script_files import Opened, open_script, save_script
from stage_desktop.instants import Millis, at_wall, from_datetime
from stage_desktop.script.plan import Script, Segment

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
GOLDEN = Path(__file__).parents[1] / "golden"
TODAY = date(2026, 10, 22)
SHEET = "序号,环节,时长(分),备注\n1,开场暖场,5,聚人\n2,主推款,10,弹讲解卡\n"


def opened(path: Path, start: datetime | None = None) -> Opened:
    return open_script(path, start=start, zone="Asia/Shanghai", today=TODAY)


def codes(found: Opened) -> list[str]:
    return [each.code for each in found.findings if each.code != "zone_assumed"]


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-16-le", []),
        ("utf-16-be", []),
        ("gbk", ["encoding_guessed"]),
        ("gb18030", ["encoding_guessed"]),
    ],
)
def test_every_encoding(tmp_path: Path, encoding: str, expected: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(SHEET.encode(encoding))
    found = opened(path)
    assert [(s.title, s.duration, s.notes) for s in found.script.segments] == [
        ("开场暖场", 300_000, "聚人"),
        ("主推款", 600_000, "弹讲解卡"),
    ]
    assert codes(found) == expected


def test_a_western_sheet_is_not_taken_for_chinese(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "Segment,Min,Notes\nCafés à Paris,5,naïve crème brûlée\nFrançais,5,déjà vu, garçon\n"
    path.write_bytes(rows.encode("cp1252"))
    found = opened(path)
    assert [s.title for s in found.script.segments] == ["Cafés à Paris", "Français"]
    assert found.findings[0].data == (("encoding", "cp1252"),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "，"])
def test_every_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(SHEET.replace(",", delimiter), "utf-8")
    assert [s.notes for s in opened(path).script.segments] == ["聚人", "弹讲解卡"]
    path.write_text(f"sep={delimiter}\n" + SHEET.replace(",", delimiter), "utf-8")
    assert [s.notes for s in opened(path).script.segments] == ["聚人", "弹讲解卡"]


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('环节,时长,备注\nA,1,"two\nlines"\n\nB,x,\n', "utf-8")
    found = opened(path)
    assert found.script.segments[0].notes == "two\nlines"
    assert [(f.code, f.place.row) for f in found.findings[1:]] == [
        ("cell_unreadable", 4),
        ("no_duration", 4),
    ]


def test_a_quote_that_is_never_closed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('环节,时长,备注\nA,1,"half of it\nB,2,\n', "utf-8")
    found = opened(path)
    assert codes(found) == ["quotes_unbalanced"]
    assert found.script.segments[0].notes == "half of it\nB,2,"


def test_a_file_cut_within_a_character_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(SHEET.strip().encode()[:-1])
    found = opened(path)
    assert codes(found) == ["file_truncated"]
    assert found.script.segments[1].notes == "弹讲解"


def test_formulas_are_neutralised_in_csv_and_come_back(tmp_path: Path) -> None:
    evil = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "'=x", "＝1")
    segments = tuple(Segment(f"s{n + 1}", str(n + 1), text, Millis(1000), notes=text)
                     for n, text in enumerate(evil))  # fmt: skip
    script = Script("t", "UTC", segments, extra=(("=key", "=value"),))
    save_script(script, tmp_path / "out")
    for path in sorted((tmp_path / "out").iterdir()):
        for line in path.read_text("utf-8-sig").splitlines():
            assert not any(cell.strip('"')[:1] in "=+@＝" for cell in line.split(",") if cell)
    assert opened(tmp_path / "out").script == script
    save_script(script, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert all(cell.data_type != "f" for page in book for row in page for cell in row)


def test_a_workbook_of_typed_cells(tmp_path: Path) -> None:
    """As people keep it: real times, durations, dates, numbers, a hidden sheet of notes."""
    book = openpyxl.Workbook()
    info = book.active
    assert info is not None
    info.title = "直播信息"
    begun = datetime(2026, 10, 22, 20)  # noqa: DTZ001 - a workbook knows no zones
    info.append(["标题", "工作簿"])
    info.append(["开播时间", begun])
    info.append(["时区", "Asia/Shanghai"])
    info.append(["GMV目标", 30000])
    info.append(["货币", "CNY"])
    page = book.create_sheet("流程")
    page.append(["木棉衣橱"])
    page.append([])
    page.append(["序号", "开始", "结束", "时长", "环节", "到手价", "库存", "硬时间"])
    page.append([1, time(20, 0), time(20, 5), timedelta(minutes=5), "开场", 19.9, 200, True])
    page.append([2, time(20, 5), time(20, 15, 30), time(0, 10, 30), "主推", 159, 300, time(20, 5)])
    page.append(["合计", None, None, "=SUM(D4:D5)", None])
    book.create_sheet("随手记").append(["随便写写"])
    book.create_sheet("空")
    path = tmp_path / "a.xlsx"
    book.save(path)
    found = opened(path)
    zone = ZoneInfo("Asia/Shanghai")
    begin = from_datetime(datetime(2026, 10, 22, 20, 0, tzinfo=zone))
    assert found.script.title == "工作簿"
    assert found.script.planned_start == begin
    assert found.script.gmv_target is not None
    assert found.script.gmv_target.amount == Decimal(30000)
    first, second = found.script.segments
    assert (first.number, first.duration, first.price_text) == ("1", 300_000, "19.9")
    assert (first.stock_text, first.hard_start) == ("200", begin)
    assert (second.stated_start, second.duration) == (begin + 300_000, 630_000)
    assert second.hard_start == begin + 300_000
    # The total of this file was never reckoned: its writer is no spreadsheet.
    assert [(f.code, f.place.sheet, f.place.row) for f in found.findings] == [
        ("formulas_unvalued", "流程", None),
        ("sheet_not_read", "随手记", None),
        ("total_row", "流程", 6),
        ("preamble_row", "流程", 1),
    ]


def test_a_workbook_of_one_sheet_under_the_name_of_a_csv_file(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Segment", "Min"])
    page.append(["Opening", 5])
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").rename(tmp_path / "mine.csv")
    found = opened(tmp_path / "mine.csv")
    assert [(s.title, s.duration) for s in found.script.segments] == [("Opening", 300_000)]
    assert found.script.title == "mine"


def test_a_folder_opens_its_one_show(tmp_path: Path) -> None:
    for kind in ("show", "segments", "products", "giveaways", "boosts"):
        data = (SAMPLES / f"apparel_1h_{kind}.csv").read_bytes()
        (tmp_path / f"{kind}.csv").write_bytes(data)
    (tmp_path / "notes.docx").write_text("x", "utf-8")
    (tmp_path / ".hidden_segments.csv").write_text("x", "utf-8")
    expected = opened(SAMPLES / "apparel_1h_segments.csv").script
    assert opened(tmp_path).script == expected
    assert opened(tmp_path / "boosts.csv").script == expected


def test_a_folder_with_one_workbook_or_one_loose_sheet(tmp_path: Path) -> None:
    (tmp_path / "monday.csv").write_text(SHEET, "utf-8")
    assert len(opened(tmp_path).script.segments) == 2
    save_script(opened(SAMPLES / "apparel_1h_segments.csv").script, tmp_path / "b.xlsx")
    assert len(opened(tmp_path).script.segments) == 10


def test_samples_of_two_shows_in_one_folder_are_asked_for() -> None:
    with pytest.raises(FileTrouble) as caught:
        opened(SAMPLES)
    assert caught.value.code == "several_shows"
    assert caught.value.data["shows"] == "apparel_1h, skincare_90min"


def test_an_empty_sheet_beside_the_segments_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "x_segments.csv").write_text(SHEET, "utf-8")
    (tmp_path / "x_boosts.csv").write_bytes(b"")
    assert len(opened(tmp_path).script.segments) == 2


def test_a_wanted_start_moves_the_whole_show() -> None:
    start = datetime(2026, 12, 24, 18, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    script = opened(SAMPLES / "apparel_1h_segments.csv", start).script
    first, second = script.segments[:2]
    assert script.planned_start == from_datetime(start)
    assert first.hard_start == first.stated_start == from_datetime(start)
    assert second.stated_start == from_datetime(start) + 300_000
    assert script.giveaways[2].offset == 150_000


def test_saving_again_without_cues_leaves_none_behind(tmp_path: Path) -> None:
    cues = "id,anchor,text\nc1,1 start,hello\n"
    (tmp_path / "x_segments.csv").write_text(SHEET, "utf-8")
    (tmp_path / "x_cues.csv").write_text(cues, "utf-8")
    script = opened(tmp_path).script
    assert len(script.cues) == 1
    out = tmp_path / "out"
    save_script(script, out)
    assert len(opened(out).script.cues) == 1
    save_script(Script(script.title, script.zone, script.segments), out)
    assert opened(out).script.cues == ()


def test_a_workbook_that_counts_days_from_1904_has_the_same_times(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = Workbook(path, {"date_1904": True})
    page = book.add_worksheet("流程")
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for column, text in enumerate(("开始时间", "环节", "时长")):
        page.write_string(0, column, text)
    page.write_datetime(1, 0, datetime(2026, 10, 22, 20), moment)  # noqa: DTZ001 - a cell's
    page.write_string(1, 1, "开场")
    page.write_number(1, 2, 10)
    book.close()
    start = opened(path).script.planned_start
    assert start == at_wall(date(2026, 10, 22), time(20), ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("part", "where"),
    [
        ({"hosts": [{"name": "小满"}] * 2}, "hosts"),
        ({"warmup": [{"code": "W1", "title": "x"}] * 2}, "warmup"),
        ({"checklist": [{"code": "C1", "title": "x", "due": 10**30}]}, "checklist[0].due"),
        (
            {"spend_bands": [{"code": "S1", "start": 0, "end": 10**30, "share": "5"}]},
            "spend_bands[0].end",
        ),
        ({"reservations": [{"at": 10**30, "count": 1}]}, "reservations[0].at"),
        ({"reservations": [{"at": 0, "count": -1}]}, "reservations[0].count"),
        ({"products": [{"code": "A", "name": "a", "release": [5, -1]}]}, "products[0].release[1]"),
    ],
)
def test_a_preparation_that_no_show_can_have_is_refused_with_its_place(
    tmp_path: Path, part: dict[str, object], where: str
) -> None:
    path = tmp_path / "a.show.json"
    document = {"format": "stage-desktop.show", "version": 2}
    path.write_text(json.dumps({**document, "script": {"title": "t", "zone": "UTC", **part}}))
    with pytest.raises(FileTrouble) as caught:
        opened(path)
    assert (caught.value.code, caught.value.data["where"]) == ("file_malformed", where)


def test_what_cannot_be_written(tmp_path: Path) -> None:
    script = Script("t", "UTC", (Segment("s1", "1", "x" * 40_000, Millis(1)),))
    for name, code in (("a.pdf", "file_type_unknown"), ("a.xlsx", "cell_too_long")):
        with pytest.raises(FileTrouble) as caught:
            save_script(script, tmp_path / name)
        assert caught.value.code == code
    with pytest.raises(FileTrouble, match="file_unwritable"):
        save_script(script, tmp_path / "gone" / "a.csv")
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(FileTrouble, match="file_unwritable"):
        save_script(script, tmp_path / "file" / "folder")


def test_a_script_file_of_version_1_stays_readable() -> None:
    script = opened(GOLDEN / "show_v1.show.json").script
    sample = opened(SAMPLES / "apparel_1h_segments.csv").script
    # Release plans came with version 2.
    goods = tuple(replace(each, release=()) for each in sample.products)
    assert script == replace(sample, cues=(), products=goods)


def test_a_script_file_of_version_2_stays_readable() -> None:
    script = opened(GOLDEN / "show_v2.show.json").script
    sample = opened(SAMPLES / "apparel_1h_segments.csv").script
    assert script == replace(sample, cues=())
    assert script.products[0].release == (120, 80)


def test_the_title_over_a_group_of_version_1_becomes_what_its_segments_belong_to(
    tmp_path: Path,
) -> None:
    titles = (None, "上半场", None, "下半场", None)
    segments = [
        {"id": f"s{at}", "number": str(at), "title": "x", "duration": 60_000}
        | ({"extra": [["道具", "色卡"], ["group", title]]} if title else {})
        for at, title in enumerate(titles)
    ]
    script = {"title": "t", "zone": "UTC", "segments": segments}
    path = tmp_path / "old.show.json"
    document = {"format": "stage-desktop.show", "version": 1, "script": script}
    path.write_text(json.dumps(document), "utf-8")
    read = opened(path).script.segments
    assert [each.group for each in read] == ["", "上半场", "上半场", "下半场", "下半场"]
    assert [each.extra for each in read] == [(), (("道具", "色卡"),), (), (("道具", "色卡"),), ()]


def test_our_own_file_is_the_same_each_time_and_differs_only_where_the_script_does(
    tmp_path: Path,
) -> None:
    script = replace(opened(SAMPLES / "apparel_1h_segments.csv").script, cues=())
    save_script(script, tmp_path / "a.show.json")
    assert (tmp_path / "a.show.json").read_bytes() == (GOLDEN / "show_v2.show.json").read_bytes()
    head = (tmp_path / "a.show.json").read_text("utf-8").splitlines()
    assert head[1] == ' "format": "stage-desktop.show",'


def test_a_file_of_a_newer_version_is_refused_with_both_numbers(tmp_path: Path) -> None:
    document = json.loads((GOLDEN / "show_v2.show.json").read_text("utf-8"))
    path = tmp_path / "a.show.json"
    path.write_text(json.dumps({**document, "version": 3}), "utf-8")
    with pytest.raises(FileTrouble) as caught:
        opened(path)
    assert caught.value.code == "newer_version"
    assert (caught.value.data["version"], caught.value.data["known"]) == (3, 2)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"script": None}, ""),
        ({"version": "1"}, "version"),
        ({"script": {"title": "t"}}, "zone"),
        ({"script": {"title": "t", "zone": "Mars"}}, "zone"),
        ({"script": {"title": "t", "zone": "UTC", "planned_start": 10**30}}, "planned_start"),
        (
            {
                "script": {
                    "title": "t",
                    "zone": "UTC",
                    "segments": [{"id": "a", "number": "1", "title": "x", "duration": 1}] * 2,
                }
            },
            "segments",
        ),
        (
            {
                "script": {
                    "title": "t",
                    "zone": "UTC",
                    "segments": [{"id": "a", "number": "1", "title": "x", "duration": -1}],
                }
            },
            "segments[0].duration",
        ),
    ],
)
def test_a_malformed_file_is_refused_with_its_place(
    tmp_path: Path, change: dict[str, object], where: str
) -> None:
    path = tmp_path / "a.show.json"
    document = {"format": "stage-desktop.show", "version": 1, **change}
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(FileTrouble) as caught:
        opened(path)
    assert caught.value.code == "file_malformed"
    assert caught.value.data["where"] == where
