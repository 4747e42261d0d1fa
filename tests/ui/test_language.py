"""Both languages are whole, fresh and the same in what they fill in."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from stage_desktop.errors import FileTrouble
from stage_desktop.instants import Millis
from stage_desktop.show.events import RunKind
from stage_desktop.ui.language import chosen_language, install_language
from stage_desktop.ui.resources import resource
from stage_desktop.ui.texts import amounts, words

ROOT = Path(__file__).resolve().parents[2]
SOURCE = resource("i18n", "stage_desktop_zh_CN.ts")


def messages() -> list[tuple[str, str, str]]:
    """Context, source and translation of every text."""
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in ET.parse(SOURCE).getroot().iter("context")
        for message in context.iter("message")
    ]


def fields(text: str) -> Counter[str]:
    return Counter(field for _, field, _, _ in Formatter().parse(text) if field)


def test_translations_are_complete_and_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "i18n.py"), "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_translation_fills_in_what_its_source_does() -> None:
    different = [
        (source, translated)
        for _, source, translated in messages()
        if fields(source) != fields(translated)
    ]
    assert different == []


def test_every_context_has_a_name() -> None:
    """A bare Qt call would be filed under a wrong context, an f-string taken verbatim."""
    contexts = {context for context, _, _ in messages()}
    assert {"SegmentKind", "CueKind", "Finding", "Error", "Rejection", "Amounts"} <= contexts
    assert [c for c in contexts if not c or not c[0].isupper() or "." in c] == []


def test_the_bundled_font_has_every_character_of_both_languages(qapp: QApplication) -> None:
    font = QRawFont(str(resource("fonts", "StageSans-SC-subset-Regular.ttf")), 20)
    used = {c for _, source, translated in messages() for c in source + translated if c != "\n"}
    assert sorted(c for c in used if not font.supportsCharacter(ord(c))) == []


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["zh-Hans-CN", "en-US"], "zh_CN"),
        (["zh_TW"], "zh_CN"),
        (["en-GB", "zh-CN"], "en"),
        (["fr-FR", "zh-CN"], "zh_CN"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_the_first_there_is(wanted: list[str], language: str) -> None:
    assert chosen_language(wanted) == language


def test_the_program_speaks_the_language_asked_for(
    qapp: QApplication, restored_language: None
) -> None:
    assert install_language(qapp, "zh_CN") == "zh_CN"
    assert amounts.drift_text(Millis(130_000)) == "晚 2:10"
    assert amounts.drift_text(Millis(-65_000)) == "早 1:05"
    assert amounts.drift_text(Millis(0)) == "准时"
    assert words.run_badge(RunKind.LIVE) == "直播中"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert install_language(qapp, "en") == "en"
    assert amounts.drift_text(Millis(130_000)) == "2:10 late"


def test_changing_the_language_leaves_no_translator_behind(
    qapp: QApplication, restored_language: None
) -> None:
    for _ in range(3):
        install_language(qapp, "zh_CN")
        QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert len(qapp.findChildren(QTranslator)) == 2


def test_an_unknown_language_is_refused_with_those_there_are(qapp: QApplication) -> None:
    with pytest.raises(FileTrouble) as refused:
        install_language(qapp, "tlh")
    assert refused.value.code == "language_unknown"
    assert refused.value.data == {"name": "tlh", "names": "en, zh_CN"}
