"""The national report: sections whose every number is bound to the figure it comes from."""
