"""What accepted figures say of membership, the legal service and safety: nothing is stored here."""
