"""The user's own keys laid over the usual ones: whatever is asked for, no key means two things in a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

import msgspec

from mentortui.i18n import N_, _
from mentortui.ui.command import Command, Where
from mentortui.ui.commands import BY_ID, COMMANDS, SIGNS, is_letter, say_key
from mentortui.ui.keys_in_notes import KEYS_IN_NOTES

Keys = tuple[str, ...]


class Resolved(msgspec.Struct, frozen=True):
    """The keys in force, by command, and in plain words what was asked for and cannot be."""

    keys: dict[str, Keys]
    problems: tuple[str, ...]

    def key_of(self, command: str) -> str:
        """The plain key in force for a command, to be told."""
        keys = self.keys[command]
        return say_key(next(filter(is_letter, keys), keys[0]))


_NO_SUCH = N_(
    "The settings give a key to {id}, but no command has that name. “mentortui keys” lists them all."
)
_CLASH = N_("The key {key} was given to {id}, but {other} has it already. {id} keeps its usual keys.")
_NO_KEY = N_("No key was written for {id} in the settings. It keeps its usual keys.")
_UNKNOWN = N_("“{key}” was given to {id}, but no key has that name. {id} keeps its usual keys.")
_SAME_BYTE = N_(
    "{key} was given to {id}, but a terminal cannot tell it from {twin}. {id} keeps its usual keys."
)
_TAKEN = N_(
    "{key} was given to {id}, but it moves about in lists and notes everywhere. {id} keeps its usual keys."
)
_TWINS = {
    "ctrl+i": "Tab",
    "ctrl+j": "Enter",
    "ctrl+m": "Enter",
    "ctrl+h": "Backspace",
    "ctrl+[": "Esc",
    "ctrl+left_square_bracket": "Esc",
}
"""What the terminal sends for them is the same byte: ECMA-48's control characters."""
_WRITES = N_(
    "{key} was given to {id}, but it does something else while one writes. {id} keeps its usual keys."
)
_HAS_IT = N_("{key} already does “{other}” there. Press another key.")
VI_MOVES = {
    "rows.down": "down,j",
    "rows.up": "up,k",
    "rows.last": "end,G",
    "rows.page_down": "pagedown,ctrl+d",
    "rows.page_up": "pageup,ctrl+u",
    "sheet.down": "down,j",
    "sheet.up": "up,k",
    "sheet.last": "end,G",
    "sheet.page_down": "pagedown,space,ctrl+d",
    "sheet.page_up": "pageup,backspace,ctrl+u",
}
"""How one moves in lists and texts with vi's keys: binding -> its keys."""
_VI = frozenset("jkG")
_VI_INSTEAD = {"k": "colon"}
"""Where a command had a key that moves now, and vi has a place for it."""
_IN_NOTES = frozenset(key for row in KEYS_IN_NOTES for key in row[1].split(",") if not is_letter(key))
_MOVING = frozenset("escape tab shift+tab backspace up down ctrl+c".split())
_NAMES = {sign: name for name, sign in SIGNS.items()}
_NAMED = "escape|enter|space|left|right|home|end|pageup|pagedown|insert|delete|" + "|".join(SIGNS)
_KEY = rf"((ctrl|alt|shift)\+)*([a-z0-9æøå]|f([1-9]|1[0-2])|{_NAMED})"


def resolve(overrides: Mapping[str, str], *, vi: bool = False) -> Resolved:
    """The user's own keys (command -> ``key`` or ``key,key``) laid over the usual ones.

    A command whose new key cannot be, or belongs to another command in the same place, keeps its usual keys,
    and a problem says so. Of two that ask for one key, the first gets it. With ``vi``, the keys that move in
    lists are no command's.
    """
    wanted: dict[str, Keys] = {}
    problems = []
    for id_, written in overrides.items():
        keys = tuple(dict.fromkeys(filter(None, map(_spelled, written.split(",")))))
        if problem := _refusal(id_, keys, id_, vi=vi):
            problems.append(problem)
        else:
            wanted[id_] = keys
    while clash := _first_clash(wanted, vi=vi):
        id_, key, other = clash
        del wanted[id_]
        problems.append(_(_CLASH, key=say_key(key), id=id_, other=other))
    return Resolved(_laid_over(wanted, vi=vi), tuple(problems))


