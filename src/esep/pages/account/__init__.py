"""Pages for signing in, invitations, one's own sign-in, and who works here."""
