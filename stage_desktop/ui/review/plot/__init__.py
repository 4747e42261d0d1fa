"""One time axis of a run that is over: curves, lanes and drift. Drawn with Qt alone (ADR 0006)."""
