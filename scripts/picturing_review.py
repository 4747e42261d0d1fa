"""What `screenshots.py` draws of the review: a sample show that overran, with figures made up."""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

import minute_file
from stage_desktop.app.comparing import comparing, series_trend
from stage_desktop.app.reviewing import looked_back
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.library import RunStatus, RunSummary
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.errors import CommandRejected
from stage_desktop.formats.metrics.reading import ShowFrame, read_metrics
from stage_desktop.instants import DAY, MINUTE, Instant, Millis, shift
from stage_desktop.review.metrics import Measure, Metrics
from stage_desktop.review.report import report
from stage_desktop.review.steps import finished
from stage_desktop.review.trend import HostRow, RunRow
from stage_desktop.script.commerce import Money
from stage_desktop.script.derive import all_cues
from stage_desktop.script.plan import Script, SegmentKind, rescheduled
from stage_desktop.show.commands import Annotate, CompleteCue, End, Go, Start, Tick
from stage_desktop.show.events import RunKind
from stage_desktop.show.state import CueStatus, Phase, ShowState
from stage_desktop.ui.review.shown import Shown
from stage_desktop.ui.review.window import PAGES, ReviewWindow
from stage_desktop.ui.theme import apply, available_themes, load_theme

SIZE = (1280, 720)
SIZES = ((1024, 640), (1280, 720), (1920, 1080))
OVERRUN = 1.45
GUIDE = ("table", "timeline", "diagnosis")
REASONS = {"en": "sizes were asked for again and again", "zh_CN": "尺码反复被问"}


def draw_guide(app: QApplication, folder: Path, code: str, plain: Script) -> Iterator[Path]:
    """The pages that the guide walks through."""
    yield from _draw(app, folder, code, plain, "dark", SIZE, GUIDE, "")


def draw_gallery(app: QApplication, folder: Path, code: str, plain: Script) -> Iterator[Path]:
    """Every page, theme and size."""
    for theme in available_themes():
        for size in SIZES:
            mark = f"_{theme}_{size[0]}"
            yield from _draw(app, folder, code, plain, theme, size, PAGES, mark)


