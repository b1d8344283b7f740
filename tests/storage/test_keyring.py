"""What is sealed opens with its key, under its name, as it was; and with nothing else."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.errors import BadInput, DamagedFile, Encrypted, MentortuiError, NewerFormat, WrongSecret
from mentortui.storage import keyfile, slots
from mentortui.storage.cipher import Locked, Plain
from mentortui.storage.keyfile import Cost
from mentortui.storage.keyring import Keyring, create, fits, unlock
from mentortui.storage.layout import Layout
from mentortui.storage.recovery_key import key_bytes, new_recovery_key, plain_letters
from mentortui.storage.sealed import HEAD, Key, key_of
from tests.faults.counting import happened
from tests.storage.keyrings import PASSPHRASE, keyring, make_quick

NAME = "p-1.json"
pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    found = Layout(tmp_path)
    found.prepare()
    return found


@pytest.fixture
def recovery() -> str:
    return new_recovery_key()


@pytest.fixture
def ring(layout: Layout, recovery: str) -> Keyring:
    return create(layout, PASSPHRASE, recovery)


@given(st.binary(), st.text(max_size=40), st.text(max_size=40))
def test_what_is_sealed_opens_under_its_own_name_only(data: bytes, name: str, other: str) -> None:
    key = Key.new()
    name, other = (text.encode("utf-8", "replace").decode() for text in (name, other))
    sealed = key.seal(data, name)
    assert key.open(sealed, name) == data
    assert key.open(sealed, f"{name}:1") is None
    assert Key(key.id, Key.new().secret).open(sealed, name) is None
    if other != name:
        assert key.open(sealed, other) is None
    assert data not in sealed or len(data) < 4


def test_the_same_is_never_sealed_twice_alike(ring: Keyring) -> None:
    sealed = {ring.seal(b"Amina", NAME) for _ in range(1000)}
    assert len({one[13:25] for one in sealed}) == len(sealed) == 1000


def test_a_line_cannot_take_the_place_of_another(ring: Keyring) -> None:
    key = ring.of("p-1")
    line = key.seal(b"{}", "m-1.journal:3")
    assert key.open(line, "m-1.journal:3") == b"{}"
    with pytest.raises(DamagedFile):
        key.open(line, "m-1.journal:4")


@pytest.mark.fault("T7")
def test_every_truncation_and_every_flipped_bit_is_refused(ring: Keyring) -> None:
    """500 flips in all that is sealed, and each length."""
    sealed = ring.of("p-1").seal(b'{"note": "Vi snakket om CV."}' * 20, NAME)
    happened(len(sealed) + 500)
    for length in range(len(sealed)):
        with pytest.raises(DamagedFile):
            ring.open(sealed[:length], NAME)
    chance = random.Random(1)
    for _ in range(500):
        flipped = bytearray(sealed)
        flipped[chance.randrange(len(sealed))] ^= 1 << chance.randrange(8)
        with pytest.raises(DamagedFile):
            ring.open(bytes(flipped), NAME)


@pytest.mark.fault("T7")
@pytest.mark.parametrize("data", [b"", b"{}", b"null", b"MTUI", b"MTUI\x01", b"MTUI\x02" + bytes(60)])
def test_what_is_not_sealed_is_refused(ring: Keyring, data: bytes) -> None:
    """Else whoever can write files could put notes in the mentor's mouth."""
    with pytest.raises(DamagedFile):
        ring.open(data, NAME)


def test_each_mentorship_has_a_key_of_its_own(ring: Keyring, layout: Layout) -> None:
    amina, oleksandr = ring.of("p-1"), ring.of("p-2")
    one, other = amina.seal(b"Amina", NAME), oleksandr.seal(b"Oleksandr", "p-2.json")
    assert len({key_of(one), key_of(other), key_of(ring.seal(b"", "workbook.json"))}) == 3
    assert (ring.owner(one), ring.owner(other)) == ("p-1", "p-2")
    again = unlock(layout, PASSPHRASE, writable=True)
    assert again.open(one, NAME) == b"Amina"
    assert key_of(again.of("p-1").seal(b"", NAME)) == key_of(one)
    again.forget("p-1")
    for opened in (again, unlock(layout, PASSPHRASE, writable=False)):
        assert opened.open(other, "p-2.json") == b"Oleksandr"
        with pytest.raises(DamagedFile):
            opened.open(one, NAME)
    assert layout.keys.read_bytes() == layout.keys_copy.read_bytes()


