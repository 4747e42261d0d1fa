"""What `screenshots.py` draws: the windows on a show that stands still at chosen instants."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

import picturing_late
import picturing_preview
import picturing_rehearsal
import picturing_review
from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.formats.script_files import open_script
from stage_desktop.instants import Instant, Millis, shift
from stage_desktop.script.derive import all_cues
from stage_desktop.show.commands import AddTime, Command, CompleteCue, End, Go, Hold, Start, Tick
from stage_desktop.show.events import RunKind
from stage_desktop.show.timeline import cue_rows
from stage_desktop.ui.fonts import load_fonts
from stage_desktop.ui.host.host_window import HostWindow
from stage_desktop.ui.language import install_language
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.theme import apply, available_themes, load_theme

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
SHOWS = {"zh_CN": "apparel_1h_segments.csv", "en": "skincare_90min_segments.csv"}
SIZES = ((1024, 640), (1280, 720), (1920, 1080))
PHASES = ("ready", "on_air", "late", "over", "held", "ended")


class Scene:
    """A sample show, played by hand up to a phase."""

    def __init__(self, sheet: str, kind: RunKind = RunKind.LIVE) -> None:
        opened = open_script(SAMPLES / sheet, start=None, zone="UTC", today=date(2026, 10, 22))
        self.script = opened.script
        self.start = opened.script.planned_start or Instant(0)
        self.clock = ManualClock(shift(self.start, -660_000))
        self.session = Session.begin(
            opened.script, all_cues(opened.script), kind, self.clock, ManualWakeups()
        )

    def play(self, phase: str) -> "Scene":
        """Go to that phase: a minute before, in time, late, over its time, held, or ended."""
        if phase == "ready":
            self._at(-72)
            return self
        self._at(0, Start())
        late = 0 if phase == "on_air" else 130
        ends = [segment.duration // 1_000 for segment in self.script.segments]
        self._at(ends[0] + late // 2, Go())
        self._at(ends[0] + ends[1] + late, Go())
        here = ends[0] + ends[1] + late
        if phase == "over":
            self._at(here + ends[2] + 47)
        elif phase == "held":
            self._at(here + 200, Hold())
            self._at(here + 235)
        elif phase == "ended":
            self._at(here + 300, End())
        else:
            self._at(here + 90, AddTime(Millis(30_000)))
            self._at(here + 212)
        return self

    def _at(self, seconds: int, *commands: Command) -> None:
        self.clock.set(shift(self.start, seconds * 1_000))
        self.session.dispatch(Tick())
        for row in cue_rows(self.session.state, self.clock.now(), 40):
            is_due = row.due is not None and row.due < self.clock.now() - 9_000
            if is_due and row.done is None and row.status.value in ("due", "missed"):
                self.session.dispatch(CompleteCue(row.key))
        for command in commands:
            self.session.dispatch(command)


def draw(folder: Path, *, everything: bool) -> Iterator[Path]:
    """The pictures, each as soon as it is written."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    for code, sheet in SHOWS.items():
        install_language(app, code)
        yield from _guide(app, folder, code, sheet)
        yield from picturing_preview.draw_guide(app, folder, code)
        yield from picturing_late.draw_guide(app, folder, code, Scene(sheet).script)
        yield from picturing_review.draw_guide(app, folder, code, Scene(sheet).script)
        yield from picturing_rehearsal.draw_guide(app, folder, code, Scene(sheet).script)
        if everything:
            yield from _gallery(app, folder, code, sheet)
            yield from picturing_preview.draw_gallery(app, folder, code)
            yield from picturing_review.draw_gallery(app, folder, code, Scene(sheet).script)


def _guide(app: QApplication, folder: Path, code: str, sheet: str) -> Iterator[Path]:
    short = code[:2]
    scene = Scene(sheet).play("late")
    yield _operator(app, scene, "dark", (1440, 860), folder / f"operator_{short}.png")
    yield _host(app, scene, (1280, 720), folder / f"host_{short}.png")


def _gallery(app: QApplication, folder: Path, code: str, sheet: str) -> Iterator[Path]:
    short = code[:2]
    late = Scene(sheet).play("late")
    for theme in available_themes():
        for width, height in SIZES:
            path = folder / f"operator_{short}_{theme}_{width}.png"
            yield _operator(app, late, theme, (width, height), path)
    for phase in PHASES:
        scene = Scene(sheet).play(phase)
        path = folder / f"operator_{short}_{phase}.png"
        yield _operator(app, scene, "dark", (1280, 720), path)
        yield _host(app, scene, (1280, 720), folder / f"host_{short}_{phase}.png")
    rehearsal = Scene(sheet, RunKind.REHEARSAL).play("on_air")
    path = folder / f"operator_{short}_rehearsal.png"
    yield _operator(app, rehearsal, "dark", (1280, 720), path)
    yield _host(app, late, (1080, 1920), folder / f"host_{short}_portrait.png")
    yield _host(app, late, (1024, 640), folder / f"host_{short}_small.png")


def _operator(
    app: QApplication, scene: Scene, theme: str, size: tuple[int, int], path: Path
) -> Path:
    look = load_theme(theme)
    apply(app, look)
    window = OperatorWindow(look)
    model = SessionModel(scene.session)
    return _shot(app, window, size, path, lambda: window.set_session(model), model.close)


def _host(app: QApplication, scene: Scene, size: tuple[int, int], path: Path) -> Path:
    window = HostWindow()
    return _shot(app, window, size, path, lambda: window.set_timeline(scene.session.timeline()))


def _shot(
    app: QApplication,
    window: QWidget,
    size: tuple[int, int],
    path: Path,
    prepare: Callable[[], None],
    afterwards: Callable[[], None] = lambda: None,
) -> Path:
    window.resize(*size)
    window.show()
    prepare()
    for _ in range(4):
        app.processEvents()
    window.grab().save(str(path))
    afterwards()
    window.hide()
    window.deleteLater()
    app.processEvents()
    return path
