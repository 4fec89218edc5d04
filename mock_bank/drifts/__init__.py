"""Changes to the bank that make a guide to it wrong, by name. Pure functions of its tables."""
