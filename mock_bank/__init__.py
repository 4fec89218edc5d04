"""A mock bank that a guide can be walked through. It has read no guide."""
