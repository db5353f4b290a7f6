"""The shape of the package: who imports whom, no cycles, and where the heavy libraries may appear."""

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Container, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "nesgan_game"
LEVELS = PACKAGE.parent / "levels"
FLOORS: tuple[tuple[str, ...], ...] = (
    ("ground",),
    ("rolemap", "physics", "imaging", "music"),
    ("dataset", "paint"),
    ("tiles",),
    ("library",),
    ("level",),
    ("game",),
    ("survey", "pygame", "hardware", "web", "rl", "frozen"),
    ("bench",),
    ("cli",),
    ("top",),
)
"""Folders from the ground up; those of one row do not know each other."""
LEAF = "model"
"""Beside the tower: stands on `dataset` and `paint`, and only the command line knows it."""
INSIDE: dict[str, tuple[tuple[str, ...], ...]] = {
    "game": (("rules",), ("bots", "view"), ("app",)),
}
"""Floors within a folder, told in the same way."""
TOP = {"__init__", "__main__"}
HOMES = {
    "torch": ("model/",),
    "lightning_fabric": ("model/",),
    "safetensors": ("model/",),
    "onnx": ("model/",),
    "onnxruntime": ("paint/",),
    "pygame": ("game/app/", "library/tile_library.py", "pygame/", "bench/play_benches.py"),
    "pyscroll": ("pygame/pyscroll_map.py", "bench/play_benches.py"),
    "pytmx": ("pygame/pytmx_map.py",),
    "click": ("cli/",),
    "matplotlib": ("survey/plots.py",),
    "scipy": ("model/", "tiles/role_labels/", "level/proof/verdict.py"),
    "distributed": ("survey/workers.py",),
    "gymnasium": ("rl/", "bench/play_benches.py"),
    "soundfile": ("music/music_files.py",),
    "mido": ("music/music_files.py",),
}
MOST_FILES = 14
"""In one folder; a folder that needs more wants to be two."""


@functools.cache
def modules() -> dict[str, Path]:
    return {
        ".".join(("nesgan_game", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def nodes_of(path: Path) -> list[ast.AST]:
    """All that a file says, as it is parsed. Not kept: a million nodes would slow every collection of garbage."""
    return list(ast.walk(ast.parse(path.read_text())))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """All statements within one, however deep: a tenth of what ast.walk yields, and every import is among them."""
    for name in ("body", "handlers", "cases", "orelse", "finalbody"):
        for inner in getattr(node, name, ()):
            yield inner
            yield from statements(inner)


@functools.cache
def names_imported(path: Path) -> tuple[tuple[str, str, bool], ...]:
    """Every module imported anywhere in a file, the name taken from it (or ""), and whether for typing only."""
    nodes = list(statements(ast.parse(path.read_text(encoding="utf-8"))))
    typing_only = {
        node
        for block in nodes
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"
        for node in statements(block)
    }
    found: list[tuple[str, str, bool]] = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [(alias.name, "", node in typing_only) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [(node.module, alias.name, node in typing_only) for alias in node.names]
    return tuple(found)


def imports(path: Path, known: Container[str]) -> Iterator[tuple[str, bool]]:
    """Every module that a file imports, those known taken out of their packages too, and whether for typing only."""
    for module, name, typed in names_imported(path):
        inner = f"{module}.{name}"
        yield (inner if inner in known else module), typed


def folder(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    if len(inside.parts) > 1:
        return inside.parts[0]
    return "top" if inside.stem in TOP else "ground"


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


def loaded_by(statement: str, cwd: Path | None = None) -> set[str]:
    """The modules that a new process has loaded after the statement; what it prints itself comes before."""
    code = f"import sys; {statement}; print('\\n' + ' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=cwd)
    return set(done.stdout.splitlines()[-1].split())


def test_importing_the_package_is_light() -> None:
    loaded = loaded_by("import nesgan_game")
    assert not loaded & {"torch", "pygame", "onnxruntime", "numpy", "scipy", "matplotlib", "PIL"}


NOT_TO_PLAY = {"torch", "lightning_fabric", "onnx", "scipy", "matplotlib"}
PLAY = "from nesgan_game.cli import main; assert main(['play', {}, '--headless', '--ticks', '60']) == 0"
PLAYING = {
    "the game's modules": "import " + ", ".join(name for name in modules() if name.startswith("nesgan_game.game")),
    "a headless run": PLAY.format("'--seed', '1'"),
    "a map": PLAY.format(f"'--level', {str(LEVELS / 'tutorial.tmx')!r}"),
    "a castle": PLAY.format(f"'--castle', {str(LEVELS / 'castle')!r}"),
    "building a stage": "import nesgan_game as ng;"
    "ng.build_stage(ng.TileLibrary.generate(seed=7), seed=3, controls=ng.Controls(rooms=5))",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if name in ("a map", "a castle") else ()) for name in PLAYING]
)
def test_playing_and_building_load_neither_torch_nor_scipy(name: str, tmp_path: Path) -> None:
    loaded = loaded_by(PLAYING[name], tmp_path)
    assert {"numpy", "nesgan_game.level.stage"} <= loaded
    assert not loaded & NOT_TO_PLAY


@pytest.mark.slow
def test_a_map_is_read_without_pygame_and_pytmx_stays_whole() -> None:
    read = f"import nesgan_game as ng; ng.read_tmx({str(LEVELS / 'tutorial.tmx')!r})"
    assert not loaded_by(read) & {"pygame", "pytmx", "scipy"}
    assert "pygame" in loaded_by(f"{read}; import pytmx; pytmx.load_pygame")


def test_no_unsafe_loading() -> None:
    """Nothing from a file is ever unpickled or evaluated."""
    called = re.compile(r"\b(eval|exec|load|compile|__import__)\s*\(")
    banned = {"pickle", "marshal", "shelve", "dill", "joblib"}
    last = {"eval", "exec", "load", "compile", "__import__"}
    for path in modules().values():
        names = {name.split(".")[0] for name, _ in imports(path, ())}
        assert not names & banned, path
        if not called.search(path.read_text(encoding="utf-8")):
            continue  # to take a file apart takes long
        for node in nodes_of(path):
            if not isinstance(node, ast.Call):
                continue
            # Only calls of these last names are written out: all of them would take seconds.
            if getattr(node.func, "id", getattr(node.func, "attr", "")) in last:
                what = ast.unparse(node.func)
                assert what not in {"eval", "exec", "torch.load", "compile", "__import__"}, (path, node.lineno)
                if what.endswith("np.load"):
                    assert any(k.arg == "allow_pickle" and ast.unparse(k.value) == "False" for k in node.keywords), path


def test_what_is_made_draws_from_named_streams() -> None:
    """numpy's own methods may give other numbers next year: `seeds` alone calls them, and what is drawn in training."""
    drawn = re.compile(
        r"\bdefault_rng\(|\bnp\.random\.(?!Generator\b|BitGenerator\b)|^\s*(?:import|from) random\b", re.M
    )
    found = {name for name, path in modules().items() if drawn.search(path.read_text(encoding="utf-8"))}
    training = {name for name in found if name.startswith(("nesgan_game.dataset.", "nesgan_game.model."))}
    assert found - training == {"nesgan_game.seeds"}
