"""Who hits whom: the whip, things thrown, touches and pick-ups. Each function is one part of a tick of a scene."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES, FIXTURES, ITEMS, WEAPONS
from nesgan_game.entity_kinds import MOST_BOX_PX
from nesgan_game.game.rules import difficulty, items
from nesgan_game.game.rules.enemies import STUN_TICKS, enemy_box, touches
from nesgan_game.game.rules.entities import Box, Effect, Enemy, Item, Shot
from nesgan_game.game.rules.hero import BEST_WHIP, WHIP_DAMAGE, Hero
from nesgan_game.game.rules.scene import Scene
from nesgan_game.game.rules.weapons import fly, shot_box, sub_weapon, throw
from nesgan_game.nes import SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.physics.movement import CELL, PX

TOUCH_INSET_PX = 2
"""How much of an enemy's rim is harmless. Tuned by hand."""
BOSS_STUN_TICKS = 30
"""For how long nothing hits a boss again: nearly two swings, so that there is time for its blows, too."""
BLOCK_SCORE = 10
NEAR = (MOST_BOX_PX // 2 + 16) * PX
"""No item whose middle is further from the hero's, across, touches him: most of a stage is, at any tick."""
ORB_PX = 40
"""How far over its post the orb of a beaten boss appears."""
SMITE_PX = SCREEN_WIDTH_PX // 2
"""How far to each side a rosary strikes: about what is seen. Bosses it does not touch."""
RUBBLE = ((-300, -700), (240, -820), (-160, -420), (340, -380))
"""First speeds of a broken block's pieces, sub-pixels a tick."""


def may_throw(scene: Scene) -> bool:
    """Whether UP with ATTACK throws: a weapon in the box, hearts for it, and a hand free."""
    hero = scene.hero
    weapon = sub_weapon(hero.weapon)
    return weapon is not None and hero.hearts >= weapon.hearts and len(_thrown(scene)) < hero.shots


def throw_weapon(scene: Scene) -> None:
    """Let the sub-weapon go and pay for it."""
    hero = scene.hero
    weapon = sub_weapon(hero.weapon)
    if weapon is None or not may_throw(scene):
        return
    hero.hearts -= weapon.hearts
    scene.sounds.append("throw")
    if weapon.stop_ticks:
        scene.stopped = weapon.stop_ticks
        return
    x, y = hero.hand()
    scene.shots.append(throw(hero.weapon, x * PX, y * PX, hero.body.facing, friendly=True))


def _thrown(scene: Scene) -> list[Shot]:
    return [shot for shot in scene.shots if shot.friendly]


def fly_shots(scene: Scene, *, held: bool = False) -> None:
    """Move everything thrown, and catch what comes back; held: what enemies have thrown stands still."""
    for shot in scene.shots:
        if held and not shot.friendly:
            continue
        for word in fly(shot, scene.terrain):
            if word == "spark":
                scene.effects.append(Effect(word, shot.x, shot.y))
            if shot.friendly:
                scene.sounds.append("clank" if word == "spark" else "candle")
        catch = WEAPONS[shot.kind].catch_ticks
        if catch and shot.clock > catch and shot_box(shot).meets(scene.hero.box()):
            shot.gone = True
    scene.shots = [shot for shot in scene.shots if not shot.gone]


def strike(scene: Scene) -> None:
    """What the whip does in this tick: enemies, what they throw, candles, blocks."""
    lash = scene.hero.whip_box()
    if lash is None:
        return
    for enemy in scene.enemies:  # this list to its end: wound() puts another in its place
        if not enemy.stun and touches(enemy, lash):
            wound(scene, enemy, WHIP_DAMAGE[scene.hero.whip])
    best = scene.hero.whip == BEST_WHIP
    for shot in scene.shots:
        score = WEAPONS[shot.kind].score
        if (score or best) and not shot.friendly and shot_box(shot).meets(lash):
            shot.gone = True
            scene.effects.append(Effect("spark", shot.x, shot.y))
            scene.sounds.append("clank")
            scene.gain(score)
    burn(scene, lash)
    smash(scene)
    pull(scene)
    scene.shots = [shot for shot in scene.shots if not shot.gone]


def wound(scene: Scene, enemy: Enemy, damage: int) -> None:
    """Hit an enemy; at the end of its strength it burns, may drop something and counts."""
    enemy.health = max(0, enemy.health - damage)
    enemy.stun = BOSS_STUN_TICKS if ENEMIES[enemy.kind].boss else STUN_TICKS
    box = enemy_box(enemy)
    scene.sounds.append("hit")
    middle = (box.left + box.right) * PX // 2
    if enemy.health:
        scene.effects.append(Effect("spark", middle, (box.top + 12) * PX))
        return
    enemy.gone = True
    kind = ENEMIES[enemy.kind]
    scene.gain(kind.score, enemy.id)
    for x in range(box.left + 8, box.right, TILE_PX):
        for y in range(box.bottom, box.top, -TILE_PX):
            scene.effects.append(Effect("flame", x * PX, y * PX))
    x, y = items.out_of_rock(middle, enemy.y, scene.hero.body, scene.ground.terrain)  # ghosts are struck in walls, too
    scene.items += items.drop(items.loot(kind.loot, scene.rng), x, y)
    scene.enemies = [other for other in scene.enemies if not other.gone]
    if kind.boss and scene.boss is None:
        scene.shots = [shot for shot in scene.shots if shot.friendly]
        scene.items += items.drop("orb", enemy.home_x, enemy.home_y - ORB_PX * PX)


def burn(scene: Scene, box: Box) -> None:
    """Put out every candle in the box; what it held falls."""
    first, last = (box.left - TILE_PX) * PX, (box.right + TILE_PX) * PX  # no candle is as wide: a look at x is cheap
    near = [candle for candle in scene.candles if first <= candle.x <= last]
    for candle in [candle for candle in near if items.candle_box(candle).meets(box)]:
        scene.candles.remove(candle)
        scene.effects.append(Effect("flame", candle.x, candle.y))
        scene.items += items.drop(candle.drop, candle.x, candle.y)
        scene.gain(FIXTURES["candle"].score, candle.id)
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
        scene.items += items.drop(items.loot("wall", scene.rng), x, y)
        scene.gain(BLOCK_SCORE)


def pull(scene: Scene) -> None:
    """Strike every lever that the lash touches, and open its gates."""
    for lever in scene.ground.pull(scene.hero.body, scene.hero.attack):
        scene.sounds.append("unlock")
        scene.effects.append(Effect("spark", lever.x_px * PX, lever.y_px * PX))


def resolve(scene: Scene) -> None:
    """What touches what at the end of a tick: sub-weapons, enemies and the hero, items and the hero."""
    hero = scene.hero
    if scene.shots:
        for shot in _thrown(scene):
            _land(scene, shot)
    x, reach = hero.body.x, scene.reach
    near = [enemy for enemy in scene.enemies if -reach < enemy.x - x < reach]
    lying = [item for item in scene.items if item.age or -NEAR < item.x - x < NEAR]
    if near or lying or scene.shots:
        _meet(scene, near, lying)
    scene.sounds += scene.ground.touch(hero.body)
    if scene.shots:
        scene.shots = [shot for shot in scene.shots if not shot.gone]


def _meet(scene: Scene, near: list[Enemy], lying: list[Item]) -> None:
    """What of these and of all shots touches the hero's box."""
    box = scene.hero.box()
    for enemy in near:
        if touches(enemy, box, TOUCH_INSET_PX):
            _harm(scene, ENEMIES[enemy.kind].damage, enemy.x, enemy.kind)
    for shot in scene.shots:
        if not shot.friendly and shot.damage and shot_box(shot).meets(box):
            shot.gone = _harm(scene, shot.damage, shot.x - shot.vx, shot.kind)
    if lying:
        _pick_up(scene, lying, box)


def _pick_up(scene: Scene, lying: list[Item], box: Box) -> None:
    """Let the hero take what of these lies in his box."""
    hero, taken = scene.hero, []
    for item in lying:
        if item.age:
            items.seek(item, hero)
        if items.item_box(item).meets(box):
            taken.append(item)
    for item in taken:
        scene.items.remove(item)
        _take(scene, item)


def _take(scene: Scene, item: Item) -> None:
    """Give the hero what he touches; what does more than change him does it here."""
    kind = ITEMS[item.kind]
    scene.sounds.append(items.take(scene.hero, item.kind, scene.challenge.energy))
    if item.id and kind.points:
        scene.paid.add(item.id)
    scene.cleared = scene.cleared or kind.ends
    if kind.smites:
        near = [enemy for enemy in scene.enemies if abs(enemy.x - scene.hero.body.x) < SMITE_PX * PX]
        for enemy in [enemy for enemy in near if not ENEMIES[enemy.kind].boss]:
            wound(scene, enemy, enemy.health)


def _land(scene: Scene, shot: Shot) -> None:
    box = shot_box(shot)
    for enemy in [enemy for enemy in scene.enemies if not enemy.stun and touches(enemy, box)]:
        wound(scene, enemy, shot.damage)
        shot.gone = shot.gone or not WEAPONS[shot.kind].pierces
    burn(scene, box)


def _harm(scene: Scene, damage: int, from_x: int, by: str) -> bool:
    """Hurt the hero, if anything does now; by: kind of what does."""
    hero: Hero = scene.hero
    units = difficulty.damage(damage, scene.difficulty, scene.challenge.step)
    if not hero.hurt(units, 1 if hero.body.x >= from_x else -1, scene.terrain):
        return False
    scene.sounds.append("hurt")
    scene.hurt_by = by
    return True
