"""Why a cell did not take what was typed into it; each sentence shows what can be typed."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP

ENTRIES: Mapping[str, str] = {
    "entry_anchor": QT_TRANSLATE_NOOP(
        "Error",
        "“{text}” is no moment of this show. Write 3 start +5:00, 3 end -0:30, 21:00:00 or after "
        "G1.open +0:30.",
    ),
    "entry_before_start": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is before the start. Write a later time, or a length."
    ),
    "entry_below_zero": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is below zero. Write a length such as 5:00."
    ),
    "entry_code_missing": QT_TRANSLATE_NOOP(
        "Error",
        "This cell cannot be empty: others refer to it. Write a name that nothing else has.",
    ),
    "entry_code_taken": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is taken. Write a name that nothing else has."
    ),
    "entry_cue_unknown": QT_TRANSLATE_NOOP(
        "Error", "There is no cue “{text}”. Choose one from the list (F4)."
    ),
    "entry_due": QT_TRANSLATE_NOOP(
        "Error",
        "“{text}” does not say when. Write T-2h, T-7d, 19:30, or a date such as 10-20 20:00.",
    ),
    "entry_end_rule": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no way to end a segment. Write manual or auto."
    ),
    "entry_length": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no length. Write 5, 5:30, 1:05:30 or 90s."
    ),
    "entry_mark": QT_TRANSLATE_NOOP("Error", "“{text}” is neither yes nor no. Write ✓ or ×."),
    "entry_money": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no amount. Write 159, 19.90 or USD 19.90."
    ),
    "entry_money_more": QT_TRANSLATE_NOOP(
        "Error", "“{text}” says more than an amount. Write {taken} here, and the rest as the offer."
    ),
    "entry_needs_date": QT_TRANSLATE_NOOP(
        "Error", "“{text}” has no date, and the show has no start. Write 2026-10-22 20:00."
    ),
    "entry_no_start": QT_TRANSLATE_NOOP(
        "Error", "“{text}” needs to know when the show starts. Give the show a start first."
    ),
    "entry_no_zone": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no time zone. Choose one from the list (F4), such as Asia/Shanghai."
    ),
    "entry_no_rows": QT_TRANSLATE_NOOP(
        "Error", "On air a paste adds no rows. Insert one first (Ctrl+Enter), then paste."
    ),
    "entry_price": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no price. Type it as it is said, as 99, 19.9/2件35 or 99-129."
    ),
    "entry_beside": QT_TRANSLATE_NOOP(
        "Error", "{text} was not taken: the length beside it says otherwise."
    ),
    "entry_past": QT_TRANSLATE_NOOP(
        "Error", "This has been on air and stays as it was. Only what is ahead can be changed."
    ),
    "entry_release": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no release plan. Write the stock of each round: 80+120."
    ),
    "entry_segment_unknown": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no segment of this show. Choose one from the list (F4)."
    ),
    "entry_share": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no share. Write a number from 0 to 100, such as 30%."
    ),
    "entry_time": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no time. Write 20:30, 20:30:15 or 2026-10-22 20:30."
    ),
    "entry_whole": QT_TRANSLATE_NOOP(
        "Error", "“{text}” is no whole number. Write one such as 300, or leave the cell empty."
    ),
}