def performed(plain: Script, kind: RunKind = RunKind.LIVE, seed: int = 5) -> ShowState:
    """The show by hand: its heroes overrun, most cues are done, some late."""
    chances = random.Random(seed)
    start = plain.planned_start or Instant(0)
    clock = ManualClock(shift(start, -11 * MINUTE))
    session = Session.begin(plain, all_cues(plain), kind, clock, ManualWakeups())
    clock.set(shift(start, 40_000))
    session.dispatch(Start())
    while session.state.phase is not Phase.ENDED:
        segment = session.state.script.segments[session.state.position]
        share = OVERRUN if segment.kind == SegmentKind.HERO else chances.uniform(0.9, 1.04)
        for _ in range(int(segment.duration * share) // 20_000):
            clock.advance(Millis(20_000))
            _keep_up(session, chances)
        is_last = session.state.position == len(session.state.script.segments) - 1
        session.dispatch(End() if is_last else Go())
    return session.state


def _keep_up(session: Session, chances: random.Random) -> None:
    session.dispatch(Tick())
    for key, life in tuple(session.state.cue_lives.items()):
        if life.status is CueStatus.DUE and chances.random() < 0.85:
            try:
                session.dispatch(CompleteCue(key))
            except CommandRejected:
                continue


def figures(state: ShowState, folder: Path) -> Metrics:
    """The minute file of that show, as it is imported."""
    script = state.script
    layout = "douyin" if script.currency == "CNY" else "tiktok"
    path = folder / f"{layout}_minutes.xlsx"
    path.write_bytes(minute_file.minute_file(report(state), ".xlsx", layout, 7))
    frame = ShowFrame(script.zone, state.started_at, state.ended_at, script.currency)
    return Metrics((read_metrics(path, frame).file,))


def _summary(state: ShowState, number: int) -> RunSummary:
    return RunSummary(
        id=number,
        kind=state.kind,
        title=state.script.title,
        platform=state.script.platform,
        zone=state.script.zone,
        opened_at=state.opened_at,
        planned_start=state.planned.show_start,
        planned_end=state.planned.show_end,
        started_at=state.started_at,
        ended_at=state.ended_at,
        drift=report(state).final_drift,
        status=RunStatus.ENDED,
        app_version="",
        events=1,
        last_recorded=None,
    )


def _shown(state: ShowState, metrics: Metrics, number: int) -> Shown:
    return finished(looked_back(_summary(state, number), (), state, metrics)).shown


def _draw(
    app: QApplication,
    folder: Path,
    code: str,
    plain: Script,
    theme: str,
    size: tuple[int, int],
    pages: tuple[str, ...],
    mark: str,
) -> Iterator[Path]:
    look = load_theme(theme)
    apply(app, look)
    window = ReviewWindow(look)
    window.resize(*size)
    _fill(window, plain, REASONS[code])
    window.show()
    for page in pages:
        window.show_page(page)
        if page == "timeline":
            hero = next(s.id for s in plain.segments if s.kind == SegmentKind.HERO)
            window.timeline.canvas.choose((hero, 1), look=False)
        for _ in range(4):
            app.processEvents()
        path = folder / f"review_{page}_{code[:2]}{mark}.png"
        window.grab().save(str(path))
        yield path
    window.close()
    window.deleteLater()
    app.processEvents()


def _fill(window: ReviewWindow, plain: Script, reason: str) -> None:
    """Three shows of the series, a week apart, and the rehearsal of the last one."""
    start = plain.planned_start or Instant(0)
    states = [
        performed(rescheduled(plain, shift(start, -7 * weeks * DAY)), seed=weeks + 3)
        for weeks in (2, 1)
    ]
    rehearsal = performed(rescheduled(plain, shift(start, -DAY)), RunKind.REHEARSAL, 9)
    last = _reasoned(performed(plain), reason)
    with TemporaryDirectory() as folder:
        known = [figures(state, Path(folder)) for state in (*states, last)]
    shown = [
        _shown(state, metrics, number)
        for number, state, metrics in zip((1, 2, 4), (*states, last), known, strict=True)
    ]
    runs = [_summary(last, 4), _summary(rehearsal, 3), *(each.run for each in shown[1::-1])]
    sold = {each.run.id: _sold(each) for each in shown}
    window.show_runs(runs, {run: money for run, money in sold.items() if money}, 4)
    window.show_review(shown[2])
    rows = [_row(each) for each in shown]
    hosts = [_host(each) for each in shown]
    window.show_comparison(comparing((), series_trend(rows, hosts, plain.title)))


def _reasoned(state: ShowState, reason: str) -> ShowState:
    from stage_desktop.show.engine import fold
    from stage_desktop.show.remarks import remarking

    hero = next(each.id for each in state.script.segments if each.kind == SegmentKind.HERO)
    at = state.ended_at or state.moved_at
    return fold(state, remarking(state, Annotate(hero, 1, reason), at, state.steps + 1))


def _sold(shown: Shown) -> Money | None:
    value = shown.review.by_code[Measure.GMV.value].value
    return None if value is None else Money(round(value, 0), shown.review.currency)


def _row(shown: Shown) -> RunRow:
    run = shown.run
    sold = _sold(shown)
    return RunRow(
        *(run.id, run.kind, run.title, run.zone, run.planned_start, run.planned_end),
        *(run.started_at, run.ended_at, run.drift),
        gmv=None if sold is None else sold.amount,
        currency=shown.review.currency,
    )


def _host(shown: Shown) -> HostRow:
    host = shown.review.hosts[0]
    return HostRow(
        *(shown.run.id, host.host, host.passes, host.on_air, host.planned, host.over),
        gmv=host.gmv,
        sold=host.passes,
    )
