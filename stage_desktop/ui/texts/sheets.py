"""What was found while a run sheet was read, in sentences; the place names row and column."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, translate

SHEETS: Mapping[str, str] = {
    "band_without_time": QT_TRANSLATE_NOOP(
        "Finding",
        "It cannot be told from when to when this share counts (“{text}”); the row is kept as "
        "text. Write times such as 20:00-20:30 or 0-30 min.",
    ),
    "beats_untimed": QT_TRANSLATE_NOOP(
        "Finding", "Only the last beat may be without a length: “{text}”."
    ),
    "cell_kept": QT_TRANSLATE_NOOP("Finding", "“{text}” is kept as it is."),
    "cell_unreadable": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” cannot be read as {expected}. It is kept as text; write it again."
    ),
    "clock_without_start": QT_TRANSLATE_NOOP(
        "Finding", "This clock time means nothing yet: give the show a start time."
    ),
    "code_repeated": QT_TRANSLATE_NOOP(
        "Finding", "The code {code} is used again; this row is called {taken}."
    ),
    "column_may_be_times": QT_TRANSLATE_NOOP(
        "Finding",
        "The column “{header}” holds times, but is not known: nothing reads it. Assign it.",
    ),
    "column_kept": QT_TRANSLATE_NOOP(
        "Finding", "The column “{header}” is not known; it is kept with each row."
    ),
    "column_repeated": QT_TRANSLATE_NOOP(
        "Finding", "The column “{header}” says what another column says already; it is only kept."
    ),
    "column_unnamed": QT_TRANSLATE_NOOP(
        "Finding", "The column {header} has no heading; it is kept with each row."
    ),
    "cue_without_anchor": QT_TRANSLATE_NOOP(
        "Finding",
        "This cue has no moment that can be read (“{text}”), so it will not be called. Hang it on "
        "a segment, a cue or a clock time.",
    ),
    "date_assumed": QT_TRANSLATE_NOOP(
        "Finding", "No date is written: {date} is taken. Set the planned start if it is another."
    ),
    "date_from_name": QT_TRANSLATE_NOOP(
        "Finding", "The date {date} is taken from the name of the file or of the sheet."
    ),
    "duration_disagrees": QT_TRANSLATE_NOOP(
        "Finding", "The row gives two durations, {taken} and {other}; {taken} counts."
    ),
    "durations_read_as": QT_TRANSLATE_NOOP(
        "Finding", "Durations such as 1:30 are read as {read_as} in this column."
    ),
    "effect_disagrees": QT_TRANSLATE_NOOP(
        "Finding",
        "Order time and lead give {taken}, but the row says that it works from {other}; {taken} "
        "counts.",
    ),
    "encoding_guessed": QT_TRANSLATE_NOOP(
        "Finding", "The text was read as {encoding}. Check that the words are right."
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "Finding", "The end is before the start; the end is left out."
    ),
    "file_truncated": QT_TRANSLATE_NOOP(
        "Finding", "The file ends in the middle of a character: some of it may be missing."
    ),
    "hard_time_differs": QT_TRANSLATE_NOOP(
        "Finding", "The fixed start is {taken}, but the row is written for {other}; {taken} counts."
    ),
    "hard_time_unknown": QT_TRANSLATE_NOOP(
        "Finding",
        "The row is marked as fixed, but has no clock time: it follows the row above. Write the "
        "time.",
    ),
    "header_missing": QT_TRANSLATE_NOOP(
        "Finding",
        "The table has no heading: its columns are taken by what they hold. Assign them if not.",
    ),
    "header_repeated": QT_TRANSLATE_NOOP("Finding", "The heading stands here again; left out."),
    "key_kept": QT_TRANSLATE_NOOP("Finding", "“{key}” is not known; it is kept with the show."),
    "key_repeated": QT_TRANSLATE_NOOP(
        "Finding", "“{key}” is given again (“{text}”); the first one counts."
    ),
    "milestone_row": QT_TRANSLATE_NOOP(
        "Finding", "The milestone “{text}” takes no time: it is kept with the next segment."
    ),
    "ontime_count_to_end": QT_TRANSLATE_NOOP(
        "Finding", "This event ends at a fixed time in Ontime; here its duration counts."
    ),
    "ontime_delay": QT_TRANSLATE_NOOP(
        "Finding", "A delay of {length} stands here in Ontime; planned times are without it."
    ),
    "no_code": QT_TRANSLATE_NOOP("Finding", "This row has no code; it is called {taken}."),
    "no_time": QT_TRANSLATE_NOOP(
        "Finding", "{code} has no time, so it will not be called. Give it a time."
    ),
    "no_title": QT_TRANSLATE_NOOP("Finding", "This row has no title; it is called {taken}."),
    "number_repeated": QT_TRANSLATE_NOOP(
        "Finding", "Another row has the number {number} already. Give each its own."
    ),
    "preview_starts_earlier": QT_TRANSLATE_NOOP(
        "Finding", "{code} opens at the written time, so its countdown starts at {launch}."
    ),
    "cue_from_text": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” in the text of segment {subject} is a cue at {at}."
    ),
    "time_in_text": QT_TRANSLATE_NOOP(
        "Finding",
        "“{text}” names a time that may mean more than one thing: it stays a note. Add it to the "
        "cues sheet if somebody has to be told.",
    ),
    "time_in_text_differs": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” says another time than {subject}, which is due at {at}. Correct one."
    ),
    "title_guessed": QT_TRANSLATE_NOOP(
        "Finding", "“{header}” is taken for the titles of the segments. Assign another if not."
    ),
    "segments_alone": QT_TRANSLATE_NOOP(
        "Finding",
        "A CSV holds the segments alone: products, giveaways, boosts, cues and the facts of the "
        "show are not in it. Write a .xlsx, a .show.json or a folder to keep them.",
    ),
    "title_from_preamble": QT_TRANSLATE_NOOP(
        "Finding", "The line above the table, “{title}”, is taken as the show's title."
    ),
    "preamble_row": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” stands above the heading; it is kept with the show."
    ),
    "price_read_as": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” says more than one price: {taken} counts, the text is kept."
    ),
    "stock_summed": QT_TRANSLATE_NOOP("Finding", "“{text}” is {taken} in all, released in parts."),
    "quotes_unbalanced": QT_TRANSLATE_NOOP(
        "Finding", "Quotation marks do not match in this file. Check the texts with quotes."
    ),
    "row_not_read": QT_TRANSLATE_NOOP(
        "Finding", "This row cannot be read and is left out: “{text}”."
    ),
    "section_row": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is read as the title of a section, not as a segment."
    ),
    "sheet_not_read": QT_TRANSLATE_NOOP(
        "Finding", "The sheet {sheet} is none of a show; it is left out."
    ),
    "start_far": QT_TRANSLATE_NOOP(
        "Finding",
        "Read as {at}, but the row above ends at {chain}. Write the time that is meant.",
    ),
    "start_disagrees": QT_TRANSLATE_NOOP(
        "Finding", "The row gives two starts, {taken} and {other}; {taken} counts."
    ),
    "target_doubtful": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is taken for segment {taken}. Check that it is meant."
    ),
    "target_unresolved": QT_TRANSLATE_NOOP(
        "Finding", "There is no segment “{text}”. Write the number of the segment to feed."
    ),
    "task_without_due": QT_TRANSLATE_NOOP(
        "Finding",
        "“{task}” does not say when it is due; the start of the show is taken. Write T-2h or a "
        "date and time.",
    ),
    "text_damaged": QT_TRANSLATE_NOOP(
        "Finding", "Some characters cannot be read as {encoding}. Save the file as UTF-8."
    ),
    "times_disagree": QT_TRANSLATE_NOOP(
        "Finding", "Clock time and offset disagree, {taken} and {other}; {taken} counts."
    ),
    "total_row": QT_TRANSLATE_NOOP("Finding", "Read as a total, not as a segment: “{text}”."),
    "column_of_lengths": QT_TRANSLATE_NOOP(
        "Finding", "“{header}” holds how long each row takes, and is read so."
    ),
    "column_of_times": QT_TRANSLATE_NOOP(
        "Finding", "“{header}” holds from when to when each row is on, and is read so."
    ),
    "lengths_in_seconds": QT_TRANSLATE_NOOP(
        "Finding", "The numbers in this column are read as seconds: as minutes they are too long."
    ),
    "duration_ranges": QT_TRANSLATE_NOOP(
        "Finding", "The row takes {other} to {taken}; {taken} counts."
    ),
    "formulas_unvalued": QT_TRANSLATE_NOOP(
        "Finding",
        "{count} formulas have no result saved with them and are read as blank. Open the file in a "
        "spreadsheet and save it there.",
    ),
    "merged_filled": QT_TRANSLATE_NOOP(
        "Finding", "A merged cell in “{header}” counts for each row beside it."
    ),
    "preamble_read": QT_TRANSLATE_NOOP(
        "Finding", "{key} “{text}” stands above the table and is taken for the show."
    ),
    "profile_applied": QT_TRANSLATE_NOOP(
        "Finding", "The columns are read as you assigned them in “{profile}”."
    ),
    "row_continued": QT_TRANSLATE_NOOP(
        "Finding", "This row has neither title nor time: it belongs to the segment in row {row}."
    ),
    "release_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "The release plan {text} is {total} in all, but the stock is {stock}. Correct one of them.",
    ),
    "release_from_text": QT_TRANSLATE_NOOP(
        "Finding", "The release plan {text} of {product} is read from the notes of {subject}."
    ),
    "row_struck": QT_TRANSLATE_NOOP(
        "Finding", "This row is struck through: its segment is skipped."
    ),
    "row_struck_left": QT_TRANSLATE_NOOP(
        "Finding", "This row is struck through and left out: “{text}”."
    ),
    "half_day_open": QT_TRANSLATE_NOOP(
        "Finding", "“{text}” is read as {taken}. Write the hour as 20:00 if the evening is meant."
    ),
    "row_hidden": QT_TRANSLATE_NOOP(
        "Finding", "This row is hidden in the file: the segment is kept, and skipped."
    ),
    "sheet_hidden_left": QT_TRANSLATE_NOOP("Finding", "The hidden sheet {sheet} is left out."),
    "sheet_hidden_read": QT_TRANSLATE_NOOP(
        "Finding", "The sheet {sheet} is hidden in the file; it is read all the same."
    ),
    "sheet_other_show": QT_TRANSLATE_NOOP(
        "Finding", "The sheet {sheet} holds segments too; it is left out. Choose it to read it."
    ),
    "slot_differs": QT_TRANSLATE_NOOP(
        "Finding", "The rows beside this time take {taken} together, not {other}. Correct one."
    ),
    "slot_shared": QT_TRANSLATE_NOOP(
        "Finding",
        "{whole} stand once beside several rows: {count} of them get {each} each. Write how long "
        "each takes.",
    ),
    "zone_assumed": QT_TRANSLATE_NOOP(
        "Finding", "No time zone is written: {zone} is taken. Write one such as Asia/Shanghai."
    ),
    "zone_unknown": QT_TRANSLATE_NOOP(
        "Finding", "There is no time zone “{text}”. Write one such as Asia/Shanghai."
    ),
}

# What a cell was expected to be.
EXPECTED: Mapping[str, str] = {
    "anchor": QT_TRANSLATE_NOOP("Expected", "a moment to hang on, such as segment 3 or 20:30"),
    "beats": QT_TRANSLATE_NOOP("Expected", "beats such as “demo 3′ → price 1′ → close”"),
    "date": QT_TRANSLATE_NOOP("Expected", "a date"),
    "date and time": QT_TRANSLATE_NOOP("Expected", "a date and time"),
    "due": QT_TRANSLATE_NOOP("Expected", "a due time such as T-2h, D-1 20:00 or a date"),
    "duration": QT_TRANSLATE_NOOP("Expected", "a duration"),
    "manual or auto": QT_TRANSLATE_NOOP("Expected", "manual or auto"),
    "mark": QT_TRANSLATE_NOOP("Expected", "yes or no"),
    "mark or time": QT_TRANSLATE_NOOP("Expected", "yes, no or a clock time"),
    "money": QT_TRANSLATE_NOOP("Expected", "an amount of money"),
    "names that differ": QT_TRANSLATE_NOOP("Expected", "names that differ"),
    "number": QT_TRANSLATE_NOOP("Expected", "a number"),
    "offset": QT_TRANSLATE_NOOP("Expected", "a time from the start of the show"),
    "release": QT_TRANSLATE_NOOP("Expected", "a release plan such as 80+120"),
    "share": QT_TRANSLATE_NOOP("Expected", "a share in per cent"),
    "supply": QT_TRANSLATE_NOOP("Expected", "what is ready, such as “sample ✓; stock ×”"),
    "time": QT_TRANSLATE_NOOP("Expected", "a time"),
    "time range": QT_TRANSLATE_NOOP("Expected", "a time or a range of times"),
    "time zone": QT_TRANSLATE_NOOP("Expected", "a time zone"),
    "whole number": QT_TRANSLATE_NOOP("Expected", "a whole number"),
}


def expected_text(expected: str) -> str:
    """What a cell was expected to be, in words."""
    return translate("Expected", EXPECTED.get(expected, expected))
