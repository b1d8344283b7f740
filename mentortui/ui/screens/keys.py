"""Which key does what: every command with its keys in force, and other keys where one would have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Command, Where
from mentortui.ui.commands import BY_ID, COMMANDS, is_letter, say_key
from mentortui.ui.desk import AtDesk
from mentortui.ui.own_keys import Keys, why_not
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import ends, join, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

_PLACES = (
    (N_("Everywhere"), (Where.EVERYWHERE,)),
    (N_("The first screen"), (Where.HOME,)),
    (N_("A mentorship"), (Where.MENTORSHIP, Where.PLAN)),
    (N_("The talk"), (Where.MEETING, Where.READ_BACK)),
    (N_("To read and to share"), (Where.REVIEW, Where.SUMMARY, Where.STORY, Where.DOCUMENT, Where.QR)),
)
_ELSEWHERE = N_("The chapters and the rest")


class KeysScreen(Room):
    """Enter on a row, and then the key. What clashes is not taken, and it is told why."""

    WHERE = Where.KEYS
    CSS = "KeysScreen #talk { max-width: 96; }"
    BINDINGS = bindings_of(Where.KEYS)

    def body(self) -> Iterable[Widget]:
        """How one moves in lists, and the commands."""
        yield Vertical(Sheet(id="standing", classes="lead"), Rows(id="keys"), id="talk")

    def on_mount(self) -> None:
        """Ready to choose."""
        self.say_where()
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Keys stand at the right end."""
        self._show()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Which key does what")

    def applies(self, command: str) -> bool:
        """Only what was changed can have its usual keys back."""
        return command != "keys.usual" or bool(self.desk.settings.keys)

    def _show(self) -> None:
        width = max(self.query_one(Rows).size.width - 3, 10)
        moves = (
            _("j and k move in lists, too.") if self.desk.settings.vi else _("The arrow keys move in lists.")
        )
        self.query_one("#standing", Sheet).update(plain(moves, "$text-muted"))
        rows = self.query_one(Rows)
        rows.show_rows(
            row
            for title, commands in by_place()
            for row in (
                Row(None, plain(_(title), "$accent bold")),
                *(Row(command.id, self._look(command, width)) for command in commands),
            )
        )
        self.show_offers()

    def _look(self, command: Command, width: int) -> Content:
        keys = "  ".join(say_key(key) for key in self.desk.keys.keys[command.id])
        own = command.id in self.desk.settings.keys
        said = join((_("your own"), "$text-muted"), "  ", (keys, "bold")) if own else plain(keys, "$accent")
        return ends(plain(_(command.title)), said, width)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_keys_change()

    @work(exclusive=True, group="keys")
    async def action_keys_change(self) -> None:
        """Another key for the command we are on."""
        from mentortui.ui.dialogs.ask_key import AskKey

        id_ = self.query_one(Rows).chosen
        if id_ is None:
            return
        now, vi = self.desk.keys.keys, self.desk.settings.vi
        asked = AskKey(_(BY_ID[id_].title), lambda key: why_not(id_, key, now, vi=vi))
        key = await self.app.push_screen_wait(asked)
        if key is not None:
            self._use({**self.desk.settings.keys, id_: ",".join(with_key(now[id_], key))})

    def action_keys_usual(self) -> None:
        """The usual keys for the command we are on."""
        id_ = self.query_one(Rows).chosen
        own = self.desk.settings.keys
        if id_ not in own:
            self.say(_("This one has its usual keys."), problem=False)
        else:
            self._use({other: keys for other, keys in own.items() if other != id_})

    def action_keys_vi(self) -> None:
        """``j`` and ``k`` move in lists, or they do not."""
        self.remember(vi=not self.desk.settings.vi)
        self._in_force()

    def _use(self, own: dict[str, str]) -> None:
        self.remember(keys=own)
        self._in_force()

    def _in_force(self) -> None:
        cast(AtDesk, self.app).use_keys()
        self._show()
        for problem in self.desk.keys.problems:
            self.say(problem)


def by_place() -> list[tuple[str, list[Command]]]:
    """Every command once, under the first of the places where it applies; titles are gettext ids."""
    places = [(title, [c for c in COMMANDS if _place_of(c) == title]) for title, _wheres in _PLACES]
    return [*places, (_ELSEWHERE, [c for c in COMMANDS if _place_of(c) == _ELSEWHERE])]


def _place_of(command: Command) -> str:
    if len(command.where) > len(Where) // 2:
        return _PLACES[0][0]
    return next((title for title, wheres in _PLACES if set(wheres) & set(command.where)), _ELSEWHERE)


def with_key(keys: Keys, key: str) -> Keys:
    """``key`` instead of those of its kind: one that works while writing does not take the letter away."""
    return (*(one for one in keys if is_letter(one) != is_letter(key)), key)
