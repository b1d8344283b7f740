"""After an erasure the person is nowhere in the folder and nobody else is touched, wherever it is cut off."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from mentortui.errors import BadInput, DamagedFile, Encrypted, Erased, MentortuiError, NotSaved, ReadOnly
from mentortui.storage import erased, fileops
from mentortui.storage.layout import Layout
from mentortui.workbook import erasing
from mentortui.workbook.erasing import erase, reach
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.receipt import Receipt, receipt_text
from mentortui.workbook.workbook import Workbook
from tests.storage.crashes import distinct, recorded
from tests.storage.faults import faulty, killed, refuse
from tests.storage.keyrings import PASSPHRASE
from tests.workbook.erasure import (
    Filled,
    bytes_of,
    doing,
    fill,
    left_of_amina,
    of_amina,
    opened,
)
from tests.workbook.holding import plan

pytestmark = pytest.mark.usefixtures("quick_keys")
KINDS = sorted(
    f"{kind}{how}"
    for kind in ("mentorship", "journal", "snapshot", "attachment", "given", "list", "copy")
    for how in ("", " set aside", " half made")
    if (kind, how) not in (("copy", " set aside"), ("list", ""))
)


@pytest.fixture(params=["plain", "encrypted"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Filled:
    return made(tmp_path, encrypted=request.param == "encrypted")


def made(folder: Path, *, encrypted: bool, small: bool = False) -> Filled:
    found = fill(folder / "notes", folder.resolve() / "given" / "amina.md", small=small)
    if encrypted:
        doing(lambda workbook: protect(workbook, PASSPHRASE, new_recovery_key()), found.root)
    return found


def copied(filled: Filled, root: Path) -> Filled:
    shutil.copytree(filled.root, root)
    return Filled(root, filled.amina, filled.oleksandr, filled.meeting, filled.given)


def gone(filled: Filled) -> Callable[[Workbook], Receipt]:
    return lambda workbook: erase(workbook, filled.amina)


def nothing_left(filled: Filled) -> bool:
    """Nor is she shown."""
    workbook = opened(filled.root, read_only=True)
    assert filled.oleksandr in [entry.uid for entry in workbook.entries()]
    assert filled.amina not in [entry.uid for entry in workbook.entries()]
    return left_of_amina(filled, workbook.cipher) == set()


# The usual way


def test_nothing_is_left_and_another_mentorship_is_whole(filled: Filled) -> None:
    others = bytes_of(filled, filled.oleksandr)
    assert len(others) >= 6
    workbook = opened(filled.root)
    for path in (*filled.root.glob(".*.tmp"), *filled.root.rglob("*")):
        assert not path.name.endswith(".tmp"), "swept"
    before = left_of_amina(filled, workbook.cipher)
    assert len(before) >= 12, "the search finds what there is"
    receipt = erase(workbook, filled.amina)
    assert [entry.alias for entry in workbook.entries()] == ["Oleksandr"]
    assert left_of_amina(filled, workbook.cipher) == set()
    workbook.close()
    assert nothing_left(filled)
    assert bytes_of(filled, filled.oleksandr) == others
    assert (receipt.mentorship, receipt.lists, receipt.given, receipt.deleted) == (2, 2, 1, 0)
    assert receipt.copies >= 1
    assert receipt.journals >= 5
    assert receipt.attachments == 2
    assert (receipt.left, receipt.unknown) == ((), ())
    assert receipt.key is workbook.is_protected
    assert filled.given.exists(), "it was not asked for"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("forgotten", [False, True], ids=["removed", "control"])
def test_each_kind_of_file_goes(
    tmp_path: Path, kind: str, forgotten: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control leaves the file out of the removal, and it is found."""
    filled = made(tmp_path, encrypted=False)
    workbook = opened(filled.root)
    file = of_amina(filled)[kind]
    if not file.exists():  # half made; opening swept it
        file.write_text(filled.amina)
    real = fileops.unlink
    if forgotten:
        monkeypatch.setattr(fileops, "unlink", lambda path: None if path == file else real(path))
    erase(workbook, filled.amina)
    workbook.close()
    assert left_of_amina(filled, workbook.cipher) - {file.parent} == ({file} if forgotten else set())


