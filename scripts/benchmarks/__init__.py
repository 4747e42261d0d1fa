"""What `bench.py` measures, and how: one module for each kind of thing, in processes of their own
wherever a window is involved."""
