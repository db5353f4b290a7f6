"""A survey as plots: survey.png of what was built, times.png of how long it took. Needs the extra `survey`."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nesgan_game.errors import with_extra
from nesgan_game.files import replacing
from nesgan_game.survey.stage_measures import Measured
from nesgan_game.survey.statistics import DIFFERENT, Floats, coverage, grid

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DPI = 100
_BINS = 30
_INK = "#39415a"


def lacking() -> str:
    """Why no plots can be drawn, and what helps, in a line; empty where they can."""
    # It tells in three lines of a home folder that it cannot write to, and does without; at once, as it is loaded.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    try:
        import matplotlib  # noqa: F401
    except ImportError as error:
        return f"no plots            {error.name} is not installed: {with_extra('survey')}; --resume draws them then"
    return ""


def save_survey(path: Path, stages: Sequence[Measured], apart: Floats) -> None:
    """Write the picture of built stages: heat map of linearity and density, histograms; apart: paths' differences."""
    figure, axes = _sheet(2, 3)
    values = {name: np.array([one.figures[name] for one in stages]) for name in stages[0].figures}
    _heat(axes[0], values["linearity"], values["density"])
    for place, name in zip(axes[1:4], ("leniency", "verticality", "length"), strict=True):
        _histogram(place, values[name], name)
    _histogram(axes[4], values["ticks"] / 60, "seconds of play in the proof")
    _histogram(axes[5], apart, "difference of two paths")
    axes[5].axvline(DIFFERENT, color="#d69c5a")
    figure.suptitle(f"{len(stages)} stages")
    _save(figure, path)


def save_times(path: Path, stages: Sequence[Measured]) -> None:
    """Write the histograms of wall and processor time."""
    figure, axes = _sheet(1, 2)
    for place, name in zip(axes, ("seconds", "cpu_seconds"), strict=True):
        taken = np.array([getattr(one, name) for one in stages]) * 1000
        _histogram(place, taken, f"{'wall' if name == 'seconds' else 'processor'} time of a stage, ms")
        place.axvline(float(np.median(taken)), color="#d69c5a")
    _save(figure, path)


def _sheet(rows: int, cols: int) -> tuple[Figure, list[Axes]]:
    # The object interface draws without a display and without pyplot's global state.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.6 * cols, 3.8 * rows), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure, list(np.ravel(figure.subplots(rows, cols)))


def _heat(axes: Axes, linearity: Floats, density: Floats) -> None:
    counts = grid(linearity, density).T
    (left, right), (bottom, top) = _edges(linearity), _edges(density)
    shown = np.ma.masked_equal(counts, 0)
    image = axes.imshow(shown, origin="lower", aspect="auto", extent=(left, right, bottom, top), cmap="viridis")
    axes.figure.colorbar(image, ax=axes, label="stages")
    axes.set(xlabel="linearity", ylabel="density", title=f"{coverage(linearity, density):.0%} covered")


def _edges(values: Floats) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _histogram(axes: Axes, values: Floats, name: str) -> None:
    axes.hist(values, bins=_BINS, color=_INK)
    axes.set(xlabel=name, ylabel="pairs" if "two paths" in name else "stages")


def _save(figure: Figure, path: Path) -> None:
    with replacing(path) as temporary:
        # Without the name of the program, so that the bytes are those of the data.
        figure.savefig(temporary, format="png", metadata={"Software": None})
