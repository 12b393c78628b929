"""The tables of the national report as they are made in the database."""
