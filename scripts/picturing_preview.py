"""What `screenshots.py` draws of the import preview: a table from a chat on its way to a show."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from stage_desktop.desk.clock import ManualClock
from stage_desktop.desk.reading import check_script
from stage_desktop.desk.scheduler import ManualWakeups
from stage_desktop.desk.session import Session
from stage_desktop.formats.opened import Unrecognised
from stage_desktop.formats.pasted import open_pasted
from stage_desktop.instants import Instant, shift
from stage_desktop.script.check_settings import DEFAULT_CHECKS
from stage_desktop.script.derive import all_cues
from stage_desktop.script.findings import Finding
from stage_desktop.script.plan import Script
from stage_desktop.show.events import RunKind
from stage_desktop.ui.models.session_model import SessionModel
from stage_desktop.ui.operator.window import OperatorWindow
from stage_desktop.ui.preview.trial import Trial
from stage_desktop.ui.preview.window import PreviewWindow
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts import preview as texts
from stage_desktop.ui.theme import apply, available_themes, load_theme

# As people send it: a half-day clock in the evening, a span, lengths in words.
CHATS = {
    "en": "Thursday live\n20:00 Welcome, what is on tonight 10min\n20:10 Night cream P01 20min\n"
    "8.30 Flash sale P02 10-15min\n20:45 Questions from the chat 10min\n20:55 Goodbye 5min\n",
    "zh_CN": "周四晚场\n20:00 开场欢迎 10min\n20:10 主推面膜 P01 二十分\n"
    "8.30 福利秒杀 P02 10-15min\n20:45 答疑互动 十分钟\n20:55 收尾预告 5min\n",
}
# Headings that nobody knows.
STRANGE = {
    "en": "When\tOn camera\tWhat we do\tTo sell\tLights\n20:00-20:10\tMay\tWelcome\t\twarm\n"
    "20:10-20:30\tMay\tNight cream, two shades\tP01\tcool\n20:30-20:45\tSam\tFlash sale\tP02\t\n",
    "zh_CN": "几点\t谁出镜\t讲啥\t卖啥\t灯光\n20:00-20:10\t小雨\t开场欢迎\t\t暖\n"
    "20:10-20:30\t小雨\t主推面膜\tP01\t冷\n20:30-20:45\t阿May\t福利秒杀\tP02\t\n",
}
SIZES = ((1024, 640), (1280, 720), (1920, 1080))
SIZE = (1280, 720)
Step = Callable[[PreviewWindow], None]


def draw_guide(app: QApplication, folder: Path, code: str) -> Iterator[Path]:
    """The pictures of the guide: doubtful, corrected, columns assigned, and the show that it is."""
    short = code[:2]
    chat, strange = CHATS[code], STRANGE[code]
    yield _shot(app, code, "dark", SIZE, chat, folder / f"import_doubt_{short}.png")
    yield _shot(app, code, "dark", SIZE, chat, folder / f"import_fixed_{short}.png", _correct)
    yield _shot(app, code, "dark", SIZE, strange, folder / f"import_columns_{short}.png", _assign)
    yield _ready(app, code, folder / f"import_ready_{short}.png")


def draw_gallery(app: QApplication, folder: Path, code: str) -> Iterator[Path]:
    """Every theme and size, to be looked at."""
    for theme in available_themes():
        for size in SIZES:
            path = folder / f"import_{code[:2]}_{theme}_{size[0]}.png"
            yield _shot(app, code, theme, size, CHATS[code], path)


def _checked(script: Script) -> tuple[Finding, ...]:
    return check_script(script, DEFAULT_CHECKS, resource("platforms"))


def _trial(text: str) -> Trial:
    day = date(2026, 10, 22)
    try:
        material = open_pasted(text, start=None, zone="Asia/Shanghai", today=day).material
    except Unrecognised as unread:
        material = unread.material
    assert material is not None
    return Trial(material, _checked)


def _correct(window: PreviewWindow) -> None:
    """Both doubts answered, as with Ctrl+1 and Ctrl+2."""
    window.reading.choose(0)
    window.next_doubt()
    window.reading.choose(1)


def _assign(window: PreviewWindow) -> None:
    """The first row as the headings, and what four of them mean."""
    window.view.go_to(1, 0)
    window.set_heading()
    for column, name in enumerate(("clock", "host", "title", "products")):
        window.view.assigned.emit(column, name)
    window.view.fit_columns()
    window.view.go_to(1, 2)


def _shot(
    app: QApplication,
    code: str,
    theme: str,
    size: tuple[int, int],
    text: str,
    path: Path,
    step: Step | None = None,
) -> Path:
    look = load_theme(theme)
    apply(app, look)
    window = PreviewWindow(look)
    window.resize(*size)
    window.open_trial(_trial(text), texts.word("pasted"), chinese=code == "zh_CN")
    _settle(app)
    if step is not None:
        step(window)
        _settle(app)
    window.grab().save(str(path))
    window.done()
    window.deleteLater()
    app.processEvents()
    return path


def _ready(app: QApplication, code: str, path: Path) -> Path:
    """The script that was taken, a few minutes before it starts."""
    trial = _trial(CHATS[code])
    for column, written in ((1, "20:30"), (2, "15min")):
        trial.correct("pasted", 5, column, written)
    trial.read()
    assert trial.opened is not None
    script = trial.opened.script
    clock = ManualClock(shift(script.planned_start or Instant(0), -300_000))
    session = Session.begin(script, all_cues(script), RunKind.LIVE, clock, ManualWakeups())
    look = load_theme("dark")
    apply(app, look)
    window, model = OperatorWindow(look), SessionModel(session)
    window.resize(*SIZE)
    window.show()
    window.set_session(model)
    _settle(app)
    window.grab().save(str(path))
    model.close()
    window.hide()
    window.deleteLater()
    app.processEvents()
    return path


def _settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()
