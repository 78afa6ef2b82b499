"""CSV and XLSX: tables in anybody's own layout, by a mapping of their columns."""
