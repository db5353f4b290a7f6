"""The rows of the catalogue: who and what there is in the castle, its figures tuned by hand.

Read them through catalogue.py, whose tables find them by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from nesgan_game.entity_kinds import Animation, EffectKind, EnemyKind, FixtureKind, ItemKind, Spawn, Sprite, WeaponKind


def _still(sheet: str, frame: str) -> Sprite:
    return Sprite(sheet=sheet, moves=Animation(frames=(frame,)))


def _poses(**poses: str) -> Mapping[str, Animation]:
    """A frame, or several of 6 ticks each with blanks between, for some modes."""
    return MappingProxyType({mode: Animation(frames=tuple(told.split()), ticks=6) for mode, told in poses.items()})


def _walker(sheet: str, **poses: str) -> Sprite:
    """Four frames of walking, and a frame each for some modes."""
    walk = Animation(frames=("walk_0", "walk_1", "walk_2", "walk_3"), px=6)
    return Sprite(sheet=sheet, moves=walk, poses=_poses(**poses))


def _boss(sheet: str, others: dict[str, str]) -> Sprite:
    """Two frames at rest, "wind" for its wind-up, and a frame each for its other modes."""
    poses = {mode: Animation(frames=(frame,)) for mode, frame in {"wind": "wind", **others}.items()}
    return Sprite(
        sheet=sheet, moves=Animation(frames=("idle_0", "idle_1"), ticks=12), poses=MappingProxyType(poses)
    )  # fmt: skip


def _turning(sheet: str, name: str) -> Sprite:
    """Something thrown, of two frames."""
    return Sprite(sheet=sheet, moves=Animation(frames=(f"{name}_0", f"{name}_1"), ticks=6))


_FLAP = Animation(frames=("fly_0", "fly_1", "fly_2", "fly_1"), ticks=4)
_FLAME = Sprite(
    sheet="effects", moves=Animation(frames=("flame_0", "flame_1", "flame_2"), ticks=4), mirrors=False
)  # fmt: skip

ENEMIES: tuple[EnemyKind, ...] = (
    EnemyKind(
        name="ghoul", width_px=12, height_px=30, health=1, damage=2, score=100, speed=112, closing_speed=112,
        sprite=_walker("ghoul", lurch="lurch"), spawn=Spawn(cost=1.0, weight=(1.1, -0.8)),
    ),
    EnemyKind(
        name="bat", width_px=12, height_px=12, health=1, damage=2, score=200, speed=288, closing_speed=288,
        sprite=Sprite(sheet="bat", moves=_FLAP, poses=_poses(rest="hang", hang="hang", wake="hang fly_2")),
        reach_cells=9, spawn=Spawn(cost=1.0, weight=(0.7, 0.0), perch="ceiling"),
    ),
    EnemyKind(
        name="skeleton", width_px=12, height_px=30, health=1, damage=2, score=300, speed=176, closing_speed=300,
        sprite=_walker("skeleton", throw="throw"), reach_cells=9, throws="bone",
        spawn=Spawn(cost=1.5, weight=(0.3, 1.0)),
    ),
    EnemyKind(
        name="knight", width_px=14, height_px=31, health=3, damage=3, score=400, speed=128, closing_speed=256,
        sprite=_walker("knight", brace="brace"), recoil=256,
        spawn=Spawn(cost=2.5, weight=(0.0, 1.5), level_cells=2, since=0.2),
    ),
    EnemyKind(
        name="head", width_px=14, height_px=14, health=1, damage=2, score=300, speed=240, closing_speed=240,
        sprite=Sprite(
            sheet="head",
            moves=Animation(frames=("fly_0", "fly_1", "fly_2", "fly_3"), ticks=6),
            poses=_poses(rest="gape", gape="gape fly_1"),
        ),
        reach_cells=64, spawn=Spawn(cost=1.0, weight=(0.4, 0.4), perch="air", since=0.25),
    ),
    EnemyKind(
        name="hopper", width_px=12, height_px=13, health=1, damage=2, score=200, speed=288, closing_speed=288,
        sprite=Sprite(
            sheet="hopper", moves=Animation(frames=("sit_0", "sit_1"), ticks=12), poses=_poses(squat="squat", hop="hop")
        ),
        spawn=Spawn(cost=1.5, weight=(0.4, 0.4), level_cells=2, since=0.25),
    ),
    EnemyKind(
        name="axeman", width_px=14, height_px=31, health=4, damage=3, score=600, speed=144, closing_speed=144,
        sprite=_walker("axeman", high="high", low="low"), throws="hurled_axe", recoil=192,
        reach_cells=10, spawn=Spawn(cost=3.0, weight=(0.0, 1.2), level_cells=2, since=0.4),
    ),
    EnemyKind(
        name="ghost", width_px=14, height_px=20, health=2, damage=2, score=400, speed=112, closing_speed=112,
        sprite=Sprite(
            sheet="ghost",
            moves=Animation(frames=("drift_0", "drift_1", "drift_2", "drift_1"), ticks=8),
            poses=_poses(rest="faint_0 faint_1", faint="faint_0 faint_1", wail="wail faint_0"),
        ),
        reach_cells=64, spawn=Spawn(cost=1.5, weight=(0.2, 0.6), perch="air", since=0.25), recoil=512,
    ),
    EnemyKind(
        name="raven", width_px=12, height_px=12, health=1, damage=2, score=200, speed=320, closing_speed=320,
        sprite=Sprite(
            sheet="raven", moves=_FLAP, poses=_poses(rest="perch_0", perch="perch_0 perch_0 perch_1", caw="caw perch_1")
        ),
        reach_cells=64, spawn=Spawn(cost=1.5, weight=(0.7, 0.3), perch="raised"),
    ),
    EnemyKind(
        name="fishman", width_px=12, height_px=28, health=1, damage=2, score=300, speed=0, closing_speed=0,
        sprite=Sprite(
            sheet="fishman", moves=Animation(frames=("leap_0", "leap_1"), ticks=6),
            poses=_poses(
                rest="bubble_0", under="bubble_0 bubble_0 bubble_1 bubble_1", bubble="bubble_0 bubble_1", spit="spit"
            ),
        ),
        reach_cells=8, spawn=Spawn(cost=1.5, weight=(1.4, 0.6), perch="liquid"), throws="glob",
    ),
    EnemyKind(
        name="bone_pillar", width_px=14, height_px=31, health=4, damage=2, score=400, speed=0, closing_speed=0,
        sprite=Sprite(
            sheet="bone_pillar", moves=Animation(frames=("idle_0", "idle_1"), ticks=30),
            poses=_poses(high="high idle_0", low="low idle_0"),
        ),
        reach_cells=10, spawn=Spawn(cost=2.0, weight=(0.0, 0.9), since=0.4), throws="cinder",
    ),
    EnemyKind(
        name="spider", width_px=12, height_px=13, health=1, damage=2, score=200, speed=0, closing_speed=0,
        sprite=Sprite(
            sheet="spider", moves=Animation(frames=("crawl_0", "crawl_1"), ticks=8), thread="thread",
            poses=_poses(rest="hang", hang="hang", twitch="twitch hang"),
        ),
        reach_cells=3, spawn=Spawn(cost=1.0, weight=(0.6, 0.2), perch="ceiling"),
    ),
    EnemyKind(
        name="spearman", width_px=12, height_px=31, health=2, damage=2, score=400, speed=128, closing_speed=128,
        sprite=_walker("spearman", aim="aim", thrust="thrust"), recoil=192,
        reach_cells=4, spawn=Spawn(cost=2.0, weight=(0.2, 0.9), level_cells=1, since=0.25), throws="pike",
    ),
    EnemyKind(
        name="gargoyle", width_px=14, height_px=22, health=3, damage=3, score=500, speed=224, closing_speed=224,
        sprite=Sprite(
            sheet="gargoyle", moves=Animation(frames=("fly_0", "fly_1"), ticks=7),
            poses=_poses(rest="stone", stone="stone", wake="wake stone"),
        ),
        reach_cells=64, spawn=Spawn(cost=2.0, weight=(0.0, 1.0), level_cells=2, since=0.5), recoil=256,
    ),
    EnemyKind(
        name="boss", width_px=36, height_px=40, health=16, damage=2, score=3000, speed=256, closing_speed=512,
        sprite=_boss("boss", {"aim": "wind", "swoop": "attack"}), throws="ember", boss=True,
        themes=("library", "tower"),
    ),
    EnemyKind(
        name="warden", width_px=24, height_px=44, health=16, damage=3, score=3000, speed=112, closing_speed=448,
        sprite=_boss("warden", {"swing": "attack", "brace": "wind", "charge": "attack"}), throws="flail", boss=True,
        themes=("gallery",),
    ),
    EnemyKind(
        name="mummy_queen", width_px=24, height_px=44, health=16, damage=3, score=3000, speed=128, closing_speed=128,
        sprite=_boss("mummy_queen", {"cast": "attack", "sink": "sink", "emerge": "sink"}), throws="wrap", boss=True,
        themes=("crypt",),
    ),
    EnemyKind(
        name="gorgon", width_px=30, height_px=44, health=16, damage=2, score=3000, speed=160, closing_speed=160,
        sprite=_boss("gorgon", {"cast": "attack", "glare": "glare"}), throws="adder", boss=True, themes=("cavern",),
    ),
    EnemyKind(
        name="ferryman", width_px=24, height_px=42, health=16, damage=3, score=3000, speed=192, closing_speed=448,
        sprite=_boss("ferryman", {"cast": "attack", "aim": "wind", "glide": "attack"}), throws="soul", boss=True,
        themes=("chapel",),
    ),
    EnemyKind(
        name="briar", width_px=30, height_px=44, health=16, damage=3, score=3000, speed=0, closing_speed=0,
        sprite=_boss("briar", {"cast": "attack", "coil": "wind"}), throws="seed", boss=True, themes=("garden",),
    ),
    EnemyKind(
        name="regulator", width_px=32, height_px=40, health=16, damage=2, score=3000, speed=0, closing_speed=448,
        sprite=_boss("regulator", {"leap": "attack"}), throws="cog", boss=True, themes=("clockwork",),
    ),
)  # fmt: skip
"""In the order in which the assembler weighs them."""

WEAPONS: tuple[WeaponKind, ...] = (
    WeaponKind(
        name="dagger", width_px=14, height_px=6, vx=1024, motion="straight", hearts=1, sub_weapon=True,
        sprite=_still("items", "dagger"),
    ),
    WeaponKind(
        name="axe", width_px=14, height_px=14, damage=2, vx=400, vy=-1360, gravity=52, pierces=True, hearts=1,
        sub_weapon=True, sprite=replace(_still("items", "axe"), spin_ticks=4),
    ),
    WeaponKind(
        name="holy_water", width_px=8, height_px=10, vx=380, vy=-420, gravity=44, motion="falling", becomes="fire",
        pierces=True, hearts=1, sub_weapon=True, sprite=_still("items", "holy_water"),
    ),
    WeaponKind(
        name="cross", width_px=14, height_px=14, vx=768, motion="returning", catch_ticks=24, pierces=True, hearts=1,
        sub_weapon=True, sprite=replace(_still("items", "cross"), spin_ticks=4),
    ),
    WeaponKind(
        name="stopwatch", width_px=0, height_px=0, damage=0, stop_ticks=180, hearts=5, sub_weapon=True,
        sprite=_still("items", "stopwatch"),
    ),
    WeaponKind(name="fire", width_px=16, height_px=16, pierces=True, life_ticks=71, sprite=_FLAME),
    WeaponKind(
        name="bone", width_px=8, height_px=8, damage=2, vx=300, vy=-980, gravity=44, score=50,
        sprite=Sprite(sheet="bone", moves=Animation(frames=("bone_0", "bone_1"), ticks=5), lift_px=4),
    ),
    WeaponKind(name="ember", width_px=10, height_px=10, damage=2, vx=320, motion="straight", score=50, sprite=_FLAME),
    WeaponKind(
        name="flail", width_px=10, height_px=10, damage=2, vx=768, motion="returning", life_ticks=90, score=50,
        sprite=_still("warden", "flail"),
    ),
    WeaponKind(
        name="wrap", width_px=12, height_px=8, damage=2, vx=288, motion="waving", score=50,
        sprite=_turning("mummy_queen", "wrap"),
    ),
    WeaponKind(
        name="adder", width_px=12, height_px=8, damage=2, vx=288, motion="crawling", score=50,
        sprite=_turning("gorgon", "adder"),
    ),
    WeaponKind(
        name="beam", width_px=14, height_px=6, damage=2, vx=640, motion="straight", sprite=_still("gorgon", "beam")
    ),
    WeaponKind(
        name="soul", width_px=10, height_px=10, damage=2, vx=256, motion="straight", score=50,
        sprite=_turning("ferryman", "soul"),
    ),
    WeaponKind(
        name="seed", width_px=8, height_px=8, damage=2, vx=256, vy=-900, gravity=40, motion="falling",
        becomes="thorns", score=50, sprite=_still("briar", "seed"),
    ),
    WeaponKind(
        name="thorns", width_px=14, height_px=10, damage=2, life_ticks=80, score=50,
        sprite=_turning("briar", "thorns"),
    ),
    WeaponKind(
        name="stir", width_px=16, height_px=4, damage=0, motion="erupting", becomes="root",
        sprite=_turning("briar", "stir"),
    ),
    WeaponKind(name="root", width_px=8, height_px=32, damage=2, life_ticks=36, sprite=_still("briar", "root")),
    WeaponKind(
        name="cog", width_px=12, height_px=12, damage=2, vx=300, motion="crawling", score=50,
        sprite=_turning("regulator", "cog"),
    ),
    WeaponKind(
        name="hurled_axe", width_px=12, height_px=12, damage=3, vx=448, motion="straight", life_ticks=90, score=50,
        sprite=replace(_still("items", "axe"), spin_ticks=4),
    ),
    WeaponKind(
        name="pike", width_px=24, height_px=4, damage=3, vx=384, motion="straight", life_ticks=10,
        sprite=_still("spearman", "pike"),
    ),
    WeaponKind(
        name="glob", width_px=7, height_px=7, damage=2, vx=352, vy=-160, gravity=12, score=50,
        sprite=Sprite(sheet="fishman", moves=Animation(frames=("glob_0", "glob_1"), ticks=6)),
    ),
    WeaponKind(
        name="cinder", width_px=10, height_px=10, damage=2, vx=384, motion="straight", life_ticks=100, score=50,
        sprite=_FLAME,
    ),
)  # fmt: skip


SMALL_ITEMS: tuple[ItemKind, ...] = (
    ItemKind(name="heart_small", hearts=1, sways=True, sound="heart"),
    ItemKind(name="heart", hearts=5, sound="heart"),
    ItemKind(name="whip_up", whip=1),
)
"""What stands before the sub-weapons in the list of drops."""
ITEMS: tuple[ItemKind, ...] = (
    ItemKind(name="coin", points=100, sound="money"),
    ItemKind(name="bag", points=700, sound="money"),
    ItemKind(name="roast", energy=6),
    ItemKind(name="potion", harmless_ticks=300),
    ItemKind(name="double", shots=2),
    ItemKind(name="triple", shots=3),
    ItemKind(name="rosary", smites=True),
    ItemKind(name="orb", width_px=14, height_px=14, ends=True),
)

FIXTURES: tuple[FixtureKind, ...] = (
    FixtureKind(
        name="hero", colour="#ffffff", properties=MappingProxyType({"facing": 1}), mirrored=("facing",)
    ),
    FixtureKind(name="exit", colour="#ff4040", visited=True, optional=MappingProxyType({"branch": ""})),
    FixtureKind(name="checkpoint", colour="#40ff40"),
    FixtureKind(
        name="candle", colour="#f7e76b", width_px=10, height_px=16, score=10, holds=True,
        properties=MappingProxyType({"drop": "heart_small", "style": "candle"}), styles=("candle", "torch"),
    ),
    FixtureKind(
        name="mover", colour="#d6d65a", needed=True, hangs=True, mirrored=("dx", "dx2", "dx3"),
        properties=MappingProxyType({"cols": 2, "dx": 64, "dy": 0, "period": 240, "phase": 0}),
        optional=MappingProxyType({"dx2": 0, "dy2": 0, "dx3": 0, "dy3": 0}),
    ),
    FixtureKind(
        name="conveyor", colour="#a0a0b4", needed=True, mirrored=("speed",),
        properties=MappingProxyType({"cols": 3, "speed": 96}),
    ),
    FixtureKind(
        name="planks", colour="#b58c5a", needed=True, hangs=True,
        properties=MappingProxyType({"cols": 2, "delay": 40, "back": 120}),
        optional=MappingProxyType({"look": "planks"}), styles=("planks", "chandelier"),
    ),
    FixtureKind(
        name="rising_spikes", colour="#c8c8d8", needed=True,
        properties=MappingProxyType({"cols": 2, "rest": 90, "up": 45, "phase": 0}),
    ),
    FixtureKind(
        name="crusher", colour="#8888a0", needed=True,
        properties=MappingProxyType({"cols": 2, "rows": 1, "drop": 48, "rest": 90, "down": 20, "phase": 0}),
    ),
    FixtureKind(
        name="pendulum", colour="#c0d0d0", needed=True, hangs=True,
        properties=MappingProxyType({"length": 68, "swing": 48, "period": 150, "phase": 0}),
    ),
    FixtureKind(
        name="tide", colour="#3152d6", needed=True,
        properties=MappingProxyType({"cols": 8, "rows": 2, "rest": 240, "pace": 6, "up": 60, "phase": 0}),
    ),
    FixtureKind(
        name="springboard", colour="#60c0a0", needed=True, properties=MappingProxyType({"rise": 4})
    ),
    FixtureKind(
        name="wind", colour="#b0e0f0", needed=True, mirrored=("push",), properties=MappingProxyType({"push": 64})
    ),
    FixtureKind(name="darkness", colour="#303030", needed=True, properties=MappingProxyType({"radius": 40})),
    FixtureKind(
        name="key", colour="#ffd040", needed=True, width_px=10, height_px=16, visited=True, holds=True,
        properties=MappingProxyType({"key": 1}),
    ),
    FixtureKind(
        name="lock", colour="#c08020", needed=True, visited=True, properties=MappingProxyType({"key": 1})
    ),
    FixtureKind(
        name="lever", colour="#d07060", needed=True, width_px=12, height_px=16,
        properties=MappingProxyType({"gate": 1}),
    ),
    FixtureKind(
        name="gate", colour="#804040", needed=True, properties=MappingProxyType({"gate": 1, "rows": 2})
    ),
    FixtureKind(name="sign", colour="#d0b080", needed=True, properties=MappingProxyType({"text": "{whip} WHIPS"})),
    FixtureKind(
        name="item", colour="#ff90c0", needed=True, visited=True, holds=True,
        properties=MappingProxyType({"drop": "heart"}),
    ),
)  # fmt: skip

EFFECTS: tuple[EffectKind, ...] = (
    EffectKind(name="flame", ticks=24, frames=("flame_0", "flame_1", "flame_2")),
    EffectKind(name="spark", ticks=10, frames=("spark_0", "spark_1")),
    EffectKind(name="rubble", ticks=48, frames=("rubble",), gravity=40, mirrors=True),
    EffectKind(name="splash", ticks=18, frames=("splash_0", "splash_1", "splash_2")),
)

CANDLE_LOOT = {"heart_small": 54, "heart": 16, "coin": 17, "bag": 8, "double": 2, "rosary": 2, "potion": 1}
"""How often in a hundred a candle holds what, those apart that hold a whip, a weapon or a roast."""
LOOT: dict[str, tuple[str, ...]] = {
    "wall": ("roast", "coin", "heart_small", "", "", ""),
    "enemy": ("heart_small", "", "", ""),
    "reward": (
        "roast", "whip_up", "dagger", "axe", "holy_water", "cross", "stopwatch", "bag", "heart", "double", "triple",
        "rosary", "potion",
    ),
}  # fmt: skip
"""What comes out of what, every entry as likely as the others; empty: nothing. Rewards lie at the ends of branches."""
