"""Negations: when a sentence says no twice, and when it says what not to do.

One negation is plain: "Jeg kan ikke komme på fredag." Two in one sentence must be worked out, and so must a
negation before a word that is a negation itself: "ikke uvanlig". "Klarspråk for alle" of KS asks to say what
happens rather than what does not; for a request that is simple to do ("ikke glem CV-en": "ta med CV-en"), so
that is advised too. A list of what there is not ("ingen navn og ingen tekst") says no once. What is
counted, and what is not, is our choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mentortui.model.plain.kinds import Advice, Kind
from mentortui.model.plain.words import Word


class _Rules(NamedTuple):
    """One language's words for no."""

    negations: frozenset[str]
    hidden: frozenset[str]
    """Words that hold a negation; counted only with another one right before them."""
    between: frozenset[str]
    """May stand between a negation and such a word."""
    not_alone: frozenset[str]
    """After a negation these make it an "and": "ikke bare"."""
    lists: frozenset[str]
    """Before a negation these make it one more of the same: "ingen navn og ingen tekst"."""
    requests: tuple[tuple[str, ...], ...]
    """How a request not to do something begins."""
    told_not: frozenset[str]
    """Verbs of such a request."""


_NB = _Rules(
    negations=frozenset(
        "ikke ikkje aldri ingen inga ingenting intet inkje verken hverken korkje uten utan neppe".split()
    ),
    hidden=frozenset(
        """
        uvanlig uvanlige umulig umulige ulovlig ulovlige uenig uenige usikker usikkert usikre uklar
        uklart uklare ulik ulikt ulike uviktig uviktige urimelig urimelige unødvendig unødvendige ukjent
        ukjente uaktuell uaktuelt uaktuelle utenkelig unormal unormalt uvant uheldig uheldige
        uinteressert uinteressant uvesentlig uvesentlige utrygg utrygt uerfaren ubetydelig ubetydelige
        ulønnet usannsynlig uforståelig
        """.split()
    ),
    between=frozenset("så helt veldig særlig lenger".split()),
    not_alone=frozenset(("bare", "minst", "sant")),
    lists=frozenset("og eller men verken".split()),
    requests=(("ikke",), ("ikkje",), ("aldri",), ("husk", "å", "ikke"), ("du", "må", "ikke")),
    told_not=frozenset(
        """
        glem glemme gløym vent vente send sende si kom komme gå gjør gjøre bruk bruke skriv skrive ring
        ringe spør spørre ta vær være nøl nøle bli svar svare lever levere søk søke stress stresse tenk
        tenke gi
        """.split()
    ),
)
_EN = _Rules(
    negations=frozenset(
        "not cannot never no none nothing nobody nowhere neither without hardly "
        "isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't "
        "hasn't haven't hadn't mustn't needn't".split()
    ),
    hidden=frozenset(
        """
        unusual uncommon impossible illegal unlikely unclear unknown unsure uncertain unhappy
        unreasonable unnecessary unimportant uninteresting unable unwilling untrue unfair incorrect
        inconvenient irrelevant irregular unlike unsafe inexperienced insignificant
        """.split()
    ),
    between=frozenset("so very at all entirely completely".split()),
    not_alone=frozenset(("only", "just", "least")),
    lists=frozenset("and or but nor".split()),
    requests=(("do", "not"), ("don't",), ("never",), ("remember", "not", "to"), ("you", "must", "not")),
    told_not=frozenset(
        "forget wait send say come go do use write call ask take be hesitate stay answer worry think give "
        "hurry".split()
    ),
)
_RULES = {"nb": _NB, "en": _EN}


def negations(found: list[Word], language: str) -> Iterator[Advice]:
    """Advice on a sentence's negations, at most one."""
    rules = _RULES[language]
    said = [word for place, word in enumerate(found) if _negates(found, place, rules)]
    if not said:
        return
    if len(said) == 1:
        said += _hidden_after(found, said[0], rules)
    if len(said) > 1:
        first, second = said[:2]
        yield Advice(Kind.NEGATIONS, first.start, second.end, (first.typed, second.typed))
    elif request := _request(found, rules):
        yield request


def _negates(found: list[Word], place: int, rules: _Rules) -> bool:
    word = found[place]
    if word.low not in rules.negations:
        return False
    after = found[place + 1] if place + 1 < len(found) else None
    # "No, I can come" is an answer, and "No. 5" a number.
    is_answer = word.low == "no" and (after is None or after.start - word.end > 1)
    is_listed = place > 0 and found[place - 1].low in rules.lists
    return not (is_answer or is_listed or (after and after.low in rules.not_alone))


def _hidden_after(found: list[Word], negation: Word, rules: _Rules) -> list[Word]:
    for word in found[found.index(negation) + 1 :]:
        if word.low in rules.hidden:
            return [word]
        if word.low not in rules.between:
            break
    return []


def _request(found: list[Word], rules: _Rules) -> Advice | None:
    low = tuple(word.low for word in found[:4])
    for begins in rules.requests:
        verb = len(begins)
        if low[:verb] == begins and len(low) > verb and low[verb] in rules.told_not:
            typed = " ".join(word.typed for word in found[: verb + 1])
            return Advice(Kind.NOT_TO_DO, found[0].start, found[verb].end, (typed,))
    return None
