"""A font cut down to the characters of a document."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from stage_desktop.formats.font_subset import woff_subset
from stage_desktop.ui.resources import resource

REGULAR = resource("fonts", "StageSans-SC-subset-Regular.ttf")
# Of parts of other glyphs, of Latin, of Chinese; the last is in no font.
SIGNS = "Aé1—木棉福袋Å😀"


def outlines(font: TTFont, signs: str) -> dict[str, tuple[object, float]]:
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    found = {}
    for sign in signs:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[ord(sign)]].draw(pen)
        found[sign] = (pen.value, glyphs[names[ord(sign)]].width)
    return found


def test_the_outlines_and_widths_are_those_of_the_whole_font() -> None:
    small = TTFont(BytesIO(woff_subset(REGULAR.read_bytes(), SIGNS)), checkChecksums=2)
    assert set(small.getBestCmap()) == {ord(sign) for sign in SIGNS[:-1]}
    assert outlines(small, SIGNS[:-1]) == outlines(TTFont(REGULAR), SIGNS[:-1])


def test_it_is_a_small_part_of_the_font_and_always_the_same() -> None:
    font = REGULAR.read_bytes()
    small = woff_subset(font, SIGNS)
    assert small[:4] == b"wOFF"
    assert len(small) < len(font) / 500
    assert woff_subset(font, reversed(SIGNS)) == small


def test_no_characters_leave_the_glyph_for_what_is_missing() -> None:
    small = TTFont(BytesIO(woff_subset(REGULAR.read_bytes(), "")))
    assert (small["maxp"].numGlyphs, small.getBestCmap()) == (1, {})


@pytest.mark.parametrize("data", [b"", b"GIF89a" * 20, bytes(400)])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a TrueType font"):
        woff_subset(data, "A")
