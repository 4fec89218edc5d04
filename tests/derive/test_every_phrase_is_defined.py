"""What is derived can be walked: every phrase has one step definition, here or in the suite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pytest_bdd.steps import step_function_context_registry

from guidewalk.derive.language import phrasebook
from guidewalk.plugin.options import step_modules

if TYPE_CHECKING:
    from guidewalk.derive.form import Form

BOOK = phrasebook("ko")


@pytest.mark.parametrize("form", BOOK.phrases)
def test_a_phrase_that_is_derived_has_one_definition(form: Form):
    assert step_modules()
    text = re.sub(r"\{\w+\}", "낱말", BOOK.phrases[form])
    found = [
        context
        for context in step_function_context_registry.values()
        if context.parser.is_matching(text)
    ]
    assert len({context.step_func for context in found}) == 1, text
