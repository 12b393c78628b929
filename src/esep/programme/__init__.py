"""The programme: plans of the organisations, the log of measures, progress and targets."""
