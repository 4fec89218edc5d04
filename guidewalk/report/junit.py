"""JUnit XML: each sentence of the guide as a test case.

Follows the Jenkins xUnit plug-in's `junit-10.xsd`, and adds to each test case the attributes
`file` and `line` (as pytest's `xunit1` family and GitLab have them).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from guidewalk.report.reason import reason_in_words
from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.report.counts import Counts
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked, Judgement

_NAME_LENGTH = 80
# Characters that XML 1.0 §2.2 has no way to write
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(checked: Checked, counts: Counts, phrases: Phrases, file: str) -> str:
    """The report as JUnit XML.

    Args:
        checked: the guide with its verdicts.
        counts: its counts.
        phrases: the language of the messages.
        file: the guide's path as the reader of the XML should see it.

    Returns:
        An XML document.
    """
    failures = counts.of[Verdict.DRIFTED] + counts.of[Verdict.UNREACHED]
    totals = {
        "name": "guidewalk",
        "tests": str(counts.sentences),
        "failures": str(failures),
        "errors": "0",
        "time": f"{checked.seconds:.3f}",
    }
    root = ET.Element("testsuites", totals)
    suite = ET.SubElement(
        root,
        "testsuite",
        {
            **totals,
            "name": _xml(checked.guide.title or file),
            "skipped": str(counts.of[Verdict.UNCHECKED]),
            "timestamp": checked.started,
            "file": _xml(file),
        },
    )
    properties = ET.SubElement(suite, "properties")
    for name, value in (
        ("site", checked.site),
        ("guide.sha256", checked.guide.sha256),
        ("counts.sentences", str(counts.sentences)),
        *((f"counts.{verdict}", str(number)) for verdict, number in counts.of.items()),
    ):
        ET.SubElement(properties, "property", {"name": name, "value": _xml(value)})
    for judgement in checked.judgements:
        _case(suite, judgement, checked, phrases, file)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False).join(
        ("<?xml version='1.0' encoding='utf-8'?>\n", "\n")
    )


def _case(
    suite: ET.Element, judgement: Judgement, checked: Checked, phrases: Phrases, file: str
) -> None:
    sentence = judgement.sentence
    text = " ".join(sentence.text.split())
    shown = text if len(text) <= _NAME_LENGTH else text[: _NAME_LENGTH - 1] + "…"
    case = ET.SubElement(
        suite,
        "testcase",
        {
            "classname": _xml(sentence.section or checked.guide.title or file),
            "name": _xml(f"line {sentence.location.line}: {shown}"),
            "file": _xml(file),
            "line": str(sentence.location.line),
        },
    )
    if judgement.verdict is Verdict.UNCHECKED:
        reason = reason_in_words(judgement, checked.guide, phrases)
        ET.SubElement(case, "skipped", {"type": "unchecked", "message": _xml(reason)})
    elif judgement.verdict is Verdict.UNREACHED:
        reason = reason_in_words(judgement, checked.guide, phrases)
        failure = ET.SubElement(case, "failure", {"type": "unreached", "message": _xml(reason)})
        failure.text = _xml(f"{phrases.meaning[Verdict.UNREACHED]}\n{reason}\n{sentence.text}")
    elif judgement.verdict is Verdict.DRIFTED:
        message = "; ".join(finding.message for finding in judgement.findings)
        failure = ET.SubElement(
            case,
            "failure",
            {"type": " ".join(f.kind for f in judgement.findings), "message": _xml(message)},
        )
        failure.text = _xml(_story(judgement, phrases, file))
    if judgement.notes:
        ET.SubElement(case, "system-out").text = _xml("\n".join(judgement.notes))


def _story(judgement: Judgement, phrases: Phrases, file: str) -> str:
    place = judgement.sentence.location
    lines = [f"{file}:{place.line}:{place.column}", judgement.sentence.text]
    for finding in judgement.findings:
        lines += [
            "",
            f"{finding.kind}: {finding.message}",
            f"{phrases.say('expected')}: {finding.expected}",
            f"{phrases.say('found')}: {finding.found or phrases.say('nothing')}",
        ]
        if finding.suggestion:
            lines.append(f"{phrases.say('suggestion')}: {finding.suggestion}")
        if finding.seen:
            lines.append(f"{finding.seen.title} {finding.seen.url}")
    return "\n".join(lines)


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
