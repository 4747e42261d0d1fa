"""The zone of a show whose sheet names none."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from stage_desktop.formats.zones import zone_name

UTC, SHANGHAI, NEW_YORK = (ZoneInfo(n) for n in ("Etc/UTC", "Asia/Shanghai", "America/New_York"))


@pytest.mark.parametrize(
    ("named", "start", "here", "expected"),
    [
        ("Asia/Tokyo", "2026-10-22T20:00+08:00", UTC, "Asia/Tokyo"),
        (None, None, SHANGHAI, "Asia/Shanghai"),
        (None, "2026-10-22T20:00", SHANGHAI, "Asia/Shanghai"),
        (None, "2026-10-22T20:00+08:00", UTC, "Etc/GMT-8"),
        (None, "2026-10-22T20:00+08:00", SHANGHAI, "Asia/Shanghai"),
        (None, "2026-07-22T20:00-04:00", NEW_YORK, "America/New_York"),
        (None, "2026-07-22T20:00-05:00", NEW_YORK, "Etc/GMT+5"),
        (None, "2026-07-22T20:00+05:30", UTC, "Asia/Kolkata"),
        (None, "2026-07-22T20:00+00:00", SHANGHAI, "UTC"),
        (None, "2026-07-22T20:00+00:17", SHANGHAI, "Asia/Shanghai"),
    ],
)
def test_named_then_by_the_offset_then_here(
    named: str | None, start: str | None, here: ZoneInfo, expected: str
) -> None:
    moment = None if start is None else datetime.fromisoformat(start)
    assert zone_name(named, moment, here) == expected
    assert ZoneInfo(zone_name(named, moment, here))
