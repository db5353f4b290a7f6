from collections.abc import Callable

from fakes import fake_library

from nesgan_game.game.app.audio.cues import Track, soon, stage_track, track_of
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.music.styles import THEME_NAMES


def test_a_world_tells_what_it_wants(castle: Callable[..., Stage]) -> None:
    world = World(castle("boss"), 1)
    assert track_of(world, 7, 2) == stage_track(7, world.stage.theme, 2)
    boss = world.scene.boss
    assert boss is not None
    boss.mode = "walk"
    assert track_of(world, 7, 2) == Track(7, "boss", 2)
    world.mode = "dying"
    assert track_of(world, 7, 2).name == "death"
    world.mode = "over"
    assert track_of(world, 7, 2).name == "over"
    world.won = True
    assert track_of(world, 7, 2).name == "clear"


def test_what_may_come_is_made_ahead(castle: Callable[..., Stage]) -> None:
    coming = soon(World(castle("boss"), 1), 7, 3)
    assert {track.name for track in coming} <= set(THEME_NAMES)
    assert Track(7, "boss", 3) in coming
    assert Track(7, "death") in coming
    assert "boss" not in {track.name for track in soon(World(castle("boss"), 1, enemies=False), 7, 3)}


def test_a_theme_of_pictures_has_a_tune_of_its_own() -> None:
    assert stage_track(7, "crypt", 1).name == "entrance"
    assert stage_track(7, "crypt", 4) == Track(7, "crypt", 4)
    assert stage_track(7, fake_library().name, 4).name in THEME_NAMES
