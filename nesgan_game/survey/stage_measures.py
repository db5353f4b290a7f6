"""One stage of a survey: built under the clock, its proof replayed, its figures taken.

Jobs and what comes of them are plain records, so that they travel between processes and machines.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from typing import Any

from nesgan_game.errors import AssemblyError, ConfigError, NesganError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.level.build import bare_stage, build_stage
from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.expressive_range import Expression, express
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.stage import BRANCH, Proof, Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.stage_design import Design, design

DIGITS = 4
"""Of shares in tables: beyond them machines may differ."""
DESIGNED = ("kinds", "cycles", "two_ways", "secrets", "walked_back", "demand", "second_exit")
"""Figures of a stage's design that are one number."""
FIGURES = (*(field.name for field in fields(Expression) if field.name != "path"), "tries", *DESIGNED)
"""Those of a stage's expression, how many layouts the assembler drew for it, and those of its design."""
COLUMNS = ("seed", "stage", "proved", "softlock_free", *FIGURES, "path", "fault")
"""Of survey.csv. A stage that could not be built has zeros for figures and no path; `fault` says what is wrong."""
Runs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A stage to be measured; replay: play its proof through in the game, too.

    number: of a stage of the castle of this seed, whose difficulty rises; 0 for a stage that belongs to none.
    """

    seed: int
    controls: Controls
    replay: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came of a job. All but the times is the same on every machine."""

    seed: int
    proved: bool
    """Whether there is a stage and its proof, replayed, ends at the exit."""
    softlock_free: bool
    """Whether there is a stage and from everywhere in it a way on."""
    figures: dict[str, float]
    path: str
    fault: str
    """What is wrong, in one line: not built, not proved, or the first place that cannot be left."""
    seconds: float
    """Wall time of building: layout, proof and fill."""
    cpu_seconds: float
    """Processor time of the same."""
    inputs: Runs
    """Of the proof."""
    end: str = ""
    """Hash of the game's world at the end of the proof; empty where it was not played."""
    number: int = 0
    """As in Job."""
    design: Design | None = None
    """None where there is no stage."""

    @property
    def place(self) -> tuple[int, int]:
        """Seed and number: what tells stages apart."""
        return self.seed, self.number

    @property
    def built(self) -> bool:
        """Whether there is a stage to speak of."""
        return bool(self.path)

    def row(self) -> list[str]:
        """The texts of COLUMNS."""
        numbers = [_text(self.figures[name]) for name in FIGURES]
        marks = [str(int(self.proved)), str(int(self.softlock_free))]
        return [str(self.seed), str(self.number), *marks, *numbers, self.path, self.fault]

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that JSON knows."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> Measured:
        """Read what to_dict wrote. Raises ValueError for anything else."""
        if not isinstance(value, dict) or set(value) != {field.name for field in fields(cls)}:
            raise ValueError("lacks a field, or has one too many")
        try:
            figures = {name: float(value["figures"][name]) for name in FIGURES}
            inputs = tuple((int(word), int(ticks)) for word, ticks in value["inputs"])
            return cls(
                seed=int(value["seed"]),
                proved=value["proved"] is True,
                softlock_free=value["softlock_free"] is True,
                figures=figures,
                path=str(value["path"]),
                fault=str(value["fault"]),
                seconds=float(value["seconds"]),
                cpu_seconds=float(value["cpu_seconds"]),
                inputs=inputs,
                end=str(value["end"]),
                number=int(value["number"]),
                design=None if value["design"] is None else Design.from_dict(value["design"]),
            )
        except (TypeError, KeyError, ValueError, OverflowError) as error:
            raise ValueError(f"has a value of the wrong kind ({error})") from error


def _text(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.{DIGITS}f}"


def measure(library: TileLibrary | None, job: Job) -> Measured:
    """Build, prove and measure one stage. What the assembler refuses is told in the result, a bug is raised.

    Without a library stages stay without tiles, those of castles in the themes that they have when they are played.
    """
    _warm_up(library)
    stage, fault = None, ""
    wall, processor = time.perf_counter(), time.thread_time()
    try:
        stage = build(library, job)
    except (AssemblyError, ConfigError) as error:
        fault = str(error)
    seconds, cpu_seconds = time.perf_counter() - wall, time.thread_time() - processor
    if stage is None or stage.proof is None:
        blank = dict.fromkeys(FIGURES, 0.0)
        return Measured(
            seed=job.seed,
            proved=False,
            softlock_free=False,
            figures=blank,
            path="",
            fault=fault or "the stage carries no proof",
            seconds=seconds,
            cpu_seconds=cpu_seconds,
            inputs=(),
            number=job.number,
        )
    expressed, graphs = express(stage), GraphCache(stage)
    designed = design(stage, graphs)
    figures = {**asdict(expressed), "tries": stage.properties["tries"]}
    figures.update({name: getattr(designed, name) for name in DESIGNED})
    path = figures.pop("path")
    proved = replay(stage, stage.proof.inputs) == stage.proof and _second_way_holds(stage)
    stuck = softlocks(stage, graphs)
    faults = [*([] if proved else ["the proof does not replay"]), *(str(fault) for fault in stuck)]
    return Measured(
        seed=job.seed,
        proved=proved,
        softlock_free=not stuck,
        figures={name: round(float(value), DIGITS) for name, value in figures.items()},
        path=path,
        fault=faults[0] if faults else "",
        seconds=seconds,
        cpu_seconds=cpu_seconds,
        inputs=stage.proof.inputs,
        end=ending(prove_in_world(stage)) if job.replay else "",
        number=job.number,
        design=designed,
    )


def _second_way_holds(stage: Stage) -> bool:
    """Whether a stage has no second exit, or a proof of the way there that replays."""
    proof = stage.branch_proof
    return not stage.forks or (proof is not None and replay(stage.toward(BRANCH), proof.inputs) == proof)


@dataclass(frozen=True, slots=True)
class Again:
    """A recording to be played once more, on a stage built once more: its end must be `end`."""

    job: Job
    inputs: Runs
    end: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """How that went."""

    seed: int
    number: int
    end: str
    same: bool


def play_again(library: TileLibrary | None, task: Again) -> Replayed:
    """Build the stage anew and play the recording handed over, not the proof found here."""
    stage = build(library, task.job)
    handed = Proof(task.inputs, (), sum(ticks for _, ticks in task.inputs))
    end = ending(prove_in_world(replace(stage, proof=handed)))
    return Replayed(task.job.seed, task.job.number, end, end == task.end and end.startswith("clear "))


def ending(world: World) -> str:
    """How a played stage ended: its result and the hash of the world."""
    return f"{world.result} {world.hash()}"


def build(library: TileLibrary | None, job: Job) -> Stage:
    """The stage of a job. Raises AssemblyError, and ConfigError for controls that do not go together."""
    if library is None:
        castle = Castle(job.seed, controls=job.controls)
        return castle.bare(job.number) if job.number else bare_stage(job.seed, controls=job.controls)
    if job.number:
        return Castle(job.seed, library=library, controls=job.controls).stage(job.number)
    return build_stage(library, job.seed, controls=job.controls)


@lru_cache(maxsize=2)
def _warm_up(library: TileLibrary | None) -> None:
    """Build one stage off the clock: what is made once for a process and a library is no stage's cost."""
    with suppress(NesganError):  # the measured stages will say so themselves
        build(library, Job(0, Controls()))
