"""What a browser calls itself, in two words a person knows: "Firefox, Windows"."""

from __future__ import annotations

BROWSERS = (
    ("YaBrowser/", "Yandex Browser"),
    ("OPR/", "Opera"),
    ("Edg", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
"""By the mark in a browser's own words; those that pretend to be another stand before it."""

SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def device(says: str) -> str:
    """Return browser and system; "" when neither is known."""
    found = [next((name for mark, name in known if mark in says), "") for known in (BROWSERS, SYSTEMS)]
    return ", ".join(name for name in found if name)
