"""Make the pictures of the documentation with the package's own commands: docs/pictures/*.png.

python docs/draw_pictures.py

Their bytes follow the seeds: run it again when a seed has come to mean something else (see CONTRIBUTING.md).
"""

from __future__ import annotations

import tempfile
from itertools import islice, product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import nes
from nesgan_game.cli import main
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.imaging.contact_sheet import save_contact
from nesgan_game.imaging.screen import Screen
from nesgan_game.level.formats.tmx import read_tmx

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
CASTLE = ROOT / "levels" / "castle"
SHOWN = (1024, 208)
"""How much is shown of the first stage's preview, columns and lines: where the least of it is black."""
TICKS = 150
"""How much of the proof is played before the frame is taken: chosen by eye."""
SCALE = 3


def command(*words: object) -> None:
    """Run a command of the package; a failure ends the script."""
    code = main([str(word) for word in words])
    if code:
        raise SystemExit(code)


def frame() -> Image.Image:
    """A frame of the last stage of the shipped castle, some way along its proof, every pixel 3 x 3."""
    level = CASTLE / "stage-06.tmx"
    stage = read_tmx(level)
    if stage.proof is None:
        raise SystemExit(f"{level} has no proof to follow")
    world = World(stage, stage.seed)
    for buttons in islice(stage.proof.buttons(), TICKS):
        world.step(buttons)
    rgb = np.asarray(View(stage).draw(world))
    return Image.fromarray(rgb.repeat(SCALE, axis=0).repeat(SCALE, axis=1))


def draw(folder: Path) -> None:
    """Write all pictures, working in a folder for what is not kept."""
    command("paint", "--seed", 1, "--count", 6, "--out", folder)
    save_contact(PICTURES / "screens.png", [Screen.load(path) for path in sorted(folder.glob("*.png"))], columns=3)
    command("tiles", "--seed", 7, "--out", folder / "tiles")
    with Image.open(folder / "tiles" / "contact.png") as sheet:
        top = sheet.convert("RGB").crop((0, 0, sheet.width, min(sheet.height, 900)))
        small(top).save(PICTURES / "tiles.png", optimize=True)
    command("render", CASTLE / "stage-01.tmx", "--out", folder / "stage.png")
    with Image.open(folder / "stage.png") as stage:
        small(stage.crop(fullest(stage, *SHOWN))).save(PICTURES / "stage.png", optimize=True)
    small(frame()).save(PICTURES / "frame.png", optimize=True)


def fullest(picture: Image.Image, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the part that shows most, on the grid of tiles."""
    lit: NDArray[np.bool_] = np.any(np.asarray(picture.convert("RGB")), axis=2)
    corners = product(
        range(0, picture.height - height + 1, nes.TILE_PX), range(0, picture.width - width + 1, nes.TILE_PX)
    )
    _, top, left = max((int(lit[top : top + height, left : left + width].sum()), top, left) for top, left in corners)
    return left, top, left + width, top + height


def small(picture: Image.Image) -> Image.Image:
    """The same pixels with a table of colours, as none of these pictures has more than 256."""
    rgb = picture.convert("RGB")
    if rgb.getcolors(256) is None:
        raise SystemExit("a picture of more than 256 colours")
    return rgb.quantize(256, dither=Image.Dither.NONE)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept_for_now:
        draw(Path(kept_for_now))
    for path in sorted(PICTURES.glob("*.png")):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")
