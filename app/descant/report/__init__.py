"""The report, and what is made of it: certificate, PDF, exports."""
