"""The keys of an unlocked workbook, in memory: what seals and opens everything else.

The data key opens a table with a key for each mentorship. So a mentorship can be forgotten alone, in every
copy that was ever made of its files under this table.
"""

from __future__ import annotations

import hmac
import threading
from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile, WrongSecret
from mentortui.i18n import N_
from mentortui.storage import keyfile
from mentortui.storage.cipher import MAGIC, Cipher
from mentortui.storage.keyfile import KeyFile, Moving, Slot
from mentortui.storage.layout import Layout
from mentortui.storage.sealed import Key, derived, key_of
from mentortui.storage.slots import open_slot, passphrase_slot, recovery_slot, to_bytes, to_text
from mentortui.storage.troubles import damaged

TABLE_NAME = "keys.json"
_WRONG = N_(
    "That is not the right passphrase or recovery key. Nothing was changed. Write it once more: capital and "
    "small letters count in the passphrase."
)


class _Owned(msgspec.Struct, frozen=True):
    """A mentorship's key in the table: base64, and the mentorship's uid."""

    key: str
    of: str


class _Earlier(msgspec.Struct, frozen=True):
    """The data key before this one, and its table, while files are still being given the new one."""

    id: str
    key: str
    keys: dict[str, _Owned]


class _Table(msgspec.Struct, frozen=True):
    keys: dict[str, _Owned] = {}
    earlier: _Earlier | None = None


class Keyring:
    """A Cipher. What belongs to no mentorship, as the list of them, is sealed by the data key itself.

    Safe to use from several threads. Not ``writable`` where the workbook is open to read: then a mentorship
    without a key gets none.
    """

    def __init__(
        self, layout: Layout, file: KeyFile, data_key: Key, table: _Table, *, writable: bool
    ) -> None:
        self._layout = layout
        self._file = file
        self._data = data_key
        self._owned = {id_: (_key(id_, one), one.of) for id_, one in table.keys.items()}
        self._earlier = table.earlier
        self._old = _old_keys(table.earlier)
        self._writable = writable
        self._lock = threading.Lock()

    # The cipher

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` sealed by the data key."""
        return self._data.seal(data, name)

    def open(self, data: bytes, name: str) -> bytes:
        """What any of the keys sealed. Plain bytes only while files are being sealed or opened for good."""
        id_ = key_of(data)
        if id_ is None:
            if self._file.moving in ("on", "off") and not data.startswith(MAGIC):
                return data
            raise damaged(Path(name))
        key = self._known(id_)
        found = None if key is None else key.open(data, name)
        if found is None:
            raise damaged(Path(name))
        return found

    def _known(self, id_: bytes) -> Key | None:
        if id_ == self._data.id:
            return self._data
        owned = self._owned.get(id_.hex())
        return owned[0] if owned else self._old.get(id_)

    def is_own(self, data: bytes) -> bool:
        """``data`` is sealed by a key that is not on its way out."""
        id_ = key_of(data)
        return id_ is not None and (id_ == self._data.id or id_.hex() in self._owned)

    def of(self, mentorship: str) -> Cipher:
        """The same, sealing by the mentorship's own key, which is made when there is none."""
        key = self._key_of(mentorship)
        if key is None and self._writable:
            with self._lock:
                key = self._key_of(mentorship) or self._add(mentorship)
        return self if key is None else _Own(self, key)

    def owner(self, data: bytes) -> str:
        """The uid of the mentorship whose key sealed ``data``; "" when none of them did."""
        id_ = key_of(data)
        return self._owned.get(id_.hex() if id_ else "", (None, ""))[1]

    def mentorships(self) -> set[str]:
        """The uids of those that have a key."""
        return {of for _key, of in self._owned.values()}

    def forget(self, mentorship: str) -> None:
        """Remove the mentorship's key, here and in both key files. Raises NotSaved; it is then still here."""
        with self._lock:
            left = {id_: owned for id_, owned in self._owned.items() if owned[1] != mentorship}
            earlier = _without(self._earlier, mentorship)
            if left != self._owned or earlier != self._earlier:
                self._write(owned=left, earlier=earlier)

    def _key_of(self, mentorship: str) -> Key | None:
        return next((key for key, of in self._owned.values() if of == mentorship), None)

    def _add(self, mentorship: str) -> Key:
        key = Key.new()
        self._write(owned={**self._owned, key.id.hex(): (key, mentorship)}, earlier=self._earlier)
        return key

    # The key file

    @property
    def moving(self) -> Moving:
        """What is being done to all files."""
        return self._file.moving

    def set_moving(self, moving: Moving) -> None:
        """Say what is being done to all files; with "" what went before is over, and its keys are forgotten.

        Raises NotSaved.
        """
        with self._lock:
            earlier = self._earlier if moving else None
            file = msgspec.structs.replace(self._file, moving=moving)
            self._write(owned=self._owned, earlier=earlier, file=file)

    def set_slot(self, slot: Slot) -> None:
        """Put ``slot`` in the place of the one of its kind. Raises NotSaved."""
        with self._lock:
            others = tuple(one for one in self._file.slots if one.kind != slot.kind)
            file = msgspec.structs.replace(self._file, slots=(*others, slot))
            self._write(owned=self._owned, earlier=self._earlier, file=file)

    def passphrase_slot(self, passphrase: str) -> Slot:
        """A slot for this data key that ``passphrase`` opens. Raises BadInput when memory is too short."""
        return passphrase_slot(self._file.id, self._data.secret, passphrase)

    def recovery_slot(self, recovery: str) -> Slot:
        """A slot for this data key that the recovery key opens."""
        return recovery_slot(self._file.id, self._data.secret, recovery)

    def renew(self, passphrase: str, recovery: str) -> Keyring:
        """A keyring with a new data key and no mentorship's keys yet. It opens all that this one does.

        It is on disk when this returns. Raises NotSaved and BadInput.
        """
        own = {id_: _owned(key, of) for id_, (key, of) in self._owned.items()}
        earlier = _Earlier(self._data.id.hex(), to_text(self._data.secret), own)
        return create(self._layout, passphrase, recovery, moving="new", earlier=earlier)

    def mend(self) -> None:
        """Give both places the key file that was opened."""
        keyfile.mend(self._layout, self._file)

    def _write(
        self, *, owned: dict[str, tuple[Key, str]], earlier: _Earlier | None, file: KeyFile | None = None
    ) -> None:
        table = _Table({id_: _owned(key, of) for id_, (key, of) in owned.items()}, earlier)
        file = _with_table(file or self._file, self._data, table)
        keyfile.write(self._layout, file)
        self._file, self._owned, self._earlier = file, owned, earlier
        self._old = _old_keys(earlier)


class _Own:
    """Seals by one mentorship's key; opens as the keyring does."""

    def __init__(self, keyring: Keyring, key: Key) -> None:
        self._keyring = keyring
        self._key = key

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` sealed by the mentorship's key."""
        return self._key.seal(data, name)

    def open(self, data: bytes, name: str) -> bytes:
        """As the keyring."""
        return self._keyring.open(data, name)

    def is_own(self, data: bytes) -> bool:
        """``data`` is sealed by this very key."""
        return key_of(data) == self._key.id

    def of(self, mentorship: str) -> Cipher:
        """As the keyring."""
        return self._keyring.of(mentorship)

    def forget(self, mentorship: str) -> None:
        """As the keyring."""
        self._keyring.forget(mentorship)


