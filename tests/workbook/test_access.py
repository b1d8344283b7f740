"""Access holds everything about one person and nothing about another; it is whole, or not there."""

from __future__ import annotations

import datetime as dt
import errno
import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest

from mentortui.errors import BadInput, NotSaved
from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE
from mentortui.model.chapters import records as kinds
from mentortui.model.chapters.checks import ASKED
from mentortui.model.records import Approved, Mentorship, Owner, Record
from mentortui.model.summary import summarise
from mentortui.model.tables import TABLES
from mentortui.sharing.blocks import Heading
from mentortui.sharing.markdown import document_markdown, to_markdown
from mentortui.storage import codec
from mentortui.templates.content import read_content
from mentortui.ui.handing.kinds import _KINDS
from mentortui.workbook.access import write_access
from mentortui.workbook.access_document import access_document
from mentortui.workbook.access_gathering import gather
from mentortui.workbook.access_labels import COMMON, FIELD_LABELS, TABLE_LABELS, UNNAMED, field_label
from mentortui.workbook.access_values import Speaker
from mentortui.workbook.access_words import CHOICES, FILE_KINDS
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.sharing.marked import Marker, is_in
from tests.sharing.mentorships import Shape, mentorship
from tests.sharing.nasty import NASTY
from tests.sharing.reachable import hints, reachable
from tests.sharing.reading import read_back
from tests.storage.faults import faulty, refuse, temporaries
from tests.workbook.holding import Clock, amina, hold, opened, plan, stop, write

_AT = dt.datetime(2026, 3, 2, 15, tzinfo=dt.UTC)
_IDS = {"uid", "meeting", "goal", "parent", "job", "of", "held_as", "id", "created", "changed", "rev"}
"""Fields whose value is not a text that anybody chose."""
_CHOSEN = {("Mentorship", "language"), ("Meeting", "language"), ("Agreement", "language"), ("Card", "side")}


class Filler:
    """Makes a record of each kind with a fresh word in every text."""

    def __init__(self, seed: int) -> None:
        self.marker = Marker(Random(seed))
        self._seed = seed
        self._count = 0
        self.placed: dict[str, set[str]] = {}

    def book(self) -> Book:
        uids = {kind: f"{self._seed:06x}{nth:06x}-{kind}" for nth, kind in enumerate(TABLES)}
        tables: dict[str, dict[str, Record]] = {}
        for name, kind in TABLES.items():
            made: Any = self.make(kind, {"meeting": uids["meetings"], "uid": uids[name]}, name)
            tables[name] = {made.uid: made}
        return Book(tables)

    def word(self, table: str, field: str) -> str:
        self.placed.setdefault(table, set()).add(field)
        return self.marker.fresh()

    def make(self, kind: type[Any], given: dict[str, str], table: str, outer: str = "") -> Any:
        fields: dict[str, Any] = {}
        for name, hint in hints(kind).items():
            if name == "TABLE":
                continue
            if name in given and name in kind.__struct_fields__:
                fields[name] = given[name]
            elif name in _IDS and hint is str:
                fields[name] = given["uid"]
            elif (kind.__name__, name) in _CHOSEN:
                fields[name] = "nb" if name == "language" else "written"
            elif (kind, name) == (kinds.Check, "answers"):
                fields[name] = {who: {"useful": self.word(table, name)} for who in ASKED}
            else:
                fields[name] = self.value(hint, table, outer or name, given)
        return kind(**fields)

    def value(self, hint: Any, table: str, field: str, given: dict[str, str]) -> Any:
        args = [arg for arg in getattr(hint, "__args__", ()) if arg is not type(None)]
        origin = getattr(hint, "__origin__", None)
        if origin is tuple:
            return (self.value(args[0], table, field, given),)
        if origin is dict:
            if args[1] is object:
                return {"title": self.word(table, field)}
            return {self.value(args[0], table, field, given): self.value(args[1], table, field, given)}
        if args:
            return self.value(args[0], table, field, given)
        if hint is str:
            return self.word(table, field)
        if issubclass(hint, Enum):
            return next(iter(hint))
        if issubclass(hint, msgspec.Struct):
            return self.make(hint, given, table, field)
        return {bool: True, int: 3, dt.date: _AT.date(), dt.datetime: _AT, dt.time: dt.time(17)}[hint]


