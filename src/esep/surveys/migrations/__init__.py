"""The tables of surveys, as they grew."""
