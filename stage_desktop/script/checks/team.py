"""Who does it, for how long, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from stage_desktop.instants import MINUTE
from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import is_role
from stage_desktop.script.cues import Role
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment

_HOSTS = re.compile(r"\s*(?:[,，、;；/&+＋]|\band\b)\s*")
_CHARACTER = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@rule("no_platform", Section.SCRIPT, Severity.INFO, About.SHOW, "1.2 #34", asks=True)
def no_platform(reading: Reading) -> Iterator[Told]:
    """A show that does not say on which platform it runs."""
    if not reading.script.platform:
        yield told()


@rule("platform_unknown", Section.SCRIPT, Severity.INFO, About.SHOW, "1.2 #34")
def platform_unknown(reading: Reading) -> Iterator[Told]:
    """A platform without a table of what it allows: its limits are not checked."""
    if reading.script.platform and reading.platforms and reading.platform is None:
        yield told(platform=reading.script.platform)


@rule("no_team", Section.SCRIPT, Severity.INFO, About.SHOW, "1.2 #10, 3.1", asks=True)
def no_team(reading: Reading) -> Iterator[Told]:
    """A show that names nobody of its team."""
    if not reading.script.people:
        yield told()


@rule("missing_role", Section.SCRIPT, Severity.WARNING, About.SHOW, "3.1", asks=True)
def missing_role(reading: Reading) -> Iterator[Told]:
    """A team without anybody who operates, or with boosts and nobody who buys traffic."""
    people = reading.script.people
    if not people:
        return
    for role in (Role.OPERATOR, *([Role.AD_BUYER] if reading.script.boosts else [])):
        if not any(is_role(role, each.role) for each in people):
            yield told(role=role)


@rule("no_host", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22, 3.1", asks=True)
def no_host(reading: Reading) -> Iterator[Told]:
    """A show none of whose segments names a host, where they need one."""
    hostless = reading.settings.missing_host.kinds
    hosted = any(segment.host for segment in reading.performed)
    if not hosted and any(segment.kind not in hostless for segment in reading.performed):
        yield told()


@rule("missing_host", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def missing_host(reading: Reading) -> Iterator[Told]:
    """A segment without a host, where others have one; some kinds need none."""
    if not any(segment.host for segment in reading.performed):
        return
    for segment in reading.performed:
        if not segment.host and segment.kind not in reading.settings.missing_host.kinds:
            yield told(segment)


@rule("host_without_break", Section.SCRIPT, Severity.INFO, About.SEGMENTS, "6.4")
def host_without_break(reading: Reading) -> Iterator[Told]:
    """The same host on air for too long without a segment that somebody else has."""
    limit = reading.settings.host_without_break.limit
    since: dict[str, tuple[Segment, int]] = {}
    for segment in (*reading.performed, None):
        hosts = hosts_of(segment) if segment is not None else ()
        for host in [host for host in since if host not in hosts]:
            first, total = since.pop(host)
            if total > limit:
                yield told(first, host=host, length=length(total))
        for host in hosts:
            if segment is not None:
                first, total = since.get(host, (segment, 0))
                since[host] = (first, total + segment.duration)


@rule("host_too_long", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "2.3")
def host_too_long(reading: Reading) -> Iterator[Told]:
    """A host who is on air for longer in all than anybody should be in one show."""
    totals: dict[str, int] = {}
    for segment in reading.performed:
        for host in hosts_of(segment):
            totals[host] = totals.get(host, 0) + segment.duration
    for host, total in totals.items():
        if total > reading.settings.host_too_long.limit:
            limit = length(reading.settings.host_too_long.limit)
            yield told(host=host, length=length(total), limit=limit)


@rule("forbidden_word", Section.SCRIPT, Severity.WARNING, About.SEGMENTS, "1.2 #24")
def forbidden_word(reading: Reading) -> Iterator[Told]:
    """A word in what is said or shown that is on the user's list of forbidden ones."""
    pattern = forbidden_words(reading.settings.forbidden_word.words)
    if pattern is None:
        return
    for segment in reading.performed:
        yield from _used(pattern, segment, f"{segment.title}\n{segment.host_points}")
    for product in reading.script.products:
        yield from _used(pattern, product.code, f"{product.name}\n{product.offer}")
    for giveaway in reading.script.giveaways:
        text = f"{giveaway.prize}\n{giveaway.entry_rule}\n{giveaway.selling_points}"
        yield from _used(pattern, giveaway.code, text)


@rule("talk_too_long", Section.SCRIPT, Severity.INFO, About.SEGMENTS, "1.2 #22")
def talk_too_long(reading: Reading) -> Iterator[Told]:
    """More to say than the segment has time for, at the pace of a fluent host."""
    pace = reading.settings.talk_too_long
    for segment in reading.performed:
        characters, words = _counted(segment.host_points)
        needed = round(MINUTE * (characters / pace.characters + words / pace.words))
        if 0 < segment.duration < needed:
            yield told(segment, length=length(needed), duration=length(segment.duration))


def hosts_of(segment: Segment) -> tuple[str, ...]:
    """The hosts of a segment, of whom its cell may name several."""
    return names_in(segment.host)


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[str, ...]:
    """The names in a cell, each once: people part them by commas, slashes, plus signs."""
    return tuple(dict.fromkeys(name for name in _HOSTS.split(text.strip()) if name))


@lru_cache(maxsize=4096)
def _counted(text: str) -> tuple[int, int]:
    """How many Chinese characters and how many words a text has."""
    return len(_CHARACTER.findall(text)), len(_LATIN_WORD.findall(text))


@lru_cache(maxsize=64)
def forbidden_words(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression for all words, None for none; a Latin word counts only as a whole one."""
    wanted = [
        rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])" if word.isascii() else re.escape(word)
        for word in (each.strip() for each in words)
        if word
    ]
    return re.compile("|".join(wanted), re.IGNORECASE) if wanted else None


@lru_cache(maxsize=4096)
def used_words(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The words of the expression that the text holds, each once."""
    return tuple(dict.fromkeys(pattern.findall(text)))


def _used(pattern: re.Pattern[str], subject: str | Segment, text: str) -> Iterator[Told]:
    for word in used_words(pattern, text):
        yield told(subject, word=word)