@pytest.mark.parametrize("damage", [b"", b"null", b"\0" * 90], ids=["empty", "null", "zeros"])
@pytest.mark.parametrize("kind", ["mentorship", "journal", "snapshot", "attachment", "given", "copy"])
def test_what_is_damaged_goes_too(filled: Filled, kind: str, damage: bytes) -> None:
    of_amina(filled)[kind].write_bytes(damage)
    doing(gone(filled), filled.root)
    assert nothing_left(filled)


def test_a_mentorship_whose_file_is_lost_goes_too(filled: Filled) -> None:
    of_amina(filled)["mentorship"].unlink()
    doing(gone(filled), filled.root)
    assert nothing_left(filled)


def test_what_belongs_to_nobody_that_can_be_told_is_told_of(tmp_path: Path) -> None:
    filled = made(tmp_path, encrypted=False)
    journal = filled.root / "live" / "0000000000aa-0000000000000000.journal"
    journal.write_bytes(b"00000000 half a hea")
    workbook = opened(filled.root)
    receipt = erase(workbook, filled.amina)
    workbook.close()
    assert receipt.unknown == ("live/0000000000aa-0000000000000000.journal",)
    assert journal.exists()


def test_only_who_is_here_can_be_erased(filled: Filled) -> None:
    workbook = opened(filled.root)
    with pytest.raises(BadInput):
        erase(workbook, "0000000000aa-0000000000000000")
    erase(workbook, filled.amina)
    with pytest.raises(BadInput):
        erase(workbook, filled.amina)
    workbook.close()
    with pytest.raises(ReadOnly):
        erase(opened(filled.root, read_only=True), filled.oleksandr)


def test_locked_nobody_is_erased(tmp_path: Path) -> None:
    filled = made(tmp_path, encrypted=True)
    workbook = Workbook(filled.root)
    with pytest.raises(Encrypted):
        erase(workbook, filled.amina)
    workbook.close()
    assert not Layout(filled.root).erased.exists()


# Files that were given


def test_a_given_file_is_deleted_when_that_is_asked_for(filled: Filled) -> None:
    workbook = opened(filled.root)
    assert [one.path for one in reach(workbook, filled.amina).given] == [filled.given]
    receipt = erase(workbook, filled.amina, also={filled.given})
    workbook.close()
    assert (receipt.given, receipt.deleted) == (1, 1)
    assert not filled.given.exists()
    assert filled.given.with_name("other.md").exists()


def test_only_given_files_themselves_are_deleted(tmp_path: Path) -> None:
    """Neither what was never given, nor a folder, nor a link or what it leads to."""
    filled = made(tmp_path, encrypted=False)
    folder, elsewhere = filled.given.parent, tmp_path / "elsewhere"
    elsewhere.mkdir()
    own = elsewhere / "own.md"
    own.write_text("x")
    workbook = opened(filled.root)
    (folder / "link.md").symlink_to(own)
    (folder / "folder").mkdir()
    (folder / "through").mkdir()
    through = folder / "through" / "own.md"
    asked = {own, folder / "link.md", folder / "folder", through}
    for path in asked - {own}:
        workbook.exports.note(filled.amina, path, "summary", "md")
    (folder / "through").rmdir()
    (folder / "through").symlink_to(elsewhere)
    assert erase(workbook, filled.amina, also=asked).deleted == 0
    workbook.close()
    assert own.exists()
    assert (folder / "link.md").is_symlink()
    assert (folder / "folder").is_dir()
    assert filled.given.exists()


# Nothing brings the person back


def test_files_that_are_put_back_are_not_shown_and_go_again(filled: Filled, tmp_path: Path) -> None:
    old = copied(filled, tmp_path / "old")
    doing(gone(filled), filled.root)
    for name in ("mentorships", "backups", "live", "overflow", "exports", "workbook.json", "keys.json"):
        source, target = old.root / name, filled.root / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)
    reading = opened(filled.root, read_only=True)
    assert [entry.alias for entry in reading.entries()] == ["Oleksandr"]
    with pytest.raises(Erased):
        reading.load(filled.amina)
    doing(lambda _: None, filled.root)
    assert nothing_left(filled)


