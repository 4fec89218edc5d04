"""The security card: 35 codes of four digits, of which half of two is asked."""

import secrets
from collections.abc import Sequence


def fresh_pair(codes: int) -> tuple[int, int]:
    """Choose which two codes to ask for.

    Args:
        codes: How many the card has.

    Returns:
        Two different numbers, 1 to `codes`.

    """
    first = secrets.randbelow(codes)
    second = (first + 1 + secrets.randbelow(codes - 1)) % codes
    return first + 1, second + 1


def expected_answer(codes: Sequence[str], pair: tuple[int, int]) -> tuple[str, str]:
    """Say what answers a pair: the front half of the first, the back half of the second.

    Args:
        codes: The card's codes; number 1 is the first.
        pair: The numbers asked for.

    Returns:
        For 2442 and 8808: `24` and `08`.

    """
    first, second = codes[pair[0] - 1], codes[pair[1] - 1]
    return first[:2], second[2:]
