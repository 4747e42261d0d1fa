"""The show looked back on: reports over a run's state. Pure."""
