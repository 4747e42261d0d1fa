"""The figures as a table that is read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.figures import Figure
from benchmarks.peers import SOURCE

WIDTHS = (62, 7, 12, 14, 22)
NARROW = "-"


def heading(machine: dict[str, Any]) -> str:
    """What was measured on, and the heads of the columns."""
    where = (
        f"Python {machine['python']}, Qt {machine['qt']}, {machine['cores']} cores, "
        f"{machine['display']}, load {machine['load_before']}"
    )
    heads = _line("what", "", "measured", "target", "against the yardstick", "")
    return f"{where}\n\n{heads}\n{'-' * (sum(WIDTHS) + 12)}"


def row(figure: Figure) -> str:
    """One line: what, which statistic, measured, target, ratio, and whether the target is met."""
    unit = figure.unit.partition(" ")[0]
    target = NARROW
    if figure.target is not None:
        target = f"{figure.target:g} x" if figure.limits_ratio else f"{figure.target:g} {unit}"
    ratio = NARROW
    if figure.ratio is not None:
        ratio = f"{_rounded(figure.ratio)} x {figure.yardstick}"
    verdict = "" if figure.target is None else "OVER" if figure.is_over else "ok"
    measured = f"{_rounded(figure.value)} {unit}"
    return _line(figure.what, figure.statistic, measured, target, ratio, verdict)


def peers_lines(figures: Iterable[Figure]) -> list[str]:
    """What others reach in the same things, each once."""
    notes: dict[str, list[str]] = {}
    for each in figures:
        if each.elsewhere:
            notes.setdefault(each.elsewhere, []).append(each.name.partition("/")[0])
    if not notes:
        return []
    lines = ["", f"Others ({SOURCE}):"]
    return lines + [f"  {', '.join(dict.fromkeys(names))}: {note}" for note, names in notes.items()]


def _line(what: str, statistic: str, measured: str, target: str, ratio: str, verdict: str) -> str:
    w, s, m, t, r = WIDTHS
    return f"{what:<{w}} {statistic:<{s}} {measured:>{m}} {target:>{t}} {ratio:>{r}}  {verdict}"


def _rounded(value: float) -> str:
    """Three figures that count."""
    if abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
