"""Castles' stages searched to the last state: does what the quick proof promises hold wherever a hero can get to?

Into a folder: searches.csv, journal.jsonl. The same stages give the same table, whoever did the work.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from nesgan_game import __version__
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.entity import PERILS
from nesgan_game.level.proof.verdict import judge
from nesgan_game.level.search.exhaustive import MOST_STATES, explore
from nesgan_game.level.stage import Stage
from nesgan_game.survey.journal import journal
from nesgan_game.survey.run_survey import Tell, write_table
from nesgan_game.survey.workers import WorkerPool

COLUMNS = ("seed", "stage", "left_out", "states", "complete", "exit", "boss", "stuck", "outside")
TIMED = frozenset(PERILS)
"""What kills at times: states would have to be told apart by every tick of the common period, so that a stage with two
of them has millions. These stages are left out, and so are those with planks, which the search does not know."""


@dataclass(frozen=True, slots=True)
class SearchTask:
    """A stage of a castle. most: states after which its search gives up."""

    seed: int
    number: int
    controls: Controls = field(default_factory=Controls)
    most: int = MOST_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What came of a task."""

    seed: int
    number: int
    left_out: str
    """A kind of thing for which the stage is not searched; empty where it was."""
    states: int = 0
    complete: bool = False
    """Whether all states were found."""
    exit: bool = False
    """Whether an exit is reached."""
    boss: bool = False
    """Whether every boss is met."""
    stuck: int = 0
    """Stretches of floor and platforms from which no way leads out; where complete alone a fact."""
    outside: int = 0
    """Stretches of floor outside all rooms."""
    cpu_seconds: float = 0.0
    """Of the search, without the building of the stage."""

    @property
    def place(self) -> tuple[int, int]:
        """Seed and number: what it is filed under."""
        return self.seed, self.number

    @property
    def sound(self) -> bool:
        """Whether the whole search agrees with the proof: out is a way, and from everywhere."""
        return self.complete and self.exit and self.boss and not self.stuck and not self.outside

    def row(self) -> list[str]:
        """The texts of COLUMNS."""
        values = [self.seed, self.number, self.left_out, self.states, int(self.complete), int(self.exit)]
        return [str(value) for value in [*values, int(self.boss), self.stuck, self.outside]]

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that JSON knows."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> Searched:
        """Read what to_dict wrote. Raises ValueError for anything else."""
        try:
            found = cls(**value)
        except TypeError as error:
            raise ValueError("lacks a field, or has one too many") from error
        kinds = (int, int, str, int, bool, bool, bool, int, int, float)
        if tuple(map(type, asdict(found).values())) != kinds:
            raise ValueError("has a value of the wrong kind")
        return found


def search_task(_: None, task: SearchTask) -> Searched:
    """Build a stage without tiles and search it. Raises Unplayable, ConfigError."""
    return searched(task, Castle(task.seed, controls=task.controls).bare(task.number))


def searched(task: SearchTask, stage: Stage) -> Searched:
    """Search a stage, unless it holds what a search does not end with."""
    kinds = sorted({one.kind for one in stage.entities} & (TIMED | {"planks"}))
    if kinds:
        return Searched(seed=task.seed, number=task.number, left_out=kinds[0])
    begin = time.thread_time()
    verdict = judge(explore(stage, most=task.most))
    return Searched(
        seed=task.seed,
        number=task.number,
        left_out="",
        states=verdict.states,
        complete=verdict.complete,
        exit=verdict.exit_reached,
        boss=verdict.boss_reached,
        stuck=len(verdict.stuck) + len(verdict.stuck_movers),
        outside=len(verdict.outside),
        cpu_seconds=time.thread_time() - begin,
    )


def survey_searches(
    seeds: Sequence[int], controls: Controls, out: Path, pool: WorkerPool, tell: Tell, *, resume: bool = False
) -> list[str]:
    """Search all stages of castles; returns the lines to be shown. `tell` is called for each.

    Raises ConfigError, AssetError, Unplayable, ExportError.
    """
    places = [(seed, number) for seed in seeds for number in range(1, STAGES + 1)]
    of = {"package": __version__, "search": MOST_STATES, "controls": controls.told()}
    with journal(out, of, resume=resume, read=Searched.from_dict) as book:
        missing = [SearchTask(*place, controls) for place in places if place not in book.done]
        for _ in range(len(places) - len(missing)):
            tell()
        for _, one in pool(search_task, None, missing) if missing else ():
            book.add(one)
            tell()
        stages = [book.done[place] for place in places]
    write_table(out / "searches.csv", COLUMNS, (one.row() for one in stages))
    return lines(stages)


def lines(stages: Sequence[Searched]) -> list[str]:
    """Return what searches come to, and every stage in which the search contradicts the proof."""
    searched = [one for one in stages if not one.left_out]
    whole = [one for one in searched if one.complete]
    wrong = [one for one in whole if not one.sound]
    told = [
        f"searched            {len(searched)} of {len(stages)} stages; the others kill at times, or have planks",
        f"to the end          {len(whole)} of {len(searched)}",
        f"agree with proof    {len(whole) - len(wrong)} of {len(whole)}",
    ]
    if whole:
        states = sorted(one.states for one in whole)
        told.append(f"states              {statistics.median_low(states):,} in the median, {states[-1]:,} at most")
    if searched:  # to the end or not: it is what a survey takes
        seconds = sorted(one.cpu_seconds for one in searched)
        told.append(
            f"processor time      {statistics.median_low(seconds):.1f} s in the median, {seconds[-1]:.1f} at most"
        )
    return told + [
        f"castle {one.seed}, stage {one.number}: exit {one.exit}, boss {one.boss}, {one.stuck} places to be stuck in, "
        f"{one.outside} outside"
        for one in wrong
    ]
