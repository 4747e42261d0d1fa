"""What was doubtful in a file of a platform's figures, and why one cannot be read, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP

METRIC_FINDINGS: Mapping[str, str] = {
    "metrics_campaigns_of_others": QT_TRANSLATE_NOOP(
        "Finding", "{others} campaigns are of other streams; they are left out."
    ),
    "metrics_cell_unreadable": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” cannot be read as {expected}. Cells left out here: {count}."
    ),
    "metrics_column_repeated": QT_TRANSLATE_NOOP(
        "Finding", "This column means the same as “{other}”, which is read; this one is not."
    ),
    "metrics_columns_unread": QT_TRANSLATE_NOOP(
        "Finding", "Columns that nothing here reads: {headings}. Assign one if it is wanted."
    ),
    "metrics_counter": QT_TRANSLATE_NOOP(
        "Finding",
        "This column counts on from row to row; the curve has what each step brought.",
    ),
    "metrics_counter_fell": QT_TRANSLATE_NOOP(
        "Finding",
        "The counter goes back from {before} to {after}; nothing is counted until it has passed "
        "the old value again. Times that it does so: {count}.",
    ),
    "metrics_counter_reset": QT_TRANSLATE_NOOP(
        "Finding",
        "The counter begins again: {before}, then {after}. What came between is not known, and it "
        "gives no total.",
    ),
    "metrics_currency": QT_TRANSLATE_NOOP(
        "Finding",
        "The amounts are in {currency}, the show sells in {home}. They are kept as they are; "
        "nothing is converted.",
    ),
    "metrics_currency_mixed": QT_TRANSLATE_NOOP(
        "Finding",
        "An amount in {other} stands among those in {currency}. Such amounts left out: {count}.",
    ),
    "metrics_date_of_show": QT_TRANSLATE_NOOP(
        "Finding", "The times have no date; they are taken for those of the show of {date}."
    ),
    "metrics_decimals_mixed": QT_TRANSLATE_NOOP(
        "Finding",
        "Decimals are parted by points in some cells and by commas in others; each cell is read by "
        "itself. Check the column.",
    ),
    "metrics_figures_unread": QT_TRANSLATE_NOOP(
        "Finding", "Figures that nothing here reads: {names}."
    ),
    "metrics_gaps": QT_TRANSLATE_NOOP(
        "Finding",
        "Gaps between rows: {gaps}; the longest is from {start} to {end}. What running totals "
        "brought in a gap is shared out evenly over it.",
    ),
    "metrics_month_first": QT_TRANSLATE_NOOP(
        "Finding", "Dates are read with the month first, as only so they are near the show."
    ),
    "metrics_negative": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is below zero, which cannot be. Cells left out here: {count}."
    ),
    "metrics_orders_outside": QT_TRANSLATE_NOOP(
        "Finding",
        "{orders} orders were paid before {start} or long after the show; they are left out.",
    ),
    "metrics_orders_unpaid": QT_TRANSLATE_NOOP(
        "Finding", "Orders without a time of payment are not counted: {count}."
    ),
    "metrics_other_show": QT_TRANSLATE_NOOP(
        "Finding",
        "No stream of this list is the show: the nearest began at {at}. Its figures are not read; "
        "check the file, or import it with its zone.",
    ),
    "metrics_outside_show": QT_TRANSLATE_NOOP(
        "Finding",
        "The file tells of {first} to {last}, the show was on from {start} to {end}. Check whether "
        "it is the right file.",
    ),
    "metrics_rows_repeated": QT_TRANSLATE_NOOP(
        "Finding", "Rows that stand there twice are counted once: {count}."
    ),
    "metrics_several_rooms": QT_TRANSLATE_NOOP(
        "Finding",
        "The file has rows of other rooms; only those of {room} are read. Other rooms: {others}.",
    ),
    "metrics_sheet_unread": QT_TRANSLATE_NOOP(
        "Finding", "This sheet has no headings that are known; it is not read."
    ),
    "metrics_show_chosen": QT_TRANSLATE_NOOP(
        "Finding", "This stream began nearest to the show; {others} others are left out."
    ),
    "metrics_shows_unplaced": QT_TRANSLATE_NOOP(
        "Finding",
        "The list has {shows} streams, and the run has no start to tell which is meant. None is "
        "read.",
    ),
    "metrics_slot_end": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is no end after the start; it is left out. Such cells: {count}."
    ),
    "metrics_small_unit": QT_TRANSLATE_NOOP(
        "Finding", "Amounts here are in a smaller unit; they are multiplied by {scale}."
    ),
    "metrics_time_repeated": QT_TRANSLATE_NOOP(
        "Finding",
        "The time of this row stands there before; of several rows the last counts. Such rows: "
        "{count}.",
    ),
    "metrics_time_unreadable": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is no time that can be read. Rows left out: {count}."
    ),
    "metrics_times_counted": QT_TRANSLATE_NOOP(
        "Finding", "Times count from the start of the show."
    ),
    "metrics_unordered": QT_TRANSLATE_NOOP(
        "Finding", "The rows are not in the order of time; they are sorted."
    ),
    "metrics_zone_doubtful": QT_TRANSLATE_NOOP(
        "Finding",
        "The file tells of {first} to {last}, the show was on from {start} to {end}: {hours} h, as "
        "another time zone would make it. If so, import the file again with its zone.",
    ),
    "metrics_zone_of_heading": QT_TRANSLATE_NOOP(
        "Finding", "The heading says that these times are of {zone}."
    ),
}

METRIC_ERRORS: Mapping[str, str] = {
    "metrics_empty": QT_TRANSLATE_NOOP(
        "Error",
        "No figure of the show can be read from the file, though its headings are known: "
        "{headings}. Check whether it is of this show.",
    ),
    "metrics_file_unknown": QT_TRANSLATE_NOOP(
        "Error", "Run {run} has no file of figures “{file}”. It has: {known}."
    ),
    "metrics_newer": QT_TRANSLATE_NOOP(
        "Error",
        "The figures of this run were written by a newer version of this program (format "
        "{version}, known {known}). Update the program to see them.",
    ),
    "metrics_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "No heading of the file is one of figures that are known: {headings}. Say what its columns "
        "mean.",
    ),
}
