"""The command line: what each command says, in both languages, its exit codes, and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.cli.arguments import parse
from mentortui.cli.options import Options, plain_to_see
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
    }


READING = [
    ["list"],
    ["show", "amina"],
    ["show", "amina/3"],
    ["show", "Amina", "3"],
    ["search", "pharmacy"],
    ["search", "--private", "impatient"],
    ["export", "amina/2", "--format", "json"],
    ["check"],
    ["where"],
    ["templates"],
    ["keys"],
]


@pytest.mark.parametrize("argv", READING, ids=" ".join)
def test_reading_succeeds_and_writes_nothing(home: Path, run: Run, argv: list[str]) -> None:
    before = everything(home)
    code, out, err = run(*argv)
    assert (code, err) == (0, "")
    assert out.strip()
    assert everything(home) == before


@pytest.mark.parametrize("argv", READING, ids=" ".join)
def test_reading_works_beside_an_open_window(home: Path, run: Run, argv: list[str]) -> None:
    window = Workbook(home)
    try:
        assert run(*argv)[0] == 0
    finally:
        window.close()


@pytest.mark.parametrize(
    "argv", [["list"], ["search", "x"], ["check"], ["where"], ["templates"]], ids=" ".join
)
def test_an_empty_folder_is_well_and_stays_empty(tmp_path: Path, run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, err) == (0, "")
    assert out
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    "argv",
    [["list"], ["show", "amina"], ["show", "amina/1"], ["search", "a"], ["where"], ["keys"]],
    ids=" ".join,
)
def test_json_where_data_comes_out(home: Path, run: Run, argv: list[str]) -> None:
    assert json.loads(run(*argv, "--json")[1])


def test_list_says_who_and_when(home: Path, run: Run) -> None:
    first, second = run("list")[1].splitlines()
    assert first.startswith("Amina, pharmacist · 4 meetings held · 5 open actions · next meeting ")
    assert second.startswith("Oleksandr, welder · 1 meeting held · ")


def test_a_meeting_is_its_summary(home: Path, run: Run) -> None:
    out = run("show", "ami/3")[1]
    assert out.startswith("Meeting 3 · The labour market\n")
    assert "åpen søknad" in out


def test_own_notes_come_only_when_asked_for(home: Path, run: Run) -> None:
    assert run("search", "impatient")[1] == "Nothing was found.\n"
    assert "She is impatient" in run("search", "impatient", "--private")[1]
    for argv in READING:
        if "--private" not in argv:
            assert "impatient" not in run(*argv)[1]


def test_keys_are_listed_for_other_programs(run: Run) -> None:
    rows = json.loads(run("keys", "--json")[1])
    assert all(row.keys() == {"id", "key", "title", "where"} for row in rows)
    assert {"app.quit", "meeting.next", "meeting.finish", "share.open"} <= {row["id"] for row in rows}


def test_the_users_own_keys_are_told(tmp_path: Path, run: Run) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('language = "en"\n[keys]\n"meeting.next" = "f11"\n"no.such" = "x"\n')
    _code, out, err = run("keys", "--json")
    assert {row["id"]: row["key"] for row in json.loads(out)}["meeting.next"] == "f11"
    assert "no.such" in err


def test_export_goes_where_told_and_never_over_another(home: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "out.md"
    assert run("export", "amina", "-o", str(file))[0] == 0
    assert file.read_text(encoding="utf-8") == run("export", "amina")[1]
    file.write_text("mine")
    code, _out, err = run("export", "amina", "-o", str(file))
    assert (code, file.read_text()) == (1, "mine")
    assert str(file) in err
    assert run("export", "amina", "-o", str(file), "--force")[0] == 0


@pytest.mark.parametrize(
    "argv",
    [
        ["show", "nobody"],
        ["show", "amina/9"],
        ["export", "amina/9"],
        ["export", "amina", "-o", "/no/such/place"],
    ],
    ids=" ".join,
)
def test_what_is_not_there_is_told_plainly(home: Path, run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (1, "")
    assert err.endswith(".\n")


@pytest.mark.parametrize(
    "argv", [["frobnicate"], ["show"], ["list", "--colour"], ["--lang", "fr"], ["--lang"]]
)
def test_wrong_use_is_2(run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert "usage" in err


def test_options_stand_before_or_after_the_command() -> None:
    for argv in (["--data-dir", "x", "list"], ["list", "--data-dir", "x"], ["list", "--data-dir=x"]):
        assert parse(argv).data_dir == "x"
    assert parse(["--lang", "nb", "list"]).lang == parse(["demo", "--lang", "nb"]).lang == "nb"


def test_help_is_in_the_language_asked_for(run: Run) -> None:
    assert i18n.in_language("nb")("usage: ") in run("--lang", "nb", "--help")[1]
    assert run("list", "--lang=en", "--help")[1].startswith("usage: ")
    assert os.environ["LANGUAGE"] == "en"


def test_a_damaged_file_is_told_and_left(home: Path, run: Run) -> None:
    file = next((home / "mentorships").glob("*.json"))
    file.write_bytes(file.read_bytes()[:100])
    (home / "workbook.json").write_text("{")
    before = everything(home)
    code, _out, err = run("check")
    assert code == 1
    assert str(file) in err
    assert run("list")[0] == run("search", "pharmacy")[0] == 0
    assert everything(home) == before


def test_check_sees_a_record_astray_and_a_journal_of_nobody(home: Path, run: Run) -> None:
    from mentortui.storage.cipher import Plain
    from mentortui.storage.journal import Journal

    header = {"mentorship": "gone", "meeting": "m", "id": "j"}
    Journal.create(home / "live" / "m.journal", Plain(), header).close()
    code, _out, err = run("check")
    assert code == 1
    assert "m.journal" in err


def test_templates_are_checked_by_file_and_line(tmp_path: Path, run: Run) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    built_in = Path(__file__).parents[2] / "meeting_templates" / "en" / "2-goals.md"
    good.write_text(built_in.read_text(encoding="utf-8"), encoding="utf-8")
    bad.write_text("no head\n")
    assert run("templates", "check", str(good))[0] == 0
    code, _out, err = run("templates", "check", str(good), str(bad))
    assert code == 1
    assert f"{bad}, line 1" in err


def test_the_files_of_the_chapters_are_checked_and_listed_too(home: Path, run: Run) -> None:
    folder = home / "meeting_templates" / "en" / "chapters"
    folder.mkdir(parents=True)
    (folder / "norms.md").write_text("# Our culture\n\n## coffee: Coffee\n\nAll make it.\n")
    assert run("templates", "check")[0] == 0
    assert "Our culture · chapters/norms.md · your own" in run("templates")[1]
    (folder / "checks.md").write_text("# Checks\n\n## No id\n")
    (folder / "coffee.md").write_text("# Coffee\n")
    code, out, err = run("templates", "check")
    assert (code, "norms.md: “Our culture” can be used." in out) == (1, True)
    assert "checks.md, line 3: a card begins with «## id: Heading»" in err
    assert "coffee.md: no chapter has a file of this name" in err
    assert run("templates", "check", str(folder / "norms.md"))[0] == 0


@pytest.mark.parametrize("argv", [[], ["demo"], ["meet", "amina"]])
def test_without_a_terminal_no_screen_is_opened(run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (1, "")
    assert "mentortui list" in err


def test_the_screens_are_told_what_was_asked_for(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def opened(root: Path, settings_file: Path, **said: object) -> int:
        asked.append((root, settings_file, said))
        return 3

    monkeypatch.setattr("mentortui.cli.output.has_screen", lambda: True)
    monkeypatch.setattr("mentortui.ui.app.run", opened)
    assert run("meet", "Amina", "B", "--read-only", "--lang", "nb")[0] == 3
    home = tmp_path / "home"
    said = {"read_only": True, "meet": "Amina B", "language": "nb"}
    assert asked == [(home, home / "settings.toml", said)]


def test_the_example_is_gone_however_it_ended(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def opened(root: Path, settings_file: Path, *, demo: bool, language: str) -> int:
        seen.append(root)
        assert (demo, language, settings_file.parent) == (True, "nb", root)
        assert [entry.alias for entry in Workbook(root, read_only=True).entries()] == ["Amina", "Oleksandr"]
        raise KeyboardInterrupt

    monkeypatch.setattr("mentortui.cli.output.has_screen", lambda: True)
    monkeypatch.setattr("mentortui.ui.app.run", opened)
    assert run("demo", "--lang", "nb")[0] == 130
    assert seen
    assert not seen[0].exists()
    assert not (tmp_path / "home").exists()


def test_no_text_reaches_the_terminal_as_an_order(home: Path, run: Run) -> None:
    file = next(f for f in (home / "mentorships").glob("*.json") if b"Amina" in f.read_bytes())
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("wholesalers", "wh\\u001b]52;c;\\u0007\\u009b2J\\u202eol"), encoding="utf-8")
    for argv in (
        ["show", "amina/3"],
        ["search", "Pharmacies"],
        ["export", "amina/3"],
        ["show", "amina/3", "--json"],
    ):
        _code, out, _err = run(*argv)
        assert not set(out) & {"\x1b", "\x07", "\x9b"}
    assert "\u202e" not in run("show", "amina/3")[1]


def test_the_unexpected_tells_no_values(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("canary-1234")

    monkeypatch.setattr("mentortui.model.shared.shared_view", fail)
    monkeypatch.setattr("mentortui.workbook.notebook.shared_view", fail)
    code, out, err = run("show", "amina")
    report = home / "crash.txt"
    assert (code, out) == (1, "")
    assert str(report) in err
    assert report.stat().st_mode & 0o777 == 0o600
    written = report.read_text()
    assert "RuntimeError" in written
    assert "mentortui/cli/reading.py:" in written
    assert "canary" not in err + written
    assert str(home.parent) not in written


def test_ctrl_c_is_quiet(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mentortui.workbook.notebook.shared_view", stop)
    assert run("show", "amina") == (130, "", "")


# In a process of its own


def process(*argv: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *argv],
        capture_output=True,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_no_terminal_library_is_loaded_without_a_screen(home: Path) -> None:
    code = f"""
