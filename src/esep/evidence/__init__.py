"""Documents, known by the hash of their bytes, written once and held by organisations."""
