"""Those who present and what is written of them; entries of the preparation told apart."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.structure import repeated
from stage_desktop.script.checks.team import forbidden_words, hosts_of, used_words
from stage_desktop.script.findings import Severity


@rule("missing_host_card", Section.SCRIPT, Severity.INFO, About.SEGMENTS, "1.2 #24", asks=True)
def missing_host_card(reading: Reading) -> Iterator[Told]:
    """A host who presents without a card; once where there is no card at all."""
    present = dict.fromkeys(host for each in reading.performed for host in hosts_of(each))
    if present and not reading.script.hosts:
        yield told()
        return
    for host in present:
        if host not in reading.cards:
            yield told(host)


@rule("host_card_unused", Section.SCRIPT, Severity.INFO, About.HOSTS, "1.2 #24")
def host_card_unused(reading: Reading) -> Iterator[Told]:
    """A card of somebody whom no segment and no role names: often one name in two spellings."""
    present = {host for each in reading.performed for host in hosts_of(each)}
    team = {person.name.strip() for person in reading.script.people}
    for card in reading.script.hosts if present else ():
        if card.name.strip() not in present | team:
            yield told(card.name)


@rule("avoided_phrase", Section.SCRIPT, Severity.WARNING, About.HOSTS, "1.2 #24")
def avoided_phrase(reading: Reading) -> Iterator[Told]:
    """A phrase in what a host is to say that the host's own card says to avoid."""
    if not any(card.avoided for card in reading.script.hosts):
        return
    for segment in reading.performed:
        text = "\n".join((segment.host_points, *(beat.title for beat in segment.beats)))
        for host in hosts_of(segment):
            card = reading.cards.get(host)
            pattern = None if card is None else forbidden_words(card.avoided)
            for word in () if pattern is None else used_words(pattern, text):
                yield told(segment, host=host, word=word)


@rule("duplicate_entry", Section.SCRIPT, Severity.WARNING, About.SHOW, "1.2 #10, #24, #31")
def duplicate_entry(reading: Reading) -> Iterator[Told]:
    """Two host cards of one name, or two entries of one code in a list of the preparation."""
    script = reading.script
    for codes in (
        (card.name.strip() for card in script.hosts),
        (band.code for band in script.spend_bands),
        (task.code for task in script.warmup),
        (task.code for task in script.checklist),
    ):
        for code in repeated(code for code in codes if code):
            yield told(code)
