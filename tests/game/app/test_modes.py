import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nesgan_game.errors import AssetError, Unplayable
from nesgan_game.game.app.modes import GAME_OVER_TICKS, START_SOUND_TICKS, Maker, Show
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.session import Session, Stages
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.game.view.title import Title, banner, drift, longest_row
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Body, Button


def started(stages: Stages, pictures: SpriteCache) -> Show:
    show = Show(stages, 4, pictures=pictures)
    show.maker(1)
    show.tick(Button.START)
    wait_for(show, "play")
    return show


def wait_for(show: Show, mode: str, *, patience: int = 3000) -> None:
    for _ in range(patience):
        if show.mode == mode:
            return
        show.tick(0)
        if show.mode == "wait":
            time.sleep(0.001)
    pytest.fail(f"{show.mode} instead of {mode}")


def test_title_shows_at_once_and_the_castle_when_it_is_made(full_castle: Stage, pictures: SpriteCache) -> None:
    gate = threading.Event()

    def slow(_number: int) -> Stage:
        gate.wait(10)
        return full_castle

    show = Show(slow, 1, pictures=pictures)
    show.tick(0)
    night = show.frame()
    assert night.shape == (224, 256, 3)
    assert not show.playable
    assert (night[150:190] == 0).all()
    gate.set()
    show.maker(1)
    show.tick(0)
    assert show.playable
    assert show.frame()[150:190].any()


def test_start_leads_through_a_flicker_into_play(full_castle: Stage, pictures: SpriteCache) -> None:
    show = Show(full_castle, 1, pictures=pictures)
    show.tick(Button.START)
    assert show.sounds == ["select"]
    assert show.mode == "start"
    for _ in range(START_SOUND_TICKS + 1):
        show.frame()
        show.tick(Button.START)
    wait_for(show, "play")
    show.tick(Button.START)
    assert show.mode == "play", "a held START does not pause"


def test_pause_stops_the_world_and_goes_on(full_castle: Stage, pictures: SpriteCache) -> None:
    show = started(full_castle, pictures)
    session = show.session
    assert session is not None
    show.tick(Button.RIGHT)
    show.tick(0, pause=True)
    assert show.mode == "pause"
    assert show.sounds == ["pause"]
    before, ticks = session.hash(), session.ticks
    for _ in range(20):
        show.tick(Button.RIGHT)
    assert (session.hash(), session.ticks) == (before, ticks)
    paused = show.frame()
    show.tick(Button.START)
    assert show.mode == "play"
    show.tick(0, back=True)
    assert show.mode == "pause"
    show.tick(0, back=True)
    assert show.mode == "title"
    assert show.session is None
    assert not np.array_equal(paused, show.frame())
    show.tick(0, back=True)
    assert show.mode == "end"


def test_game_over_returns_to_the_title(full_castle: Stage, pictures: SpriteCache) -> None:
    show = started(full_castle, pictures)
    assert show.session is not None
    show.session.world.hero.lives = show.session.world.hero.energy = 0
    wait_for(show, "over")
    assert show.frame()[100:140].any()
    for _ in range(GAME_OVER_TICKS):
        show.tick(0)
    assert show.mode == "title"
    show.tick(Button.START)
    wait_for(show, "play")
    assert show.session is not None
    assert show.session.ticks <= 1


def test_next_stage_is_made_ahead_and_waited_for(castle: Callable[..., Stage], pictures: SpriteCache) -> None:
    gate = threading.Event()

    def stages(number: int) -> Stage:
        if number == 2:
            gate.wait(10)
        return replace(castle(), number=number)

    show = started(stages, pictures)
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    wait_for(show, "wait")
    show.frame()
    show.tick(0)
    assert show.mode == "wait"
    gate.set()
    show.maker(2)
    show.tick(0)
    assert show.mode == "play"
    assert show.session.world.stage.number == 2
    assert show.frame().any()


def test_one_level_ends_well(castle: Callable[..., Stage], pictures: SpriteCache) -> None:
    show = started(castle(), pictures)
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    show.tick(0)
    assert show.session.world.won
    show.frame()
    wait_for(show, "over")
    show.frame()


def test_recording_and_replaying_a_show(full_castle: Stage, pictures: SpriteCache) -> None:
    show = started(full_castle, pictures)
    for tick in range(200):
        show.tick(Button.RIGHT if tick % 50 else Button.RIGHT | Button.ATTACK)
    replay = show.finish()
    assert replay is not None
    again = Show(full_castle, 0, replay=replay, pictures=pictures)
    wait_for(again, "end")
    assert again.exact
    assert again.session is not None
    assert again.session.hash() == replay.hash
    wrong = Replay(replay.seed, replay.stage, replay.inputs[:-1], replay.hash)
    with pytest.raises(AssetError, match="went another way"):
        wait_for(Show(full_castle, 0, replay=wrong, pictures=pictures), "end")
    with pytest.raises(AssetError, match="another stage"):
        wait_for(Show(full_castle, 0, replay=Replay(1, "x"), pictures=pictures), "end")


def test_a_stage_that_cannot_be_made_is_told(pictures: SpriteCache) -> None:
    def broken(number: int) -> Stage:
        raise Unplayable("no way out", f"stage {number}", "try another seed")

    show = Show(broken, 1, pictures=pictures)
    with pytest.raises(Unplayable, match="stage 1"):
        wait_for(show, "end")


def test_maker_keeps_only_what_is_needed(castle: Callable[..., Stage]) -> None:
    made: list[int] = []

    def stages(number: int) -> Stage:
        made.append(number)
        return replace(castle(), number=number)

    maker = Maker(stages)
    assert [maker(number).number for number in (1, 2, 3, 3, 1)] == [1, 2, 3, 3, 1]
    assert made == [1, 2, 3]
    assert maker.ready(3)


def test_replay_of_a_session_matches_the_show(full_castle: Stage) -> None:
    session = Session(full_castle, 4)
    assert session.first_print == Session(full_castle, 5).first_print


def test_title_drifts_there_and_back(full_castle: Stage, pictures: SpriteCache) -> None:
    assert [drift(ticks, 4) for ticks in range(0, 27, 3)] == [0, 1, 2, 3, 4, 3, 2, 1, 0]
    assert drift(99, 0) == 0
    assert longest_row(full_castle) == (0, 48 * 16, 12 * 16)
    assert longest_row(replace(full_castle, rooms=())) == (0, 48 * 16, 0)
    title = Title(pictures)
    title.paint(full_castle)
    assert not np.array_equal(title.draw(0), title.draw(300))


def test_banner_is_framed_on_the_grid(pictures: SpriteCache) -> None:
    frame = np.full((224, 256, 3), 90, np.uint8)
    banner(frame, pictures, ("ABCD", "EF"))
    rows, cols = np.nonzero((frame != 90).any(axis=2))
    assert [rows.min() % 8, cols.min() % 8, (rows.max() + 1) % 8, (cols.max() + 1) % 8] == [0, 0, 0, 0]
    assert cols.min() == 255 - cols.max()


def test_leaving_while_a_stage_is_being_made_waits_for_it() -> None:
    code = (
        "import time\n"
        "from nesgan_game.game.app.modes import Maker\n"
        "def slowly(number):\n"
        "    time.sleep(0.5)\n"
        "    print('made', number, flush=True)\n"
        "    raise KeyError(number)\n"
        "Maker(slowly).order(1)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "made 1\n", "")


def test_the_title_names_the_castle(pictures: SpriteCache) -> None:
    assert not np.array_equal(Title(pictures, 7).draw(0), Title(pictures, 8).draw(0))
