"""What the checks of goods, team, boosts and giveaways find, in sentences; each says what to do."""

from __future__ import annotations

from collections.abc import Mapping

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP

GOODS: Mapping[str, str] = {
    "no_products": QT_TRANSLATE_NOOP(
        "Finding", "The script lists no products. Add those that the show sells."
    ),
    "duplicate_product": QT_TRANSLATE_NOOP(
        "Finding",
        "Several products have the code {subject}; segments mean only one of them. Give each its "
        "own.",
    ),
    "duplicate_sku": QT_TRANSLATE_NOOP(
        "Finding", "The products {products} have the same SKU {sku}. Correct it, or make them one."
    ),
    "repeated_link": QT_TRANSLATE_NOOP(
        "Finding",
        "The products {products} have the same link {link}: the wrong card would pop. Number them "
        "anew.",
    ),
    "live_above_list": QT_TRANSLATE_NOOP(
        "Finding",
        "The live price of {subject} ({live}) is above its list price ({listed}). Correct one of "
        "them.",
    ),
    "zero_price": QT_TRANSLATE_NOOP(
        "Finding", "{subject} is on sale for nothing. Write its price, or mark it as a gift."
    ),
    "unused_product": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} {name} is in the list, but no segment sells it. Give it a slot, or take it off.",
    ),
    "no_stock": QT_TRANSLATE_NOOP(
        "Finding",
        "No product says how many there are. Write the stock, so that releases and targets can be "
        "checked.",
    ),
    "missing_stock": QT_TRANSLATE_NOOP(
        "Finding", "{subject} {name} is on sale without a stock. Write how many there are."
    ),
    "missing_limit": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} is sold cheap to draw people ({kind}) without a limit for each buyer. Set one.",
    ),
    "stock_below_target": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} is to sell {target}, but all its stock is worth {worth}. Add stock, or "
        "lower the target.",
    ),
    "stock_below_show": QT_TRANSLATE_NOOP(
        "Finding",
        "The show is to sell {target}, but all stock is worth {worth}. Add stock, or lower the "
        "target.",
    ),
    "price_not_reverted": QT_TRANSLATE_NOOP(
        "Finding",
        "A price is changed (cue {subject}), and nothing changes it back. Add a cue that does.",
    ),
    "price_not_reverted:product": QT_TRANSLATE_NOOP(
        "Finding",
        "The price of {product} is changed (cue {subject}), and nothing changes it back. Add a "
        "cue that does.",
    ),
    "no_audience": QT_TRANSLATE_NOOP(
        "Finding", "No product says for whom it is. Mark those for new and for returning people."
    ),
    "no_new_item_early": QT_TRANSLATE_NOOP(
        "Finding",
        "Nothing for new people comes in the first {length}. Move an item for them forward.",
    ),
    "no_returning_item": QT_TRANSLATE_NOOP(
        "Finding",
        "The show has nothing for returning fans. Add an item for them, or mark which one is.",
    ),
    "no_hero": QT_TRANSLATE_NOOP(
        "Finding",
        "The show sells in {count} segments and has no hero item. Choose one and give it the best "
        "slot.",
    ),
    "hero_once": QT_TRANSLATE_NOOP(
        "Finding", "The hero items ({products}) come only once. Bring one of them back later."
    ),
    "same_product_long": QT_TRANSLATE_NOOP(
        "Finding",
        "{product} is on for {length} in a row, from segment {subject}. Put something else in "
        "between.",
    ),
    "same_kind_long": QT_TRANSLATE_NOOP(
        "Finding",
        "Segments {subject} to {last} are all of one kind ({kind}), for {length}. Mix in another "
        "one.",
    ),
    "product_repeated": QT_TRANSLATE_NOOP(
        "Finding", "{subject} comes {count} times; more than {limit} tires people. Drop some."
    ),
    "price_one_way": QT_TRANSLATE_NOOP(
        "Finding",
        "From segment {subject} to {last}, {count} prices in a row only rise or only fall. Mix "
        "high and low ones.",
    ),
    "product_rushed": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} has {length} for each of its {count} products; a walk-through takes "
        "{limit}. Give it more time or fewer products.",
    ),
    "explanation_short": QT_TRANSLATE_NOOP(
        "Finding",
        "Segment {subject} has {length} for each product; {platform} asks for {limit}. Give it "
        "more time.",
    ),
}

