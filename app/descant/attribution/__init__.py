"""From audio features to shares: embed, retrieve, align, score, significance, localise, explain away, Shapley."""
