"""Print the lowest version of each package that we say we work with, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

_BOUND = re.compile(r"^([A-Za-z0-9-]+)>=([0-9.]+)")
"""A dependency with its lower bound: ``textual>=8.2.8,<9``."""


def lowest(project: dict[str, Any]) -> list[str]:
    """``name==version`` for each dependency, and for those of the pdf extra."""
    wanted = [*project["dependencies"], *project["optional-dependencies"]["pdf"]]
    bounds = [_BOUND.match(line) for line in wanted]
    return [f"{found[1]}=={found[2]}" for found in bounds if found]


if __name__ == "__main__":
    text = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    sys.stdout.write("\n".join(lowest(tomllib.loads(text)["project"])) + "\n")
