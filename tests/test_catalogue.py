"""The catalogue: rows by name, unknown names told, and a package of somebody else that adds an enemy and a weapon."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game import catalogue, nes
from nesgan_game.catalogue import ENEMIES, ITEMS, WEAPONS, Addition, register
from nesgan_game.entity_kinds import Animation, EnemyKind, ItemKind, Sprite, WeaponKind
from nesgan_game.errors import AssemblyError, ConfigError, NesganError
from nesgan_game.game.rules.enemies import behaviour_of
from nesgan_game.game.rules.weapons import motion_of
from nesgan_game.game.rules.world import Loadout, World, stage_print
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.build import bare_stage, build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.fairness import unfair
from nesgan_game.level.formats.tiled_project import project, property_type
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import PX, Body, Button

ROOT = Path(__file__).parents[1]
WISP_COLOUR, BOOMERANG_COLOUR = 0x2A, 0x25
"""NES colours that no sheet of ours uses for these."""
PACKAGE = f'''
from pathlib import Path

from nesgan_game.catalogue import Addition
from nesgan_game.entity_kinds import Animation, EnemyKind, Spawn, Sprite, WeaponKind

SHEET = """nesgan-sprite 1
palette . - # {WISP_COLOUR:02x}
frame glow_0 4x4
.##.
####
####
.##.
frame glow_1 4x4
#..#
.##.
.##.
#..#
"""


def drift(enemy, around):
    """Comes straight at the hero, through everything."""
    enemy.facing = 1 if around.hero.x > enemy.x else -1
    enemy.x += enemy.facing * 100


WISP = Addition(
    kind=EnemyKind(
        name="wisp", width_px=8, height_px=8, health=1, damage=1, score=70, speed=100, closing_speed=100,
        sprite=Sprite(sheet="wisp", moves=Animation(frames=("glow_0", "glow_1"), ticks=8)),
        spawn=Spawn(cost=1.0, weight=(2.0, 0.0)),
    ),
    behaviour=drift,
    sprite=SHEET,
)
BOOMERANG = Addition(
    kind=WeaponKind(
        name="boomerang", width_px=8, height_px=8, damage=1, motion="returning", vx=700, catch_ticks=20, hearts=2,
        sub_weapon=True, pierces=True,
        sprite=Sprite(sheet="boomerang", moves=Animation(frames=("boomerang",)), spin_ticks=4),
    ),
    sprite=Path(__file__).with_name("boomerang.txt"),
)
'''
BOOMERANG_SHEET = f"""nesgan-sprite 1
palette . - # {BOOMERANG_COLOUR:02x}
frame boomerang 4x4
####
#...
#...
#...
"""


def install(folder: Path, points: str, source: str = PACKAGE) -> None:
    """Put a package `haunt` with entry points into a folder, as pip does."""
    package, facts = folder / "haunt", folder / "haunt-1.0.dist-info"
    package.mkdir()
    facts.mkdir()
    (package / "__init__.py").write_text(source)
    (package / "boomerang.txt").write_text(BOOMERANG_SHEET)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: haunt\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(f"[nesgan_game.catalogue]\n{points}")


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder of packages that is on the path; what was added is forgotten at the end."""
    monkeypatch.syspath_prepend(str(tmp_path))
    caches = (catalogue._points, behaviour_of, motion_of)
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    for table in (ENEMIES, WEAPONS, ITEMS):
        for name in set(table.keys()) - set(table.own):
            del table[name]
    catalogue.ADDED.clear()
    sys.modules.pop("haunt", None)
    for cache in caches:
        cache.cache_clear()


@pytest.fixture
def installed(clean: Path) -> Path:
    install(clean, "wisp = haunt:WISP\nboomerang = haunt:BOOMERANG\n")
    return clean


def room(*others: Entity) -> Stage:
    roles = roles_from_text("\n".join(["." * 16] * 10 + ["=" * 16] * 2))
    ends = Entity(1, "hero", 24, 160), Entity(2, "exit", 232, 160)
    return role_stage("room", roles, (*ends, *others))


