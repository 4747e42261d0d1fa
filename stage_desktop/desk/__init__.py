"""The running machine: clock, scheduler, store, journal, session. No Qt."""
