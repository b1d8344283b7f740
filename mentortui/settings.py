"""The user's settings: a small TOML file that may be written by hand and keeps its comments."""

from __future__ import annotations

from pathlib import Path

import msgspec

from mentortui.errors import BadInput, NotSaved
from mentortui.i18n import LANGUAGES, N_, from_locale
from mentortui.text import clean_name

_UNREADABLE = N_(
    "The settings file {file} could not be read, so the usual settings are used. Nothing in it was changed. "
    "Correct it or remove it."
)
_NOT_WRITTEN = N_("The settings could not be written to {file}. They hold until you close the program.")

ASK, ALWAYS, ALONE = "ask", "always", "alone"
"""What can be said of copying: ask each time, copy unasked, or never copy while the two are Together."""

LOCK_AFTER = 5
"""Minutes. Two who talk without writing are not locked out at once; a laptop left behind is soon."""
_LONGEST = 24 * 60


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be chosen. ``problem`` says in plain words what in the file could not be used."""

    language: str
    theme: str = ""
    mentor: str = ""
    export_folder: str = ""
    clipboard: str = ASK
    """One of ASK, ALWAYS and ALONE."""
    lock_after: int = LOCK_AFTER
    """Minutes without a key until encrypted notes are locked; 0 for never."""
    asked_protect: bool = False
    """Encryption has been offered."""
    keys: dict[str, str] = {}
    """A command's id -> its keys, ``key`` or ``key,key``."""
    vi: bool = False
    """``j`` and ``k`` move in lists."""
    problem: str = ""
    chosen: bool = False
    """A settings file exists: the welcome has been seen."""


def load(file: Path) -> Settings:
    """The settings in ``file``; the system's language and no more when it is missing or unreadable."""
    usual = Settings(language=from_locale())
    if not file.exists():
        return usual
    import tomllib

    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        problem = str(BadInput(_UNREADABLE, file=file))
        return msgspec.structs.replace(usual, problem=problem, chosen=True)
    keys = raw.get("keys")
    language, clipboard = raw.get("language"), raw.get("clipboard")
    return Settings(
        language=language if language in LANGUAGES else usual.language,
        theme=_text(raw.get("theme")),
        mentor=clean_name(_text(raw.get("mentor"))),
        export_folder=_text(raw.get("export_folder")),
        clipboard=clipboard if clipboard in (ALWAYS, ALONE) else ASK,
        lock_after=_minutes(raw.get("lock_after")),
        asked_protect=raw.get("asked_protect") is True,
        keys={str(k): v for k, v in keys.items() if isinstance(v, str)} if isinstance(keys, dict) else {},
        vi=raw.get("vi") is True,
        chosen=True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _minutes(value: object) -> int:
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LONGEST
    return value if fits and isinstance(value, int) else LOCK_AFTER


def change(file: Path, **fields: str | int | dict[str, str]) -> None:
    """Write the given settings, leaving everything else in the file as it stands.

    Of a table, what is not given goes.

    A file that cannot be read is not written over. Raises NotSaved.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(file.read_text(encoding="utf-8")) if file.exists() else tomlkit.document()
        for name, value in fields.items():
            if isinstance(value, dict) and isinstance(table := document.get(name), dict):
                _make_equal(table, value)
            else:
                document[name] = value
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".toml.new")
        beside.write_text(tomlkit.dumps(document), encoding="utf-8")
        beside.replace(file)
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise NotSaved(_NOT_WRITTEN, file=file) from error


def _make_equal(table: dict[str, object], wanted: dict[str, str]) -> None:
    """Change only what differs, so that what is written beside the rest stays."""
    for name in [name for name in table if name not in wanted]:
        del table[name]
    for name, value in wanted.items():
        if table.get(name) != value:
            table[name] = value
