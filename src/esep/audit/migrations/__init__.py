"""The changes of this app's tables, in order."""
