"""The repository as a stranger finds it: nothing of our machines in it, and what it says is so."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import run
from stage_desktop import __version__
from stage_desktop.cli import cli

ROOT = Path(__file__).parent.parent
NOT_OURS = {".git", ".venv", "build", "dist", "node_modules", "__pycache__", ".hypothesis"} | {
    f".{tool}_cache" for tool in ("pytest", "mypy", "ruff", "import_linter")
}
LOCK_FILES = re.compile(
    r"(uv|poetry|pdm|Pipfile|Cargo)\.lock|pylock(\..+)?\.toml|conda-lock\.ya?ml"
    r"|(package-lock|npm-shrinkwrap)\.json|yarn\.lock|pnpm-lock\.yaml"
)

# Written in pieces, so that this file does not hold what it looks for.
HOSTS = re.compile(
    "|".join(
        re.escape("".join(pieces))
        for pieces in (
            ("pypi", ".org"),
            ("python", "hosted", ".org"),
            ("npmjs", ".org"),
            ("npmjs", ".com"),
            ("npmmirror", ".com"),
            ("conda", ".anaconda.org"),
            ("mirrors.", "aliyun"),
            ("tuna.", "tsinghua"),
            ("artifact", "ory."),
        )
    )
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.*~-])/(?:"
    + "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "Us" + "ers", "tm" + "p"))
    + r")/[\w.-]|[A-Z]:\\{1,2}"
    + "Us"
    + r"ers\\"
)

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"")
FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def files() -> list[Path]:
    """Every file that belongs to the repository, committed or about to be."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listing = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout
        found = (ROOT / os.fsdecode(name) for name in names.split(b"\0") if name)
    else:
        below = ((file, file.relative_to(ROOT).parts) for file in ROOT.rglob("*"))
        found = (file for file, parts in below if not NOT_OURS & set(parts))
    return sorted(file for file in found if file.is_file() and file.suffix != ".pyc")


def texts() -> Iterator[tuple[str, str]]:
    """The name and the text of every file that is text."""
    for file in files():
        content = file.read_bytes()
        if b"\0" not in content:
            yield file.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


def hits(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1} {found[0]}"
        for name, text in texts()
        for found in pattern.finditer(text)
    ]


def test_there_is_something_to_look_at() -> None:
    names = [file.relative_to(ROOT).as_posix() for file in files()]
    assert "pyproject.toml" in names
    assert "stage_desktop/cli.py" in names


def test_no_package_registry_is_named() -> None:
    assert hits(HOSTS) == []


def test_no_path_of_a_persons_machine_is_named() -> None:
    assert hits(MACHINE_PATHS) == []


@pytest.mark.parametrize(
    "text",
    ["see /ho" + "me/maya/show", "'/tm" + "p/x'", "C:\\Us" + "ers\\maya", "(/wo" + "rk/main)"],
)
def test_a_path_of_a_persons_machine_is_recognised(text: str) -> None:
    assert MACHINE_PATHS.search(text)


@pytest.mark.parametrize("text", ["docs/home/index", "~/home/x", "/var/lib/apt", "a/tmp/b"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATHS.search(text)


def test_no_lock_file_is_kept() -> None:
    assert [file.name for file in files() if LOCK_FILES.fullmatch(file.name)] == []


def test_the_version_is_said_once_and_the_changelog_knows_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert __version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_licence_is_there() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no executable bit")
def test_the_continuous_integration_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def pages() -> list[Path]:
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    targets = [first or second for first, second in LINK.findall(text)]
    local = [each.split("#")[0] for each in targets if "://" not in each and each[0] != "#"]
    assert [target for target in local if not (page.parent / target).exists()] == []


def script_calls(text: str) -> set[str]:
    """The scripts that a page names."""
    return set(re.findall(r"scripts/\w+\.py", text))


def command_calls(text: str) -> Iterator[list[str]]:
    """What follows `stage-desktop` on each line of the fenced blocks, word by word."""
    for block in FENCED.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            found = re.match(r"\s*(?:\$ |> )?stage-desktop\b(?![-./\w])(.*)", line)
            if found:
                yield shlex.split(found[1], comments=True)


def faults(words: list[str]) -> list[str]:
    """What of a call the command line does not know: a command or an option."""
    plain = [word.strip("[]()") for word in words]
    name = plain[0] if plain and plain[0] in cli.commands else "app"
    # A lone word in lower case stands where a command would: a script has an ending.
    wrong = [plain[0]] if name == "app" and plain and re.fullmatch("[a-z-]*[a-z]", plain[0]) else []
    known = {"--help", "--version"}
    for parameter in cli.commands[name].params:
        known.update(parameter.opts if isinstance(parameter, click.Option) else ())
    options = (word.split("=")[0] for word in plain if word.startswith("--"))
    return wrong + [option for option in options if option not in known]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_a_page_shows_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [name for name in sorted(script_calls(text)) if not (ROOT / name).is_file()] == []
    assert [fault for words in command_calls(text) for fault in faults(words)] == []


def test_a_command_that_does_not_exist_is_noticed() -> None:
    page = """
```
stage-desktop simulate show.csv --speed max   # as fast as it goes
$ stage-desktop rehearse show.csv
stage-desktop export last --colour red
stage-desktop SCRIPT [--lang zh_CN]
stage-desktop-other is another program
```
stage-desktop outside of a block is prose
"""
    assert [faults(words) for words in command_calls(page)] == [[], ["rehearse"], ["--colour"], []]


def test_run_py_knows_which_commands_need_no_window() -> None:
    shown = {name for name, command in cli.commands.items() if not command.hidden}
    assert {name for name in run.HEADLESS if not name.startswith("-")} == shown - {"app"}