@pytest.mark.parametrize("table", [ENEMIES, WEAPONS, ITEMS, catalogue.FIXTURES, catalogue.EFFECTS])
def test_an_unknown_name_ends_in_a_line_with_the_known_ones(table: dict[str, object]) -> None:
    assert "moon" not in table
    with pytest.raises(NesganError, match="'moon'") as caught:
        table["moon"]
    assert all(name in str(caught.value) for name in table)


def test_a_stage_with_an_unknown_kind_is_refused() -> None:
    with pytest.raises(AssemblyError, match=r"'moon'.*use hero.*bat.*boss"):
        room(Entity(3, "moon", 100, 160))
    with pytest.raises(ConfigError, match=r"'moon'.*skeleton.*cross"):
        Controls(extra=("moon",))
    with pytest.raises(ConfigError, match="'boss'"):
        Controls(extra=("boss",))


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_what_is_installed_changes_nothing_before_it_is_asked_for() -> None:
    stages = [bare_stage(seed, controls=Controls(difficulty=0.5, enemies=2.0)) for seed in (0, 1)]
    assert "haunt" not in sys.modules
    assert WEAPONS["axe"].damage == 2
    register(catalogue._points()["wisp"].load())
    assert "wisp" in ENEMIES.keys() - set(ENEMIES.own)
    again = [bare_stage(seed, controls=Controls(difficulty=0.5, enemies=2.0)) for seed in (0, 1)]
    assert [stage_print(stage) for stage in again] == [stage_print(stage) for stage in stages]


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_an_enemy_and_a_weapon_that_are_asked_for_are_placed_fairly() -> None:
    controls = Controls(difficulty=0.5, enemies=3.0, extra=("wisp", "boomerang"))
    assert controls.told()["extra"] == ["wisp", "boomerang"]
    assert "extra" not in Controls().told()
    stages = [bare_stage(seed, controls=controls) for seed in range(4)]
    assert sum(len(stage.of_kind("wisp")) for stage in stages) >= 4
    drops = [candle.properties["drop"] for stage in stages for candle in stage.of_kind("candle")]
    assert "boomerang" in drops
    assert [unfair(stage) for stage in stages] == [[]] * 4


@pytest.mark.usefixtures("installed")
def test_they_play_by_their_rows_and_behaviours() -> None:
    stage = room(Entity(3, "wisp", 100, 152), Entity(4, "item", 40, 160, MappingProxyType({"drop": "boomerang"})))
    world = World(stage, 1, loadout=Loadout(hearts=9))
    for _ in range(12):
        world.step(Button.RIGHT)
    (wisp,) = world.scene.enemies
    assert (wisp.x, wisp.facing) == (100 * PX - 1200, -1)
    assert world.hero.weapon == "boomerang"
    flown: set[int] = set()
    for tick in range(80):
        world.step(Button.UP | (Button.ATTACK if tick == 0 else Button.NONE))
        flown |= {shot.vx for shot in world.scene.shots if shot.kind == "boomerang"}
    assert max(flown) == 700
    assert min(flown) < 0, "it comes back"
    assert (world.hero.hearts, world.hero.score) == (7, 70)
    assert world.scene.enemies == []


@pytest.mark.usefixtures("installed")
def test_they_are_drawn_by_their_sheets() -> None:
    stage = room(Entity(3, "wisp", 200, 152), Entity(4, "item", 120, 160, MappingProxyType({"drop": "boomerang"})))
    view, world = View(stage, SpriteCache()), World(stage, 1, loadout=Loadout(weapon="boomerang"))
    world.hero.body = Body.at(24, 160)

    def pixels(part: np.ndarray, colour: int) -> int:
        return int((part == nes.COLOURS[colour]).all(axis=2).sum())

    frame = view.draw(world)
    hud, field = frame[:32], frame[32:]
    assert pixels(field, WISP_COLOUR) == 12
    assert pixels(field[150:160, 110:130], BOOMERANG_COLOUR) == 7
    assert pixels(hud, BOOMERANG_COLOUR) == 7
    world.tick = 8
    assert pixels(view.draw(world)[32:], WISP_COLOUR) == 8


