"""The hero on the console moves as in the game, sub-pixel by sub-pixel, to the exit."""

import random

import numpy as np
import pytest
from console import (
    HEARTS,
    LEFT,
    LIVES,
    MODE,
    RIGHT,
    SCORE,
    SELECT,
    SOUND,
    STAGE,
    START,
    WON,
    B,
    Console,
    Game,
    as_on_console,
    proved,
    says,
)

from nesgan_game.hardware.castle_rom import castle_rom
from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.music.composer import compose
from nesgan_game.music.score import VOICES
from nesgan_game.music.styles import stage_theme
from nesgan_game.music.synthesiser import registers
from nesgan_game.physics.movement import Button

MANY_THINGS = Controls(rooms=4, length=110, acting=2.0)
WALKS, TURNS, LEAPS, BLOWS = (0, 1, 2, 2), (0, 4, 8), (0, 0, 16), (0, 0, 0, 32)
"""Buttons to draw from, those that say nothing included."""


def stage(*things: str) -> Stage:
    """The first short stage, without tiles, in which there are such things."""
    for seed in range(1, 100):
        one = Castle(seed, 3, controls=MANY_THINGS).bare(3)
        if set(things) <= {entity.kind for entity in one.entities}:
            return one
    raise AssertionError(f"no stage has {things}")


@pytest.mark.slow
@pytest.mark.parametrize("things", [("lever", "gate"), ("mover",)], ids=["a lever", "a platform"])
def test_a_recorded_play_reaches_the_exit_tick_for_tick(things: tuple[str, ...]) -> None:
    pytest.importorskip("cynes")
    one = stage(*things)
    game = Game(one)
    assert proved(game, one) == -1
    assert game.world.won
    assert game.console.byte(WON) == 1
    assert not game.late


@pytest.mark.slow
@pytest.mark.parametrize(("thing", "ticks"), [("planks", 500), ("springboard", 300)])
def test_any_other_play_is_the_same_too(thing: str, ticks: int) -> None:
    pytest.importorskip("cynes")
    one, rng = stage(thing), random.Random(thing)
    assert one.proof is not None
    game, route, left, word = Game(one), one.proof.buttons(), 0, 0
    for tick in range(ticks):
        if not left:  # now the proof for a while, now anything
            left = rng.randrange(1, 30)
            word = -1 if rng.random() < 0.5 else sum(rng.choice(some) for some in (WALKS, TURNS, LEAPS, BLOWS))
        left -= 1
        game.step(next(route) if word < 0 else word)
        here, there = game.states()
        assert here == there, f"tick {tick}, buttons {word}"
        if game.over:
            break
    assert tick > ticks // 2


ROOM = """
################################
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
######^^########################
################################
"""


def room(exit_col: int, *more: Entity) -> Stage:
    """A room with spikes in its floor and the hero to the right of them."""
    places = (Entity(1, "hero", 9 * 16, 160), Entity(2, "exit", exit_col * 16 + 8, 160), *more)
    return role_stage("room", roles_from_text(ROOM), places)


@pytest.mark.slow
def test_spikes_cost_a_life_and_the_hero_comes_back_where_she_began() -> None:
    pytest.importorskip("cynes")
    game = Game(room(28))
    game.step(0)
    lives = game.console.byte(LIVES)
    for _ in range(60):
        if game.over:
            break
        game.step(Button.LEFT)
        here, there = game.states()
        assert here == there
    assert game.world.mode == "dying"
    while game.over:
        game.world.step(0)
    game.console.run(180)
    assert game.console.byte(LIVES) == lives - 1
    for _ in range(10):
        game.step(Button.RIGHT)
        here, there = game.states()
        assert here == there


@pytest.mark.slow
def test_a_candle_goes_out_and_its_heart_counts() -> None:
    pytest.importorskip("cynes")
    candle = Entity(3, "candle", 10 * 16 + 8, 144)
    console = Console(castle_rom([room(28, candle)]))
    console.run(60)
    dark = console.press(B, 30)
    assert console.byte(SCORE + 4) == 1
    assert console.byte(HEARTS) == 5
    console.run(40, RIGHT)
    assert console.byte(HEARTS) == 6
    assert dark.any()


@pytest.mark.slow
def test_the_exit_leads_to_the_next_stage_and_the_last_to_a_page_and_the_first() -> None:
    pytest.importorskip("cynes")
    console = Console(castle_rom([room(14), room(14)]))
    seen = []
    for _ in range(2):
        console.run(60)
        seen.append(console.byte(STAGE))
        shown = console.run(100, RIGHT)
    assert seen == [0, 1]
    assert says(shown, 7, 6, "THE CASTLE IS BEHIND YOU")
    assert (console.run(300) == shown).all(), "it stays"
    console.press(START, 60)
    assert console.byte(STAGE) == 0
    assert console.byte(LIVES) == 3


