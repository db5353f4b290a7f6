"""Which tune is wanted when: told by the world, no mixer here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nesgan_game.game.rules.world import World


@dataclass(frozen=True, slots=True)
class Track:
    """A tune of a castle: seed, a name of music.styles.THEME_NAMES, and of which stage; without a name, silence."""

    seed: int = 0
    name: str = ""
    number: int = 1


SILENCE = Track()
ASLEEP = "rest"
"""Mode of a boss that has not woken."""


def track_of(world: World, seed: int, number: int) -> Track:
    """What is to be heard in stage `number` of the castle of that seed, as its world is now."""
    boss = world.scene.boss
    if world.result != "playing":
        return Track(seed, {"clear": "clear", "dead": "death", "game over": "over"}[world.result])
    if boss is not None and boss.mode != ASLEEP:
        return Track(seed, "boss", number)
    return stage_track(seed, world.stage.theme, number)


def stage_track(seed: int, theme: str, number: int) -> Track:
    """The tune of a stage with a theme of pictures."""
    from nesgan_game.music.styles import stage_theme

    return Track(seed, stage_theme(theme, number, seed), number)


def soon(world: World, seed: int, number: int) -> tuple[Track, ...]:
    """What may be wanted at any moment of this stage, likeliest first."""
    names = ["death", "clear", "map", "over"]
    if world.scene.boss is not None:
        names.insert(1, "boss")
    return tuple(Track(seed, name, number if name == "boss" else 1) for name in names)
