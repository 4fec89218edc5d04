"""The laboratory, for programs."""
