"""The environment is made once, left alone while it holds, and healed when it does not.

A small project of the test's own, whose build needs no network, stands for the checkout.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

import environment
from environment import NotFetched, SetupTrouble, pip_trouble, prepare, project_key, python_of

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny"
version = "0.1"
dependencies = [{needs}]
optional-dependencies = {{ dev = [], docs = [] }}

[tool.ruff]
line-length = {length}
"""

# The least that pip asks of a build: an editable wheel that names the folder, as hatchling's does.
BACKEND = """
import zipfile
from pathlib import Path

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    text = Path("pyproject.toml").read_text(encoding="utf-8")
    needs = text.split("\\ndependencies = [")[1].split("]")[0].strip('"')
    info = "tiny-0.1.dist-info"
    files = {
        "_editable_impl_stage_desktop.pth": str(Path.cwd()),
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\\nName: tiny\\nVersion: 0.1\\n"
        + "Provides-Extra: dev\\nProvides-Extra: docs\\n"
        + (f"Requires-Dist: {needs}\\n" if needs else ""),
    }
    files[f"{info}/RECORD"] = "".join(f"{name},,\\n" for name in [*files, f"{info}/RECORD"])
    name = "tiny-0.1-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
    return name

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    raise AssertionError("only ever installed as editable")
"""


def write_project(root: Path, needs: str = "", length: int = 100) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    text = PROJECT.format(needs=f'"{needs}"' if needs else "", length=length)
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    (root / "backend.py").write_text(BACKEND, encoding="utf-8")
    (root / "tiny.py").write_text("SAID = '在'\n", encoding="utf-8")
    return root


def says(python: Path) -> str:
    """What the project says when it is imported from another folder."""
    code = "import sys, tiny; sys.stdout.buffer.write(tiny.SAID.encode())"
    done = subprocess.run([str(python), "-P", "-c", code], capture_output=True, check=False)
    return done.stdout.decode() or done.stderr.decode()


def record_of(root: Path) -> dict[str, Any]:
    record = json.loads((root / ".venv" / environment.RECORD).read_text(encoding="utf-8"))
    assert isinstance(record, dict)
    return record


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may be fetched."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose environment was made once; tests copy it."""
    root = write_project(tmp_path_factory.mktemp("run") / "check out 直播")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        prepare(root)
    return root


def test_it_works_from_a_path_with_spaces_and_chinese_that_no_locale_can_misread(
    made: Path,
) -> None:
    python = python_of(made / ".venv")
    assert says(python) == "在"
    pth = next((made / ".venv").glob("[Ll]ib/**/*stage_desktop.pth"))
    assert pth.read_text(encoding="utf-8").isascii()
    record = record_of(made)
    assert (record["state"], record["place"], record["extras"]) == ("ready", str(made), [])


