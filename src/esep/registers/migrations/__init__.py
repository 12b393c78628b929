"""The migrations of the registers."""
