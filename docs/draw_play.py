"""Let the skilled bot play a castle and show its liveliest stretch as an animation: assets/readme/play.gif.

python docs/draw_play.py [--castle SEED] [--stage N] [--seconds S] [--out FILE]

Every second tick is a frame, in the console's own colours; a pixel is shown as 2 x 2 where the file stays small enough.
The same castle gives the same film until castles, bots or pictures change.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.game.bots.bot import Bot
from nesgan_game.game.bots.players import make_bot
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.level.castle import Castle
from nesgan_game.nes import COLOURS, TICKS_PER_SECOND
from nesgan_game.physics.movement import Stance
from nesgan_game.seeds import stream

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "assets" / "readme" / "play.gif"
CASTLE, STAGE, SECONDS = 7, 1, 20
"""Chosen by eye."""
TICKS_A_FRAME = 3
DELAY_MS = 50
"""A GIF counts hundredths of a second: 20 frames a second it can keep exactly, and the file stays small."""
MOST_BYTES = 3_000_000
WORTH = {"hit": 60, "candle": 20, "jump": 25, "throw": 20, "break": 20, "door": 10, "hurt": -60, "die": -10_000}
"""How lively a tick is in which this is heard; tuned by eye."""
BOARDING, STANDING = 20, -1
"""The same of the first tick on stairs, and of any in which nothing moves the hero."""
Pixels = NDArray[np.uint8]


def played(world: World, bot: Bot) -> tuple[list[int], list[int]]:
    """Play a stage to its end; the buttons of every tick, and how lively it was."""
    words, lively = [], []
    while not (world.won or world.done):
        before = world.hero.body
        words.append(bot.press(world))
        world.step(words[-1])
        body = world.hero.body
        value = sum(WORTH.get(sound, 0) for sound in world.sounds)
        if not world.camera.moving:
            boarding = body.stance is Stance.STAIRS and before.stance is not Stance.STAIRS
            value += BOARDING * boarding + STANDING * (body == before)
        lively.append(value)
    return words, lively


def liveliest(lively: list[int], ticks: int) -> int:
    """Return the first tick of the liveliest stretch of so many."""
    sums = np.concatenate([[0], np.cumsum(lively)])
    if len(lively) <= ticks:
        return 0
    return int(np.argmax(sums[ticks:] - sums[:-ticks]))


def film(world: World, words: list[int], first: int, ticks: int) -> list[Pixels]:
    """Play the same buttons again and keep what is seen: frames (224, 256, 3) uint8."""
    view, frames = View(world.stage), []
    for tick, word in enumerate(words[: first + ticks]):
        world.step(word)
        if tick >= first and tick % TICKS_A_FRAME == 0:
            frames.append(np.asarray(view.draw(world)).copy())
    return frames


def gif(frames: list[Pixels], scale: int) -> bytes:
    """Return an endless animation with one table of colours: those of the console that are seen."""
    packed = [(frame.astype(np.uint32) << np.array([16, 8, 0], np.uint32)).sum(axis=2) for frame in frames]
    colours = np.unique(np.concatenate([np.unique(one) for one in packed]))
    if len(colours) > len(COLOURS):
        raise SystemExit(f"{len(colours)} colours are more than the console has")
    table = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8).tobytes()
    pictures = []
    for one in packed:
        numbers = np.searchsorted(colours, one).astype(np.uint8)
        picture = Image.fromarray(numbers.repeat(scale, axis=0).repeat(scale, axis=1)).convert("P")
        picture.putpalette(table)
        pictures.append(picture)
    file = io.BytesIO()
    pictures[0].save(
        file, "GIF", save_all=True, append_images=pictures[1:], duration=DELAY_MS, loop=0, optimize=False, disposal=1
    )
    return file.getvalue()


def main() -> None:
    """Play, choose, draw, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--castle", type=int, default=CASTLE)
    parser.add_argument("--stage", type=int, default=STAGE)
    parser.add_argument("--seconds", type=int, default=SECONDS)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    stage = Castle(given.castle).stage(given.stage)
    ticks = given.seconds * TICKS_PER_SECOND
    words, lively = played(World(stage, given.castle), make_bot("skilled", stream(given.castle, "film")))
    first = liveliest(lively, ticks)
    frames = film(World(stage, given.castle), words, first, ticks)
    made = gif(frames, 2)
    scale = 2 if len(made) < MOST_BYTES else 1
    made = made if scale == 2 else gif(frames, 1)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(made)
    print(f"{given.out}: tick {first} on, {len(frames)} frames, {scale}x, {len(made) // 1024} KB")


if __name__ == "__main__":
    main()
