"""Whole shows under check: the samples, the speed, the settings."""

from __future__ import annotations

import gc
from time import process_time

from stage_desktop.script.checks import CHECKS, check
from stage_desktop.script.findings import Severity
from written_shows import (
    apparel,
    product,
    segment,
    show,
    skincare,
)


def test_the_apparel_sample_is_clean() -> None:
    assert check(apparel()) == ()


def test_the_skincare_sample_draws_twice_where_nobody_announces() -> None:
    found = check(skincare())
    assert [(f.code, f.severity, f.place.subject) for f in found] == [
        ("draw_outside", Severity.WARNING, "GA1"),
        ("draw_outside", Severity.WARNING, "GA3"),
    ]
    assert dict(found[0].data) == {"at": "19:14:00", "segment": "4", "title": "segment 4"}
    assert dict(found[1].data) == {"at": "19:56:00", "segment": "9", "title": "segment 9"}


def test_a_thousand_segments_are_checked_in_fifty_milliseconds() -> None:
    rows = tuple(segment(str(i), 5, "hero", products=(f"P{i}",)) for i in range(1_000))
    script = show(*rows, products=tuple(product(f"P{i}", "9", "9") for i in range(1_000)))
    gc.collect()
    times = []
    for _ in range(5):
        begin = process_time()
        assert check(script) == ()
        times.append(process_time() - begin)
    assert min(times) <= 0.050


def test_every_check_has_a_name_and_says_what_it_finds() -> None:
    assert len({each.__name__ for each in CHECKS}) == len(CHECKS)
    assert all(each.__doc__ for each in CHECKS)
