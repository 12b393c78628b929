"""The append-only chain of events: every action writes one, in the transaction of its change."""
