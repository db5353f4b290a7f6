"""Opens whatever paints: a network that paints role maps, or a DCGAN that paints whole screens."""

from __future__ import annotations

from pathlib import Path

from nesgan_game.paint.dcgan_painter import DcganPainter, is_dcgan
from nesgan_game.paint.painter import Painter

Artist = Painter | DcganPainter


def load_artist(model: Path | None = None) -> Artist:
    """The shipped network, or the exported one (.onnx with its .json beside it). Raises ModelError, AssetError."""
    return DcganPainter.load(model) if model and is_dcgan(model) else Painter.load(model)
