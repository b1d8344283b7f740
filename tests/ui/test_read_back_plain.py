"""Beside the read-back stands advice on plain language: quiet, about the text, never in what is shared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.plain import Advice, Kind
from mentortui.model.records import Owner
from mentortui.model.summary import PARTICIPANT_WROTE
from mentortui.ui.screens.read_back import ReadBackScreen
from mentortui.ui.screens.read_back_advice import SIGN, LineAdvice, say
from mentortui.ui.screens.read_back_rows import rows_of
from mentortui.ui.widgets.command_bar import CommandBar
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.reading_aloud import groups
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.sitting_rooms import open_workbook, sit_down
from tests.ui.test_read_back import Shown, shown

PASSIVE_LINE = "The letter must be sent on Monday to the hospital in town if Kari has it."
PASSIVE = "Who does it? “sent” does not say who."
HEAVY_LINE = "Communication concerning qualifications requires preparation."
HEAVY = "The text is rather heavy to read."


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    found = open_workbook(tmp_path)
    yield found
    found.close()


def talked(workbook: Workbook) -> Sitting:
    """Five lines; the second and the fourth could be plainer."""
    sitting = sit_down(workbook)
    live = sitting.live
    live.edit_text("since-1", 0, 0, f"Amina went to the library.\n{PASSIVE_LINE}")
    live.add_action("ask about a visit", Owner.MENTOR)
    live.add_action("don't forget the CV", Owner.PARTICIPANT, own_words="It was never not sent.")
    live.add_word("internationalisation", "what was never not sent")
    live.add_line(PARTICIPANT_WROTE, "The letter was sent.")
    return sitting


def opened(
    workbook: Workbook, root: Path, size: tuple[int, int] = (100, 30)
) -> AbstractAsyncContextManager[Shown]:
    return shown(workbook, root, talked(workbook), size)


def signed(it: Shown) -> list[str]:
    return [row.split("\n")[0].split(SIGN)[0].strip() for row in it.rows() if SIGN in row]


def has_room(it: Shown) -> bool:
    return it.pilot.app.screen.query_one("#advice", Sheet).display


def is_offered(it: Shown) -> bool:
    return "readback.plain" in [offer.id for offer in it.pilot.app.screen.query_one(CommandBar).offers]


async def test_lines_that_could_be_plainer_have_a_sign_and_the_others_none(
    workbook: Workbook, tmp_path: Path
) -> None:
    async with opened(workbook, tmp_path) as it:
        assert [row[2:] for row in signed(it)] == [
            PASSIVE_LINE.removesuffix(" has it."),
            "Amina · by the next meeting: don't forget the CV",
        ]


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_a_key_goes_from_one_to_the_next_and_each_says_its_own(
    workbook: Workbook, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(workbook, tmp_path, size) as it:
        assert it.sheet("advice") == ""
        before = it.pilot.app.screen.query_one("#lines").region
        await it.press("p")
        assert it.sheet("advice") == f"{SIGN} {PASSIVE}"
        await it.press("p")
        assert it.sheet("advice") == f"{SIGN} “don't forget”: can it say what to do instead?"
        assert it.pilot.app.screen.query_one("#lines").region == before
        await it.press("p")
        assert PASSIVE in it.sheet("advice")
        await it.press("up")
        assert it.sheet("advice") == ""


async def test_nothing_that_is_shared_changes(workbook: Workbook, tmp_path: Path) -> None:
    async with opened(workbook, tmp_path) as it:
        before = it.live.summary()
        await it.press("g", "g", "p", "p", "p")
        assert it.live.summary() == before
        assert len(it.approved()) == 2


async def test_a_struck_line_has_none_until_it_is_taken_in_again(workbook: Workbook, tmp_path: Path) -> None:
    async with opened(workbook, tmp_path) as it:
        await it.press("p", "x")
        assert it.sheet("advice") == ""
        assert len(signed(it)) == 1
        await it.press("x")
        assert PASSIVE in it.sheet("advice")
        assert len(signed(it)) == 2


async def test_when_all_is_plain_nothing_is_seen_of_it(workbook: Workbook, tmp_path: Path) -> None:
    async with opened(workbook, tmp_path) as it:
        assert (has_room(it), is_offered(it)) == (True, True)
        await it.press("p", "x", "p", "x")
        assert (has_room(it), is_offered(it)) == (False, False)
        await it.press("home", "p")
        assert isinstance(it.pilot.app.screen, ReadBackScreen)


async def test_a_long_and_heavy_text_is_told_so_in_one_line(workbook: Workbook, tmp_path: Path) -> None:
    sitting = talked(workbook)
    sitting.live.edit_text("today-1", 0, 0, f"{HEAVY_LINE}\n" * 30)
    async with shown(workbook, tmp_path, sitting) as it:
        assert HEAVY in it.sheet("tell")
        assert not any(character.isdigit() for character in it.sheet("tell"))
    async with opened(workbook, tmp_path) as it:
        assert HEAVY not in it.sheet("tell")


@pytest.mark.parametrize("width", [20, 24, 60, 76])
def test_the_sign_stands_at_the_right_end(workbook: Workbook, width: int) -> None:
    live = talked(workbook).live
    summary, read, advice = live.summary(), live.read_back(), LineAdvice()
    advice.look_at(summary, read)
    found = list(groups(live.meeting, summary, read))
    firsts = [row.look.plain.split("\n") for row in rows_of(found, summary, width, advice.of)]
    signs = [line for look in firsts for line in look if SIGN in line]
    assert len(signs) == 2
    assert all(len(line) == width and line.endswith(f" {SIGN}") for line in signs)
    shown_words = " ".join(" ".join(look) for look in firsts).replace(SIGN, " ").split()
    assert " ".join(PASSIVE_LINE.split()) in " ".join(shown_words)


def test_a_work_word_of_the_meeting_is_not_long_anywhere(workbook: Workbook) -> None:
    live = talked(workbook).live
    live.edit_text("today-1", 0, 0, "Internationalisation is new.\nIncomprehensibility is not.")
    advice, read = LineAdvice(), live.read_back()
    advice.look_at(live.summary(), read)
    said = {line.line.text: advice.of(line) for line in read}
    assert said["Internationalisation is new."] == ()
    assert [piece.kind for piece in said["Incomprehensibility is not."]] == [Kind.LONG_WORD]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_said_in_the_user_s_language(language: str, kind: Kind) -> None:
    i18n.use(language)
    said = say(Advice(kind, 0, 1, ("[/]\x1b" + "x" * 99, "{other}"), 21))
    assert "\x1b" not in said
    assert len(said) < 120


async def test_what_is_delicate_is_asked_about_first_without_saying_it(
    workbook: Workbook, tmp_path: Path
) -> None:
    sitting = talked(workbook)
    sitting.live.add_action("send it", Owner.MENTOR, own_words="He is a refugee, and it must be sent.")
    sitting.live.add_line(PARTICIPANT_WROTE, "I am a Muslim.")
    async with shown(workbook, tmp_path, sitting) as it:
        before = it.live.summary()
        said = set()
        for _step in range(4):
            await it.press("p")
            said.add(it.sheet("advice"))
        asked = [text for text in said if "Is this needed here?" in text]
        assert asked == [f"{SIGN} Is this needed here? Write it only if you both want it."]
        assert len(signed(it)) == 4
        await it.press("x")
        assert len(signed(it)) == 3
        assert it.live.summary().language == before.language
