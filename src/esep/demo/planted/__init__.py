"""The demonstration as an office: people, reports and decisions, planted through the actions of real work."""
