"""A review as a report in the language that is spoken: its head and its sections in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stage_desktop.formats.report_document import (
    Fact,
    ReportDocument,
    Section,
    Table,
    Tone,
)
from stage_desktop.instants import Instant, clock_text, to_datetime
from stage_desktop.review.diagnosis import (
    Diagnosis,
    diagnosed,
    next_actions,
)
from stage_desktop.review.figure import FigureValue
from stage_desktop.review.reviewed import Review
from stage_desktop.show.events import RunKind
from stage_desktop.ui.reportsheet import diagnosis_tables, log_tables, tables
from stage_desktop.ui.reportsheet.plots import timeline_drawing
from stage_desktop.ui.texts import figures, words
from stage_desktop.ui.texts import reportsheet as texts
from stage_desktop.ui.texts.callsheet import day_text
from stage_desktop.ui.texts.reportsheet import word
from stage_desktop.ui.texts.source import UNKNOWN

# The figures of the first look, where they are known.
AT_A_GLANCE = (
    "actual_length",
    "drift",
    "start_slip",
    "overrun",
    "hard_error",
    "cues_missed",
    "cue_lateness_p90",
    "giveaways_in_time",
    "gmv",
    "gmv_per_minute",
    "gpm_views",
    "conversion",
    "peak_online",
    "roi",
)
_LATE, _MISSED = frozenset({"drift", "start_slip", "hard_error"}), frozenset({"cues_missed"})
_LONGEST_TITLE = 200


def report_document(
    review: Review,
    run: int | str | None,
    language: str,
) -> ReportDocument:
    """The report of a review; `run` is its number in the log, `language` a tag of BCP 47."""
    state = review.report.state
    badge = words.run_kind(state.kind)
    title = " ".join(state.script.title.split())
    title = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
    day = _day(review)
    facts = [_when(review), _where(review, run)]
    if state.kind is not RunKind.LIVE:
        facts.append(word("practice"))
    return ReportDocument(
        language=language,
        title=title,
        badge=badge,
        is_practice=state.kind is not RunKind.LIVE,
        running=" · ".join((title, day, badge)),
        facts=tuple(fact for fact in facts if fact),
        sections=tuple(_sections(review, diagnosed(review))),
        made_by=word("made_by"),
    )


def _began(review: Review) -> Instant:
    state = review.report.state
    return state.started_at or state.planned.show_start or state.opened_at


def _day(review: Review) -> str:
    return day_text(to_datetime(_began(review), review.report.state.script.zone_info).date())


def _when(review: Review) -> str:
    """The date, and from when to when the show was planned and was."""
    state = review.report.state

    def span(start: Instant | None, end: Instant | None) -> str:
        clocks = (
            UNKNOWN if each is None else clock_text(each, state.script.zone_info)
            for each in (start, end)
        )
        return "–".join(clocks)

    planned = span(state.planned.show_start, state.planned.show_end)
    actual = span(state.started_at, state.ended_at)
    return f"{_day(review)} · {texts.show_text(planned, actual)}"


def _where(review: Review, run: int | str | None) -> str:
    script = review.report.state.script
    hosts = ", ".join(each.host for each in review.hosts)
    number = "" if run is None else texts.run_text(str(run))
    return " · ".join(each for each in (script.platform, script.zone, number, hosts) if each)


def _sections(review: Review, found: Sequence[Diagnosis]) -> Iterator[Section]:
    yield Section("summary", word("summary"), facts=tuple(_facts(review)))
    yield _diagnosis(review, found)
    drawing = timeline_drawing(review)
    if drawing is not None:
        note = word("timeline_note")
        yield Section("timeline", word("timeline"), note, drawings=(drawing,))
    yield _with_rows("segments", word("segments_note"), tables.segments_table(review))
    if review.giveaways:
        yield _with_rows("giveaways", "", tables.giveaways_table(review))
    if review.boosts:
        yield _with_rows("boosts", "", tables.boosts_table(review))
    if review.hosts:
        yield _with_rows("hosts", "", tables.hosts_table(review))
    if review.report.cues or review.hard:
        yield _cues(review)
    known = [figure for figure in review.figures if figure.value is not None]
    groups = log_tables.figures_tables(known)
    yield Section("figures", word("figures"), _unknown(review), tables=groups)
    notes = log_tables.notes_table(review)
    if notes.rows:
        yield _with_rows("notes", "", notes)


def _diagnosis(review: Review, found: Sequence[Diagnosis]) -> Section:
    """What was found, the gravest first, and what to do about it in the next show."""
    if not found:
        return Section("diagnosis", word("diagnosis"), word("nothing_found"))
    return Section(
        "diagnosis",
        word("diagnosis"),
        tables=(
            diagnosis_tables.findings_table(review, found),
            diagnosis_tables.actions_table(next_actions(tuple(found))),
        ),
    )


def _with_rows(name: str, note: str, table: Table) -> Section:
    return Section(name, word(name), note, tables=(table,))


def _facts(review: Review) -> Iterator[Fact]:
    for code in AT_A_GLANCE:
        figure = review.by_code.get(code)
        if figure is None or figure.value is None:
            continue
        name, value = figures.figure_name(code), figures.figure_text(figure)
        yield Fact(name, value, figures.figure_note(figure), _tone(figure))


def _tone(figure: FigureValue) -> Tone:
    value = abs(int(figure.value or 0))
    if figure.code in _LATE and value >= tables.LATE:
        return Tone.BAD
    return Tone.BAD if figure.code in _MISSED and value else Tone.PLAIN


def _unknown(review: Review) -> str:
    """Which figures are not known; without a file of the platform that there is none."""
    if not review.metrics.files:
        return word("no_metrics")
    names = [figures.figure_name(each.code) for each in review.figures if each.value is None]
    return texts.unknown_text(", ".join(names)) if names else ""


def _cues(review: Review) -> Section:
    found = [log_tables.lateness_table(review)]
    note = ""
    late = log_tables.not_in_time(review)
    if late:
        found.append(log_tables.cues_table(review, late[: log_tables.MOST_CUES]))
        note = word("cues_note")
        if len(late) > log_tables.MOST_CUES:
            note = f"{note} {texts.more_text(len(late) - log_tables.MOST_CUES)}"
    if review.hard:
        found.append(log_tables.hard_starts_table(review))
    return Section("cues", word("cues"), note, tables=tuple(found))
