"""Contests: rounds, applications, commissions, sheets and titles; only its folder says which contest."""
