"""The seal, the frozen public pages of a result, and its corrections."""
