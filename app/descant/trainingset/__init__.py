"""Training sets: which tracks a model may be trained on, on whose terms, signed; and their public summary."""
