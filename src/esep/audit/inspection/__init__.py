"""The auditor's look at an office without the office's own program: the chain, the tables, the files."""
