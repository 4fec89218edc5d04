"""Scores the grammar on the gold sentences: with patterns, and with a morphological analyser.

    python -m bench.reading.score            both, each in a process of its own
    python -m bench.reading.score patterns   one, with every sentence that it got wrong

The analyser is not a dependency: `pip install kiwipiepy==0.24.0` by hand for the comparison.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guidewalk.language.grammar import Choice, Context, Phrase
from guidewalk.language.ko import Korean
from guidewalk.language.quotes import find_quotes

if TYPE_CHECKING:
    from guidewalk.guide import Instruction

GOLD = Path(__file__).with_name("gold.jsonl")
WAYS = ("patterns", "analyser")


def grammar(way: str) -> Korean:
    """The Korean grammar with one way of finding verbs."""
    if way == "patterns":
        return Korean()
    from bench.reading.analyser import finder  # noqa: PLC0415 - loads the model

    return Korean(predicates=finder())


def read(korean: Korean, text: str, *, step: bool) -> tuple[str, list[list[str | None]]]:
    """Kind, and (action, label) of each instruction."""
    found = find_quotes(text, korean.after_quote)
    phrase = Phrase(text, found.quotes, found.unclosed, found.strays)
    context = Context(in_step=step, choices=(Choice("결제 수단", ("카드", "계좌이체")),))
    reading = korean.read(phrase, context)
    return reading.kind.value, [_pair(asked.instruction) for asked in reading.asked]


def _pair(instruction: Instruction) -> list[str | None]:
    return [instruction.action.value, instruction.label]


def score(way: str, *, verbose: bool) -> dict[str, Any]:
    """Figures of one way."""
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    korean = grammar(way)
    read(korean, gold[0]["text"], step=True)
    loading = time.perf_counter() - started
    started = time.perf_counter()
    results = [read(korean, each["text"], step=each["step"]) for each in gold]
    reading = time.perf_counter() - started
    kinds = exact = right = told = wanted = 0
    for each, (kind, asks) in zip(gold, results, strict=True):
        good = kind == each["kind"] and asks == each["asks"]
        kinds += kind == each["kind"]
        exact += good
        rest = list(asks)
        for ask in each["asks"]:
            if ask in rest:
                rest.remove(ask)
                right += 1
        told += len(asks)
        wanted += len(each["asks"])
        if verbose and not good:
            print(f"{each['text']}\n    gold {each['kind']} {each['asks']}\n    read {kind} {asks}")
    return {
        "way": way,
        "sentences": len(gold),
        "wholly_right": exact,
        "kind_right": kinds,
        "precision": round(right / told, 3),
        "recall": round(right / wanted, 3),
        "load_s": round(loading, 3),
        "ms_a_sentence": round(reading / len(gold) * 1000, 3),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "grown_mb": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024),
    }


def main() -> None:
    """Print one line of JSON a way."""
    if len(sys.argv) > 1:
        print(json.dumps(score(sys.argv[1], verbose="-q" not in sys.argv)))
        return
    for way in WAYS:
        command = [sys.executable, "-m", "bench.reading.score", way, "-q"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        print(done.stdout.strip() or f"{way}: {done.stderr.strip().splitlines()[-1]}")


if __name__ == "__main__":
    main()
