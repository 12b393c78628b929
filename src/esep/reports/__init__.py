"""Campaigns, and one form filled by one organisation: entry, submission, return, acceptance."""
