"""Which language the screens speak: chosen once, before the first window is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from stage_desktop.errors import FileTrouble
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts.source import spoken_by

ENGLISH = "en"
CHINESE = "zh_CN"
LANGUAGES = {ENGLISH: "English", CHINESE: "简体中文"}


def chosen_language(wanted: Iterable[str]) -> str:
    """The first of the wanted languages (as the system names them) that there is, else English.

    Every kind of Chinese gets Simplified Chinese, which is nearer to it than English.
    """
    for name in wanted:
        language = name.replace("-", "_").split("_")[0].lower()
        if language == "zh":
            return CHINESE
        if language == "en":
            return ENGLISH
    return ENGLISH


def install_language(app: QCoreApplication, code: str | None = None) -> str:
    """Make the program speak that language, by default the system's; returns its code.

    Replaces the language installed before. What is on screen already keeps its words, until the
    windows that hear LanguageChange word themselves again. FileTrouble `language_unknown` for a
    code that there is not, `language_missing` when its file cannot be read.
    """
    language = chosen_language(QLocale.system().uiLanguages()) if code is None else code
    if language not in LANGUAGES:
        raise FileTrouble("language_unknown", name=language, names=", ".join(LANGUAGES))
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language != ENGLISH:
        _install(app, f"qtbase_{language}", QLibraryInfo.path(_QT_TEXTS))
        if not _install(app, f"stage_desktop_{language}", str(resource("i18n"))):
            raise FileTrouble("language_missing", name=language)
    return language


_QT_TEXTS = QLibraryInfo.LibraryPath.TranslationsPath


def _install(app: QCoreApplication, name: str, folder: str) -> bool:
    translator = QTranslator(app)
    return translator.load(name, folder) and app.installTranslator(translator)


def speak(code: str) -> None:
    """Make a program without windows speak that language."""
    install_language(QCoreApplication.instance() or _core(), code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Take the words of that language for a while, as for a document; no window hears of it.

    FileTrouble as `install_language`.
    """
    if code not in LANGUAGES:
        raise FileTrouble("language_unknown", name=code, names=", ".join(LANGUAGES))
    translator = QTranslator()
    name = f"stage_desktop_{code}"
    if code != ENGLISH and not translator.load(name, str(resource("i18n"))):
        raise FileTrouble("language_missing", name=code)

    def spoken(context: str, text: str, disambiguation: str | None) -> str:
        return translator.translate(context, text, disambiguation) or text

    with spoken_by(spoken):
        yield


def drawing() -> None:
    """Make a program without windows able to draw, as on paper."""
    global _CORE  # noqa: PLW0603 - as in _core
    if QCoreApplication.instance() is None:
        _CORE = QGuiApplication([])


def _core() -> QCoreApplication:
    """A core application that lives as long as the program."""
    global _CORE  # noqa: PLW0603 - Qt has one application, and Python has to keep it
    _CORE = QCoreApplication([])
    return _CORE


_CORE: QCoreApplication | None = None
