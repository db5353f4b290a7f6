"""Another Pygame game that uses our tiles: a wall of every look in a library, which changes colour as it scrolls by.

python examples/tile_wall.py [SEED] [FRAMES]
"""

import sys

import numpy as np
import pygame

import nesgan_game as ng


def main(seed: int = 7, frames: int | None = None) -> int:
    """Show the library of a seed until the window is closed, or for so many frames; returns the frames shown."""
    library = ng.TileLibrary.generate(seed=seed)
    rows = [library.by_role(role) for role in ("solid", "ledge", "wall", "window", "pillar", "platform", "liquid")]
    pygame.init()
    screen = pygame.display.set_mode((256, 16 * len(rows)), pygame.SCALED)
    # A palette swap is free: colour numbers one step round the wheel make the same tiles look like another castle.
    swaps = [
        np.where(library.palettes % 16, (library.palettes & 0x30) | turn, 0x0F).astype(np.uint8) for turn in (1, 6, 10)
    ]
    strips = [[[library.surface(tile, swap[tile.palette]) for tile in row] for row in rows] for swap in swaps]
    clock, shown = pygame.time.Clock(), 0
    while shown != frames and not pygame.event.get(pygame.QUIT):
        for y, row in enumerate(strips[shown // 90 % len(strips)]):
            for x in range(17):
                screen.blit(row[(x + shown // 16) % len(row)], (x * 16 - shown % 16, y * 16))
        pygame.display.flip()
        clock.tick(60)
        shown += 1
    pygame.quit()
    return shown


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
