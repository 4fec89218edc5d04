"""What a strict walk says when the screen contradicts the guide: the whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.observation import Contradiction
    from guidewalk.walk.task import Task


class Contradicted(AssertionError):  # noqa: N818 - it is what happened, and names it
    """The screen says something else than the guide.

    Attributes:
        contradiction: in what.
    """

    def __init__(self, task: Task, contradiction: Contradiction) -> None:
        """Tell the story.

        Args:
            task: the step that was being carried out.
            contradiction: in what the screen says otherwise.
        """
        super().__init__(story(task, contradiction))
        self.contradiction = contradiction


def story(task: Task, contradiction: Contradiction) -> str:
    """Where, what was sought, what was there, what to do next.

    Args:
        task: the step that was being carried out.
        contradiction: in what the screen says otherwise.

    Returns:
        Several lines of text.
    """
    found = contradiction.found
    lines = [
        f"{contradiction.kind}: {task.guide}:{task.guide_line}: {task.sentence}",
        f"  step:     {task.feature}:{task.line}: {task.text}",
        f"  sought:   {contradiction.expected}",
        f"  found:    {found if found is not None else 'nothing of that name'}",
    ]
    if contradiction.offered:
        lines.append(f"  nearest:  {contradiction.offered[0]}")
        lines.append(f"  offered:  {', '.join(contradiction.offered[:12])}")
    if contradiction.alternative:
        lines.append(f"  or else:  {contradiction.alternative}")
    if contradiction.seen is not None:
        lines.append(f"  screen:   {contradiction.seen.title} ({contradiction.seen.url})")
        if contradiction.seen.picture:
            lines.append(f"  picture:  {contradiction.seen.picture}")
    if contradiction.suggestion:
        lines.append(f"  write:    {contradiction.suggestion}")
    else:
        lines.append("  next:     mend the guide's sentence, or the site if the guide is right")
    return "\n".join(lines)
