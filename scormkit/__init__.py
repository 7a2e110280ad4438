"""scormkit compiles courses written in plain text into packages for any LMS, and checks anyone's."""

__version__ = "0.1.0"
