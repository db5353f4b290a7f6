import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from fakes import Made

from nesgan_game.errors import AssetError, Unplayable
from nesgan_game.game.app.modes import GAME_OVER_TICKS, START_SOUND_TICKS, Maker, Show
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.session import Session
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.game.view.title import Title, banner, drift, longest_row
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList, StageSource
from nesgan_game.physics.movement import Body, Button


def started(stages: StageSource, sprites: SpriteCache) -> Show:
    show = Show(stages, 4, sprites=sprites)
    show.maker.stage(1)
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


def test_title_shows_at_once_and_the_castle_when_it_is_made(full_castle: Stage, sprites: SpriteCache) -> None:
    gate = threading.Event()

    def slow(_number: int) -> Stage:
        gate.wait(10)
        return full_castle

    show = Show(Made(slow), 1, sprites=sprites)
    show.tick(0)
    night = show.frame()
    assert night.shape == (224, 256, 3)
    assert not show.playable
    assert (night[150:190] == 0).all()
    gate.set()
    show.maker.stage(1)
    show.tick(0)
    assert show.playable
    assert show.frame()[150:190].any()


def test_start_leads_through_a_flicker_into_play(full_castle: Stage, sprites: SpriteCache) -> None:
    show = Show(StageList(full_castle), 1, sprites=sprites)
    show.tick(Button.START)
    assert show.sounds == ["select"]
    assert show.mode == "start"
    for _ in range(START_SOUND_TICKS + 1):
        show.frame()
        show.tick(Button.START)
    wait_for(show, "play")
    show.tick(Button.START)
    assert show.mode == "play", "a held START does not pause"


def test_pause_stops_the_world_and_goes_on(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
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


def test_game_over_returns_to_the_title(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
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


def test_next_stage_is_made_ahead_and_waited_for(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    gate = threading.Event()

    def stages(number: int) -> Stage:
        if number == 2:
            gate.wait(10)
        return replace(castle(), number=number)

    show = started(Made(stages), sprites)
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    wait_for(show, "wait")
    show.frame()
    show.tick(0)
    assert show.mode == "wait"
    gate.set()
    show.maker.stage(2)
    show.tick(0)
    assert show.mode == "play"
    assert show.session.world.stage.number == 2
    assert show.frame().any()


@pytest.mark.usefixtures("no_threads")
def test_without_threads_stages_are_made_in_line(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    made: list[int] = []

    def stages(number: int) -> Stage:
        made.append(number)
        return replace(castle(), number=number)

    show = Show(Made(stages), 4, sprites=sprites)
    assert made == [], "the title is shown first"
    show.tick(0)
    assert (made, show.playable) == ([], False)
    show.tick(0)
    assert (made, show.playable) == ([1], True)
    show.tick(Button.START)
    wait_for(show, "play")
    assert made == [1]
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    wait_for(show, "wait")
    assert made == [1], "the picture that tells to wait comes first"
    show.frame()
    show.tick(0)
    assert (show.mode, made) == ("play", [1, 2])


@pytest.mark.usefixtures("no_threads")
def test_without_threads_a_stage_that_cannot_be_made_is_told(sprites: SpriteCache) -> None:
    def broken(number: int) -> Stage:
        raise Unplayable("no way out", f"stage {number}", "try another seed")

    show = Show(Made(broken), 1, sprites=sprites)
    with pytest.raises(Unplayable, match="stage 1"):
        wait_for(show, "end")
    with pytest.raises(Unplayable, match="stage 7"):
        Maker(Made(broken)).stage(7)


@pytest.mark.usefixtures("no_threads")
def test_without_threads_a_replay_is_exact(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    for tick in range(60):
        show.tick(Button.RIGHT if tick % 9 else Button.JUMP)
    replay = show.finish()
    assert replay is not None
    again = Show(StageList(full_castle), 0, replay=replay, sprites=sprites)
    wait_for(again, "end")
    assert again.exact


def test_one_level_ends_well(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    show = started(StageList(castle()), sprites)
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    show.tick(0)
    assert show.session.world.won
    show.frame()
    wait_for(show, "over")
    show.frame()


def test_recording_and_replaying_a_show(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    for tick in range(200):
        show.tick(Button.RIGHT if tick % 50 else Button.RIGHT | Button.ATTACK)
    replay = show.finish()
    assert replay is not None
    again = Show(StageList(full_castle), 0, replay=replay, sprites=sprites)
    wait_for(again, "end")
    assert again.exact
    assert again.session is not None
    assert again.session.hash() == replay.hash
    wrong = Replay(replay.seed, replay.stage, replay.inputs[:-1], replay.hash)
    with pytest.raises(AssetError, match="went another way"):
        wait_for(Show(StageList(full_castle), 0, replay=wrong, sprites=sprites), "end")
    with pytest.raises(AssetError, match="another stage"):
        wait_for(Show(StageList(full_castle), 0, replay=Replay(1, "x"), sprites=sprites), "end")


def test_a_stage_that_cannot_be_made_is_told(sprites: SpriteCache) -> None:
    def broken(number: int) -> Stage:
        raise Unplayable("no way out", f"stage {number}", "try another seed")

    show = Show(Made(broken), 1, sprites=sprites)
    with pytest.raises(Unplayable, match="stage 1"):
        wait_for(show, "end")


def test_maker_keeps_only_what_is_needed(castle: Callable[..., Stage]) -> None:
    made: list[int] = []

    def stages(number: int) -> Stage:
        made.append(number)
        return replace(castle(), number=number)

    maker = Maker(Made(stages))
    assert [maker.stage(number).number for number in (1, 2, 3, 3, 1)] == [1, 2, 3, 3, 1]
    assert made == [1, 2, 3]
    assert maker.ready(3)


def test_replay_of_a_session_matches_the_show(full_castle: Stage) -> None:
    session = Session(StageList(full_castle), 4)
    assert session.first_print == Session(StageList(full_castle), 5).first_print


def test_title_drifts_there_and_back(full_castle: Stage, sprites: SpriteCache) -> None:
    assert [drift(ticks, 4) for ticks in range(0, 27, 3)] == [0, 1, 2, 3, 4, 3, 2, 1, 0]
    assert drift(99, 0) == 0
    assert longest_row(full_castle) == (0, 48 * 16, 12 * 16)
    assert longest_row(replace(full_castle, rooms=())) == (0, 48 * 16, 0)
    title = Title(sprites)
    title.paint(full_castle)
    assert not np.array_equal(title.draw(0), title.draw(300))


def test_banner_is_framed_on_the_grid(sprites: SpriteCache) -> None:
    frame = np.full((224, 256), 250, np.uint8)
    banner(frame, sprites, ("ABCD", "EF"))
    rows, cols = np.nonzero(frame != 250)
    assert [rows.min() % 8, cols.min() % 8, (rows.max() + 1) % 8, (cols.max() + 1) % 8] == [0, 0, 0, 0]
    assert cols.min() == 255 - cols.max()


@pytest.mark.slow
def test_leaving_while_a_stage_is_being_made_waits_for_it() -> None:
    code = (
        "import time\n"
        "from nesgan_game.game.app.modes import Maker\n"
        "class Slow:\n"
        "    seed = count = None\n"
        "    def stage(self, number):\n"
        "        time.sleep(0.5)\n"
        "        print('made', number, flush=True)\n"
        "        raise KeyError(number)\n"
        "Maker(Slow()).order(1)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "made 1\n", "")


def test_the_title_names_the_castle(sprites: SpriteCache) -> None:
    assert not np.array_equal(Title(sprites, 7).draw(0), Title(sprites, 8).draw(0))
