"""The commands. Those that calculate import the core and the library only, never Django."""
