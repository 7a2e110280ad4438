"""Rules for writing and teaching: each is silent until a course asks for it under `writing:`."""