def texts_in(table: str) -> set[str]:
    """The fields of a table that hold texts somebody wrote."""
    kind = TABLES[table]

    def holds_text(name: str, hint: Any) -> bool:
        if name in _IDS | {"TABLE"} or (kind.__name__, name) in _CHOSEN:
            return False
        inside = (field for one in structs(hint) for field in hints(one).items())
        return (
            name == "data"
            or any(type_ is str and key not in _IDS for key, type_ in inside)
            or str in flat(hint)
        )

    return {name for name, hint in hints(kind).items() if holds_text(name, hint)}


def flat(hint: Any) -> set[Any]:
    return {hint} | {one for arg in getattr(hint, "__args__", ()) for one in flat(arg)}


def structs(hint: Any) -> Iterator[type]:
    for one in flat(hint):
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            yield from (r for r in reachable(one) if isinstance(r, type) and issubclass(r, msgspec.Struct))


def kept(workbook: Workbook, book: Book) -> Notebook:
    """The book as a mentorship of the workbook."""
    uid = book.mentorship.uid
    codec.save(workbook.layout.mentorship(uid), book.tables, workbook.cipher.of(uid))
    return workbook.open(uid)


def files_of(notebook: Notebook, folder: Path) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    return {file.suffix[1:]: file.read_bytes() for file in write_access(notebook, folder)}


# Everything of one, and nothing of another


def test_a_word_in_every_field_of_every_table_is_in_both_files(workbook: Workbook, tmp_path: Path) -> None:
    hers, his = Filler(1), Filler(2)
    mine, other = kept(workbook, hers.book()), kept(workbook, his.book())
    for meeting, notebook, filler in (("meetings", mine, hers), ("meetings", other, his)):
        uid = next(iter(notebook.book.tables[meeting]))
        path = workbook.layout.overflow(uid)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(filler.word("overflow", "text").encode())
        workbook.exports.note(
            notebook.uid, tmp_path / f"{filler.word('exports', 'path')}.md", "summary", "md"
        )
    assert {table: hers.placed.get(table, set()) for table in TABLES} == {t: texts_in(t) for t in TABLES}
    made = files_of(mine, tmp_path / "out")
    assert set(made) == {"md", "json"}
    for form, data in made.items():
        assert [word for word in hers.marker.words if word.encode() not in data] == [], form
        assert not is_in(his.marker.stem, [data])


@pytest.mark.parametrize("seed", range(6))
def test_all_of_a_whole_mentorship_is_there(workbook: Workbook, tmp_path: Path, seed: int) -> None:
    """Private notes and preparation, lines that were struck, superseded summaries."""
    shape = Shape(seed=seed, held=2, live=False, planned=True, language="nb", closed=True, least=1)
    marked = mentorship(shape)
    other = mentorship(shape._replace(seed=seed + 100))
    notebook = kept(workbook, marked.book)
    hidden = [one for one in marked.book.all(kinds.Check) if one.opened is None or len(one.answers) < 2]
    secret = json.dumps(msgspec.to_builtins([one.answers for one in hidden]))
    words = {*marked.private.words, *marked.struck.words, *marked.shared.words}
    there = json.dumps(msgspec.to_builtins([r for t in marked.book.tables.values() for r in t.values()]))
    wanted = {word for word in words if word in there and word not in secret}
    uids = "".join(uid for table in marked.book.tables.values() for uid in table)
    for form, data in files_of(notebook, tmp_path / "out").items():
        text = data.decode()
        assert not [w for w in wanted if w not in text and not (form == "md" and w in uids)]
        assert not [word for word in words if word in secret and word in text]
        assert not is_in(other.private.stem, [data])
        assert not is_in(other.shared.stem, [data])


