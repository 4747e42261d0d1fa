"""What the host sees: a prompter window on a display of its own."""
