"""Talking to other programs."""
