"""The tables of the contests as they are made in the database."""
