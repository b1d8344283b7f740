"""Whether the disk that holds the notes is encrypted, and what memory is written to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from mentortui.i18n import N_
from mentortui.workbook.doctor.answers import Line, look, ok, unknown
from mentortui.workbook.doctor.block_devices import device_of, is_encrypted, mount_of
from mentortui.workbook.doctor.machine import Machine

_IN_MEMORY = ("tmpfs", "ramfs")
_ENCRYPTING = ("ecryptfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "fuse.securefs")

_DISK = N_("The disk that holds the notes is encrypted.")
_DISK_PLAIN = N_("The disk that holds the notes does not seem to be encrypted.")
_ENCRYPT = N_(
    "Whoever takes the machine can read it. Encrypt the notes in the program, and the disk if you can."
)
_DISK_UNKNOWN = N_("Whether the disk that holds the notes is encrypted could not be found out.")
_SEE_DISK = N_("Ask whoever looks after the machine. Encrypt the notes in the program in any case.")
_FILEVAULT = N_("Turn on FileVault in the system's settings.")
_BITLOCKER = N_("Turn on device encryption or BitLocker in the system's settings.")

_NO_SWAP = N_("Memory is not written to the disk: there is no swap.")
_SWAP = N_("Where memory is written to the disk (swap), it is encrypted.")
_SWAP_PLAIN = N_("Memory may be written to the disk unencrypted: {place}. Parts of notes may stay there.")
_NO_SWAP_THEN = N_("Turn swap off (swapoff), or encrypt it; whoever looks after the machine can help.")
_SWAP_UNKNOWN = N_("Whether memory is written to the disk unencrypted could not be found out.")

_NO_HIBERNATION = N_("The machine does not write its memory to the disk when it sleeps.")
_HIBERNATION = N_("The machine may write its memory to an unencrypted disk when it sleeps (hibernation).")
_SHUT = N_("Close the program before the machine sleeps, or turn hibernation off.")
_HIBERNATION_UNKNOWN = N_("Whether the machine writes its memory to the disk when it sleeps is not known.")

_CORE_OFF = N_("When a program dies, its memory is not written down.")
_CORE = N_("When the program dies, its memory may be written down (a core dump), with notes in it.")
_ULIMIT = N_("Start it after “ulimit -c 0”, or turn core dumps off for your user.")
_CORE_UNKNOWN = N_("Whether memory is written down when a program dies is not known.")


class _Swap(NamedTuple):
    """Places memory may be written to unencrypted, and whether there are any others at all."""

    plain: list[str]
    doubtful: list[str]
    is_there: bool


def disk_of_notes(root: Path, machine: Machine) -> Iterator[Line]:
    """Each system tells it in its own way; macOS and Windows are asked as their makers document it."""
    if machine.platform == "linux":
        yield _told(_linux_disk(root, machine), _ENCRYPT)
    elif machine.platform == "darwin":
        said = machine.run("fdesetup", "status")
        yield _told("FileVault is On" in said if "FileVault is" in said else None, _FILEVAULT)
    elif machine.platform == "win32":
        said = machine.run("manage-bde", "-status", root.drive or "C:")
        # The words follow the language of the system; the name of the method does not.
        yield _told("AES" in said if "BitLocker" in said else None, _BITLOCKER)
    else:
        yield _told(None, _SEE_DISK)


def memory_on_disk(machine: Machine) -> Iterator[Line]:
    """Swap, and sleep."""
    if machine.platform != "linux":
        yield unknown("swap", _SWAP_UNKNOWN, _SEE_DISK)
        yield unknown("hibernation", _HIBERNATION_UNKNOWN, _SHUT)
        return
    swap = _swap(machine)
    yield _swap_line(swap)
    yield _hibernation(swap, machine)


def _told(found: bool | None, advice: str) -> Line:
    if found is None:
        return unknown("disk", _DISK_UNKNOWN, _SEE_DISK)
    return ok("disk", _DISK) if found else look("disk", _DISK_PLAIN, advice)


def _linux_disk(root: Path, machine: Machine) -> bool | None:
    mount = mount_of(machine.real(str(root)), machine)
    if mount is None:
        return None
    if mount.kind in (*_IN_MEMORY, *_ENCRYPTING):
        return True
    device = device_of(mount, machine)
    return None if device is None else is_encrypted(device, machine)


def _swap(machine: Machine) -> _Swap:
    plain: list[str] = []
    doubtful: list[str] = []
    lines = machine.read("/proc/swaps").splitlines()[1:]
    for line in lines:
        place, kind, *_rest = line.split()
        if PurePosixPath(place).name.startswith("zram"):  # that is memory, only packed
            continue
        found = _linux_disk(Path(place), machine) if kind == "file" else _swap_device(place, machine)
        if not found:
            (doubtful if found is None else plain).append(place)
    return _Swap(plain, doubtful, bool(lines))


def _swap_device(place: str, machine: Machine) -> bool | None:
    name = PurePosixPath(machine.real(place)).name
    return is_encrypted(machine.read(f"/sys/class/block/{name}/dev"), machine)


def _swap_line(swap: _Swap) -> Line:
    if swap.plain:
        return look("swap", _SWAP_PLAIN, _NO_SWAP_THEN, place=", ".join(swap.plain))
    if swap.doubtful:
        return unknown("swap", _SWAP_UNKNOWN, _NO_SWAP_THEN)
    return ok("swap", _SWAP if swap.is_there else _NO_SWAP)


def _hibernation(swap: _Swap, machine: Machine) -> Line:
    try:
        may_sleep = "disk" in machine.read("/sys/power/state").split()
        resumes = machine.read("/sys/power/resume") not in ("", "0:0")
    except OSError:
        return unknown("hibernation", _HIBERNATION_UNKNOWN, _SHUT)
    if may_sleep and resumes and swap.plain:
        return look("hibernation", _HIBERNATION, _SHUT)
    return ok("hibernation", _NO_HIBERNATION if not (may_sleep and resumes) else _SWAP)


def core_dumps(machine: Machine) -> Iterator[Line]:
    """What the system does with the memory of a program that dies."""
    limit = machine.core_limit()
    if limit is None:
        yield unknown("core", _CORE_UNKNOWN)
    else:
        yield ok("core", _CORE_OFF) if limit == 0 else look("core", _CORE, _ULIMIT)
