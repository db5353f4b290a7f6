"""Runs of random input by the hundred, each twice and in two processes, into a folder: random.csv, journal.jsonl.

A survey that is interrupted goes on with `resume`; the same runs give the same table, whoever did the work.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nesgan_game import __version__
from nesgan_game.survey.journal import Journal, journal
from nesgan_game.survey.play.random_play import TICKS, RandomRun, RandomTask, play_task, stage_of
from nesgan_game.survey.run_survey import Tell, write_table
from nesgan_game.survey.workers import WorkerPool

COLUMNS = ("run", "castle", "stage", "lives_lost", "hash", "same", "faults")
AT_ONCE = 50
"""Runs that are played twice before the next begin, so that a survey that ends early has pairs."""


def survey_random(
    numbers: Sequence[int],
    out: Path,
    pools: tuple[WorkerPool, WorkerPool],
    tell: Tell,
    *,
    ticks: int = TICKS,
    resume: bool = False,
) -> list[str]:
    """Play runs into a folder; returns the lines to be shown. `tell` is called twice a run.

    pools: who plays first and, in other processes, again. Raises ConfigError, AssetError, Unplayable, ExportError.
    """
    of = {"package": __version__, "random": ticks}
    with journal(out, of, resume=resume, read=RandomRun.from_dict) as book:
        for first in range(0, len(numbers), AT_ONCE):
            some = numbers[first : first + AT_ONCE]
            for again, pool in enumerate(pools):
                tasks = [RandomTask(number, bool(again), ticks) for number in some]
                _play(tasks, pool, book, tell)
        pairs = [(book.done[number, 0], book.done[number, 1]) for number in numbers]
    write_table(out / "random.csv", COLUMNS, (_row(*pair) for pair in pairs))
    return lines(pairs)


def _play(tasks: Sequence[RandomTask], pool: WorkerPool, book: Journal[RandomRun], tell: Tell) -> None:
    """Play what is not written down yet."""
    missing = [task for task in tasks if (task.number, int(task.again)) not in book.done]
    for _ in range(len(tasks) - len(missing)):
        tell()
    for _, run in pool(play_task, None, missing) if missing else ():
        book.add(run)
        tell()


def _row(one: RandomRun, other: RandomRun) -> list[str]:
    castle, stage = stage_of(one.number)
    same = str(int(one.hash == other.hash))
    return [str(one.number), str(castle), str(stage), str(one.lives), one.hash, same, "; ".join(one.faults)]


def lines(pairs: Sequence[tuple[RandomRun, RandomRun]]) -> list[str]:
    """Return what runs and their repetitions come to."""
    same = sum(one.hash == other.hash for one, other in pairs)
    faulty = [one for one, _ in pairs if one.faults]
    told = [
        f"runs                {len(pairs)}, {sum(one.ticks for one, _ in pairs):,} ticks, "
        f"{sum(one.lives for one, _ in pairs)} lives lost",
        f"the same again      {same} of {len(pairs)}",
        f"without a fault     {len(pairs) - len(faulty)} of {len(pairs)}",
    ]
    return told + [f"run {one.number}, {fault}" for one in faulty for fault in one.faults]
