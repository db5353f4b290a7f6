"""A plain Pygame program that glides over a stage of ours, drawn tile by tile.

python examples/scroll_pygame.py [LEVEL.tmx] [FRAMES]
"""

import sys
from pathlib import Path

import numpy as np
import pygame

import nesgan_game as ng
from nesgan_game.files import shipped

LEVEL = shipped("levels/stage-01.tmx")


def main(level: str | Path = LEVEL, frames: int | None = None) -> pygame.Surface:
    """Show the level until the window is closed, or for so many frames; returns the last picture."""
    stage = ng.read_tmx(level)
    library = ng.TileLibrary.load(Path(level).with_name(f"{Path(level).stem}-tiles"))
    tiles = [library.surface(tile) for tile in library]
    pygame.init()
    screen, clock, shown = pygame.display.set_mode((256, 224), pygame.SCALED), pygame.time.Clock(), 0
    top = stage.rows - 14  # the lowest screen of the level
    while shown != frames and not pygame.event.get(pygame.QUIT):
        x = 2 * shown % (stage.cols * 16 - 256)
        screen.fill("black")
        for _, layer in stage.layers():
            seen = layer[top:, x // 16 : x // 16 + 17]
            for row, col in np.argwhere(seen >= 0).tolist():
                screen.blit(tiles[seen[row, col]], (col * 16 - x % 16, row * 16))
        pygame.display.flip()
        clock.tick(60)
        shown += 1
    picture = screen.copy()
    pygame.quit()
    return picture


if __name__ == "__main__":
    try:
        main(sys.argv[1] if sys.argv[1:] else LEVEL, int(sys.argv[2]) if sys.argv[2:] else None)
    except ng.NesganError as error:
        sys.exit(str(error))
