"""The user's own keys: whatever is written, one key never means two things in a place."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding
from textual.keys import Keys, _character_to_key

from mentortui.ui.command import Command, Where
from mentortui.ui.commands import BY_ID, COMMANDS, here, is_letter
from mentortui.ui.own_keys import VI_MOVES, is_key, resolve, usual, why_not
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.summary_sheet import SummarySheet

USUAL = sorted({key for command in COMMANDS for key in command.keys})
ODD = ["", "ctrl+i", "nothing", "?", "G", "alt+n", "ø"]
WRITTEN = st.lists(st.sampled_from([*USUAL, *ODD]), max_size=3).map(",".join)


def test_own_keys_take_the_place_of_the_usual_ones() -> None:
    found = resolve({"meeting.next": "F11 , alt+n"})
    assert (found.keys["meeting.next"], found.problems) == (("f11", "alt+n"), ())


def test_two_commands_can_change_places() -> None:
    found = resolve({"meeting.next": "ctrl+t", "meeting.previous": "ctrl+n"})
    assert found.problems == ()
    assert (found.keys["meeting.next"], found.keys["meeting.previous"]) == (("ctrl+t",), ("ctrl+n",))


def test_a_clash_is_told_in_plain_words_and_changes_nothing() -> None:
    found = resolve({"meeting.word": "ctrl+n"})
    assert found.keys["meeting.word"] == BY_ID["meeting.word"].keys
    assert found.problems == (
        "The key Ctrl N was given to meeting.word, but meeting.next has it already. "
        "meeting.word keeps its usual keys.",
    )


@pytest.mark.parametrize(("id_", "key", "word"), [("no.such", "x", "no.such"), ("app.quit", " , ", "No key")])
def test_what_cannot_be_is_told(id_: str, key: str, word: str) -> None:
    (problem,) = resolve({id_: key}).problems
    assert word in problem


@given(st.dictionaries(st.sampled_from([*BY_ID, "no.such"]), WRITTEN, max_size=12), st.booleans())
def test_whatever_is_asked_for_no_key_means_two_things(overrides: dict[str, str], vi: bool) -> None:
    found = resolve(overrides, vi=vi)
    for where in Where:
        for one, other in combinations(here(where), 2):
            assert not set(found.keys[one.id]) & set(found.keys[other.id]), (one.id, other.id)
    changed = {id_ for id_, keys in found.keys.items() if keys != usual(BY_ID[id_], vi=vi)}
    if vi:
        assert not {"j", "k", "G"} & {key for keys in found.keys.values() for key in keys}
    assert changed <= set(overrides)
    told = " ".join(found.problems)
    for id_ in set(overrides) - changed:
        assert id_ in told or set(overrides[id_].replace("?", "question_mark").split(",")) - {""} == set(
            usual(BY_ID[id_], vi=vi)
        )
    for problem in found.problems:
        assert any(id_ in problem for id_ in set(overrides) - changed)


def test_a_command_that_is_refused_does_not_give_its_key_away() -> None:
    found = resolve({"meeting.word": "o", "meeting.action": ""})
    assert found.keys["meeting.word"] == BY_ID["meeting.word"].keys
    assert len(found.problems) == 2


def test_keys_go_round_in_a_ring() -> None:
    ring = {"meeting.next": "ctrl+t", "meeting.previous": "ctrl+o", "meeting.action": "ctrl+n"}
    found = resolve(ring)
    assert not found.problems
    assert {id_: found.keys[id_] for id_ in ring} == {id_: (key,) for id_, key in ring.items()}


def test_of_two_that_ask_for_one_key_the_first_gets_it() -> None:
    found = resolve({"meeting.next": "f11", "meeting.word": "f11"})
    assert found.keys["meeting.next"] == ("f11",)
    assert found.keys["meeting.word"] == BY_ID["meeting.word"].keys


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("ctrl+i", "Tab"),
        ("Ctrl+M", "Enter"),
        ("escape", "everywhere"),
        ("down", "everywhere"),
        ("page_up", "no key has that name"),
        ("ctrl+ctrl", "no key has that name"),
        ("@", "no key has that name"),
        ("f13", "no key has that name"),
    ],
)
def test_a_key_that_cannot_be_is_told_with_the_reason(key: str, word: str) -> None:
    found = resolve({"meeting.word": key})
    assert found.keys["meeting.word"] == BY_ID["meeting.word"].keys
    (problem,) = found.problems
    assert word in problem


@pytest.mark.parametrize(
    ("id_", "written", "key"),
    [
        ("meeting.more_time", "+", "plus"),
        ("app.find", "/", "slash"),
        ("app.help", "?", "question_mark"),
        ("meeting.undo", ".", "full_stop"),
        ("meeting.undo", "comma", "comma"),
        ("meeting.undo", "G", "G"),
        ("readback.done", "Ctrl+Y", "ctrl+y"),
        ("readback.done", "F7", "f7"),
        ("meeting.undo", "F11", "f11"),
        ("meeting.undo", "Ctrl+Z", "ctrl+z"),
        ("meeting.undo", ":", "colon"),
        ("meeting.undo", "-", "minus"),
        ("meeting.undo", "ø", "ø"),
    ],
)
def test_a_key_may_be_written_as_it_looks(id_: str, written: str, key: str) -> None:
    found = resolve({id_: written})
    assert (found.keys[id_], found.problems) == ((key,), ())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_the_usual_keys_are_keys(command: Command) -> None:
    assert all(map(is_key, command.keys))


@pytest.mark.parametrize("name", ["comma", "full_stop", "minus", "plus", "slash", "question_mark"])
def test_signs_have_the_names_the_terminal_library_gives_them(name: str) -> None:
    signs = {"comma": ",", "full_stop": ".", "minus": "-", "plus": "+", "slash": "/", "question_mark": "?"}
    assert _character_to_key(signs[name]) == name


@pytest.mark.parametrize("name", "enter space left right home end pageup pagedown insert delete".split())
def test_named_keys_are_the_terminal_librarys(name: str) -> None:
    assert name == "space" or name in {key.value for key in Keys}


@pytest.mark.parametrize("key", ["f7", "ctrl+k", "ctrl+y", "ctrl+w"])
@pytest.mark.parametrize("id_", ["meeting.next", "app.palette"])
def test_a_key_that_a_note_has_is_not_given_to_what_is_wanted_while_one_writes(id_: str, key: str) -> None:
    found = resolve({id_: key})
    assert found.keys[id_] == BY_ID[id_].keys
    (problem,) = found.problems
    assert "while one writes" in problem


def test_the_usual_keys_may_be_written_out() -> None:
    written = {command.id: ",".join(command.keys) for command in COMMANDS}
    assert resolve(written).problems == ()


@given(st.sampled_from(sorted(BY_ID)), st.sampled_from([*USUAL, "f11", "G", "ø", "f7", "j"]), st.booleans())
def test_a_key_is_refused_beforehand_exactly_when_it_would_be_afterwards(
    id_: str, key: str, vi: bool
) -> None:
    told = why_not(id_, key, resolve({}, vi=vi).keys, vi=vi)
    assert bool(told) == bool(resolve({id_: key}, vi=vi).problems)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_with_vi_every_command_still_has_a_key_of_each_kind(command: Command) -> None:
    kinds = {is_letter(key) for key in command.keys}
    assert {is_letter(key) for key in usual(command, vi=True)} == kinds


def test_vi_keeps_the_keys_that_move_without_it() -> None:
    bindings = {b.id: b.key for kind in (Rows, SummarySheet) for b in kind.BINDINGS if isinstance(b, Binding)}
    for id_, keys in VI_MOVES.items():
        assert set(bindings[id_].split(",")) < set(keys.split(","))
