"""Faults done to the real application under gunicorn: what was acknowledged must stand, nothing half."""