def test_a_hidden_round_is_left_out_and_it_says_so(notebook: Notebook, tmp_path: Path) -> None:
    book = notebook.book
    book.apply([])
    at: Any = {"created": _AT, "changed": _AT}
    hidden = kinds.Check(
        uid="0-x", kind=kinds.CheckKind.MIDWAY, answers={Owner.PARTICIPANT: {"words": "kanarifugl"}}, **at
    )
    book.tables["checks"][hidden.uid] = hidden
    notebook.keep()
    made = files_of(notebook, tmp_path / "out")
    said = in_language("nb")("What is not in it")
    assert f"## {said}" in made["md"].decode()
    assert json.loads(made["json"])["left_out"]["checks"] == ["0-x"]
    assert not any(b"kanarifugl" in data for data in made.values())
    seen = msgspec.structs.replace(
        hidden, answers={who: {"words": "kanarifugl"} for who in ASKED}, opened=_AT.date()
    )
    book.tables["checks"][hidden.uid] = seen
    notebook.keep()
    again = files_of(notebook, tmp_path / "out")
    assert all(b"kanarifugl" in data for data in again.values())
    assert f"## {said}" not in again["md"].decode()


def test_a_meeting_that_goes_on_is_there_as_it_was_typed(notebook: Notebook, tmp_path: Path) -> None:
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "nettopp skrevet")
    write(sitting.live, PRIVATE, "bare for meg")
    sitting.keeper.keep_overflow("for langt")
    before = json.dumps(msgspec.to_builtins(notebook.book.tables["meetings"]), default=str)
    made = files_of(notebook, tmp_path / "out")
    for word in (b"nettopp skrevet", b"bare for meg", b"for langt"):
        assert all(word in data for data in made.values())
    assert json.dumps(msgspec.to_builtins(notebook.book.tables["meetings"]), default=str) == before
    write(sitting.live, "today-1", ", og mer")
    assert sitting.live.text("today-1") == "nettopp skrevet, og mer"
    stop(sitting)


def test_summaries_that_were_superseded_are_there(notebook: Notebook, tmp_path: Path) -> None:
    uid = hold(notebook)
    book, meeting = notebook.book, notebook.book.meeting(uid)
    at: Any = {"created": _AT, "changed": _AT, "meeting": uid}
    for version, title in ((1, "Først"), (2, "Siden")):
        summary = msgspec.structs.replace(summarise(book, meeting, version), title=title)
        one = Approved(
            uid=f"{version}-x",
            version=version,
            markdown=to_markdown(summary),
            data=msgspec.to_builtins(summary),
            **at,
        )
        book.tables["approved"][one.uid] = one
    notebook.keep()
    text = files_of(notebook, tmp_path / "out")["md"].decode()
    assert "· Først" in text
    assert "· Siden" in text
    label = in_language("nb")("Kept with it")
    assert f"#### {label}" not in text, "data that says the same is not said twice"


def test_files_and_earlier_copies_are_told_of(notebook: Notebook, tmp_path: Path) -> None:
    hold(notebook)
    first = files_of(notebook, tmp_path / "out")
    copies = json.loads(first["json"])["earlier_copies"]
    assert copies
    second = files_of(notebook, tmp_path / "out")
    listed = [one["path"] for one in json.loads(second["json"])["files"]]
    assert sorted(Path(path).suffix for path in listed) == [".json", ".md"]
    assert all(path in second["md"].decode().replace("\\", "") for path in listed)


# Each has a name


