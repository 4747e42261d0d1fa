"""What the checks of the preparation find, in sentences; each says what to do.

Where nothing is said of anything there is one sentence for the show, else one `:subject` for each.
"""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP

SUPPLY: Mapping[str, str] = {
    "roles_off_target": QT_TRANSLATE_NOOP(
        "Finding",
        "{percent} % of the products on sale are “{role}”; {lowest} to {highest} % are wanted. "
        "Change the assortment, or the target.",
    ),
    "release_sum_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "The rounds of {subject} ({rounds}) sum to {total}, but there are {stock}. Correct the "
        "rounds or the stock.",
    ),
    "supply_not_ready": QT_TRANSLATE_NOOP(
        "Finding", "“{item}” of {subject} {name} is not ready. See to it, or take the product off."
    ),
    "supply_unknown": QT_TRANSLATE_NOOP(
        "Finding",
        "Nobody has said whether the supply is ready. Write samples, stock and certificates of "
        "each product.",
    ),
    "supply_unknown:subject": QT_TRANSLATE_NOOP(
        "Finding",
        "Nobody has said whether the supply of {subject} {name} is ready. Write its samples, "
        "stock and certificates.",
    ),
}

SLOTS: Mapping[str, str] = {
    "beats_too_long": QT_TRANSLATE_NOOP(
        "Finding",
        "The beats of segment {subject} take {length} together, but it lasts {duration}. Shorten "
        "a beat, or give the segment more time.",
    ),
    "beats_too_short": QT_TRANSLATE_NOOP(
        "Finding",
        "The beats of segment {subject} leave {length} of its {duration} free. Leave the last one "
        "without a time, and it has the rest.",
    ),
    "beat_untimed": QT_TRANSLATE_NOOP(
        "Finding",
        "The beat “{beat}” of segment {subject} has no time, so nobody knows when the next one "
        "begins. Write how long it takes.",
    ),
    "missing_beats": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} ({kind}) has no beats, as others have. Write what comes when.",
    ),
    "group_split": QT_TRANSLATE_NOOP(
        "Finding",
        "From segment {subject} on, the group “{group}” comes a second time. Move the segments "
        "together, or rename one of the groups.",
    ),
    "group_skipped": QT_TRANSLATE_NOOP(
        "Finding",
        "All segments of the group “{group}”, from {subject} on, are skipped. Take one back, or "
        "remove the group.",
    ),
    "missing_host_card": QT_TRANSLATE_NOOP(
        "Finding",
        "There are no host cards. Write for each host the persona, and what to say and to avoid.",
    ),
    "missing_host_card:subject": QT_TRANSLATE_NOOP(
        "Finding", "{subject} presents without a host card. Write one, as the others have."
    ),
    "host_card_unused": QT_TRANSLATE_NOOP(
        "Finding",
        "There is a card for {subject}, but no segment names {subject} as host. Write the name in "
        "one way, or remove the card.",
    ),
    "avoided_phrase": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} has {host} say “{word}”, which the host card says to avoid. Put it in "
        "other words.",
    ),
    "duplicate_entry": QT_TRANSLATE_NOOP(
        "Finding",
        "“{subject}” stands more than once in one list of the preparation. Give each its own.",
    ),
}

BANDS: Mapping[str, str] = {
    "no_show_audience": QT_TRANSLATE_NOOP(
        "Finding", "The show does not say for whom it is. Write the audience that it is made for."
    ),
    "boost_without_audience": QT_TRANSLATE_NOOP(
        "Finding", "No boost says whom it brings. Write the audience of each."
    ),
    "boost_without_audience:subject": QT_TRANSLATE_NOOP(
        "Finding", "Boost {subject} does not say whom it brings. Write its audience."
    ),
    "no_spend_bands": QT_TRANSLATE_NOOP(
        "Finding",
        "The spend is not shared out over the show. Write which share goes to which part of it.",
    ),
    "band_shares_sum": QT_TRANSLATE_NOOP(
        "Finding", "The shares of the spend bands sum to {total} %. Make them 100 %."
    ),
    "band_impossible": QT_TRANSLATE_NOOP(
        "Finding",
        "Spend band {subject} goes from {span} with a share of {share} %. Let it end after its "
        "start, with a share from 0 to 100 %.",
    ),
    "bands_unordered": QT_TRANSLATE_NOOP(
        "Finding",
        "Spend band {subject} (from {start}) stands below {other} but begins before it. Sort the "
        "bands by their start.",
    ),
    "bands_overlap": QT_TRANSLATE_NOOP(
        "Finding",
        "The spend bands {other} and {subject} overlap by {length}: that time counts twice. Let "
        "one end where the other begins.",
    ),
    "bands_gap": QT_TRANSLATE_NOOP(
        "Finding",
        "No spend band covers {start} to {end} of the show ({length}). Stretch a band over it, or "
        "add one with a share of 0 %.",
    ),
    "band_after_end": QT_TRANSLATE_NOOP(
        "Finding",
        "Spend band {subject} goes on until {end}, but the show lasts {length}. Let it end with "
        "the show.",
    ),
    "band_boosts_differ": QT_TRANSLATE_NOOP(
        "Finding",
        "The boosts in spend band {subject} come to {percent} % of their cost, but its share is "
        "{share} %. Move a boost, or change the share.",
    ),
    "band_spent_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "In spend band {subject}, {percent} % was spent instead of {share} %. Slow the spend "
        "down, or speed it up.",
    ),
}

