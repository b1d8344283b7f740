"""Each answers unseen, both look together, and the answers outlive a program that is cut off."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.errors import BadInput
from mentortui.model.changes import Change
from mentortui.model.chapters.checks import newest, shared_checks
from mentortui.model.chapters.records import Agreement, CheckKind
from mentortui.model.records import Owner
from mentortui.workbook.chapters.checks import Checks
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing

P, M = Owner.PARTICIPANT, Owner.MENTOR
KIND = CheckKind.CHEMISTRY


def test_both_answer_then_both_look(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        checks = Checks(pen)
        checks.answer(KIND, P, {"safe": "yes", "words": " Det er \n fint. ", "heard": " "})
        with pytest.raises(BadInput):
            checks.open(KIND)
        with pytest.raises(BadInput):
            checks.once_more(KIND)
        checks.answer(KIND, M, {"safe": "unsure"})
        assert checks.view()[0].answers == {}
        checks.open(KIND)
        assert checks.view()[0].answers == {
            P: {"safe": "yes", "words": "Det er fint."},
            M: {"safe": "unsure"},
        }
        with pytest.raises(BadInput):
            checks.answer(KIND, P, {"safe": "no"})


def test_answering_again_is_for_oneself_and_only_before_both_look(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        checks = Checks(pen)
        checks.answer(KIND, P, {"safe": "no"})
        checks.answer(KIND, M, {"safe": "yes"})
        checks.answer(KIND, P, {"safe": "unsure"})
        checks.open(KIND)
        assert checks.view()[0].answers == {P: {"safe": "unsure"}, M: {"safe": "yes"}}


def test_rather_not_is_an_answer(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        checks = Checks(pen)
        checks.answer(KIND, P, {})
        checks.answer(KIND, M, {"safe": "rather-not"})
        assert checks.view()[0].both_in


def test_a_new_round_leaves_the_earlier_one_to_be_read(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        checks = Checks(pen)
        for who in (P, M):
            checks.answer(KIND, who, {"safe": "yes"})
        checks.open(KIND)
        uid = checks.once_more(KIND)
        checks.answer(KIND, P, {"safe": "no"})
        first, second = checks.view()
        assert first.answers[P] == {"safe": "yes"}
        assert (second.uid, second.answered, second.answers) == (uid, (P,), {})
        checks.undo()
        checks.undo()
        assert len(checks.view()) == 1


def test_the_contact_person_stands_in_the_newest_agreement(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        checks = Checks(pen)
        assert checks.contact == ""
        for version, answers in enumerate(({"contact": "Ola"}, {"contact": "Kari"}, {"often": "x"}), 1):
            fresh = checks.fresh()
            pen.change("x", Change(None, Agreement(**fresh, version=version, language="nb", answers=answers)))
        assert checks.contact == "Kari"


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_an_answer_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        Checks(pen).answer(KIND, P, {"safe": "no"})
    with reread(tmp_path) as notebook:
        (check,) = shared_checks(notebook.book)
        assert check.answered == (P,)
        assert check.answers == {}


MARK = "kanarifugl"
steps = st.lists(
    st.sampled_from(["participant", "mentor", "open", "once_more", "undo"]), min_size=1, max_size=12
)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_whatever_is_done_nothing_is_seen_before_both_are_in(
    tmp_path_factory: pytest.TempPathFactory, done: list[str]
) -> None:
    with in_meeting(tmp_path_factory.mktemp("steps")) as pen:
        checks = Checks(pen)
        for nth, step in enumerate(done):
            try:
                match step:
                    case "open":
                        checks.open(KIND)
                    case "once_more":
                        checks.once_more(KIND)
                    case "undo":
                        checks.undo()
                    case who:
                        checks.answer(KIND, Owner(who), {"words": f"{MARK} {nth}"})
            except BadInput:
                pass
            for check in checks.view():
                if not (check.both_in and check.opened):
                    assert MARK not in repr(check)
            last = newest(checks.view(), KIND)
            assert last is None or last.opened is None or last.both_in
