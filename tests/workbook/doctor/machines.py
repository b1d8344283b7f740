"""A machine that is as a test says."""

from __future__ import annotations

import datetime as dt
import os

from mentortui.workbook.doctor.machine import Machine, Terminal

NOW = dt.datetime(2099, 6, 1, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2), "CEST"))


class FakeMachine(Machine):
    """``files`` of the system -> what stands in them; ``links`` -> where they lead; ``said`` by programs."""

    platform = "linux"

    def __init__(self) -> None:
        self.env = {"LANG": "nb_NO.UTF-8", "COLORTERM": "truecolor"}
        self.files: dict[str, str] = {"/proc/swaps": "Filename Type Size Used Priority"}
        self.links: dict[str, str] = {}
        self.said: dict[str, str] = {}
        self.free = 10**10
        self.clock = NOW
        self.number: int | None = os.getuid()
        self.core: int | None = 0
        self.window = Terminal(True, 100, 30, "UTF-8")
        self.packages = {"textual": "8", "tinydb": "4", "cryptography": "50", "typst": "0.15"}

    def read(self, path: str) -> str:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]

    def names(self, path: str) -> list[str]:
        found = {file[len(path) + 1 :].split("/")[0] for file in self.files if file.startswith(f"{path}/")}
        if not found:
            raise FileNotFoundError(path)
        return sorted(found)

    def real(self, path: str) -> str:
        return self.links.get(path, path)

    def run(self, *command: str) -> str:
        if command[0] not in self.said:
            raise FileNotFoundError(command[0])
        return self.said[command[0]]

    def free_bytes(self, path: str) -> int:
        return self.free

    def now(self) -> dt.datetime:
        return self.clock

    def user(self) -> int | None:
        return self.number

    def core_limit(self) -> int | None:
        return self.core

    def terminal(self) -> Terminal:
        return self.window

    def version(self, package: str) -> str:
        return self.packages.get(package, "")

    def disk(
        self, number: str, name: str, *, on: str = "", is_crypt: bool = False, part_of: str = ""
    ) -> None:
        """A block device ``number`` called ``name``, that lies on another or is a part of it."""
        here = f"/sys/devices/{part_of}/{name}" if part_of else f"/sys/devices/{name}"
        self.links[f"/sys/dev/block/{number}"] = here
        self.links.setdefault(f"/dev/{name}", f"/dev/{name}")
        self.files[f"{here}/dev"] = self.files[f"/sys/class/block/{name}/dev"] = number
        if is_crypt:
            self.files[f"{here}/dm/uuid"] = "CRYPT-LUKS2-00-x"
        if on:
            self.files[f"{here}/slaves/{on}/dev"] = self.files[f"/sys/class/block/{on}/dev"]
        if part_of:
            self.files[f"{here}/partition"] = "1"

    def mount(self, place: str, number: str, kind: str = "ext4", source: str = "/dev/x") -> None:
        """Something is mounted at ``place``."""
        before = self.files.get("/proc/self/mountinfo", "")
        line = f"36 35 {number} / {place} rw,noatime master:1 - {kind} {source} rw"
        self.files["/proc/self/mountinfo"] = f"{before}\n{line}"
