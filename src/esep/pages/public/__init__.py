"""The public front of the window: every page anyone may read."""