def test_every_table_and_field_has_a_name_for_a_person() -> None:
    assert set(TABLE_LABELS) == set(TABLES), "say in access_labels what the table is called"
    parts = {one for kind in TABLES.values() for one in reachable(kind)}
    shown = {one for one in parts if isinstance(one, type) and issubclass(one, msgspec.Struct)} - {Record}
    for kind in shown:
        for field in set(kind.__struct_fields__) - UNNAMED:
            assert field_label(kind, field), f"{kind.__name__}.{field}"
    assert {kind.__name__ for kind in shown} == set(FIELD_LABELS)
    for kind in shown:
        named = set(FIELD_LABELS[kind.__name__])
        assert named <= set(kind.__struct_fields__) - UNNAMED - set(COMMON), kind.__name__
    for words in (*FIELD_LABELS.values(), COMMON, TABLE_LABELS):
        assert not [label for label in words.values() if "_" in label or label != label.strip()]


def test_every_choice_is_said_in_words() -> None:
    found = {one for kind in TABLES.values() for one in reachable(kind)}
    choices = {one for one in found if isinstance(one, type) and issubclass(one, Enum)}
    assert set(CHOICES) == choices
    assert all(set(CHOICES[choice]) == set(choice) for choice in choices)


def test_a_new_field_has_no_name() -> None:
    class Goal(msgspec.Struct):
        what: str = "x"
        colour: str = "x"

    assert field_label(Goal, "what")
    with pytest.raises(KeyError):
        field_label(Goal, "colour")


def test_each_kind_of_file_has_its_name() -> None:
    assert {**FILE_KINDS, **_KINDS} == FILE_KINDS


def test_no_uid_stands_in_what_a_person_reads(workbook: Workbook, tmp_path: Path) -> None:
    shape = Shape(seed=3, held=2, live=False, planned=True, language="en", closed=True, least=1)
    book = mentorship(shape).book
    text = files_of(kept(workbook, book), tmp_path / "out")["md"].decode()
    assert [uid for table in book.tables.values() for uid in table if uid in text] == []
    assert "2026-0" not in text.split("---\n", 2)[2], "dates are said"


# It can be read, whatever was typed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NASTY)
def test_no_text_becomes_structure(notebook: Notebook, language: str, text: str) -> None:
    filler = Filler(1)
    filler.word = lambda table, field: text  # type: ignore[method-assign]
    everything = gather(notebook)._replace(book=filler.book(), overflow={}, answering=(text,))
    document = access_document(everything, "x", language, read_content)
    assert read_back(document_markdown(document))[1] == document.blocks


@pytest.mark.parametrize("text", NASTY)
def test_no_kept_document_becomes_structure(notebook: Notebook, text: str) -> None:
    """Also one that no program of ours wrote."""
    at: Any = {"created": _AT, "changed": _AT}
    for body in (text, f"# {text}\n\n- {text}\n  - {text}\n", f"---\ntitle: {text}\n---\n\n{text}"):
        book = Book(
            {
                "mentorship": {"m": Mentorship(uid="m", alias="A", **at)},
                "approved": {
                    "a": Approved(uid="a", meeting="x", version=1, markdown=body, data={"x": [text]}, **at)
                },
            }
        )
        document = access_document(gather(notebook)._replace(book=book), "x", "nb", read_content)
        assert read_back(document_markdown(document))[1] == document.blocks
        there = "".join(c for block in document.blocks for c in str(block) if c.isalnum())
        for line in text.split("\n"):
            assert "".join(c for c in line if c.isalnum()) in there


def test_it_begins_with_what_it_is(notebook: Notebook) -> None:
    document = access_document(gather(notebook), "x", "en", read_content)
    said = [str(block) for block in document.blocks]
    second = next(n for n, block in enumerate(document.blocks) if isinstance(block, Heading) and n)
    top = " ".join(said[:second])
    for word in ("everything", "Kari", "Amina", "23 November 2026", "Names of other people", "pass it on"):
        assert word in top


def test_what_points_nowhere_says_so(notebook: Notebook) -> None:
    speaker = Speaker(notebook.book, "en", read_content)
    goal = kinds.Goal(uid="g", created=_AT, changed=_AT, what="x", parent="gone")
    assert "something that is no longer there" in str(list(speaker.fields(goal)))


# Written whole or not at all, and nothing else


