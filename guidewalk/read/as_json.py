"""The guide as understood, for other programs (`guidewalk read --json`, schema version 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Instruction, Outcome, Section, Sentence, WordingFault

SCHEMA = 1


def to_json(guide: Guide) -> dict[str, Any]:
    """The guide as data that `json.dumps` takes.

    Args:
        guide: the guide.

    Returns:
        The document; `line` and `column` are 1-based, columns count characters.

    """
    return {
        "schema": SCHEMA,
        "title": guide.title,
        "language": guide.language,
        "sections": [_section(section) for section in guide.sections],
        "sentences": [_sentence(sentence) for sentence in guide.sentences],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "line": section.line,
        "face": section.face,
        "steps": [
            {
                "number": step.number,
                "line": step.line,
                "end_line": step.end_line,
                "labels": list(step.labels),
                "actions": [action.value for action in step.actions],
                "sentences": [sentence.id for sentence in step.sentences],
            }
            for step in section.steps
        ],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        **_location(sentence),
        "text": sentence.text,
        "section": sentence.section,
        "step": sentence.step,
        "kind": sentence.kind.value,
        "reason": sentence.reason,
        "instructions": [_instruction(instruction) for instruction in sentence.instructions],
        "outcomes": [_outcome(outcome) for outcome in sentence.outcomes],
        "faults": [_fault(fault) for fault in sentence.faults],
    }


def _location(holder: Sentence | WordingFault) -> dict[str, int]:
    location = holder.location
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }


def _instruction(instruction: Instruction) -> dict[str, Any]:
    return {
        "action": instruction.action.value,
        "label": instruction.label,
        "role": instruction.role,
        "place": instruction.place,
        "condition": instruction.condition,
        "group": instruction.group,
        "options": list(instruction.options),
        "value": instruction.value,
        "chosen": instruction.chosen,
        "verb": instruction.verb,
        "line": instruction.line,
        "column": instruction.column,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {"subject": outcome.subject, "deed": outcome.deed, "condition": outcome.condition}


def _fault(fault: WordingFault) -> dict[str, Any]:
    return {
        "message": fault.message,
        "expected": fault.expected,
        "suggestion": fault.suggestion,
        **_location(fault),
    }
