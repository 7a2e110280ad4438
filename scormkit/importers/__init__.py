"""To be opened by its first file."""
