"""Rules over a tincan.xml that no schema can state."""