PRIZES: Mapping[str, str] = {
    "giveaway_unprepared": QT_TRANSLATE_NOOP(
        "Finding", "Giveaway {subject} ({tool}) is not set up. Set it up on the platform."
    ),
    "prepared_unknown": QT_TRANSLATE_NOOP(
        "Finding",
        "Nobody has said whether the giveaways are set up. Tick those that are.",
    ),
    "prepared_unknown:subject": QT_TRANSLATE_NOOP(
        "Finding", "Nobody has said whether giveaway {subject} is set up. Say yes or no."
    ),
    "giveaway_without_rules": QT_TRANSLATE_NOOP(
        "Finding", "No draw has rules. Write who may enter, how winners are drawn and told."
    ),
    "giveaway_without_rules:subject": QT_TRANSLATE_NOOP(
        "Finding",
        "The draw {subject} has no rules. Write who may enter, how winners are drawn and told.",
    ),
    "giveaway_without_budget": QT_TRANSLATE_NOOP(
        "Finding", "No giveaway says what it may cost. Write the budget of each."
    ),
    "giveaway_without_budget:subject": QT_TRANSLATE_NOOP(
        "Finding", "Giveaway {subject} does not say what it may cost. Write its budget."
    ),
    "prize_above_budget": QT_TRANSLATE_NOOP(
        "Finding",
        "The prizes of {subject} are worth {worth}, but its budget is {budget}. Give fewer, or "
        "raise the budget.",
    ),
    "giveaways_above_share": QT_TRANSLATE_NOOP(
        "Finding",
        "The giveaways may cost {total} together; {percent} % of the GMV target are {limit}. Cut "
        "some, or see that they pay.",
    ),
}

AHEAD: Mapping[str, str] = {
    "no_warmup": QT_TRANSLATE_NOOP(
        "Finding",
        "There is no warm-up plan. Write what is shown before the show, where, when and by whom.",
    ),
    "warmup_not_last_day": QT_TRANSLATE_NOOP(
        "Finding",
        "Nothing of the warm-up comes in the last {length} before the show. Add a reminder there.",
    ),
    "warmup_without_channel": QT_TRANSLATE_NOOP(
        "Finding", "No piece of the warm-up says where it is shown. Write the channel of each."
    ),
    "warmup_without_channel:subject": QT_TRANSLATE_NOOP(
        "Finding", "The warm-up “{task}” does not say where it is shown. Write its channel."
    ),
    "no_checklist": QT_TRANSLATE_NOOP(
        "Finding",
        "There is no checklist for the hours before the show. Write what must be ready, by when "
        "and by whom.",
    ),
    "checklist_not_last_minutes": QT_TRANSLATE_NOOP(
        "Finding",
        "Nothing on the checklist is due in the last {length} before the show. Add the last look "
        "at picture, sound and links.",
    ),
    "task_without_owner": QT_TRANSLATE_NOOP(
        "Finding", "Nobody is named for: {tasks}. Write who does it."
    ),
    "task_without_owner:subject": QT_TRANSLATE_NOOP(
        "Finding", "Nobody is named for “{task}”. Write who does it."
    ),
    "task_after_start": QT_TRANSLATE_NOOP(
        "Finding",
        "“{task}” is due {due} after the planned start, so not before the show. Write when it "
        "must be done.",
    ),
    "task_overdue": QT_TRANSLATE_NOOP(
        "Finding", "“{task}” should have been done {length} ago. Do it, or tick it off."
    ),
    "no_reservations": QT_TRANSLATE_NOOP(
        "Finding",
        "The warm-up has begun, but no count of reservations is written. Note it once a day.",
    ),
}

PREPARED: Mapping[str, str] = {**SUPPLY, **SLOTS, **BANDS, **PRIZES, **AHEAD}
