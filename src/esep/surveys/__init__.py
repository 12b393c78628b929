"""Short anonymous surveys of members, in three languages."""
