"""Rules over any package: its names and files."""
