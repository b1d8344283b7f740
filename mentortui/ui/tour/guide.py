"""Goes along through the example: says at each place what to do next, and is gone when told."""

from __future__ import annotations

from textual import events

from mentortui.i18n import N_, _
from mentortui.ui.command import Where
from mentortui.ui.commands import is_letter, say_key
from mentortui.ui.screens.room import Room
from mentortui.ui.tour.stops import OFFER, STOPS, Stop
from mentortui.ui.widgets.command_bar import CommandBar
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet

_END = N_("{key} ends the tour")


class TourPanel(Sheet):
    """A few words over the line at the bottom. A click ends the tour, or begins it."""

    DEFAULT_CSS = """
    TourPanel { dock: bottom; height: auto; margin-bottom: 2; padding: 0 2; background: $panel; }
    """

    def tell(self, said: str) -> None:
        """Something else; nothing takes it away."""
        self.update(plain(said))
        self.display = bool(said)

    def on_click(self, event: events.Click) -> None:
        """As its key."""
        event.stop()
        self.app.call_later(self.app.run_action, "app_tour")


class Tour:
    """One for each run of the example. It is offered at home; nobody has to take it."""

    def __init__(self) -> None:
        self._at: int | None = None
        self._is_over = False

    @property
    def is_on(self) -> bool:
        """It was begun, and has not ended."""
        return self._at is not None

    def turn(self, room: Room) -> None:
        """Begin where one is, or end."""
        if self.is_on:
            self._at, self._is_over = None, True
        else:
            self._at = 0
        self.arrive(room)

    def arrive(self, room: Room) -> None:
        """Say in ``room`` what there is to say there; in a room beside the way nothing."""
        said = self._say(room)
        if panels := list(room.query(TourPanel)):
            panels[0].tell(said)
        elif said:
            room.mount(TourPanel(plain(said)), before=room.query_one(CommandBar))

    def _say(self, room: Room) -> str:
        if self._at is None:
            offered = room.WHERE is Where.HOME and not self._is_over
            return _(OFFER, a=_key(room, "app.tour")) if offered else ""
        if (at := stop_at(room.WHERE, self._at)) is None:
            return ""
        self._at = at
        stop = STOPS[at]
        said = told(stop, {command: _key(room, command) for command in stop.commands})
        place = f"{at + 1}/{len(STOPS)}  {said}"
        return place if "app.tour" in stop.commands else f"{place}  {end_of_tour(_key(room, 'app.tour'))}"


def end_of_tour(key: str) -> str:
    """How to end it, at each stop."""
    return _(_END, key=key)


def told(stop: Stop, keys: dict[str, str]) -> str:
    """What is said at a stop, with the keys in force by command."""
    return _(stop.text, **dict(zip("abc", (keys[command] for command in stop.commands), strict=False)))


def stop_at(where: Where, at: int) -> int | None:
    """The stop for a place, coming from stop ``at``: this one, the next there is, or an earlier one."""
    places = [place for place, stop in enumerate(STOPS) if stop.where is where]
    ahead = [place for place in places if place >= at]
    # The last stop stands where the second does: one is there only when the summary has been seen.
    if where is Where.MENTORSHIP and at < len(STOPS) - 2:
        return places[0]
    return ahead[0] if ahead else places[-1] if places else None


def _key(room: Room, command: str) -> str:
    if not room.is_writing(room.focused):
        return room.key_of(command)
    keys = room.desk.keys.keys[command]
    held = next((key for key in keys if not is_letter(key)), None)
    return say_key(held) if held else f"Esc {say_key(keys[0])}"
