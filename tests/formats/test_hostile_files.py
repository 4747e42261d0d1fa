"""Files made to harm: one clear trouble each, in bounded time and memory, with nothing executed."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest

from drawn_books import drawn
from stage_desktop.errors import FileTrouble
from stage_desktop.formats import isolated
from stage_desktop.formats.script_files import Opened, open_script
from stage_desktop.formats.tables import MAX_COLUMNS, MAX_ROWS

BOOK = "# 流程\n环节 | 时长\n开场 | 5\n主推 | 10\n"
GOLDEN = Path(__file__).parents[1] / "golden" / "import"


def opened(path: Path) -> Opened:
    return open_script(path, start=None, zone="UTC", today=date(2026, 10, 22))


def refused(path: Path) -> FileTrouble:
    with pytest.raises(FileTrouble) as caught:
        opened(path)
    return caught.value


def rewritten(book: bytes, parts: dict[str, bytes], *, packed: bool = True) -> bytes:
    """The workbook with some parts replaced or added."""
    target = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(target, "w", kind) as new:
        for name in dict.fromkeys((*old.namelist(), *parts)):
            new.writestr(name, parts.get(name) or old.read(name))
    return target.getvalue()


def test_a_zip_bomb_is_told_before_it_unpacks(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(rewritten(drawn(BOOK), {"xl/media/big.bin": bytes(300_000_000)}))
    assert path.stat().st_size < 1_000_000
    assert refused(path).code == "file_too_large"


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    """Its directory says 10 bytes; the part unpacks to 200 MB."""
    path = tmp_path / "a.xlsx"
    sheet = b"<worksheet><sheetData>" + b" " * 200_000_000
    data = bytearray(rewritten(drawn(BOOK), {"xl/worksheets/sheet1.xml": sheet}))
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    data[at + 16 : at + 20] = zlib.crc32(sheet[:10]).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    assert refused(path).code == "file_too_large"


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with zipfile.ZipFile(io.BytesIO(drawn(BOOK))) as book:
        strings = book.read("xl/sharedStrings.xml")
    harmful = laughs + strings[strings.index(b"<sst") :].replace(b"<t>", b"<t>&b;", 1)
    for name, part in (("xl/sharedStrings.xml", harmful), ("xl/workbook.xml", laughs + b"<x/>")):
        path = tmp_path / "a.xlsx"
        path.write_bytes(rewritten(drawn(BOOK), {name: part}))
        trouble = refused(path)
        assert (trouble.code, trouble.data["detail"]) == ("file_unreadable", "entities")


def test_ten_thousand_columns_and_a_million_rows(tmp_path: Path) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_text("环节,时长" + ",x" * 10_000 + "\nA,1" + ",y" * 10_000 + "\n", "utf-8")
    trouble = refused(wide)
    assert trouble.code == "file_too_large"
    assert (trouble.data["columns"], trouble.data["limit"]) == (10_002, MAX_COLUMNS)
    long = tmp_path / "long.csv"
    long.write_text("环节,时长\n" + "A,1\n" * 1_000_000, "utf-8")
    trouble = refused(long)
    assert trouble.code == "file_too_large"
    assert (trouble.data["rows"], trouble.data["limit"]) == (1_000_001, MAX_ROWS)


def test_commas_behind_a_row_are_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("环节,时长" + "," * 5_000 + "\nA,1" + "," * 5_000 + "\n", "utf-8")
    assert len(opened(path).script.segments) == 1


def test_cells_beyond_any_show_in_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(io.BytesIO(drawn(BOOK))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    for cell, name in ((b"XFD2", "columns"), (b"A1048576", "rows")):
        row = b'<row r="%d"><c r="%s"><v>1</v></c></row></sheetData>' % (
            int(cell.lstrip(b"AXFD")),
            cell,
        )
        far = sheet.replace(b"</sheetData>", row)
        path.write_bytes(rewritten(drawn(BOOK), {"xl/worksheets/sheet1.xml": far}))
        trouble = refused(path)
        assert trouble.code == "file_too_large"
        assert name in trouble.data


def test_links_to_elsewhere_and_formulas_are_only_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(drawn(
        "# 流程\n环节 | 时长 | 备注\n开场 | 5 | formula:WEBSERVICE(\"http://127.0.0.1:9/x\")=cached\n"
    ))  # fmt: skip
    assert opened(path).script.segments[0].notes == "cached"
    sheet = tmp_path / "b.csv"
    sheet.write_text('环节,时长,备注\n开场,5,"=HYPERLINK(""http://127.0.0.1/"")"\n', "utf-8")
    assert opened(sheet).script.segments[0].notes == '=HYPERLINK("http://127.0.0.1/")'


def ods(content: bytes, *, manifest: bytes = b"<manifest/>") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        book.writestr("mimetype", kind, zipfile.ZIP_STORED)
        book.writestr("META-INF/manifest.xml", manifest)
        book.writestr("content.xml", content)
    return target.getvalue()


def ods_of(rows: str) -> bytes:
    names = "office table text"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names.split()
    )
    return (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="流程">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    ).encode()


def row(*cells: str) -> str:
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


def test_an_ods_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods(ods_of(row("时间段", "环节") + row("20:00-20:10", "开场"))))
    (segment,) = opened(path).script.segments
    assert (segment.title, segment.duration) == ("开场", 600_000)


def test_a_legacy_xls_workbook() -> None:
    """`legacy.xls` was written by another program: text times, a real time, a hidden sheet."""
    found = opened(GOLDEN / "legacy" / "legacy.xls")
    assert [(s.number, s.title, s.duration, s.price_text) for s in found.script.segments] == [
        ("1", "开场", 300_000, "9.9"),
        ("2", "主推", 1_200_000, "399"),
    ]


def test_an_ods_that_would_take_all_memory_ends_its_own_process_only(tmp_path: Path) -> None:
    far = row("环节", "时长") + (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    path = tmp_path / "a.ods"
    path.write_bytes(ods(ods_of(far)))
    # The library itself may refuse it, or end: which of them depends on the memory there is.
    assert refused(path).code in ("file_too_demanding", "file_too_large", "file_unreadable")


def test_an_encrypted_ods(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods(b"\x01\x02", manifest=b"<m:encryption-data/>"))
    assert refused(path).code == "file_encrypted"


def test_what_happens_to_the_reader_is_one_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child ends by a signal, by an exception, or not at all; it says nothing, or nonsense."""
    for program in (
        "import os, signal; os.kill(os.getpid(), 9)"
        if os.name == "posix"
        else "raise SystemExit(3)",
        "raise ValueError",
        "print('no json')",
    ):
        code = [sys.executable, "-c", program]
        monkeypatch.setattr(isolated, "_program", lambda code=code: code)
        with pytest.raises(FileTrouble) as caught:
            isolated.read_isolated(b"x" * 1_000_000, "xls")
        assert caught.value.code == "file_too_demanding"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limits")
