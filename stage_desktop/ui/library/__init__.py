"""The library of scripts: a list that is searched as one types."""
