"""Draw what six castles' music looks like: docs/pictures/music.png.

python docs/draw_music.py [SEED ...]

Above, the first two sections of each castle's entrance as notes: melody, second pulse, bass; below each, its spectrum
over time. Needs the extra `survey`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from PIL import Image

from nesgan_game.music.composer import compose
from nesgan_game.music.mixing import mixed, voices
from nesgan_game.music.score import Piece
from nesgan_game.music.synthesiser import RATE_HZ, TICK_SAMPLES

PICTURE = Path(__file__).resolve().parent / "pictures" / "music.png"
COLOURS = {"triangle": "#8a8f9c", "pulse 2": "#6aa7d8", "pulse 1": "#c8102e"}
SECTIONS = 2
TOP_HZ = 12000
QUIET_DB = -110
COLOURS_KEPT = 48


def roll(axes: Axes, piece: Piece, steps: int) -> None:
    """Notes as bars: time across, pitch up."""
    for voice, colour in COLOURS.items():
        notes = [note for note in piece.voices[voice] if note.start < steps]
        starts, lengths = [note.start for note in notes], [note.length - 0.3 for note in notes]
        axes.barh([note.pitch for note in notes], lengths, left=starts, height=0.9, color=colour)
    for bar in range(0, steps + 1, piece.bar_steps):
        axes.axvline(bar, color="#00000030", lw=0.6)
    axes.set_xlim(0, steps)
    axes.set_xticks([])
    axes.set_ylim(30, 88)
    axes.set_yticks([piece.tonic - 24, piece.tonic - 12, piece.tonic, piece.tonic + 12])


def draw(seeds: Sequence[int]) -> None:
    """The picture."""
    mpl.use("Agg")
    figure, rows = plt.subplots(4, 3, figsize=(15, 9), height_ratios=(3, 2, 3, 2))
    for number, seed in enumerate(seeds):
        piece = compose(seed, "entrance")
        upper, lower = (rows[2 * (number // 3) + below][number % 3] for below in (0, 1))
        steps = piece.steps * SECTIONS // len(piece.sections)
        roll(upper, piece, steps)
        upper.set_title(f"castle {seed}: {piece.mode}", fontsize=10)
        samples = mixed(voices(piece))[: steps * piece.ticks_a_step * TICK_SAMPLES] / 32768
        lower.specgram(samples, NFFT=2048, noverlap=1024, Fs=RATE_HZ, vmin=QUIET_DB, cmap="magma")
        lower.set_ylim(0, TOP_HZ)
        lower.set_yticks([0, TOP_HZ], ["0", f"{TOP_HZ // 1000} kHz"])
    figure.tight_layout()
    whole = io.BytesIO()
    figure.savefig(whole, dpi=72, metadata={"Software": None})
    Image.open(whole).convert("RGB").quantize(COLOURS_KEPT).save(PICTURE, optimize=True)


if __name__ == "__main__":
    draw([int(word) for word in sys.argv[1:]] or range(1, 7))
    print(PICTURE)
