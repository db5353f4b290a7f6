"""The shape of the package: who imports whom, no cycles, and where the heavy libraries may appear."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "nesgan_game"
FLOORS: tuple[tuple[str, ...], ...] = (
    ("ground",),
    ("rolemap", "physics", "imaging"),
    ("dataset", "paint"),
    ("tiles",),
    ("library",),
    ("level",),
    ("game",),
    ("survey",),
    ("bench",),
    ("cli",),
    ("top",),
)
"""Folders from the ground up; those of one row do not know each other."""
LEAF = "model"
"""Beside the tower: stands on `dataset` and `paint`, and only the command line knows it."""
INSIDE: dict[str, tuple[tuple[str, ...], ...]] = {
    "game": (("rules",), ("view",), ("app",)),
}
"""Floors within a folder, told in the same way."""
TOP = {"__init__", "__main__"}
HOMES = {
    "torch": ("model/",),
    "lightning_fabric": ("model/",),
    "safetensors": ("model/",),
    "onnx": ("model/",),
    "onnxruntime": ("paint/",),
    "pygame": ("game/app/", "library/tile_library.py"),
    "pytmx": ("level/formats/tmx.py",),
    "click": ("cli/",),
    "matplotlib": ("survey/plots.py",),
    "distributed": ("survey/workers.py",),
}
MOST_FILES = 14
"""In one folder; a folder that needs more wants to be two."""


def modules() -> dict[str, Path]:
    return {
        ".".join(("nesgan_game", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def imports(path: Path, known: dict[str, Path]) -> Iterator[tuple[str, bool]]:
    """Every name imported anywhere in a file, with whether that is for the type checker only."""
    tree = ast.parse(path.read_text())
    typing_only = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in typing_only) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner in known else node.module), node in typing_only


def folder(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    if len(inside.parts) > 1:
        return inside.parts[0]
    return inside.stem if inside.stem == "bench" else "top" if inside.stem in TOP else "ground"


def height(name: str, floors: tuple[tuple[str, ...], ...]) -> int:
    return next(number for number, row in enumerate(floors) if name in row)


def below(name: str, floors: tuple[tuple[str, ...], ...]) -> set[str]:
    """The folders that one may import: itself, and all of lower floors."""
    return {name, *(other for row in floors[: height(name, floors)] for other in row)}


def allowed(name: str) -> set[str]:
    if name == LEAF:
        return {LEAF, *below("tiles", FLOORS)} - {"tiles"}
    return below(name, FLOORS) | ({LEAF} if name == "cli" else set())


def test_every_folder_is_a_floor() -> None:
    assert {folder(path) for path in modules().values()} == {LEAF, *(name for row in FLOORS for name in row)}


def test_no_module_imports_from_its_own_height_or_above() -> None:
    known = modules()
    wrong = [
        f"{name} imports {target}"
        for name, path in known.items()
        for target, _ in imports(path, known)
        # The public names of the top are loaded on first use and lead everywhere.
        if target in known
        and name != "nesgan_game"
        and folder(known[target]) not in allowed(folder(path))
        # The version number is the one thing of the top that every floor may read.
        and target != "nesgan_game"
    ]
    assert wrong == []


@pytest.mark.parametrize("name", INSIDE)
def test_floors_within_a_folder(name: str) -> None:
    known = {module: path for module, path in modules().items() if folder(path) == name}
    rooms = {module: path.relative_to(PACKAGE / name).parts for module, path in known.items()}
    wrong = [
        f"{module} imports {target}"
        for module, path in known.items()
        for target, _ in imports(path, known)
        if len(rooms[module]) > 1 and target in known and len(rooms[target]) > 1
        if rooms[target][0] not in below(rooms[module][0], INSIDE[name])
    ]
    assert wrong == []


def test_no_two_modules_share_a_name() -> None:
    names = [path.stem for path in modules().values() if not path.stem.startswith("__")]
    assert sorted(names) == sorted(set(names))


def test_no_folder_is_crowded() -> None:
    folders = {path.parent for path in modules().values()}
    crowded = {str(one): count for one in folders if (count := len(list(one.glob("[!_]*.py")))) > MOST_FILES}
    assert crowded == {}


def test_no_import_cycles_deferred_imports_counted() -> None:
    known = modules()
    graph = {
        name: {target for target, typed in imports(path, known) if target in known and target != name and not typed}
        for name, path in known.items()
        if name != "nesgan_game"  # its names are loaded on first use and lead everywhere
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail[trail.index(name) :], name))
        if name in done:
            return
        for target in graph.get(name, ()):
            visit(target, (*trail, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("library", HOMES)
def test_heavy_libraries_stay_at_home(library: str) -> None:
    known = modules()
    guests = [
        name
        for name, path in known.items()
        if not path.relative_to(PACKAGE).as_posix().startswith((*HOMES[library], "cli/"))
        for target, typed in imports(path, known)
        if target.split(".")[0] == library and not typed
    ]
    assert guests == []


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(' '.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())


def test_importing_the_package_is_light() -> None:
    loaded = loaded_by("import nesgan_game")
    assert not loaded & {"torch", "pygame", "onnxruntime", "numpy", "scipy", "PIL"}


def test_the_game_never_needs_torch() -> None:
    loaded = loaded_by("import nesgan_game.game.app.runner, nesgan_game.level.castle, nesgan_game.paint.painter")
    assert not loaded & {"torch", "lightning_fabric", "onnx"}


def test_no_unsafe_loading() -> None:
    """Nothing from a file is ever unpickled or evaluated."""
    banned = {"pickle", "marshal", "shelve", "dill", "joblib"}
    for path in modules().values():
        tree = ast.parse(path.read_text())
        names = {name.split(".")[0] for name, _ in imports(path, {})}
        assert not names & banned, path
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in {"eval", "exec", "torch.load", "compile", "__import__"}, (path, node.lineno)
                if called.endswith("np.load"):
                    assert any(k.arg == "allow_pickle" and ast.unparse(k.value) == "False" for k in node.keywords), path
