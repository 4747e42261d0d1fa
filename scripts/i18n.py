"""Bring the translations up to date: collect the texts, compile what is translated.

    python scripts/i18n.py                 collect into the .ts files and compile the .qm files
    python scripts/i18n.py --fill FILE     take translations from {context: {source: translation}}
    python scripts/i18n.py --check         change nothing; exit 1 when something is stale or missing

A text is a literal in `translate(...)`, `tr(...)` or `QT_TRANSLATE_NOOP(...)` anywhere in the
package. The .qm files are committed: the program speaks Chinese from a plain checkout.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
PACKAGE = ROOT / "stage_desktop"
LANGUAGES = ("zh_CN",)
Texts = dict[str, dict[str, str]]


def tool(name: str, *arguments: str) -> None:
    """Run lupdate or lrelease as this Python has them; exits with their words when they fail."""
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")


def collect(target: Path) -> None:
    """Collect the texts of the package into a .ts file, keeping what is translated."""
    sources = sorted(str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "sources.lst"
        names.write_text("\n".join(sources), encoding="utf-8")
        options = ("-no-obsolete", "-locations", "none", "-sort-messages")
        guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
        tool("lupdate", *options, *guesses, f"@{names}", "-ts", str(target))


def compile_texts(source: Path, target: Path) -> None:
    """Compile a .ts file; texts without a translation are left out and stay English."""
    tool("lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(path: Path) -> Texts:
    """The texts of a .ts file that have no finished translation, by context."""
    missing: Texts = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                source = message.findtext("source", "")
                missing.setdefault(context.findtext("name", ""), {})[source] = ""
    return missing


def fill(path: Path, texts: Texts) -> None:
    """Write the translations given into a .ts file; others stay as they are."""
    tree = ET.parse(path)
    for context in tree.getroot().iter("context"):
        known = texts.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translated = known.get(message.findtext("source", ""))
            translation = message.find("translation")
            if translated and translation is not None:
                translation.text = translated
                translation.attrib.pop("type", None)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def paths(language: str, folder: Path = FOLDER) -> tuple[Path, Path]:
    """The .ts and the .qm file of a language."""
    name = f"stage_desktop_{language}"
    return folder / f"{name}.ts", folder / f"{name}.qm"


def update(language: str, texts: Texts) -> Texts:
    """Collect, fill and compile one language; returns what is still missing."""
    source, compiled = paths(language)
    source.parent.mkdir(parents=True, exist_ok=True)
    collect(source)
    if texts:
        fill(source, texts)
        collect(source)  # lupdate writes the file, so that it looks the same whoever changed it
    compile_texts(source, compiled)
    return unfinished(source)


def complaints(language: str) -> list[str]:
    """What is wrong with the committed files of a language."""
    source, compiled = paths(language)
    if not source.exists() or not compiled.exists():
        return [f"{language}: files are missing"]
    with tempfile.TemporaryDirectory() as folder:
        fresh_source, fresh_compiled = paths(language, Path(folder))
        shutil.copyfile(source, fresh_source)
        collect(fresh_source)
        compile_texts(source, fresh_compiled)
        found = []
        if not filecmp.cmp(source, fresh_source, shallow=False):
            found.append(f"{source.name} is stale")
        if not filecmp.cmp(compiled, fresh_compiled, shallow=False):
            found.append(f"{compiled.name} is stale")
        missing = unfinished(fresh_source)
    if missing:
        found.append(f"{source.name} lacks:\n{json.dumps(missing, ensure_ascii=False, indent=2)}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only complain")
    parser.add_argument("--fill", type=Path, metavar="FILE", help="JSON file of translations")
    asked = parser.parse_args()
    if asked.check:
        found = [complaint for language in LANGUAGES for complaint in complaints(language)]
        print("\n".join(found) or "Translations are complete.")
        return 1 if found else 0
    texts = json.loads(asked.fill.read_text(encoding="utf-8")) if asked.fill else {}
    for language in LANGUAGES:
        missing = update(language, texts)
        print(f"{language}: {sum(map(len, missing.values()))} texts without a translation")
        if missing:
            print(json.dumps(missing, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