def test_the_readers_memory_is_limited() -> None:
    program = (
        "from stage_desktop.formats.isolated import _limit\n_limit()\n"
        "try:\n    x = bytearray(400_000_000)\nexcept MemoryError:\n    print('refused')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "refused"


def test_the_reader_answers_as_this_process_would() -> None:
    for name in ("typed_excel", "hidden", "merged_time_titles"):
        book = drawn((GOLDEN / f"{name}.book").read_text("utf-8"))
        assert isolated.read_isolated(book, "xlsx") == isolated.load_xlsx(book)


def test_parts_made_to_keep_a_pattern_busy_end_in_time(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    start = b"<worksheet><sheetData>"
    for piece in (b"<c ", b"<f>", b"<row r "):
        harmful = start + piece * (60_000_000 // len(piece))
        path.write_bytes(rewritten(drawn(BOOK), {"xl/worksheets/sheet1.xml": harmful}))
        begun = time.monotonic()
        assert refused(path).code in ("file_too_demanding", "file_unreadable")
        assert time.monotonic() - begun < 8  # five on a machine that has nothing else to do


def test_a_json_file_that_is_nested_beyond_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.show.json"
    path.write_text("[" * 200_000, "utf-8")
    assert refused(path).code in ("file_malformed", "file_unreadable", "file_type_unknown")
    path.write_text(json.dumps({"rundowns": {"a": {"entries": 5}}, "viewSettings": {}}), "utf-8")
    assert refused(path).code == "file_malformed"
