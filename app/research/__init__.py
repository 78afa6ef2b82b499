"""How the shipped weights were made, runnable from end to end; nothing in the program imports it."""
