"""Commands: ids that others rely on, keys that work everywhere, and the user's own keys."""

from __future__ import annotations

from importlib import import_module
from itertools import combinations
from pkgutil import walk_packages

import pytest

from mentortui import i18n, ui
from mentortui.ui.app import MentorApp
from mentortui.ui.command import Command, Where
from mentortui.ui.commands import BY_ID, COMMANDS, here, is_letter, say_key
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.note_keys import NOTE_BINDINGS

RELIED_ON = """
app.quit app.help app.palette app.find app.alone app.together participant.new meeting.start meeting.next
meeting.previous meeting.action meeting.word meeting.later meeting.more_time meeting.private meeting.undo
meeting.finish meeting.approve share.open share.copy
""".split()


def test_the_ids_that_others_rely_on_are_there() -> None:
    assert set(RELIED_ON) <= set(BY_ID)


def test_ids_are_given_once() -> None:
    assert len(BY_ID) == len(COMMANDS)


@pytest.mark.parametrize("where", Where)
def test_no_two_commands_of_one_place_share_a_key(where: Where) -> None:
    for one, other in combinations(here(where), 2):
        assert not set(one.keys) & set(other.keys), (one.id, other.id)


def test_every_command_says_itself_in_both_languages() -> None:
    for command in COMMANDS:
        for text in (command.title, command.short):
            said = {language: i18n.in_language(language)(text) for language in i18n.LANGUAGES}
            assert all(said.values())


NOT_ON_EVERY_KEYBOARD = set("@[]{}\\|~^`$£€") | {"ctrl+b", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+h", "ctrl+["}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_keys_are_on_every_keyboard(command: Command) -> None:
    assert not set(command.keys) & NOT_ON_EVERY_KEYBOARD


def test_nothing_that_matters_is_on_a_function_key_alone() -> None:
    alone = [c.id for c in COMMANDS if all(len(key) > 1 and key.startswith("f") for key in c.keys)]
    assert alone == []


def test_what_the_note_itself_uses_is_left_to_it() -> None:
    """But undo, which the meeting answers: it knows what was done last."""
    in_notes = {key for binding in NOTE_BINDINGS for key in str(binding.key).split(",")}
    for command in here(Where.MEETING):
        taken = {key for key in command.keys if not is_letter(key)} & in_notes
        assert not taken or command.id == "meeting.undo"


def test_keys_are_said_as_they_are_written_on_keyboards() -> None:
    said = [say_key(key) for key in ("ctrl+n", "f1", "n", "plus", "slash", "enter", "left")]
    assert said == ["Ctrl N", "F1", "n", "+", "/", "⏎", "←"]


def every_room() -> list[type[Room]]:
    """All kinds of whole screens that one can be in."""
    for module in walk_packages(ui.__path__, f"{ui.__name__}."):
        import_module(module.name)
    return [kind for kind in kinds_of(Room) if hasattr(kind, "WHERE") and not is_only_begun(kind)]


def kinds_of(kind: type[Room]) -> list[type[Room]]:
    """All classes that are made of one."""
    return [one for each in kind.__subclasses__() for one in (each, *kinds_of(each))]


def is_only_begun(kind: type[Room]) -> bool:
    """Another class of the same place goes on with it."""
    return any(one.WHERE == kind.WHERE for one in kind.__subclasses__())


def test_every_place_has_a_room() -> None:
    assert {room.WHERE for room in every_room()} == set(Where) - {Where.EVERYWHERE}


def test_every_command_is_done_in_every_room_where_it_applies() -> None:
    for room in every_room():
        for command in here(room.WHERE):
            does = MentorApp if Where.EVERYWHERE in command.where else room
            assert hasattr(does, f"action_{command.action}"), (room, command.id)
