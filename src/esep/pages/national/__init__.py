"""The pages of national."""
