"""Opens whatever paints: a network that paints role maps, or a DCGAN that paints whole screens."""

from __future__ import annotations

from pathlib import Path

from nesgan_game.paint.dcgan_painter import Dreamer, dreams
from nesgan_game.paint.painter import Painter

Artist = Painter | Dreamer


def load_artist(model: Path | None = None) -> Artist:
    """The shipped network, or the exported one (.onnx with its .json beside it). Raises ModelError, AssetError."""
    return Dreamer.load(model) if model and dreams(model) else Painter.load(model)
