"""The time together on one screen: what happened month by month, and each skill then and now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.chapters.goals import Progress
from mentortui.model.story import Story
from mentortui.sharing.blocks import Compared, Item, Moved, Step
from mentortui.sharing.story import MOST_BARS, bars, compared, sentences, story_handout
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.handing.sharing_room import SharingRoom
from mentortui.ui.handing.ways import Part
from mentortui.ui.people import both
from mentortui.ui.widgets.bar_row import BarRow, cells_of
from mentortui.ui.widgets.bars_text import NAMES, NARROWEST, times_line
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.sheet import Sheet

_EDGES = 7
"""Cells at the sides, and for a scroll bar."""
_COLUMN = 18
"""Cells for a stair and its word."""
_WIDEST = 44
"""Cells at the most for the name of a skill: the eye is to find its way to the words."""
_NARROW = 56
"""Cells under which then and now do not stand beside each other."""
_MOST_SIGNS = 12
"""Goals that are drawn each by itself."""
_TALL = 34
"""Rows from which the bars are higher."""


class StoryScreen(SharingRoom):
    """Each picture has its name, its sum and its numbers beside it."""

    WHERE = Where.STORY
    CSS_PATH = "story.tcss"
    BINDINGS = bindings_of(Where.STORY)

    def __init__(self, story: Story, *, together: bool) -> None:
        super().__init__()
        self._story = story
        self.together = together

    @property
    def _has_begun(self) -> bool:
        return bool(self._story.whole.meetings)

    def body(self) -> Iterable[Widget]:
        """A row of bars for each thing that is counted, and the skills; or what to do first."""
        with VerticalScroll(id="story"):
            if self._has_begun:
                yield Sheet(id="when")
                for _series in bars(self._story, i18n.current()).series:
                    yield BarRow()
                yield Sheet(id="axis")
                if self._story.goals.agreed:
                    yield Sheet(goals_line(self._story.goals), id="goals")
            else:
                yield Sheet(plain(self._first()))
            if self._story.skills:
                yield Flow(self._then_and_now, id="then-and-now")
            elif self._story.rated_once:
                again = _("When the participant rates a skill once more, then and now stand here.")
                yield Sheet(plain(again), classes="tell")

    def _first(self) -> str:
        """What is to be done before there is a story, with the key in force."""
        begin = _("The story begins with the first meeting. There is nothing to tell yet.")
        way = _("Go back with Esc, and press {key} to plan the meeting.", key=self.key_of("meeting.start"))
        return f"{begin} {way}"

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.top.where = _("Our story")
        self.top.who = both(self._story.participant, self._story.mentor)
        self.top.together = self.together
        self._draw()
        self.query_one("#story").focus()

    def on_resize(self, event: events.Resize) -> None:
        """Another width, other bars."""
        self._draw()

    def _draw(self) -> None:
        self.set_class(self.size.height >= _TALL, "-tall")
        if not self._has_begun:
            return
        language, room = i18n.current(), max(self.size.width - _EDGES - NAMES, NARROWEST)
        most = min(MOST_BARS, room // NARROWEST)
        told = bars(self._story, language, most)
        cells = cells_of(len(told.times), room)
        self.query_one("#when", Sheet).update(plain(" ".join(sentences(self._story, language, most))))
        for row, series in zip(self.query(BarRow), told.series, strict=True):
            row.show(series, cells)
        self.query_one("#axis", Sheet).update(plain(" " * NAMES + times_line(told.times, cells)))

    def _then_and_now(self, width: int) -> Content:
        return then_and_now(compared(self._story.skills, i18n.current()), width)

    def applies(self, command: str) -> bool:
        """Before the first meeting there is nothing to give away."""
        if command.startswith("share.") and not self._has_begun:
            return False
        return super().applies(command)

    def parts(self) -> tuple[Part, ...]:
        """The story whole."""
        return (Part("", story_handout(self._story, i18n.current())),)


def goals_line(goals: Progress) -> Content:
    """A sign for each goal both have agreed on, those that are reached first."""
    signs = ""
    if goals.agreed <= _MOST_SIGNS:
        signs = "✓ " * goals.reached + "○ " * (goals.agreed - goals.reached) + " "
    told = _("{number} of {count}", number=goals.reached, count=goals.agreed)
    name = plain(_("Goals reached"), "bold")
    return join(name.pad_right(NAMES - name.cell_length), (signs, "$accent"), (told, "$text-muted"))


def then_and_now(told: Compared, width: int) -> Content:
    """A skill a line: then and now beside each other, each as a stair and in its word; in a narrow window as
    sentences."""
    title = plain(_("Then and now"), "$accent bold")
    if width < _NARROW:
        return lines(title, *(row for one in told.items.items for row in _sentence(one, width)))
    room = min(width - 2 * _COLUMN, _WIDEST)
    _what, then, now = told.columns
    head = join(title.pad_right(room - title.cell_length), (f"{then:<{_COLUMN}}{now}", "$text-muted"))
    return lines(head, *(row for one in told.rows for row in _skill(one, room)))


def _sentence(item: Item, width: int) -> Iterable[Content]:
    return hung(join((item.lead, "bold"), item.text), width, "")


def _skill(one: Moved, room: int) -> Iterator[Content]:
    """The rest of a long name stands under its beginning."""
    first, *rest = hung(plain(one.what), room - 2, "")
    then, now = _stair(one.then), _stair(one.now)
    yield join(first.pad_right(room - first.cell_length), then.pad_right(_COLUMN - then.cell_length), now)
    yield from rest


def _stair(step: Step) -> Content:
    """``●●○○ a little``."""
    full, empty = "●" * step.number, "○" * (step.of - step.number)
    return join((full, "$accent"), (empty, "$text-muted"), f" {step.word}")
