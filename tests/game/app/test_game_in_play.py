from collections.abc import Callable
from dataclasses import replace

from fakes import Made

from nesgan_game.game.app.game_in_play import GameInPlay
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList
from nesgan_game.physics.movement import Body

ORIGIN = Origin(seed=3)


def test_what_is_saved_leads_back_to_the_same_tick(full_castle: Stage) -> None:
    game = GameInPlay(StageList(full_castle), 4, origin=ORIGIN)
    for tick in range(300):
        game.step(2 if tick % 40 else 34)
    saved = game.saved()
    assert saved is not None
    again = GameInPlay(StageList(full_castle), saved.seed, origin=saved.origin, number=saved.number, slot=saved.slot)
    for word, ticks in saved.inputs:
        for _ in range(ticks):
            again.step(word)
    assert again.session.hash() == saved.hash == game.session.hash()
    later = again.saved()
    assert later is not None
    assert later.slot == saved.slot, "one game, one save"
    assert later.stage == saved.stage


def test_stages_and_checkpoints_are_what_ought_to_be_saved(castle: Callable[..., Stage]) -> None:
    game = GameInPlay(Made(lambda number: replace(castle("checkpoint"), number=number)), 4, origin=ORIGIN)
    world = game.session.world
    told = [game.step(0) for _ in range(5)]
    world.hero.body = Body.at(26 * 16 + 8, 21 * 16)
    told += [game.step(0) for _ in range(5)]
    assert sum(told) == 1, "the checkpoint"
    world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    world.hero.weapon = "axe"
    while not world.done:
        assert not game.step(0) or not world.won
    ticks = game.tally.ticks
    assert game.step(0), "the next stage"
    assert game.tally.ticks < ticks
    saved = game.saved()
    assert saved is not None
    assert (saved.number, saved.loadout.weapon, saved.inputs) == (2, "axe", ())


def test_without_an_origin_there_is_no_save(full_castle: Stage) -> None:
    game = GameInPlay(StageList(full_castle), 4)
    assert game.saved() is None
    assert game.slot == ""