def test_a_second_run_touches_nothing_and_starts_no_process(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = made / ".venv" / environment.RECORD
    before = record.stat().st_mtime_ns

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert prepare(made) == python_of(made / ".venv")
    assert record.stat().st_mtime_ns == before


def test_only_what_an_install_depends_on_makes_a_new_one_needed(tmp_path: Path) -> None:
    key = project_key(write_project(tmp_path))
    assert project_key(write_project(tmp_path, length=90)) == key
    assert project_key(write_project(tmp_path, needs="click")) != key


def test_extras_are_added_and_kept(made: Path) -> None:
    prepare(made, ["dev"])
    assert record_of(made)["extras"] == ["dev"]
    prepare(made, ["docs"])
    assert record_of(made)["extras"] == ["dev", "docs"]
    inode = python_of(made / ".venv").lstat().st_ino
    prepare(made)
    assert record_of(made)["extras"] == ["dev", "docs"]
    assert python_of(made / ".venv").lstat().st_ino == inode


def test_what_cannot_be_fetched_is_said_and_leaves_the_old_one_as_it_was(made: Path) -> None:
    before = record_of(made)
    write_project(made, needs="stage-desktop-absent==7")
    try:
        with pytest.raises(NotFetched, match="stage-desktop-absent==7"):
            prepare(made)
        assert record_of(made) == before
        assert says(python_of(made / ".venv")) == "在"
    finally:
        write_project(made)
    assert prepare(made) == python_of(made / ".venv")


def test_an_interrupted_install_is_made_anew(made: Path) -> None:
    folder = made / ".venv"
    stray = folder / "half-written"
    stray.touch()
    for package in folder.glob("[Ll]ib/**/site-packages/pip"):
        shutil.rmtree(package)
    environment._write(folder, {"state": "installing", "extras": ["dev"]})
    assert says(prepare(made)) == "在"
    assert not stray.exists()
    assert (record_of(made)["state"], record_of(made)["extras"]) == ("ready", ["dev"])


@pytest.mark.skipif(sys.platform == "win32", reason="environments link to their Python elsewhere")
def test_an_environment_whose_python_is_gone_or_another_does_not_hold(made: Path) -> None:
    folder, python = made / ".venv", python_of(made / ".venv")
    good = python.readlink()
    assert environment._answers(folder)
    try:
        python.unlink()
        python.symlink_to("/nowhere/python3.11")
        assert not environment._holds(folder, record_of(made), made, frozenset())
        assert not environment._answers(folder)
        python.unlink()
        python.symlink_to("/bin/false")
        assert not environment._holds(folder, record_of(made), made, frozenset())
        assert not environment._answers(folder)
    finally:
        python.unlink()
        python.symlink_to(good)
    assert environment._holds(folder, record_of(made), made, frozenset())


def test_a_copied_checkout_makes_its_own(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(made, copy, symlinks=True)
    (copy / "tiny.py").write_text("SAID = 'copy'\n", encoding="utf-8")
    assert says(prepare(copy)) == "copy"
    assert record_of(copy)["place"] == str(copy)


def test_a_broken_record_is_no_trouble(made: Path) -> None:
    (made / ".venv" / environment.RECORD).write_text("{ half a rec", encoding="utf-8")
    assert says(prepare(made)) == "在"
    assert record_of(made)["state"] == "ready"


def test_two_at_a_time_wait_for_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entered = []
    first_is_in = threading.Event()
    second_waits = threading.Event()

    def first() -> None:
        with environment._one_at_a_time(tmp_path):
            first_is_in.set()
            assert second_waits.wait(10)
            entered.append("first")

    def second() -> None:
        with environment._one_at_a_time(tmp_path):
            entered.append("second")

    runners = [threading.Thread(target=first), threading.Thread(target=second)]
    runners[0].start()
    assert first_is_in.wait(10)
    runners[1].start()
    while "Another run" not in capsys.readouterr().err:
        runners[1].join(0.01)
    second_waits.set()
    for runner in runners:
        runner.join()
    assert entered == ["first", "second"]


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    root = write_project(tmp_path / "checkout")
    (root / ".venv").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(SetupTrouble, match=r"cannot be written: File exists\.$"):
        prepare(root)


def test_a_python_without_ensurepip_names_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr(environment.system_needs, "is_root", lambda: False)
    monkeypatch.setattr(environment.system_needs, "family", lambda: "debian")
    with pytest.raises(SetupTrouble) as caught:
        prepare(write_project(tmp_path))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert str(caught.value) == (
        "This Python cannot make virtual environments. Install it with: "
        f"sudo apt-get install --no-install-recommends python{version}-venv"
    )


@pytest.mark.parametrize(
    ("said", "kind", "sentence"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n"
            "ERROR: No matching distribution found for hatchling>=1.27",
            NotFetched,
            "no connection to the package index",
        ),
        (
            "ERROR: No matching distribution found for PySide6-Essentials<6.12",
            NotFetched,
            "Use a 64-bit Python",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on"
            " device",
            SetupTrouble,
            "The disk is full",
        ),
        ("note: see above\nERROR: bad wheel\n[notice] new pip", SetupTrouble, "ERROR: bad wheel"),
        ("", SetupTrouble, "no reason given"),
    ],
)
def test_what_pip_says_becomes_one_sentence(
    said: str, kind: type[SetupTrouble], sentence: str
) -> None:
    trouble = pip_trouble(said)
    assert type(trouble) is kind
    assert sentence in str(trouble)
    assert "\n" not in str(trouble)
