"""All screens together: Show.tick() takes what the player did, Show.picture() gives what is to be seen. No pygame here.

show = Show(stages, seed=7)
while show.mode != "end":
    show.tick(Input(held=Button.RIGHT))
    show.picture(), show.sounds
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.player_input import NOTHING, Input
from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen
from nesgan_game.game.app.stage_maker import Maker, TaskMaker, thread
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache
from nesgan_game.level.stage_source import StageSource
from nesgan_game.physics.body import Button

if TYPE_CHECKING:
    from nesgan_game.game.app.replay import Replay
    from nesgan_game.game.app.session import Session

_NO_PRESS = Press()
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("TitleScreen", "AttractScreen"), "title_screens"),
        **dict.fromkeys(("MainMenu", "GamesScreen", "SeedScreen"), "main_menu"),
        **dict.fromkeys(("WaitScreen", "CardScreen", "ResultScreen", "NextScreen", "MapScreen"), "stage_screens"),
        **dict.fromkeys(("PlayScreen", "ReplayScreen"), "play_screens"),
        **dict.fromkeys(("PauseScreen", "ConfirmScreen", "InventoryScreen"), "pause_screens"),
        **dict.fromkeys(("OverScreen", "EndingScreen", "RoundScreen", "InitialsScreen", "ScoresScreen"), "end_screens"),
        "ProofScreen": "proof_screen",
        **dict.fromkeys(("OptionsScreen", "BindingsScreen"), "option_screens"),
    }
)
"""Screens by class, and the module of each."""
_NAMES: Mapping[str, str] = MappingProxyType(
    {"menu": "MainMenu"} | {name.removesuffix("Screen").lower(): name for name in _HOMES if name.endswith("Screen")}
)


class _Kinds(Mapping[str, Callable[..., Screen]]):
    """Screens by name, each loaded when it is opened: a title waits for none of the others."""

    def __getitem__(self, name: str) -> Callable[..., Screen]:
        kind: type[Screen] = getattr(import_module(f"{__package__}.{_HOMES[_NAMES[name]]}"), _NAMES[name])
        return kind

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


KINDS = _Kinds()


class Show:
    """The program from title to end, without a window. mode: name of the topmost screen, "end" after the last."""

    def __init__(
        self,
        stages: StageSource,
        seed: int,
        *,
        replay: Replay | None = None,
        sprites: SpriteCache | None = None,
        reduced_flashing: bool = False,
        origin: Origin | None = None,
        vault: Vault | None = None,
        task: TaskMaker = thread,
        asked: bool = False,
    ) -> None:
        """origin: where the stages come from, so that games can be kept; vault: where they and all else are kept.

        task: who makes stages ahead; asked: the player wants just these stages, rather than a kept game.
        """
        self.program = Program(
            stages,
            seed,
            origin=origin,
            vault=vault,
            sprites=sprites,
            reduced_flashing=reduced_flashing,
            task=task,
            asked=asked,
        )
        self.program.kinds = KINDS
        self._held = Button.NONE
        self._last: Frame | None = None
        if replay is None:
            self.program.open("title")
        else:
            self.program.open("replay", replay)

    @property
    def mode(self) -> str:
        """Which screen is seen."""
        return self.program.stack[-1].name if self.program.stack else "end"

    @property
    def session(self) -> Session | None:
        """The game in play."""
        return None if self.program.game is None else self.program.game.session

    @property
    def maker(self) -> Maker:
        """What makes the stages of the castle in play."""
        return self.program.maker

    @property
    def exact(self) -> bool | None:
        """How a replay ended."""
        return self.program.exact

    @property
    def sounds(self) -> list[str]:
        """What is to be heard of the last tick."""
        return self.program.sounds

    @property
    def still(self) -> bool:
        """Whether the music stands still with the game. Not on the options over it: there its volume is set by ear."""
        return bool(self.program.stack) and self.program.stack[-1].still

    @property
    def track(self) -> Track:
        """The tune that is to be heard."""
        return self.program.track

    @property
    def coming(self) -> tuple[Track, ...]:
        """Tunes that may be wanted next."""
        return self.program.coming

    @property
    def playable(self) -> bool:
        """Whether the first stage is there and has been drawn."""
        return self.program.title.painted or self.session is not None

    def tick(self, done: Input = NOTHING) -> None:
        """One tick, in which the player did this."""
        program = self.program
        program.sounds = []
        program.age()
        if not program.stack:
            return
        if done.on_pad is not None:
            program.prompts.on_pad = done.on_pad
        top = program.stack[-1]
        press = self._press(top, done)
        if done.away and top.in_play:
            press = Press(back=True)
        top.ticks += 1
        if press != _NO_PRESS:
            top.press(press)
        if program.stack and program.stack[-1] is top:
            top.tick(done.held)
        if program.stack and (track := program.stack[-1].track) is not None:
            program.track = track

    def _press(self, top: Screen, done: Input) -> Press:
        """What is newly pressed, in the way that the screen wants it."""
        fresh = (done.held | done.tapped) & ~self._held
        self._held = done.held
        if top.takes_text:
            return Press(done.plain, done.back, done.text)
        return Press(fresh if top.in_play else done.menu, done.back, "", done.keys, done.pad)

    def finish(self) -> Replay | None:
        """Keep the game in play and close its recording; the recording of the last game, if there was one."""
        self.program.keep_game()
        return self.program.recorded

    def frame(self) -> Pixels:
        """What is to be seen now: (224, 256, 3) uint8."""
        return np.ascontiguousarray(self.picture().rgb())

    def picture(self) -> Frame:
        """What is to be seen now, as colour slots; after the end, what was seen last."""
        if self.program.stack:
            self._last = self.program.stack[-1].draw()
        assert self._last is not None, "asked for before the first screen"
        return self._last
