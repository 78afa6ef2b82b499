"""A catalog in PostgreSQL with pgvector, shared by many readers and writers. All that is PostgreSQL's own is here."""
