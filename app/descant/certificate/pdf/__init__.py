"""The certificate as a PDF that is a function of its record."""
