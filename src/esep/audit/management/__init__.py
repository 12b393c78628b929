"""Django's place for commands of the office."""
