"""From a listening to contributions: retrieve, align, weigh, share. Pure functions over frozen records."""
