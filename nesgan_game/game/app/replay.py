"""Recordings of a game: JSON "nesgan-replay" with the seed, the inputs in runs, and the hash of the end.

Version 1 begins with the first stage; version 2 says where a game begins that was continued, and what the hero had;
version 3 how hard the game is, if that is not the usual way; version 4 on which branches a game came to where it was
continued. Each is written only where it is needed. Which exits are taken after that follows from the inputs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from nesgan_game.catalogue import ITEMS
from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, write_json
from nesgan_game.game.app.session import Session
from nesgan_game.game.rules.difficulty import Challenge, read_challenge
from nesgan_game.game.rules.hero import BEST_WHIP
from nesgan_game.game.rules.world import Loadout
from nesgan_game.level.stage_source import MOST_STAGES, StageSource
from nesgan_game.physics.body import ALL_BUTTONS

FORMAT, PLAIN_VERSION, CONTINUED_VERSION, CHALLENGE_VERSION, VERSION = "nesgan-replay", 1, 2, 3, 4
MOST_TICKS = 60 * 60 * 60 * 24
"""A day of play: more is not a recording but a mistake."""
MOST_CARRIED = 10_000_000
"""No figure of a loadout is larger: the score has six digits."""


@dataclass(slots=True)
class Replay:
    """What is needed to play a game again: inputs are (buttons, ticks) runs, `stage` is the first stage's
    fingerprint.
    """

    seed: int
    stage: str
    inputs: list[tuple[int, int]] = field(default_factory=list)
    hash: str = ""
    number: int = 1
    """The stage that the game begins with, and what the hero comes in with."""
    loadout: Loadout | None = None
    challenge: Challenge = field(default_factory=Challenge)
    branches: tuple[int, ...] = ()
    """Numbers of the stages up to the one it begins with that were played as the branch beside them."""

    @property
    def ticks(self) -> int:
        """Length of the recording."""
        return sum(ticks for _, ticks in self.inputs)

    def add(self, buttons: int) -> None:
        """Append one tick."""
        buttons = int(buttons)
        if self.inputs and self.inputs[-1][0] == buttons:
            self.inputs[-1] = (buttons, self.inputs[-1][1] + 1)
        else:
            self.inputs.append((buttons, 1))

    def words(self) -> Iterator[int]:
        """The button word of every tick in turn."""
        for buttons, ticks in self.inputs:
            for _ in range(ticks):
                yield buttons

    def save(self, path: Path) -> None:
        """Write the file. Raises ExportError."""
        runs = [list(run) for run in self.inputs]
        value = {"format": FORMAT, "version": PLAIN_VERSION, "seed": self.seed, "stage": self.stage, "hash": self.hash}
        if self.number != 1 or self.loadout is not None:
            start = {"number": self.number, "loadout": asdict(self.loadout or Loadout())}
            value = {**value, "version": CONTINUED_VERSION, **start}
        if self.challenge != Challenge():
            value = {**value, "version": CHALLENGE_VERSION, "challenge": self.challenge.told()}
        if self.branches:
            value = {**value, "version": VERSION, "branches": list(self.branches)}
        write_json(path, {**value, "ticks": self.ticks, "inputs": runs})

    @classmethod
    def load(cls, path: Path) -> Replay:
        """Read and check the file. Raises AssetError."""
        value = read_json(path, FORMAT, VERSION, CHALLENGE_VERSION, CONTINUED_VERSION, PLAIN_VERSION)
        seed, stage, digest, runs = (value.get(key) for key in ("seed", "stage", "hash", "inputs"))
        if not _whole(seed) or not isinstance(stage, str) or not isinstance(digest, str) or not isinstance(runs, list):
            raise AssetError("lacks seed, stage, hash or inputs", path, "record it again")
        number, told = value.get("number", 1), value.get("loadout")
        loadout = read_loadout(told) if told is not None else None
        branches = read_branches(value.get("branches", []), number)
        if (
            not _whole(number)
            or not 1 <= int(number) <= MOST_STAGES
            or (told is not None and loadout is None)
            or branches is None
        ):
            raise AssetError("does not say where the game begins", path, "record it again")
        challenge = read_challenge(value.get("challenge", {}))
        if challenge is None:
            raise AssetError("does not say how hard the game is", path, "record it again")
        try:
            inputs = read_runs(runs)
        except ValueError as error:
            raise AssetError(str(error), path, "record it again") from error
        replay = cls(int(str(seed)), stage, inputs, digest, int(number), loadout, challenge, branches)
        if replay.ticks > MOST_TICKS:
            raise AssetError(f"is {replay.ticks} ticks long", path, "record it again")
        return replay


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def read_runs(told: list[object]) -> list[tuple[int, int]]:
    """The (buttons, ticks) runs of a file. Raises ValueError, which says what is no run."""
    runs: list[tuple[int, int]] = []
    for run in told:
        if not (isinstance(run, list) and len(run) == 2 and all(_whole(part) for part in run)):
            raise ValueError(f"has an input {ascii(run)[:40]} that is not [buttons, ticks]")
        buttons, ticks = run
        if not (0 <= buttons <= ALL_BUTTONS and 1 <= ticks <= MOST_TICKS):
            raise ValueError(f"has an input {ascii(run)[:40]} that is not [buttons, ticks]")
        runs.append((buttons, ticks))
    return runs


def read_branches(told: object, number: object) -> tuple[int, ...] | None:
    """The stages up to `number` that were played as a branch, as a file tells them; None where it makes no sense."""
    if not isinstance(told, list) or not isinstance(number, int) or not all(_whole(one) for one in told):
        return None
    sound = told == sorted(set(told)) and all(1 < one <= number for one in told)
    return tuple(told) if sound else None


def read_loadout(told: object) -> Loadout | None:
    """What the hero carries, as a file tells it; None where it makes no sense."""
    usual = Loadout()
    if not isinstance(told, dict) or not set(told) <= {one.name for one in fields(Loadout)}:
        return None
    for name, value in told.items():
        if type(value) is not type(getattr(usual, name)) or (isinstance(value, int) and not 0 <= value <= MOST_CARRIED):
            return None
    if told.get("weapon", "") not in ("", *(row.weapon for row in ITEMS.values())):
        return None
    if told.get("whip", 0) > BEST_WHIP:
        return None
    return Loadout(**told)


def begin(replay: Replay, stages: StageSource, where: object = "replay") -> Session:
    """The session that a recording belongs to. Raises AssetError where the stages are not those it was made on."""
    session = Session(
        stages,
        replay.seed,
        number=replay.number,
        loadout=replay.loadout,
        challenge=replay.challenge,
        branches=replay.branches,
    )
    if session.first_print != replay.stage:
        raise AssetError("was recorded on another stage", where, "give the same seed, level and library")
    return session


def check(replay: Replay, session: Session, where: object = "replay") -> None:
    """Raise AssetError unless the session has ended exactly as the recording did."""
    if replay.hash and session.hash() != replay.hash:
        raise AssetError(
            f"went another way: after {session.ticks} ticks the world differs",
            where,
            "play it with the version that recorded it",
        )


def verify(replay: Replay, stages: StageSource, where: object = "replay") -> Session:
    """Play a recording through without a window and check its end. Raises AssetError."""
    session = begin(replay, stages, where)
    session.run(replay.words())
    check(replay, session, where)
    return session
