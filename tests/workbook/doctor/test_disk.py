"""The disk of the notes, swap, sleep and core dumps: each is well, to be looked at, or not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.workbook.doctor.answers import Answer
from mentortui.workbook.doctor.disk import core_dumps, disk_of_notes, memory_on_disk
from tests.workbook.doctor.machines import FakeMachine

ROOT = Path("/home/kari/notes")
OK, LOOK, UNKNOWN = Answer.OK, Answer.LOOK, Answer.UNKNOWN


@pytest.fixture
def machine() -> FakeMachine:
    machine = FakeMachine()
    machine.disk("8:0", "sda")
    machine.disk("8:1", "sda1", part_of="sda")
    machine.disk("253:0", "dm-0", on="sda1", is_crypt=True)
    machine.disk("253:1", "dm-1", on="dm-0")
    machine.disk("253:2", "dm-2", on="sda1")
    return machine


def disk(machine: FakeMachine) -> Answer:
    (line,) = disk_of_notes(ROOT, machine)
    return line.answer


@pytest.mark.parametrize(
    ("number", "kind", "source", "answer"),
    [
        ("8:1", "ext4", "/dev/sda1", LOOK),
        ("253:0", "ext4", "/dev/mapper/home", OK),
        ("253:1", "ext4", "/dev/mapper/home", OK),
        ("253:2", "ext4", "/dev/mapper/home", LOOK),
        ("0:30", "btrfs", "/dev/dm-1", OK),
        ("0:30", "btrfs", "/dev/sda1", LOOK),
        ("0:31", "tmpfs", "tmpfs", OK),
        ("0:32", "fuse.gocryptfs", "/home/.x", OK),
        ("0:33", "overlay", "overlay", UNKNOWN),
        ("0:34", "nfs4", "server:/home", UNKNOWN),
        ("9:9", "ext4", "/dev/gone", UNKNOWN),
    ],
)
def test_encryption_is_found_through_what_the_disk_lies_on(
    machine: FakeMachine, number: str, kind: str, source: str, answer: Answer
) -> None:
    machine.mount("/", "8:1")
    machine.mount("/home", number, kind, source)
    machine.mount("/home/karin", "9:9")
    assert disk(machine) is answer


def test_the_last_of_several_mounts_in_a_place_counts(machine: FakeMachine) -> None:
    machine.mount("/", "8:1")
    machine.mount("/", "253:0")
    assert disk(machine) is OK


def test_devices_that_lie_on_each_other_in_a_ring_end(machine: FakeMachine) -> None:
    machine.mount("/", "7:0")
    machine.files["/sys/class/block/ring/dev"] = "7:0"
    machine.disk("7:0", "ring", on="ring")
    assert disk(machine) is UNKNOWN


@pytest.mark.parametrize(
    ("platform", "program", "said", "answer"),
    [
        ("darwin", "fdesetup", "FileVault is On.", OK),
        ("darwin", "fdesetup", "FileVault is Off.", LOOK),
        ("darwin", "fdesetup", "?", UNKNOWN),
        ("win32", "manage-bde", "BitLocker Drive Encryption: XTS-AES 128", OK),
        ("win32", "manage-bde", "BitLocker Drive Encryption: None", LOOK),
        ("win32", "manage-bde", "", UNKNOWN),
        ("freebsd", "", "", UNKNOWN),
    ],
)
def test_other_systems_are_asked(platform: str, program: str, said: str, answer: Answer) -> None:
    machine = FakeMachine()
    machine.platform = platform
    machine.said[program] = said
    assert disk(machine) is answer


def swap(machine: FakeMachine, *lines: str) -> list[Answer]:
    machine.files["/proc/swaps"] = "\n".join(["Filename Type Size Used Priority", *lines])
    return [line.answer for line in memory_on_disk(machine)]


def test_swap_is_memory_encrypted_plain_or_not_known(machine: FakeMachine) -> None:
    machine.mount("/", "253:0")
    machine.links["/dev/mapper/swap"] = "/dev/dm-1"
    assert swap(machine)[0] is OK
    assert swap(machine, "/dev/zram0 partition 1 0 100")[0] is OK
    assert swap(machine, "/dev/mapper/swap partition 1 0 -2", "/swapfile file 1 0 -3")[0] is OK
    assert swap(machine, "/dev/zram0 partition 1 0 100", "/dev/sda1 partition 1 0 -2")[0] is LOOK
    machine.mount("/", "0:9", "overlay", "overlay")
    assert swap(machine, "/swapfile file 1 0 -3")[0] is UNKNOWN


def test_sleep_matters_where_memory_is_written_plain(machine: FakeMachine) -> None:
    plain = "/dev/sda1 partition 1 0 -2"
    assert swap(machine, plain)[1] is UNKNOWN
    machine.files |= {"/sys/power/state": "freeze mem disk", "/sys/power/resume": "8:1"}
    assert swap(machine, plain)[1] is LOOK
    assert swap(machine)[1] is OK
    machine.files["/sys/power/resume"] = "0:0"
    assert swap(machine, plain)[1] is OK


def test_core_dumps_are_off_on_or_not_known(machine: FakeMachine) -> None:
    for limit, answer in ((0, OK), (-1, LOOK), (4096, LOOK), (None, UNKNOWN)):
        machine.core = limit
        assert [line.answer for line in core_dumps(machine)] == [answer]
