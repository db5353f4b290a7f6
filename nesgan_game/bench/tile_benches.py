"""How fast tiles are sorted out, how long a library of very many screens takes, and how much deduplication leaves."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, overload

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import nes
from nesgan_game.bench.figure import ROUNDS, Figure, Plan, clocked, timed
from nesgan_game.bench.start_benches import peak_memory, seconds_of_children
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles import dedupe, packed, palette_order, pattern_bank

if TYPE_CHECKING:
    from nesgan_game.library.builder import Painted

PER_THEME = 20
"""Screens painted in one theme: as many as a library is cut from."""
_PICTURE_SCREENS = 40
"""In the picture whose tiles are found beside SuperFamiconv, whose time grows with the square of their number."""


def dedupe_tiles(plan: Plan) -> list[Figure]:
    """Two hundred thousand 8x8 tiles, a quarter of them different, through exact and flip deduplication.

    Where SuperFamiconv is installed, also the tiles of a picture beside it.
    """
    rng = stream(plan.seed, "bench", "tiles")
    count = plan.of(200_000)
    tiles = rng.integers(0, nes.LEVELS, (max(1, count // 4), nes.CHR_PX, nes.CHR_PX)).astype(np.uint8)
    tiles = tiles[rng.integers(0, len(tiles), count)]
    keys = rng.words(tiles.size // 8)
    seconds, ratio = clocked(lambda: dedupe.mirrored(tiles), lambda: np.sort(keys))
    rate = count / max(seconds, 1e-9)
    return [
        Figure(name="dedupe: 8x8 tiles, flips", value=rate, unit="tiles/s", ratio=ratio, to="sorting as many bytes"),
        *_beside_superfamiconv(plan),
    ]


def _beside_superfamiconv(plan: Plan) -> list[Figure]:
    """A picture of painted screens to its 8x8 tiles, mirror images as one; nothing without that program."""
    program = shutil.which("superfamiconv")
    if program is None:
        return []
    painted = painted_screens(plan, plan.of(_PICTURE_SCREENS))
    pattern = np.concatenate([screen.pattern for screen, _ in painted])
    with tempfile.TemporaryDirectory() as name:
        picture, found = Path(name) / "screens.png", Path(name) / "tiles.bin"
        image = Image.fromarray(pattern)
        image.putpalette(nes.COLOURS[[0x0F, 0x00, 0x10, 0x30]].tobytes())
        image.save(picture)
        words = ["tiles", "-M", "snes", "-B", "2", "-R", "-T", str(pattern.size), "-i", str(picture), "-d", str(found)]
        run = partial(subprocess.run, [program, *words], capture_output=True, check=True)
        try:
            theirs = min(seconds_of_children(run) for _ in range(ROUNDS))
        except (OSError, subprocess.SubprocessError):
            return []
        ours = timed("dedupe: the tiles of a picture", partial(_tiles_of, picture))
        if found.stat().st_size != _tiles_of(picture).size // nes.LEVELS:  # another version, that does another thing
            return []
    other = f"SuperFamiconv, {pattern.size // nes.CHR_PX**2:,} tiles"
    return [replace(ours, beside=1000 * theirs / ours.value, other=other)]


def _tiles_of(picture: Path) -> NDArray[np.uint8]:
    """(N, 8, 8) levels: the different tiles of an indexed picture."""
    with Image.open(picture) as image:
        tiles = cut_flat(np.asarray(image), nes.CHR_PX)
    return tiles[dedupe.mirrored(tiles).first]


def many_screens(plan: Plan) -> list[Figure]:
    """Ten thousand varied painted screens to a library."""
    from nesgan_game.library.tile_library import TileLibrary

    painted = painted_screens(plan, plan.of(40))
    # Each painted one at least once: together they show every role.
    varied = _Varied(painted, max(len(painted), plan.of(10_000)), plan.seed)
    made: list[int] = []
    seconds, ratio = clocked(
        lambda: made.append(len(TileLibrary.from_screens(varied))), lambda: [len(item) for item in varied], rounds=1
    )
    name = f"many-screens: {len(varied)} to a library"
    return [
        Figure(name=name, value=seconds, unit="s", ratio=ratio, to="making up the screens, which it includes"),
        Figure(name="many-screens: tiles", value=made[0], unit="tiles"),
        *peak_memory("many-screens"),
    ]


def left_over(plan: Plan) -> list[Figure]:
    """How many tiles each step of deduplication leaves of painted screens and, with tile sheets, of composed scenes."""
    art = {"painted": [screen for screen, _ in painted_screens(plan, plan.screens)[: plan.screens]]}
    art["painted, colours in any order"] = _shuffled(art["painted"], stream(plan.seed, "bench", "shuffled"))
    if plan.data is not None:
        art["composed"] = _composed(plan, plan.data, art["painted"])
    figures = []
    for kind, screens in art.items():
        for side in (nes.TILE_PX, nes.CHR_PX):
            for step, count in (steps := funnel(screens, side=side)).items():
                share = count / max(steps["mirror images as one"], 1)
                name = f"left-over: {kind}, {side}x{side}: {step}"
                figures.append(Figure(name=name, value=count, unit="tiles", ratio=share, to="mirror images as one"))
    return figures


def funnel(screens: Iterable[Screen], *, side: int = nes.TILE_PX) -> dict[str, int]:
    """Tiles of `side` (8 or 16) px in all screens, and how many are left, step by step.

    The reordered ones count patterns after each screen's palettes took the orders of tiles.palette_order, without and
    with mirror images as one; the near ones count medoids of the mirrored.
    """
    bank = pattern_bank.collect(screens, side=side, flips=(packed.ALIKE,))
    mirrored = dedupe.mirrored(bank.patterns)
    weights = np.zeros(len(mirrored.first), np.int64)
    np.add.at(weights, mirrored.inverse, bank.counts)
    tile, palette = bank.uses()
    words = packed.pack(bank.patterns)[tile]
    return {
        "all": int(bank.counts.sum()),
        "different": len(bank.patterns),
        "left-right images as one": len(dedupe.mirrored(bank.patterns, (packed.ALIKE, packed.ACROSS)).first),
        "mirror images as one": len(mirrored.first),
        "different, palettes reordered": _reordered(words, palette, (packed.ALIKE,)),
        "mirror images as one, palettes reordered": _reordered(words, palette, packed.ALL_FLIPS),
        "near ones as one": len(dedupe.near(bank.patterns[mirrored.first], weights).first),
    }


def _reordered(words: packed.Packed, palette: NDArray[np.intp], flips: tuple[int, ...]) -> int:
    chosen = palette_order.choose(words, palette, flips)
    return len(dedupe.grouped(palette_order.reorder(words, chosen[palette]), flips).first)


def painted_screens(plan: Plan, count: int) -> list[tuple[Screen, NDArray[np.uint8]]]:
    """`count` painted screens or some more, with their layouts; about PER_THEME in one theme, showing every role."""
    from nesgan_game.library.painted_screens import layouts
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.themes import sample_theme

    painter = Painter.load()
    found: list[tuple[Screen, NDArray[np.uint8]]] = []
    while len(found) < count:
        rng = stream(plan.seed, "bench", "painted", len(found))
        maps = layouts(rng, PER_THEME)
        found += zip(painter.paint_all(maps, sample_theme(rng), rng), maps, strict=True)
    return found


def _shuffled(screens: Sequence[Screen], rng: Random) -> list[Screen]:
    """The same pictures as a tool that orders colours by chance would have stored them."""
    from nesgan_game.tiles.packed import ORDERS
    from nesgan_game.tiles.palette_order import reordered

    return [reordered(screen, rng.integers(0, len(ORDERS), nes.PALETTES)) for screen in screens]


def _composed(plan: Plan, data: Path, painted: Sequence[Screen]) -> list[Screen]:
    """Scenes composed of the tile sheets, in the palettes of painted screens."""
    from nesgan_game.dataset.scenes import Composer
    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
    from nesgan_game.paint.palettes import PALETTE_OF_ROLE

    composer = Composer(load_families(plan.sources or DESCRIPTIONS, data))
    scenes = (composer.scene(plan.seed, number) for number in range(plan.screens))
    return [
        Screen(scene.levels, PALETTE_OF_ROLE[scene.roles], painted[number % len(painted)].palettes)
        for number, scene in enumerate(scenes)
    ]


class _Varied(Sequence["Painted"]):
    """Any number of screens made of a few: scrolled, with some cells changed. Each is made when it is asked for."""

    def __init__(self, painted: Sequence[tuple[Screen, NDArray[np.uint8]]], count: int, seed: int) -> None:
        self._painted, self._count, self._seed = painted, count, seed

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Painted]:
        return (self[number] for number in range(self._count))

    @overload
    def __getitem__(self, number: int) -> Painted: ...
    @overload
    def __getitem__(self, number: slice) -> list[Painted]: ...
    def __getitem__(self, number: int | slice) -> Painted | list[Painted]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(self._count))]
        rng = stream(self._seed, "bench", "varied", number)
        screen, roles = self._painted[number % len(self._painted)]
        cols = roles.shape[1]
        cells = cut_flat(screen.pattern)
        # Half a dozen cells of every screen are like no other; the rest is shared.
        some = rng.integers(0, len(cells), 6)
        cells[some, rng.integers(0, 16, 6), rng.integers(0, 16, 6)] ^= 1
        by = int(rng.integers(cols))
        pattern = np.roll(join(cells.reshape(-1, cols, nes.TILE_PX, nes.TILE_PX)), by * nes.TILE_PX, axis=1)
        return Screen(pattern, np.roll(screen.attribute, by, axis=1), screen.palettes), np.roll(roles, by, axis=1)
