"""A report for other programs and other readers: a workbook, a self-contained page, a paper. Nothing is computed."""
