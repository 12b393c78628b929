"""The whole calculation as pure functions on frozen values; standard library only."""
