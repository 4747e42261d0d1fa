"""`convert` says what a kind of file cannot hold, and never writes over what it reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from stage_desktop.cli import cli
from stage_desktop.errors import FileTrouble

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
APPAREL = SAMPLES / "apparel_1h_segments.csv"


def test_a_single_csv_says_that_it_has_the_segments_alone(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["convert", str(APPAREL), str(tmp_path / "out.csv")])
    assert done.exit_code == 0
    assert "segments alone" in done.stderr
    whole = CliRunner().invoke(cli, ["convert", str(APPAREL), str(tmp_path / "out.xlsx")])
    assert "segments alone" not in whole.stderr


def test_what_is_read_is_not_written_over(tmp_path: Path) -> None:
    for path in SAMPLES.glob("apparel_1h_*.csv"):
        shutil.copy(path, tmp_path)
    sheet = tmp_path / APPAREL.name
    before = sheet.read_bytes()
    with pytest.raises(FileTrouble, match="file_is_source"):
        CliRunner().invoke(
            cli, ["convert", str(sheet), str(sheet)], catch_exceptions=False, standalone_mode=False
        )
    assert sheet.read_bytes() == before
