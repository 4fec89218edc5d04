"""The person who follows the guide, and what they would type."""

from guidewalk.reader.reader import Reader, ReaderError
from guidewalk.reader.source import reader_for

__all__ = ["Reader", "ReaderError", "reader_for"]
