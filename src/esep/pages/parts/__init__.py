"""What every page shares: language, wording, numbers, the score in view, the answer and its refusals."""
