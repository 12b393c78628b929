"""Acts of bodies: who decided what, by which protocol and item, on which day, by which document."""
