"""The platform's figures in words: measures, files, offsets, and what the command line says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stage_desktop.desk.metrics_rows import MetricsSummary
from stage_desktop.instants import Millis
from stage_desktop.review.lineup import FoundBy, Suggestion
from stage_desktop.review.metrics import Measure
from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

MEASURES: Mapping[str, str] = {
    Measure.GMV: QT_TRANSLATE_NOOP("Measure", "GMV"),
    Measure.ORDERS: QT_TRANSLATE_NOOP("Measure", "Orders"),
    Measure.BUYERS: QT_TRANSLATE_NOOP("Measure", "Buyers"),
    Measure.UNITS: QT_TRANSLATE_NOOP("Measure", "Units"),
    Measure.ONLINE: QT_TRANSLATE_NOOP("Measure", "Online"),
    Measure.ENTRIES: QT_TRANSLATE_NOOP("Measure", "Entries"),
    Measure.LEAVES: QT_TRANSLATE_NOOP("Measure", "Leaves"),
    Measure.VIEWS: QT_TRANSLATE_NOOP("Measure", "Views"),
    Measure.VIEWERS: QT_TRANSLATE_NOOP("Measure", "Viewers"),
    Measure.PEAK_ONLINE: QT_TRANSLATE_NOOP("Measure", "Peak online"),
    Measure.AVERAGE_ONLINE: QT_TRANSLATE_NOOP("Measure", "Average online"),
    Measure.EXPOSURES: QT_TRANSLATE_NOOP("Measure", "People reached"),
    Measure.PRODUCT_EXPOSURES: QT_TRANSLATE_NOOP("Measure", "Product impressions"),
    Measure.PRODUCT_CLICKS: QT_TRANSLATE_NOOP("Measure", "Product clicks"),
    Measure.COMMENTS: QT_TRANSLATE_NOOP("Measure", "Comments"),
    Measure.LIKES: QT_TRANSLATE_NOOP("Measure", "Likes"),
    Measure.SHARES: QT_TRANSLATE_NOOP("Measure", "Shares"),
    Measure.NEW_FOLLOWERS: QT_TRANSLATE_NOOP("Measure", "New followers"),
    Measure.NEW_FANS: QT_TRANSLATE_NOOP("Measure", "New fan club members"),
    Measure.AVERAGE_STAY: QT_TRANSLATE_NOOP("Measure", "Average stay (s)"),
    Measure.SPEND: QT_TRANSLATE_NOOP("Measure", "Ad spend"),
    Measure.PAID_VIEWS: QT_TRANSLATE_NOOP("Measure", "Paid views"),
    Measure.REFUNDS: QT_TRANSLATE_NOOP("Measure", "Refunds"),
    Measure.IMPRESSIONS: QT_TRANSLATE_NOOP("Measure", "Impressions"),
    Measure.AD_GMV: QT_TRANSLATE_NOOP("Measure", "GMV from ads"),
    Measure.AD_ORDERS: QT_TRANSLATE_NOOP("Measure", "Orders from ads"),
}

KINDS: Mapping[str, str] = {
    "orders": QT_TRANSLATE_NOOP("Metrics", "orders"),
    "slots": QT_TRANSLATE_NOOP("Metrics", "product slots"),
    "campaigns": QT_TRANSLATE_NOOP("Metrics", "campaigns"),
    "channels": QT_TRANSLATE_NOOP("Metrics", "channels"),
    "figures": QT_TRANSLATE_NOOP("Metrics", "figures"),
    "minutes": QT_TRANSLATE_NOOP("Metrics", "curves"),
    "shows": QT_TRANSLATE_NOOP("Metrics", "overview"),
    "products": QT_TRANSLATE_NOOP("Metrics", "products"),
}


def measure_text(measure: Measure) -> str:
    """What a measure is called."""
    return translate("Measure", MEASURES[measure])


def kind_text(kind: str) -> str:
    """What the sheets of a file hold: "curves, orders"."""
    names = (translate("Metrics", KINDS[each]) for each in kind.split("+") if each in KINDS)
    return translate("Metrics", ", ").join(names)


def offset_text(offset: Millis) -> str:
    """An offset in seconds, with its sign."""
    return filled(translate("Metrics", "{seconds} s"), {"seconds": f"{offset / 1_000:+g}"})


def suggestion_text(found: Suggestion) -> str:
    """By how much a file would line up with the log, and by what that was found."""
    data = {"offset": offset_text(found.offset), "count": found.count}
    match found.found_by:
        case FoundBy.SLOTS:
            sentence = translate(
                "Metrics",
                "By the starts of {count} product slots the file lines up with the log at an "
                "offset of {offset}.",
            )
        case FoundBy.START:
            sentence = translate(
                "Metrics",
                "By the start of the stream the file lines up with the log at an offset of "
                "{offset}.",
            )
    return filled(sentence, data)


def imported_text(file: MetricsSummary, amounts: Mapping[str, int]) -> str:
    """What was read from a file: how many curves, slots, orders, totals, products, sources."""
    sentence = translate(
        "Metrics",
        "{name} is with run {run}: {curves} curves, {slots} slots, {orders} orders, {totals} "
        "totals, {products} products, {sources} sources.",
    )
    return filled(sentence, {"name": file.name, "run": file.run, **amounts})


def curves_text(measures: Iterable[Measure]) -> str:
    """What the columns of a curve were taken for."""
    names = translate("Metrics", ", ").join(map(measure_text, measures))
    return filled(translate("Metrics", "Curves: {names}."), {"names": names})


def replaced_text(names: str) -> str:
    """Which files the new one took the place of."""
    return filled(translate("Metrics", "It took the place of {names}."), {"names": names})


def removed_text(name: str, run: int) -> str:
    """A file was taken away from a run."""
    sentence = translate("Metrics", "{name} is no longer with run {run}.")
    return filled(sentence, {"name": name, "run": run})


def no_files_text(run: int) -> str:
    """A run without figures."""
    return filled(translate("Metrics", "Run {run} has no figures of a platform."), {"run": run})


def columns_text() -> tuple[str, ...]:
    """The headings of the list of files."""
    return (
        translate("Metrics", "File"),
        translate("Metrics", "Name"),
        translate("Metrics", "Holds"),
        translate("Metrics", "From"),
        translate("Metrics", "To"),
        translate("Metrics", "Offset"),
        translate("Metrics", "GMV"),
    )
