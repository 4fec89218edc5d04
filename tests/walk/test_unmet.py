"""What could not be done on a screen explains what follows on it, and nothing else."""

from __future__ import annotations

import pytest

from guidewalk.observation import Contradiction, Mark
from guidewalk.walk.task import Draft, Task
from guidewalk.walk.unmet import Unmet

NOW = Draft(Task("발급", "pc.feature", 9, "확인", citation="s9"))


def draft(citation: str | None, *kinds: str, mark: Mark = Mark.DONE) -> Draft:
    made = Draft(Task("발급", "pc.feature", 3, "이메일", citation=citation), mark=mark)
    made.contradictions += [Contradiction(kind, "이메일") for kind in kinds]
    return made


def because(*drafts: Draft) -> str | None:
    unmet = Unmet()
    for one in drafts:
        unmet.add(one)
    return unmet.because(NOW)


@pytest.mark.parametrize("kind", ["removed", "disabled", "no-effect", "wrong-role"])
def test_what_was_not_carried_out_explains_what_follows(kind: str) -> None:
    assert because(draft("s5", kind)) == "s5"


def test_what_was_put_off_explains_it_until_it_has_turned_up() -> None:
    assert because(draft("s5", mark=Mark.NOT_TRIED)) == "s5"
    assert because(draft("s5", "reordered")) is None


def test_what_was_carried_out_under_another_name_explains_nothing() -> None:
    assert because(draft("s5", "relabelled"), draft("s6", "misplaced")) is None


def test_the_latest_is_named_and_nothing_explains_itself() -> None:
    assert because(draft("s5", "removed"), draft("s6", "disabled")) == "s6"
    NOW.contradictions.append(Contradiction("removed", "확인"))
    assert because(NOW) is None


def test_a_step_that_carries_out_no_sentence_is_passed_over() -> None:
    assert because(draft("s5", "removed"), draft(None, "removed")) == "s5"
