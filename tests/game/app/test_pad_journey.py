"""From the title to the table of scores with a pad alone, in a real window on SDL's dummy driver."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from virtual_pads import DOWN, UP, Virtual

from nesgan_game.game.app import runner
from nesgan_game.game.app.keep.places import Places
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.game.app.key_bindings import PAD_BUTTONS
from nesgan_game.game.app.player_input import Input
from nesgan_game.game.app.screens.menus import Menu
from nesgan_game.game.app.screens.screen_stack import Program
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.app.window import Window
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList


class Piloted(Window):
    """A window whose pad is moved by a script: one step of it before every look."""

    def __init__(self, script: Iterator[None]) -> None:
        super().__init__(1)
        self._script = script
        self.copied: list[str] = []

    def poll(self) -> Input:
        done = super().poll()
        return done if next(self._script, "over") is None else Input(quit=True)

    def copy(self, text: str) -> bool:
        self.copied.append(text)
        return True


class Hand:
    """Presses buttons of a pad by name, and finds lines of menus as an eye would."""

    def __init__(self, pad: Virtual) -> None:
        self._pad = pad
        self.program: Program | None = None
        self.seen: list[str] = []

    @property
    def top(self) -> str:
        assert self.program is not None
        return self.program.stack[-1].name

    def press(self, name: str, looks: int = 2) -> Iterator[None]:
        for state in (DOWN, UP):
            self._pad.button(PAD_BUTTONS.index(name), state)
            for _ in range(looks):
                yield None
        self.seen.append(self.top)

    def choose(self, line: str) -> Iterator[None]:
        assert self.program is not None
        menu = self.program.stack[-1]
        assert isinstance(menu, Menu), menu.name
        for _ in menu.lines():
            if menu.lines()[menu.chosen].text.startswith(line):
                break
            yield from self.press("DOWN")
        yield from self.press("A")

    def until(self, name: str) -> Iterator[None]:
        for _ in range(3000):
            if self.top == name:
                self.seen.append(name)
                return
            yield None
        pytest.fail(f"{self.top} instead of {name}")


def journey(hand: Hand) -> Iterator[None]:
    yield from hand.until("title")
    for _ in range(20):
        yield None
    yield from hand.press("START")
    yield from hand.choose("OPTIONS")
    yield from hand.choose("PAD")
    yield from hand.choose("WHIP")
    yield from hand.press("R")
    yield from hand.press("B")
    yield from hand.press("B")
    yield from hand.choose("PLAY")
    yield from hand.until("play")
    program = hand.program
    assert program is not None
    assert program.game is not None
    world = program.game.session.world
    before = len(world.scene.candles)
    while world.hero.x_px < 60:
        yield from hand.press("RIGHT", 6)
    while len(world.scene.candles) == before:
        yield from hand.press("R", 15)
    yield from hand.press("START")
    yield from hand.choose("COPY")
    yield from hand.choose("LEAVE")
    yield from hand.choose("YES")
    yield from hand.until("title")
    yield from hand.press("START")
    yield from hand.choose("CONTINUE")
    yield from hand.until("play")
    assert program.game is not None
    world = program.game.session.world
    assert len(world.scene.candles) == before - 1, "it goes on where it was left"
    world.hero.score, world.hero.lives, world.hero.energy = 600, 0, 0
    yield from hand.until("over")
    yield from hand.choose("END")
    yield from hand.press("UP")
    yield from hand.press("START")
    yield from hand.until("scores")


@pytest.mark.slow
def test_from_title_to_scores_by_pad_alone(
    plug: Callable[..., Virtual],
    full_castle: Stage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stages(_of: Origin | None = None) -> StageList:
        source = StageList(full_castle)
        source.seed = 41
        return source

    monkeypatch.setattr(Origin, "open", stages)
    hand = Hand(plug())

    def shown(*arguments: Any, **options: Any) -> Show:
        show = Show(*arguments, **options)
        hand.program = show.program
        return show

    monkeypatch.setattr(runner, "Show", shown)
    window = Piloted(journey(hand))
    places = Places(tmp_path / "data", tmp_path / "pictures", tmp_path / "cache")
    origin = Origin(level="castle.tmx")
    assert runner.play(stages(), seed=1, window=window, origin=origin, places=places) == 0
    wanted = ["title", "menu", "options", "bindings", "play", "pause", "confirm", "over", "initials", "scores"]
    met = iter(hand.seen)
    assert all(name in met for name in wanted), hand.seen
    assert window.copied == ["41"]
    assert hand.program is not None
    assert [(best.initials, best.points) for best in hand.program.scores.best] == [("BAA", 600)]
    assert hand.program.settings.now.bindings.pad["attack"][0] == "R"
