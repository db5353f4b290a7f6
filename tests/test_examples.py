"""Every example runs as a user would start it, and those that scroll over a level show its very pixels."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.cli import main
from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import CLEAR

EXAMPLES = Path(__file__).parents[1] / "examples"
FRAMES = 20
# Runs main and saves its picture, which is of the kind that its library draws.
KEEP = """
import runpy, sys
example, level, frames, out = sys.argv[1:]
picture = runpy.run_path(example)["main"](level, int(frames))
if hasattr(picture, "get_size"):
    import pygame
    picture = pygame.surfarray.array3d(picture).swapaxes(0, 1)
import numpy as np
np.save(out, np.asarray(picture)[..., :3])
"""


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return TileLibrary.generate(seed=3, screens=4, theme="gallery")


@pytest.fixture(scope="module")
def stage(library: TileLibrary) -> Stage:
    """One in which objects with clear pixels are seen."""
    for seed in range(5, 25):
        built = build_stage(library, seed, controls=Controls(rooms=5))
        seen = built.field[-14:, 3:18]
        if (built.tiles.levels[seen[seen >= 0]] == CLEAR).any():
            return built
    raise AssertionError("none of 20 stages shows objects with clear pixels")


@pytest.fixture(scope="module")
def level(stage: Stage, library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tmx(stage, library, tmp_path_factory.mktemp("level"))


def run(*words: object, cwd: Path, launcher: tuple[str, ...] = (), **env: str) -> None:
    command = [*launcher, sys.executable, *map(str, words)]
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=300, env={**os.environ, **env}, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def shown(example: str, level: Path, tmp_path: Path, launcher: tuple[str, ...] = ()) -> np.ndarray:
    run("-c", KEEP, EXAMPLES / example, level, FRAMES, tmp_path / "last.npy", cwd=tmp_path, launcher=launcher)
    picture = np.load(tmp_path / "last.npy", allow_pickle=False)
    scale = picture.shape[0] // 224
    assert picture.shape == (224 * scale, 256 * scale, 3)
    small = picture[scale // 2 :: scale, scale // 2 :: scale]
    assert (small.repeat(scale, axis=0).repeat(scale, axis=1) == picture).all()
    return np.asarray(small)


def wanted(stage: Stage) -> np.ndarray:
    left = 2 * (FRAMES - 1)
    return render_stage(stage)[-224:, left : left + 256]


@pytest.mark.slow
def test_the_wall_of_tiles_runs(tmp_path: Path) -> None:
    run(EXAMPLES / "tile_wall.py", 3, 20, cwd=tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["pygame", "pyscroll", "pyxel"])
def test_scrollers_show_the_level(engine: str, stage: Stage, level: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    assert (shown(f"scroll_{engine}.py", level, tmp_path) == wanted(stage)).all()


@pytest.mark.slow
def test_arcade_shows_the_level(stage: Stage, level: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("arcade") is None:
        pytest.skip("arcade is not installed")
    if not os.environ.get("DISPLAY") and shutil.which("xvfb-run") is None:
        pytest.skip("arcade needs OpenGL and a screen: neither DISPLAY nor xvfb-run is there")
    launcher = () if os.environ.get("DISPLAY") else ("xvfb-run", "-a", "-s", "-screen 0 1024x768x24")
    assert (shown("scroll_arcade.py", level, tmp_path, launcher) == wanted(stage)).all()


@pytest.mark.slow
def test_scrollers_run_over_the_shipped_level(tmp_path: Path) -> None:
    level = EXAMPLES.parent / "levels" / "stage-01.tmx"
    run(EXAMPLES / "scroll_pygame.py", level, 3, cwd=tmp_path)
    with Image.open(level.with_suffix(".png")) as image:
        whole = np.asarray(image.convert("RGB"))
    assert (shown("scroll_pygame.py", level, tmp_path) == whole[-224:, 38:294]).all()


# Runs main under keys that walk right and jump now and then; tells where the hero got to, and what stands there.
WALK = """
import collections, runpy, sys
import pygame
import nesgan_game as ng
import nesgan_game.pygame as ngp

class Keys(collections.defaultdict):
    frame = 0
    def __call__(self):
        self.frame += 1
        self[pygame.K_SPACE] = self.frame % 40 < 4
        return self

