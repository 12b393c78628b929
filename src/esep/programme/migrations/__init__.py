"""The tables of the programme as they are made in the database."""
