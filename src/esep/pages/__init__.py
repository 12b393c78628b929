"""The window: what is shown to people, one folder for each audience and the parts they share."""
