"""The same drifts tried on two other tools, side by side with `guidewalk check`."""
