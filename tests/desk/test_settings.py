"""Settings: read tolerantly, written whole, nothing of the user's thrown away."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stage_desktop.desk.settings import (
    LoadedSettings,
    Settings,
    load_settings,
    save_settings,
    settings_path,
)
from stage_desktop.errors import FileTrouble, StageError
from stage_desktop.instants import Millis
from stage_desktop.review.review_settings import DEFAULT_REVIEW
from stage_desktop.script.check_settings import Limit
from stage_desktop.script.derive import DEFAULT_SLOT_CUES, SlotCue

CHOSEN = Settings(
    language="zh_CN",
    theme="contrast",
    host_display="HDMI-1",
    role_filter="ad_buyer",
    recent_files=("/shows/秋冬.xlsx",),
    slot_cues=(SlotCue("prepare", False, Millis(-90_000), "assistant", Millis(1), Millis(2)),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def put(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def trouble(loaded: LoadedSettings) -> StageError:
    assert loaded.trouble is not None
    return loaded.trouble


def test_the_variable_comes_before_the_users_folder() -> None:
    assert settings_path({"STAGE_DESKTOP_SETTINGS": "/my/s.json"}) == Path("/my/s.json")
    default = settings_path({})
    assert (default.name, default.parent.name) == ("settings.json", "stage-desktop")


def test_without_a_file_everything_is_default(path: Path) -> None:
    assert load_settings(path) == LoadedSettings(Settings())
    assert Settings().slot_cues == DEFAULT_SLOT_CUES


def test_without_a_path_the_variable_says_where(tmp_path: Path) -> None:
    save_settings(CHOSEN)  # the suite points the variable at a file of each test's own
    assert load_settings().settings == CHOSEN
    assert [each.name for each in (tmp_path / "own").iterdir()] == ["settings.toml"]


def test_settings_come_back_as_they_were(path: Path) -> None:
    save_settings(CHOSEN, path)
    assert load_settings(path) == LoadedSettings(CHOSEN)


def test_the_file_is_made_for_people_too(path: Path) -> None:
    save_settings(Settings(theme="dark", recent_files=("/shows/秋冬.xlsx",)), path)
    assert path.read_text(encoding="utf-8") == (
        '{\n  "theme": "dark",\n  "recent_files": [\n    "/shows/秋冬.xlsx"\n  ]\n}\n'
    )


def test_a_key_that_we_do_not_know_stays(path: Path) -> None:
    put(path, '{"newer": {"a": [1]}, "theme": "dark"}')
    loaded = load_settings(path)
    assert loaded == LoadedSettings(Settings(theme="dark"))
    save_settings(Settings(language="en"), path)
    assert json.loads(path.read_text()) == {"newer": {"a": [1]}, "language": "en"}


def test_a_value_that_cannot_be_read_counts_as_not_set_and_is_told(path: Path) -> None:
    put(path, '{"theme": 7, "language": "en", "slot_cues": [{"kind": "prepare"}]}')
    loaded = load_settings(path)
    assert loaded.settings == Settings(language="en")
    assert trouble(loaded).code == "settings_partly_read"
    assert trouble(loaded).data == {"path": str(path), "names": "theme, slot_cues"}


def test_a_value_that_cannot_be_read_stays_until_that_setting_is_changed(path: Path) -> None:
    put(path, '{"theme": 7, "role_filter": 8}')
    save_settings(Settings(theme="dark"), path)
    assert json.loads(path.read_text()) == {"theme": "dark", "role_filter": 8}


@pytest.mark.parametrize("text", ["{", "", "[1]", "null", b"\xff\xfe\x00", '"text"', "[" * 100_000])
def test_a_damaged_file_gives_defaults_and_is_kept_aside(path: Path, text: str | bytes) -> None:
    put(path, text)
    data = path.read_bytes()
    loaded = load_settings(path)
    aside = path.with_name("settings.damaged-1.json")
    assert loaded.settings == Settings()
    assert trouble(loaded).code == "settings_damaged"
    assert trouble(loaded).data == {"path": str(path), "kept": str(aside)}
    assert aside.read_bytes() == data
    assert load_settings(path) == LoadedSettings(Settings())


def test_no_damaged_file_takes_the_place_of_an_earlier_one(path: Path) -> None:
    for number in (1, 2):
        put(path, f"damaged {number}")
        load_settings(path)
    put(path, "damaged 3")
    save_settings(CHOSEN, path)
    found = {each.name: each.read_text() for each in path.parent.iterdir() if each != path}
    assert found == {f"settings.damaged-{n}.json": f"damaged {n}" for n in (1, 2, 3)}
    assert load_settings(path).settings == CHOSEN


def test_the_mark_that_some_editors_put_first_is_no_damage(path: Path) -> None:
    put(path, b'\xef\xbb\xbf{"theme": "dark"}')
    assert load_settings(path) == LoadedSettings(Settings(theme="dark"))


def test_a_file_that_cannot_be_opened_gives_defaults_and_is_told(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path)  # a folder
    assert loaded.settings == Settings()
    assert trouble(loaded).code == "settings_unreadable"
    assert trouble(loaded).data["path"] == str(tmp_path)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("not a folder")
    with pytest.raises(FileTrouble, match="file_unwritable"):
        save_settings(CHOSEN, tmp_path / "config" / "settings.json")


def test_a_file_name_that_is_no_unicode_comes_back(path: Path) -> None:
    settings = Settings(recent_files=("/shows/\udcff.csv",))
    save_settings(settings, path)
    assert load_settings(path) == LoadedSettings(settings)


def test_a_recent_file_comes_first_and_once_and_the_oldest_goes() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent(f"/{number}.csv")
    settings = settings.with_recent("/5.csv")
    assert settings.recent_files == (
        *("/5.csv", "/11.csv", "/10.csv", "/9.csv", "/8.csv"),
        *("/7.csv", "/6.csv", "/4.csv", "/3.csv", "/2.csv"),
    )


def test_a_threshold_of_the_review_is_kept_and_the_others_stay_as_they_are(path: Path) -> None:
    stricter = replace(DEFAULT_REVIEW.diagnosis, late_start=Limit(Millis(30_000)))
    save_settings(Settings(review=replace(DEFAULT_REVIEW, diagnosis=stricter)), path)
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written["review"] == {"diagnosis": {"late_start": {"limit": 30_000}}}
    loaded = load_settings(path).settings.review
    assert loaded.diagnosis.late_start.limit == 30_000
    assert replace(loaded, diagnosis=DEFAULT_REVIEW.diagnosis) == DEFAULT_REVIEW