def test_the_files_are_the_owners_and_have_free_names(notebook: Notebook, tmp_path: Path) -> None:
    first = write_access(notebook, tmp_path)
    second = write_access(notebook, tmp_path)
    assert len({*first, *second}) == 4
    assert {file.stat().st_mode & 0o777 for file in (*first, *second)} == {0o600}
    assert second[0].stem == f"{first[0].stem}-2" == second[1].stem
    assert "amina" in first[0].name
    taken = first[0].with_name(f"{first[0].stem}-3.json")
    taken.write_text("mine")
    assert write_access(notebook, tmp_path)[0].stem.endswith("-4")
    assert taken.read_text() == "mine"


def test_both_are_in_the_list_of_files_that_were_given(notebook: Notebook, tmp_path: Path) -> None:
    files = write_access(notebook, tmp_path)
    host: Any = notebook.host
    assert {one.path for one in host.exports.known(notebook.uid)} == set(files)


def test_it_works_read_only_and_frozen_and_changes_nothing(root: Path, clock: Clock, tmp_path: Path) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        hold(notebook)
        rights = kinds.Rights(uid="0-r", created=_AT, changed=_AT, frozen_on=_AT.date())
        notebook.book.tables["rights"][rights.uid] = rights
        notebook._save()
    before = contents(root)
    (tmp_path / "out").mkdir()
    with opened(root, clock, read_only=True) as workbook:
        assert len(write_access(amina(workbook), tmp_path / "out")) == 2
    after = contents(root)
    assert {path: data for path, data in after.items() if "exports" not in path} == before


def contents(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_a_folder_that_is_not_there_is_told(notebook: Notebook, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_access(notebook, tmp_path / "no" / "where")


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("after", [False, True])
def test_nothing_half_is_left_whatever_call_fails(
    notebook: Notebook, tmp_path: Path, code: int, after: bool
) -> None:
    """With ``after`` the disk takes nothing any more: what is whole and cannot be taken away is then told."""
    hold(notebook)
    for at in range(1, 100):
        out = tmp_path / str(at)
        out.mkdir()
        with faulty(at, refuse(code), after=after) as disk:
            told = refusal(notebook, out)
        left = sorted(file.name for file in out.iterdir() if file not in temporaries(out))
        assert all((out / name).read_bytes().endswith(b"\n") for name in left)
        assert after or not temporaries(out)
        assert len(left) in (0, 2) or (after and left[0] in told), told
        assert bool(told) is disk.reached or len(left) == 2
        if not disk.reached:
            break
    assert at > 10
    assert len(left) == 2


def refusal(notebook: Notebook, folder: Path) -> str:
    """What is said when the files cannot be written; nothing when they can."""
    try:
        write_access(notebook, folder)
    except NotSaved as trouble:
        return str(trouble)
    return ""


def test_points_in_a_circle_end(notebook: Notebook) -> None:
    speaker = Speaker(notebook.book, "en", read_content)
    at: Any = {"created": _AT, "changed": _AT}
    for one in (
        kinds.Goal(uid="g", what="", parent="g", **at),
        kinds.Placement(uid="p", of="p", left=kinds.Left.ALONE, **at),
        Approved(uid="a", meeting="a", version=1, markdown="", data={}, **at),
    ):
        notebook.book.tables[one.TABLE][one.uid] = one
        assert list(speaker.fields(one))
        speaker.name(one)


def test_it_is_whole_of_a_workbook_that_is_encrypted(root: Path, clock: Clock, tmp_path: Path) -> None:
    from mentortui.workbook.protection import new_recovery_key, protect

    with opened(root, clock) as workbook:
        hold(amina(workbook))
        protect(workbook, "fem lange ord her", new_recovery_key())
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        write(sitting.live, PRIVATE, "bare for meg")
        sitting.keeper.keep_overflow("for langt")
        made = files_of(notebook, tmp_path / "out")
        assert all(
            word in data for word in (b"nav.no", b"bare for meg", b"for langt") for data in made.values()
        )
        assert all(b"nav.no" not in data for data in contents(root).values())
        stop(sitting)
