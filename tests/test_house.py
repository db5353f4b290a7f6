"""Every folder of the package tells in its README.md what is in it, and whom it may import; the page is true."""

import ast
import re
from pathlib import Path

import pytest
from test_layers import LEAF, PACKAGE, allowed, folder, imports, modules

FOLDERS = sorted({path.parent for path in PACKAGE.rglob("*.py")})
GROUND, EVERYTHING = "ground", "everything"


def name_of(place: Path) -> str:
    return place.relative_to(PACKAGE).as_posix()


def contents(place: Path) -> set[str]:
    """Modules and folders beside each other, as a README names them."""
    files = {path.name for path in place.glob("*.py")} - {"__init__.py"}
    return files | {f"{path.name}/" for path in place.iterdir() if path.is_dir() and path.name != "__pycache__"}


def told(place: Path) -> list[str]:
    """What the list of a README names, in its order."""
    lines = re.findall(r"^- (.*?): ", (place / "README.md").read_text(), re.MULTILINE)
    return [name for line in lines for name in re.findall(r"`([^`]+)`", line)]


def may_import(place: Path) -> set[str]:
    line = re.search(r"^May import[: ](.*)", (place / "README.md").read_text(), re.MULTILINE)
    if line is None:
        return set()
    return {EVERYTHING} if EVERYTHING in line[1] else set(re.findall(r"`([^`]+)`", line[1]))


def imported(place: Path) -> set[str]:
    """The other folders that the modules of a folder import; single files of the package are the ground."""
    known = modules()
    found = set()
    for path in place.glob("*.py"):
        targets = {known[target] for target, _ in imports(path, known) if target in known and target != "nesgan_game"}
        # The version number is the one thing of the top that every floor may read.
        found |= {target.parent for target in targets if target.parent != place}
    return {GROUND if other == PACKAGE else name_of(other) for other in found}


@pytest.mark.parametrize("place", FOLDERS, ids=name_of)
def test_a_folder_names_what_is_in_it(place: Path) -> None:
    names = told(place)
    assert sorted(names) == sorted(contents(place)), "each once, and nothing that is not there"
    assert len((place / "README.md").read_text().splitlines()) <= 40


@pytest.mark.parametrize("place", [place for place in FOLDERS if place != PACKAGE], ids=name_of)
def test_the_docstring_names_the_modules_in_the_same_order(place: Path) -> None:
    text = ast.get_docstring(ast.parse((place / "__init__.py").read_text())) or ""
    names = [name.removesuffix(".py") for name in told(place) if name != "sources/"]
    spots = [re.search(rf"(?<![\w/]){re.escape(name)}(?!\w)", text.split("\n\n", 1)[-1]) for name in names]
    assert [name for name, spot in zip(names, spots, strict=True) if spot is None] == []
    places = [spot.start() for spot in spots if spot is not None]
    assert places == sorted(places)


@pytest.mark.parametrize("place", [place for place in FOLDERS if place != PACKAGE], ids=name_of)
def test_a_folder_imports_what_it_says_and_says_what_it_may(place: Path) -> None:
    says = may_import(place)
    if says == {EVERYTHING}:
        assert name_of(place) == "cli"
        return
    assert imported(place) <= says
    assert {name.split("/")[0] for name in says} <= allowed(folder(place / "__init__.py"))
    assert LEAF not in says


@pytest.mark.parametrize("place", FOLDERS, ids=name_of)
def test_the_page_says_what_comes_in_and_goes_out(place: Path) -> None:
    lines = (place / "README.md").read_text().splitlines()
    assert lines[0] == f"# {name_of(place) if place != PACKAGE else PACKAGE.name}"
    assert [sum(line.startswith(word) for line in lines) for word in ("In: ", "Out: ")] == [1, 1]
