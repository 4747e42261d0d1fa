"""A real program on a machine whose clocks step, that sleeps, whose screens block.

`scripts/torture.py` does each of these alone as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from torturing.clocks import TOGETHER, can_disturb, disturb


@pytest.mark.skipif(not can_disturb(), reason="no C compiler, or another system than Linux")
def test_no_clock_no_sleep_and_no_blocked_thread_loses_doubles_or_hastens_anything(
    tmp_path: Path,
) -> None:
    found = disturb(TOGETHER, tmp_path)
    assert found.faults == []
    assert found.facts > 50
    assert found.latest_ms < 1_000  # how late is measured, not tested: `scripts/bench.py`