def create(
    layout: Layout, passphrase: str, recovery: str, *, moving: Moving = "", earlier: _Earlier | None = None
) -> Keyring:
    """New keys for the workbook, on disk in both places when this returns. Raises NotSaved and BadInput."""
    data_key, table = Key.new(), _Table({}, earlier)
    id_ = data_key.id.hex()
    slots = (
        passphrase_slot(id_, data_key.secret, passphrase),
        recovery_slot(id_, data_key.secret, recovery),
    )
    file = _with_table(KeyFile(id=id_, moving=moving, slots=slots, keys=""), data_key, table)
    keyfile.write(layout, file)
    return Keyring(layout, file, data_key, table, writable=True)


def unlock(layout: Layout, secret: str, *, writable: bool) -> Keyring:
    """The keys that ``secret``, a passphrase or recovery key, leads to.

    Raises WrongSecret, DamagedFile, NewerFormat, and BadInput when memory is too short.
    """
    trouble: DamagedFile | None = None
    for path, file in keyfile.read_all(layout):
        try:
            found = _unlocked(layout, path, file, secret, writable=writable)
        except DamagedFile as error:
            trouble = trouble or error
            continue
        if found is not None:
            if writable:
                found.mend()
            return found
    raise trouble or WrongSecret(_WRONG)


def fits(layout: Layout, secret: str) -> bool:
    """``secret`` opens the notes. Raises what ``unlock`` raises but WrongSecret."""
    try:
        unlock(layout, secret, writable=False)
    except WrongSecret:
        return False
    return True


def _unlocked(layout: Layout, path: Path, file: KeyFile, secret: str, *, writable: bool) -> Keyring | None:
    for slot in sorted(file.slots, key=lambda one: one.kind != "recovery"):  # the quick one first
        opened = open_slot(slot, file.id, secret, path)
        if opened is None:
            continue
        try:
            data_key = Key(bytes.fromhex(file.id), opened)
            if not hmac.compare_digest(to_bytes(file.check), _mac(file, data_key)):
                raise damaged(path)
            table = _table(file, data_key)
        except ValueError as error:
            raise damaged(path) from error
        return Keyring(layout, file, data_key, table, writable=writable)
    return None


def _mac(file: KeyFile, data_key: Key) -> bytes:
    return hmac.digest(derived(data_key.secret, "mentortui header"), keyfile.authenticated(file), "sha256")


def _table(file: KeyFile, data_key: Key) -> _Table:
    """Raises ValueError when it does not open."""
    opened = data_key.open(to_bytes(file.keys), TABLE_NAME)
    if opened is None:
        raise ValueError("the table was changed")
    return msgspec.json.decode(opened, type=_Table)


def _with_table(file: KeyFile, data_key: Key, table: _Table) -> KeyFile:
    fields: dict[str, Any] = {"keys": to_text(data_key.seal(msgspec.json.encode(table), TABLE_NAME))}
    file = msgspec.structs.replace(file, **fields)
    return msgspec.structs.replace(file, check=to_text(_mac(file, data_key)))


def _owned(key: Key, of: str) -> _Owned:
    return _Owned(to_text(key.secret), of)


def _key(id_: str, one: _Owned) -> Key:
    return Key(bytes.fromhex(id_), to_bytes(one.key))


def _old_keys(earlier: _Earlier | None) -> dict[bytes, Key]:
    if earlier is None:
        return {}
    keys = [Key(bytes.fromhex(earlier.id), to_bytes(earlier.key))]
    keys += [_key(id_, one) for id_, one in earlier.keys.items()]
    return {key.id: key for key in keys}


def _without(earlier: _Earlier | None, mentorship: str) -> _Earlier | None:
    if earlier is None:
        return None
    left = {id_: one for id_, one in earlier.keys.items() if one.of != mentorship}
    return msgspec.structs.replace(earlier, keys=left)
