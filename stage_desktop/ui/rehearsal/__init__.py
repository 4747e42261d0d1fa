"""Rehearsing: where to go, takes of a talk-through, fire drills."""
