"""The panes beside the rundown, in the order of the method: goods, gifts, ads, early, show."""

from __future__ import annotations

from collections.abc import Sequence

from stage_desktop.script.platforms import Platform
from stage_desktop.ui.editor.pane import Pane
from stage_desktop.ui.editor.pane_frame import PaneFrame
from stage_desktop.ui.editor.pane_parts import ShowFrame, SpendFrame, WarmupFrame
from stage_desktop.ui.models.editing.boost_table import boost_table
from stage_desktop.ui.models.editing.cue_table import CUES
from stage_desktop.ui.models.editing.giveaway_table import giveaway_table
from stage_desktop.ui.models.editing.host_table import HOSTS, PEOPLE
from stage_desktop.ui.models.editing.product_table import PRODUCTS
from stage_desktop.ui.models.editing.spend_table import SPEND_BANDS
from stage_desktop.ui.models.editing.task_tables import CHECKLIST, WARMUP
from stage_desktop.ui.texts import editor_panes as texts


def editor_panes(platforms: Sequence[Platform] = ()) -> tuple[Pane, ...]:
    """The panes; tools and limits offered are those of the show's platform where it is known."""
    return (
        Pane("products", PRODUCTS, lambda: texts.pane_title("products"), texts.say, 2, PaneFrame),
        Pane(
            "giveaways",
            giveaway_table(platforms),
            lambda: texts.pane_title("giveaways"),
            texts.say,
            2,
            PaneFrame,
        ),
        Pane(
            "boosts",
            boost_table(platforms),
            lambda: texts.pane_title("boosts"),
            texts.say,
            2,
            PaneFrame,
        ),
        Pane("cues", CUES, lambda: texts.pane_title("cues"), texts.say, 2, PaneFrame),
        Pane("hosts", HOSTS, lambda: texts.pane_title("hosts"), texts.say, 1, PaneFrame),
        Pane("spend", SPEND_BANDS, lambda: texts.pane_title("spend"), texts.say, 1, SpendFrame),
        Pane("warmup", WARMUP, lambda: texts.pane_title("warmup"), texts.say, 2, WarmupFrame),
        Pane(
            "checklist", CHECKLIST, lambda: texts.pane_title("checklist"), texts.say, 2, PaneFrame
        ),
        Pane(
            "show",
            PEOPLE,
            lambda: texts.pane_title("show"),
            texts.say,
            0,
            lambda grid, theme: ShowFrame(grid, theme, platforms),
        ),
    )
