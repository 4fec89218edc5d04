"""Numbers that the bank makes up for one use."""

import secrets


def fresh_code(digits: int) -> str:
    """Make a number of so many digits; it may begin with 0."""
    return f"{secrets.randbelow(10**digits):0{digits}d}"


def topic_of_handset(customer_id: str) -> str:
    """Name what changes when something happens on a customer's handset."""
    return f"handset {customer_id}"


def topic_of_window(window_id: str) -> str:
    """Name what changes when something happens to an authority window."""
    return f"window {window_id}"
