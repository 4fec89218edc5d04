"""What is said when a report cannot be made."""


class ReportError(Exception):
    """A report cannot be made; the message says where, why, and what to do next."""
