"""What `--model` names: an exported network, or a training run that is exported first. The one bridge to `model/`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from nesgan_game.cli.options import need_training_extra
from nesgan_game.paint.artist import Artist, load_artist


def open_artist(model: Path | None) -> Artist:
    """The shipped network, an exported one, or that of a training run (a folder). Raises ModelError, AssetError."""
    if model is None or not model.is_dir():
        return load_artist(model)
    need_training_extra()
    from nesgan_game.model.export import export
    from nesgan_game.paint.theme_kinds import THEMES

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.onnx"
        export(model, path, THEMES)
        return load_artist(path)