def _spelled(key: str) -> str:
    """A key by the terminal library's name. A capital alone is another key than the small letter."""
    key = key.strip()
    return _NAMES.get(key) or (key if len(key) == 1 else key.lower())


def why_not(id_: str, key: str, keys: Mapping[str, Keys], *, vi: bool = False) -> str:
    """Why a command cannot have ``key`` beside the ``keys`` in force, in plain words; nothing when it can."""
    for other in COMMANDS:
        if other.id != id_ and key in keys[other.id] and _meet(BY_ID[id_], other):
            return _(_HAS_IT, key=say_key(key), other=_(other.title))
    return _refusal(id_, (key,), _(BY_ID[id_].title), vi=vi)


def _refusal(id_: str, keys: Keys, name: str, *, vi: bool) -> str:
    """Why these keys cannot be, whatever other commands have; nothing when they can."""
    if id_ not in BY_ID:
        return _(_NO_SUCH, id=name)
    if not keys:
        return _(_NO_KEY, id=name)
    for key in keys:
        if key in _TWINS:
            return _(_SAME_BYTE, key=say_key(key), id=name, twin=_TWINS[key])
        if (key in _MOVING and key not in BY_ID[id_].keys) or (vi and key in _VI):
            return _(_TAKEN, key=say_key(key), id=name)
        if _is_of_notes(key, BY_ID[id_]):
            return _(_WRITES, key=say_key(key), id=name)
        if not is_key(key):
            return _(_UNKNOWN, key=key, id=name)
    return ""


def _is_of_notes(key: str, command: Command) -> bool:
    """A note has the key already, where the command would be wanted while one writes."""
    while_writing = Where.MEETING in command.where or Where.EVERYWHERE in command.where
    return while_writing and key in _IN_NOTES and key not in command.keys


def is_key(key: str) -> bool:
    """The terminal library knows a key of this name, and it is on a Norwegian keyboard without AltGr."""
    return re.fullmatch(_KEY, key.lower() if len(key) == 1 else key) is not None


def usual(command: Command, *, vi: bool = False) -> Keys:
    """A command's keys when none of one's own are chosen."""
    if not vi:
        return command.keys
    kept = (_VI_INSTEAD.get(key, "") if key in _VI else key for key in command.keys)
    return tuple(filter(None, kept))


def _laid_over(wanted: Mapping[str, Keys], *, vi: bool) -> dict[str, Keys]:
    return {command.id: wanted.get(command.id, usual(command, vi=vi)) for command in COMMANDS}


def _first_clash(wanted: Mapping[str, Keys], *, vi: bool) -> tuple[str, str, str] | None:
    """Who must give way, the key, and who has it: a usual key first, then one that was asked for earlier."""
    keys = _laid_over(wanted, vi=vi)
    asked = [BY_ID[id_] for id_ in wanted]
    others = [command for command in COMMANDS if command.id not in wanted]
    earlier = ((one, other) for place, one in enumerate(asked) for other in asked[:place])
    for one, other in (*product(asked, others), *earlier):
        if shared := _shared(one, other, keys):
            return one.id, shared, other.id
    return None


def _shared(one: Command, other: Command, keys: Mapping[str, Keys]) -> str:
    """A key that both have where both apply."""
    if not _meet(one, other):
        return ""
    return next((key for key in keys[one.id] if key in keys[other.id]), "")


def _meet(one: Command, other: Command) -> bool:
    everywhere = Where.EVERYWHERE in one.where or Where.EVERYWHERE in other.where
    return everywhere or bool(set(one.where) & set(other.where))