def test_one_earlier_copy_does_not_bring_the_person_back(filled: Filled) -> None:
    copy = of_amina(filled)["copy"]
    data = copy.read_bytes()
    doing(gone(filled), filled.root)
    copy.parent.mkdir()
    copy.write_bytes(data)
    assert filled.amina in Layout(filled.root).lost()
    assert [entry.alias for entry in opened(filled.root, read_only=True).entries()] == ["Oleksandr"]
    doing(lambda _: None, filled.root)
    assert nothing_left(filled)


def test_a_file_taken_in_does_not_bring_the_person_back(tmp_path: Path) -> None:
    from mentortui.workbook.importing.files import import_file
    from mentortui.workbook.whole import export_whole

    workbook = Workbook(tmp_path / "notes")
    notebook = workbook.add_participant("Amina")
    name, text = export_whole(notebook, private=True)
    (tmp_path / name).write_text(text)
    erase(workbook, notebook.uid)
    with pytest.raises(Erased):
        import_file(workbook, tmp_path / name)
    workbook.close()
    assert Layout(tmp_path / "notes").mentorships() == []


def test_a_window_that_still_shows_the_person_writes_nothing(tmp_path: Path) -> None:
    workbook = Workbook(tmp_path / "notes")
    notebook, other = workbook.add_participant("Amina"), workbook.add_participant("Oleksandr")
    erase(workbook, notebook.uid)
    for act in (notebook.keep, lambda: notebook.start(plan())):
        with pytest.raises(Erased):
            act()
    workbook.notice(notebook)
    other.keep()
    assert [entry.alias for entry in workbook.entries()] == ["Oleksandr"]
    assert workbook.layout.mentorships() == [other.uid]
    assert workbook.layout.live_meetings() == []
    workbook.close()


def test_while_the_list_is_damaged_nobody_is_put_back(filled: Filled) -> None:
    doing(gone(filled), filled.root)
    layout = Layout(filled.root)
    data = layout.erased.read_bytes()
    for damaged in (data[: len(data) // 2], b"", b"\0" * len(data), data.replace(b'"', b"'")):
        layout.erased.write_bytes(damaged)
        with pytest.raises(DamagedFile):
            erased.refuse_erased(layout, filled.oleksandr)
        doing(lambda _: None, filled.root)
        assert layout.erased.read_bytes() == damaged


def test_an_old_copy_cannot_be_opened_by_the_keys_that_are_left(tmp_path: Path) -> None:
    filled = made(tmp_path, encrypted=True)
    old = copied(filled, tmp_path / "old")
    sealed = of_amina(old)["mentorship"].read_bytes()
    workbook = opened(filled.root)
    assert workbook.cipher.open(sealed, f"{filled.amina}.json")
    erase(workbook, filled.amina)
    workbook.close()
    again = opened(filled.root)
    for cipher in (workbook.cipher, again.cipher):
        with pytest.raises(DamagedFile):
            cipher.open(sealed, f"{filled.amina}.json")
    again.close()


# Cut off anywhere


def is_whole_or_gone(filled: Filled, before: Filled) -> str:
    """After the next opening: "whole" or "gone". The other is untouched in both."""
    doing(lambda _: None, filled.root)
    others = {
        path.relative_to(filled.root): data for path, data in bytes_of(filled, filled.oleksandr).items()
    }
    assert others == {
        path.relative_to(before.root): data for path, data in bytes_of(before, before.oleksandr).items()
    }
    reading = opened(filled.root, read_only=True)
    if filled.amina not in [entry.uid for entry in reading.entries()]:
        assert left_of_amina(filled, reading.cipher) == set()
        return "gone"
    hers = {path.relative_to(filled.root): data for path, data in bytes_of(filled, filled.amina).items()}
    assert hers == {
        path.relative_to(before.root): data for path, data in bytes_of(before, before.amina).items()
    }
    assert reading.load(filled.amina).live == filled.meeting
    return "whole"


def swept(filled: Filled) -> Filled:
    """Opened once: what opening alone changes is done."""
    doing(lambda _: None, filled.root)
    return filled


@pytest.mark.fault("T2")
def test_killed_anywhere_she_is_whole_or_gone(filled: Filled, tmp_path: Path) -> None:
    swept(filled)
    found: list[str] = []
    for at in range(1, 200):
        one = copied(filled, tmp_path / f"killed-{at}")
        if not killed(lambda one=one: doing(gone(one), one.root), at):  # type: ignore[misc]
            assert nothing_left(one)
            break
        found.append(is_whole_or_gone(one, filled))
        shutil.rmtree(one.root)
    assert len(found) > 20
    assert found == sorted(found, reverse=True), "once gone, gone"
    assert {"whole", "gone"} == set(found)


@pytest.mark.fault("T2")
def test_killed_while_finishing_it_is_finished_later(tmp_path: Path) -> None:
    filled = swept(made(tmp_path, encrypted=True))
    erased.note_erased(Layout(filled.root), filled.amina, opened(filled.root, read_only=True).clock().date())
    for at in range(1, 200):
        one = copied(filled, tmp_path / f"killed-{at}")
        if not killed(lambda one=one: doing(lambda _: None, one.root), at):  # type: ignore[misc]
            break
        assert is_whole_or_gone(one, filled) == "gone"
        shutil.rmtree(one.root)
    assert at > 15


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES], ids=["EIO", "EACCES"])
def test_refused_anywhere_she_is_whole_or_gone(filled: Filled, tmp_path: Path, code: int) -> None:
    swept(filled)
    for at in range(1, 200):
        one = copied(filled, tmp_path / f"refused-{at}")
        workbook = opened(one.root)
        receipt = None
        with faulty(at, refuse(code)) as disk, suppress(MentortuiError):
            receipt = erase(workbook, one.amina)
        shown = one.amina in [entry.uid for entry in workbook.entries()]
        workbook.close()
        assert shown is (receipt is None)
        assert is_whole_or_gone(one, filled) == ("whole" if shown else "gone")
        if not disk.reached:
            break
        shutil.rmtree(one.root)
    assert receipt is not None
    assert receipt.left == ()
    assert at > 15


