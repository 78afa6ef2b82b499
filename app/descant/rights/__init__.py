"""Rights data: works, recordings, parties and agreements, their history, and how tracks are matched with them."""
