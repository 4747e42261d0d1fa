"""`kill -9` at any instant, real restarts: what was shown as saved is there, the countdown right.

`scripts/torture.py` does it two hundred times.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from torturing.killing import killed_again_and_again

ERROR_MS = 50


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_program_goes_on_with_everything_that_it_showed_as_saved(
    seed: int, tmp_path: Path
) -> None:
    found = killed_again_and_again(tmp_path, 5, seed, performed_s=0.5)
    assert found.kept_all, found
    assert found.kills == 5
    assert found.saved > 5
    assert max(found.countdowns, default=0) <= ERROR_MS