def test_a_disk_that_takes_nothing_leaves_her_whole(filled: Filled) -> None:
    workbook = opened(filled.root)
    with faulty(1, refuse(errno.EROFS), after=True), pytest.raises(NotSaved):
        erase(workbook, filled.amina)
    workbook.close()
    assert not Layout(filled.root).erased.exists()


def test_what_cannot_be_removed_is_told_and_tried_again(filled: Filled) -> None:
    workbook = opened(filled.root)
    stuck = of_amina(filled)["attachment"]
    real = fileops.unlink

    def unlink(path: Path) -> None:
        if path == stuck:
            raise PermissionError(errno.EACCES, "held by another program")
        real(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fileops, "unlink", unlink)
        receipt = erase(workbook, filled.amina)
    workbook.close()
    assert f"overflow/{filled.meeting}.txt" in receipt.left
    assert not receipt.key
    assert "tried again" in receipt_text(receipt, "en")
    doing(lambda _: None, filled.root)
    assert nothing_left(filled)


@pytest.mark.fault("T3")
def test_a_power_cut_leaves_her_whole_or_gone(tmp_path: Path) -> None:
    filled = swept(made(tmp_path, encrypted=False, small=True))
    kept = copied(filled, tmp_path / "kept")
    workbook = opened(filled.root)
    with recorded(filled.root) as disk:
        erase(workbook, filled.amina)
    workbook.close()
    cuts = distinct(disk.cuts)
    assert len(cuts) > 15
    found = set()
    for number, state in enumerate(cuts[:: max(1, len(cuts) // 150)]):
        one = Filled(tmp_path / f"cut-{number}", filled.amina, filled.oleksandr, filled.meeting, filled.given)
        for path, data in state.items():
            place = one.root / path.relative_to(filled.root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        found.add(is_whole_or_gone(one, kept))
        shutil.rmtree(one.root)
    assert found == {"whole", "gone"}


# The receipt


def test_the_receipt_names_nobody(filled: Filled) -> None:
    workbook = opened(filled.root)
    receipt = erase(workbook, filled.amina)
    workbook.close()
    for text in (receipt_text(receipt, "en"), receipt_text(receipt, "nb")):
        assert "Amina" not in text
        assert filled.amina not in text
        assert "2026" in text
    assert "sticks" in receipt_text(receipt, "en")


def test_the_module_that_finishes_is_not_needed_where_nobody_was_erased(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(erasing, "finish_erasing")
        Workbook(tmp_path / "notes").close()
