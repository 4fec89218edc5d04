"""The person who follows the guide, and what they would type."""

from guidewalk.reader.reader import Reader, ReaderError
from guidewalk.reader.source import new_customer, reader_for

__all__ = ["Reader", "ReaderError", "new_customer", "reader_for"]
