"""Drawings of a report as SVG: no colours, but classes that the style of the page knows."""

from __future__ import annotations

from html import escape

from stage_desktop.formats.report_shapes import (
    Box,
    Drawing,
    Label,
    Mark,
    Rule,
    Shape,
    Sign,
    Ticks,
    Trace,
)

_HALF = 5.0
_OUTLINES = {
    Sign.DIAMOND: "M{l} {y}L{x} {t}L{r} {y}L{x} {b}Z",
    Sign.HOLLOW: "M{l} {y}L{x} {t}L{r} {y}L{x} {b}Z",
    Sign.UP: "M{l} {b}L{x} {t}L{r} {b}Z",
    Sign.CROSS: "M{l} {t}L{r} {b}M{l} {b}L{r} {t}",
}


def svg(drawing: Drawing, prefix: str) -> str:
    """The drawing as an `svg` element; `prefix` tells its ids from those of others on the page."""
    shapes = "".join(_shape(each, prefix) for each in drawing.shapes)
    title = escape(drawing.title, quote=True)
    return (
        f'<svg class="drawing" viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" role="img"'
        f' aria-labelledby="{prefix}-t {prefix}-d"><title id="{prefix}-t">{title}</title>'
        f'<desc id="{prefix}-d">{escape(drawing.described)}</desc>'
        f'<defs><pattern id="{prefix}-h" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/>'
        '<line class="hatch-line" x1="0" y1="0" x2="0" y2="5"/></pattern></defs>'
        f"{shapes}</svg>"
    )


def _shape(shape: Shape, prefix: str) -> str:
    match shape:
        case Box():
            fill = f' fill="url(#{prefix}-h)"' if shape.hatched else ""
            kind = f"box {shape.ink}" + (" hatched" if shape.hatched else "")
            place = f'x="{_n(shape.left)}" y="{_n(shape.top)}"'
            size = f'width="{_n(shape.width)}" height="{_n(shape.height)}"'
            return _titled("rect", f'class="{kind}"{fill} {place} {size}', shape.title)
        case Rule():
            line = _path(((shape.x1, shape.y1), (shape.x2, shape.y2)))
            return _titled("path", f'class="rule {shape.ink}" d="{line}"', shape.title)
        case Ticks():
            marks = "".join(f"M{_n(x)} {_n(shape.top)}v{_n(shape.height)}" for x in shape.places)
            return f'<path class="rule {shape.ink}" d="{marks}"/>'
        case Trace():
            return _trace(shape)
        case Mark():
            return _mark(shape)
        case Label():
            kind = f"label {shape.ink} {shape.align}" + (" strong" if shape.bold else "")
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}"'
            return f'<text class="{kind}" {place}>{escape(shape.text)}</text>'


def _trace(trace: Trace) -> str:
    if not trace.points:
        return ""
    line = _path(trace.points)
    drawn = f'<path class="trace {trace.ink}" d="{line}"/>'
    if trace.base is None:
        return drawn
    first, last = trace.points[0][0], trace.points[-1][0]
    base = _n(trace.base)
    closed = f"{line}L{_n(last)} {base}L{_n(first)} {base}Z"
    return f'<path class="area {trace.ink}" d="{closed}"/>{drawn}'


def _mark(mark: Mark) -> str:
    x, y = mark.x, mark.y
    kind = f'class="mark {mark.ink} {mark.sign}"'
    if mark.sign is Sign.DISC:
        return _titled("circle", f'{kind} cx="{_n(x)}" cy="{_n(y)}" r="4"', mark.title)
    places = {"x": x, "y": y, "l": x - _HALF, "r": x + _HALF, "t": y - _HALF, "b": y + _HALF}
    written = {name: _n(value) for name, value in places.items()}
    return _titled("path", f'{kind} d="{_OUTLINES[mark.sign].format(**written)}"', mark.title)


def _titled(element: str, attributes: str, title: str) -> str:
    if not title:
        return f"<{element} {attributes}/>"
    return f"<{element} {attributes}><title>{escape(title)}</title></{element}>"


def _path(points: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(number: float) -> str:
    """A length with one decimal at the most."""
    return f"{number:.1f}".removesuffix(".0")
