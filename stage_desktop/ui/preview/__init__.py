"""The import preview: a sheet as it was read, to be assigned and corrected before it is taken."""
