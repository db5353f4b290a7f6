"""Who hits whom: the whip, things thrown, touches and pick-ups. Each function is one part of a tick of a scene."""

from __future__ import annotations

from nesgan_game.game.rules import items
from nesgan_game.game.rules.enemies import SPECIES, STUN_TICKS, enemy_box
from nesgan_game.game.rules.entities import Box, Effect, Enemy, Shot
from nesgan_game.game.rules.hero import WHIP_DAMAGE, Hero
from nesgan_game.game.rules.scene import Scene
from nesgan_game.game.rules.weapons import MOST_SHOTS, STOP_TICKS, SUB_WEAPONS, fly, shot_box, throw
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL, PX

CATCH_TICKS = 24
"""After this long a returning cross is caught by the hand that threw it."""
TOUCH_INSET_PX = 2
"""How much of an enemy's rim is harmless. Tuned by hand."""
BLOCK_SCORE, CANDLE_SCORE, BONE_SCORE = 10, 10, 50
RUBBLE = ((-300, -700), (240, -820), (-160, -420), (340, -380))
"""First speeds of a broken block's pieces, sub-pixels a tick."""


def may_throw(scene: Scene) -> bool:
    """Whether UP with ATTACK throws: a weapon in the box, hearts for it, and a hand free."""
    hero = scene.hero
    weapon = SUB_WEAPONS.get(hero.weapon)
    return weapon is not None and hero.hearts >= weapon.hearts and len(_thrown(scene)) < MOST_SHOTS


def throw_weapon(scene: Scene) -> None:
    """Let the sub-weapon go and pay for it."""
    hero = scene.hero
    if not may_throw(scene):
        return
    hero.hearts -= SUB_WEAPONS[hero.weapon].hearts
    scene.sounds.append("throw")
    if hero.weapon == "stopwatch":
        scene.stopped = STOP_TICKS
        return
    x, y = hero.hand()
    scene.shots.append(throw(hero.weapon, x * PX, y * PX, hero.body.facing, friendly=True))


def _thrown(scene: Scene) -> list[Shot]:
    return [shot for shot in scene.shots if shot.friendly]


def fly_shots(scene: Scene) -> None:
    """Move everything thrown, and catch a returning cross."""
    for shot in scene.shots:
        for word in fly(shot, scene.terrain):
            if word == "spark":
                scene.effects.append(Effect(word, shot.x, shot.y))
            if shot.friendly:
                scene.sounds.append("clank" if word == "spark" else "candle")
        if shot.kind == "cross" and shot.clock > CATCH_TICKS and shot_box(shot).meets(scene.hero.box()):
            shot.gone = True
    scene.shots = [shot for shot in scene.shots if not shot.gone]


def strike(scene: Scene) -> None:
    """What the whip does in this tick: enemies, bones, candles, blocks."""
    lash = scene.hero.whip_box()
    if lash is None:
        return
    for enemy in scene.enemies:
        if not enemy.stun and enemy_box(enemy).meets(lash):
            wound(scene, enemy, WHIP_DAMAGE[scene.hero.whip])
    for shot in scene.shots:
        if shot.kind == "bone" and not shot.friendly and shot_box(shot).meets(lash):
            shot.gone = True
            scene.effects.append(Effect("spark", shot.x, shot.y))
            scene.sounds.append("clank")
            scene.gain(BONE_SCORE)
    burn(scene, lash)
    smash(scene)
    scene.shots = [shot for shot in scene.shots if not shot.gone]


def wound(scene: Scene, enemy: Enemy, damage: int) -> None:
    """Hit an enemy; at the end of its strength it burns, may drop something and counts."""
    enemy.health = max(0, enemy.health - damage)
    enemy.stun = STUN_TICKS
    box = enemy_box(enemy)
    scene.sounds.append("hit")
    middle = (box.left + box.right) * PX // 2
    if enemy.health:
        scene.effects.append(Effect("spark", middle, (box.top + 12) * PX))
        return
    enemy.gone = True
    scene.gain(SPECIES[enemy.kind].score)
    for x in range(box.left + 8, box.right, TILE_PX):
        for y in range(box.bottom, box.top, -TILE_PX):
            scene.effects.append(Effect("flame", x * PX, y * PX))
    scene.items += items.drop(items.luck(items.ENEMY_LUCK, scene.dice), middle, enemy.y)
    scene.enemies = [other for other in scene.enemies if not other.gone]


def burn(scene: Scene, box: Box) -> None:
    """Put out every candle in the box; what it held falls."""
    for candle in [candle for candle in scene.candles if items.candle_box(candle).meets(box)]:
        scene.candles.remove(candle)
        scene.effects.append(Effect("flame", candle.x, candle.y))
        scene.items += items.drop(candle.drop, candle.x, candle.y)
        scene.gain(CANDLE_SCORE)
        scene.sounds.append("candle")


def smash(scene: Scene) -> None:
    """Break every breakable cell that the lash touches."""
    cells = scene.ground.smash(scene.hero.body, scene.hero.attack)
    if not cells:
        return
    scene.sounds.append("break")
    for row, col in cells:
        x, y = col * CELL + CELL // 2, row * CELL + CELL
        scene.effects += [Effect("rubble", x, y - CELL // 2, vx, vy) for vx, vy in RUBBLE]
        scene.items += items.drop(items.luck(items.WALL_LUCK, scene.dice), x, y)
        scene.gain(BLOCK_SCORE)


def resolve(scene: Scene) -> None:
    """What touches what at the end of a tick: sub-weapons, enemies and the hero, items and the hero."""
    for shot in _thrown(scene):
        _land(scene, shot)
    hero = scene.hero
    box = hero.box()
    for enemy in scene.enemies:
        if enemy_box(enemy).grown(-TOUCH_INSET_PX).meets(box):
            _harm(scene, SPECIES[enemy.kind].damage, enemy.x)
    for shot in scene.shots:
        if not shot.friendly and shot_box(shot).meets(box) and _harm(scene, shot.damage, shot.x - shot.vx):
            shot.gone = True
    for item in [item for item in scene.items if items.item_box(item).meets(box)]:
        scene.items.remove(item)
        scene.sounds.append(items.take(hero, item.kind))
    scene.sounds += scene.ground.touch(hero.body)
    scene.shots = [shot for shot in scene.shots if not shot.gone]


def _land(scene: Scene, shot: Shot) -> None:
    box = shot_box(shot)
    for enemy in [enemy for enemy in scene.enemies if not enemy.stun and enemy_box(enemy).meets(box)]:
        wound(scene, enemy, shot.damage)
        shot.gone = shot.gone or shot.kind == "dagger"
    burn(scene, box)


def _harm(scene: Scene, damage: int, from_x: int) -> bool:
    hero: Hero = scene.hero
    if not hero.hurt(damage, 1 if hero.body.x >= from_x else -1, scene.terrain):
        return False
    scene.sounds.append("hurt")
    return True
