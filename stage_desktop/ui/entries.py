"""What an operator types into an inline entry, understood."""

from __future__ import annotations

import re

from stage_desktop.instants import MINUTE, SECOND, Millis

_CLOCK = re.compile(r"(?:(\d{1,3})[:：])?(\d{1,3})[:：]([0-5]?\d)")
_MINUTES = re.compile(
    r"(\d{1,4}(?:[.．]\d{1,3})?)\s*(?:m|min|minutes?|分|分钟|′|')?", re.IGNORECASE
)
_SECONDS = re.compile(r"(\d{1,5})\s*(?:s|sec|seconds?|秒|″|\")", re.IGNORECASE)
_LAST = re.compile(r"^(?P<title>.*?\S)[\s,，]+(?P<length>\S+)$")


def span(text: str) -> Millis | None:
    """A length of time: `m:ss`, `h:mm:ss`, or minutes ("2", "2.5", "3分"), or seconds ("90s").

    None when it is none of these.
    """
    text = text.strip()
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return Millis((hours * 60 + minutes) * MINUTE + seconds * SECOND)
    if found := _SECONDS.fullmatch(text):
        return Millis(int(found[1]) * SECOND)
    if found := _MINUTES.fullmatch(text):
        return Millis(round(float(found[1].replace("．", ".")) * MINUTE))
    return None


def title_and_span(text: str) -> tuple[str, Millis] | None:
    """A title with its length behind it, as in "Answer questions 2:30"; None without either.

    A length of nothing is none: such a segment could not be run.
    """
    found = _LAST.match(text.strip())
    if found is None:
        return None
    length = span(found["length"])
    return (found["title"].rstrip(" ,，"), length) if length else None
