from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_roles, fake_screen

from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.library.from_dcgan import dream
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.paint.dcgan_painter import Dreamer
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.roles import ROLE_INDEX


class _Session:
    """Stands in for the network: screens of the fakes, each style another one; plain ones if `plain`."""

    def __init__(self, *, plain: bool = False) -> None:
        self.plain = plain

    def run(self, names: object, inputs: dict[str, Any]) -> list[np.ndarray]:
        del names
        seeds = np.abs(inputs["z"][:, 0] * 1e6).astype(int)
        rngs = [np.random.default_rng(seed) for seed in seeds]
        patterns = [fake_screen(fake_roles(rng), rng).pattern for rng in rngs]
        return [np.stack(patterns) * (not self.plain)]


def dreamer(*, plain: bool = False) -> Dreamer:
    return Dreamer(_Session(plain=plain), {"style_dim": 8, "sha256": "abc"})


def test_a_library_of_dreamt_screens(tmp_path: Path) -> None:
    library = dream(dreamer(), seed=3, screens=5, theme="crypt")
    assert {tile.role for tile in library} >= set(REQUIRED_ROLES)
    assert (library.name, library.provenance["source"]) == ("crypt", "dreamt")
    assert (library.provenance["model"], library.provenance["screens"]) == ("abc", 5)
    assert all(tile.palette == PALETTE_OF_ROLE[ROLE_INDEX[tile.role]] for tile in library)
    for name in "ab":
        dream(dreamer(), seed=3, screens=5, theme="crypt").save(tmp_path / name)
    files = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in "ab"]
    assert files[0] == files[1]
    assert len(files[0]) > 3
    assert any(tile.confidence < 1 for tile in library)
    other = dream(dreamer(), seed=4, screens=5, theme="crypt")
    assert [tile.pattern.tobytes() for tile in other] != [tile.pattern.tobytes() for tile in library]


def test_dreams_of_nothing_are_no_library() -> None:
    with pytest.raises(LibraryError, match="different cells"):
        dream(dreamer(plain=True), screens=3)


def test_an_unknown_theme() -> None:
    with pytest.raises(ConfigError, match="disco"):
        dream(dreamer(), theme="disco")
