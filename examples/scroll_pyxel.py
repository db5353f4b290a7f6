"""The same glide over a stage with Pyxel: the numbers in a library's atlas are used as Pyxel's colour numbers.

python examples/scroll_pyxel.py [LEVEL.tmx] [FRAMES]        (python -m pip install pyxel)
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import nesgan_game as ng
from nesgan_game.files import shipped
from nesgan_game.nes import COLOURS

try:
    import pyxel
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; python -m pip install pyxel")

LEVEL = shipped("levels/stage-01.tmx")
BLACK = CLEAR = 16  # what the atlas holds where a tile is clear


def main(level: str | Path = LEVEL, frames: int | None = None) -> NDArray[np.uint8]:
    """Show the level until Escape, or without a window for so many frames; returns the last picture as RGB."""
    stage = ng.read_tmx(level)
    library = ng.TileLibrary.load(Path(level).with_name(f"{Path(level).stem}-tiles"))
    pyxel.init(256, 224, title="nesgan_game in Pyxel", fps=60, headless=frames is not None)
    colours = np.vstack([COLOURS[library.palettes.reshape(-1)], np.zeros((1, 3), np.uint8)])
    pyxel.colors[:] = [int.from_bytes(colour.tobytes()) for colour in colours]
    index = library.atlas.index()
    atlas = pyxel.Image(index.shape[1], index.shape[0])
    np.frombuffer(atlas.data_ptr(), np.uint8)[:] = index.reshape(-1)
    top, shown = stage.rows - 14, 0
    while shown != frames:
        x = 2 * shown % (stage.cols * 16 - 256)
        pyxel.cls(BLACK)
        for _, layer in stage.layers():
            seen = layer[top:, x // 16 : x // 16 + 17]
            for row, col in np.argwhere(seen >= 0).tolist():
                pyxel.blt(col * 16 - x % 16, row * 16, atlas, *library.area(int(seen[row, col])), CLEAR)
        pyxel.flip()
        shown += 1
    return colours[np.frombuffer(pyxel.screen.data_ptr(), np.uint8).reshape(224, 256)]


if __name__ == "__main__":
    try:
        main(sys.argv[1] if sys.argv[1:] else LEVEL, int(sys.argv[2]) if sys.argv[2:] else None)
    except ng.NesganError as error:
        sys.exit(str(error))
