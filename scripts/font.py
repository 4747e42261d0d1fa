"""Make the bundled font: a GB 2312 subset of Noto Sans SC, regular and bold.

    python scripts/font.py                 fetch the full fonts with npm, then subset them
    python scripts/font.py --from FOLDER   take NotoSansSC_400Regular.ttf, NotoSansSC_700Bold.ttf
                                           and LICENSE_FONT from anywhere below that folder

Bare machines have no Chinese font. The full one is 10 MB a weight; all of GB 2312, Latin and the
symbols of the screens need less than a third. The family gets a name of our own: a font that was
changed should not be taken for the installed original.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3"
FAMILY = "Stage Sans SC"
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {
    "Regular": ("NotoSansSC_400Regular.ttf", "StageSans-SC-subset-Regular.ttf"),
    "Bold": ("NotoSansSC_700Bold.ttf", "StageSans-SC-subset-Bold.ttf"),
}
LICENCE = ("LICENSE_FONT", "OFL.txt")
SYMBOLS = "●○◆◇▣■□◀▶▷◁▲△▼▽★☆→←↑↓↔✓−–—…·•×÷±≈≠≤≥′″‰№℃¥€£$¢₩₫©®™°ªº«»‹›‘’“”„€"
# Of names and goods, outside GB 2312.
SPOKEN = "啫焗囧玥璟珺喆堃赟祎翀煊琰淏婳嫄瑄翊烨垚犇淼骉槑旻昇炘焱玹珩琋瑀祐禛筠钰锘"
LATIN = range(0x20, 0x250)
FULL_WIDTH = range(0xFF01, 0xFFE7)
CJK_PUNCTUATION = range(0x3000, 0x3020)


def gb2312() -> set[int]:
    """All characters of GB 2312."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    texts = (pair.decode("gb2312", errors="ignore") for pair in pairs)
    return {ord(text) for text in texts if text}


def wanted() -> set[int]:
    """Every character that the subset should hold."""
    return gb2312() | set(map(ord, SYMBOLS + SPOKEN)) | {*LATIN, *FULL_WIDTH, *CJK_PUNCTUATION}


def subset(source: Path, target: Path, style: str) -> int:
    """Write the subset of one weight; returns how many characters it holds."""
    font = TTFont(source, recalcTimestamp=False)  # the same input makes the same bytes
    options = Options()
    options.layout_features = ["kern", "locl", "ccmp", "mark"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    rename(font, style)
    font.save(target)
    return len(font.getBestCmap())


def rename(font: TTFont, style: str) -> None:
    """Give the font our family name, and its weight as style."""
    full = f"{FAMILY} {style}"
    names = {
        1: FAMILY,
        2: style,
        3: f"{full} subset",
        4: full,
        6: full.replace(" ", "-"),
        16: FAMILY,
        17: style,
    }
    table = font["name"]
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)


def fetch(folder: Path) -> None:
    """Unpack the package that holds the full fonts, through npm's own configuration."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed: install it, or give the folder of the fonts with --from.")
    subprocess.run([npm, "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=sys.stderr)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")


def make(folder: Path) -> None:
    """Subset both weights found below the folder, and copy their licence."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for style, (source_name, target_name) in WEIGHTS.items():
        target = FOLDER / target_name
        count = subset(found(folder, source_name), target, style)
        print(f"{target.name}: {count} characters, {target.stat().st_size / 1e6:.2f} MB")
    shutil.copyfile(found(folder, LICENCE[0]), FOLDER / LICENCE[1])


def found(folder: Path, name: str) -> Path:
    """The file of that name below the folder."""
    path = next(folder.rglob(name), None)
    if path is None:
        sys.exit(f"{name} is not below {folder}.")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="folder", type=Path, help="folder that holds the full fonts")
    folder = parser.parse_args().folder
    if folder is not None:
        make(folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        fetch(Path(temporary))
        make(Path(temporary))


if __name__ == "__main__":
    main()
