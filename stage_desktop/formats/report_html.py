"""A report as one HTML file: style, drawings, script and font are in it, and nothing is fetched.

A policy in the page forbids every request, so that a title which somebody wrote as HTML could do
nothing even if it were not escaped.
"""

from __future__ import annotations

import tomllib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from stage_desktop.formats.font_subset import woff_subset
from stage_desktop.formats.report_document import Cell, Column, ReportDocument, Tone
from stage_desktop.formats.report_svg import svg

# The name by which the style of the page calls the font in it.
_FAMILY = "Stage Report"
# What the style of the page writes itself, and digits of page numbers.
_ALWAYS = frozenset(" 0123456789/▲▼→")
# The font has these as wide as a Chinese sign: in other languages they are those of the machine.
_WIDE_IN_CHINESE = frozenset("“”‘’…·")


@dataclass(frozen=True, slots=True)
class PageParts:
    """What every page is made with: the folder of template, style, script and colours, and the
    files of the font, regular and bold, that has Latin and Chinese.
    """

    folder: Path
    regular: Path
    bold: Path


def report_html(document: ReportDocument, parts: PageParts) -> bytes:
    """The report as a file in UTF-8; works offline, light and dark, on a screen and on paper."""
    from jinja2 import Environment, FileSystemLoader  # not needed before the first report
    from markupsafe import Markup

    environment = Environment(loader=FileSystemLoader(parts.folder), autoescape=True)
    script = (parts.folder / "report.js").read_text(encoding="utf-8")
    page = environment.get_template("report.html.j2").render(
        document=document,
        policy=_policy(script),
        style=Markup(_style(document, parts)),
        script=Markup(script),
        drawn=lambda drawing, prefix: Markup(svg(drawing, prefix)),
        attributes=lambda column, cell: Markup(_attributes(column, cell)),
    )
    # Half a surrogate pair, which a log can hold and UTF-8 cannot, becomes a question mark.
    return page.encode("utf-8", "replace")


def report_colours(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """The colours of a report by what they stand for: "light" (also for paper) and "dark"."""
    found: dict[str, dict[str, str]] = tomllib.loads(
        (folder / "colours.toml").read_text(encoding="utf-8")
    )
    return found


def _policy(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _style(document: ReportDocument, parts: PageParts) -> str:
    colours = report_colours(parts.folder)
    light, dark = (_variables(colours[name]) for name in ("light", "dark"))
    running = document.running.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    return (
        f"{_fonts(document, parts)}"
        f':root{{color-scheme:light dark;--running:"{running}";{light}}}\n'
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"{(parts.folder / 'report.css').read_text(encoding='utf-8')}"
    )


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def _fonts(document: ReportDocument, parts: PageParts) -> str:
    """The characters of the report as fonts in the page, so that it looks alike on any machine."""
    found = ""
    for weight, path, texts in (
        (400, parts.regular, document.texts()),
        (700, parts.bold, document.headings()),
    ):
        wanted = {sign for text in texts for sign in text} | _ALWAYS
        if not document.language.startswith("zh"):
            wanted -= _WIDE_IN_CHINESE
        data = b64encode(woff_subset(path.read_bytes(), wanted)).decode()
        found += (
            f'@font-face{{font-family:"{_FAMILY}";font-weight:{weight};'
            f'src:url(data:font/woff;base64,{data}) format("woff")}}\n'
        )
    return found


def _attributes(column: Column, cell: Cell) -> str:
    """What a cell is: its class, and what its column is sorted by."""
    classes = (["n"] if column.numeric else []) + (
        [cell.tone.value] if cell.tone is not Tone.PLAIN else []
    )
    found = f' class="{" ".join(classes)}"' if classes else ""
    return found if cell.order is None else f'{found} data-o="{escape(f"{cell.order:.15g}")}"'
