import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import TWO_WAYS, Made, two_ways

from nesgan_game.errors import AssetError, Unplayable
from nesgan_game.files import shipped
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.player_input import Input, pressing
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.screens import end_screens, main_menu, menus, pause_screens
from nesgan_game.game.app.screens.menus import Menu
from nesgan_game.game.app.screens.proof_screen import ProofScreen
from nesgan_game.game.app.screens.show import KINDS, Show
from nesgan_game.game.app.screens.title_screens import ATTRACT_TICKS
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import CURSOR_COLS, PAGE_COLS, Line, page
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.castle import Castle
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.stage import BRANCH, Proof, Stage
from nesgan_game.level.stage_source import StageList, StageSource
from nesgan_game.physics.movement import Body, Button

START, BACK, RIGHT = pressing(Button.START), Input(back=True), Input(held=Button.RIGHT)
PAUSE = Input(tapped=Button.START)


@pytest.fixture(autouse=True)
def words_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever page a test comes by: none of its words is cut off."""

    def checked(sprites: SpriteCache, heading: str, lines: Sequence[Line], **rest: Any) -> Frame:
        indent = 0 if rest.get("chosen") is None else CURSOR_COLS
        widths = {line.text: indent + len(line.text) + (1 + len(line.value) if line.value else 0) for line in lines}
        widths |= {text: len(text) for text in (heading, *rest.get("foot", ()))}
        assert {text for text, width in widths.items() if width > PAGE_COLS} == set()
        return page(sprites, heading, lines, **rest)

    for module in (end_screens, main_menu, menus, pause_screens):
        monkeypatch.setattr(module, "page", checked)


def press(show: Show, *buttons: Button) -> None:
    for button in buttons:
        show.tick(pressing(button))
        show.tick()


def choose(show: Show, line: str) -> None:
    """Move the cursor to the line that begins so, and choose it."""
    menu = show.program.stack[-1]
    assert isinstance(menu, Menu)
    for _ in menu.lines():
        if menu.lines()[menu.chosen].text.startswith(line):
            break
        press(show, Button.DOWN)
    assert menu.lines()[menu.chosen].text.startswith(line)
    press(show, Button.JUMP)


def wait_for(show: Show, mode: str, *, patience: int = 3000) -> None:
    for _ in range(patience):
        if show.mode == mode:
            return
        show.tick()
        if show.mode in ("wait", "next"):
            time.sleep(0.001)
    pytest.fail(f"{show.mode} instead of {mode}")


def started(
    stages: StageSource, sprites: SpriteCache, vault: Vault | None = None, origin: Origin | None = None
) -> Show:
    show = Show(stages, 4, sprites=sprites, vault=vault, origin=origin)
    show.maker.stage(1)
    show.tick(START)
    choose(show, "PLAY")
    wait_for(show, "play")
    return show


def win(show: Show) -> None:
    assert show.session is not None
    show.session.world.scene.enemies.clear()
    way_out = show.session.world.stage.exits[0]
    show.session.world.hero.body = Body.at(way_out.x_px, way_out.y_px)


def lose(show: Show) -> None:
    assert show.session is not None
    show.session.world.hero.lives = show.session.world.hero.energy = 0


def test_title_shows_at_once_and_the_castle_when_it_is_made(full_castle: Stage, sprites: SpriteCache) -> None:
    gate = threading.Event()

    def slow(_number: int) -> Stage:
        gate.wait(10)
        return full_castle

    show = Show(Made(slow), 1, sprites=sprites)
    show.tick()
    night = show.frame()
    assert night.shape == (224, 256, 3)
    assert not show.playable
    assert (night[150:190] == 0).all()
    gate.set()
    show.maker.stage(1)
    show.tick()
    assert show.playable
    assert show.frame()[150:190].any()


def test_the_title_leads_to_the_menu_and_the_menu_into_play(full_castle: Stage, sprites: SpriteCache) -> None:
    show = Show(StageList(full_castle), 1, sprites=sprites)
    show.tick(START)
    assert show.sounds == ["select"]
    assert show.mode == "menu"
    show.frame()
    show.tick(BACK)
    assert show.mode == "title"
    show.tick(START)
    choose(show, "PLAY")
    wait_for(show, "card")
    show.frame()
    wait_for(show, "play")
    show.tick(Input(held=Button.START, tapped=Button.START))
    assert show.mode == "pause"
    show.tick(Input(held=Button.START, back=True))
    show.tick(Input(held=Button.START))
    assert show.mode == "play", "a held START does not pause"


def test_quitting_ends_it(full_castle: Stage, sprites: SpriteCache) -> None:
    for way in (lambda show: choose(show, "QUIT"), lambda show: [show.tick(BACK) for _ in range(2)]):
        show = Show(StageList(full_castle), 1, sprites=sprites)
        show.tick(START)
        show.frame()
        way(show)
        assert show.mode == "end"
        show.tick(START)
        assert show.frame().any(), "the last picture stays"


def test_pause_stops_the_world_and_goes_on(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    session = show.session
    assert session is not None
    show.tick(RIGHT)
    show.tick(PAUSE)
    assert show.mode == "pause"
    assert show.sounds == ["pause"]
    before, ticks = session.hash(), session.ticks
    for _ in range(20):
        show.tick(RIGHT)
    assert (session.hash(), session.ticks) == (before, ticks)
    show.frame()
    choose(show, "INVENTORY")
    assert show.mode == "inventory"
    show.frame()
    press(show, Button.JUMP)
    choose(show, "GO ON")
    assert show.mode == "play"
    show.tick(Input(away=True))
    assert show.mode == "pause", "nobody looks"
    show.tick(Input(away=True))
    assert show.mode == "pause"


def test_really_leave_asks_and_no_stands_first(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    show.tick(BACK)
    choose(show, "LEAVE")
    assert show.mode == "confirm"
    show.frame()
    press(show, Button.JUMP)
    assert show.mode == "pause"
    choose(show, "LEAVE")
    choose(show, "YES")
    assert (show.mode, show.session) == ("title", None)


def test_the_seed_goes_to_the_clipboard(full_castle: Stage, sprites: SpriteCache) -> None:
    source = StageList(full_castle)
    source.seed = 41
    show = started(source, sprites)
    show.tick(PAUSE)
    choose(show, "COPY THE SEED")
    assert show.program.copied == "41"
    plain = show.picture().slots
    assert not np.array_equal(show.program.over_all(show.picture()).slots, plain), "a word says so"
    for _ in range(200):
        show.tick()
    assert np.array_equal(show.program.over_all(show.picture()).slots, show.picture().slots)


@pytest.fixture(scope="module")
def proved() -> Stage:
    return read_tmx(shipped("levels/stage-01.tmx"))


@pytest.mark.parametrize("leaves", [pytest.param(False, marks=pytest.mark.slow), True])
def test_a_ghost_plays_the_proof_and_the_game_stays_as_it_is(
    proved: Stage, sprites: SpriteCache, tmp_path: Path, leaves: bool
) -> None:
    vault = Vault(tmp_path)
    show = started(StageList(proved), sprites, vault, Origin(seed=1))
    for _ in range(20):
        show.tick(RIGHT)
    show.tick(PAUSE)
    program, game = show.program, show.program.game
    assert game is not None
    session, kept = game.session, vault.names("")
    before = session.hash(), session.ticks, list(game.recorded.inputs), show.frame().tobytes()
    choose(show, "SHOW THE WAY")
    ghost = program.stack[-1]
    assert isinstance(ghost, ProofScreen)
    assert ghost.world is not session.world
    for _ in range(60):  # out of the dark
        show.tick()
    assert_pale(show, ghost)
    if leaves:
        show.tick(BACK)
    else:
        for _ in range(3000):
            show.tick(RIGHT)
            if show.mode != "proof":
                break
        assert ghost.world.won
    assert show.mode == "pause"
    program.stack[-1].chosen = 0  # type: ignore[attr-defined]
    after = session.hash(), session.ticks, list(game.recorded.inputs), show.frame().tobytes()
    assert after == before
    assert vault.names("") == kept
    choose(show, "GO ON")
    assert show.mode == "play"


def assert_pale(show: Show, ghost: ProofScreen) -> None:
    """The hero is pale, and nothing else of the field differs from how the world looks without a ghost."""
    seen, plain = (show.program.seen(ghost.world, ghost=pale).rgb() for pale in (True, False))
    rows, cols = np.nonzero((seen != plain).any(axis=2))
    assert len(rows) > 20
    hero, left = ghost.world.hero, ghost.world.camera.x
    assert (abs(cols + left - hero.x_px) <= 24).all()
    assert rows.max() - rows.min() < 40


def test_the_way_out_of_the_second_exit_follows_that_of_the_first(sprites: SpriteCache) -> None:
    right, left = (Proof(((int(button), 300),), (), 300) for button in (Button.RIGHT, Button.LEFT))
    show = started(StageList(two_ways(TWO_WAYS, proof=right, branch_proof=left)), sprites)
    show.tick(PAUSE)
    choose(show, "SHOW THE WAY")
    ghost = show.program.stack[-1]
    assert isinstance(ghost, ProofScreen)
    taken: list[World] = []
    for _ in range(3000):
        show.tick()
        if show.mode != "proof":
            break
        if ghost.world.won and (not taken or taken[-1] is not ghost.world):
            taken.append(ghost.world)
    assert [world.branch for world in taken] == ["", BRANCH]
    assert show.mode == "pause"


def test_a_stage_without_a_proof_shows_no_way(full_castle: Stage, sprites: SpriteCache) -> None:
    assert full_castle.proof is None
    show = started(StageList(full_castle), sprites)
    show.tick(PAUSE)
    pause = show.program.stack[-1]
    assert isinstance(pause, Menu)
    assert "SHOW THE WAY" not in [line.text for line in pause.lines()]


def test_without_a_seed_there_is_none_to_copy(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    show.tick(PAUSE)
    pause = show.program.stack[-1]
    assert isinstance(pause, Menu)
    assert "COPY THE SEED" not in [line.text for line in pause.lines()]


def test_music_stands_still_with_the_game_but_where_its_volume_is_set(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    assert not show.still
    show.tick(PAUSE)
    assert show.still
    choose(show, "INVENTORY")
    assert show.still
    press(show, Button.JUMP)
    choose(show, "OPTIONS")
    assert not show.still
    show.tick(BACK)
    assert show.still
    choose(show, "GO ON")
    assert not show.still


def test_what_was_said_in_a_game_is_not_said_on_the_title(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    show.program.say("COPIED")
    assert show.program.speaks
    show.tick(PAUSE)
    choose(show, "LEAVE")
    choose(show, "YES")
    assert not show.program.speaks


def test_game_over_goes_on_at_the_stage_with_nothing_but_lives(
    castle: Callable[..., Stage], sprites: SpriteCache
) -> None:
    def stages(number: int) -> Stage:
        return replace(castle(), number=number)

    show = started(Made(stages), sprites)
    win(show)
    wait_for(show, "result")
    show.frame()
    press(show, Button.JUMP)
    wait_for(show, "play")
    assert show.session is not None
    assert show.session.number == 2
    show.session.world.hero.score = 4000
    lose(show)
    wait_for(show, "over")
    show.frame()
    choose(show, "CONTINUE AT STAGE 02")
    wait_for(show, "play")
    assert show.session is not None
    hero = show.session.world.hero
    assert (show.session.number, hero.lives, hero.score) == (2, 3, 0)


def test_a_game_that_is_over_goes_into_the_table(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    assert show.session is not None
    show.session.world.hero.score = 700
    lose(show)
    wait_for(show, "over")
    choose(show, "END")
    assert show.mode == "initials"
    show.frame()
    show.tick(Input(text="jz"))
    press(show, Button.UP, Button.UP)
    press(show, Button.START)
    assert show.mode == "scores"
    show.frame()
    best = show.program.scores.best
    assert [(one.initials, one.points) for one in best] == [("JZC", 700)]
    assert show.program.settings.now.initials == "JZC", "offered the next time"
    press(show, Button.JUMP)
    assert show.mode == "title"


def test_no_points_no_initials(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    lose(show)
    wait_for(show, "over")
    choose(show, "END")
    assert show.mode == "scores"


def test_next_stage_is_made_ahead_and_waited_for(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    gate = threading.Event()

    def stages(number: int) -> Stage:
        if number == 2:
            gate.wait(10)
        return replace(castle(), number=number)

    show = started(Made(stages), sprites)
    win(show)
    wait_for(show, "result")
    press(show, Button.JUMP)
    assert show.mode == "next"
    show.frame()
    show.tick()
    assert show.mode == "next"
    gate.set()
    show.maker.stage(2)
    show.tick()
    assert show.mode == "card"
    wait_for(show, "play")
    assert show.session is not None
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
    show.tick()
    assert (made, show.playable) == ([], False)
    show.tick()
    assert (made, show.playable) == ([1], True)
    show.tick(START)
    choose(show, "PLAY")
    wait_for(show, "play")
    assert made == [1]
    win(show)
    wait_for(show, "result")
    press(show, Button.JUMP)
    wait_for(show, "play")
    assert made == [1, 2]


def test_a_stage_that_cannot_be_made_is_told(sprites: SpriteCache) -> None:
    def broken(number: int) -> Stage:
        raise Unplayable("no way out", f"stage {number}", "try another seed")

    with pytest.raises(Unplayable, match="stage 1"):
        wait_for(Show(Made(broken), 1, sprites=sprites), "end")


def test_one_level_ends_with_its_ending(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    show = started(StageList(castle()), sprites)
    win(show)
    show.tick()
    assert show.session is not None
    assert show.session.world.won
    show.frame()
    wait_for(show, "result")
    press(show, Button.JUMP)
    assert show.mode == "ending"
    first = show.frame()
    press(show, Button.JUMP)
    assert show.mode == "ending"
    second = show.frame()
    assert not np.array_equal(first, second)
    press(show, Button.JUMP)
    assert show.mode == "ending"
    assert not np.array_equal(second, show.frame()), "the cast"
    press(show, Button.JUMP)
    assert show.mode == "initials"


def ended(castle: Callable[..., Stage], sprites: SpriteCache, vault: Vault) -> Show:
    """A castle of one stage, won, at the question whether to go on."""
    made = Made(lambda _: castle(), 1)
    made.seed = 7
    show = started(made, sprites, vault, Origin(seed=7))
    assert show.session is not None
    show.session.world.hero.score, show.session.world.hero.whip = 700, 2
    win(show)
    wait_for(show, "result")
    for _ in range(60):
        if show.mode == "round":
            return show
        press(show, Button.JUMP)
    pytest.fail(f"{show.mode} instead of round")


def test_after_the_end_the_castle_can_be_played_again_harder(
    castle: Callable[..., Stage], sprites: SpriteCache, tmp_path: Path
) -> None:
    show = ended(castle, sprites, Vault(tmp_path))
    show.frame()
    choose(show, "PLAY ON")
    wait_for(show, "play")
    session = show.session
    assert session is not None
    assert (session.number, session.challenge.round, session.world.hero.whip) == (1, 2, 2)
    assert session.world.hero.score >= 700
    replay = show.finish()
    assert replay is not None
    assert (replay.challenge.round, replay.loadout is not None) == (2, True)
    (kept,) = show.program.saves.all()
    assert kept.challenge.round == 2
    win(show)
    wait_for(show, "result")
    for _ in range(60):
        if show.mode == "initials":
            break
        press(show, Button.JUMP)
    press(show, Button.START)
    assert show.program.scores.best[0].mark == "2"


def test_who_has_had_enough_ends_after_the_castle(
    castle: Callable[..., Stage], sprites: SpriteCache, tmp_path: Path
) -> None:
    show = ended(castle, sprites, Vault(tmp_path))
    choose(show, "END")
    assert show.mode == "initials"


def test_the_options_say_how_hard_a_new_game_is_and_a_game_over_keeps_it(
    full_castle: Stage, sprites: SpriteCache, tmp_path: Path
) -> None:
    show = Show(StageList(full_castle), 4, sprites=sprites, vault=Vault(tmp_path))
    show.maker.stage(1)
    show.tick(START)
    choose(show, "OPTIONS")
    chosen = []
    for _ in range(6):
        press(show, Button.RIGHT)
        chosen.append(show.program.settings.now.challenge)
    assert len(set(chosen)) == 6
    assert Vault(tmp_path).load("settings") is not None
    show.program.settings.lend(difficulty="hard", assist=True)
    show.tick(BACK)
    choose(show, "PLAY")
    wait_for(show, "play")
    assert show.session is not None
    assert show.session.challenge.mark == "HA"
    show.program.settings.lend(difficulty="easy")
    lose(show)
    wait_for(show, "over")
    choose(show, "CONTINUE")
    wait_for(show, "play")
    assert show.session.challenge.mark == "HA"


@pytest.mark.parametrize("threads", [True, False])
def test_recording_and_replaying_a_show(
    full_castle: Stage, sprites: SpriteCache, threads: bool, request: pytest.FixtureRequest
) -> None:
    if not threads:
        request.getfixturevalue("no_threads")
    show = started(StageList(full_castle), sprites)
    for tick in range(200):
        show.tick(Input(held=Button.RIGHT if tick % 50 else Button.RIGHT | Button.ATTACK))
    replay = show.finish()
    assert replay is not None
    again = Show(StageList(full_castle), 0, replay=replay, sprites=sprites)
    again.frame()
    wait_for(again, "end")
    assert again.exact
    wrong = Replay(replay.seed, replay.stage, replay.inputs[:-1], replay.hash)
    with pytest.raises(AssetError, match="went another way"):
        wait_for(Show(StageList(full_castle), 0, replay=wrong, sprites=sprites), "end")
    with pytest.raises(AssetError, match="another stage"):
        wait_for(Show(StageList(full_castle), 0, replay=Replay(1, "x"), sprites=sprites), "end")


def test_a_replay_is_held_stepped_and_hurried(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    for _ in range(100):
        show.tick(RIGHT)
    replay = show.finish()
    again = Show(StageList(full_castle), 0, replay=replay, sprites=sprites)
    again.maker.stage(1)
    seen = [again.frame()]
    press(again, Button.START)
    for _ in range(5):
        again.tick()
    seen.append(again.frame())
    again.tick()
    assert np.array_equal(seen[1], again.frame()), "held"
    press(again, Button.RIGHT)
    stepped = again.frame()
    assert not np.array_equal(seen[1], stepped), "one step, and the bar grows"
    press(again, Button.START)
    ticks = 0
    while again.mode != "end":
        again.tick(RIGHT)
        ticks += 1
    assert ticks < 20
    assert again.exact
    leaving = Show(StageList(full_castle), 0, replay=replay, sprites=sprites)
    leaving.tick(BACK)
    assert (leaving.mode, leaving.exact) == ("end", None)


@pytest.fixture
def origin(full_castle: Stage, monkeypatch: pytest.MonkeyPatch) -> Origin:
    """Opens as the hand-made castle."""
    monkeypatch.setattr(Origin, "open", lambda _self: StageList(full_castle))
    return Origin(level="castle.tmx")


def test_a_left_game_goes_on_where_it_was(sprites: SpriteCache, tmp_path: Path, origin: Origin) -> None:
    vault = Vault(tmp_path)
    show = started(origin.open(), sprites, vault, origin)
    for tick in range(150):
        show.tick(Input(held=Button.RIGHT if tick % 30 else Button.JUMP))
    assert show.session is not None
    left_at = show.session.hash()
    show.tick(BACK)
    choose(show, "LEAVE")
    choose(show, "YES")
    later = Show(origin.open(), 99, sprites=sprites, vault=Vault(tmp_path), origin=origin)
    later.tick(START)
    choose(later, "CONTINUE")
    wait_for(later, "card")
    assert later.session is not None
    assert later.session.hash() == left_at
    wait_for(later, "play")
    for _ in range(30):
        later.tick(RIGHT)
    replay = later.finish()
    assert replay is not None
    assert replay.ticks > 150
    again = Show(origin.open(), 0, replay=replay, sprites=sprites)
    wait_for(again, "end")
    assert again.exact


def test_a_kept_game_of_a_changed_stage_begins_it_anew(
    castle: Callable[..., Stage], sprites: SpriteCache, tmp_path: Path, origin: Origin
) -> None:
    show = started(StageList(castle()), sprites, Vault(tmp_path), origin)
    for _ in range(50):
        show.tick(RIGHT)
    show.program.quit()
    later = Show(origin.open(), 4, sprites=sprites, vault=Vault(tmp_path), origin=origin)
    later.tick(START)
    choose(later, "CONTINUE")
    wait_for(later, "play")
    assert later.session is not None
    assert later.session.ticks == 0


def test_another_castle_by_its_seed_or_the_date(
    castle: Callable[..., Stage], sprites: SpriteCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Castle, "stage", lambda self, number, _="": replace(castle(), number=number, seed=self.seed))
    for ways, seed in ((("ENTER",), 142), (("CASTLE OF",), None)):
        show = Show(StageList(castle()), 1, sprites=sprites)
        show.tick(START)
        for way in ways:
            choose(show, way)
        if seed is not None:
            show.frame()
            show.tick(Input(text="91"))
            press(show, Button.SELECT, Button.SELECT)  # two figures taken back
            show.tick(Input(text="141"))
            press(show, Button.UP, Button.START)
        wait_for(show, "play")
        made = show.maker.seed
        assert made == seed if seed is not None else made is not None and 20_000_000 < made < 100_000_000


def test_every_castle_can_be_entered_and_a_number_that_is_too_great_is_told(
    castle: Callable[..., Stage], sprites: SpriteCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Castle, "stage", lambda self, number, _="": replace(castle(), number=number, seed=self.seed))
    show = Show(StageList(castle()), 1, sprites=sprites)
    show.tick(START)
    choose(show, "ENTER")
    for typed, speaks in (("4294967295", False), ("0", True)):  # the greatest, and a figure more
        show.tick(Input(text=typed))
        assert show.program.speaks == speaks
    show.program.home("seed")
    assert not show.program.speaks
    show.tick(Input(text="3294967296"))
    press(show, Button.RIGHT, Button.UP)  # the first figure: 4 is one too many, so that 0 follows
    assert show.program.speaks
    press(show, Button.DOWN)  # back over 9 to 5, which are all too many
    show.tick(Input(text=""))
    press(show, Button.START)
    wait_for(show, "play")
    assert show.maker.seed == 3294967296


def test_who_asked_for_a_castle_finds_it_chosen_until_it_was_played(
    castle: Callable[..., Stage], sprites: SpriteCache, tmp_path: Path, origin: Origin
) -> None:
    started(StageList(castle()), sprites, Vault(tmp_path), origin).program.quit()
    for asked, chosen in ((False, "CONTINUE"), (True, "PLAY")):
        show = Show(StageList(castle()), 4, sprites=sprites, vault=Vault(tmp_path), origin=origin, asked=asked)
        show.tick(START)
        menu = show.program.stack[-1]
        assert isinstance(menu, Menu)
        assert menu.lines()[menu.chosen].text == chosen
    press(show, Button.START)
    wait_for(show, "play")
    show.program.leave_game()
    show.tick(START)
    menu = show.program.stack[-1]
    assert isinstance(menu, Menu)
    assert menu.lines()[menu.chosen].text == "CONTINUE"


def test_what_cannot_be_opened_is_told_and_the_menu_stays(
    full_castle: Stage, sprites: SpriteCache, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    show = started(StageList(full_castle), sprites, Vault(tmp_path), Origin(level=str(tmp_path / "gone.tmx")))
    show.program.quit()
    later = Show(StageList(full_castle), 4, sprites=sprites, vault=Vault(tmp_path))
    later.tick(START)
    choose(later, "CONTINUE")
    assert later.mode == "menu"
    assert "gone.tmx: no such file" in caplog.text


@pytest.mark.slow
def test_the_tutorial_is_on_the_menu(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    show = Show(StageList(castle()), 1, sprites=sprites)
    show.tick(START)
    choose(show, "TUTORIAL")
    wait_for(show, "play")
    assert show.session is not None
    assert show.session.world.stage.name == "tutorial"


def test_a_bot_plays_when_nobody_does(full_castle: Stage, sprites: SpriteCache) -> None:
    show = Show(StageList(full_castle), 1, sprites=sprites)
    show.maker.stage(1)
    for _ in range(ATTRACT_TICKS + 1):
        show.tick()
    assert show.mode == "attract"
    first = show.frame()
    for _ in range(60):
        show.tick()
        assert show.sounds == []
    assert not np.array_equal(first, show.frame())
    show.tick(pressing(Button.LEFT))
    assert show.mode == "title"


def test_every_screen_has_a_name_of_its_own() -> None:
    assert "" not in KINDS
    assert all(kind.name == name for name, kind in KINDS.items())  # type: ignore[attr-defined]


def test_every_screen_has_its_tune(full_castle: Stage, sprites: SpriteCache) -> None:
    show = Show(StageList(full_castle, full_castle), 4, sprites=sprites)
    show.maker.stage(1)
    show.tick()
    assert show.track.name == "title"
    assert [track.name for track in show.coming] == ["entrance"]
    show.tick(START)
    assert show.track.name == "title", "it goes on under the menu"
    choose(show, "PLAY")
    wait_for(show, "play")
    show.tick()
    assert show.track.name == "entrance"
    show.tick(PAUSE)
    show.tick()
    assert (show.mode, show.track.name) == ("pause", "entrance")
    show.tick(BACK)
    win(show)
    show.tick()
    show.tick()
    assert show.track.name == "clear"
    wait_for(show, "result")
    show.tick()
    assert show.track.name == "clear"


def test_a_lost_life_and_a_lost_game_have_jingles(full_castle: Stage, sprites: SpriteCache) -> None:
    show = started(StageList(full_castle), sprites)
    show.tick()
    lose(show)
    show.tick()
    show.tick()
    assert show.track.name == "death"
    wait_for(show, "over")
    show.tick()
    assert show.track.name == "over"
