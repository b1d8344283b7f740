"""Preparation is the mentor's own, until a chosen line is moved into the agreement, in one go."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mentortui.errors import BadInput
from mentortui.model.changes import Change
from mentortui.model.chapters.agreement_versions import newest
from mentortui.model.chapters.preparation import (
    GUIDE,
    NEEDS,
    ROLE,
    SHARE,
    guesses,
    offers,
    to_share,
    ways_to_guide,
)
from mentortui.model.chapters.records import Agreement, AgreementState, Prepared
from mentortui.workbook.chapters.preparation import Preparation
from tests.workbook.chapters.writing import reread, writing


def test_lines_stand_under_their_questions(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        preparation = Preparation(pen)
        preparation.add("expects", "en jobb")
        preparation.add("may-expect", "tid")
        preparation.add(GUIDE, "øve sammen")
        preparation.add(GUIDE, "vise hvordan")
        preparation.add(SHARE, "min første jobb", theme=3)
        with pytest.raises(BadInput):
            preparation.add(GUIDE, " ")
        assert guesses(pen.book) == ("en jobb",)
        assert offers(pen.book) == ("tid",)
        assert ways_to_guide(pen.book) == ("øve sammen", "vise hvordan")
        assert to_share(pen.book, 3) == ("min første jobb",)
        assert to_share(pen.book, 4) == to_share(pen.book, None) == ()


def test_there_is_one_role(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        preparation = Preparation(pen)
        first = preparation.add(ROLE, "faglig")
        assert preparation.add(ROLE, "faglig og sosial") == first
        assert [line.text for line in preparation.under(ROLE)] == ["faglig og sosial"]


def test_moving_a_line_is_one_operation(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        preparation = Preparation(pen)
        uid = preparation.add(NEEDS, "norsk på telefon", "øve sammen")
        before = pen.book.get(Prepared, uid)
        preparation.move(uid)
        agreement = newest(pen.book)
        assert agreement is not None
        assert (agreement.version, agreement.extra) == (1, ("norsk på telefon – øve sammen",))
        assert preparation.lines() == ()
        preparation.undo()
        assert newest(pen.book) is None
        assert preparation.lines() == (before,)


def test_what_is_signed_is_not_written_in(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        preparation = Preparation(pen)
        preparation.move(preparation.add("limits", "ikke ringe etter kl. 20"))
        draft = newest(pen.book)
        assert draft is not None
        signed = msgspec.structs.replace(draft, state=AgreementState.SIGNED, answers={"often": "hver måned"})
        pen.change("sign", Change(draft, signed))
        preparation.move(preparation.add("limits", "ikke låne penger"))
        preparation.move(preparation.add("limits", "ikke låne penger"))
    with reread(tmp_path) as notebook:
        first, second = notebook.book.all(Agreement)
        assert first.extra == ("ikke ringe etter kl. 20",)
        assert (second.version, second.state, second.answers) == (2, AgreementState.DRAFT, signed.answers)
        assert second.extra == ("ikke ringe etter kl. 20", "ikke låne penger")
