"""What a check is: a code, the part of the preparation it belongs to, how grave it is, a function.

A check says where something is wrong and with what data; code and severity are the check's own,
so that a code is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.findings import Finding, Place, Severity, finding
from stage_desktop.script.plan import Segment


class Section(StrEnum):
    """The five parts of the preparation, as STAGE has them (`DOMAIN.md` 1.1)."""

    GOODS = "goods"  # 盘货品
    SCRIPT = "script"  # 盘直播
    ADS = "ads"  # 盘商业化
    GIFTS = "gifts"  # 盘福利
    EARLY = "early"  # 盘花絮


class About(StrEnum):
    """What a check looks at; where a script has none of it, the check has nothing to ask."""

    SHOW = "show"
    SEGMENTS = "segments"
    PRODUCTS = "products"
    BOOSTS = "boosts"
    GIVEAWAYS = "giveaways"
    CUES = "cues"
    BEATS = "beats"
    GROUPS = "groups"
    HOSTS = "hosts"
    BANDS = "bands"
    WARMUP = "warmup"
    CHECKLIST = "checklist"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class Told:
    """One place where a check found something, and the data of its sentence."""

    place: Place
    data: Mapping[str, object]


Judge = Callable[[Reading], Iterator[Told]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `asks`: what it finds is something the method asks for that is not there.

    `source` is where the rule stands: a section of the domain notes, or a rule of timing.
    """

    code: str
    section: Section
    severity: Severity
    about: About
    source: str
    asks: bool
    judge: Judge

    @property
    def what(self) -> str:
        """What it finds, in a sentence."""
        return " ".join((self.judge.__doc__ or "").partition("\n\n")[0].split())

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Everything that it finds, in the order of the script."""
        for told in self.judge(reading):
            yield finding(self.code, self.severity, told.place, **told.data)


def rule(
    code: str,
    section: Section,
    severity: Severity,
    about: About,
    source: str,
    *,
    asks: bool = False,
) -> Callable[[Judge], Check]:
    """Make a check of the function below: what it finds is told by that code and severity."""

    def made(judge: Judge) -> Check:
        return Check(code, section, severity, about, source, asks, judge)

    return made


def told(subject: str | Segment = "", **data: object) -> Told:
    """Something found about a segment, or about what has that code; '' = the show."""
    name = subject if isinstance(subject, str) else subject.number or subject.id
    return Told(Place(subject=name), data)
