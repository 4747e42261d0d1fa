"""The review of runs: a window of its own over everything that the log has."""
