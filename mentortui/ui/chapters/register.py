"""Every chapter, declared once: what it is called, its letter in the menu, and the themes it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from mentortui.i18n import N_, _

if TYPE_CHECKING:
    from mentortui.ui.chapters.screen import ChapterScreen


class Entry(NamedTuple):
    """One chapter. ``id`` is its module beside this one, and its ``Where``."""

    id: str
    title: str
    letter: str
    themes: tuple[int, ...] = ()
    private: bool = False
    """Only Alone."""


CHAPTERS: tuple[Entry, ...] = (
    Entry("agreement", N_("Agreement"), "a", (1, 2)),
    Entry("goals", N_("Goals"), "m", (2,)),
    Entry("expectations", N_("Expectations"), "f", (1, 2)),
    Entry("dates", N_("Meeting plan"), "p", (1,)),
    Entry("competence", N_("What I can, and want to learn"), "k", (2, 4)),
    Entry("jobs", N_("Jobs, and what they require"), "j", (3, 4)),
    Entry("words", N_("Words"), "o"),
    Entry("introductions", N_("People and companies"), "d", (3,)),
    Entry("norms", N_("Workplace culture"), "n", (5,)),
    Entry("checks", N_("How are we doing?"), "h", (1, 6)),
    Entry("closing", N_("Closing"), "v", (6,)),
    Entry("rights", N_("Your rights"), "r", (1,)),
    Entry("preparation", N_("My preparation"), "e", private=True),
)


def chapters(*, together: bool) -> tuple[Entry, ...]:
    """Those that may be opened."""
    return tuple(entry for entry in CHAPTERS if not (together and entry.private))


def title_of(chapter: str) -> str:
    """What a chapter is called, in the language that is spoken."""
    return next(_(entry.title) for entry in CHAPTERS if entry.id == chapter)


def screen_of(chapter: str) -> Callable[..., ChapterScreen]:
    """The screen of a chapter, loaded when it is first opened."""
    module = import_module(f"mentortui.ui.chapters.{chapter}")
    return cast("Callable[..., ChapterScreen]", module.Screen)
