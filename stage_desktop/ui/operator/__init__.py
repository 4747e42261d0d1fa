"""The operator window: what somebody sees and does while the show is on."""
