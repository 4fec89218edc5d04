"""What the report itself says, in each language it can speak."""

from guidewalk.report.phrases.en import EN
from guidewalk.report.phrases.ko import KO
from guidewalk.report.phrases.phrases import Phrases

__all__ = ["Phrases", "phrases_for"]

_SPOKEN = {"ko": KO, "en": EN}


def phrases_for(language: str) -> Phrases:
    """The phrases for a guide in this language.

    Args:
        language: BCP 47 tag of the guide (`ko`, `ko-KR`, `de`).

    Returns:
        The phrases in that language; the English ones where there are none.
    """
    return _SPOKEN.get(language.lower().partition("-")[0], EN)
