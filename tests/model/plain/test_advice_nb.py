"""What is advised on Norwegian sentences, and what is plain already."""

from __future__ import annotations

import pytest

from mentortui.model.plain import Kind, advice

PLAIN = """
Amina ser etter en deltidsstilling i Larvik.
Amina har jobbet ti år som sykepleier.
Vi møtes igjen torsdag 4. desember kl. 17.
Kan vi møtes på biblioteket?
Det finnes mange jobber i Vestfold.
Hun trives godt på praksisplassen.
Jeg synes det er vanskelig å ringe.
Vi snakkes på telefon.
Amina minnes den første jobben sin.
Det lykkes hvis du øver.
De skal ses på fredag.
Feilen skyldes en gammel adresse.
Det heter vikariat, men kalles også en jobb for en tid.
CV-en er annerledes i Norge.
Vi har felles kaffe på fredager.
Hun er fremdeles på kurs.
Norskkurs, praksis og jobbsøk er viktig.
Deltakernes CV-er ligger i mappen.
Hun trenger en ukes ferie.
Vi bør se på andres erfaringer.
Foreldres ansvar er stort.
Agnes er på jobb.
CV-en er din venninnes.
Det ble kaldt og sent.
Amina blir interessert i helsefag.
Kari blir kjent med sjefen.
Amina ble ansatt i oktober.
Sjefen blir sikkert glad.
Det blir bra å få sendt søknaden.
Det blir som avtalt.
Søknaden leses av Kari.
CV-en ble sendt av begge to.
Jeg kan ikke komme på fredag.
Hun vil ikke bare vaske, men også lage mat.
Her er ingen navn og ingen tekst.
Ikke nå, men til våren.
Jeg er usikker på lønnen.
Arbeidsgiver sier at utdanningen er god.
Oppsummeringen er kort.
Hun har oppholdstillatelse og arbeidstillatelse.
Mor jobber som helsefagarbeider på sykehjemmet.
Vi så på https://arbeidsplassen.nav.no/stillinger/sykepleierstillinger.
Hun jobbet på Kompetansekartleggingssenteret i Larvik.
Skriv til introduksjonsprogrammet@larvik.no.
"""

ADVISED = {
    "Søknaden skal sendes innen fredag.": (Kind.PASSIVE, "sendes"),
    "CV-en må snart oppdateres.": (Kind.PASSIVE, "oppdateres"),
    "Kan utdanningen godkjennes?": (Kind.PASSIVE, "godkjennes"),
    "Søknaden sendes til kommunen.": (Kind.PASSIVE, "sendes"),
    "Brevet leses høyt på fredag.": (Kind.PASSIVE, "leses"),
    "Stillingene lyses ut på finn.no.": (Kind.PASSIVE, "lyses"),
    "Referanser innhentes.": (Kind.PASSIVE, "innhentes"),
    "Det tas opp neste gang.": (Kind.PASSIVE, "tas"),
    "Papirene ble sendt til NOKUT.": (Kind.PASSIVE, "sendt"),
    "Amina blir innkalt til intervju.": (Kind.PASSIVE, "innkalt"),
    "Utdanningen ble godkjent i mai.": (Kind.PASSIVE, "godkjent"),
    "Ble du spurt om lønn?": (Kind.PASSIVE, "spurt"),
    "Mange jobber blir aldri lyst ut.": (Kind.PASSIVE, "lyst"),
    "Søknaden blir vurdert i mai.": (Kind.PASSIVE, "vurdert"),
    "Attesten blir hentet av og til.": (Kind.PASSIVE, "hentet"),
    "Det er ikke uvanlig å vente.": (Kind.NEGATIONS, "ikke", "uvanlig"),
    "Det er ikke så uvanlig å vente.": (Kind.NEGATIONS, "ikke", "uvanlig"),
    "Jeg går aldri uten CV.": (Kind.NEGATIONS, "aldri", "uten"),
    "Ingen søker der hvis de ikke må.": (Kind.NEGATIONS, "Ingen", "ikke"),
    "Ikke glem attesten.": (Kind.NOT_TO_DO, "Ikke glem"),
    "Husk å ikke glemme attesten.": (Kind.NOT_TO_DO, "Husk å ikke glemme"),
    "Vi snakket om arbeidsmarkedstiltak.": (Kind.LONG_WORD, "arbeidsmarkedstiltak"),
    "Bruk et kompetansekartleggingsverktøy.": (Kind.LONG_WORD, "kompetansekartleggingsverktøy"),
    "Kompetansekartlegging er viktig.": (Kind.LONG_WORD, "Kompetansekartlegging"),
}


@pytest.mark.parametrize("text", PLAIN.strip().split("\n"))
def test_plain_norwegian_is_let_be(text: str) -> None:
    assert advice(text, "nb") == ()


@pytest.mark.parametrize("text", ADVISED)
def test_what_is_less_plain_is_advised_on(text: str) -> None:
    (found,) = advice(text, "nb")
    assert (found.kind, *found.words) == ADVISED[text]
    assert text[found.start : found.end].startswith(found.words[0])


def test_a_sentence_of_more_than_twenty_words_is_long() -> None:
    twenty = "Amina går på kurs " * 5
    assert advice(twenty, "nb") == ()
    (found,) = advice(f"Hei. {twenty}nå.", "nb")
    assert (found.kind, found.length, found.start) == (Kind.LONG_SENTENCE, 21, 5)


def test_twenty_words_are_counted_within_one_sentence() -> None:
    assert advice("Amina går på kurs i Larvik. " * 10, "nb") == ()


def test_words_that_have_been_learnt_are_not_long() -> None:
    text = "Kompetansekartleggingen er ferdig. Amina fikk et kompetansekartleggingsverktøy."
    (found,) = advice(text, "nb", known=["Kompetansekartlegging", "vikariat", ""])
    assert found.words == ("kompetansekartleggingsverktøy",)


def test_a_long_word_is_said_once_in_a_sentence() -> None:
    assert len(advice("Arbeidsmarkedstiltak er arbeidsmarkedstiltak.", "nb")) == 1


def test_what_weighs_most_stands_first() -> None:
    text = "Søknaden skal ikke sendes uten kompetansekartlegging og " + "mer " * 15 + "papir."
    kinds = [found.kind for found in advice(text, "nb")]
    assert kinds == [Kind.LONG_SENTENCE, Kind.PASSIVE, Kind.NEGATIONS, Kind.LONG_WORD]
