"""The same glide over a stage with pytmx and pyscroll, which know nothing of us: the level is a Tiled map.

python examples/scroll_pyscroll.py [LEVEL.tmx] [FRAMES]        (python -m pip install pyscroll)
"""

import sys
from pathlib import Path

import pygame
import pytmx

from nesgan_game.files import shipped

try:
    import pyscroll
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; python -m pip install pyscroll")

LEVEL = shipped("levels/stage-01.tmx")


def main(level: str | Path = LEVEL, frames: int | None = None) -> pygame.Surface:
    """Show the level until the window is closed, or for so many frames; returns the last picture."""
    pygame.init()
    screen, clock, shown = pygame.display.set_mode((256, 224), pygame.SCALED), pygame.time.Clock(), 0
    tmx = pytmx.load_pygame(str(level))
    view = pyscroll.BufferedRenderer(pyscroll.TiledMapData(tmx), screen.get_size())
    while shown != frames and not pygame.event.get(pygame.QUIT):
        view.center((2 * shown % (tmx.width * 16 - 256) + 128, tmx.height * 16 - 112))
        view.draw(screen, screen.get_rect())
        pygame.display.flip()
        clock.tick(60)
        shown += 1
    picture = screen.copy()
    pygame.quit()
    return picture


if __name__ == "__main__":
    try:
        main(sys.argv[1] if sys.argv[1:] else LEVEL, int(sys.argv[2]) if sys.argv[2:] else None)
    except OSError as error:
        sys.exit(str(error))
