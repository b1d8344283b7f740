"""My preparation by its keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.agreement_versions import newest
from mentortui.model.chapters.preparation import lines_under
from tests.ui.chapters.opening import Opened, opened


def said(chapter: Opened, question: str) -> list[tuple[str, str, int | None]]:
    return [(line.text, line.answer, line.theme) for line in lines_under(chapter.pen.book, question)]


async def test_every_question_can_be_written_under(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "preparation", together=False) as chapter:
        await chapter.keys("enter", "down", "enter")
        await chapter.keys("end", "n", "my first job", "tab", "right", "right", "right", "enter")
        assert said(chapter, "share") == [("my first job", "", 3)]
        await chapter.keys("home", "down", "down", "n", "not after eight", "enter")
        assert said(chapter, "limits") == [("not after eight", "", None)]
        (role,) = said(chapter, "role")
        assert "social" in role[0]
        await chapter.keys("r", "tab", "enter", "x")
        assert said(chapter, "limits") == []
        await chapter.keys("u")
        assert said(chapter, "limits") == [("not after eight", "", None)]


async def test_a_line_is_moved_only_when_it_is_said_that_both_will_see_it(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "preparation", together=False) as chapter:
        await chapter.keys("down", "n", "not after eight", "enter", "p")
        assert "Amina will see it: “not after eight”" in chapter.text()
        await chapter.keys("enter")
        assert newest(chapter.pen.book) is None
        await chapter.keys("p", "down", "enter")
        agreement = newest(chapter.pen.book)
        assert agreement is not None
        assert agreement.extra == ("not after eight",)
        assert said(chapter, "limits") == []
        await chapter.keys("u")
        assert newest(chapter.pen.book) is None
