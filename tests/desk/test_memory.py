"""Giving memory back asks nothing of the system that it may not have."""

from __future__ import annotations

import sys

import pytest

from stage_desktop.desk.memory import give_back


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_it_is_safe_on_every_system(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    give_back()
