"""The shape of the package: who imports whom, no cycles, and where the heavy libraries may appear."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "nesgan_game"
FLOORS = ["facts", "model", "paint", "tiles", "library", "level", "game", "survey", "top"]
TOP = {"__init__", "__main__", "cli", "bench"}
HOMES = {
    "torch": ("model",),
    "lightning_fabric": ("model",),
    "safetensors": ("model",),
    "onnx": ("model",),
    "onnxruntime": ("paint",),
    "pygame": ("game/app/runner.py", "game/app/window.py", "library/tile_library.py"),
    "pytmx": ("level/formats/tmx.py",),
    "click": ("cli.py",),
    "matplotlib": ("survey/plots.py",),
    "distributed": ("survey/workers.py",),
}


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


def floor(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    if len(inside.parts) > 1:
        return inside.parts[0]
    return "top" if inside.stem in TOP else "facts"


def test_every_folder_is_a_floor() -> None:
    assert {floor(path) for path in modules().values()} == set(FLOORS)


def test_no_module_imports_from_a_floor_above() -> None:
    known = modules()
    wrong = [
        f"{name} imports {target}"
        for name, path in known.items()
        if floor(path) != "top"
        for target, _ in imports(path, known)
        # The version number is the one thing of the top that every floor may read.
        if target in known
        and target != "nesgan_game"
        and FLOORS.index(floor(known[target])) > FLOORS.index(floor(path))
    ]
    assert wrong == []


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
        if not path.relative_to(PACKAGE).as_posix().startswith(HOMES[library]) and path.name != "cli.py"
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
