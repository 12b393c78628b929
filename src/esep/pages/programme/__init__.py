"""The pages of programme."""
