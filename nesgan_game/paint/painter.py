"""The painter: role maps and a theme in, NES-legal screens out, by the exported generator in onnxruntime."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.files import read_json, shipped
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.screen import Screen
from nesgan_game.paint.themes import STYLE_DIM, Theme

VARIANT_SHARES = (0.86, 0.06, 0.05, 0.03)
"""How often each of the network's variants is asked for; a little calmer than in training, tuned by eye."""


class Painter:
    """Paints role maps of any size. Load one and keep it: loading takes far longer than painting."""

    def __init__(self, session: Any, facts: dict[str, Any]) -> None:
        self._session = session
        self.facts = facts
        """What the model's JSON says of it."""

    @classmethod
    def load(cls, path: Path | None = None) -> Painter:
        """The shipped network, or the exported one at `path` (.onnx with its .json beside it).

        Raises AssetError when a file is missing or was changed, ModelError when the network does not fit this program.
        """
        path = path or shipped("assets/weights/layout.onnx")
        facts = read_json(path.with_suffix(".json"), "nesgan-model", 1)
        try:
            weights = path.read_bytes()
        except OSError as error:
            raise AssetError(f"cannot be read ({error.strerror})", path, "export the network again") from error
        if hashlib.sha256(weights).hexdigest() != facts.get("sha256"):
            raise AssetError("does not match the hash in the JSON beside it", path, "export the network again")
        if facts.get("style_dim") != STYLE_DIM:
            raise ModelError(
                f"wants style vectors of {facts.get('style_dim')!r}, not {STYLE_DIM}", path, "train it anew"
            )
        if not isinstance(facts.get("context_cells"), int) or not 0 <= facts["context_cells"] <= 16:
            raise ModelError(f"has context_cells {facts.get('context_cells')!r}", path, "export the network again")
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        try:
            session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises its own, undocumented classes
            raise ModelError(f"onnxruntime refuses it ({error})", path, "export the network again") from error
        return cls(session, facts)

    def paint(self, roles: NDArray[np.uint8], theme: Theme, rng: np.random.Generator) -> Screen:
        """One role map (R, C) uint8 as a screen of 16 R x 16 C pixels."""
        return self.paint_all([roles], theme, rng)[0]

    def paint_all(self, layouts: Sequence[NDArray[np.uint8]], theme: Theme, rng: np.random.Generator) -> list[Screen]:
        """Role maps of one common size as screens of one style; quicker than one by one."""
        if not layouts or any(layout.shape != layouts[0].shape or layout.ndim != 2 for layout in layouts):
            raise ConfigError("role maps painted together must have one size", "paint_all", "paint them one by one")
        if layouts[0].size == 0 or max(int(layout.max()) for layout in layouts) >= len(PALETTE_OF_ROLE):
            raise ConfigError(
                f"role maps hold roles below {len(PALETTE_OF_ROLE)}, one at least", "paint_all", "mend them"
            )
        margin = int(self.facts["context_cells"])
        maps = np.stack(layouts)
        wide = np.pad(maps, ((0, 0), (margin, margin), (margin, margin)), mode="edge")
        variants = rng.choice(len(VARIANT_SHARES), size=wide.shape, p=VARIANT_SHARES)
        phase = 2 * ((np.arange(wide.shape[1]) - margin) % 2)[:, None] + ((np.arange(wide.shape[2]) - margin) % 2)[None]
        inputs = {
            "roles": wide.astype(np.int64),
            "materials": theme.materials[wide].astype(np.int64),
            "variants": (variants + 4 * phase[None]).astype(np.int64),
            "z": np.repeat(theme.z[None], len(maps), 0).astype(np.float32),
        }
        (patterns,) = self._session.run(None, inputs)
        # An empty cell is the backdrop by definition; the network is not asked about it.
        void = np.kron(maps == 0, np.ones((1, 16, 16), bool))
        patterns = np.where(void, 0, patterns).astype(np.uint8)
        return [
            Screen(pattern=pattern, attribute=PALETTE_OF_ROLE[layout], palettes=theme.palettes)
            for pattern, layout in zip(patterns, layouts, strict=True)
        ]
