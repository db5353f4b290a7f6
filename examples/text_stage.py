"""A stage drawn as text becomes a Tiled map in the tiles of a theme: this is how levels/tutorial.tmx is made.

python examples/text_stage.py [MAP.toml] [FOLDER] [THEME] [SEED]
"""

import sys
from pathlib import Path

import nesgan_game as ng
from nesgan_game.files import shipped
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.render import save_picture

DRAWING = shipped("levels/tutorial.toml")


def main(drawing: str | Path, folder: str | Path, theme: str, seed: int) -> Path:
    """Paint a library, lay its tiles over the drawing, write the map with its tileset and picture; returns the map."""
    library = ng.TileLibrary.generate(seed=seed, theme=theme)
    stage = sketch_stage(drawing, library)
    path = ng.write_tmx(stage, library, folder, lean=True)
    save_picture(stage, path.with_suffix(".png"))
    return path


if __name__ == "__main__":
    words = sys.argv[1:] + [str(DRAWING), ".", "tower", "6"][len(sys.argv[1:]) :]
    try:
        print(main(words[0], words[1], words[2], int(words[3])))
    except ng.NesganError as error:
        sys.exit(str(error))
