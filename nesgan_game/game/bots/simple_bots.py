"""Bots that follow the way and hardly look around: the one that never whips, and the one that whips what is near."""

from __future__ import annotations

from nesgan_game.game.bots.bot import Bot, whip_at, whip_candle
from nesgan_game.game.rules.world import World


class Rush(Bot):
    """Follows the way and never whips: what it suffers is what stands in the way."""

    @property
    def finished(self) -> bool:
        """At the exit it stays: it beats no boss."""
        return self.navigator.arrived

    def decide(self, world: World) -> int:
        """Go on."""
        return self.navigator.word(world)


class Naive(Bot):
    """Follows the way, whips what is in reach, and dodges nothing: a beginner."""

    def decide(self, world: World) -> int:
        """Whip, fight the boss at the end of the way, or go on."""
        struck = whip_at(world, self.watch.foes)
        if struck is None:
            struck = whip_candle(world)
        if struck is not None:
            return struck
        return self.fight(world) or self.navigator.word(world)
