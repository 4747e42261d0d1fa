"""Whatever is opened: a script with findings, or one FileTrouble with its path; nothing else."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.native import script_from_json, script_to_json
from stage_desktop.formats.script_files import Opened, open_script, save_script
from stage_desktop.formats.script_sheets import script_sheets
from stage_desktop.formats.tables import MAX_BYTES, MAX_ROWS
from stage_desktop.ui.texts.errors import error_text

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TODAY = date(2026, 1, 1)
MANY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def opened(path: Path, **wanted: object) -> Opened:
    start, zone = wanted.get("start"), wanted.get("zone", "Asia/Shanghai")
    assert start is None or isinstance(start, datetime)
    assert zone is None or isinstance(zone, str)
    return open_script(path, start=start, zone=zone, today=TODAY)


def refused(path: Path, **wanted: object) -> tuple[str, object]:
    with pytest.raises(FileTrouble) as caught:
        opened(path, **wanted)
    assert caught.value.data["path"]
    return caught.value.code, caught.value.data.get("detail")


def file(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("book") / "show.xlsx"
    save_script(opened(SAMPLES / "apparel_1h_segments.csv").script, path)
    return path.read_bytes()


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.csv")[0] == "file_missing"
    assert refused(tmp_path / "gone" / "gone.xlsx")[0] == "file_missing"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.show.json", "a_segments.csv"])
@pytest.mark.parametrize("content", [b"", b" \r\n\t\n"])
def test_an_empty_file(tmp_path: Path, name: str, content: bytes) -> None:
    code, _ = refused(file(tmp_path, name, content))
    assert code == ("file_unreadable" if name == "a.xlsx" and content else "file_empty")


def test_a_file_with_commas_and_no_content(tmp_path: Path) -> None:
    assert refused(file(tmp_path, "a.csv", ",,,\n,,,\n"))[0] == "file_empty"


def test_a_picture_under_another_name(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
    for name in ("a.xlsx", "a.csv", "a_segments.csv", "a.png"):
        assert refused(file(tmp_path, name, picture)) == ("file_type_unknown", "content")


def test_a_type_that_is_none_of_ours(tmp_path: Path) -> None:
    assert refused(file(tmp_path, "a.docx", "hello")) == ("file_type_unknown", ".docx")
    assert refused(file(tmp_path, "a.json", "[1]")) == ("file_type_unknown", "json")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as box:
        box.writestr("content.xml", "x")
    assert refused(file(tmp_path, "a.xlsx", archive.getvalue())) == ("file_type_unknown", "zip")


def test_a_workbook_of_the_old_kind_and_an_encrypted_one(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refused(file(tmp_path, "a.xls", ole)) == ("file_unreadable", "xls")
    locked = ole + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert refused(file(tmp_path, "b.xlsx", locked))[0] == "file_encrypted"


def test_a_truncated_workbook(tmp_path: Path, workbook: bytes) -> None:
    assert refused(file(tmp_path, "a.xlsx", workbook[: len(workbook) // 2])) == (
        "file_unreadable",
        "zip",
    )


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    assert refused(file(tmp_path, "a.csv", bytes(range(32)) * 20)) == ("file_unreadable", "binary")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as target:
        target.truncate(MAX_BYTES + 1)
    assert refused(path)[0] == "file_too_large"
    rows = file(tmp_path, "b.csv", "环节,时长\n" + "x,1\n" * MAX_ROWS)
    assert refused(rows)[0] == "file_too_large"


def test_one_cell_in_the_last_corner_of_a_workbook_is_too_large(
    tmp_path: Path, workbook: bytes
) -> None:
    """Such a file would have the library ask for half a terabyte and end the process."""
    far = _with_sheet(workbook, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    assert refused(file(tmp_path, "a.xlsx", far))[0] == "file_too_large"
    styled = _with_sheet(workbook, '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')
    assert len(opened(file(tmp_path, "b.xlsx", styled)).script.segments) == 10


def _with_sheet(workbook: bytes, end: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet2.xml"):
                content = content.replace(b"</sheetData>", end.encode())
            new.writestr(name, content)
    return target.getvalue()


def test_a_table_without_segments(tmp_path: Path) -> None:
    assert refused(file(tmp_path, "a.csv", "a,b\n1,2\n"))[0] == "no_segments"
    assert refused(file(tmp_path, "a_products.csv", "code,name,stock\nA,b,1\n"))[0] == "no_segments"
    assert refused(file(tmp_path, "b.csv", "环节,时长\n"))[0] == "no_segments"


def test_a_folder_without_a_show_and_one_with_several(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == "no_show_in_folder"
    for name in ("mon", "tue"):
        file(tmp_path, f"{name}_segments.csv", "环节,时长\nA,5\n")
    with pytest.raises(FileTrouble) as caught:
        opened(tmp_path)
    assert caught.value.code == "several_shows"
    assert caught.value.data["shows"] == "mon, tue"
    assert caught.value.data["count"] == 2


def test_a_zone_that_nobody_knows_and_a_start_beyond_the_calendar(tmp_path: Path) -> None:
    sheet = file(tmp_path, "a.csv", "环节,时长\nA,5\n")
    assert refused(sheet, zone="Mars/Olympus")[0] == "zone_unknown"
    assert refused(sheet, start=datetime(9999, 1, 1, tzinfo=UTC))[0] == "start_out_of_range"


def test_a_path_that_no_system_can_hold() -> None:
    assert refused(Path("a\0b.csv"))[0] == "file_missing"
    assert refused(Path("x" * 5_000 + ".csv"))[0] in ("file_missing", "file_unreadable")


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "a.show.json", "a_show.csv"]))
@MANY
def test_any_bytes(tmp_path: Path, content: bytes, name: str) -> None:
    _opens_or_tells(file(tmp_path, name, content))


@given(st.data())
@MANY
def test_a_damaged_workbook(tmp_path: Path, workbook: bytes, data: st.DataObject) -> None:
    damaged = bytearray(workbook)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    _opens_or_tells(file(tmp_path, "a.xlsx", bytes(damaged)))


@given(st.data())
@MANY
def test_a_damaged_file_of_a_show(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray((SAMPLES / "apparel_1h_segments.csv").read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    _opens_or_tells(file(tmp_path, "a.csv", bytes(content[: data.draw(st.integers(0, 2_400))])))


ODD_CELLS = (
    "20:00-20:10|23:50~00:10|开播前30分钟|次日00:10|Y|合计|3 start|after G1|1e999|-|N/A|9999999999h"
    "|4e9|24:00|12 PM|2 end|2200-01-01 00:00|T-5|0.5|44000.5|١٢|٣:٠٠|½|²"
)
CELLS = st.one_of(
    st.text(max_size=6),
    st.integers().map(str),
    st.floats().map(str),
    st.from_regex(r"-?[0-9]{1,4}:[0-9]{1,3}(:[0-9]{1,3})?(\.[0-9]{1,4})?", fullmatch=True),
    st.from_regex(
        r"[0-9]{1,5}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2} ?([0-9]{2}:[0-9]{2})?", fullmatch=True
    ),
    st.sampled_from(ODD_CELLS.split("|")),
)
HEADERS = {
    "segments": "序号,时间段,开始,结束,时长,类型,环节,商品,GMV目标,硬时间,推进,最短,跳过,mine",
    "giveaways": "code,tool,launch,launch_offset,open,end,countdown_s,active_s,qty,anchor,offset",
    "boosts": "code,tool,budget,order,order_offset,lead,effect,window,target,anchor,offset",
    "cues": "id,kind,anchor,offset,role,standby,tolerance,text,once",
    "products": "code,name,list_price,stock,limit,link,mine",
    "show": "字段,值",
}
KEYS = ["开播时间", "时区", "结束时间", "货币", "GMV目标", "日期", "标题", "主播", "other", ""]


@given(st.data())
@MANY
def test_any_cells_under_known_headers(tmp_path: Path, data: st.DataObject) -> None:
    for kind, header in HEADERS.items():
        columns = header.split(",")
        rows = data.draw(
            st.lists(st.lists(CELLS, min_size=1, max_size=len(columns) + 1), max_size=5)
        )
        if kind == "show":
            rows = [[data.draw(st.sampled_from(KEYS)), *row[:2]] for row in rows]
        target = io.StringIO()
        csv.writer(target).writerows([columns, *rows])
        file(tmp_path, f"x_{kind}.csv", target.getvalue().encode("utf-8", "replace"))
    _opens_or_tells(tmp_path / "x_segments.csv")


def _opens_or_tells(path: Path) -> None:
    """What opens can be kept: it comes back from our own file, and can be written as a workbook."""
    for start in (None, datetime(2026, 3, 29, 1, 30)):  # noqa: DTZ001 - local, as people say it
        try:
            found = open_script(path, start=start, zone="Europe/London", today=TODAY)
        except FileTrouble as trouble:
            assert trouble.data["path"]
            continue
        assert script_from_json(script_to_json(found.script)) == found.script
        assert script_sheets(found.script)


def test_a_text_that_is_named_a_workbook_opens(tmp_path: Path) -> None:
    text = "时间段,环节\n20:00-20:10,开场\n20:10-20:30,主推\n"
    for name, encoding in (("a.xlsx", "gbk"), ("b.xls", "utf-8-sig"), ("c.xlsx", "utf-16")):
        found = opened(file(tmp_path, name, text.encode(encoding)))
        assert [each.title for each in found.script.segments] == ["开场", "主推"]


def test_as_many_lines_as_there_are_are_told(tmp_path: Path) -> None:
    lines = "时间段,环节\n" + "20:00-20:10,开场\n" * 25_000
    with pytest.raises(FileTrouble) as caught:
        opened(file(tmp_path, "a.csv", lines.encode()))
    assert caught.value.data["rows"] == 25_001


def test_a_file_that_is_cut_off_is_told_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        opened(file(tmp_path, "a.show.json", b'{"format": '))
    assert "cut off" in error_text(caught.value)
