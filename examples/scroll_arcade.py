"""The same glide over a stage with arcade, which draws the Tiled map on the graphics card.

python examples/scroll_arcade.py [LEVEL.tmx] [FRAMES]        (python -m pip install arcade)
"""

import sys
from pathlib import Path

from PIL import Image

from nesgan_game.files import shipped

try:
    import arcade
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; python -m pip install arcade")

LEVEL = shipped("levels/stage-01.tmx")
ZOOM = 3


class Glide(arcade.Window):
    """A window that moves over the level."""

    def __init__(self, level: str | Path, frames: int | None) -> None:
        super().__init__(256 * ZOOM, 224 * ZOOM, "nesgan_game in arcade")
        self.frames, self.shown = frames, 0
        self.map = arcade.load_tilemap(level)
        self.eye = arcade.Camera2D(zoom=ZOOM)
        self.picture: Image.Image | None = None

    def on_draw(self) -> None:
        """Draw the level's three tile layers where the camera is; at the last frame keep the picture."""
        self.clear()
        self.eye.position = (2 * self.shown % (self.map.width * 16 - 256) + 128, 112)
        with self.eye.activate():
            for name in ("background", "field", "foreground"):
                self.map.sprite_lists[name].draw(pixelated=True)
        self.shown += 1
        if self.shown == self.frames:
            self.picture = arcade.get_image()
            arcade.exit()


def main(level: str | Path = LEVEL, frames: int | None = None) -> Image.Image | None:
    """Show the level until the window is closed, or for so many frames; returns the last picture of those."""
    window = Glide(level, frames)
    arcade.run()
    return window.picture


if __name__ == "__main__":
    try:
        main(sys.argv[1] if sys.argv[1:] else LEVEL, int(sys.argv[2]) if sys.argv[2:] else None)
    except OSError as error:
        sys.exit(str(error))
