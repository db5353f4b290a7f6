"""README, CONTRIBUTING and the documentation name what is there, and the pictures of the code follow the code."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pygame
import pytest

import nesgan_game

ROOT = Path(__file__).parents[1]
TEXTS = sorted(
    {
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "levels/README.md")),
        *(path for folder in ("docs", "assets", "nesgan_game") for path in (ROOT / folder).rglob("*.md")),
    }
)
"""CHANGELOG.md apart: it may name what was."""
PATH = re.compile(r"(?<![\w/.-])(?:nesgan_game|tests|docs|examples|levels|assets|\.ci|\.github)/[\w.*/-]*")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
INCLUDED = re.compile(r'--8<-- "([^":]+)(?::([^"]+))?"')
ENTRY = re.compile(r"^::: (\S+)", re.MULTILINE)
FIGURES = 300 * 1024
"""Bytes that all pictures of the documentation may take."""


def absent(text: str, root: Path) -> list[str]:
    """Paths from the root that a text names, in prose or in code, and that are not there; NAME stands for any name."""
    named = {found.rstrip(".,:;") for found in PATH.findall(text)}
    return sorted(name for name in named if "NAME" not in name and not list(root.glob(name.rstrip("/"))))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_text_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert absent(text, ROOT) == []
    links = [link for link in LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []
    for file, section in INCLUDED.findall(text):
        assert (ROOT / file).is_file()
        assert not section or f"--8<-- [start:{section}]" in (ROOT / file).read_text(encoding="utf-8")


def test_a_missing_file_is_found() -> None:
    text = "See `levels/README.md`, tests/moon.py; `examples/*.py` and `examples/*.rs`, or `assets/sprites/NAME.txt`."
    assert absent(text, ROOT) == ["examples/*.rs", "tests/moon.py"]


def test_every_example_is_shown() -> None:
    pages = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("own-game.md", "learners.md"))
    shown = {file for file, _ in INCLUDED.findall(pages)}
    assert {f"examples/{path.name}" for path in (ROOT / "examples").glob("*.*")} <= shown


def test_readmes_code_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    screen = pygame.Surface((256, 224))
    exec(compile(blocks[0], "README.md", "exec"), {"screen": screen})
    assert len({screen.get_at((x, y))[:3] for x in range(48) for y in range(16)}) > 4


@pytest.mark.slow
def test_readmes_code_for_whole_stages_runs() -> None:
    first, second, *_ = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    screen = pygame.Surface((256, 224))
    pygame.mixer.init()
    said = {"screen": screen, "camera": (16, 64), "my_roles": [["wall"] * 9, ["ledge"] * 9], "row": 1, "col": 4}
    try:
        exec(compile(first + second, "README.md", "exec"), {**said, "x": 40, "y": 60})
    finally:
        pygame.mixer.quit()
    assert len({screen.get_at((x, y))[:3] for x in range(256) for y in range(192)}) > 4


def test_readme_names_every_folder_of_the_package_and_no_other() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("[start:folders] -->")[1].split("<!--")[0]
    package = ROOT / "nesgan_game"
    told = set()
    for row in table.strip().splitlines()[2:]:
        first, second = row.strip("| ").split(" | ", 1)
        places = re.findall(r"`([\w./]+)`", first)
        told.update(places)
        assert [place for place in places if not (package / place).exists()] == []
        inner = re.findall(r"`(\w+/)`", second)
        assert [place for place in inner if not (package / places[0] / place).is_dir()] == []
    assert {f"{init.parent.name}/" for init in package.glob("*/__init__.py")} <= told


@pytest.mark.slow
def test_the_picture_of_the_floors_follows_the_imports() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "draw_floors.py"))
    drawn = script["draw"](*script["floors_of"]())
    shown = script["PICTURE"].read_text(encoding="utf-8")
    assert drawn == shown, "python docs/draw_floors.py"


def test_floors_stand_on_what_they_import(tmp_path: Path) -> None:
    script = runpy.run_path(str(ROOT / "docs" / "draw_floors.py"))
    package = tmp_path / "nesgan_game"
    for place, text in {
        "low/__init__.py": "",
        "low/a.py": "from nesgan_game.base import one\n",
        "high/__init__.py": "from nesgan_game.low import a\nfrom nesgan_game import base\n",
        "base.py": "one = 1\n",
        "top.py": "import nesgan_game.high\n",
        "__init__.py": "from nesgan_game.high import a\n",
    }.items():
        (package / place).parent.mkdir(parents=True, exist_ok=True)
        (package / place).write_text(text)
    graph, ground = script["floors_of"](package)
    assert ground == ["base"]
    assert graph == {"ground": set(), "low": {"ground"}, "high": {"low"}, "top": {"high"}}
    assert [script["height"](name, graph) for name in ("ground", "low", "high", "top")] == [0, 1, 2, 3]


def test_every_public_name_has_its_place_in_the_api() -> None:
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "api").glob("*.md")]
    entries = {entry for page in pages for entry in ENTRY.findall(page)}
    assert {f"nesgan_game.{name}" for name in nesgan_game.__all__ if name != "__version__"} <= entries


def test_the_changelog_tells_of_this_version() -> None:
    heads = re.findall(r"^## \[([^]]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert next(head for head in heads if head != "Unreleased") == nesgan_game.__version__


def test_pictures_are_small() -> None:
    assert 0 < sum(path.stat().st_size for path in (ROOT / "docs" / "pictures").iterdir()) < FIGURES


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="there.html#place">x</a><img src="data:image/gif;base64,AA">', ""),
        ('<a href="https://example.org/">elsewhere</a>', ""),
        ('<a href="gone.html">x</a>', "gone.html is not there"),
        ('<img src="gone.png">', "gone.png is not there"),
        ('<a href="there.html#gone">x</a>', "there.html#gone names no place"),
        ('<a href="#gone">x</a>', "#gone names no place"),
        ('<script src="https://example.org/x.js"></script>', "fetches https://example.org/x.js"),
        ('<link rel="stylesheet" href="//example.org/x.css">', "fetches //example.org/x.css"),
    ],
)
def test_what_a_built_site_misses_is_found(body: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<html><body>{body}</body></html>")
    (tmp_path / "there.html").write_text('<p id="place"></p><a href="/index.html">back</a>')
    found = runpy.run_path(str(ROOT / "docs" / "check_site.py"))["missing"](tmp_path)
    assert len(found) == bool(fault)
    assert fault in "".join(found)
