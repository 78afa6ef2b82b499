"""The model audit: which training tracks an output of a generative model descends from, measured in its weights."""
