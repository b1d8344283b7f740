"""Completion in the shell: every command and option, and no name of a person."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mentortui.cli import _MODULES
from mentortui.cli.arguments import whole_parser
from mentortui.cli.completion import SHELLS, commands_of
from tests.cli.running import Run


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_the_script(shell: str, run: Run, home: Path) -> None:
    code, said, _ = run("completion", shell)
    assert code == 0
    for name in filter(None, _MODULES):
        assert name in said
    for parser in commands_of(whole_parser()).values():
        for action in parser._actions:
            for option in action.option_strings:
                assert (option.lstrip("-") if shell == "fish" else option) in said, option
    assert "Oleksandr" not in said  # of the example; Amina stands in the help


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("mentortui exp", {"export", "exports"}), ("mentortui list --d", {"--data-dir", "--due"})],
)
def test_bash_completes(typed: str, wanted: set[str], run: Run, tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(run("completion", "bash")[1], encoding="utf-8")
    words = " ".join(f"'{word}'" for word in typed.split())
    asked = (
        f"source {script}; COMP_WORDS=({words}); COMP_CWORD={len(typed.split()) - 1}; "
        f"COMP_LINE='{typed}'; _shtab_mentortui; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, timeout=30, check=False)
    assert {word.strip() for word in done.stdout.split()} == wanted, done.stderr


def test_nothing_of_it_is_loaded_for_other_commands(tmp_path: Path) -> None:
    asked = "import sys; from mentortui.cli import main; main(['where']); sys.exit('shtab' in sys.modules)"
    env = {"MENTORTUI_HOME": str(tmp_path / "home"), "PATH": ""}
    subprocess.run([sys.executable, "-c", asked], check=True, timeout=30, env=env, stdout=subprocess.DEVNULL)
