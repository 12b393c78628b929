"""The sealed bundle: values of a published result become files that are always the same bytes."""
