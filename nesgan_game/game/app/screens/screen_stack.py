"""What a screen is, and what all screens share: a stack of them, pictures, stages, what is kept, sounds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from nesgan_game.game.app.audio.cues import SILENCE, Track, soon, stage_track, track_of
from nesgan_game.game.app.keep.high_scores import HighScores
from nesgan_game.game.app.keep.saved_games import Origin, SavedGame, SavedGames
from nesgan_game.game.app.keep.settings import SettingsFile
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.prompts import Prompts
from nesgan_game.game.app.stage_maker import Maker, TaskMaker, thread
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import strip
from nesgan_game.game.view.screens.title import Title
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage_source import BRANCH, StageSource
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.body import Button

if TYPE_CHECKING:  # loaded with what shows them: a title needs no world, no game and no map
    from nesgan_game.game.app.game_in_play import GameInPlay
    from nesgan_game.game.app.replay import Replay
    from nesgan_game.game.rules.world import Loadout, World
    from nesgan_game.game.view.frame import View
    from nesgan_game.game.view.map.castle_map import CastleMap

CHOOSE = Button.START | Button.JUMP
AWAY = Button.ATTACK
WORD_TICKS = 3 * TICKS_PER_SECOND
"""How long a word at the foot of the picture stays."""


@dataclass(frozen=True, slots=True)
class Press:
    """What was pressed in a tick, beyond what is held."""

    buttons: Button = Button.NONE
    back: bool = False
    text: str = ""
    keys: tuple[int, ...] = ()
    pad: tuple[str, ...] = ()

    @property
    def choose(self) -> bool:
        """Whether something was chosen."""
        return bool(self.buttons & CHOOSE)

    @property
    def away(self) -> bool:
        """Whether the way back was asked for."""
        return self.back or bool(self.buttons & AWAY)


class Screen(ABC):
    """One of the things a player goes through. `press` comes before `tick`, and only where something was pressed."""

    name = ""
    takes_text = False
    """Whether letters are typed here: then keys that type them press no buttons."""
    still = False
    """Whether the music stands still, too, until this screen is left."""
    in_play = False
    """Whether keys are what the player has bound, and no more: elsewhere the arrows and ENTER always work."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.ticks = 0

    def press(self, press: Press) -> None:  # noqa: B027 - some screens only wait
        """Answer what was pressed in this tick."""

    def tick(self, held: Button) -> None:  # noqa: B027 - some screens only listen
        """One tick goes by with these buttons held; `ticks` counts them."""

    @property
    def track(self) -> Track | None:
        """The tune of this screen; None for the one that was heard before."""
        return None

    @abstractmethod
    def draw(self) -> Frame:
        """Return what is to be seen."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where the game that is about to begin begins."""

    number: int = 1
    loadout: Loadout | None = None
    saved: SavedGame | None = None
    branches: tuple[int, ...] = ()
    """Numbers of the stages up to that one that are played as the branch beside them."""
    challenge: Challenge | None = None
    """How hard it is; None: as the settings say, or as the kept game has it."""

    @property
    def branch(self) -> str:
        """The branch that its stage is, "" on the plain way."""
        return BRANCH if self.number in self.branches else ""


SIGN_WORDS: Mapping[str, str] = MappingProxyType(
    {**{name: name for name in ("left", "right", "up", "down", "jump")}, "whip": "attack", "pause": "start"}
)
"""What is bound to what signs call {left}, {whip} and so on."""


