"""A file is written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.saving import save


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "show.json"
    target.write_bytes(b"what was there before")
    save(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["show.json"]


def test_what_was_there_stays_when_the_data_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "show.json"
    target.write_bytes(b"before")

    def disk_full(handle: int, _mode: str) -> None:
        os.close(handle)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("stage_desktop.formats.saving.os.fdopen", disk_full)
    with pytest.raises(FileTrouble) as caught:
        save(target, b"new")
    assert caught.value.data == {"path": str(target), "detail": "No space left on device"}
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["show.json"]


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        save(tmp_path, b"new")
    assert caught.value.code == "file_unwritable"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no modes")
def test_the_file_may_be_read_by_whom_it_could_be_read_before(tmp_path: Path) -> None:
    kept, fresh = tmp_path / "kept", tmp_path / "fresh"
    kept.write_bytes(b"")
    kept.chmod(0o660)
    save(kept, b"new")
    save(fresh, b"new")
    assert (kept.stat().st_mode & 0o777, fresh.stat().st_mode & 0o777) == (0o660, 0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_stays_a_link_to_what_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"before")
    link.symlink_to(real)
    save(link, b"new")
    assert link.is_symlink() and real.read_bytes() == b"new"
