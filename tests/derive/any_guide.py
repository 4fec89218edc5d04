"""Any guide at all, for properties that hold of every one."""

from __future__ import annotations

from hypothesis import strategies as st
from paper_guide import Said, guide_of

from guidewalk.guide import Action, Instruction, Kind, Outcome

LABELS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=5
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
CONDITIONS = st.sampled_from([None, None, "모른다면"])
ACTS = st.builds(
    Instruction,
    action=st.sampled_from(Action),
    label=LABELS,
    role=st.sampled_from([None, "button", "tab", "site", "app"]),
    place=st.sampled_from([None, "top-left", "phone"]),
    condition=CONDITIONS,
    group=st.none() | LABELS,
)
CHOICES = st.builds(
    Instruction,
    action=st.just(Action.SELECT),
    label=st.none() | LABELS,
    condition=CONDITIONS,
    group=st.none() | LABELS,
    options=st.lists(LABELS, min_size=2, max_size=3, unique=True).map(tuple),
)
DECISIONS = st.builds(
    Instruction,
    action=st.just(Action.SELECT),
    label=LABELS,
    group=LABELS,
    chosen=st.just(value=True),
)
SAID = st.builds(
    Said,
    text=LABELS,
    instructions=st.lists(ACTS | CHOICES | DECISIONS, max_size=2).map(tuple),
    outcomes=st.just(()) | st.tuples(st.builds(Outcome, LABELS, st.just("발급"), CONDITIONS)),
    kind=st.sampled_from([Kind.INSTRUCTION, Kind.OUTCOME]),
)
STEPS = st.tuples(st.none() | st.integers(1, 3), st.lists(SAID, min_size=1, max_size=2))
SECTIONS = st.tuples(LABELS, st.sampled_from(["pc", "app"]), st.lists(STEPS, max_size=3))
# What is written alike in one step is read alike, so each sentence here has a text of its own.
GUIDES = (
    st.lists(SECTIONS, max_size=2)
    .map(lambda sections: guide_of(*sections))
    .filter(lambda guide: len({s.text for s in guide.sentences}) == len(guide.sentences))
)
