"""Encryption of the notes, and their earlier copies: as far as can be told without the passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mentortui.errors import MentortuiError
from mentortui.i18n import N_
from mentortui.storage import generations, keyfile
from mentortui.storage.layout import Layout
from mentortui.storage.thinning import WEEKS
from mentortui.workbook.doctor.answers import Line, look, ok

STRONG = 256 * 1024
"""KiB of memory for each guess at a passphrase, where there was enough of it."""

_NONE_YET = N_("There are no notes yet.")
_PLAIN = N_("The notes are not encrypted: who gets at the machine can read them.")
_PROTECT = N_("Encrypt them in the room “Safety”, or with “mentortui protect”.")
_ENCRYPTED = N_("The notes are encrypted, and a passphrase is costly to guess ({memory} MB a guess).")
_WEAKER = N_("The notes are encrypted, but a guess at the passphrase costs less than usual ({memory} MB).")
_AGAIN = N_("Change the passphrase on a machine with more free memory; it may be the same one.")
_NO_PASSPHRASE = N_("The key file has no place for a passphrase; only the recovery key opens the notes.")
_SET_ONE = N_("Unlock with the recovery key, and choose a passphrase.")
_BAD_KEYS = N_("The key file cannot be read, nor its copy. Without one of them the notes cannot be opened.")
_BACKUP = N_("Delete nothing. Take {file} from the newest backup.")
_TWO_KEYS = N_("There are two good copies of the key file.")
_ONE_KEY = N_("Only one of the two copies of the key file is good.")
_UNLOCK = N_("Unlock the notes once: the other copy is then made again.")
_MOVING = N_("The notes were being encrypted or decrypted, and it was cut off.")
_FINISH = N_("Unlock the notes once: it is then done to the end. Nothing is lost.")
_NO_COPIES = N_("Some mentorships have no earlier copy yet ({count}).")
_COME = N_("Copies come by themselves with each meeting. Make a backup on a stick too.")
_COPIES = N_(
    "Each mentorship has earlier copies, {count} in all; the newest is from {newest}. "
    "They go after {weeks} weeks."
)


def encryption(root: Path) -> Iterator[Line]:
    """On or off, how strong, and whether both copies of the key file are good."""
    layout = Layout(root)
    if not layout.is_protected:
        uids = layout.mentorships()
        yield look("encryption", _PLAIN, _PROTECT) if uids else ok("encryption", _NONE_YET)
        return
    try:
        file = keyfile.read_all(layout)[0][1]
    except MentortuiError:
        yield look("encryption", _BAD_KEYS, _BACKUP, file=layout.keys.name)
        return
    yield _strength(file)
    yield _keys(layout)
    if file.moving:
        yield look("moving", _MOVING, _FINISH)


def _strength(file: keyfile.KeyFile) -> Line:
    memory = next((slot.memory for slot in file.slots if slot.kind == "passphrase"), None)
    if memory is None:
        return look("encryption", _NO_PASSPHRASE, _SET_ONE)
    if memory < STRONG:
        return look("encryption", _WEAKER, _AGAIN, memory=memory // 1024)
    return ok("encryption", _ENCRYPTED, memory=memory // 1024)


def _keys(layout: Layout) -> Line:
    good = 0
    for path in (layout.keys, layout.keys_copy):
        try:
            keyfile.read(path)
            good += 1
        except (MentortuiError, OSError):
            continue
    is_same = good == 2 and len(keyfile.read_all(layout)) == 1
    return ok("keys", _TWO_KEYS) if is_same else look("keys", _ONE_KEY, _UNLOCK)


def copies(root: Path) -> Iterator[Line]:
    """The earlier copies that are kept of each mentorship."""
    layout = Layout(root)
    kept = {uid: generations.generations(layout.mentorship(uid)) for uid in layout.mentorships()}
    if not kept:
        yield ok("copies", _NONE_YET)
        return
    without = sum(not found for found in kept.values())
    times = [when for found in kept.values() for copy in found[:1] if (when := generations.when_kept(copy))]
    if without or not times:
        yield look("copies", _NO_COPIES, _COME, count=without)
        return
    count = sum(map(len, kept.values()))
    yield ok("copies", _COPIES, count=count, newest=f"{max(times):%Y-%m-%d}", weeks=WEEKS)
