"""Whether a Korean clause says that something is so, or that it is not."""

from __future__ import annotations

import re

# 없어지다 and 없애다 are events, 없이 is an adverb: none of them denies what the clause says.
_NEGATOR = re.compile(
    r"(?P<long>(?<=[가-힣])지(?:는|도|를|가)?\s?(?:않|못\s?하|못\s?합|못\s?한|못\s?할|못\s?해|아니\s?하|말))"
    r"|(?P<none>없(?!어[지집진질졌]|애|앱|앤|앨|이(?:[\s,]|$)|던\s))"
    r"|(?P<be>아니(?!라\s)|아닙|아닌|아닐|아녜)"
    r"|(?P<short>(?:^|(?<=\s))(?:안|못)\s?(?:되|됩|돼|된|될|됨|하|합|한|할|해|쓰|씁|쓴|쓸|써|받|보|봅|나|납))"
    r"|(?P<lexical>불가(?:능|하|합|피)?|불필요|거절|거부|제한(?:되|됩|돼|된|받|합|하|해)|차단"
    r"|금지|막히|막힙|막혀|막힌|중단|중지|정지)"
)
_INEVITABLE = "불가피"
_NOT_WITHOUT = re.compile(r"제한\s?없|제한이\s?없|(?:중단|끊김|차단)\s?없")
_ENDS_QUOTATION = re.compile(r"(?:[가-힣]*)(?:다고|다는|라고|라는|다며|냐고|음을|지를)(?=\s)")
_PURPOSE = re.compile(
    r"(?:도록|[기]\s?위(?:해|하여|한)(?:서)?|[으]?려고|게끔|(?<=않)게)(?=[\s,]|$)"
)
_MODIFIES = re.compile(
    r"[가-힣]*(?:는|은|ㄴ|을|ㄹ|던|[한된될할닌닐])\s+"
    r"(?!것|건|게|걸|일[은이도]|경우[가는도]|수[가는도]?\s|셈|바[가는]|때문|법|점|편|상태|인증서(?:입니다|이다|예요))"
    r"(?=[가-힣])"
)


def is_denied(clause: str) -> bool:
    """Whether a clause says no.

    Negations are counted, so that two make a yes (쓸 수 없는 것은 아니다). Those of a purpose
    (놓치지 않도록), of a quotation (쓸 수 없다고 알린다) and of a modifier (인증서가 없는 고객) say
    nothing about the clause itself.

    Args:
        clause: the clause, without its circumstances.

    Returns:
        True for an odd number.

    """
    text = _NOT_WITHOUT.sub(lambda m: " " * len(m.group()), clause)
    count = 0
    for found in _NEGATOR.finditer(text):
        if found.group() == _INEVITABLE or _set_aside(text, found):
            continue
        count += 1
    return count % 2 == 1


def _set_aside(text: str, negator: re.Match[str]) -> bool:
    end = re.compile(r"[가-힣]*").match(text, negator.end())
    word_end = end.end() if end else negator.end()
    tail = text[negator.end() :]
    within = text[negator.start() : word_end]
    if _ENDS_QUOTATION.search(within + " ") and tail.strip():
        return True
    purpose = _PURPOSE.search(text, negator.end() - 1)
    if purpose is not None and purpose.start() <= word_end + len(" 위해서"):
        return True
    modifies = _MODIFIES.match(text, negator.end() - 1)
    return modifies is not None
