"""A world as a person has it in mind: seen a moment ago and carried on in thought, without what nobody can know.

mind.look(world)                        every tick
mind.expected(world, rng)               what is there now as far as a person can tell, or None where nothing is yet

What happens on a screen is acted upon a quarter of a second later: until then a player goes by what he expected. He
knows how each kind moves, but not when the next blow is due before it is told, nor who waits beyond the screen's edge;
he follows no more than a few at once, and his fingers are a little early or late.
"""

from __future__ import annotations

from collections import deque

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.bots.senses import Foe, Watch
from nesgan_game.game.rules.enemies import touches
from nesgan_game.game.rules.entities import Enemy, Shot
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.world import World
from nesgan_game.seeds import Random

REACTION_TICKS = 14
"""From what is seen to what is pressed for it: 233 ms, what people need for a choice among a few buttons."""
LATEST_TICKS = 4
"""By how much a press may come later than it was meant to."""
MOST_FOLLOWED = 2
"""Who moves quickly is followed with the eyes by twos at most, while one acts oneself; bosses come on top."""
_UNTOLD = frozenset(("walk", "stand", "idle", "hang", "under", "rest"))
"""Modes in which an enemy pauses between blows: how long still, nobody sees."""
_DICE = 1 << 32


class Mind:
    """What a player has seen of the last ticks."""

    def __init__(self) -> None:
        self.foes: list[Foe] = []
        """Who is near in what was expected last, the nearest first."""
        self._seen: deque[World] = deque(maxlen=REACTION_TICKS + 1)

    def look(self, world: World) -> None:
        """Take in one tick; nothing need be kept while nobody is there."""
        if self._seen and self._seen[-1].camera.room != world.camera.room:
            self._seen.clear()
        scene = world.scene
        if self._seen or scene.shots or any(one.room == world.camera.room for one in scene.enemies):
            self._seen.append(what_matters(world))

    def expected(self, world: World, rng: Rng) -> World | None:
        """Return the world as it should be by what was seen REACTION_TICKS ago; None where that is too short a time."""
        if len(self._seen) <= REACTION_TICKS:
            self.foes = []
            return None
        thought, watch = self._seen[0].copy(), Watch()
        _forget_secrets(thought, rng)
        for later in list(self._seen)[1:]:
            watch.look(thought)
            thought.step(later.hero.held)
        watch.look(thought)
        self.foes = watch.foes
        now = what_matters(world)
        scene, hero = thought.scene, world.hero.body
        movers: list[Enemy | Shot] = [*scene.enemies, *scene.shots]
        movers.sort(key=lambda one: abs(one.x - hero.x) + abs(one.y - hero.y))
        followed = [id(one) for one in movers[:MOST_FOLLOWED]]
        now.scene.enemies = [one for one in scene.enemies if id(one) in followed or ENEMIES[one.kind].boss]
        now.scene.shots = [one for one in scene.shots if id(one) in followed or one.friendly]
        now.scene.sources = []
        return now


def what_matters(world: World) -> World:
    """Return a copy of a world with nothing in it that does not matter to the hero's skin, nor is out of sight."""
    scene, view = world.scene, world.camera.box()
    kept = scene.candles, scene.items, scene.effects, scene.enemies
    scene.candles, scene.items, scene.effects = [], [], []
    scene.enemies = [
        enemy
        for enemy in scene.enemies
        if ENEMIES[enemy.kind].boss or (enemy.room == world.camera.room and touches(enemy, view))
    ]
    copy = world.copy()
    scene.candles, scene.items, scene.effects, scene.enemies = kept
    return copy


def dice(rng: Random) -> Rng:
    """Return a world's dice that fall as nobody can foresee."""
    return Rng.seeded(rng.integers(_DICE))


def _forget_secrets(world: World, rng: Rng) -> None:
    """Guess what is not to be seen: the dice, who comes in next, how long each pause still is."""
    world.scene.rng, world.scene.sources = rng, []
    for enemy in world.scene.enemies:
        if enemy.mode in _UNTOLD and enemy.reload > 0 and not ENEMIES[enemy.kind].boss:
            enemy.reload = enemy.reload // 2 + rng.below(enemy.reload + 1)
