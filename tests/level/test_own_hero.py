"""Stages for heroes of other figures than ours: laid out, proved, fair and played in their own physics."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from nesgan_game.cli import main
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.game.rules.world import World
from nesgan_game.level.build import bare_stage, build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.fairness import unfair
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.search.arcs import Plans, play
from nesgan_game.level.search.bodies import Bodies
from nesgan_game.level.search.stage_grounds import Grounds
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.physics.hero_figures import HEROES, OURS, PX, Physics
from nesgan_game.physics.movement import Button

OTHERS = {name: hero for name, hero in HEROES.items() if hero != OURS} | {
    "weak": Physics(walk=220, jump=800),
    "small": Physics(walk=256, body=(8 * PX, 14 * PX, 12 * PX)),
    "large": Physics(body=(16 * PX, 32 * PX, 16 * PX)),
    "strong": Physics(walk=640, jump=1600),
}
WISHES = Controls(rooms=5, difficulty=0.6)


@cache
def stage_for(hero: Physics) -> Stage:
    return bare_stage(4, controls=WISHES, physics=hero)


def played(stage: Stage, hero: Physics | None) -> World:
    """The world at the end of the stage's proof."""
    assert stage.proof is not None
    world = World(stage, 4, enemies=False, physics=hero)
    for buttons in stage.proof.buttons():
        while world.busy and not world.won and not world.done:
            world.step(0)
        world.step(buttons)
    return world


SLOW = {"console platformer", "small", "large"}
SOME = [pytest.param(name, marks=pytest.mark.slow if name in SLOW else ()) for name in OTHERS]


@pytest.mark.slow
@pytest.mark.parametrize("name", SOME)
def test_a_stage_is_proved_and_replayed_in_the_physics_of_its_hero(name: str) -> None:
    stage = stage_for(OTHERS[name])
    assert stage.physics == OTHERS[name]
    assert stage.proof is not None
    assert softlocks(stage) == []
    assert unfair(stage) == []
    world = played(stage, None)
    assert world.result == "clear"
    assert world.hero.box().bottom - world.hero.box().top == stage.physics.body[1] // PX


def test_what_one_hero_wins_another_does_not() -> None:
    stage = stage_for(OTHERS["strong"])
    world = played(stage, OURS)
    assert world.result != "clear"


@pytest.mark.parametrize("hero", [Physics(jump=600), Physics(walk=100)])
def test_who_cannot_walk_through_any_castle_is_told_so_at_once(hero: Physics) -> None:
    with pytest.raises(ConfigError, match=r"physics: a leap over . cells, . up; a castle needs 2 and 1"):
        bare_stage(1, physics=hero)


@pytest.mark.parametrize("name", [pytest.param("weak", marks=pytest.mark.slow), "small"])
def test_many_bodies_move_as_one_does(name: str) -> None:
    """The search's twin of physics, tick by tick along the proof."""
    stage = stage_for(OTHERS[name])
    assert stage.proof is not None
    run, grounds = Run(stage), Grounds(stage)
    words = list(stage.proof.buttons())
    for tick, word in enumerate(words[:200]):
        if not run.attack >= 0 and not word & Button.ATTACK and run.body.stance <= 1 and not run.body.timer:
            plans = Plans(np.array([word], np.int32), np.array([-1], np.int32))
            held = Bodies.of([run.body])
            one = run.copy()
            one.step(word)
            rest = [0] * 300
            while one.body.stance not in (0, 1, 3) and rest:
                one.step(rest.pop())
            ends = play(grounds, held, plans, np.array([tick], np.int32))
            if not run.terrain.movers:
                assert (ends.bodies.one(0).x, ends.bodies.one(0).y) == (one.body.x, one.body.y)
        run.step(word)


@pytest.mark.slow
def test_a_file_says_whose_it_is_and_check_reads_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = TileLibrary.generate(seed=3, screens=4, theme="gallery")
    hero = OTHERS["tutorial platformer"]
    stage = build_stage(library, 4, controls=WISHES, physics=hero)
    path = write_tmx(stage, library, tmp_path, lean=True)
    again = read_tmx(path)
    assert again.physics == hero
    assert again.proof == stage.proof
    assert main(["check", str(path)]) == 0
    assert f"for a hero of {hero.told()}" in capsys.readouterr().out
    path.write_text(path.read_text().replace("gravity=64", "gravity=-64"))
    with pytest.raises(AssetError, match=r"\.tmx: physics: gravity -64; give a whole number of sub-pixels"):
        read_tmx(path)


def test_our_own_stages_say_nothing_of_it() -> None:
    assert "physics" not in bare_stage(4, controls=WISHES).properties


def test_a_stage_of_figures_that_nobody_has_is_refused() -> None:
    stage = stage_for(OTHERS["weak"])
    with pytest.raises(ConfigError, match="physics: cannot be read"):
        replace(stage, properties=MappingProxyType({"physics": "fast"}))
