"""A file that is read again: its differences, to be taken over or left."""
