"""The floor under every test: no user folders, one time zone, nothing left running."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt: without a display Qt ends the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import HealthCheck, settings

from leaks import leaks_since, running

pytest_plugins = ["pytester"]

# A busy machine is no defect: no deadlines. In CI the same examples each time. Fifty of each keep
# the suite within minutes; `HYPOTHESIS_EXAMPLES=1000` looks farther.
settings.register_profile(
    "suite",
    deadline=None,
    max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "50")),
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def no_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point every folder of the user at an empty one for the session."""
    home = tmp_path_factory.mktemp("home")
    run_time = home / "run"
    run_time.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        patch.setenv("XDG_RUNTIME_DIR", str(run_time))
        yield


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a database and a settings file of its own, neither of which exists yet."""
    monkeypatch.setenv("STAGE_DESKTOP_DB", str(tmp_path / "own" / "stage.db"))
    monkeypatch.setenv("STAGE_DESKTOP_SETTINGS", str(tmp_path / "own" / "settings.toml"))


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread, a top-level widget or a timer behind."""
    before = running()
    yield
    if left := leaks_since(before):
        pytest.fail("left running: " + "; ".join(left), pytrace=False)