class Program:
    """What screens share. `sounds` are those of the tick; `copied` is text for the clipboard, taken by the window."""

    def __init__(
        self,
        stages: StageSource,
        seed: int,
        *,
        origin: Origin | None = None,
        vault: Vault | None = None,
        sprites: SpriteCache | None = None,
        reduced_flashing: bool = False,
        task: TaskMaker = thread,
        asked: bool = False,
    ) -> None:
        self._task = task
        self.asked = asked
        """Whether just these stages were asked for and have not been played yet."""
        self.sprites = sprites if sprites is not None else SpriteCache()
        self.vault = vault
        self.settings, self.saves, self.scores = SettingsFile(vault), SavedGames(vault), HighScores(vault)
        self.prompts = Prompts(self.settings)
        self._reduced_flashing = reduced_flashing
        self.stack: list[Screen] = []
        self.kinds: Mapping[str, Callable[..., Screen]] = {}
        """Screens by name, so that those which lead to each other need not know each other."""
        self.sounds: list[str] = []
        self.copied = ""
        self.track = SILENCE
        self.game: GameInPlay | None = None
        self.recorded: Replay | None = None
        """Of the last game, if there was one."""
        self.start = Start()
        self.exact: bool | None = None
        """How a replay ended: True when it went exactly as recorded, None before that."""
        self._word, self._word_ticks = "", 0
        self._view: View | None = None
        self.take_stages(stages, seed, origin)

    def take_stages(self, stages: StageSource, seed: int, origin: Origin | None) -> None:
        """Play these stages from now on."""
        self.maker, self.seed, self.origin = Maker(stages, self._task), seed, origin
        self._map: CastleMap | None = None
        self.title = Title(self.sprites, stages.seed)

    @property
    def map(self) -> CastleMap | None:
        """The castle as a picture; only stages of one castle, and an end to them, can be drawn so."""
        if self.maker.seed is None or self.maker.count is None:
            return None
        if self._map is None:
            from nesgan_game.game.view.map.castle_map import CastleMap

            self._map = CastleMap(self.maker, self.sprites)
        return self._map

    @property
    def castle_name(self) -> str:
        """What the player calls the castle in play."""
        if self.maker.seed is not None:
            return f"CASTLE {self.maker.seed}"
        return self.origin.name if self.origin is not None else "A STAGE"

    @property
    def castle_name_now(self) -> str:
        """The same with the stage that is played, for the names of pictures."""
        return (
            self.castle_name
            if self.game is None
            else f"{self.castle_name} stage {self.game.session.number}{self.game.session.branch}"
        )

    def named_track(self, name: str) -> Track:
        """A tune of this castle that belongs to no stage."""
        return Track(self.castle_seed, name)

    @property
    def castle_seed(self) -> int:
        """What the castle's music is made of; stages that are no castle's have that of the game."""
        return self.seed if self.maker.seed is None else self.maker.seed

    def world_track(self, world: World, number: int) -> Track:
        """The tune of a stage in play."""
        return track_of(world, self.castle_seed, number)

    @property
    def coming(self) -> tuple[Track, ...]:
        """Tunes that may be wanted next, to be made ahead."""
        if self.game is None:
            return (Track(self.castle_seed, "entrance"),)
        number, maker = self.game.session.number, self.maker
        coming = self.game.session.coming
        tracks = soon(self.game.session.world, self.castle_seed, number)
        if maker.seed is None or maker.count is None:  # only a castle tells its themes without making the stages
            return tracks
        if number >= maker.count:
            return (*tracks, self.named_track("ending"))
        return (*tracks, stage_track(self.castle_seed, maker.theme(*coming), coming[0]))

    def open(self, name: str, *args: object) -> None:
        """Put a screen on top."""
        self.stack.append(self.kinds[name](self, *args))

    def turn(self, name: str, *args: object) -> None:
        """Put a screen in the place of the topmost."""
        self.stack.pop()
        self.open(name, *args)

    def home(self, name: str, *args: object) -> None:
        """Leave all screens for one, and what was said on them."""
        self.stack.clear()
        self._word_ticks = 0
        self.open(name, *args)

    def back(self) -> None:
        """Leave the topmost screen."""
        self.stack.pop()

    def quit(self) -> None:
        """Leave the program."""
        self.keep_game()
        self.stack.clear()

    def begin(self, start: Start) -> None:
        """Begin a game of these stages, once its stage has been made."""
        self.start, self.game, self.asked = start, None, False
        self.home("wait")

    def keep_game(self) -> None:
        """Save the game in play, and close its recording."""
        if self.game is None:
            return
        self.recorded = self.game.finish()
        saved = self.game.saved() if not self.game.session.over else None
        if saved is not None:
            self.saves.save(saved)

    def leave_game(self) -> None:
        """Back to the title; the game is kept as it is."""
        self.keep_game()
        self.game = None
        self.home("title")

    def order(self, number: int, branch: str = "") -> None:
        """Begin to make a stage, if there is one of that number."""
        if self.maker.count is None or number <= self.maker.count:
            self.maker.order(number, branch)

    def say(self, word: str) -> None:
        """Show a word at the foot of the picture for a while."""
        self._word, self._word_ticks = word.upper(), WORD_TICKS

    @property
    def speaks(self) -> bool:
        """Whether there is a word to be shown."""
        return self._word_ticks > 0

    def age(self) -> None:
        """One tick goes by for the word; what the vault tells of is shown after it."""
        self._word_ticks = max(0, self._word_ticks - 1)
        if not self._word_ticks and self.vault is not None and self.vault.told:
            self.vault.told.clear()
            self.say("SAVING: SEE THE TERMINAL")

    def over_all(self, frame: Frame) -> Frame:
        """The frame with the word on a copy of it."""
        if not self._word_ticks:
            return frame
        slots = frame.slots.copy()
        strip(slots, self.sprites, self._word)
        return replace(frame, slots=slots)

    def seen(self, world: World, *, dim: int = 0, ghost: bool = False) -> Frame:
        """The picture of a world; ghost: with its hero pale."""
        from nesgan_game.game.view.frame import View
        from nesgan_game.game.view.motion.fades import fade

        if self._view is None or self._view.backdrop.stage is not world.stage:
            self._view = View(world.stage, self.sprites, self.title.backdrop)
        self._view.reduced_flashing = self.calm
        self._view.player_keys = {name: self.prompts.of(action) for name, action in SIGN_WORDS.items()}
        return self._view.frame(world, dim=dim + fade(world), ghost=ghost)

    @property
    def calm(self) -> bool:
        """Whether nothing may flash."""
        return self._reduced_flashing or self.settings.now.reduced_flashing
