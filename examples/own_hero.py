"""A hero of other figures than ours: a stage laid out and proved for his leap, written, read back, played to its end.

python examples/own_hero.py [FOLDER] [SEED]
"""

import sys
from pathlib import Path

import nesgan_game as ng

HERO = ng.Physics(walk=480, jump=1280, gravity=64, body=(10 * 256, 24 * 256, 14 * 256))
"""Sub-pixels of 1/256 px, 60 ticks a second; body: width, height, height when crouching. What is left out is ours."""


def main(folder: str | Path, seed: int) -> Path:
    """Build a stage for HERO, write it, and play what proves it on the map that was read; returns the map."""
    library = ng.TileLibrary.generate(seed=seed)
    stage = ng.build_stage(library, seed, controls=ng.Controls(rooms=5), physics=HERO)
    path = ng.write_tmx(stage, library, folder, lean=True)
    again = ng.read_tmx(path)  # the file says whose it is
    world = ng.World(again, seed, enemies=False)
    for buttons in again.proof.buttons() if again.proof else ():
        while world.busy and not world.won:  # the camera goes from room to room
            world.step(0)
        world.step(buttons)
    print(f"{again.physics.told()}: {world.result} after {world.tick} ticks")
    return path


if __name__ == "__main__":
    words = sys.argv[1:] + [".", "7"][len(sys.argv[1:]) :]
    print(main(words[0], int(words[1])))
