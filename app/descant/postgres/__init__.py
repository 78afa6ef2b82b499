"""PostgreSQL: addresses and connections, and a server of one's own in a folder. It knows nothing of catalogs."""
