"""Files to values and back: readers, writers, exports."""