@pytest.mark.slow
def test_a_map_with_both_is_checked_and_played_in_a_process_of_its_own(installed: Path, tmp_path: Path) -> None:
    library = fake_library(0)
    controls = Controls(difficulty=0.5, enemies=3.0, extra=("wisp", "boomerang"))
    stages = (build_stage(library, seed, controls=controls) for seed in range(4))
    stage = next(stage for stage in stages if stage.of_kind("wisp"))
    level = write_tmx(stage, library, tmp_path / "out")
    assert read_tmx(level).entities == tuple(sorted(stage.entities, key=lambda one: one.id))
    command = [sys.executable, "-m", "nesgan_game"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(installed), str(ROOT)))}
    play = ["play", "--level", str(level), "--headless", "--ticks", "300"]
    for words in (["check", str(level)], play):
        done = subprocess.run([*command, *words], env=env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
    alone = {**env, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*command, "check", str(level)], env=alone, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "unknown kind 'wisp'" in done.stderr or "unknown 'boomerang'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("installed")
def test_the_tiled_project_knows_them() -> None:
    types = {one["name"]: one for one in project()["propertyTypes"]}
    assert types["wisp"]["members"][0]["name"] == "facing"
    assert "boomerang" in types["drop"]["values"]
    assert property_type("drop", "boomerang") == "drop"


@pytest.mark.parametrize(
    ("points", "source", "told"),
    [
        ("wisp = haunt:WISP\n", "raise ImportError('no such module')", "'wisp' cannot be loaded"),
        ("wisp = haunt:WISP\n", "WISP = 'a word'", "is a str"),
        ("spook = haunt:WISP\n", PACKAGE, "called 'wisp' in its row"),
    ],
)
def test_a_broken_package_is_named_in_one_line(clean: Path, points: str, source: str, told: str) -> None:
    install(clean, points, source)
    with pytest.raises(ConfigError, match=told) as caught:
        ENEMIES[points.split()[0]]
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("clean")
def test_names_are_taken_once_and_additions_in_code_count_too() -> None:
    sprite = Sprite(sheet="items", moves=Animation(frames=("coin",)))
    bat = replace(ENEMIES["bat"], speed=1)
    for kind in (bat, replace(WEAPONS["axe"], damage=9), ItemKind(name="hero")):
        with pytest.raises(ConfigError, match="choose another name"):
            register(Addition(kind=kind))
    with pytest.raises(ConfigError, match="rename the sheet"):
        register(Addition(kind=ItemKind(name="crown", points=1), sprite="a\nb"))
    stone = WeaponKind(name="stone", width_px=6, height_px=6, motion="arc", sub_weapon=True, sprite=sprite)
    register(Addition(kind=stone))
    register(Addition(kind=stone))
    register(Addition(kind=ItemKind(name="crown", points=5000)))
    assert ITEMS["stone"].weapon == "stone"
    slow_bat = replace(bat, name="slow_bat", behaviour="bat")
    register(Addition(kind=slow_bat))
    assert behaviour_of("slow_bat") is behaviour_of("bat")
    register(Addition(kind=replace(bat, name="still_bat")))
    with pytest.raises(ConfigError, match=r"'still_bat'.*ghoul"):
        behaviour_of("still_bat")
    register(Addition(kind=replace(stone, name="pebble", motion="sideways")))
    with pytest.raises(ConfigError, match=r"'sideways'.*returning"):
        motion_of("pebble")


@pytest.mark.usefixtures("clean")
def test_a_perch_that_nobody_knows_is_refused() -> None:
    bat = ENEMIES["bat"]
    assert isinstance(bat, EnemyKind)
    assert bat.spawn is not None
    register(Addition(kind=replace(bat, name="roof_bat", behaviour="bat", spawn=replace(bat.spawn, perch="roof"))))
    with pytest.raises(ConfigError, match=r"'roof'.*ceiling"):
        bare_stage(0, controls=Controls(extra=("roof_bat",)))
