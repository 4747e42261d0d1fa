"""test.py: every step, in order, and a summary that cannot be overlooked."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "scripts" / "test.py"


@pytest.fixture
def suite(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script itself, whatever else is called `test`; its environment is this one."""
    spec = importlib.util.spec_from_file_location("suite_script", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.environment, "prepare", lambda *_: Path(sys.executable))
    monkeypatch.setattr(module.system_needs, "missing_for", lambda *_: [])
    return module


def steps(**codes: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (name, ("-c", f"import sys; print({name!r}, sys.argv[1:]); sys.exit({code})"))
        for name, code in codes.items()
    )


def test_the_steps_are_format_lint_types_imports_and_tests_in_this_order(
    suite: ModuleType,
) -> None:
    assert [name for name, _ in suite.STEPS] == ["format", "lint", "types", "imports", "tests"]


def test_all_steps_run_and_the_last_line_is_the_tests_own(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "STEPS", steps(lint=0, tests=0))
    assert suite.main([]) == 0
    assert capfd.readouterr().out == (
        "== lint\nlint []\n== tests\ntests ['-n', '2', '--dist', 'loadfile']\n"
    )


def test_a_failed_step_does_not_hide_the_others_and_fails_the_whole(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "STEPS", steps(lint=1, types=0, tests=2))
    assert suite.main(["tests/show", "-x"]) == 1
    said = capfd.readouterr().out
    assert "tests ['tests/show', '-x']\n" in said
    assert said.endswith("\nFailed: lint, tests.\n")


def test_what_the_machine_lacks_is_said_before_anything_runs(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite.system_needs, "provide", lambda _: "Install with: x")
    assert suite.main([]) == 1
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Install with: x\n")
