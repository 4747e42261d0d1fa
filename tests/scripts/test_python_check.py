"""What somebody with an older Python is told, and that it can be told at all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from python_check import advice

SCRIPTS = Path(__file__).parents[2] / "scripts"


def having(*programs: str) -> dict[str, str]:
    return {name: f"/usr/bin/{name}" for name in programs}


@pytest.mark.parametrize("name", ["python_check.py", "run.py", "test.py"])
def test_an_old_python_can_read_as_far_as_the_advice(name: str) -> None:
    tree = ast.parse((SCRIPTS / name).read_text(encoding="utf-8"), feature_version=(3, 6))
    first_party = [
        node.names[0].name
        for node in tree.body
        if isinstance(node, ast.Import)
        and node.names[0].name in ("python_check", "environment", "system_needs")
    ]
    assert first_party[:1] in ([], ["python_check"])
    futures = [
        n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "__future__"
    ]
    assert futures == []


def test_a_newer_python_that_is_there_is_named_with_the_command() -> None:
    said = advice((3, 9), "scripts/run.py", having("python3.12", "apt-get").get)
    assert said == (
        "Stage Desktop needs Python 3.11 or newer; this is Python 3.9. "
        'Run: python3.12 "scripts/run.py"'
    )


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "sudo apt-get install python3.11 python3.11-venv"),
        ("brew", "brew install python@3.13"),
        ("winget", "winget install Python.Python.3.13"),
    ],
)
def test_without_one_the_command_that_installs_one_is_named(program: str, command: str) -> None:
    assert advice((3, 8), "run.py", having(program).get).endswith(f"Install one with: {command}")


def test_on_an_unknown_system_the_script_is_named() -> None:
    assert advice((3, 8), "run.py", having().get).endswith("Install one, then run run.py with it.")
