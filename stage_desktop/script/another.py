"""The same show once more: a script copied for another date."""

from __future__ import annotations

from dataclasses import replace

from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script, rescheduled


def another_show(script: Script, start: Instant) -> Script:
    """The script for a show at `start`: what was done for the last one is to be done again.

    Tasks, supply and giveaways are not prepared; what was spent, and who had reserved, is not
    known.
    """
    moved = rescheduled(script, start)
    return replace(
        moved,
        products=tuple(
            replace(each, supply=tuple(replace(item, ready=False) for item in each.supply))
            for each in moved.products
        ),
        giveaways=tuple(
            replace(each, prepared=None if each.prepared is None else False)
            for each in moved.giveaways
        ),
        spend_bands=tuple(replace(each, spent=None) for each in moved.spend_bands),
        warmup=tuple(replace(each, done=False) for each in moved.warmup),
        checklist=tuple(replace(each, done=False) for each in moved.checklist),
        reservations=(),
    )
