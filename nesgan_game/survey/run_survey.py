"""A survey from end to end: jobs to workers, results to the journal, tables, summaries and plots into a folder.

DIR/survey.csv, survey.json, survey.png (and proofs.csv, replays.csv) are the same bytes for the same seeds, whoever did
the work; times.csv, times.json and times.png are of one run, journal.jsonl is what it goes on from.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nesgan_game import __version__
from nesgan_game.files import write_bytes, write_json
from nesgan_game.level.castle import STAGES
from nesgan_game.level.controls import Controls
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.seeds import stream
from nesgan_game.survey import control_sweep, design_summary, plots, stage_measures, statistics
from nesgan_game.survey.journal import journal
from nesgan_game.survey.stage_measures import Again, Job, Measured, play_again
from nesgan_game.survey.workers import WorkerPool

Tell = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Stages of seeds `seed` to `seed + count - 1`; replay: every proof is played in the game, twice.

    castles: all stages of the castles of these seeds, their difficulty rising.
    """

    seed: int = 0
    count: int
    controls: Controls
    replay: bool = False
    castles: bool = False

    @property
    def seeds(self) -> range:
        """All of them."""
        return range(self.seed, self.seed + self.count)

    @property
    def places(self) -> list[tuple[int, int]]:
        """(seed, number) of every stage, as in Measured.place."""
        numbers = range(1, STAGES + 1) if self.castles else range(1)
        return [(seed, number) for seed in self.seeds for number in numbers]

    def work(self) -> int:
        """Stages that survey() tells of."""
        return len(self.places) * (2 if self.replay else 1)


def survey(
    plan: Plan, library: TileLibrary | None, out: Path, pool: WorkerPool, tell: Tell, *, resume: bool = False
) -> list[str]:
    """Measure a population into a folder; returns the lines to be shown. `tell` is called as stages get done.

    Without a library the stages stay without tiles; with plan.replay each is told twice. Where matplotlib is missing
    there are no plots, and a line says so. Raises ConfigError, AssetError and ExportError; however it ends, what is
    done stays in the journal.
    """
    of = {"package": __version__, "library": fingerprint(library), "controls": plan.controls.told()}
    with journal(
        out, {**of, "replay": plan.replay, "castles": plan.castles}, resume=resume, read=Measured.from_dict
    ) as book:
        missing = [place for place in plan.places if place not in book.done]
        jobs = [Job(seed, plan.controls, plan.replay, number) for seed, number in missing]
        for _ in range(len(plan.places) - len(jobs)):
            tell()
        for _, one in pool(stage_measures.measure, library, jobs):
            book.add(one)
            tell()
        stages = [book.done[place] for place in plan.places]
    lines = _write(plan, stages, out)
    return lines + _replay(plan, stages, library, out, pool, tell) if plan.replay else lines


def _write(plan: Plan, stages: Sequence[Measured], out: Path) -> list[str]:
    """Write tables, summaries and plots."""
    built = [one for one in stages if one.built]
    apart = statistics.differences([one.path for one in built], stream(plan.seed, "survey", "differences"))
    told, took = statistics.summary(stages, apart), statistics.times(stages)
    if built:
        told["design"] = design_summary.summary(stages, stream(plan.seed, "survey", "design"))
    write_table(out / "survey.csv", stage_measures.COLUMNS, (one.row() for one in stages))
    write_table(
        out / "times.csv",
        ("seed", "stage", "seconds", "cpu_seconds"),
        ([*map(str, one.place), f"{one.seconds:.6f}", f"{one.cpu_seconds:.6f}"] for one in stages),
    )
    write_json(out / "survey.json", {"seed": plan.seed, "controls": plan.controls.told(), **told})
    write_json(out / "times.json", took)
    lines = statistics.table(told, took) + design_summary.table(told.get("design", {}))
    lacking = plots.lacking()
    if lacking:
        for name in ("survey.png", "times.png"):  # of fewer stages, where a survey goes on
            (out / name).unlink(missing_ok=True)
        return [*lines, lacking]
    if built:
        plots.save_survey(out / "survey.png", built, apart)
        plots.save_times(out / "times.png", stages)
    return lines


def _replay(
    plan: Plan, stages: Sequence[Measured], library: TileLibrary | None, out: Path, pool: WorkerPool, tell: Tell
) -> list[str]:
    """Hand every recording to another process, which builds its stage again and must see the same end."""
    write_table(
        out / "proofs.csv",
        ("seed", "stage", "end", "inputs"),
        ([*map(str, one.place), one.end, " ".join(f"{word}*{ticks}" for word, ticks in one.inputs)] for one in stages),
    )
    tasks = [
        Again(Job(one.seed, plan.controls, number=one.number), one.inputs, one.end) for one in stages if one.inputs
    ]
    played = []
    for _, result in pool(play_again, library, tasks):
        played.append(result)
        tell()
    played.sort(key=lambda one: (one.seed, one.number))
    write_table(
        out / "replays.csv",
        ("seed", "stage", "end", "same"),
        ([str(one.seed), str(one.number), one.end, str(int(one.same))] for one in played),
    )
    return [f"replayed the same   {sum(one.same for one in played)} of {len(stages)}"]


def survey_controls(plan: Plan, library: TileLibrary, out: Path, pool: WorkerPool, tell: Tell) -> list[str]:
    """Measure what every control moves, into controls.csv; returns the lines to be shown. Raises ExportError."""
    rows = control_sweep.rows(control_sweep.effects(library, plan.seeds, pool, tell, plan.controls))
    write_table(out / "controls.csv", rows[0], rows[1:])
    return ["".join(f"{text:<13}" for text in row).rstrip() for row in rows]


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write CSV (RFC 4180, lines ended by LF). Raises ExportError."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    write_bytes(path, text.getvalue().encode())


def fingerprint(library: TileLibrary | None) -> str:
    """sha256 (hex) of what stages are filled from; empty where they are not."""
    if library is None:
        return ""
    digest = hashlib.sha256(library.palettes.tobytes())
    for tile in library:
        digest.update(tile.pattern.tobytes() + bytes([tile.palette]) + tile.role.encode())
    return digest.hexdigest()
