"""Reports as signed records that anybody can verify offline, and as pages to read."""
