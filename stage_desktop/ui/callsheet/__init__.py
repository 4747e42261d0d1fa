"""The call sheet: the script on paper, for each role what it needs."""
