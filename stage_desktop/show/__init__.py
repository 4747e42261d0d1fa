"""The show as performed: commands, events, state, engine and timeline. Pure."""
