"""SARIF 2.1.0 (OASIS Standard, 27 March 2020): findings for code scanning and editors."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from guidewalk.report.amendment import amendment, region
from guidewalk.verdict import FindingKind

if TYPE_CHECKING:
    from guidewalk.guide import Location, Sentence
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked, Finding

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT = "sentenceFinding/v1"
_KINDS = tuple(FindingKind)


def sarif(checked: Checked, phrases: Phrases, uri: str, version: str) -> str:
    """The findings as a SARIF log.

    Args:
        checked: the guide with its verdicts.
        phrases: the language of rules and messages.
        uri: URI reference of the guide.
        version: version of guidewalk.

    Returns:
        JSON with a line break at its end.
    """
    seen: Counter[str] = Counter()
    results = [
        _result(judgement.sentence, finding, phrases, uri, seen)
        for judgement in checked.judgements
        for finding in judgement.findings
    ]
    run = {
        "tool": {
            "driver": {
                "name": "guidewalk",
                "version": version,
                "rules": [_rule(kind, phrases) for kind in _KINDS],
            }
        },
        "language": phrases.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, **_times(checked)}],
        "artifacts": [
            {"location": {"uri": uri}, "hashes": {"sha-256": checked.guide.sha256}},
        ],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: FindingKind, phrases: Phrases) -> dict[str, Any]:
    return {
        "id": kind.value,
        "name": "".join(word.capitalize() for word in kind.value.split("-")),
        "shortDescription": {"text": phrases.kind[kind]},
        "fullDescription": {"text": phrases.help[kind]},
        "help": {"text": phrases.help[kind], "markdown": phrases.help[kind]},
        "defaultConfiguration": {"level": "error"},
    }


def _result(
    sentence: Sentence, finding: Finding, phrases: Phrases, uri: str, seen: Counter[str]
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.kind.value,
        "ruleIndex": _KINDS.index(finding.kind),
        "level": "error",
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri, "index": 0},
                    "region": {**_region(sentence.location), "snippet": {"text": sentence.text}},
                }
            }
        ],
        "partialFingerprints": {_FINGERPRINT: _fingerprint(sentence, finding, seen)},
    }
    change = amendment(sentence, finding)
    if change is not None:
        deleted = _region(region(sentence, change.start, change.end))
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": change.text}}
        result["fixes"] = [
            {
                "description": {"text": f"{phrases.say('suggestion')}: {change.text}"},
                "artifactChanges": [
                    {"artifactLocation": {"uri": uri, "index": 0}, "replacements": [replacement]}
                ],
            }
        ]
    return result


def _region(place: Location) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fingerprint(sentence: Sentence, finding: Finding, seen: Counter[str]) -> str:
    """The same finding in the next run has the same one, wherever its sentence has moved to."""
    told = "\x1f".join((finding.kind, " ".join(sentence.text.split()), finding.expected))
    digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"


def _times(checked: Checked) -> dict[str, str]:
    """Start and end as §3.9 wants them: UTC, with a Z."""
    try:
        start = datetime.fromisoformat(checked.started).astimezone(UTC)
    except ValueError:
        return {}
    end = start + timedelta(seconds=checked.seconds)
    return {
        f"{name}TimeUtc": f"{time:%Y-%m-%dT%H:%M:%S}.{time.microsecond // 1000:03d}Z"
        for name, time in (("start", start), ("end", end))
    }
