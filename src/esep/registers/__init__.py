"""The registers that the programme and the regulations ask for, each declared as data."""
