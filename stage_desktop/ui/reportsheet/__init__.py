"""The report of a run: what it says, set as HTML or on paper."""
