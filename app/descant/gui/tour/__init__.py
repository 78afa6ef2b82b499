"""A walk through the window that yields every page and state of it: for pictures, and for looking at them."""
