"""The generated demonstration office: twenty member organisations, fourteen invented inspectors, one year."""
