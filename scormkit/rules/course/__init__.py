"""Rules over a course, before it is built."""
