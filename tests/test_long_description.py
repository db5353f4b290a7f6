"""What an index shows of README.md names nothing that is not there: no pictures, no links into a folder."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def described() -> str:
    """README.md as the build rewrites it: the plugin's substitutions are Python's own."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]
    text = "".join(
        (ROOT / part["path"]).read_text(encoding="utf-8") if "path" in part else part["text"]
        for part in told["fragments"]
    )
    for one in told["substitutions"]:
        text, count = re.subn(one["pattern"], one["replacement"], text)
        assert count, f"nothing is left to do for {one['pattern']}"
    return text


def test_it_has_no_link_that_leads_nowhere() -> None:
    text = described()
    assert re.findall(r"\]\((?!https?://)[^)]*\)", text) == []
    assert "<!--" not in text
    assert "](" not in re.sub(r"\]\(https?://", "", text)


def test_its_commands_work_without_a_checkout() -> None:
    text = described()
    installs = re.findall(r"pip install ([^\n&`]+)", text)
    assert "nesgan_game" in installs[0]
    assert [one for one in installs if one.lstrip('"').startswith(".")] == []
    assert "docs/formats.md" in text, "a link is still told by its path"
