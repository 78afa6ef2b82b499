"""Files of rights data read into records: CWR, DDEX ERN, CSV and XLSX. Nothing here stores anything."""
