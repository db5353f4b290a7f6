"""Recordings of a game: JSON "nesgan-replay" version 1 with the seed, the inputs in runs, and the hash of the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, write_json
from nesgan_game.game.app.session import Session, Stages

FORMAT, VERSION = "nesgan-replay", 1
MOST_TICKS = 60 * 60 * 60 * 24
"""A day of play: more is not a recording but a mistake."""
MOST_BUTTONS = 255


@dataclass(slots=True)
class Replay:
    """What is needed to play a game again: inputs are (buttons, ticks) runs, `stage` is the first stage's
    fingerprint.
    """

    seed: int
    stage: str
    inputs: list[tuple[int, int]] = field(default_factory=list)
    hash: str = ""

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
        value = {"format": FORMAT, "version": VERSION, "seed": self.seed, "stage": self.stage, "hash": self.hash}
        write_json(path, {**value, "ticks": self.ticks, "inputs": runs})

    @classmethod
    def load(cls, path: Path) -> Replay:
        """Read and check the file. Raises AssetError."""
        value = read_json(path, FORMAT, VERSION)
        seed, stage, digest, runs = (value.get(key) for key in ("seed", "stage", "hash", "inputs"))
        if not _whole(seed) or not isinstance(stage, str) or not isinstance(digest, str) or not isinstance(runs, list):
            raise AssetError("lacks seed, stage, hash or inputs", path, "record it again")
        replay = cls(int(str(seed)), stage, [_run(run, path) for run in runs], digest)
        if replay.ticks > MOST_TICKS:
            raise AssetError(f"is {replay.ticks} ticks long", path, "record it again")
        return replay


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _run(run: object, path: Path) -> tuple[int, int]:
    if isinstance(run, list) and len(run) == 2 and all(_whole(part) for part in run):
        buttons, ticks = run
        if 0 <= buttons <= MOST_BUTTONS and 1 <= ticks <= MOST_TICKS:
            return buttons, ticks
    raise AssetError(f"has an input {ascii(run)[:40]} that is not [buttons, ticks]", path, "record it again")


def begin(replay: Replay, stages: Stages, where: object = "replay", *, last: int | None = None) -> Session:
    """The session that a recording belongs to. Raises AssetError where the stages are not those it was made on."""
    session = Session(stages, replay.seed, last=last)
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


def verify(replay: Replay, stages: Stages, where: object = "replay") -> Session:
    """Play a recording through without a window and check its end. Raises AssetError."""
    session = begin(replay, stages, where)
    session.run(replay.words())
    check(replay, session, where)
    return session