import sys
from mentortui.__main__ import main
for argv in {READING!r}:
    if argv != ["templates"]:
        sys.argv[1:] = argv
        assert main() == 0
        assert not {{"textual", "rich", "markdown_it"}} & sys.modules.keys(), argv
"""
    done = process("-c", code)
    assert (done.returncode, done.stderr) == (0, b"")


def test_utf_8_whatever_the_terminal_says(home: Path) -> None:
    done = process("-m", "mentortui", "show", "amina/3", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "åpen søknad" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet(home: Path) -> None:
    command = f'{sys.executable} -m mentortui search a 2>"$MENTORTUI_HOME/err" | true'
    shell = command + "; echo ${PIPESTATUS[0]}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, check=True)
    assert done.stdout == b"0\n"
    assert (home / "err").read_bytes() == b""


def test_variables_that_make_the_terminal_library_leak_are_gone(tmp_path: Path) -> None:
    code = """
import os, sys
from mentortui.__main__ import main
sys.argv[1:] = ["where"]
main()
assert not [name for name in os.environ if name.startswith("TEXTUAL")]
"""
    assert process("-c", code, TEXTUAL_LOG=str(tmp_path / "log"), TEXTUAL_SCREENSHOT="1").returncode == 0


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["demo"], Options(command="demo")),
        (["meet", "Amina", "N"], Options(command="meet", words=("Amina", "N"))),
        (["--data-dir", "x", "meet", "Amina"], Options(command="meet", words=("Amina",), data_dir="x")),
        (["meet"], None),
        (["demo", "more"], None),
        (["list"], None),
        (["--data-dir", "demo"], Options(data_dir="demo")),
        (["--data-dir", "-x"], None),
        (["--data-dir", "-x", "demo"], None),
        (["--data-dir"], None),
        (["meet", "Amina", "--lang", "nb"], None),
        (["meet", "-h"], None),
    ],
)
def test_what_is_plain_to_see_needs_no_parser(argv: list[str], told: Options | None) -> None:
    assert plain_to_see(argv) == told
    if told is not None:
        assert parse(argv) == told
