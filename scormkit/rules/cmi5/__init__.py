"""What no schema can say of a cmi5.xml."""