TEAM: Mapping[str, str] = {
    "show_too_short": QT_TRANSLATE_NOOP(
        "Finding",
        "The show lasts {length}; {platform} asks for {limit} at the least. Make it longer.",
    ),
    "show_too_long": QT_TRANSLATE_NOOP(
        "Finding",
        "The show lasts {length}; {platform} allows {limit} at the most. Make it shorter, or "
        "split it.",
    ),
    "no_platform": QT_TRANSLATE_NOOP(
        "Finding",
        "The show names no platform, so what the platform allows is not checked. Write it.",
    ),
    "platform_unknown": QT_TRANSLATE_NOOP(
        "Finding",
        "There is no table for the platform “{platform}”, so what it allows is not checked. "
        "Correct the name, or add a table.",
    ),
    "no_team": QT_TRANSLATE_NOOP(
        "Finding", "The show names nobody of its team. Write who hosts, operates and buys traffic."
    ),
    "no_host": QT_TRANSLATE_NOOP(
        "Finding",
        "Nobody is named to host the show. Write the host, in the show or in each segment.",
    ),
    "missing_role": QT_TRANSLATE_NOOP("Finding", "Nobody is named as {role}. Write who does it."),
    "host_without_break": QT_TRANSLATE_NOOP(
        "Finding",
        "{host} is on air for {length} without a break from segment {subject} on. Let somebody "
        "take over, or add a break.",
    ),
    "host_too_long": QT_TRANSLATE_NOOP(
        "Finding",
        "{host} is on air for {length} in all; {limit} is the most for one person. Share the show.",
    ),
    "forbidden_word": QT_TRANSLATE_NOOP("Finding", "“{word}” is a forbidden word. Take it out."),
    "forbidden_word:subject": QT_TRANSLATE_NOOP(
        "Finding", "{subject} says “{word}”, which is a forbidden word. Take it out."
    ),
    "talk_too_long": QT_TRANSLATE_NOOP(
        "Finding",
        "What the host has to say in segment {subject} takes about {length}, but it lasts "
        "{duration}. Cut the text, or give it more time.",
    ),
    "no_opening": QT_TRANSLATE_NOOP(
        "Finding",
        "The first segment {subject} sells right away ({kind}). Open with something that gathers "
        "people.",
    ),
    "no_closing": QT_TRANSLATE_NOOP(
        "Finding", "The script has no closing segment. Add one with thanks and what comes next."
    ),
    "closing_without_preview": QT_TRANSLATE_NOOP(
        "Finding",
        "Closing segment {subject} says nothing of the next show. Add the preview and where to "
        "reserve.",
    ),
}

ADS: Mapping[str, str] = {
    "no_gmv_target": QT_TRANSLATE_NOOP(
        "Finding", "The show has no GMV target. Write one, to know what the segments must sell."
    ),
    "gmv_sum_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "The targets of the segments sum to {total}, but the show's target is {target}. Make them "
        "agree.",
    ),
    "no_boosts": QT_TRANSLATE_NOOP(
        "Finding",
        "The script has no boosts. Add those that are planned, or leave it if the show runs "
        "without.",
    ),
    "boost_without_lead": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} does not say how long it takes until people enter. Write its lead.",
    ),
    "boost_without_budget": QT_TRANSLATE_NOOP(
        "Finding", "Boost {subject} has no budget. Write what it may cost."
    ),
    "spend_above_budget": QT_TRANSLATE_NOOP(
        "Finding",
        "The boosts cost {total} together, but the show may spend {budget}. Cut some, or raise "
        "the budget.",
    ),
    "effect_low_appeal": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} brings viewers at {at}, when segment {segment} is on or about to start "
        "({kind}): they would leave. Put a traffic, welfare or hero item there, or move the "
        "boost.",
    ),
    "effect_slot_short": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} brings viewers at {at}, but only {length} are left before an item that "
        "does not hold them; {limit} are needed. Order it earlier, or make the slot longer.",
    ),
    "effect_late": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} brings viewers at {at}, less than {limit} before the end at {end}. Order "
        "it earlier, or save the money.",
    ),
    "effect_without_giveaway": QT_TRANSLATE_NOOP(
        "Finding",
        "No giveaway runs when boost {subject} brings viewers at {at}. Let one run across it, to "
        "hold them.",
    ),
    "boost_audience_differs": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} brings “{audience}”, but segment {target} is for others. Change the "
        "audience or the target.",
    ),
    "hero_without_boost": QT_TRANSLATE_NOOP(
        "Finding", "Hero segment {subject} has no boost. Aim one at it."
    ),
    "boost_off_grid": QT_TRANSLATE_NOOP(
        "Finding",
        "{tool} schedules in steps of {grid}; these orders lie between: {orders}. Start them by "
        "hand, or choose times on the step.",
    ),
    "boost_window": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} runs for {length}; {tool} takes {lowest} at the least. Change it.",
    ),
    "boost_window:highest": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} runs for {length}; {tool} takes {lowest} to {highest}. Change it.",
    ),
    "boost_window_choice": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} runs for {length}; {tool} usually offers {choices}. Choose one of them.",
    ),
    "boost_budget": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} has a budget of {budget}; {tool} takes {lowest} at the least. Change it.",
    ),
    "boost_budget:highest": QT_TRANSLATE_NOOP(
        "Finding",
        "Boost {subject} has a budget of {budget}; {tool} takes {lowest} to {highest}. Change it.",
    ),
}

