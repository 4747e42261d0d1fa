"""What the program says around a show: files, recovery, rehearsals, exports."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, filled, translate

WORDS: Mapping[str, str] = {
    "open": QT_TRANSLATE_NOOP("Program", "&Open script…"),
    "paste": QT_TRANSLATE_NOOP("Program", "&Paste a run sheet"),
    "how_read": QT_TRANSLATE_NOOP("Program", "Show how it was rea&d"),
    "recent": QT_TRANSLATE_NOOP("Program", "Open &recent"),
    "no_recent": QT_TRANSLATE_NOOP("Program", "(none yet)"),
    "library": QT_TRANSLATE_NOOP("Program", "Scr&ipts…"),
    "folder": QT_TRANSLATE_NOOP("Program", "Open &folder of a show…"),
    "save_script": QT_TRANSLATE_NOOP("Program", "&Save script as…"),
    "template": QT_TRANSLATE_NOOP("Program", "&New from template…"),
    "template_title": QT_TRANSLATE_NOOP("Program", "Save a blank run sheet"),
    "template_name": QT_TRANSLATE_NOOP("Program", "Run sheet.xlsx"),
    "template_saved": QT_TRANSLATE_NOOP(
        "Program", "The template is saved in {path}. Fill it in, then open it (Ctrl+O)."
    ),
    "call_sheet": QT_TRANSLATE_NOOP("Program", "&Print call sheet"),
    "call_sheet_title": QT_TRANSLATE_NOOP("Program", "Save the call sheet"),
    "every_role": QT_TRANSLATE_NOOP("Program", "Every role, a file each…"),
    "printed": QT_TRANSLATE_NOOP("Program", "The call sheet is in {path}."),
    "print_later": QT_TRANSLATE_NOOP(
        "Program", "The show is on air. Print call sheets before it or after it."
    ),
    "findings": QT_TRANSLATE_NOOP("Program", "&Readiness and findings"),
    "rehearse": QT_TRANSLATE_NOOP("Program", "&Rehearse"),
    "leave_rehearsal": QT_TRANSLATE_NOOP("Program", "Leave &rehearsal"),
    "plan_start": QT_TRANSLATE_NOOP("Program", "Set planned &start…"),
    "rehearse_short": QT_TRANSLATE_NOOP("Program", "Rehearse it"),
    "displays": QT_TRANSLATE_NOOP("Program", "Host window &on"),
    "unsaved": QT_TRANSLATE_NOOP("Program", "{count} entries of the log could not be saved."),
    "export": QT_TRANSLATE_NOOP("Program", "&Export timing log…"),
    "message_host": QT_TRANSLATE_NOOP("Program", "&Message to the host"),
    "quit": QT_TRANSLATE_NOOP("Program", "&Quit"),
    "open_title": QT_TRANSLATE_NOOP("Program", "Open a run sheet"),
    "scripts": QT_TRANSLATE_NOOP("Program", "Run sheets"),
    "look_in": QT_TRANSLATE_NOOP("Program", "Look in:"),
    "file_type": QT_TRANSLATE_NOOP("Program", "Files of type:"),
    "all_files": QT_TRANSLATE_NOOP("Program", "All files"),
    "export_title": QT_TRANSLATE_NOOP("Program", "Export the timing log"),
    "save_title": QT_TRANSLATE_NOOP("Program", "Save the script"),
    "show_findings": QT_TRANSLATE_NOOP("Program", "Show them"),
    "continue": QT_TRANSLATE_NOOP("Program", "Continue"),
    "give_up": QT_TRANSLATE_NOOP("Program", "It is over"),
    "today": QT_TRANSLATE_NOOP("Program", "Plan it for {when}"),
    "busy": QT_TRANSLATE_NOOP(
        "Program", "The show is on air. End it first, then open another script."
    ),
    "save_on_air": QT_TRANSLATE_NOOP(
        "Program",
        "On air nothing is asked: Ctrl+S saves at once. Save as after the show.",
    ),
    "untitled": QT_TRANSLATE_NOOP("Program", "Untitled"),
    "nothing_open": QT_TRANSLATE_NOOP("Program", "No script is open. Open one first (Ctrl+O)."),
    "nothing_logged": QT_TRANSLATE_NOOP("Program", "Nothing has been performed yet to export."),
    "after_show": QT_TRANSLATE_NOOP(
        "Program", "Export after the show; the log keeps everything meanwhile."
    ),
    "ended": QT_TRANSLATE_NOOP("Program", "The show has ended: {drift}. The timing log is kept."),
    "rehearsed": QT_TRANSLATE_NOOP(
        "Program", "The rehearsal has ended: {drift}. Its log is kept apart from the shows."
    ),
    "export_now": QT_TRANSLATE_NOOP("Program", "Export"),
    "exported": QT_TRANSLATE_NOOP("Program", "Exported to {path}."),
    "saved": QT_TRANSLATE_NOOP("Program", "The script is saved in {path}."),
    "host_lost": QT_TRANSLATE_NOOP(
        "Program", "The host's display is gone: its window is on this one. Ctrl+H puts it back."
    ),
    "message_prompt": QT_TRANSLATE_NOOP("Program", "Message to the host (empty clears it)"),
    "message_example": QT_TRANSLATE_NOOP("Program", "slower · price once more · 3 minutes left"),
    "crash": QT_TRANSLATE_NOOP(
        "Program", "Something went wrong inside ({what}). The show goes on, and so does the log."
    ),
    "saved_again": QT_TRANSLATE_NOOP("Program", "The log can be written again: all is saved."),
    "start_prompt": QT_TRANSLATE_NOOP("Program", "Planned start"),
    "start_example": QT_TRANSLATE_NOOP("Program", "20:00 · 2026-10-22 20:00 · now"),
    "start_mistake": QT_TRANSLATE_NOOP("Program", "Write a time such as 20:00, or now"),
    "display_off": QT_TRANSLATE_NOOP("Program", "Close the host window"),
}


def word(name: str, **data: object) -> str:
    """The text of that name in the language installed, with its data."""
    return filled(translate("Program", WORDS[name]), data)


def opened_text(title: str, segments: int, errors: int, warnings: int) -> str:
    """What was opened, and how much there is to look at."""
    if errors or warnings:
        sentence = translate(
            "Program", "{title}: {segments} segments. {errors} errors, {warnings} warnings."
        )
    else:
        sentence = translate("Program", "{title}: {segments} segments. Press Space to START.")
    data = {"title": title, "segments": segments, "errors": errors, "warnings": warnings}
    return filled(sentence, data)


def past_text(planned: str) -> str:
    """The script's date is past; what can be done about it."""
    sentence = translate(
        "Program", "This was planned for {planned}. Press Space to START it now, or choose:"
    )
    return filled(sentence, {"planned": planned})


def unfinished_text(title: str, begun: str, seen: str, where: str) -> str:
    """A show that was not ended, and where it stood."""
    sentence = translate(
        "Program", "“{title}”, begun {begun}, was not ended. Last seen {seen} at {where}."
    )
    return filled(sentence, {"title": title, "begun": begun, "seen": seen, "where": where})


def resumed_text(away: str) -> str:
    """The show goes on after the program was away."""
    return filled(
        translate("Program", "The show goes on. The program was away {away}."), {"away": away}
    )


def trouble_text(sentence: str, behind: int) -> str:
    """What is wrong with the log, and how much of it waits."""
    if not behind:
        return sentence
    waits = translate("Program", "{sentence} {behind} entries wait in memory and are tried again.")
    return filled(waits, {"sentence": sentence, "behind": behind})
