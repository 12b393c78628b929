"""The public pages of what was published: made once, from sealed values, and served as those bytes."""
