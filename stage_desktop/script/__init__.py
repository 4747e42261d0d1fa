"""The show as written: values, planned times and checks. Pure."""
