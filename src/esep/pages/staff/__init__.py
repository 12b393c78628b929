"""Pages for the Central Committee: campaigns, checking, facts, decisions, the year, publication."""
