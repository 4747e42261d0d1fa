"""How ready a show is, in a window: the five parts, what is missing or wrong, what to do."""
