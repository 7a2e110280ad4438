"""Rules over a SCORM manifest that no schema can state."""
