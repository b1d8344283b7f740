"""From a path on Linux to its disk, and up through what the disk lies on, to where it is encrypted."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from mentortui.workbook.doctor.machine import Machine

_DEEPEST = 8
_NOT_KNOWN = "0:"
"""Devices that are no disk: the network, containers, btrfs and zfs, which say their disk otherwise."""


class Mount(NamedTuple):
    """``device`` is ``major:minor``; ``kind`` the file system; ``source`` where it comes from."""

    place: str
    device: str
    kind: str
    source: str


def mount_of(path: str, machine: Machine) -> Mount | None:
    """What is mounted where ``path`` lies, the last one of several in the same place."""
    found: Mount | None = None
    for line in machine.read("/proc/self/mountinfo").splitlines():
        mount = _mount(line)
        if mount is None or not PurePosixPath(path).is_relative_to(mount.place):
            continue
        if found is None or len(mount.place) >= len(found.place):
            found = mount
    return found


def _mount(line: str) -> Mount | None:
    before, _dash, after = line.partition(" - ")
    fields, rest = before.split(), after.split()
    if len(fields) < 5 or len(rest) < 2:
        return None
    place = fields[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
    return Mount(place, fields[2], rest[0], rest[1])


def device_of(mount: Mount, machine: Machine) -> str | None:
    """The disk, as ``major:minor``; None for what is no disk of this machine."""
    if not mount.device.startswith(_NOT_KNOWN):
        return mount.device
    if not mount.source.startswith("/dev/"):
        return None
    name = PurePosixPath(machine.real(mount.source)).name
    return machine.read(f"/sys/class/block/{name}/dev")


def is_encrypted(device: str, machine: Machine, depth: int = 0) -> bool | None:
    """The device, or all that it lies on, is encrypted by the kernel (dm-crypt). None when it is too deep."""
    if depth > _DEEPEST:
        return None
    here = machine.real(f"/sys/dev/block/{device}")
    if _read(f"{here}/dm/uuid", machine).startswith("CRYPT-"):
        return True
    below = [_read(f"/sys/class/block/{name}/dev", machine) for name in _names(f"{here}/slaves", machine)]
    if not below and _read(f"{here}/partition", machine):
        below = [_read(f"{PurePosixPath(here).parent}/dev", machine)]
    if not below:
        return False if _read(f"{here}/dev", machine) else None
    found = [is_encrypted(one, machine, depth + 1) if one else None for one in below]
    return None if None in found else all(found)


def _read(path: str, machine: Machine) -> str:
    try:
        return machine.read(path)
    except OSError:
        return ""


def _names(path: str, machine: Machine) -> list[str]:
    try:
        return machine.names(path)
    except OSError:
        return []
