"""Bosses fought by bots in their lairs, with full energy and nothing in the box: is each beaten often enough?

fights = [fight(stage, seed, "naive") for seed in range(20)]
print(*lines(fights), sep=os.linesep)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from nesgan_game.errors import ConfigError
from nesgan_game.game.bots.played import Played, step
from nesgan_game.game.bots.players import make_bot
from nesgan_game.game.rules import camera
from nesgan_game.game.rules.world import Loadout, World
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TICKS_PER_SECOND, TILE_PX
from nesgan_game.physics.movement import Body, Button
from nesgan_game.seeds import stream

MOST_TICKS = 120 * TICKS_PER_SECOND
"""A fight that lasts longer is lost."""
_LATEST = TICKS_PER_SECOND
"""Ticks after which the bot sets out at most: most bosses draw no lots, and every fight would be the same."""
_INSIDE_COLS = (2, 1, 3, 4)
"""Columns inside the way in at which the hero may begin, the best first: in none of them does he stand in rock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fight:
    """What came of a fight. energy: of the hero, at its end; hits: causes of what he lost."""

    boss: str
    number: int
    """Of the stage."""
    bot: str
    won: bool
    energy: int
    ticks: int
    hits: tuple[str, ...]


def lair_entry(stage: Stage) -> Body:
    """Return the hero just inside the lair's way in. Raises ConfigError for a stage without a boss in a room."""
    boss = stage.bosses[0] if stage.bosses else None
    lair = None if boss is None else stage.room_at(boss.x_px, boss.y_px)
    if boss is None or lair is None:
        raise ConfigError("has no boss in a room", stage.name, "fight in a stage with one")
    terrain = stage.terrain()
    way = 1 if boss.properties.get("facing") == 1 else -1  # it looks at who comes in
    edge = lair.col if way < 0 else lair.col + lair.cols - 1
    rows = range(lair.row + lair.rows - 2, lair.row, -1)

    def stands(row: int, col: int) -> bool:
        return terrain.carries_at(row + 1, col) and not (terrain.solid_at(row, col) or terrain.solid_at(row - 1, col))

    cols = [edge - way * inside for inside in _INSIDE_COLS]
    at_door = [(row, col) for col in cols for row in rows if not terrain.solid_at(row, edge) and stands(row, col)]
    row, col = (at_door or [(row, col) for col in cols for row in rows if stands(row, col)])[0]
    return Body.at(col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX, facing=-way)


def fight(stage: Stage, seed: int, bot: str, whip: int = 0) -> Fight:
    """Let a bot fight a stage's boss from the lair's way in, with one life and a whip of this level.

    The same arguments give the same fight, other seeds others: the bot sets out a little later. Raises ConfigError.
    """
    world = World(stage, seed, loadout=Loadout(lives=0, hearts=0, whip=whip))
    world.hero.body = lair_entry(stage)
    world.camera = camera.snap(world.views, world.hero.body)
    player, found = make_bot(bot, stream(seed, "fight", bot)), Played()
    kind = stage.bosses[0].kind
    for _ in range(stream(seed, "fight", "late").integers(_LATEST)):
        world.step(Button.NONE)
    while world.scene.boss is not None and world.mode == "play" and found.ticks < MOST_TICKS:
        step(player, world, found)
    return Fight(
        boss=kind,
        number=stage.number,
        bot=bot,
        won=world.scene.boss is None and world.hero.energy > 0,
        energy=world.hero.energy,
        ticks=found.ticks,
        hits=tuple(blow.cause for blow in found.hits),
    )


def lines(fights: Sequence[Fight]) -> list[str]:
    """Return a row for each boss and bot: fights won, median energy left of those, hits and seconds."""
    table = [f"{'boss':<14}{'bot':<10}{'won':>9}{'share':>8}{'energy':>8}{'hits':>6}{'seconds':>9}"]
    for boss, bot in sorted({(one.boss, one.bot) for one in fights}):
        some = [one for one in fights if (one.boss, one.bot) == (boss, bot)]
        won = [one for one in some if one.won]
        left = median(one.energy for one in won) if won else 0
        hits, seconds = median(len(one.hits) for one in some), median(one.ticks for one in some) / TICKS_PER_SECOND
        count = f"{len(won)}/{len(some)}"
        share = f"{100 * len(won) // len(some)} %"
        table.append(f"{boss:<14}{bot:<10}{count:>9}{share:>8}{left:>8g}{hits:>6g}{seconds:>9.0f}")
    return table
