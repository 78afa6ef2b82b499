"""Common Works Registration: 2.1, 2.2, 3.0 and 3.1."""
