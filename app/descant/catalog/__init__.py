"""The catalog on disk: SQLite holds the truth, hnswlib a cache of it. All SQL is in store, all hnswlib in vectors."""