def test_one_open_to_read_makes_no_key(layout: Layout, ring: Keyring) -> None:
    before = layout.keys.read_bytes()
    reading = unlock(layout, PASSPHRASE, writable=False)
    assert key_of(reading.of("p-9").seal(b"", NAME)) == key_of(ring.seal(b"", NAME))
    assert layout.keys.read_bytes() == before


def test_threads_agree_on_a_new_key(ring: Keyring) -> None:
    found: list[bytes | None] = []
    threads = [
        threading.Thread(target=lambda: found.append(key_of(ring.of("p-1").seal(b"", NAME))))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


# Unlocking


def test_either_secret_unlocks_and_nothing_else(layout: Layout, ring: Keyring, recovery: str) -> None:
    sealed = ring.seal(b"x", NAME)
    typed = recovery.lower().replace("-", "  ").replace("o", "0").replace("i", "1").replace("b", "8")
    for secret in (PASSPHRASE, f"  {PASSPHRASE.replace(' ', '   ')}\n", "fem rolige ord pa\u030a rad", typed):
        assert unlock(layout, secret, writable=False).open(sealed, NAME) == b"x"
        assert fits(layout, secret)
    for secret in ("", "Fem rolige ord på rad", recovery[:-1], new_recovery_key(), "\x00" * 30, "\ud800"):
        with pytest.raises(WrongSecret):
            unlock(layout, secret, writable=False)
        assert not fits(layout, secret)


def test_nothing_of_the_secrets_is_on_disk(layout: Layout, ring: Keyring, recovery: str) -> None:
    del ring
    for path in (layout.keys, layout.keys_copy):
        text = path.read_text()
        assert PASSPHRASE not in text
        assert recovery not in text
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.fault("T7")
@pytest.mark.parametrize("field", ["memory", "passes", "lanes"])
def test_a_weakened_slot_is_refused_before_it_is_tried(
    layout: Layout, field: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever can write the key file cannot make the next passphrase cheap to guess."""
    monkeypatch.setattr(slots, "COST", Cost(64, 2, 2))
    monkeypatch.setattr(slots, "LEAST", Cost(64, 2, 2))
    create(layout, PASSPHRASE, new_recovery_key())
    file = keyfile.read(layout.keys)
    weaker = [
        msgspec.structs.replace(slot, **{field: getattr(slot, field) // 2}) if slot.memory else slot
        for slot in file.slots
    ]
    keyfile.write(layout, msgspec.structs.replace(file, slots=tuple(weaker)))
    monkeypatch.setattr(slots, "_stretched", lambda *_: pytest.fail("it was tried"))
    with pytest.raises(DamagedFile) as told:
        unlock(layout, PASSPHRASE, writable=False)
    assert "less protection" in str(told.value)


def test_a_slot_changed_within_what_is_accepted_opens_nothing(layout: Layout, ring: Keyring) -> None:
    """What a slot says of itself is authenticated with the key in it."""
    del ring
    file = keyfile.read(layout.keys)
    dearer = [
        msgspec.structs.replace(slot, passes=slot.passes + 1) if slot.memory else slot for slot in file.slots
    ]
    keyfile.write(layout, msgspec.structs.replace(file, slots=tuple(dearer)))
    with pytest.raises(WrongSecret):
        unlock(layout, PASSPHRASE, writable=False)


@pytest.mark.fault("T7")
@pytest.mark.parametrize("change", ["moving", "keys", "slot", "id"])
def test_a_changed_header_is_refused(layout: Layout, ring: Keyring, change: str) -> None:
    """With a checksum that fits: only the data key tells."""
    file = keyfile.read(layout.keys)
    other = keyfile.read(keyring(layout.root / "other")._layout.keys)
    changed = {
        "moving": msgspec.structs.replace(file, moving="off"),
        "keys": msgspec.structs.replace(file, keys=other.keys),
        "slot": msgspec.structs.replace(file, slots=(file.slots[0], other.slots[1])),
        "id": msgspec.structs.replace(file, id="0" * 16),
    }[change]
    keyfile.write(layout, changed)
    with pytest.raises((DamagedFile, WrongSecret)):
        unlock(layout, PASSPHRASE, writable=False)
    del ring


def test_a_wrong_header_of_one_copy_is_mended_from_the_other(layout: Layout, ring: Keyring) -> None:
    good = layout.keys.read_bytes()
    changed = msgspec.structs.replace(keyfile.read(layout.keys), moving="off")
    layout.keys.write_bytes(keyfile.as_bytes(changed))
    sealed = ring.seal(b"x", NAME)
    assert unlock(layout, PASSPHRASE, writable=True).open(sealed, NAME) == b"x"
    assert layout.keys.read_bytes() == layout.keys_copy.read_bytes() == good


@pytest.mark.fault("T7")
def test_damage_to_either_copy_is_mended_from_the_other(layout: Layout, ring: Keyring) -> None:
    """Each length, and 200 flipped bits."""
    good, sealed = layout.keys.read_bytes(), ring.seal(b"x", NAME)
    chance = random.Random(2)
    flips = []
    for _ in range(200):
        flipped = bytearray(good)
        flipped[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        flips.append(bytes(flipped))
    for bad in [*(good[:length] for length in range(0, len(good), 7)), *flips]:
        for path in (layout.keys, layout.keys_copy):
            happened()
            path.write_bytes(bad)
            assert unlock(layout, PASSPHRASE, writable=True).open(sealed, NAME) == b"x"
            assert layout.keys.read_bytes() == layout.keys_copy.read_bytes() == good


@pytest.mark.fault("T7")
@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"{}", b"{", b'{"mentortui-keys": 1}', b"\xff"])
def test_both_copies_damaged_is_told(layout: Layout, ring: Keyring, data: bytes) -> None:
    del ring
    layout.keys.write_bytes(data)
    layout.keys_copy.write_bytes(data)
    with pytest.raises(DamagedFile):
        unlock(layout, PASSPHRASE, writable=True)
    assert layout.keys.read_bytes() == data


@pytest.mark.fault("T7")
def test_a_newer_key_file_is_told_and_left(layout: Layout, ring: Keyring) -> None:
    del ring
    newer = b'{"mentortui-keys": 2, "something": "else"}'
    layout.keys.write_bytes(newer)
    layout.keys_copy.write_bytes(newer)
    with pytest.raises(NewerFormat):
        unlock(layout, PASSPHRASE, writable=True)
    assert layout.keys.read_bytes() == newer


def test_little_memory_makes_a_weaker_slot_and_none_a_plain_message(
    layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "COST", Cost(256, 1, 1))
    real = slots._stretched

    def short(passphrase: str, salt: bytes, cost: Cost) -> bytes:
        if cost.memory > limit:
            raise MemoryError
        return real(passphrase, salt, cost)

    monkeypatch.setattr(slots, "_stretched", short)
    limit = 8
    create(layout, PASSPHRASE, new_recovery_key())
    assert {slot.memory for slot in keyfile.read(layout.keys).slots} == {0, 8}
    assert fits(layout, PASSPHRASE)
    limit = 4
    with pytest.raises(BadInput):
        unlock(layout, PASSPHRASE, writable=False)


def test_without_a_key_everything_is_refused(ring: Keyring) -> None:
    sealed = ring.seal(b"x", NAME)
    for act in (Locked().open, Locked().seal, Plain().open):
        with pytest.raises(Encrypted):
            act(sealed, NAME)
    with pytest.raises(Encrypted):
        Locked().forget("p-1")
    assert Plain().open(b"{}", NAME) == b"{}"
    assert sealed.startswith(HEAD)


def test_what_a_guess_costs(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real numbers, once: 256 MiB, three passes, four lanes."""
    monkeypatch.undo()
    assert slots.COST == (262_144, 3, 4)
    assert slots.LEAST == (65_536, 3, 4)
    create(layout, PASSPHRASE, new_recovery_key())
    (slot,) = (slot for slot in keyfile.read(layout.keys).slots if slot.kind == "passphrase")
    assert (slot.kdf, slot.cost) == ("argon2id", slots.COST)
    assert fits(layout, PASSPHRASE)


# The recovery key


def test_a_recovery_key_is_read_back_however_it_is_written() -> None:
    for _ in range(200):
        key = new_recovery_key()
        assert len(key.split("-")) == 9
        secret = key_bytes(key)
        assert secret is not None
        assert len(secret) == 20
        assert key_bytes(plain_letters(key).lower()) == secret


def test_a_slip_in_a_recovery_key_is_seen() -> None:
    key = plain_letters(new_recovery_key())
    for place in range(len(key)):
        for letter in "AZ27":
            if letter != key[place]:
                assert key_bytes(key[:place] + letter + key[place + 1 :]) is None


@given(st.text(max_size=60))
def test_no_text_breaks_reading_a_recovery_key(text: str) -> None:
    assert key_bytes(text) is None


@given(st.binary(max_size=300))
def test_no_bytes_break_reading_the_key_file(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        layout = Layout(Path(folder))
        layout.keys.write_bytes(data)
        with pytest.raises(MentortuiError):
            unlock(layout, PASSPHRASE, writable=False)
