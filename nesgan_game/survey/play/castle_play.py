"""One castle played from its first stage to its last by each of some bots. Plain records, so that they travel."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from nesgan_game.game.app.session import SEED_STEP
from nesgan_game.game.bots.played import Blow, Played, play
from nesgan_game.game.bots.players import BOTS, make_bot
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.hero import LIVES
from nesgan_game.game.rules.world import Loadout, World
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.physics.movement import Button
from nesgan_game.seeds import stream


@dataclass(frozen=True, slots=True, kw_only=True)
class CastleTask:
    """A castle to be played: its seed, by whom, how many of its stages, with how many lives to begin with,
    how hard the game is.
    """

    seed: int
    bots: tuple[str, ...]
    stages: int = STAGES
    lives: int = LIVES
    controls: Controls = field(default_factory=Controls)
    challenge: Challenge = field(default_factory=Challenge)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where its plays are filed, in the order in which they are played."""
        return [place_of(self.seed, number, bot) for number in range(1, self.stages + 1) for bot in self.bots]


def place_of(castle: int, number: int, bot: str) -> tuple[int, int]:
    """Return where a play is filed: its castle, and a number for its stage and its bot."""
    return castle, number * len(BOTS) + list(BOTS).index(bot)


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePlay:
    """A stage as one bot played it."""

    castle: int
    number: int
    theme: str
    bot: str
    rooms: tuple[tuple[str, str], ...]
    """(name, kind) of each."""
    played: Played

    def room(self, number: int) -> tuple[str, str]:
        """Return (name, kind) of a room by its number; empty where the stage has none."""
        return self.rooms[number] if number < len(self.rooms) else ("", "")

    @property
    def place(self) -> tuple[int, int]:
        """Where it is filed."""
        return place_of(self.castle, self.number, self.bot)

    def to_dict(self) -> dict[str, Any]:
        """Return it in words that JSON knows."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> StagePlay:
        """Return what to_dict told. Raises ValueError."""
        try:
            told, rooms = dict(value["played"]), tuple((str(name), str(kind)) for name, kind in value["rooms"])
            blows = {what: [Blow(**blow) for blow in told[what]] for what in ("hits", "deaths")}
            ticks = {int(room): int(count) for room, count in told["room_ticks"].items()}
            found = cls(**{**value, "rooms": rooms, "played": Played(**{**told, **blows, "room_ticks": ticks})})
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
            raise ValueError(f"tells of no played stage ({error})") from error
        if found.bot not in BOTS or not all(isinstance(one, int) for one in (found.castle, found.number)):
            raise ValueError("tells of no played stage")
        return found


def play_castle(library: TileLibrary | None, task: CastleTask) -> list[StagePlay]:
    """Play a castle, in the theme of a library where there is one; tiles it needs none. The same task gives the same.

    What a bot carries goes with it from stage to stage; a bot that loses a stage goes on with the next as if it
    continued there: with new lives and nothing else. Raises ConfigError, Unplayable.
    """
    castle = Castle(task.seed, task.stages, library=library, controls=task.controls)
    carried = {name: Loadout(lives=task.lives) for name in task.bots}
    found = []
    for number in range(1, task.stages + 1):
        stage = castle.bare(number)
        for name in task.bots:
            played, after = play_stage(stage, task.seed + SEED_STEP * (number - 1), name, carried[name], task.challenge)
            carried[name] = after or Loadout(lives=task.lives)
            rooms = tuple((room.name, room.kind) for room in stage.rooms)
            found.append(
                StagePlay(castle=task.seed, number=number, theme=stage.theme, bot=name, rooms=rooms, played=played)
            )
    return found


def play_stage(
    stage: Stage, seed: int, name: str, loadout: Loadout, challenge: Challenge | None = None
) -> tuple[Played, Loadout | None]:
    """Let a bot play one stage; what happened, and what it carries on, None where the stage is not cleared."""
    world = World(stage, seed, loadout=loadout, challenge=challenge)
    played = play(make_bot(name, stream(seed, "bot", name)), world)
    while world.won and not world.done:
        world.step(Button.NONE)  # time and hearts become points, points may become lives
    return played, world.loadout() if played.cleared else None
