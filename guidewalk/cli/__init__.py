"""The command line: `guidewalk check`, `derive`, `trace`, `steps`, `read`, `report`."""

from guidewalk.cli.entry import main

__all__ = ["main"]
