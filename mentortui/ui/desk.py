"""What the screens share: the open workbook, the settings, the meeting templates and the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from mentortui import i18n, settings
from mentortui.errors import MentortuiError
from mentortui.settings import Settings
from mentortui.ui.own_keys import Resolved, resolve
from mentortui.ui.place import Place
from mentortui.workbook.workbook import Workbook

if TYPE_CHECKING:
    from mentortui.model.content import Content
    from mentortui.templates.library import Library
    from mentortui.ui.locking import Locking
    from mentortui.ui.tour.guide import Tour


class Desk:
    """One per run. Screens call the workbook through it; widgets never see it."""

    def __init__(
        self, workbook: Workbook, settings_file: Path, templates: Path, *, demo: bool = False
    ) -> None:
        self.workbook = workbook
        self.demo = demo
        self.place = Place()
        """Where to go when the notes are unlocked."""
        self._settings_file = settings_file
        self._templates = templates
        self.settings: Settings = settings.load(settings_file)
        self.keys: Resolved = resolve(self.settings.keys, vi=self.settings.vi)

    @property
    def library(self) -> Library:
        """The meeting templates. Imported when first asked for: the first frame needs none."""
        from mentortui.templates.library import Library

        return Library(self._templates)

    def content(self, name: str, language: str, say: Callable[[MentortuiError], None]) -> Content:
        """What a chapter begins with: the user's own file, or ours while theirs cannot be read. ``say`` then
        tells why.

        Never raises.
        """
        from mentortui.templates.content import read_content

        try:
            return read_content(name, language, self._templates)
        except MentortuiError as problem:
            say(problem)
            return read_content(name, language)

    @property
    def mentor(self) -> str:
        """What the mentor is called."""
        return self.settings.mentor

    def speak(self, language: str) -> None:
        """Use a language from now on, and remember it. Raises NotSaved when it cannot be remembered."""
        i18n.use(language)
        self._change(language=language)

    def remember(self, **fields: str | int | dict[str, str]) -> None:
        """Remember settings. Raises NotSaved; they hold until the program is closed all the same."""
        self._change(**fields)

    def _change(self, **fields: str | int | dict[str, str]) -> None:
        self.settings = msgspec.structs.replace(self.settings, **fields, chosen=True)
        self.keys = resolve(self.settings.keys, vi=self.settings.vi)
        if not self.demo:
            settings.change(self._settings_file, **fields)


class AtDesk(Protocol):
    """An app that has a desk."""

    desk: Desk
    locking: Locking
    tour: Tour | None

    def copy_inside(self, text: str) -> None:
        """Only what is pasted here is ``text`` from now on."""

    def use_keys(self) -> None:
        """The keys are those of the desk."""

    def copy_for_others(self, text: str) -> None:
        """Put ``text`` on the clipboard, where every program on this machine can read it."""