@pytest.mark.slow
@pytest.mark.parametrize(("button", "stage_after"), [(START, 1), (SELECT, 0)], ids=["start", "select"])
def test_who_has_lost_all_lives_goes_on_in_the_stage_or_begins_anew(button: int, stage_after: int) -> None:
    pytest.importorskip("cynes")
    console = Console(castle_rom([room(14), room(28)]))
    console.run(60)
    console.run(130, RIGHT)
    assert console.byte(STAGE) == 1
    for lives in (3, 2, 1, 0):
        assert console.byte(LIVES) == lives
        console.run(60, LEFT)  # into the spikes
        shown = console.run(200)
    assert says(shown, 8, 12, "GAME OVER")
    assert says(shown, 16, 10, "SCORE 000000")
    console.press(button, 60)
    assert (console.byte(STAGE), console.byte(LIVES), console.byte(MODE)) == (stage_after, 3, 0)


@pytest.mark.slow
def test_the_music_is_as_loud_as_in_the_game_at_every_tick() -> None:
    pytest.importorskip("cynes")
    one = room(28)
    console = Console(castle_rom([one], 7))
    while not any(console.byte(SOUND + voice) for voice in range(len(VOICES))):
        console.run(1)
    heard = []
    for _ in range(400):
        heard.append([console.byte(SOUND + voice) for voice in range(len(VOICES))])
        console.run(1)
    piece = compose(7, stage_theme(one.theme, one.number, 7), one.number)
    wanted = np.array([registers(piece, voice).volume[: len(heard)] for voice in VOICES]).T
    begun = int(wanted.any(axis=1).argmax())
    heard, wanted = heard[: len(heard) - begun], wanted[begun:]
    assert np.abs(np.array(heard) - wanted).max() <= 1  # shares of shares are rounded twice
    assert wanted.max() > 8


KINDS = (("ghoul", 12 * 16, 160), ("hopper", 14 * 16, 160), ("spearman", 16 * 16, 160), ("skeleton", 20 * 16, 160))


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "x", "y"), KINDS, ids=[kind for kind, *_ in KINDS])
def test_an_enemy_acts_and_harms_as_in_the_game_until_she_has_died(kind: str, x: int, y: int) -> None:
    pytest.importorskip("cynes")
    game = Game(room(28, Entity(3, kind, x, y)), 5, enemies=True)
    for tick in range(1500):
        game.step(Button.RIGHT if tick % 97 < 3 else Button.NONE)
        here, there = game.among_foes()
        assert here == there, f"tick {tick}"
        if game.over:
            break
    assert game.world.hero.energy < 16
    if game.over:
        assert game.console.byte(MODE) == 1


POOL = roles_from_text(
    "\n".join(
        ["#" * 32, *["#" + "." * 30 + "#"] * 8, "=" * 14 + "----" + "=" * 14, *["=" * 14 + "~~~~" + "=" * 14] * 2]
    )
)


@pytest.mark.slow
def test_a_fish_man_leaps_through_boards_as_in_the_game_and_she_comes_down_on_them() -> None:
    pytest.importorskip("cynes")
    people = (
        Entity(1, "hero", 15 * 16 + 4, 144),
        Entity(2, "exit", 29 * 16, 144),
        Entity(3, "fishman", 14 * 16 + 8, 160),
    )
    game = Game(role_stage("pool", POOL, people), 5, enemies=True)
    for tick in range(600):
        game.step(Button.LEFT if tick % 97 < 12 else Button.NONE)
        assert game.states()[0] == game.states()[1], f"tick {tick}"
        here, there = game.among_foes()
        assert here == there, f"tick {tick}"
        assert not game.over
    assert game.world.hero.energy < 16


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "number", "ticks"), [(7, 2, 500), (3, 4, 400), (10, 5, 400)])
def test_who_walks_a_proof_among_enemies_meets_them_as_in_the_game(seed: int, number: int, ticks: int) -> None:
    pytest.importorskip("cynes")
    one = as_on_console(Castle(seed, 6).bare(number))
    assert one.proof is not None
    game = Game(one, seed, enemies=True)
    harmed = set()
    for tick, buttons in zip(range(ticks), one.proof.buttons(), strict=False):
        game.step(buttons)
        here, there = game.among_foes()
        assert here == there, f"tick {tick}"
        harmed.add(game.world.hero.energy)
        if game.over:
            break
    assert len(harmed) > 1, "somebody has met her"


@pytest.mark.slow
def test_the_whip_ends_a_ghoul_and_its_points_count() -> None:
    pytest.importorskip("cynes")
    game = Game(room(28, Entity(3, "ghoul", 12 * 16, 160)), enemies=True)
    for tick in range(240):
        game.step(Button.ATTACK if tick % 40 == 0 else Button.NONE)
        here, there = game.among_foes()
        assert here == there, f"tick {tick}"
    assert not game.world.scene.enemies
    assert [game.console.byte(SCORE + digit) for digit in range(6)] == [0, 0, 0, 1, 0, 0]
