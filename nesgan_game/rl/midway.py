"""Where an episode begins: at a stage's start, or somewhere along its proof, which has been played up to there."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from nesgan_game.game.rules.world import Loadout, World
from nesgan_game.physics.movement import SHIFT
from nesgan_game.rl.route_progress import Route
from nesgan_game.rl.stage_supply import StageSupply
from nesgan_game.seeds import stream

PARTS = 16
"""A proof has so many places at which an episode may begin."""
_FOLLOW_TICKS = 4
"""How often it is looked where along its way the proof is."""
_KEPT = 256
"""Stages whose begun games are kept, where stages come round again: some 0.5 MB each."""
ONE_LIFE = Loadout(lives=0)


class Begun(NamedTuple):
    """A game that has been played up to a place of its way, and the ticks that it took."""

    world: World
    place: int
    ticks: int


class Beginnings:
    """Begins episodes of a supply's stages; all depends on the supply's seed and an episode's number alone."""

    def __init__(self, supply: StageSupply, *, enemies: bool, share: float) -> None:
        """share: of the episodes that begin along the proof, 0 to 1."""
        self.supply, self.enemies, self.share = supply, enemies, share
        self._kept: OrderedDict[int, list[Begun]] = OrderedDict()

    def begin(self, number: int) -> Begun:
        """Return the beginning of an episode by its number, to be played on."""
        stage, route = self.supply.get(number)
        part = self._part(number)
        if not part:
            return _begun(World(stage, number, enemies=self.enemies, loadout=ONE_LIFE), route, 0, 0)
        if self.supply.count is None:
            return self._played(number, part)[-1]
        index = number % self.supply.count
        if index not in self._kept:
            self._kept[index] = self._played(index, PARTS - 1)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        games = self._kept[index]
        world, place, ticks = games[min(part, len(games) - 1)]
        return Begun(world.copy(), place, ticks)

    def _part(self, number: int) -> int:
        """Which of PARTS an episode begins with, 0 for the stage's start."""
        if not self.share:
            return 0
        draw = stream(self.supply.seed, "rl", "midway", number)
        begins, part = draw.random() < self.share, draw.integers(PARTS)
        return part if begins else 0

    def _played(self, number: int, parts: int) -> list[Begun]:
        """The game at the start of each part of the proof, as far as the hero lives: enemies may end it."""
        stage, route = self.supply.get(number)
        world = World(stage, number, enemies=self.enemies, loadout=ONE_LIFE)
        assert stage.proof is not None
        ends = [stage.proof.ticks * part // PARTS for part in range(1, parts + 1)]
        games = [_begun(world.copy(), route, 0, 0)]
        place = games[0].place
        for tick, word in enumerate(stage.proof.buttons(), 1):
            tick_of(world, word)
            if world.mode != "play" or len(games) > parts:
                break
            if tick % _FOLLOW_TICKS == 0:
                place = _begun(world, route, place, tick).place
            if tick == ends[len(games) - 1]:
                games.append(_begun(world.copy(), route, place, tick))
                place = games[-1].place
        return games


def tick_of(world: World, word: int) -> None:
    """One tick that takes buttons: while rooms change nothing is pressed."""
    while world.camera.moving:
        world.step(0)
    world.step(word)


def cell_of(world: World) -> tuple[int, int]:
    """Return the (row, col) of the hero's feet."""
    body = world.hero.body
    return (body.y - 1) >> SHIFT, body.x >> SHIFT


def _begun(world: World, route: Route, place: int, ticks: int) -> Begun:
    return Begun(world, route.follow(place, cell_of(world)), ticks)
