"""The checks that run around every test catch what they are there for, and nothing else."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QComboBox, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from leaks import leaks_since, running

ROOT = Path(__file__).parent.parent

TROUBLE = """
import os, threading, warnings
from pathlib import Path
from hypothesis import given, settings, strategies as st
import platformdirs
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_fails_a_warning():
    warnings.warn("old", DeprecationWarning)

def test_fails_a_qt_warning(qapp):
    qWarning("QObject::connect: no such signal")

def test_fails_a_qt_warning_that_only_contains_the_allowed_one(qapp):
    qWarning("Worse: This plugin does not support propagateSizeHints()")

def test_fails_an_exception_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_fails_an_exception_in_a_slot(qapp, qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(1)

def test_leaks_a_timer(qapp):
    timer = QTimer()
    timer.start(10_000)
    kept.append(timer)

def test_leaks_a_window(qapp):
    kept.append(QWidget())

def test_leaks_a_thread():
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, daemon=True).start()

def test_passes_with_the_platforms_complaint(qapp):
    qWarning("This plugin does not support propagateSizeHints()")

def test_passes_in_folders_of_its_own(tmp_path):
    assert Path(os.environ["STAGE_DESKTOP_DB"]).is_relative_to(tmp_path)
    assert Path(os.environ["STAGE_DESKTOP_SETTINGS"]).is_relative_to(tmp_path)
    assert Path(platformdirs.user_data_dir("x")).is_relative_to(tmp_path.parent)
    assert os.environ["TZ"] == "UTC"

@given(st.integers())
def test_passes_a_property_beside_the_fixtures(number):
    assert settings.default.deadline is None
    assert number == number
"""


def test_the_suite_fails_what_warns_raises_aside_or_leaks(pytester: pytest.Pytester) -> None:
    conftest = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest)
    pytester.makepyfile(TROUBLE)
    result = pytester.runpytest_subprocess(
        "-c", str(ROOT / "pyproject.toml"), "-rA", "-p", "no:cacheprovider", str(pytester.path)
    )
    outcomes = {
        line.split(" - ")[0].split("::")[-1]: line.split()[0]
        for line in result.outlines
        if line.startswith(("PASSED ", "FAILED ", "ERROR "))
    }
    assert {name: said for name, said in outcomes.items() if "test_fails" in name} == {
        "test_fails_a_warning": "FAILED",
        "test_fails_a_qt_warning": "FAILED",
        "test_fails_a_qt_warning_that_only_contains_the_allowed_one": "FAILED",
        "test_fails_an_exception_in_a_thread": "FAILED",
        "test_fails_an_exception_in_a_slot": "FAILED",
    }
    qt_said = [line for line in result.outlines if "Qt messages with level WARNING or" in line]
    assert len(qt_said) == 2
    assert {name: said for name, said in outcomes.items() if "test_leaks" in name} == {
        "test_leaks_a_timer": "ERROR",
        "test_leaks_a_window": "ERROR",
        "test_leaks_a_thread": "ERROR",
    }
    assert sum(name.startswith("test_passes") for name in outcomes) == 3
    assert all(said == "PASSED" for name, said in outcomes.items() if "test_passes" in name)


def test_a_thread_that_is_just_ending_is_waited_for() -> None:
    before = running()
    go = threading.Event()
    thread = threading.Thread(target=go.wait)
    thread.start()
    go.set()
    assert leaks_since(before) == []


def test_a_running_thread_is_named_with_its_kind() -> None:
    before = running()
    go = threading.Event()
    plain = threading.Thread(target=go.wait, name="writer")
    daemon = threading.Thread(target=go.wait, name="waker", daemon=True)
    plain.start()
    daemon.start()
    found = leaks_since(before)
    go.set()
    plain.join()
    daemon.join()
    assert sorted(found) == [
        "daemon thread 'waker' still running",
        "thread 'writer' still running",
    ]
    assert leaks_since(before) == []


def test_what_ran_before_is_no_leak(qtbot: QtBot) -> None:
    timer, window = QTimer(), QWidget()
    timer.start(10_000)
    assert leaks_since(running()) == []
    timer.stop()
    window.close()
    window.deleteLater()


def test_a_window_is_gone_with_its_menus_and_popups_once_qt_may_destroy_it(qtbot: QtBot) -> None:
    before = running()
    window = QMainWindow(objectName="operator")
    window.menuBar().addMenu("File").addAction("Open")
    window.setCentralWidget(QComboBox())
    assert "top-level widget QMainWindow 'operator'" in leaks_since(before)
    window.deleteLater()
    assert leaks_since(before) == []


def test_a_timer_counts_only_while_it_ticks_and_a_thread_while_it_runs(qtbot: QtBot) -> None:
    class Ticker(QTimer):
        pass

    before = running()
    timer, thread = Ticker(objectName="repaint"), QThread(objectName="writer")
    timer.start(10_000)
    thread.start()
    assert sorted(leaks_since(before)) == [
        "QThread 'writer' still running",
        "Ticker 'repaint' still running",
    ]
    timer.stop()
    thread.quit()
    assert thread.wait(5_000)
    assert leaks_since(before) == []
