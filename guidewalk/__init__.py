"""Walks a how-to guide through the real screens; says of every sentence whether it holds."""
