"""Contests of persons: who applies and the chair who signs, the commission, and who runs a round."""