GIFTS: Mapping[str, str] = {
    "no_giveaways": QT_TRANSLATE_NOOP(
        "Finding", "The script has no giveaways. Add at least one, to hold those who enter."
    ),
    "draw_near_hard": QT_TRANSLATE_NOOP(
        "Finding",
        "The draw of {subject} at {at} falls together with what is fixed for {other}. Move the "
        "draw.",
    ),
    "giveaway_gap": QT_TRANSLATE_NOOP(
        "Finding", "There is no giveaway for {length}, from {start} to {end}. Put one in between."
    ),
    "giveaway_after_end": QT_TRANSLATE_NOOP(
        "Finding",
        "Giveaway {subject} runs until {at}, but the show ends at {end}. Launch it earlier.",
    ),
    "giveaways_overlap": QT_TRANSLATE_NOOP(
        "Finding",
        "Giveaway {subject} is launched at {at}, while {other} runs until {end}; {platform} "
        "allows one at a time. Launch it later.",
    ),
    "giveaway_countdown": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} counts down for {length}; {tool} takes {lowest} at the least. Change it.",
    ),
    "giveaway_countdown:highest": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} counts down for {length}; {tool} takes {lowest} to {highest}. Change it.",
    ),
    "giveaway_active": QT_TRANSLATE_NOOP(
        "Finding", "{subject} is open for {length}; {tool} takes {lowest} at the least. Change it."
    ),
    "giveaway_active:highest": QT_TRANSLATE_NOOP(
        "Finding", "{subject} is open for {length}; {tool} takes {lowest} to {highest}. Change it."
    ),
    "giveaway_window": QT_TRANSLATE_NOOP(
        "Finding", "{subject} runs for {length}; {tool} takes {lowest} at the least. Change it."
    ),
    "giveaway_window:highest": QT_TRANSLATE_NOOP(
        "Finding", "{subject} runs for {length}; {tool} takes {lowest} to {highest}. Change it."
    ),
    "giveaway_window_choice": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} runs for {length}; {tool} usually offers {choices}. Choose one of them, and "
        "look when the draw falls then.",
    ),
    "watch_too_long": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} asks people to watch for {length}; {limit} is the most for its running time. "
        "Ask for less.",
    ),
    "keyword_missing": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} asks for a comment but not which one; {tool} must be given the words. Write "
        "them.",
    ),
    "keyword_emoji": QT_TRANSLATE_NOOP(
        "Finding", "{subject} asks for the comment “{phrase}”; {tool} takes no emoji. Take it out."
    ),
    "prize_missing": QT_TRANSLATE_NOOP(
        "Finding", "Giveaway {subject} does not say what there is to win. Write the prize."
    ),
    "quantity_missing": QT_TRANSLATE_NOOP(
        "Finding", "Giveaway {subject} does not say how many there are. Write the number."
    ),
    "giveaway_without_points": QT_TRANSLATE_NOOP(
        "Finding",
        "Giveaway {subject} has no selling points. Write what makes it worth waiting for.",
    ),
    "welfare_without_points": QT_TRANSLATE_NOOP(
        "Finding", "Welfare segment {subject} has no selling points for the host. Write them."
    ),
    "prize_above_stock": QT_TRANSLATE_NOOP(
        "Finding",
        "{subject} gives {quantity} of {product}, but there are {stock}. Give fewer, or add stock.",
    ),
    "prizes_share_stock": QT_TRANSLATE_NOOP(
        "Finding",
        "{giveaways} need {quantity} of {subject} together, but there are {stock}. Keep the "
        "prizes apart from the sale, or add stock.",
    ),
    "flash_below_target": QT_TRANSLATE_NOOP(
        "Finding",
        "What {subject} sells is worth {worth}, but segment {segment} is to sell {target}. Sell "
        "more pieces, or lower the target.",
    ),
    "lottery_value": QT_TRANSLATE_NOOP(
        "Finding",
        "The prize of {subject} is worth {worth} yuan; the law allows {limit} for a drawn prize. "
        "Choose a smaller one.",
    ),
    "purchase_lottery": QT_TRANSLATE_NOOP(
        "Finding",
        "Only buyers may enter the draw {subject}; in the United States no purchase may be "
        "needed. Open it to everyone.",
    ),
}

PREPARATION: Mapping[str, str] = {**GOODS, **TEAM, **ADS, **GIFTS}
