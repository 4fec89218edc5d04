"""Walking a feature through the real screens: the only part that drives a browser."""
