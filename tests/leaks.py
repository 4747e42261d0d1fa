"""What a test left running: threads, top-level widgets, timers."""

from __future__ import annotations

import gc
import threading
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

# A thread that was told to stop may need a moment for its last line; a leaked one costs this much.
GRACE_S = 0.5

# Qt's own, made once for the process and never given back.
OWNED_BY_QT = frozenset({"QTipLabel"})


@dataclass(frozen=True)
class Running:
    """Everything that was running at one moment, held so that no id can be reused."""

    threads: frozenset[threading.Thread]
    widgets: tuple[QWidget, ...]
    objects: tuple[QObject, ...]


def running() -> Running:
    """What is running now."""
    return Running(frozenset(threading.enumerate()), _widgets(), _active_objects())


def leaks_since(before: Running) -> list[str]:
    """One line for each thread, widget or timer that runs now and did not run before."""
    _finish_deletions()
    return [
        *_leaked_threads(before.threads),
        *(
            f"top-level widget {type(widget).__name__} {widget.objectName()!r}"
            for widget in _widgets()
            if not _holds(before.widgets, widget)
        ),
        *(
            f"{type(each).__name__} {each.objectName()!r} still running"
            for each in _active_objects()
            if not _holds(before.objects, each)
        ),
    ]


def _leaked_threads(before: frozenset[threading.Thread]) -> list[str]:
    found = []
    for thread in threading.enumerate():
        if thread in before or thread is threading.current_thread():
            continue
        # The stand-in for a thread that Python did not start cannot be waited for.
        if not isinstance(thread, threading._DummyThread):
            thread.join(GRACE_S)
        if thread.is_alive():
            kind = "daemon thread" if thread.daemon else "thread"
            found.append(f"{kind} {thread.name!r} still running")
    return found


def _finish_deletions() -> None:
    """Let Qt destroy what was handed to `deleteLater`: outside an event loop nobody else does."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _widgets() -> tuple[QWidget, ...]:
    if not isinstance(QCoreApplication.instance(), QApplication):
        return ()
    return tuple(
        widget
        for widget in QApplication.topLevelWidgets()
        if type(widget).__name__ not in OWNED_BY_QT
    )


def _active_objects() -> tuple[QTimer | QThread, ...]:
    """Timers that tick and Qt threads that run, found among the living Python objects.

    By exact type: asking each of a hundred thousand objects `isinstance` takes three times as long.
    """
    if QCoreApplication.instance() is None:
        return ()
    kinds = frozenset((*_kinds(QTimer), *_kinds(QThread)))
    found = (each for each in gc.get_objects() if type(each) in kinds)
    return tuple(each for each in found if Shiboken.isValid(each) and _is_active(each))


def _kinds(base: type) -> list[type]:
    return [base, *(kind for child in base.__subclasses__() for kind in _kinds(child))]


def _is_active(each: QTimer | QThread) -> bool:
    if isinstance(each, QTimer):
        return each.isActive()
    return each.isRunning() and each is not QThread.currentThread()


def _holds(objects: tuple[QObject, ...], sought: QObject) -> bool:
    return any(each is sought for each in objects)
