"""Pages for a member organisation: what it owes, its reports, its preview and objections."""
