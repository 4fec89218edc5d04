"""The guide as understood, for people (`guidewalk read`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Instruction, Sentence


def listing(guide: Guide) -> str:
    """One line a sentence: position, step, kind, what it asks for, its text.

    Args:
        guide: the guide.

    Returns:
        Lines of text, the last one without a line end.

    """
    lines = [f"{guide.title}  [{guide.language}]"]
    section = ""
    for sentence in guide.sentences:
        if sentence.section != section:
            section = sentence.section
            lines += ["", section]
        lines += _sentence(sentence)
    return "\n".join(lines)


def _sentence(sentence: Sentence) -> list[str]:
    at = f"{sentence.location.line}:{sentence.location.column}"
    step = "" if sentence.step is None else f"#{sentence.step}"
    kind = sentence.kind.value + (f" ({sentence.reason})" if sentence.reason else "")
    asked = "; ".join(_instruction(each) for each in sentence.instructions)
    promised = "; ".join(f"→ {each.subject} {each.deed}" for each in sentence.outcomes)
    text = " ".join(sentence.text.split())
    said = "  ".join(part for part in (asked, promised) if part)
    first = f"{at:>8} {step:<4} {kind:<26} {said + '  | ' if said else ''}{text}"
    return [first, *(f"{'':>8}      ! {fault.message}" for fault in sentence.faults)]


def _instruction(instruction: Instruction) -> str:
    words = [instruction.action.value]
    if instruction.options:
        words.append(f"{{{' / '.join(instruction.options)}}}")
    if instruction.label:
        words.append(f"'{instruction.label}'")
    notes = [
        note
        for note in (
            instruction.role,
            instruction.place,
            instruction.value,
            _group(instruction),
            "chosen" if instruction.chosen else None,
            f"if: {instruction.condition}" if instruction.condition else None,
        )
        if note
    ]
    return " ".join(words) + (f" ({', '.join(notes)})" if notes else "")


def _group(instruction: Instruction) -> str | None:
    if instruction.group is None or instruction.group == instruction.label:
        return None
    return f"of '{instruction.group}'"
