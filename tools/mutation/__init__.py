"""Changes the calculating code a little, many times over, and counts how many changes the tests notice."""
