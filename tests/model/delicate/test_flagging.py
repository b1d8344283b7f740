"""Delicate words are asked about; the words of work, and of our own meeting templates, are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mentortui
from mentortui.model.delicate import Flag, Kind, flags
from mentortui.model.delicate.flagging import LANGUAGES
from tests.model.delicate.numbers import nobodys

TEMPLATES = Path(mentortui.__file__).parent.parent / "meeting_templates"

ASKED = {
    "nb": {
        Kind.HEALTH: [
            "Hun er syk",
            "sykmeldt",
            "diagnosen",
            "langtidssykmeldt",
            "har ADHD",
            "vondt i ryggen",
        ],
        Kind.RELIGION: ["muslim", "Muslimsk", "er kristen", "i moskeen", "jødisk", "ramadan"],
        Kind.ETHNICITY: ["etnisk bakgrunn", "hudfargen", "klanen"],
        Kind.POLITICS: ["politisk aktiv", "regimekritiker", "stemte på"],
        Kind.UNION: ["fagforening", "fagorganisert", "Fagforbundet"],
        Kind.SEXUALITY: ["homofil", "lesbisk", "skeiv", "legning"],
        Kind.ASYLUM: ["asylsøker", "flyktning", "forfulgt", "tortur"],
        Kind.CONTROL: ["tvangsekteskap", "sosial  kontroll", "får ikke lov av", "slår henne"],
    },
    "en": {
        Kind.HEALTH: ["is sick", "ill", "diagnosed", "disability", "mental\nhealth"],
        Kind.RELIGION: ["Muslim", "Christianity", "her religion", "the mosque"],
        Kind.ETHNICITY: ["ethnic", "skin colour", "clan"],
        Kind.POLITICS: ["party member", "political views"],
        Kind.UNION: ["trade union", "union member", "unionised"],
        Kind.SEXUALITY: ["is gay", "lesbian", "sexuality"],
        Kind.ASYLUM: ["asylum", "refugee", "she fled", "tortured"],
        Kind.CONTROL: ["forced marriage", "honour-based", "hits her"],
    },
}
CASES = [(one, kind, text) for one, kinds in ASKED.items() for kind, texts in kinds.items() for text in texts]

INNOCENT = {
    "nb": """
        Amina er sykepleier og vil jobbe på sykehuset i Tønsberg.
        Hun tar videreutdanning som kreftsykepleier, eller på kreftavdelingen.
        Helsefagarbeider, helsesekretær, legesekretær, tannlege, psykolog, ergoterapeut.
        Jeg tror det var sykt bra. Han heter Kristen, broren heter Christian og søsteren Sunniva.
        Ta til høyre, så til venstre. Det er et parti med tre rom, og samme sted er same sak.
        Vi spiste bønner og kjøpte sykkel. Syklubben møtes mandag.
        Hun jobbet som religionslærer og på et asylmottak, han i flyktningtjenesten.
        Diagnoseverktøyet for biler. Utfordringen er planlegning av vakter.
        Personalpolitikk og HMS-politikk. De stemmer overens.
        Oleksandr snakker ukrainsk, russisk og litt kurdisk. Rasende fart.
        Kontonummer 8601.11.17947, telefon 912 34 567, møte 12.12.2026 kl. 17:30.
        Det gjelder psykisk helsevern som arbeidsplass. Islamabad er en by.
        Hun er homogen gruppe-leder. Klage på lønn. Hindre fall. Allikevel. Gayatri. Traumeteamet.
    """,
    "en": """
        Amina is a nurse at the hospital, and I'll ask about the cancer ward.
        Bill will fill in the form. Gay Street. The European Union. Christian came too.
        The still water, a skill, illustrations, a sickle, an addition, the race, the party and a vote.
        He used the diagnostic tool. Refugee services gave us a course. Raped seed is not rapeseed oil.
    """.replace("Raped seed is not rapeseed", "Rapeseed"),
}


@pytest.mark.parametrize(("language", "kind", "text"), CASES)
def test_what_is_delicate_is_asked_about_at_its_place(language: str, kind: Kind, text: str) -> None:
    (found,) = flags(f"Vi: {text}. Og.", language)
    assert found.kind is kind
    assert found.start >= 4
    assert found.end <= 4 + len(text)
    assert flags(f"Vi: {text}.") == (found,)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("other", ["", *LANGUAGES])
def test_ordinary_words_of_work_are_not(language: str, other: str) -> None:
    text = INNOCENT[language]
    assert [text[flag.start : flag.end] for flag in flags(text, other)] == []


@pytest.mark.parametrize("other", ["", *LANGUAGES])
@pytest.mark.parametrize("file", sorted(TEMPLATES.glob("*/*.md")), ids=lambda path: "/".join(path.parts[-2:]))
def test_the_questions_of_our_templates_are_not(file: Path, other: str) -> None:
    text = file.read_text("utf-8")
    assert [text[flag.start : flag.end] for flag in flags(text, other)] == []


def test_a_number_counts_in_every_language() -> None:
    number = nobodys()
    assert flags(number, "uk") == flags(number) == (Flag(Kind.ID_NUMBER, 0, 11),)


def test_each_place_is_told_of_once_and_in_order() -> None:
    found = flags(f"muslim {nobodys()} HIV")
    assert [flag.kind for flag in found] == [Kind.RELIGION, Kind.ID_NUMBER, Kind.HEALTH]


@given(st.text(st.sampled_from("syk muslim 0123.-+_*’é\n") | st.characters(), max_size=200))
def test_any_text_has_its_flags_inside_and_apart(text: str) -> None:
    found = flags(text)
    assert all(0 <= flag.start < flag.end <= len(text) for flag in found)
    assert [flag.start for flag in found] == sorted(flag.start for flag in found)
    assert set(flags(text, "nb")) | set(flags(text, "en")) == set(found)


@pytest.mark.parametrize(
    "unit",
    ["1 ", "1", "1 . - ", "syk", "sosial ", "sosial" + " " * 40, "muslim", "psykisk_", "vondt i ", "\n", "+"],
)
def test_a_long_hostile_text_is_read_in_steps_that_grow_with_it(unit: str) -> None:
    # No clock: one that took the square of its length would not end while anybody waits.
    assert flags(unit * (200_000 // len(unit))) is not None
