"""What was asked for on the command line, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from mentortui import i18n, paths, settings


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """The arguments, read. Only those of the chosen ``command`` mean anything; "" opens the workbook."""

    command: str = ""
    data_dir: str = ""
    lang: str = ""
    read_only: bool = False
    json: bool = False
    private: bool = False
    force: bool = False
    plain: bool = False
    """The meeting as questions and answers, line by line."""
    passphrase_from: str = ""
    """The file whose first line is the passphrase; ``-`` is standard input."""
    words: tuple[str, ...] = ()
    """The NAME, REF or TEXT."""
    format: str = "md"
    output: str = ""
    what: str = "list"
    """What to do with templates: ``list``, ``check`` or ``form``; which chapter; what to export; a shell."""
    file: str = ""
    """The file to take in."""
    files: tuple[str, ...] = ()
    yes: bool = False
    due: bool = False
    quiet: bool = False
    texts: bool = False
    """List what is due; only as an exit code; with the actions' own words."""
    with_files: bool = False
    """Delete the files that were given, too."""

    @property
    def text(self) -> str:
        """The NAME, REF or TEXT as one."""
        return " ".join(self.words)

    @property
    def root(self) -> Path:
        """The notes' folder."""
        return paths.data_dir(self.data_dir)

    @property
    def settings_file(self) -> Path:
        """The settings' file."""
        return paths.settings_file(self.data_dir)

    def speak(self) -> settings.Settings:
        """Speak the language asked for, else the settings'; and the settings, read now."""
        found = settings.load(self.settings_file)
        i18n.use(self.lang or found.language)
        return found


def plain_to_see(argv: Sequence[str]) -> Options | None:
    """What ``argv`` asks for, when it opens a screen and holds nothing that could be wrong; else None.

    It spares those the 4 ms that making a whole parser ready takes, on the way to the first frame.
    """
    words, data_dir = list(argv), ""
    if len(words) > 1 and words[0] == "--data-dir":
        data_dir, words = words[1], words[2:]
    if any(word.startswith("-") for word in (data_dir, *words)):
        return None
    if not words:
        return Options(data_dir=data_dir)
    if words[0] == "demo" and len(words) == 1:
        return Options(command="demo", data_dir=data_dir)
    if words[0] == "meet" and len(words) > 1:
        return Options(command="meet", words=tuple(words[1:]), data_dir=data_dir)
    return None
