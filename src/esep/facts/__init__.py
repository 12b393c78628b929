"""The narrow waist: accepted figures, appended and never changed, each naming its source."""
