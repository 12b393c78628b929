"""Ratios measured in one run: Esep against the plainest rival for the same work."""
