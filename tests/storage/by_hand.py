"""Opens an encrypted workbook without mentortui, from what docs/storage.md says of it.

``python -m tests.storage.by_hand FOLDER SECRET [TEXT]`` prints the notes that hold TEXT. It shows that the
notes can be read for as long as somebody has this description: besides the standard library it needs
``cryptography`` only.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

bytes_of = base64.b64decode


def hkdf(secret: bytes, info: str, salt: bytes | None = None) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info.encode()).derive(secret)


def from_slot(slot: dict[str, Any], id_: str, secret: str) -> bytes | None:
    """The data key, when ``secret`` opens the slot."""
    salt, sealed = bytes_of(slot["salt"]), bytes_of(slot["sealed"])
    cost = [slot.get(name, 0) for name in ("memory", "passes", "lanes")]
    if slot["kind"] == "passphrase":
        typed = " ".join(unicodedata.normalize("NFKC", secret).split()).encode()
        key = Argon2id(salt=salt, length=32, memory_cost=cost[0], iterations=cost[1], lanes=cost[2]).derive(
            typed
        )
    else:
        letters = "".join(letter for letter in secret.upper() if letter.isalnum())
        try:
            key = hkdf(base64.b32decode(letters[:32]), "mentortui recovery", salt)
        except ValueError:
            return None
    bound = " ".join(["mentortui slot 1", id_, slot["kind"], slot["kdf"], *map(str, cost), slot["salt"]])
    try:
        return AESGCM(key).decrypt(sealed[:12], sealed[12:], bound.encode())
    except InvalidTag:
        return None


def opened(sealed: bytes, name: str, keys: dict[bytes, bytes]) -> bytes:
    """One sealed piece: MTUI, 1, the key's id, a nonce, the rest."""
    head, id_, nonce, rest = sealed[:5], sealed[5:13], sealed[13:25], sealed[25:]
    assert head == b"MTUI\x01"
    key = hkdf(keys[id_], "mentortui file " + name.partition(":")[0])
    return AESGCM(key).decrypt(nonce, rest, head + id_ + name.encode())


def keys_of(folder: Path, secret: str) -> dict[bytes, bytes]:
    """Every key of the workbook, by its id."""
    header = json.loads((folder / "keys.json").read_text())
    found = (from_slot(slot, header["id"], secret) for slot in header["slots"])
    data_key = next((key for key in found if key), None)
    if data_key is None:
        raise SystemExit("That opens nothing.")
    said = {name: value for name, value in header.items() if name not in ("check", "crc32")}
    text = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    assert hmac.digest(hkdf(data_key, "mentortui header"), text, hashlib.sha256) == bytes_of(header["check"])
    keys = {bytes.fromhex(header["id"]): data_key}
    table = json.loads(opened(bytes_of(header["keys"]), "keys.json", keys))
    return keys | {bytes.fromhex(id_): bytes_of(one["key"]) for id_, one in table["keys"].items()}


def notes(folder: Path, secret: str) -> list[str]:
    """The notes of all mentorships, and what was typed in meetings that are going on."""
    keys = keys_of(folder, secret)
    found = []
    for file in sorted((folder / "mentorships").glob("*.json")):
        tables = json.loads(opened(file.read_bytes(), file.name, keys))
        found += [note["text"] for note in tables["notes"].values()]
    for file in sorted((folder / "live").glob("*.journal")):
        for number, line in enumerate(file.read_bytes().splitlines()):
            record = json.loads(opened(bytes_of(line[9:]), f"{file.name}:{number}", keys))
            found += [record["i"]] if record.get("k") == "t" else []
    return found


if __name__ == "__main__":
    for note in notes(Path(sys.argv[1]), sys.argv[2]):
        if "".join(sys.argv[3:4]) in note:
            print(note)  # noqa: T201
