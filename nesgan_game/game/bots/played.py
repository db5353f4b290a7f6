"""A stage played by a bot, with a record of what happened to it: hits, deaths and what caused them, time by room.

found = play(Naive(rng), World(stage, seed))
found.cleared, len(found.hits), [death.cause for death in found.deaths]
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nesgan_game.game.bots.bot import Bot
from nesgan_game.game.rules.world import World
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Stance
from nesgan_game.physics.terrain import HAZARD
from nesgan_game.roles import ROLES

PUSH_TICKS = 90
"""A hero who dies of the ground within so many ticks after a hit counts as pushed by who hit him."""
PLACE_CELLS = 3
"""Deaths within so many cells of each other, along each axis, are deaths in one place."""
_SWEEP_PX = 4
"""How far around the hero's box the ground is looked at for what killed him: no farther than he moves in a tick."""


@dataclass(frozen=True, slots=True)
class Blow:
    """A hit, or a death. cause: kind of an enemy or of something thrown; or, of a death, pit, time, crushed or the role
    of the cell that killed.
    """

    tick: int
    room: int
    row: int
    col: int
    cause: str
    pushed_by: str = ""
    """Of a death by the ground: whose hit came before it, if any's did."""


@dataclass(slots=True)
class Played:
    """What came of a stage. ticks: of the world, by room as well; reached: whether the bot stood at the exit, or won
    without (a boss's orb ends the stage wherever it is caught).
    """

    cleared: bool = False
    reached: bool = False
    ticks: int = 0
    hits: list[Blow] = field(default_factory=list)
    deaths: list[Blow] = field(default_factory=list)
    room_ticks: dict[int, int] = field(default_factory=dict)

    def places(self) -> list[list[Blow]]:
        """Return the deaths by place, each place's in turn."""
        found: list[list[Blow]] = []
        for death in self.deaths:
            near = [
                place
                for place in found
                if abs(place[0].row - death.row) <= PLACE_CELLS and abs(place[0].col - death.col) <= PLACE_CELLS
            ]
            if near:
                near[0].append(death)
            else:
                found.append([death])
        return found


def play(bot: Bot, world: World) -> Played:
    """Let a bot play a world to its end: won, no life left, or the bot has done all it will."""
    found = Played()
    while not (world.won or world.done):
        step(bot, world, found)
        if bot.finished:
            break
    found.cleared = world.won
    return found


def step(bot: Bot, world: World, found: Played) -> None:
    """Play one tick and write down what it brought."""
    mode = world.mode
    world.step(bot.press(world))
    found.ticks += 1
    room = world.camera.room
    found.room_ticks[room] = found.room_ticks.get(room, 0) + 1
    found.reached = found.reached or world.won or world.stage.at_exit(world.hero.body)
    if "hurt" in world.sounds:
        found.hits.append(Blow(world.tick, room, *_cell(world), world.scene.hurt_by))
    if mode == "play" and world.mode == "dying":
        found.deaths.append(_death(world, found))


def _cell(world: World) -> tuple[int, int]:
    """Return (row, col) of the cell just above the hero's feet."""
    return (world.hero.y_px - 1) // TILE_PX, world.hero.x_px // TILE_PX


def _death(world: World, found: Played) -> Blow:
    """What killed, in the tick of it."""
    place = world.tick, world.camera.room, *_cell(world)
    if world.hero.body.stance is Stance.DEAD:
        last = found.hits[-1] if found.hits else None
        pushed = last.cause if last is not None and world.tick - last.tick <= PUSH_TICKS else ""
        return Blow(*place, _ground(world), pushed)
    return Blow(*place, "time" if world.ticks_left == 0 else world.scene.hurt_by)


def _ground(world: World) -> str:
    """Return what of the ground killed: pit below the map, the role of a deadly cell touched, else crushed."""
    left, top, right, bottom = world.hero.body.box(world.hero.physics)
    stage, terrain = world.stage, world.scene.terrain
    if top >= stage.rows * TILE_PX:
        return "pit"
    for row in range((top - _SWEEP_PX) // TILE_PX, (bottom - 1 + _SWEEP_PX) // TILE_PX + 1):
        for col in range((left - _SWEEP_PX) // TILE_PX, (right - 1 + _SWEEP_PX) // TILE_PX + 1):
            if 0 <= row < stage.rows and 0 <= col < stage.cols and terrain.at(row, col) & HAZARD:
                return ROLES[int(stage.roles[row, col])].name
    return "crushed"
