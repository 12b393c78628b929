"""The tables of forms, as they grew."""
