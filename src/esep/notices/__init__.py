"""Reminders and news for people: in the product and by mail, in the recipient's own scope."""
