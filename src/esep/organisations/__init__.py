"""The union, its member organisations and their districts, with names and status valid by date."""
