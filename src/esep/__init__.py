"""Esep: reports, yearly evaluation and contests of a trade union, computed exactly and explained."""

__version__ = "0.2.0"
