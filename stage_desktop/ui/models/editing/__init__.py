"""What is edited, as tables declared by their columns; no widgets, no wording."""
