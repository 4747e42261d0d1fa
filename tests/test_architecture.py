"""The shape of the house: who imports whom, who reads the clock, and how long things may get."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "stage_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
CLOCK = PACKAGE / "desk" / "clock.py"

LONGEST_FUNCTION = 60
LONGEST_CLASS = 300
LONGEST_MODULE = 400

# What tells the time, by the last two names of a call.
READINGS = {
    *(("time", name) for name in ("time", "monotonic", "perf_counter", "clock_gettime")),
    *(("time", f"{name}_ns") for name in ("time", "monotonic", "perf_counter", "clock_gettime")),
    *(("time", name) for name in ("process_time", "localtime", "gmtime", "strftime", "ctime")),
    *(("datetime", name) for name in ("now", "utcnow", "today")),
    ("date", "today"),
    *(("QDateTime", name) for name in ("currentDateTime", "currentDateTimeUtc")),
    *(("QDateTime", name) for name in ("currentMSecsSinceEpoch", "currentSecsSinceEpoch")),
    ("QTime", "currentTime"),
    ("QDate", "currentDate"),
}


def read(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def place(file: Path, node: ast.AST, root: Path = ROOT) -> str:
    return f"{file.relative_to(root).as_posix()}:{getattr(node, 'lineno', 1)}"


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts on the package below that folder."""
    code = (
        "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports;"
        "sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True, no_logo=True))"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_import_contracts_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the house in which something may be built wrongly."""
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_contracts_can_break(house: Path) -> None:
    wrong = {
        "show/engine.py": "import threading\n",
        "script/plan.py": "import stage_desktop.show.state\n",
        "show/commands.py": "import stage_desktop.show.engine\n",
        "desk/session.py": "import PySide6\n",
    }
    for name, line in wrong.items():
        file = house / PACKAGE.name / name
        file.write_text(file.read_text(encoding="utf-8") + line, encoding="utf-8")
    done = lint_imports(house)
    assert done.returncode == 1
    assert "0 kept, 4 broken" in done.stdout


def readings(tree: ast.Module) -> Iterator[ast.AST]:
    """Where a module reads the machine's clock, or takes a reading function of `time` by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
            if (owner, node.attr) in READINGS:
                yield node
        if isinstance(node, ast.ImportFrom):
            taken = {(node.module, name.name) for name in node.names}
            if taken & READINGS or ("PySide6.QtCore", "QElapsedTimer") in taken:
                yield node


def test_only_the_clock_reads_the_machines_clock() -> None:
    found = [
        place(file, node) for file in MODULES if file != CLOCK for node in readings(read(file))
    ]
    assert found == []
    assert list(readings(read(CLOCK)))


@pytest.mark.parametrize(
    "line",
    [
        "import time; now = time.time_ns()",
        "from time import monotonic",
        "import datetime; datetime.datetime.now(datetime.UTC)",
        "from datetime import datetime; reader = datetime.now",
        "from datetime import date; date.today()",
        "QDateTime.currentMSecsSinceEpoch()",
        "from PySide6.QtCore import QElapsedTimer",
    ],
)
def test_every_way_to_read_the_clock_is_seen(line: str) -> None:
    assert list(readings(ast.parse(line)))


def test_sleeping_is_no_reading_and_neither_is_a_wall_time() -> None:
    innocent = "import time\nfrom datetime import time as wall\ntime.sleep(1)\nwall(20, 0).hour"
    assert not list(readings(ast.parse(innocent)))


def imports_of(tree: ast.Module, top: str) -> Iterator[ast.AST]:
    """Every import of that top-level package, also those inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        if any(name.split(".")[0] == top for name in names):
            yield node


def test_qt_is_only_under_ui_and_app() -> None:
    allowed = (PACKAGE / "ui", PACKAGE / "app", PACKAGE / "app.py")
    found = [
        place(file, node)
        for file in MODULES
        if not any(file.is_relative_to(folder) for folder in allowed)
        for node in (*imports_of(read(file), "PySide6"), *imports_of(read(file), "shiboken6"))
    ]
    assert found == []


def too_long(file: Path, root: Path = ROOT) -> Iterator[str]:
    """The functions, classes and modules that no longer can be seen as a whole."""
    tree = read(file)
    lines = len(file.read_text(encoding="utf-8").splitlines())
    if lines > LONGEST_MODULE:
        yield f"{place(file, tree, root)} {lines} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            limit = LONGEST_FUNCTION
        elif isinstance(node, ast.ClassDef):
            limit = LONGEST_CLASS
        else:
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit:
            yield f"{place(file, node, root)} {node.name}: {length} lines"


def test_functions_classes_and_modules_can_be_seen_as_a_whole() -> None:
    assert [line for file in MODULES for line in too_long(file)] == []


def test_a_function_of_sixty_one_lines_is_too_long(tmp_path: Path) -> None:
    file = tmp_path / "long.py"
    file.write_text("def right():\n" + "    x = 1\n" * 59, encoding="utf-8")
    assert list(too_long(file, tmp_path)) == []
    file.write_text("def wrong():\n" + "    x = 1\n" * 60, encoding="utf-8")
    assert list(too_long(file, tmp_path)) == ["long.py:1 wrong: 61 lines"]


def test_every_module_says_what_it_is() -> None:
    silent = [place(file, read(file)) for file in MODULES if not ast.get_docstring(read(file))]
    assert silent == []


def test_the_median_module_stays_small() -> None:
    lengths = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES)
    assert lengths[len(lengths) // 2] <= 160
