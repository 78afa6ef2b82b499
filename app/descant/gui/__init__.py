"""The window. It shows what the engine finds and computes nothing; torch and scipy never load here."""
