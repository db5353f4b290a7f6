"""A game on its way through a castle that parts: which stage follows, what is kept, recorded and said of it."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import TWO_WAYS as OPEN
from fakes import two_ways

from nesgan_game.game.app.game_in_play import GameInPlay
from nesgan_game.game.app.keep.saved_games import Origin, as_value, of_value
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.player_input import Input, pressing
from nesgan_game.game.app.replay import Replay, verify
from nesgan_game.game.app.screens.screen_stack import Screen, Start
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.app.screens.stage_screens import ResultScreen
from nesgan_game.game.app.session import Session
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage import BRANCH, Stage
from nesgan_game.level.stage_source import StageList, stage_label, stage_places
from nesgan_game.paint.theme_kinds import ThemeKind
from nesgan_game.physics.movement import Button


class Parted:
    """Three stages; the second exit of the first leads to a branch beside the second."""

    seed: int | None = 5
    count: int | None = 3

    def branches(self, number: int) -> tuple[str, ...]:
        return (BRANCH,) if number == 2 else ()

    def theme(self, number: int, branch: str = "") -> str:
        return f"theme {number}{branch}"

    def theme_kind(self, _number: int, _branch: str = "") -> ThemeKind | None:
        return None

    def stage(self, number: int, branch: str = "") -> Stage:
        assert branch in ("", *self.branches(number))
        made = two_ways(OPEN if number == 1 else OPEN.replace("Y", "."), number=number, time_limit=90)
        return replace(made, name=f"stage-{number:02d}{branch}", theme=self.theme(number, branch))


def leave(game: Session | GameInPlay, button: Button) -> None:
    """Walk out of the stage, and on to the next."""
    session = game if isinstance(game, Session) else game.session
    number = session.number
    while session.number == number and not session.over:
        game.step(button)


def test_each_exit_leads_to_its_stage_and_both_ways_join() -> None:
    for button, name, taken in ((Button.RIGHT, "stage-02", ()), (Button.LEFT, "stage-02b", (2,))):
        session = Session(Parted(), 7)
        leave(session, button)
        assert (session.number, session.world.stage.name, session.branches) == (2, name, taken)
        leave(session, Button.RIGHT)
        assert (session.number, session.world.stage.name, session.branches) == (3, "stage-03", taken)
        leave(session, Button.RIGHT)
        assert session.over
    assert [stage_label(*place) for place in stage_places(Parted())] == ["01", "02", "02B", "03"]


def test_a_door_whose_branch_is_not_there_leads_on() -> None:
    session = Session(StageList(Parted().stage(1), Parted().stage(3)), 7)
    leave(session, Button.LEFT)
    assert (session.world.stage.name, session.branch) == ("stage-03", "")


def test_a_game_is_kept_on_a_branch_and_goes_on_there() -> None:
    game = GameInPlay(Parted(), 7, origin=Origin(seed=5))
    leave(game, Button.LEFT)
    for _ in range(20):
        game.step(Button.RIGHT)
    saved = game.saved()
    assert saved is not None
    assert (saved.number, saved.branches, saved.label) == (2, (2,), "02B")
    again = of_value(as_value(saved), saved.slot)
    assert again == saved
    later = Session(Parted(), saved.seed, number=2, loadout=saved.loadout, branches=saved.branches)
    later.run(word for word, ticks in saved.inputs for _ in range(ticks))
    assert later.hash() == saved.hash
    assert later.world.stage.name == "stage-02b"
    for game_there, label in ((game.session, "02B"), (later, "02B")):
        assert game_there.label == label


def test_games_that_were_kept_before_there_were_branches_are_read() -> None:
    game = GameInPlay(Parted(), 7, origin=Origin(seed=5))
    saved = game.saved()
    assert saved is not None
    value = as_value(saved)
    assert "branches" not in value, "as they were kept"
    assert of_value(value, saved.slot) == saved
    for wrong in ([0], [3], ["1"], 2, [1]):
        assert of_value({**value, "branches": wrong}, saved.slot) is None


def test_recordings_follow_the_exit_that_was_taken(tmp_path: Path) -> None:
    game = GameInPlay(Parted(), 7)
    for button in (Button.LEFT, Button.RIGHT, Button.RIGHT):
        leave(game, button)
    path = tmp_path / "run.json"
    game.finish().save(path)
    assert '"version": 1' in path.read_text(), "which exits were taken follows from the inputs"
    end = verify(Replay.load(path), Parted())
    assert (end.branches, end.over) == ((2,), True)


def test_a_recording_that_begins_on_a_branch_says_so(tmp_path: Path) -> None:
    game = GameInPlay(Parted(), 7, number=2, branches=(2,))
    leave(game, Button.RIGHT)
    path = tmp_path / "run.json"
    game.finish().save(path)
    assert '"version": 4' in path.read_text()
    read = Replay.load(path)
    assert read.branches == (2,)
    assert verify(read, Parted()).number == 3


@pytest.mark.slow
def test_cards_and_the_map_lead_a_player_to_the_branch(sprites: SpriteCache, tmp_path: Path) -> None:
    show = Show(Parted(), 4, sprites=sprites, vault=Vault(tmp_path), origin=Origin(seed=5))
    program = show.program
    program.begin(Start())

    def until(name: str, button: Button = Button.NONE) -> Screen:
        for _ in range(3000):
            if program.stack and program.stack[-1].name == name:
                return program.stack[-1]
            show.tick(Input(button))
            time.sleep(0.0005)  # the next stage is made in a thread
        raise AssertionError(f"{name} never came")

    until("card")
    assert program.game is not None
    assert program.game.session.parts
    until("play")
    result = until("result", Button.LEFT)
    assert isinstance(result, ResultScreen)
    assert ("WAY TAKEN", "02B THEME 2B") in [(line.text, line.value) for line in result.lines()]
    show.tick(pressing(Button.START))
    until("map")
    show.frame()
    until("play")
    assert (program.game.session.label, program.game.session.world.stage.name) == ("02B", "stage-02b")
    program.keep_game()
    (kept,) = program.saves.all()
    assert (kept.label, kept.branches) == ("02B", (2,))
