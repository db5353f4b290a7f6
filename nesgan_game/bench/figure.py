"""One figure, and how it is timed: in processor time, beside a yardstick measured in turn with it.

Processor time, so that what else a machine does counts little; ratios, as they carry over to other machines and bare
seconds do not. The yardstick is a loop of YARD plain additions, or something that moves as many bytes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROUNDS = 5
"""Work and yardstick are timed in turn so often; the quickest of each counts (our choice)."""
YARD = 10_000
"""Plain additions in a loop: the yardstick of nearly everything."""
YARDS = f"{YARD:,} additions"
_AT_ONCE = 5
"""Yards that are timed at once: about 3 ms, well above what clocks resolve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be measured: `share` 0..1 of the full amounts, on how many painted screens, with which tile sheets.

    `data` is the sheets' folder, `sources` that of their descriptions; the shipped ones without it.
    """

    seed: int = 0
    share: float = 1.0
    screens: int = 200
    data: Path | None = None
    sources: Path | None = None

    def of(self, amount: int) -> int:
        """The share of a full amount, one at least."""
        return max(1, round(amount * self.share))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table."""

    name: str
    value: float
    """An int where something was counted."""
    unit: str
    ratio: float | None = None
    """How many times the yardstick's time, or what share of another figure."""
    to: str = ""
    """What the ratio is to."""
    beside: float | None = None
    """How many times faster than another package that does the like, measured in turn with it."""
    other: str = ""
    """Which one, and what it does."""


Bench = Callable[[Plan], list[Figure]]
Work = Callable[[], object]


def clocked(work: Work, yardstick: Work, rounds: int = ROUNDS) -> tuple[float, float]:
    """(seconds, ratio): processor time of the work, and how many times that of the yardstick it is.

    Of the work all threads count, of the yardstick its own alone: others may still wait for more work, and busily
    (OpenBLAS, onnxruntime), so that the yardstick seemed up to four times as slow.
    """
    taken: list[list[float]] = [[], []]
    for _ in range(rounds):
        for times, run, clock in zip(taken, (work, yardstick), (time.process_time, time.thread_time), strict=True):
            start = clock()
            run()
            times.append(clock() - start)
    best, beside = min(taken[0]), min(taken[1])
    return best, best / max(beside, 1e-9)


def in_yards(work: Work, times: int = 1, rounds: int = ROUNDS) -> tuple[float, float]:
    """(milliseconds, yards) of one of the `times` things that the work does."""
    seconds, ratio = clocked(work, partial(add, _AT_ONCE * YARD), rounds)
    return 1000 * seconds / times, ratio * _AT_ONCE / times


def timed(
    name: str, work: Work, times: int = 1, *, rounds: int = ROUNDS, others: dict[str, Work] | None = None
) -> Figure:
    """A figure in milliseconds and yards. others: what other packages do as often, the first of them to be told."""
    taken, yards = in_yards(work, times, rounds)
    for other, theirs in (others or {}).items():
        slower = in_yards(theirs, times, rounds)[1] / yards
        return Figure(name=name, value=taken, unit="ms", ratio=yards, to=YARDS, beside=slower, other=other)
    return Figure(name=name, value=taken, unit="ms", ratio=yards, to=YARDS)


def add(count: int) -> int:
    """So many plain additions."""
    total = 0
    for number in range(count):
        total = total + number
    return total


def table(figures: Sequence[Figure]) -> str:
    """Figures as lines of text, in columns."""
    wide = max((len(figure.name) for figure in figures), default=0)
    return "\n".join(_line(figure, wide) for figure in figures)


def amount(figure: Figure) -> str:
    """The value with as many digits as it deserves: none where something was counted."""
    counted = isinstance(figure.value, int) or figure.value >= 100
    digits = 0 if counted else 2 if figure.value >= 1 else 3
    return f"{figure.value:,.{digits}f}"


def _line(figure: Figure, wide: int) -> str:
    ratio = "" if figure.ratio is None else f"{figure.ratio:>9,.2f} x {figure.to}"
    beside = "" if figure.beside is None else f", {figure.beside:,.1f} times as fast as {figure.other}"
    return f"{figure.name:<{wide}}{amount(figure):>14} {figure.unit:<8}{ratio}{beside}".rstrip()
