"""What a file says of how it was made: tags of generators, labels that a law asks for, C2PA manifests."""