keys = Keys(bool, {pygame.K_RIGHT: True})
picture, body = runpy.run_path(sys.argv[1])["main"](3, 60, keys)
stage = ng.build_stage(ng.TileLibrary.generate(3), 3)
assert keys.frame == 60
assert body.collidelist(ngp.rects(stage)) < 0, "inside a wall"
assert body.centerx > stage.hero.x_px + 60, body
assert 0 < body.top < stage.rows * 16
assert len({picture.get_at((x, y))[:3] for x in range(256) for y in range(192)}) > 6
foes = ngp.spawn(stage, {"enemy": ngp.EntitySprite})
assert len(foes) == len(stage.enemies) + len(stage.bosses) > 5
"""


@pytest.mark.slow
def test_a_game_of_ones_own_runs(tmp_path: Path) -> None:
    run("-c", WALK, EXAMPLES / "own_game.py", cwd=tmp_path)
    run(EXAMPLES / "own_game.py", 5, 3, cwd=tmp_path)
    code = [line for line in (EXAMPLES / "own_game.py").read_text().splitlines() if line.strip()]
    assert len(code) <= 50


@pytest.mark.slow
def test_a_stage_is_drawn_as_text(tmp_path: Path) -> None:
    run(EXAMPLES / "text_stage.py", cwd=tmp_path)
    assert read_tmx(tmp_path / "tutorial.tmx").proof is not None
    assert (tmp_path / "tutorial.png").is_file()


@pytest.mark.slow
def test_a_room_drawn_as_text_is_built_and_told_on_a_storyboard(tmp_path: Path) -> None:
    run(EXAMPLES / "template_room.py", "sheet.png", cwd=tmp_path)
    with Image.open(tmp_path / "sheet.png") as picture:
        assert picture.width > 1000
        assert picture.height > 400


@pytest.mark.slow
def test_a_room_of_ones_own_is_built_and_drawn(tmp_path: Path) -> None:
    run(EXAMPLES / "custom_room.py", "room.png", cwd=tmp_path)
    with Image.open(tmp_path / "room.png") as picture:
        assert picture.height % 192 == 0
        assert picture.width > 1000


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The examples as `nesgan-game examples` writes them, far from the package's levels."""
    assert main(["examples", str(tmp_path / "far" / "away")]) == 0
    return tmp_path / "far" / "away"


def line_of(*words: object, cwd: Path) -> str:
    """The one line with which a program gives up, status 1."""
    command = [sys.executable, *map(str, words)]
    quiet = {**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, env=quiet, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = [line for line in done.stderr.splitlines() if "Warning: " not in line and not line.startswith(" ")]
    return line


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (("scroll_pygame.py",), ()),
        pytest.param(("custom_room.py", "room.png"), ("room.png",), marks=pytest.mark.slow),
        pytest.param(("template_room.py", "sheet.png"), ("sheet.png",), marks=pytest.mark.slow),
        pytest.param(("text_stage.py",), ("tutorial.tmx", "tutorial.png"), marks=pytest.mark.slow),
    ],
    ids=lambda value: str(value[0]) if value else "",
)
def test_examples_run_wherever_they_are_written(elsewhere: Path, words: tuple[str], made: tuple[str]) -> None:
    if words[0] == "scroll_pygame.py":
        run("-c", "import sys, runpy; runpy.run_path(sys.argv[1])['main'](frames=3)", words[0], cwd=elsewhere)
    else:
        run(*words, cwd=elsewhere)
    assert [name for name in made if not (elsewhere / name).is_file()] == []


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (("scroll_pygame.py", "no/level.tmx"), "no/level.tmx"),
        (("scroll_pyscroll.py", "no/level.tmx"), "no/level.tmx"),
        (("template_room.py",), "wine-cellar.toml"),
        (("text_stage.py", "no.toml"), "no.toml"),
    ],
    ids=lambda value: str(value[0]),
)
def test_an_example_ends_in_a_line_where_a_file_is_missing(elsewhere: Path, words: tuple[str], missing: str) -> None:
    if words[0] == "scroll_pyscroll.py" and importlib.util.find_spec("pyscroll") is None:
        pytest.skip("pyscroll is not installed")
    (elsewhere / "wine-cellar.toml").unlink()
    assert missing in line_of(*words, cwd=elsewhere)


@pytest.mark.parametrize(
    ("example", "missing", "brings"),
    [
        ("scroll_arcade.py", "arcade", "arcade"),
        ("scroll_pyscroll.py", "pyscroll", "pyscroll"),
        ("scroll_pyxel.py", "pyxel", "pyxel"),
        ("train_ppo.py", "torch", "gymnasium stable-baselines3"),
    ],
)
def test_an_example_names_the_package_that_it_needs(elsewhere: Path, example: str, missing: str, brings: str) -> None:
    code = "import sys, runpy; sys.modules[sys.argv[2]] = None; runpy.run_path(sys.argv[1], run_name='__main__')"
    line = line_of("-c", code, example, missing, cwd=elsewhere)
    assert line == f"{missing} is not installed; python -m pip install {brings}"
