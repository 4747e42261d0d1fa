"""Whatever happened in a show, and whatever its files say: it is reviewed, and nothing made up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from performing import MINUTE, Performance, script, segment
from reviewing import by_minute, metrics, order, review
from stage_desktop.instants import Millis
from stage_desktop.review.chapters import chapters
from stage_desktop.review.compare import compared
from stage_desktop.review.diagnosis import diagnosed
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.script.commerce import Boost, Giveaway, Product
from stage_desktop.script.cues import SegmentStart
from stage_desktop.script.derive import derived_cues
from stage_desktop.script.plan import Script
from stage_desktop.show import commands as ask
from stage_desktop.ui.texts.diagnosis import diagnosis_text
from stage_desktop.ui.texts.source import UNKNOWN


def plan() -> Script:
    return script(
        segment(1, 3, kind="warmup", host="Lin"),
        segment(2, 3, kind="hero", host="Lin、Mo", products=("A",)),
        segment(3, 3, kind="quick", products=("B",), hard=7),
        segment(4, 3, kind="welfare", products=("C",), auto=True),
        products=(Product("A", "Coat", stock=3), Product("C", "Sock", audience="老粉")),
        giveaways=(
            Giveaway("G1", "福袋", SegmentStart("s1"), countdown=Millis(MINUTE), draws=True),
        ),
        boosts=(Boost("B1", "粉条", lead=Millis(2 * MINUTE), target="s2"),),
    )


PLAN = plan()
CUES = derived_cues(PLAN)
ids = st.sampled_from(["s1", "s2", "s3", "s4"])
names = st.sampled_from([cue.id for cue in CUES])
steps = st.one_of(
    st.just(ask.Go()),
    st.just(ask.Hold()),
    st.just(ask.Resume()),
    st.just(ask.Undo()),
    st.just(ask.Restart()),
    st.just(ask.End()),
    st.builds(ask.Jump, ids),
    st.builds(ask.Skip, ids),
    st.builds(ask.AddTime, st.integers(-90_000, 90_000).map(Millis)),
    st.builds(ask.CompleteCue, st.builds(ask.CueKey, names)),
    st.builds(ask.Annotate, ids, st.none() | st.integers(1, 2), st.just("why")),
    st.builds(ask.RecordFigures, st.integers(0, 900).map(Decimal), st.none() | st.integers(0, 99)),
)
stories = st.lists(st.tuples(st.sampled_from([1, 30, 90, 200]), steps), max_size=25)
values = st.lists(st.integers(0, 500), max_size=25)
files = st.builds(
    lambda gmv, online, entries, orders, first, offset: metrics(
        by_minute(Measure.GMV, gmv, first),
        by_minute(Measure.ONLINE, online, first),
        by_minute(Measure.ENTRIES, entries, first),
        orders=tuple(order(minute, 10, product) for minute, product in orders),
        offset=offset,
    ),
    values,
    values,
    values,
    st.lists(st.tuples(st.integers(-5, 30), st.sampled_from("ABC")), max_size=9),
    st.integers(-5, 5),
    st.integers(-60_000, 60_000),
)


def performed(story: list[tuple[int, ask.Command]]) -> Performance:
    show, now = Performance(PLAN, *CUES), 0
    show.do(0, ask.Start())
    for wait, command in story:
        now += wait
        show.refused(now, command)
    return show


@given(stories, files | st.just(Metrics()))
def test_every_show_is_reviewed(story: list[tuple[int, ask.Command]], figures: Metrics) -> None:
    show = performed(story)
    found = review(show.state, figures)
    assert len(found.rows) == len(found.report.segments)
    for each in diagnosed(found):
        assert UNKNOWN not in diagnosis_text(each)
        assert not each.segment or each.segment in PLAN.positions
    both = compared([found, found])
    assert all(row.cells[0] is row.cells[1] for row in both.rows)
    assert len(both.rows) == len(found.rows)
    chapters(found.report)


@given(stories)
def test_without_figures_nothing_is_said_of_sales_or_people(
    story: list[tuple[int, ask.Command]],
) -> None:
    typed = [(wait, step) for wait, step in story if not isinstance(step, ask.RecordFigures)]
    found = review(performed(typed).state)
    assert all(row.figures.gmv is None for row in found.rows)
    assert all(figure.value is None for figure in found.figures if figure.group.value != "timing")
    of_figures = {
        "hero_overrun",
        "online_drop",
        "host_long_on_peak",
        "best_slot_unused",
        "stock_out",
    }
    assert not of_figures & {each.code for each in diagnosed(found)}


@given(stories, files)
def test_what_hosts_sold_is_never_more_than_their_passes_did(
    story: list[tuple[int, ask.Command]], figures: Metrics
) -> None:
    found = review(performed(story).state, figures)
    sold = sum(row.figures.gmv or 0 for row in found.rows if row.hosts)
    assert sum(each.gmv or 0 for each in found.hosts) <= sold + Decimal("1e-15")
