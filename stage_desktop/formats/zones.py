"""Which zone a show is in when its sheet names none."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from stage_desktop.formats.vocabulary import fixed_zone

# Offsets between whole hours, with a zone that keeps them all year.
_UNEVEN = {
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    570: "Australia/Darwin",
}


def zone_name(named: str | None, start: datetime | None, here: ZoneInfo) -> str:
    """The zone that was named; else the one of the start's offset; else the one of this machine.

    A start of 20:00+08:00 on a machine whose zone has that offset then is in the machine's zone,
    elsewhere in the fixed zone of the offset.
    """
    if named:
        return named
    offset = None if start is None else start.utcoffset()
    if start is None or offset is None or start.astimezone(here).utcoffset() == offset:
        return here.key
    uneven = _UNEVEN.get(offset // timedelta(minutes=1), here.key)
    return fixed_zone(offset) or uneven
