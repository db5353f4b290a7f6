"""Every word in a row leads somewhere: to a frame, a weapon, an item, a table of loot."""

from __future__ import annotations

import pytest

from nesgan_game.catalogue import EFFECTS, ENEMIES, FIXTURES, ITEMS, WEAPONS, sub_weapons
from nesgan_game.entity_kinds import Sprite
from nesgan_game.entity_rows import CANDLE_LOOT, LOOT
from nesgan_game.game.rules.weapons import MOTIONS
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.encounters.perches import PERCHES
from nesgan_game.level.entity import KEYS

SPRITES = [(name, row.sprite) for table in (ENEMIES, WEAPONS) for name, row in table.items()]


@pytest.mark.parametrize(("name", "sprite"), SPRITES)
def test_every_frame_is_drawn(name: str, sprite: Sprite) -> None:
    if name == "stopwatch":
        pytest.skip("it is never thrown")
    frames = SpriteCache().sheet(sprite.sheet).frames
    shown = {frame for moves in (sprite.moves, *sprite.poses.values()) for frame in moves.frames}
    assert shown <= set(frames)


def test_items_and_effects_are_drawn() -> None:
    pictures = SpriteCache()
    for item in ITEMS.values():
        assert item.name in pictures.sheet(item.sheet).frames
    for effect in EFFECTS.values():
        assert set(effect.frames) <= set(pictures.sheet("effects").frames)
    for style in FIXTURES["candle"].styles:
        assert {"burn_0", "burn_1"} <= set(pictures.sheet(style).frames)


def test_words_name_rows() -> None:
    for enemy in ENEMIES.values():
        assert not enemy.throws or enemy.throws in WEAPONS
        assert enemy.loot in LOOT
        assert (enemy.spawn is None) == enemy.boss
        assert enemy.spawn is None or enemy.spawn.perch in PERCHES
    for weapon in WEAPONS.values():
        assert weapon.motion in MOTIONS
        assert not weapon.becomes or weapon.becomes in WEAPONS
    for name in {drop for table in LOOT.values() for drop in table if drop} | set(CANDLE_LOOT):
        assert name in ITEMS
    assert sum(CANDLE_LOOT.values()) == 100
    assert set(sub_weapons()) <= set(LOOT["reward"])
    assert FIXTURES["key"].properties["key"] == FIXTURES["lock"].properties["key"] == KEYS[0]
