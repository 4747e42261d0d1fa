"""Stage Desktop: a run-of-show assistant for people who sell live."""

__version__ = "0.1.0"
