"""What a person would tell the author of a guide, for languages without words of their own."""

ROLES: dict[str, str] = {}
PLACES: dict[str, str] = {}
THINGS: dict[str, str] = {}
MESSAGES = {
    "relabelled": "line {line}: '{expected}' is not on the screen. In its place there is '{found}'.",
    "elsewhere": "Line {line}: '{expected}' on the screen is not what the guide means; what does as the guide says is '{found}'.",
    "untrue": "line {line}: the screen says that '{expected}' has come about, and it has not: '{found}'.",
    "wrong-role": "line {line}: the guide says that '{label}' is a {expected}, on the screen it is a {found}.",
    "misplaced": "line {line}: the guide says that '{label}' is {expected}, on the screen it is {found}.",
    "removed": "line {line}: '{expected}' is not on the screen '{screen}'.",
    "removed-whole": "line {line}: the screen that this sentence speaks of does not come ({expected}); there is '{screen}'.",
    "reordered": "line {line}: '{expected}' comes later, on the screen '{found}'.",
    "undocumented-screen": "after line {line} there is a screen '{found}' that the guide lacks.",
    "undocumented-control": "line {line}: '{found}', which the guide lacks, must be filled in.",
    "undocumented-press": "line {line}: '{found}', which the guide lacks, must be pressed.",
    "option-removed": "line {line}: the choice '{expected}' is not on the screen '{screen}'.",
    "fact-changed": "line {line}: the guide says '{expected}', the screen says '{found}'.",
    "no-effect": "line {line}: nothing comes of clicking '{expected}'.",
    "disabled": "line {line}: '{expected}' cannot be used.",
    "ambiguous": "line {line}: there are several of '{expected}' on the screen: {found}.",
    "outcome-missing": "line {line}: '{expected}' is not to be seen on the screen '{screen}'.",
}
NOTES = {
    "name": "only the spelling of the name differs: '{expected}' → '{found}'",
    "elsewhere": "on the screen '{expected}', the telephone was used as the screen asks",
    "role": "only the kind differs: {expected} → {found}",
}
UNOBSERVED = "'{words}': no fact that could be observed answers to this; it was not judged."
NOTHING = "nothing"
OR_ELSE = " Or it may be '{alternative}'."
WRITE = " Write '{suggestion}'."
ADD = " Add '{suggestion}' to the guide."


def settle(text: str) -> str:
    """English needs no choice of particles.

    Args:
        text: a sentence.

    Returns:
        The same.
    """
    return text
