"""A room of one's own in a castle: a bathhouse with columns that stand in the water, crossed from head to head.

python examples/custom_room.py [OUT.png]

Here the room is registered by hand. A package that offers it to every castle says so in its pyproject.toml:

    [project.entry-points."nesgan_game.rooms"]
    bathhouse = "my_package:BATHHOUSE"
"""

import sys
from pathlib import Path

from PIL import Image

import nesgan_game as ng
from nesgan_game.files import shipped
from nesgan_game.level.rooms import Canvas, RoomKind, pick, register
from nesgan_game.seeds import Random

LIBRARY = shipped("levels/stage-01-tiles")


def bathhouse(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build it as if walked from left to right; whether that can be done is for the prover to say."""
    shore, gap = 4, 2
    c.ground(0, c.cols, entry)
    c.basin(shore, c.cols - 2 * shore, entry + 1)
    c.clear(entry, shore, 1, c.cols - 2 * shore)
    col = shore + gap
    while col < c.cols - shore - gap:
        width = pick(rng, (2, 3))
        c.fill("solid", entry, col, c.rows - entry, min(width, c.cols - shore - gap - col))
        c.candle(entry - 3, col)
        col += width + gap
    c.frame(entry, leave, ceiling=2)  # walls, and doors that stand on the floors of the way in and out
    c.bays(5, 3, 3, cols=1)  # pillars and windows behind it all


BATHHOUSE = RoomKind(build=bathhouse, cols=(20, 32), doors=((8, 8), (9, 9)), share=8.0)


def main(out: str | Path | None = None) -> ng.Stage:
    """Build the first stage that holds the room, and write its picture; returns the stage."""
    register("bathhouse", BATHHOUSE)
    library = ng.TileLibrary.load(LIBRARY)
    seeds = (ng.build_stage(library, seed) for seed in range(100))
    stage = next(stage for stage in seeds if any(room.kind == "bathhouse" for room in stage.rooms))
    if out is not None:
        Image.fromarray(ng.render_stage(stage)).save(out)
    return stage


if __name__ == "__main__":
    try:
        found = main(sys.argv[1] if sys.argv[1:] else None)
    except ng.NesganError as error:
        sys.exit(str(error))
    print(f"seed {found.seed}: {', '.join(room.kind for room in found.rooms)}")
