"""Rights data as files that others read: CWR 2.2, CSV and XLSX."""
